"""Stories of values that are changed where they stand in a list, by keyboard and by mouse."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton

from gui.forms.row import FieldRow
from gui.forms.wrapped import WrappedText
from gui.lists.cell_field import CellField
from gui.lists.model import NAME
from gui.lists.pane import ListPane
from models.reading.sorting import Sort
from models.records import Application, Company, Product
from tests.window.conftest import Desk
from tests.window.hands import CONTROL, NONE, SHIFT, Hands


def listed(hands: Hands, section: str) -> ListPane:
    """The list of a section, with the keyboard in its rows."""
    hands.window.browsing.show_section(section)
    (shown,) = [one for one in hands.window.findChildren(ListPane) if one.isVisible()]
    shown.table.setFocus()
    hands.settle()
    return shown


def at(hands: Hands, page: ListPane, name: str, field: str = NAME) -> int:
    """Put the keyboard at a cell; gives the record."""
    (id,) = [id for id in page.model.ids if hands.case.label(id) == name]
    page.table.at.go_to(id, (NAME, *page.model.fields).index(field))
    hands.settle()
    return id


def laid(page: ListPane) -> CellField | None:
    """What lies over a cell, to be typed into."""
    shown = [each for each in page.findChildren(CellField) if each.isVisible()]
    return shown[0] if shown else None


def test_a_value_is_typed_over_and_enter_leads_to_the_cell_below(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "company")
    tencent = at(hands, page, "Tencent", "country")
    nvidia = at(hands, page, "Nvidia", "country")
    before = hands.case.get(nvidia)

    hands.press(Qt.Key.Key_F2)
    hands.write("Singapore")
    hands.press(Qt.Key.Key_Return)
    hands.settle()

    changed = hands.case.get(nvidia)
    assert isinstance(before, Company)
    assert isinstance(changed, Company)
    assert (before.country, changed.country) == ("US", "SG")
    assert hands.focus is page.table
    assert page.table.current() == tencent
    assert page.table.field_of(page.table.currentIndex().column()) == "country"
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert hands.case.get(nvidia) == before


def test_tab_saves_and_edits_the_next_cell_and_back(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "company")
    page.table.show_columns(("country", "lei"))
    id = at(hands, page, "Nvidia")

    hands.press(Qt.Key.Key_F2)
    hands.write("Nvidia Corporation")
    hands.press(Qt.Key.Key_Tab)
    hands.settle()
    over = laid(page)
    assert over is not None
    assert over.row.fact.code == "country"
    hands.press(Qt.Key.Key_Backtab, SHIFT)
    hands.settle()
    over = laid(page)
    assert over is not None
    assert over.row.fact.code == "name"
    hands.press(Qt.Key.Key_Escape)

    assert hands.case.label(id) == "Nvidia Corporation"
    assert laid(page) is None
    assert hands.focus is page.table


def test_what_is_no_value_stays_with_the_reason_and_comes_back_as_a_draft(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "company")
    page.table.show_columns(("lei",))
    id = at(hands, page, "Nvidia", "lei")

    hands.press(Qt.Key.Key_F2)
    hands.write("short")
    hands.press(Qt.Key.Key_Return)
    over = laid(page)
    assert over is not None
    assert over.row.editor is not None
    assert "An LEI has 20 letters" in over.row.editor.said
    hands.window.browsing.show_section("application")
    hands.settle()
    assert "Not saved: what was typed in 1 field" in hands.seen()
    (show,) = [each for each in hands.window.findChildren(QPushButton) if each.text() == "Show"]
    show.click()
    hands.settle()
    assert hands.window.browsing.place.record == id
    page = listed(hands, "company")
    assert laid(page) is None
    at(hands, page, "Nvidia", "lei")
    hands.press(Qt.Key.Key_F2)

    over = laid(page)
    assert over is not None
    assert over.row.editor is not None
    assert over.row.editor.typed() == "short"
    changed = hands.case.get(id)
    assert isinstance(changed, Company)
    assert changed.lei is None
    hands.press(Qt.Key.Key_Escape)


def test_why_a_word_is_none_stays_in_sight_beside_those_that_are_offered(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "company")
    at(hands, page, "Alibaba", "kind")
    hands.press(Qt.Key.Key_F2)

    hands.write("king")
    hands.press(Qt.Key.Key_Return)
    hands.settle()

    over = laid(page)
    assert over is not None
    assert over.row.editor is not None
    (said,) = [each for each in over.findChildren(WrappedText) if each.isVisible()]
    (offers,) = [
        each for each in hands.window.findChildren(QListWidget, "offers") if each.isVisible()
    ]
    assert said.text == over.row.editor.said == "Choose one from the list."
    assert (
        offers.mapToGlobal(offers.rect().topLeft()).y()
        > said.mapToGlobal(said.rect().bottomLeft()).y()
    )


def test_a_record_that_is_made_by_its_name_in_a_cell_is_told_and_taken_back(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "application")
    page.table.show_columns(("product",))
    at(hands, page, "DeepSeek buys H200 from Nvidia", "product")
    before = len(hands.case.all(Product))
    hands.press(Qt.Key.Key_F2)

    hands.write("H2000")
    hands.press(Qt.Key.Key_Return)
    hands.settle()

    assert hands.window.messages.text == "Added product “H2000”"
    assert len(hands.case.all(Product)) == before + 1
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert len(hands.case.all(Product)) == before


def test_an_editor_that_lies_under_another_head_says_which_field_it_is(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "event")
    page.table.show_columns(("date", "kind", "place"))
    heads = []

    for code in ("date", "place"):
        page.table.at.go_to(page.model.ids[0], (NAME, *page.model.fields).index(code))
        hands.press(Qt.Key.Key_F2)
        over = laid(page)
        assert over is not None
        heads.append([each.text() for each in over.findChildren(QLabel) if each.isVisible()])
        hands.press(Qt.Key.Key_Escape)

    assert ("Place" in heads[0], "Place" in heads[1]) == (False, True)


def test_a_double_click_edits_also_in_a_column_that_stays_in_place(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "company")
    page.table.freeze(1)
    id = at(hands, page, "Tencent")
    cell = page.table.at.cell(id, NAME)
    assert cell is not None
    frozen = page.table.childAt(cell.center())
    assert frozen is not None

    place = frozen.mapFrom(page.table, cell.center())
    QTest.mouseDClick(frozen, Qt.MouseButton.LeftButton, NONE, place)
    QTest.mouseRelease(frozen, Qt.MouseButton.LeftButton, NONE, place)
    hands.settle()
    hands.write("Tencent Holdings")
    hands.press(Qt.Key.Key_Return)

    assert hands.case.label(id) == "Tencent Holdings"


def test_a_row_that_moves_with_its_value_leaves_the_keyboard_at_the_one_below(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "company")
    page.table.sort(Sort(NAME))
    at(hands, page, "Alibaba")

    hands.press(Qt.Key.Key_F2)
    hands.write("Moved")
    hands.press(Qt.Key.Key_Return)
    hands.settle()

    assert [hands.case.label(id) for id in page.model.ids][-3:] == ["Moved", "Nvidia", "Tencent"]
    assert hands.case.label(page.table.current() or 0) == "ByteDance"


def test_what_is_typed_is_saved_where_its_row_is_scrolled_out_of_sight(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    with hands.case.edit("many") as edit:
        for number in range(60):
            edit.add(Company, name=f"Company {number}")
    page = listed(hands, "company")
    id = at(hands, page, "Alibaba")
    hands.press(Qt.Key.Key_F2)
    hands.write("Alibaba Group")

    page.table.verticalScrollBar().setValue(page.table.verticalScrollBar().maximum())
    hands.qtbot.waitUntil(lambda: laid(page) is None)

    assert hands.case.label(id) == "Alibaba Group"
    assert hands.focus is page.table


def test_a_draft_that_is_put_right_in_the_list_is_gone_from_the_form_beside_it(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "company")
    id = at(hands, page, "Nvidia", "country")
    hands.press(Qt.Key.Key_F2)
    hands.write("Atlantis")
    hands.window.browsing.show_section("application")
    hands.settle()
    page = listed(hands, "company")
    hands.window.browsing.open_record(id)
    page.table.setFocus()
    at(hands, page, "Nvidia", "country")

    def shown() -> list[FieldRow]:
        fields = hands.window.findChildren(FieldRow, "company.country")
        return [each for each in fields if each.isVisible()]

    hands.qtbot.waitUntil(lambda: bool(shown()))
    (field,) = shown()
    came_back = field.editor

    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.write("Japan")
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Escape)
    hands.settle()

    assert came_back is not None
    assert field.editor is None
    assert "Japan" in field.view.accessibleName()


def test_the_window_is_closed_with_what_was_typed(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "application")
    id = at(hands, page, "DeepSeek buys H200 from Nvidia")
    hands.press(Qt.Key.Key_F2)
    hands.write("DeepSeek buys chips")

    hands.window.close()

    again = desk.window(desk.sample())
    found = again.case.get(id)
    assert isinstance(found, Application)
    assert found.title == "DeepSeek buys chips"


def test_what_can_not_be_typed_there_says_so(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "decision")
    page.table.at.go_to(page.model.ids[0], 0)
    hands.press(Qt.Key.Key_F2)

    assert laid(page) is None
    assert "can't be changed in the list" in hands.window.messages.text
