"""A list that is filtered, grouped and sorted by several columns, and what stays in it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCompleter, QLabel, QMenu
from pytestqt.qtbot import QtBot

from gui.lists.asking import Asking
from gui.lists.frozen import Frozen
from gui.lists.model import KEPT
from gui.lists.pane import ListPane
from gui.look.theme import Theme
from models import Case
from models.reading.sorting import Sort
from models.records import Company
from tests.listed import names, typed


def test_a_sentence_filters_by_field_and_what_is_wrong_with_it_is_said_beside_it(
    qtbot: QtBot, show: Callable[..., ListPane]
) -> None:
    pane = show()

    typed(qtbot, pane, "country is France or China")
    assert names(pane) == ["<b>Cleo</b>", "Bea"]

    typed(qtbot, pane, "country is Atlantis")
    said = [each.text() for each in pane.findChildren(QLabel) if each.isVisible()]
    assert any("one of its values" in each for each in said)
    assert any("The list is still as it was before." in each for each in said)
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


def test_what_fits_nothing_is_told_of_what_is_listed_and_of_no_other_sentence(
    qtbot: QtBot, show: Callable[..., ListPane]
) -> None:
    pane = show()

    typed(qtbot, pane, "colour is red")
    told = "Nothing here has “colour is red” in any field. No field is called “colour” here."
    assert told in [each.text() for each in pane.findChildren(QLabel) if each.isVisible()]
    typed(qtbot, pane, "country is Atlantis")

    seen = "\n".join(each.text() for each in pane.findChildren(QLabel) if each.isVisible())
    assert "colour" not in seen
    assert "The list is still as it was before." in seen


def test_the_menu_of_the_names_filters_by_what_names_the_record(
    qtbot: QtBot, show: Callable[..., ListPane]
) -> None:
    pane = show()
    typed(qtbot, pane, "name begins with B")
    assert names(pane) == ["Bea"]

    pane.table.heading.emit("", QPoint(5, 5))
    (menu,) = [each for each in pane.table.findChildren(QMenu) if each.isVisible()]
    offered = {each.text(): each for each in menu.actions()}
    assert "Filter…" in offered
    offered["Without this filter"].trigger()
    menu.close()

    assert pane.filter.text() == ""
    assert len(names(pane)) == 3


def test_with_shift_a_second_column_sorts_behind_the_first_and_both_say_so(
    qtbot: QtBot, case: Case, show: Callable[..., ListPane]
) -> None:
    with case.edit("Add") as edit:
        edit.add(Company, name="Dan", country="FR")
    pane = show()
    header = pane.table.horizontalHeader()
    places = [QPoint(header.sectionViewportPosition(section) + 20, 8) for section in (2, 0)]

    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=places[0])
    assert pane.model.headerData(2, Qt.Orientation.Horizontal) == "Country  ↑"
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
    said = pane.model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Country (filtered)"
    signs = [
        pane.model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.DecorationRole)
        for at in range(3)
    ]
    assert [each is not None for each in signs] == [False, False, True]

    qtbot.keyClicks(asking.typed, "is China")
    qtbot.keyClick(asking.typed, Qt.Key.Key_Return)

    assert names(pane) == ["<b>Cleo</b>"]
    assert pane.filter.text() == "country is China"


def test_enter_ends_what_was_ticked_by_the_mouse_and_ticks_no_more(
    qtbot: QtBot, show: Callable[..., ListPane]
) -> None:
    pane = show()
    pane.enter()
    pane.table.setCurrentIndex(pane.model.index(0, 2))
    qtbot.keyClick(pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    (asking,) = pane.findChildren(Asking)
    (france,) = asking.offers.findItems("France", Qt.MatchFlag.MatchExactly)
    france.setCheckState(Qt.CheckState.Checked)

    qtbot.keyClick(asking.offers, Qt.Key.Key_Return)

    assert not asking.isVisible()
    assert pane.filter.text() == "country is France"


def test_what_is_typed_under_a_header_stands_there_again_and_goes_with_it(
    qtbot: QtBot, show: Callable[..., ListPane]
) -> None:
    pane = show()
    typed(qtbot, pane, 'country is not "China"')
    pane.enter()
    pane.table.setCurrentIndex(pane.model.index(0, 2))

    qtbot.keyClick(pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    (asking,) = pane.findChildren(Asking)
    assert asking.typed.text() == "is not China"
    asking.typed.setFocus()
    asking.typed.selectAll()
    qtbot.keyClick(asking.typed, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: pane.filter.text() == "")

    assert len(names(pane)) == 3


def test_what_is_wrong_under_a_header_has_room_of_its_own(
    qtbot: QtBot, theme: Theme, show: Callable[..., ListPane]
) -> None:
    # By itself Qt gives it two thirds of a screen at most.
    theme.show_text_size(150)
    pane = show("application")
    pane.table.asking.emit("filed", QPoint(0, 0))
    (asking,) = pane.findChildren(Asking)
    asking.typed.setFocus()

    qtbot.keyClicks(asking.typed, "before 3 Feb")
    *_, wrong = asking.findChildren(QLabel)
    qtbot.waitUntil(lambda: "is not understood as a date" in wrong.text())
    QApplication.processEvents()

    assert asking.offers.geometry().bottom() < asking.typed.geometry().top()
    assert wrong.geometry().bottom() < asking.height()
    assert wrong.height() >= wrong.heightForWidth(wrong.width())


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


def test_columns_that_are_kept_in_place_stay_as_the_others_are_scrolled(
    qtbot: QtBot, show: Callable[..., ListPane]
) -> None:
    pane = show()
    pane.table.freeze(1)
    pane.table.setColumnWidth(3, 900)
    (frozen,) = pane.table.findChildren(Frozen)

    pane.table.horizontalScrollBar().setValue(400)

    assert frozen.isVisible()
    assert frozen.width() == pane.table.columnWidth(0)
    place = frozen.visualRect(pane.model.index(1, 0)).center()
    with qtbot.waitSignal(pane.opened, timeout=1000) as heard:
        qtbot.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [pane.model.ids[1]]
    assert show().table.frozen == 1

    grip = QPoint(frozen.width() - 2, 8)
    head = frozen.horizontalHeader().viewport()
    before = pane.table.columnWidth(0)
    qtbot.mousePress(head, Qt.MouseButton.LeftButton, pos=grip)
    qtbot.mouseMove(head, grip + QPoint(40, 0))
    qtbot.mouseRelease(head, Qt.MouseButton.LeftButton, pos=grip + QPoint(40, 0))
    assert pane.table.columnWidth(0) == frozen.width() == before + 40

    pane.table.freeze(0)
    assert not frozen.isVisible()
