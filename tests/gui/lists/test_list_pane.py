"""The list of a section: what it shows, how it is sorted and filtered, what stays after an edit."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCompleter, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.changes import Changes
from gui.lists.asking import Asking
from gui.lists.model import KEPT, ROW
from gui.lists.pane import ListPane
from gui.look.theme import Theme
from gui.settings import COLUMNS, Settings
from gui.work import Work
from models import Case, Person
from models.reading.sorting import Sort
from models.records import Company, Decision

DISPLAY = Qt.ItemDataRole.DisplayRole


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.create(tmp_path / "case.proviso", title="A case", who=Person("1", "Ann")) as opened:
        with opened.edit("Add") as edit:
            for name, country in (("Bea", "FR"), ("Ada", "GB"), ("<b>Cleo</b>", "CN")):
                edit.add(Company, name=name, country=country)
        yield opened


@pytest.fixture
def show(
    qtbot: QtBot, case: Case, settings: Settings, work: Work, theme: Theme
) -> Callable[..., ListPane]:
    changes = Changes()
    case.on_changed.append(changes.tell)

    def shown(kind: str = "company") -> ListPane:
        pane = ListPane(
            case,
            kind,
            settings=settings,
            changes=changes,
            work=work,
            theme=theme,
            today=lambda: date(2026, 3, 10),
        )
        pane.setParent(None)
        qtbot.addWidget(pane)
        pane.resize(700, 400)
        pane.show()
        return pane

    changes.setParent(theme)
    return shown


def names(pane: ListPane) -> list[str]:
    model = pane.model
    return [model.index(row, 0).data(DISPLAY) for row in range(model.rowCount())]


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


def test_chosen_columns_are_kept_for_the_next_time(
    show: Callable[..., ListPane], settings: Settings
) -> None:
    show().table.show_column("website", shown=True)

    assert [code for code, _ in settings.get(COLUMNS, "company")][-1] == "website"
    assert show().model.fields == ("kind", "country", "parent", "website")


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


def typed(qtbot: QtBot, pane: ListPane, text: str) -> None:
    pane.filter.setFocus()
    pane.filter.setText(text)
    qtbot.keyClick(pane.filter, Qt.Key.Key_Return)


def test_a_sentence_filters_by_field_and_what_is_wrong_with_it_is_said_beside_it(
    qtbot: QtBot, show: Callable[..., ListPane]
) -> None:
    pane = show()

    typed(qtbot, pane, "country is France or China")
    assert names(pane) == ["<b>Cleo</b>", "Bea"]

    typed(qtbot, pane, "country is Atlantis")
    said = [each.text() for each in pane.findChildren(QLabel) if each.isVisible()]
    assert any("one of its values" in each for each in said)
    assert names(pane) == ["<b>Cleo</b>", "Bea"]


def test_a_record_that_is_worked_on_stays_until_the_list_is_asked_anew(
    qtbot: QtBot, case: Case, show: Callable[..., ListPane]
) -> None:
    pane = show()
    typed(qtbot, pane, "country is France or China")
    bea = pane.model.ids[1]

    with case.edit("Move") as edit:
        edit.set(bea, "country", "GB")

    assert names(pane) == ["<b>Cleo</b>", "Bea"]
    assert pane.model.index(1, 0).data(KEPT)
    assert not pane.model.index(0, 0).data(KEPT)

    qtbot.keyClick(pane.table, Qt.Key.Key_F5)
    assert names(pane) == ["<b>Cleo</b>"]


def test_a_record_that_fits_again_is_no_longer_grey(
    qtbot: QtBot, case: Case, show: Callable[..., ListPane]
) -> None:
    pane = show()
    typed(qtbot, pane, "country is France")
    (bea,) = pane.model.ids

    with case.edit("Move") as edit:
        edit.set(bea, "country", "GB")
    case.undo()

    assert names(pane) == ["Bea"]
    assert not pane.model.index(0, 0).data(KEPT)


def test_a_deleted_record_does_not_stay(
    qtbot: QtBot, case: Case, show: Callable[..., ListPane]
) -> None:
    pane = show()
    typed(qtbot, pane, "country is France")

    with case.edit("Delete") as edit:
        edit.delete(pane.model.ids[0])

    assert names(pane) == []


def test_groups_have_heads_with_numbers_and_fold(
    qtbot: QtBot, case: Case, show: Callable[..., ListPane]
) -> None:
    pane = show()
    with case.edit("Add") as edit:
        edit.add(Company, name="Dan", country="FR")
        edit.add(Company, name="Nowhere")

    pane.table.group("country")

    assert names(pane) == [
        "China",
        "<b>Cleo</b>",
        "France",
        "Bea",
        "Dan",
        "United Kingdom",
        "Ada",
        "not stated",
        "Nowhere",
    ]
    head = pane.model.group_at(2)
    assert head is not None
    assert head.number == 2

    pane.table.setCurrentIndex(pane.model.index(2, 0))
    qtbot.keyClick(pane.table, Qt.Key.Key_Left)

    assert names(pane)[2:4] == ["France", "United Kingdom"]
    assert len(pane.model.ids) == 5


def test_with_shift_a_second_column_sorts_behind_the_first_and_both_say_so(
    qtbot: QtBot, case: Case, show: Callable[..., ListPane]
) -> None:
    with case.edit("Add") as edit:
        edit.add(Company, name="Dan", country="FR")
    pane = show()
    header = pane.table.horizontalHeader()
    places = [_at(header.sectionViewportPosition(section) + 20) for section in (2, 0)]

    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=places[0])
    for _ in range(2):
        shift = Qt.KeyboardModifier.ShiftModifier
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, shift, places[1])

    assert names(pane) == ["<b>Cleo</b>", "Dan", "Bea", "Ada"]
    heads = [pane.model.headerData(place, Qt.Orientation.Horizontal) for place in (0, 2)]
    assert heads == ["Company  2↓", "Country  1↑"]


def test_what_filters_by_a_field_hangs_under_its_header(
    qtbot: QtBot, show: Callable[..., ListPane]
) -> None:
    pane = show()
    pane.enter()
    pane.table.setCurrentIndex(pane.model.index(0, 2))

    qtbot.keyClick(pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    (asking,) = pane.findChildren(Asking)
    france = next(
        each
        for each in asking.offers.findItems("France", Qt.MatchFlag.MatchExactly)
        if each.text() == "France"
    )
    france.setCheckState(Qt.CheckState.Checked)

    assert names(pane) == ["Bea"]
    assert pane.filter.text() == "country is France"

    qtbot.keyClicks(asking.typed, "is China")
    qtbot.keyClick(asking.typed, Qt.Key.Key_Return)

    assert names(pane) == ["<b>Cleo</b>"]
    assert pane.filter.text() == "country is China"


def test_sorting_and_grouping_are_kept_for_the_next_time(show: Callable[..., ListPane]) -> None:
    pane = show()
    pane.table.sort(Sort("country", descending=True), Sort(""))
    pane.table.group("kind")

    again = show()

    assert again.model.asked.sorting == (Sort("country", descending=True), Sort(""))
    assert again.model.asked.grouping == "kind"


def test_what_could_follow_is_offered_and_put_in(
    qtbot: QtBot, show: Callable[..., ListPane]
) -> None:
    pane = show()
    pane.filter.setFocus()

    qtbot.keyClicks(pane.filter, "coun")
    (completer,) = pane.filter.findChildren(QCompleter)
    popup = completer.popup()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)

    assert pane.filter.text() == "country "
