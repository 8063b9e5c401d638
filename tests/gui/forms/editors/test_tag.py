"""Typing a tag: words that are used already are offered, and any other can be typed."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.forms.pane import RecordPane
from models import Case
from models.records import Tag
from tests.builders import added, an_application
from tests.gui.forms.hand import press, write


def words(case: Case, id: int) -> list[str | None]:
    return [each.word for each in case.referring(Tag, "tagged", [id])]


def begin(pane: RecordPane, case: Case) -> int:
    """Begin a tag of an application, while another has one."""
    added(case, Tag, tagged=an_application(case), word="export licence")
    id = an_application(case)
    pane.show_record(id)
    assert pane.form is not None
    pane.form.children_["tag"].begin()
    return id


def test_a_known_word_is_taken_from_the_offers(qtbot: QtBot, pane: RecordPane, case: Case) -> None:
    id = begin(pane, case)

    write(qtbot, "exp")
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)

    assert words(case, id) == ["export licence"]


def test_a_word_that_begins_like_a_known_one_stays_as_typed(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    id = begin(pane, case)

    write(qtbot, "export")
    press(qtbot, Qt.Key.Key_Return)

    assert words(case, id) == ["export"]
