"""Stories of many rows at once: chosen, changed, tagged, copied, deleted, and taken back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from gui.dialogs.naming import Naming
from gui.lists.pane import ListPane
from gui.panes.bulk import Bulk
from gui.panes.changing import ChangingDialog
from gui.panes.pasting import PastingDialog
from models.records import Company, Tag
from models.records.vocabularies import COMPANY_KIND
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
    assert not dialog.empty.isEnabled()
    dialog.fields.setCurrentText("Country")
    assert not dialog.change.isEnabled()
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


def test_a_field_of_all_is_emptied_only_by_the_button_that_says_so(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = companies(hands)

    act(hands, page, "Change a field of all")
    dialog = hands.dialog(ChangingDialog)
    assert isinstance(dialog, ChangingDialog)
    dialog.fields.setCurrentText("Country")
    hands.press(Qt.Key.Key_Return)
    dialog.change.click()
    assert dialog.isVisible()
    dialog.empty.click()

    assert {each.country for each in hands.case.all(Company)} == {None}
    assert len(page.model.ids) == 5


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
    assert "An LEI has 20 letters" in dialog.editor.said
    # Once is enough.
    assert "An LEI has 20 letters" not in hands.seen()


def test_a_field_is_found_by_the_letters_of_its_name_before_a_value_is_typed(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = companies(hands)
    act(hands, page, "Change a field of all")
    dialog = hands.dialog(ChangingDialog)
    assert isinstance(dialog, ChangingDialog)

    hands.write("web")
    assert hands.focus is dialog.fields
    hands.press(Qt.Key.Key_Tab)
    hands.write("https://a.example")

    assert dialog.fact.code == "website"
    assert dialog.editor.value() == "https://a.example"


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

    text, html = held.text(), held.html()
    QGuiApplication.clipboard().clear()
    (bulk,) = hands.window.findChildren(Bulk)
    bulk.at_once = 0
    hands.press(Qt.Key.Key_C, CONTROL)
    hands.qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
    again = QGuiApplication.clipboard().mimeData()
    assert (again.text(), again.html()) == (text, html)


def test_with_shift_rows_are_chosen_and_the_record_shown_stays(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = companies(hands)
    page.table.clearSelection()
    page.table.selectRow(0)
    shown = hands.window.browsing.place.record

    hands.press(Qt.Key.Key_Down, SHIFT)

    assert len(page.table.chosen()) == 2
    assert hands.window.browsing.place.record == shown


def test_the_key_that_deletes_takes_the_row_that_is_marked(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = companies(hands)
    first, second, third, *_ = page.model.ids
    page.table.selectRow(0)
    hands.press(Qt.Key.Key_Down, SHIFT)

    hands.press(Qt.Key.Key_Right)
    assert page.table.chosen() == [second]
    assert hands.window.browsing.place.record == second
    hands.press(Qt.Key.Key_Down, SHIFT)
    model = page.table.selectionModel()
    rows = model.SelectionFlag.Deselect | model.SelectionFlag.Rows
    model.select(page.model.index(1, 0), rows)
    hands.press(Qt.Key.Key_Delete)

    assert [hands.case.is_gone(id) for id in (first, second, third)] == [False, False, True]


def test_a_press_in_a_column_stays_there_however_many_were_chosen(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = companies(hands)
    place = page.table.visualRect(page.model.index(1, 2)).center()

    hands.qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert page.table.currentIndex().column() == 2
    assert page.table.chosen() == [page.model.ids[1]]


def at_column(page: ListPane, code: str) -> None:
    """Go to a column, which is shown, with the rows that are chosen."""
    if code not in page.model.fields:
        page.table.show_column(code, shown=True)
    model = page.table.selectionModel()
    index = page.model.index(0, 1 + page.model.fields.index(code))
    page.table.selectAll()
    model.setCurrentIndex(index, model.SelectionFlag.NoUpdate)


def written(dialog: PastingDialog, row: int) -> list[str]:
    """What the dialog shows of one row."""
    items = [dialog.table.item(row, at) for at in range(dialog.table.columnCount())]
    return [item.text() if item is not None else "" for item in items]


def test_a_copied_table_is_shown_cell_by_cell_and_then_pasted_in_one_step(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = companies(hands)
    before = {each.id: (each.website, each.lei) for each in hands.case.all(Company)}
    page.table.show_columns(("country", "website", "lei"))
    at_column(page, "website")
    (bulk,) = hands.window.findChildren(Bulk)
    bulk.at_once = 0
    copied = [(f"https://{at}.example", "" if at else "short") for at in range(len(before))]
    QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in copied))

    page.table.setFocus()
    hands.press(Qt.Key.Key_V, CONTROL)
    hands.qtbot.waitUntil(lambda: bool(hands.dialogs(PastingDialog)))
    hands.settle()
    dialog = hands.dialog(PastingDialog)
    assert isinstance(dialog, PastingDialog)
    assert written(dialog, 0)[1:] == ["https://0.example", "short"]
    assert "1 cell stays as it is:\nRow 1, LEI: “short”: An LEI has 20 letters" in hands.seen()
    dialog.change.click()

    rows = hands.case.rows(Company, page.model.ids)
    assert [rows[id].website for id in page.model.ids] == [website for website, _ in copied]
    assert rows[page.model.ids[0]].lei == before[page.model.ids[0]][1]
    assert hands.window.messages.text == "Pasted 2 columns into 5 companies"
    hands.settle()
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert {each.id: (each.website, each.lei) for each in hands.case.all(Company)} == before


def test_a_word_that_is_none_of_its_field_is_told_with_those_like_it_and_the_list_once(
    desk: Desk,
) -> None:
    hands = desk.window(desk.sample())
    page = companies(hands)
    at_column(page, "kind")
    QGuiApplication.clipboard().setText("Purchaser\nAplicant\nusers\n\n\n")

    page.table.setFocus()
    hands.press(Qt.Key.Key_V, CONTROL)
    hands.qtbot.waitUntil(lambda: bool(hands.dialogs(PastingDialog)))
    hands.settle()

    seen = hands.seen()
    words = ", ".join(term.words for term in COMPANY_KIND)
    assert "“Aplicant” is none of its words: did you mean “applicant”?" in seen
    assert "“users” is none of its words: did you mean “end user”?" in seen
    assert seen.count(words) == 1
    hands.dialog(PastingDialog).reject()


def test_of_one_column_what_goes_stands_beside_what_comes(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = companies(hands)
    first = hands.case.rows(Company, page.model.ids)[page.model.ids[0]]
    at_column(page, "country")
    QGuiApplication.clipboard().setText("Country\nFrance\nAtlantis\n\n\nFrance\n")

    page.table.setFocus()
    hands.press(Qt.Key.Key_V, CONTROL)
    hands.settle()
    dialog = hands.dialog(PastingDialog)
    assert isinstance(dialog, PastingDialog)

    shown = [written(dialog, row) for row in range(5)]
    assert shown[0][0] == first.name
    assert [row[2] for row in shown] == ["France", "Atlantis", "(emptied)", "(emptied)", "France"]
    assert all(row[1] for row in shown)
    assert "4 cells change. 2 of them are emptied." in hands.seen()
    tells = dialog.table.item(1, 2)
    assert tells is not None
    assert "“Atlantis”" in tells.toolTip()


def test_columns_under_the_names_of_fields_go_into_those_from_wherever_it_is_pasted(
    desk: Desk,
) -> None:
    hands = desk.window(desk.sample())
    page = companies(hands)
    names = [hands.case.label(id) for id in page.model.ids]
    rows = [
        "LEI\tCompany\tWebsite",
        *(f"\t{name}\thttps://{at}.example" for at, name in enumerate(names)),
    ]
    QGuiApplication.clipboard().setText("\n".join(rows))

    act(hands, page, "Paste a table")
    dialog = hands.dialog(PastingDialog)
    assert isinstance(dialog, PastingDialog)
    heads = [dialog.table.horizontalHeaderItem(at) for at in range(dialog.table.columnCount())]
    assert [each.text() for each in heads if each is not None] == [
        "Company",
        "LEI",
        "Name",
        "Website",
    ]
    dialog.change.click()

    found = hands.case.rows(Company, page.model.ids)
    assert [found[id].website for id in page.model.ids] == [
        f"https://{at}.example" for at in range(len(names))
    ]
    assert [found[id].name for id in page.model.ids] == names


def test_what_does_not_fit_is_not_pasted(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = companies(hands)
    page.table.show_columns(("website",))
    at_column(page, "website")

    for copied, why in (
        ("", "Nothing was copied that can be pasted here."),
        ("a\nb", "2 rows were copied for 5 records: choose as many, or the first one alone."),
        (
            "Company\tWebsite\tColour\nA\thttps://a.example\tred",
            "“Colour” names no field here: leave that column out, or call it by a field.",
        ),
        ("a\tb", "2 columns were copied, and from here on the list shows 1."),
    ):
        QGuiApplication.clipboard().setText(copied)
        page.table.setFocus()
        hands.press(Qt.Key.Key_V, CONTROL)
        assert hands.window.messages.text == why
        assert not hands.dialogs(PastingDialog)
