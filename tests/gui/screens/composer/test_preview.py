"""What is said in place of the pages covers them, and they keep their place under it."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.screens.composer.preview import Preview
from tests.printed import blank_pdf

NOTHING = "There is no briefing of nothing."


@pytest.fixture
def preview(parent: QWidget) -> Preview:
    made = Preview()
    made.setParent(parent)
    made.resize(600, 500)
    made.show()
    QCoreApplication.processEvents()
    return made


def test_a_sentence_stands_in_place_of_the_pages_until_there_are_others(preview: Preview) -> None:
    preview.show_pdf(blank_pdf(1))
    blank = preview.grab().toImage()

    preview.say(NOTHING)
    said = preview.grab().toImage()
    preview.show_pdf(blank_pdf(1))

    assert said != blank
    assert preview.sentence == ""
    assert preview.grab().toImage() == blank


def test_a_sentence_is_no_page(qtbot: QtBot, preview: Preview) -> None:
    preview.show_pdf(blank_pdf(3))

    with qtbot.waitSignal(preview.turned) as heard:
        preview.say(NOTHING)

    assert heard.args == [0, 0]


def test_a_sentence_covers_the_scroll_bar_at_any_size_and_the_place_stays(preview: Preview) -> None:
    preview.show_pdf(blank_pdf(9))
    preview.sheets.go_to(6)
    before = preview.sheets.verticalScrollBar().value()

    preview.say(NOTHING)
    preview.resize(600, 560)
    QCoreApplication.processEvents()
    covered = preview.grab().toImage()
    preview.resize(600, 500)
    preview.show_pdf(blank_pdf(9))

    edge = {covered.pixelColor(covered.width() - 5, y).name() for y in range(covered.height())}
    assert len(edge) == 1
    assert preview.sheets.verticalScrollBar().value() == before


def test_the_keyboard_goes_to_the_sentence_and_back_to_the_pages(
    qtbot: QtBot, preview: Preview
) -> None:
    preview.show_pdf(blank_pdf(9))
    preview.sheets.setFocus()

    preview.say(NOTHING)
    focused = preview.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_End)
    preview.show_pdf(blank_pdf(9))

    assert focused is not preview.sheets
    assert preview.focusWidget() is preview.sheets
    assert preview.sheets.page == 1
