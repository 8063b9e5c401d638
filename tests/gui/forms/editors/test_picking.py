"""Choosing from what is offered: the row that is marked, what Enter then keeps, where it lies."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListWidget, QScrollArea
from pytestqt.qtbot import QtBot

from gui.forms.citing import Citing
from gui.forms.editors.picker import Picker
from gui.forms.pane import RecordPane
from gui.forms.row import FieldRow
from models import Case, Person, sample
from models.records import CATALOGUE, Company, Decision, Response
from tests.builders import a_decision, a_gate, added, an_application, an_authority, an_inquiry
from tests.gui.forms.hand import ALT, button, enter, fill, focused, press, row, write


def offers(pane: RecordPane) -> QListWidget:
    """The list of offers that is seen."""
    (shown,) = [each for each in pane.findChildren(QListWidget, "offers") if each.isVisible()]
    return shown


def marked(pane: RecordPane) -> str:
    """The words of the row that Enter takes; nothing where none is marked."""
    shown = offers(pane)
    return shown.currentItem().text() if shown.currentRow() >= 0 else ""


def test_enter_on_an_editor_that_was_only_opened_changes_nothing_of_any_record(
    qtbot: QtBot, paned: Callable[[Case], RecordPane], tmp_path: Path
) -> None:
    sample.build(tmp_path / "sample.proviso")
    with Case.open(tmp_path / "sample.proviso", who=Person("a", "Ann")) as case:
        pane = paned(case)
        before = case.frontier()
        opened = 0
        for code in CATALOGUE:
            for id in list(case.ids(code))[:1] if code != "link" else ():
                pane.show_record(id)
                assert pane.form is not None
                for each in pane.form.findChildren(FieldRow):
                    each.enter()
                    opened += each.editor is not None
                    if each.editor is not None:
                        press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

        assert opened > 100
        assert case.frontier() == before


def test_the_record_that_is_referred_to_is_marked_wherever_it_stands(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    first, second, third = (an_authority(case, f"Office {name}") for name in "ABC")
    decision = a_decision(case, a_gate(case), second, "refused")
    pane.show_record(decision)

    enter(qtbot, pane, "authority")
    before = marked(pane)
    press(qtbot, Qt.Key.Key_Down)
    after = marked(pane)
    press(qtbot, Qt.Key.Key_Return)

    assert (before, after) == ("Office B", "Office C")
    kept = case.get(decision)
    assert isinstance(kept, Decision)
    assert kept.authority == third != first


def test_what_is_referred_to_is_offered_though_more_stand_before_it(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    for number in range(40):
        an_authority(case, f"Office {number:02}")
    last = an_authority(case, "Zollamt")
    pane.show_record(a_decision(case, a_gate(case), last, "refused"))

    enter(qtbot, pane, "authority")

    assert marked(pane) == "Zollamt"


@pytest.mark.parametrize(
    ("code", "value", "words"),
    [("kind", "supplier", "supplier"), ("country", "ZW", "Zimbabwe")],
)
def test_the_word_that_is_stated_is_marked_and_seen(
    qtbot: QtBot, pane: RecordPane, case: Case, code: str, value: str, words: str
) -> None:
    pane.show_record(added(case, Company, **{"name": "A", code: value}))

    enter(qtbot, pane, code)

    shown = offers(pane)
    assert marked(pane) == words
    assert shown.viewport().rect().contains(shown.visualItemRect(shown.currentItem()).center())


def test_a_list_that_was_narrowed_has_no_bar_over_the_few_that_are_left(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    pane.show_record(added(case, Response))

    enter(qtbot, pane, "outcome")
    before = offers(pane).verticalScrollBar().isVisible()
    write(qtbot, "declin")

    assert before
    assert offers(pane).count() == 1
    assert not offers(pane).verticalScrollBar().isVisible()


def test_of_two_records_with_one_name_the_other_can_be_chosen(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    one, other = (an_authority(case, "Ministry") for _ in range(2))
    decision = a_decision(case, a_gate(case), one, "refused")
    pane.show_record(decision)

    enter(qtbot, pane, "authority")
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)

    kept = case.get(decision)
    assert isinstance(kept, Decision)
    assert kept.authority == other


def test_an_inquiry_is_found_by_whom_it_was_put_to_before_what_was_asked(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    others = (
        an_authority(case, "Ministry of Industry"),
        an_authority(case, "Ministry of Commerce"),
    )
    for asked in others:
        an_inquiry(case, asked, question="Request for comment")
    wanted = list(case.ids("inquiry"))[1]
    response = added(case, Response)
    pane.show_record(response)

    fill(qtbot, pane, "inquiry", "Ministry of Comm")

    kept = case.get(response)
    assert isinstance(kept, Response)
    assert kept.inquiry == wanted


def test_words_that_find_nothing_leave_everything_to_be_chosen(
    qtbot: QtBot, pane: RecordPane, case: Case
) -> None:
    pane.show_record(an_application(case))
    row(pane, "title").view.setFocus()
    press(qtbot, Qt.Key.Key_E, ALT)
    button(pane, "Cite").click()
    citing = pane.findChild(Citing)
    assert citing is not None
    stance = citing.editors["stance"]
    assert isinstance(stance, Picker)
    stance.setFocus()

    write(qtbot, "conf")
    typing = [each.words for each in stance.offered], marked(pane)
    press(qtbot, Qt.Key.Key_Return)
    stayed = (stance.field is focused(), stance.said)
    qtbot.mouseClick(button(pane, "Add citation"), Qt.MouseButton.LeftButton)
    unsourced = citing.editors["source"].said
    fill_source(qtbot, citing)
    qtbot.mouseClick(button(pane, "Add citation"), Qt.MouseButton.LeftButton)

    assert typing == (["supports", "disputes", "context"], "")
    assert stayed == (True, "Choose one from the list.")
    assert "needs its source" in unsourced or "Choose" in unsourced
    assert stance.said == "Choose one from the list."
    assert stance.field is focused()
    assert offers(pane).count() == 3


def fill_source(qtbot: QtBot, citing: Citing) -> None:
    """Make a source where one is asked for."""
    citing.editors["source"].setFocus()
    write(qtbot, "An article")
    press(qtbot, Qt.Key.Key_Return)


def test_offers_lie_where_they_are_seen(qtbot: QtBot, pane: RecordPane, case: Case) -> None:
    for number in range(20):
        an_authority(case, f"Office {number:02}")
    decision = a_decision(case, a_gate(case), an_authority(case), "refused", basis="reported")
    pane.resize(660, 380)
    pane.show_record(decision)
    assert pane.form is not None
    area = pane.findChild(QScrollArea)
    assert area is not None

    for each in pane.form.findChildren(FieldRow):
        each.enter()
        if isinstance(each.editor, Picker):
            qtbot.waitUntil(lambda: sees(area, offers(pane)))
        if each.editor is not None:
            press(qtbot, Qt.Key.Key_Escape)


def sees(area: QScrollArea, shown: QListWidget) -> bool:
    """Whether the whole of a list is within what is seen of a page."""
    port = area.viewport()
    place = shown.rect().translated(shown.mapTo(port, QPoint(0, 0)))
    return port.rect().contains(place)
