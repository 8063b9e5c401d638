"""The list of a section: what it shows, how it is sorted and filtered, what stays after an edit."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.lists.heading import columns_menu
from gui.lists.model import LARGE, ROW
from gui.lists.pane import ListPane
from gui.look.theme import tokens
from gui.user.settings import COLUMNS, WIDE, Settings
from models import Case
from models.reading.sorting import Sort
from models.records import Company, Decision
from tests.listed import names

DISPLAY = Qt.ItemDataRole.DisplayRole


def test_a_list_shows_each_record_with_the_columns_of_its_kind(
    show: Callable[..., ListPane],
) -> None:
    pane = show()

    assert names(pane) == ["<b>Cleo</b>", "Ada", "Bea"]
    heads = [
        pane.model.headerData(place, Qt.Orientation.Horizontal)
        for place in range(pane.model.columnCount())
    ]
    assert heads == ["Company", "Kind", "Country", "Parent company"]
    assert pane.model.index(0, 2).data(DISPLAY) == "China"


def test_clicking_a_column_sorts_by_it_and_clicking_again_turns_it_round(
    qtbot: QtBot, show: Callable[..., ListPane]
) -> None:
    pane = show()
    header = pane.table.horizontalHeader()
    at = header.sectionViewportPosition(2) + 20

    for expected in (["<b>Cleo</b>", "Bea", "Ada"], ["Ada", "Bea", "<b>Cleo</b>"]):
        qtbot.mouseClick(
            header.viewport(), Qt.MouseButton.LeftButton, pos=header.rect().topLeft() + _at(at)
        )
        assert names(pane) == expected


def test_typing_into_the_filter_narrows_the_list_and_escape_widens_it(
    qtbot: QtBot, show: Callable[..., ListPane]
) -> None:
    pane = show()
    pane.find_in_list()

    qtbot.keyClicks(pane.filter, "fra")
    qtbot.waitUntil(lambda: names(pane) == ["Bea"])

    qtbot.keyClick(pane.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(names(pane)) == 3)


def test_going_down_by_key_opens_the_record_and_enter_hands_over_the_keyboard(
    qtbot: QtBot, show: Callable[..., ListPane]
) -> None:
    pane = show()
    pane.select(pane.model.ids[0])

    with qtbot.waitSignal(pane.opened) as opened:
        qtbot.keyClick(pane.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.entered) as entered:
        qtbot.keyClick(pane.table, Qt.Key.Key_Return)

    assert opened.args == entered.args == [pane.model.ids[1]]


def test_an_edit_moves_its_row_and_the_selection_stays_on_its_record(
    case: Case, show: Callable[..., ListPane]
) -> None:
    pane = show()
    ada = pane.model.ids[1]
    pane.select(ada)

    with case.edit("Rename") as edit:
        edit.set(ada, "name", "Zoe")

    assert names(pane) == ["<b>Cleo</b>", "Bea", "Zoe"]
    assert pane.table.current() == ada


def test_records_that_come_and_go_do_so_without_moving_the_selection(
    case: Case, show: Callable[..., ListPane]
) -> None:
    pane = show()
    bea = pane.model.ids[2]
    pane.select(bea)

    with case.edit("Add and delete") as edit:
        edit.add(Company, name="Aaron")
        edit.delete(pane.model.ids[1])

    assert names(pane) == ["<b>Cleo</b>", "Aaron", "Bea"]
    assert pane.table.current() == bea


def test_a_renamed_record_is_renamed_where_others_refer_to_it(
    case: Case, show: Callable[..., ListPane]
) -> None:
    pane = show()
    parent, child = pane.model.ids[0], pane.model.ids[1]
    with case.edit("Parent") as edit:
        edit.set(child, "parent", parent)

    with case.edit("Rename") as edit:
        edit.set(parent, "name", "Holding")

    row = pane.model.row_of(child)
    assert row is not None
    assert pane.model.index(row, 3).data(DISPLAY) == "Holding"


def test_the_names_take_what_is_free_until_a_column_is_made_wider_by_hand(
    qtbot: QtBot, show: Callable[..., ListPane]
) -> None:
    pane = show()
    usual = pane.table.columnWidth(1)

    pane.resize(1200, 400)
    filled = pane.table.columnWidth(0)
    assert filled == pane.table.viewport().width() - 3 * usual
    pane.table.resizeColumnToContents(2)
    fitted = pane.table.columnWidth(2)
    pane.resize(1500, 400)

    assert fitted > pane.table.fontMetrics().horizontalAdvance("France")
    assert pane.table.columnWidth(0) == filled
    again = show()
    assert (again.table.columnWidth(0), again.table.columnWidth(2)) == (filled, fitted)


def test_chosen_columns_are_kept_for_the_next_time(
    show: Callable[..., ListPane], settings: Settings
) -> None:
    show().table.show_column("website", shown=True)

    assert [code for code, _ in settings.get(COLUMNS, "company")][-1] == "website"
    assert show().model.fields == ("kind", "country", "parent", "website")


def test_several_columns_are_ticked_before_the_menu_closes_and_the_new_one_is_in_sight(
    qtbot: QtBot, show: Callable[..., ListPane]
) -> None:
    pane = show()
    pane.resize(400, 400)
    menu = columns_menu(pane.table, pane.model)
    menu.popup(pane.mapToGlobal(QPoint(0, 0)))
    wanted = [each for each in menu.actions() if each.text() in ("Website", "LEI")]

    for action in wanted:
        at = menu.actionGeometry(action).center()
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=at)
    assert menu.isVisible()
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    qtbot.keyClick(menu, Qt.Key.Key_Escape)

    assert not menu.isVisible()
    shown = pane.model.fields
    assert len(shown) == 4
    last = pane.table.visualRect(pane.model.index(0, len(shown)))
    assert last.intersects(pane.table.viewport().rect())


def test_an_empty_list_says_so_and_offers_what_to_do(
    qtbot: QtBot, show: Callable[..., ListPane]
) -> None:
    pane = show("product")
    button = next(each for each in pane.findChildren(QPushButton) if each.isVisible())

    with qtbot.waitSignal(pane.wanted_new) as wanted:
        button.click()

    assert wanted.args == ["product"]


def test_a_decision_is_listed_with_the_mark_of_its_stage(
    case: Case, show: Callable[..., ListPane]
) -> None:
    with case.edit("Decide") as edit:
        edit.add(Decision, stage="approved", basis="official")

    row = show("decision").model.index(0, 0).data(ROW)

    assert (row.stage, row.basis) == ("approved", "official")


def _at(x: int) -> QPoint:
    return QPoint(x, 8)


def test_the_first_row_is_the_first_that_the_arrows_reach(
    qtbot: QtBot, show: Callable[..., ListPane]
) -> None:
    pane = show()
    opened: list[int] = []
    pane.opened.connect(opened.append)
    pane.enter()

    qtbot.keyClick(pane.table, Qt.Key.Key_Down)
    qtbot.keyClick(pane.table, Qt.Key.Key_Down)

    assert opened == list(pane.model.ids[:2])


def test_a_row_that_the_arrows_chose_opens_by_a_click_too(
    qtbot: QtBot, show: Callable[..., ListPane]
) -> None:
    pane = show()
    pane.enter()
    qtbot.keyClick(pane.table, Qt.Key.Key_Down)

    with qtbot.waitSignal(pane.opened, timeout=1000) as heard:
        row = pane.table.visualRect(pane.model.index(0, 0)).center()
        qtbot.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=row)

    assert heard.args == [pane.model.ids[0]]


@pytest.mark.parametrize(("width", "said"), [(700, True), (1300, False)])
def test_where_the_record_has_no_room_beside_the_list_says_how_to_open_it(
    show: Callable[..., ListPane], width: int, said: bool
) -> None:
    pane = show()

    pane.resize(width, 400)

    assert pane.hint.isVisible() is said


def test_a_wide_list_of_a_file_that_is_only_read_offers_no_change(
    show: Callable[..., ListPane], case: Case, settings: Settings
) -> None:
    settings.put(WIDE, True)
    offered = show().hint.text()
    with Case.open(case.path, who=case.who, read_only=True) as reading:
        pane = show(of=reading)

        assert "F2" in offered
        assert pane.hint.text() == "Enter opens the record."
        pane.close()


def test_a_decision_whose_stage_is_in_conflict_says_so_and_shows_its_sign(
    show: Callable[..., ListPane], case: Case
) -> None:
    with case.edit("Add") as edit:
        open_one = edit.add(Decision, stage="filed", basis="official")
    pane = show("decision")
    plain = pane.table.grab().toImage()

    seen = case.seen(open_one, "stage")
    for stage in ("approved", "refused"):
        with case.edit("From a stale form") as edit:
            edit.set(open_one, "stage", stage, seen=seen)

    cell = pane.model.index(0, 0)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", stage in conflict")
    amber = QColor(tokens().caution).rgb()
    now = pane.table.grab().toImage()
    places = [(x, y) for x in range(now.width()) for y in range(now.height())]
    assert not any(plain.pixel(x, y) == amber for x, y in places)
    assert any(now.pixel(x, y) == amber for x, y in places)
    with case.edit("Decide") as edit:
        edit.set(open_one, "stage", "approved")
    assert "conflict" not in cell.data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("frozen", [0, 1])
def test_a_record_of_a_long_list_is_chosen_and_in_sight_once_its_row_is_there(
    qtbot: QtBot, show: Callable[..., ListPane], case: Case, frozen: int
) -> None:
    with case.edit("Add") as edit:
        last = [edit.add(Company, name=f"Number {at:05}") for at in range(LARGE)][-1]
    pane = show()
    pane.table.freeze(frozen)

    found = pane.select(last)
    qtbot.waitUntil(lambda: len(pane.model.ids) > LARGE, timeout=20_000)

    assert not found
    assert pane.table.current() == last
    assert pane.table.chosen() == [last]
    at = pane.table.visualRect(pane.table.currentIndex())
    assert pane.table.viewport().rect().contains(at.center().x(), at.center().y())
    for order in (Sort(descending=True), Sort()):
        pane.table.sort(order)
        qtbot.waitUntil(lambda: not pane.model.waiting, timeout=20_000)
    assert pane.table.chosen() == [last]
