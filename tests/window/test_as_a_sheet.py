"""Stories of a list used like a sheet: what is chosen, copied, begun at a cell, and saved."""

import csv
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel

from gui.panes.adding import AddingDialog
from gui.panes.pasting import PastingDialog
from models.records import Company
from tests.window.bringing import button
from tests.window.conftest import Desk
from tests.window.hands import CONTROL, SHIFT
from tests.window.test_in_cells import at, listed


def test_beside_how_many_there_are_it_says_how_many_are_chosen(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "company")

    page.filter.setFocus()
    hands.write("country is China")
    hands.qtbot.waitUntil(lambda: len(page.model.ids) == 4)
    some = [each.text() for each in page.findChildren(QLabel)]
    page.filter.clear()
    hands.qtbot.waitUntil(lambda: len(page.model.ids) == 5)
    page.table.setFocus()
    hands.press(Qt.Key.Key_A, CONTROL)
    many = [each.text() for each in page.findChildren(QLabel)]
    page.select(page.model.ids[0])
    one = [each.text() for each in page.findChildren(QLabel)]

    assert "4 of 5" in some
    assert "5 · 5 chosen" in many
    assert "5" in one


def test_the_value_of_the_cell_is_copied_and_never_as_a_formula(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "company")
    id = at(hands, page, "Nvidia", "country")
    hands.press(Qt.Key.Key_C, CONTROL | SHIFT)
    country = QGuiApplication.clipboard().text()
    with hands.case.edit("Named a company") as edit:
        edit.set(id, "name", "=1+1")
    at(hands, page, "=1+1")
    hands.press(Qt.Key.Key_C, CONTROL | SHIFT)

    assert country == "United States"
    assert QGuiApplication.clipboard().text() == "'=1+1"


def test_a_table_is_pasted_from_the_one_cell_that_is_chosen_downwards(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "company")
    second, third = page.model.ids[1], page.model.ids[2]
    at(hands, page, hands.case.label(second), "country")
    QGuiApplication.clipboard().setText("France\nJapan\n")

    hands.press(Qt.Key.Key_V, CONTROL)
    dialog = hands.dialog(PastingDialog)
    assert isinstance(dialog, PastingDialog)
    dialog.change.click()
    hands.settle()

    held = hands.case.rows(Company, page.model.ids)
    assert (held[second].country, held[third].country) == ("FR", "JP")
    at(hands, page, hands.case.label(page.model.ids[-1]), "country")
    hands.press(Qt.Key.Key_V, CONTROL)
    assert "2 rows were copied for 1 record" in hands.window.messages.text


def test_all_rows_are_saved_as_a_table(desk: Desk, tmp_path: Path) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "company")
    page.table.show_columns(("country",))

    hands.window.actions_["save_rows"].trigger()
    out = hands.answer_place(tmp_path)
    hands.qtbot.waitUntil(lambda: hands.window.messages.text == "Wrote “Companies.csv”")

    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert out.name == "Companies.csv"
    assert rows[0] == ["Company", "Country"]
    assert [row[0] for row in rows[1:]] == [hands.case.label(id) for id in page.model.ids]


def test_a_place_where_no_table_can_stand_is_refused_in_a_sentence(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    listed(hands, "company")

    hands.window.actions_["save_rows"].trigger()
    (asked,) = [one for one in hands.window.findChildren(QFileDialog) if one.isVisible()]
    asked.fileSelected.emit(str(desk.sample()))
    asked.close()

    hands.qtbot.waitUntil(lambda: "names no table" in hands.seen())


def test_rows_are_added_with_shift_to_the_one_that_the_program_chose(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "company")
    first, second, third = page.model.ids[:3]

    page.select(second)
    hands.press(Qt.Key.Key_Down, SHIFT)

    assert first not in page.table.chosen()
    assert page.table.chosen() == [second, third]


def test_rows_of_a_sheet_become_new_records(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "company")
    QGuiApplication.clipboard().setText(
        "Country\tCompany\nJapan\tTokyo Chips\nChina\tTencent\nAtlantis\tFar Away\nChad\t\n"
    )

    hands.press(Qt.Key.Key_V, CONTROL | SHIFT)
    dialog = hands.dialog(AddingDialog)
    assert isinstance(dialog, AddingDialog)
    seen = hands.seen()
    dialog.add.click()
    hands.settle()

    assert "3 records are added. 1 of them has no name. 1 is left out, called as one here." in seen
    assert "“Atlantis”" in seen
    found = {each.name: each.country for each in hands.case.all(Company)}
    assert (found["Tokyo Chips"], found["Far Away"]) == ("JP", None)
    assert len(page.model.ids) == 8
    assert hands.window.messages.text == "Added 3 companies"
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert len(hands.case.all(Company)) == 5


def test_taking_back_what_was_added_takes_back_nothing_that_was_done_since(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    page = listed(hands, "company")
    QGuiApplication.clipboard().setText("Company\tCountry\nTokyo Chips\tJapan\n")
    hands.press(Qt.Key.Key_V, CONTROL | SHIFT)
    dialog = hands.dialog(AddingDialog)
    assert isinstance(dialog, AddingDialog)
    dialog.add.click()
    hands.settle()
    with hands.case.edit("Wrote down an address") as edit:
        edit.set(page.model.ids[0], "website", "https://a.example")

    button(hands, "Undo").click()

    assert hands.window.messages.text.startswith("Something else was done since")
    assert hands.case.undo_label == "Wrote down an address"
    assert len(hands.case.all(Company)) == 6


def test_where_no_row_is_chosen_the_way_to_new_ones_is_told(desk: Desk) -> None:
    hands = desk.window(desk.sample())
    listed(hands, "company")
    QGuiApplication.clipboard().setText("a\tb\tc\td\te\tf\tg")

    hands.press(Qt.Key.Key_V, CONTROL)
    told = hands.window.messages.text
    hands.press(Qt.Key.Key_V, CONTROL | SHIFT)

    assert "Ctrl+Shift+V" in told
    assert hands.window.messages.text == "7 columns were copied, and the list shows 4."
