"""Stories of seeing the case by time and across: there by keyboard, into a record, and back."""

import itertools

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from gui.forms.pane import RecordPane
from gui.screens.composer.page import Composer
from gui.screens.matrices.page import Matrices
from gui.screens.timeline.page import Timeline
from models.records import Application, Company
from tests.window.conftest import Desk
from tests.window.hands import ALT, CONTROL, NONE, Hands

SHIFT = Qt.KeyboardModifier.ShiftModifier


def timeline(hands: Hands) -> Timeline:
    (found,) = hands.window.findChildren(Timeline)
    return found


def test_the_timeline_leads_into_a_record_and_back(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.do("go to timeline")
    hands.settle()
    page = timeline(hands)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        hands.press(key, NONE)

    record = hands.window.browsing.place
    hands.press(Qt.Key.Key_Left, ALT)

    assert (record.section, record.kind) == ("timeline", "inquiry")
    assert hands.window.browsing.place.record is None
    assert page.isVisible()
    assert hands.window.browsing.place.section == "timeline"


def test_an_application_and_a_company_have_timelines_of_their_own(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    application = hands.case.all(Application)[0]
    company = hands.case.all(Company)[0]

    hands.window.browsing.open_record(application.id)
    hands.press(Qt.Key.Key_T, CONTROL | SHIFT)
    first = timeline(hands).scope
    hands.window.browsing.open_record(company.id)
    hands.do("timeline of this company")
    second = timeline(hands).scope

    assert (first, second) == (application.id, company.id)
    assert QApplication.focusWidget() is timeline(hands).canvas


def test_the_timeline_becomes_part_of_a_briefing(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.do("go to timeline")
    page = timeline(hands)

    page.composed.emit(None)
    hands.settle()

    (composer,) = hands.window.findChildren(Composer)
    assert hands.window.browsing.place.section == "briefing"
    assert [each.part for each in composer.choices.pieces] == ["timeline"]


def test_a_matrix_leads_into_a_record_and_into_a_briefing(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.do("go to matrices")
    hands.settle()
    (page,) = hands.window.findChildren(Matrices)
    hands.press(Qt.Key.Key_Return, NONE)
    record = hands.window.browsing.place

    page.composed.emit("answer_matrix")
    (composer,) = hands.window.findChildren(Composer)

    assert (record.section, record.kind) == ("matrices", "response")
    assert [each.part for each in composer.choices.pieces] == ["answer_matrix"]


def test_where_nothing_stands_in_a_matrix_what_is_missing_is_begun_beside_it(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.do("go to matrices")
    hands.settle()
    (page,) = hands.window.findChildren(Matrices)
    places = itertools.product(range(len(page.grid.rows)), range(len(page.grid.columns)))
    row, column = next(each for each in places if each not in page.grid.cells)
    page.matrix.setCurrentIndex(page.matrix.cells.index(row, column))
    hands.press(Qt.Key.Key_Return, NONE)
    (menu,) = [each for each in page.findChildren(QMenu) if each.isVisible()]

    next(each for each in menu.actions() if each.text().startswith("Record ")).trigger()
    menu.close()
    hands.settle()

    (pane,) = hands.window.findChildren(RecordPane)
    assert hands.window.browsing.place.section == "matrices"
    assert pane.subject is not None
    assert pane.subject.id is None
    assert page.grid.rows[row].record in pane.subject.prefilled.values()


def test_what_is_seen_is_added_to_the_parts_that_are_composed_and_taken_back(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.do("go to timeline")
    timeline(hands).composed.emit(None)
    (composer,) = hands.window.findChildren(Composer)
    hands.do("go to matrices")
    (page,) = hands.window.findChildren(Matrices)

    page.composed.emit("answer_matrix")
    both = [each.part for each in composer.choices.pieces]
    told = hands.window.messages.text
    page.composed.emit("answer_matrix")
    again = [each.part for each in composer.choices.pieces]
    said_again = hands.window.messages.text
    composer.compose(composer.choices.without_parts({"answer_matrix"}))
    page.composed.emit("answer_matrix")
    (undo,) = [
        one for one in hands.window.messages.findChildren(QPushButton) if one.text() == "Undo"
    ]
    hands.qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)

    assert both == again == ["timeline", "answer_matrix"]
    assert told.startswith("Added “")
    assert told.endswith("” to the briefing that you compose")
    assert said_again.endswith("already")
    assert [each.part for each in composer.choices.pieces] == ["timeline"]


def test_what_is_seen_begins_a_briefing_where_no_parts_were_chosen_and_leads_back(
    desk: Desk,
) -> None:
    hands = desk.window(desk.sample())
    hands.window.browsing.compose()
    (composer,) = hands.window.findChildren(Composer)
    before = composer.choices
    hands.do("go to timeline")

    timeline(hands).composed.emit(None)
    begun = composer.choices
    (undo,) = [
        one for one in hands.window.messages.findChildren(QPushButton) if one.text() == "Undo"
    ]
    hands.qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)

    assert [each.part for each in begun.pieces] == ["timeline"]
    assert composer.choices == before


def test_what_is_copied_from_a_matrix_is_told_of(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.do("go to matrices")
    hands.settle()

    hands.press(Qt.Key.Key_C, CONTROL)

    assert "Copied as a table: 5 rows, 4 columns" in hands.seen()


def test_what_is_seen_can_be_printed(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.do("go to matrices")
    hands.settle()
    (page,) = hands.window.findChildren(Matrices)

    page.printed.emit(page.plate())
    hands.qtbot.waitUntil(lambda: bool(hands.window.findChildren(QPrintDialog)), timeout=30_000)
    (question,) = hands.window.findChildren(QPrintDialog)
    title = question.windowTitle()
    question.close()

    assert title == "Print: Respondents × Questions"
