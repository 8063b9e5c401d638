"""What is laid out in lines, as words are."""

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.forms.flow import Flow


def test_further_lines_begin_under_what_the_first_words_lead(qtbot: QtBot, parent: QWidget) -> None:
    flow = Flow()
    flow.setParent(parent)
    flow.begin("add")
    buttons = [QPushButton(f"what is number {at}") for at in range(6)]
    for each in buttons:
        flow.add(each)
    parent.resize(400, 400)
    flow.resize(360, 300)
    flow.show()

    tops = sorted({each.y() for each in buttons})
    begins = {min(each.x() for each in buttons if each.y() == top) for top in tops}
    assert len(tops) > 2
    assert begins == {buttons[0].x()}
    assert all(each.geometry().right() <= flow.width() for each in buttons)

    flow.clear()
    first = QPushButton("first")
    flow.add(first)
    flow.resize(360, 301)
    assert first.x() == 0
