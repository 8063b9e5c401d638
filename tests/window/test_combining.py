"""The story of one company that was recorded twice, by keyboard alone."""

from PySide6.QtCore import Qt

from gui.lists.pane import ListPane
from gui.panes.bulk import Bulk
from gui.screens.combining.page import CombineRecords
from models.case import Case
from models.combining import stands_for
from models.history.changes import Person
from models.records import Application, Company
from tests.builders import added
from tests.window.conftest import Desk
from tests.window.hands import CONTROL, SHIFT

BOB = Person("00000000-0000-4000-8000-0000000000bb", "Bob")


def test_a_company_recorded_twice_becomes_one_and_two_again(desk: Desk) -> None:
    with Case.open(desk.sample(), who=BOB) as case:
        known = next(each for each in case.all(Company) if each.name == "Tencent")
        twice = added(case, Company, name="TENCENT")
        added(case, Application, title="Tencent buys more", applicant=twice)
    hands = desk.window(desk.sample())

    def applicant() -> int | None:
        titled = {each.title: each.applicant for each in hands.case.all(Application)}
        return titled["Tencent buys more"]

    hands.press(Qt.Key.Key_9, CONTROL)
    hands.find_row("TENCENT")
    hands.press(Qt.Key.Key_End)
    hands.press(Qt.Key.Key_Return)
    hands.do("combine with another")
    hands.press(Qt.Key.Key_Return)
    hands.press_button("Combine")
    hands.qtbot.waitUntil(lambda: not hands.dialogs(CombineRecords))
    hands.settle()
    (gone,) = [each for each in (known.id, twice) if hands.case.is_gone(each)]
    assert stands_for(hands.case, gone) == applicant()

    hands.press(Qt.Key.Key_Z, CONTROL)
    assert (hands.case.is_gone(known.id), hands.case.is_gone(twice)) == (False, False)
    assert applicant() == twice

    hands.do("redo")
    assert hands.case.is_gone(gone)

    hands.do("go to trash")
    hands.press(Qt.Key.Key_Home)
    hands.do("separate")
    assert not hands.case.is_gone(gone)
    assert stands_for(hands.case, gone) is None
    assert applicant() == twice


def test_two_that_are_chosen_in_a_list_are_shown_side_by_side(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    hands.press(Qt.Key.Key_9, CONTROL)
    (page,) = [one for one in hands.window.findChildren(ListPane) if one.isVisible()]
    (bulk,) = hands.window.findChildren(Bulk)
    page.table.setFocus()
    page.table.selectRow(0)

    hands.press(Qt.Key.Key_Down, SHIFT)
    (combine,) = [one for one in bulk.menu(page).actions() if one.text() == "Combine the two…"]
    combine.trigger()
    hands.settle()

    dialog = hands.dialog(CombineRecords)
    assert isinstance(dialog, CombineRecords)
    assert dialog.compared is not None
    assert dialog.compared.kept.id in page.model.ids[:2]
    dialog.reject()
    hands.settle()
    page.table.selectAll()
    assert not [one for one in bulk.menu(page).actions() if one.text().startswith("Combine")]
