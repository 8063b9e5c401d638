"""Stories of many rows at once: chosen, changed, tagged, copied, deleted, and taken back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from gui.dialogs.naming import Naming
from gui.lists.pane import ListPane
from gui.panes.bulk import Bulk
from gui.panes.changing import ChangingDialog, PastingDialog
from models.records import Company, Tag
from tests.window.conftest import Desk
from tests.window.hands import CONTROL, SHIFT, Hands


def companies(hands: Hands) -> ListPane:
    """The list of companies, all of whose rows are chosen."""
    hands.press(Qt.Key.Key_9, CONTROL)
    (shown,) = [one for one in hands.window.findChildren(ListPane) if one.isVisible()]
    shown.table.setFocus()
    hands.press(Qt.Key.Key_A, CONTROL)
    return shown


def act(hands: Hands, page: ListPane, words: str) -> None:
    """Choose from the menu of the rows that are chosen."""
    (bulk,) = hands.window.findChildren(Bulk)
    menu = bulk.menu(page)
    (action,) = [each for each in menu.actions() if each.text().startswith(words)]
    action.trigger()
    hands.settle()


def test_a_field_of_all_chosen_is_changed_in_one_step(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = companies(hands)
    before = {each.id: each.country for each in hands.case.all(Company)}

    act(hands, page, "Change a field of all")
    dialog = hands.dialog(ChangingDialog)
    assert isinstance(dialog, ChangingDialog)
    dialog.fields.setCurrentText("Country")
    assert dialog.change.text() == "Empty 5"
    dialog.editor.restart("United States")
    dialog.editor.kept.emit()
    assert dialog.change.text() == "Change 4"
    assert "1 holds it already" in hands.seen()
    dialog.change.click()

    assert {each.country for each in hands.case.all(Company)} == {"US"}
    assert page.table.chosen()
    hands.settle()
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert {each.id: each.country for each in hands.case.all(Company)} == before


def test_what_is_typed_and_is_no_value_changes_nothing(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = companies(hands)

    act(hands, page, "Change a field of all")
    dialog = hands.dialog(ChangingDialog)
    assert isinstance(dialog, ChangingDialog)
    dialog.fields.setCurrentText("LEI")
    dialog.editor.restart("short")
    dialog.editor.changed.emit()

    assert not dialog.change.isEnabled()
    assert "An LEI has 20 letters" in hands.seen()


def test_all_chosen_are_tagged(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = companies(hands)
    number = len(page.model.ids)

    act(hands, page, "Tag")
    dialog = hands.dialog(Naming)
    assert isinstance(dialog, Naming)
    hands.write("watched")
    hands.press(Qt.Key.Key_Return)

    tagged = {each.tagged for each in hands.case.all(Tag) if each.word == "watched"}
    assert len(tagged) == number


def test_the_key_that_deletes_takes_all_chosen_and_undo_brings_them_back(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = companies(hands)
    number = len(page.model.ids)

    hands.press(Qt.Key.Key_Delete)

    assert len(hands.case.ids("company")) == 0
    hands.settle()
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert len(hands.case.ids("company")) == number


def test_chosen_rows_are_copied_as_a_table_that_pastes_into_a_spreadsheet(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    with hands.case.edit("Add") as edit:
        edit.add(Company, name="=1+1")
    page = companies(hands)

    hands.press(Qt.Key.Key_C, CONTROL)

    held = QGuiApplication.clipboard().mimeData()
    lines = held.text().split("\n")
    assert lines[0].split("\t")[:3] == ["Company", "Kind", "Country"]
    assert len(lines) == 1 + len(page.model.ids)
    assert any(line.startswith("'=1+1\t") for line in lines)
    assert "<td" in held.html()


def test_with_shift_rows_are_chosen_and_the_record_shown_stays(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = companies(hands)
    page.table.clearSelection()
    page.table.selectRow(0)
    shown = hands.window.browsing.place.record

    hands.press(Qt.Key.Key_Down, SHIFT)

    assert len(page.table.chosen()) == 2
    assert hands.window.browsing.place.record == shown


def test_a_copied_column_is_pasted_into_the_chosen_rows_in_one_step(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = companies(hands)
    before = [each.website for each in hands.case.all(Company)]
    section = page.model.columnCount()
    page.table.show_column("website", shown=True)
    page.table.setFocus()
    hands.press(Qt.Key.Key_A, CONTROL)
    index = page.model.index(0, section)
    page.table.selectionModel().setCurrentIndex(
        index, page.table.selectionModel().SelectionFlag.NoUpdate
    )
    sites = [f"https://{at}.example" for at in range(len(page.model.ids))]
    QGuiApplication.clipboard().setText("\n".join(sites))

    hands.press(Qt.Key.Key_V, CONTROL)
    hands.settle()
    dialog = hands.dialog(PastingDialog)
    assert isinstance(dialog, PastingDialog)
    dialog.change.click()

    rows = hands.case.rows(Company, page.model.ids)
    assert [rows[id].website for id in page.model.ids] == sites
    hands.settle()
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert [each.website for each in hands.case.all(Company)] == before
