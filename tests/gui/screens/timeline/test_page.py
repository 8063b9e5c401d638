from datetime import timedelta

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefings.style import PAPER
from gui.look.measuring import measured
from gui.look.theme import Theme
from gui.screens.timeline.page import Timeline
from gui.work import Work
from models.case import Case
from models.records import Application, Event
from models.records.kinds import When
from tests.builders import ANN, changed, deleted
from tests.gui.screens.timeline.conftest import TODAY, Things, shown

LEFT = Qt.MouseButton.LeftButton


def drawn(page: Timeline) -> dict[str, list[str]]:
    """The labels of what is drawn, by the names of the rows."""
    laid = page.canvas.laid
    assert laid is not None
    return {
        band.row.title: [band.row.items[at].label for spot in band.spots for at in spot.items]
        for band in laid.bands
    }


def said(page: QWidget) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def press(qtbot: QtBot, page: Timeline, key: Qt.Key) -> None:
    qtbot.keyClick(page.canvas, key)


def test_each_authority_has_a_row_and_what_is_nobodys_stands_last(page: Timeline) -> None:
    assert drawn(page) == {
        "Ministry": ["approved · Licence", "Hearing"],
        "Others": ["Storm"],
    }
    assert "3 dates" in said(page)
    assert page.undated.text() == "1 without a date"


def test_what_is_about_right_is_drawn_as_the_span_that_it_is(page: Timeline) -> None:
    laid = page.canvas.laid
    assert laid is not None

    item = laid.bands[0].row.items[0]

    assert item.first is not None
    assert (item.first.isoformat(), str(item.last)) == ("2026-01-01", "2026-01-31")
    assert item.soft


def test_when_it_was_learned_is_linked_to_when_it_happened(page: Timeline) -> None:
    page.head.clocks["learned"].click()

    laid = page.canvas.laid
    assert laid is not None
    hearing = laid.bands[0].row.items[1]
    assert str(hearing.first) == "2026-02-10"
    assert str(hearing.learned) == "2026-02-20"


def test_one_clock_always_stays(page: Timeline) -> None:
    page.head.clocks["happened"].click()

    assert page.head.clocks["happened"].isChecked()
    assert page.head.chosen.clocks == ("happened",)


def test_by_the_day_on_which_it_was_learned_only_that_stands(page: Timeline) -> None:
    page.head.clocks["learned"].click()
    page.head.clocks["happened"].click()

    assert drawn(page) == {"Ministry": ["Hearing"]}


def test_a_click_on_a_mark_opens_its_record(qtbot: QtBot, page: Timeline, things: Things) -> None:
    middle = page.canvas.area((0, 1)).center().toPoint()

    with qtbot.waitSignal(page.opened) as opened:
        qtbot.mouseClick(page.canvas.viewport(), LEFT, pos=middle)

    assert opened.args == [things.hearing]


def test_arrows_go_from_mark_to_mark_and_enter_goes_into_the_record(
    qtbot: QtBot, page: Timeline, things: Things
) -> None:
    press(qtbot, page, Qt.Key.Key_Right)
    press(qtbot, page, Qt.Key.Key_Right)
    there = page.canvas.current
    press(qtbot, page, Qt.Key.Key_Down)

    with qtbot.waitSignal(page.entered) as entered:
        press(qtbot, page, Qt.Key.Key_Return)

    assert there == (0, 1)
    assert entered.args == [things.storm]
    assert "Storm" in page.canvas.accessibleDescription()


def test_home_and_end_go_to_the_first_and_to_the_last(qtbot: QtBot, page: Timeline) -> None:
    press(qtbot, page, Qt.Key.Key_End)
    last = page.canvas.current
    press(qtbot, page, Qt.Key.Key_Home)

    assert (last, page.canvas.current) == ((1, 0), (0, 0))


def test_zooming_keeps_the_day_that_is_pointed_at(qtbot: QtBot, page: Timeline) -> None:
    canvas = page.canvas
    at = canvas.area((0, 1)).left() + 4
    down, none = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    turned = QWheelEvent(
        QPointF(at, 100),
        QPointF(at, 100),
        QPoint(),
        QPoint(0, 480),
        down,
        Qt.KeyboardModifier.ControlModifier,
        none,
        False,
    )

    QApplication.sendEvent(canvas.viewport(), turned)
    qtbot.waitUntil(lambda: canvas.zoom > 2)

    assert abs(canvas.area((0, 1)).left() + 4 - at) < 12


def test_plus_minus_and_nought_zoom_from_the_keyboard(qtbot: QtBot, page: Timeline) -> None:
    press(qtbot, page, Qt.Key.Key_Plus)
    larger = page.canvas.zoom
    press(qtbot, page, Qt.Key.Key_Minus)
    back = page.canvas.zoom
    press(qtbot, page, Qt.Key.Key_Plus)
    press(qtbot, page, Qt.Key.Key_0)

    assert larger > 1.2
    assert abs(back - 1) < 0.01
    assert page.canvas.zoom == 1


def test_no_day_gets_wider_than_helps(page: Timeline) -> None:
    page.canvas.zoom_by(10_000)

    assert page.canvas.zoom == page.canvas.most < 100


def test_kinds_and_rows_can_be_left_out(page: Timeline) -> None:
    page.head.kinds.left_out.emit(frozenset({"decision"}))
    without_decisions = drawn(page)
    page.head.rows.left_out.emit(frozenset({"other"}))

    assert without_decisions["Ministry"] == ["Hearing"]
    assert list(drawn(page)) == ["Ministry"]


def test_days_bound_what_is_shown(qtbot: QtBot, page: Timeline) -> None:
    page.head.first.setText("February 2026")
    qtbot.keyClick(page.head.first, Qt.Key.Key_Return)

    shown_days = page.canvas.days_shown
    assert shown_days is not None
    assert str(shown_days[0]) == "2026-02-01"
    assert drawn(page) == {"Ministry": ["Hearing"]}


def test_what_is_no_date_is_complained_of_and_kept(qtbot: QtBot, page: Timeline) -> None:
    page.head.last.setText("some day")
    qtbot.keyClick(page.head.last, Qt.Key.Key_Return)

    assert "some day" in said(page)
    assert page.head.last.text() == "some day"
    assert drawn(page)["Others"] == ["Storm"]


def test_where_everything_is_left_out_it_can_be_brought_back(page: Timeline) -> None:
    page.head.kinds.left_out.emit(frozenset({"decision", "event"}))
    button = next(
        each
        for each in page.findChildren(QPushButton)
        if each.isVisible() and each.text() == "Show everything"
    )

    button.click()

    assert drawn(page)["Others"] == ["Storm"]


def test_what_has_no_date_is_listed_and_opens(qtbot: QtBot, page: Timeline, things: Things) -> None:
    page.undated.click()
    menu = next(each for each in page.findChildren(QMenu) if each.isVisible())

    with qtbot.waitSignal(page.opened) as opened:
        menu.actions()[0].trigger()
    menu.close()

    assert menu.actions()[0].text() == "Rumour"
    assert opened.args == [things.undated]


def test_of_one_application_only_what_bears_on_it_stands_there(
    page: Timeline, things: Things
) -> None:
    page.show_scope(things.application)

    assert drawn(page) == {"Ministry": ["approved · Licence", "Hearing"]}
    assert "Borealis buys chips" in said(page)


def test_an_edit_is_followed(qtbot: QtBot, page: Timeline, case: Case, things: Things) -> None:
    changed(case, things.undated, date="2026-01-15")

    qtbot.waitUntil(lambda: "Rumour" in drawn(page)["Others"])

    assert not page.undated.isVisible()


def test_a_scope_that_was_deleted_gives_way_to_the_whole_case(
    qtbot: QtBot, page: Timeline, case: Case, things: Things
) -> None:
    page.show_scope(things.application)

    deleted(case, things.application)
    qtbot.waitUntil(lambda: page.scope is None)

    assert "The whole case" in said(page)


def test_an_empty_case_says_what_to_do(
    qtbot: QtBot, parent: QWidget, theme: Theme, work: Work, case: Case
) -> None:
    page = shown(parent, theme, work, case)
    button = next(
        each
        for each in page.findChildren(QPushButton)
        if each.isVisible() and each.text() == "New event"
    )

    with qtbot.waitSignal(page.wanted_new) as wanted:
        button.click()

    assert wanted.args == ["event"]


def test_what_leaves_shows_the_same_days_and_says_how_far_it_may_go(page: Timeline) -> None:
    plate = page.plate()

    (chart,) = plate.lay(600, 10_000, measured(2), PAPER)

    assert plate.handling == "amber_strict"
    assert (
        "Ministry: approved · Licence, about January 2026; Hearing, 10 February 2026" in chart.told
    )
    assert "1 without a date" in plate.detail


def test_it_can_be_made_a_briefing_of(qtbot: QtBot, page: Timeline, things: Things) -> None:
    page.show_scope(things.company)
    action = next(each for each in page.ways.menu().actions() if "briefing" in each.text())

    with qtbot.waitSignal(page.composed) as composed:
        action.trigger()

    assert composed.args == [things.company]


def test_many_that_stand_on_one_place_are_listed(qtbot: QtBot, page: Timeline, case: Case) -> None:
    with case.edit("Fill") as edit:
        for number in range(40):
            day = TODAY - timedelta(days=number % 2)
            edit.add(Event, title=f"Crowd {number}", date=When(day.isoformat()))
    qtbot.waitUntil(lambda: len(drawn(page)["Others"]) == 41)
    laid = page.canvas.laid
    assert laid is not None
    row = next(at for at, band in enumerate(laid.bands) if band.row.title == "Others")
    spots = laid.bands[row].spots
    crowd = max(range(len(spots)), key=lambda at: len(spots[at].items))
    page.canvas.choose((row, crowd))

    press(qtbot, page, Qt.Key.Key_Return)
    menu = next(each for each in page.findChildren(QMenu) if each.isVisible())
    listed = [each.text() for each in menu.actions()]
    menu.close()

    assert len(spots[crowd].items) > 10
    assert any(each.startswith("Crowd") for each in listed)
    assert listed[-1] == "Show larger here"


def test_hostile_names_are_shown_as_they_are(
    qtbot: QtBot, page: Timeline, case: Case, things: Things
) -> None:
    changed(case, things.storm, title="<b>&</b> \u202egnp" + "x" * 5_000)

    qtbot.waitUntil(lambda: drawn(page)["Others"][0].startswith("<b>&</b>"))

    assert "‹U+202E›" in drawn(page)["Others"][0]
    assert not page.grab().isNull()


def test_many_applications_are_read_aside(
    qtbot: QtBot, parent: QWidget, theme: Theme, work: Work, case: Case
) -> None:
    with case.edit("Fill") as edit:
        for number in range(60):
            edit.add(Application, title=f"Application {number}")
        edit.add(Event, title="Storm", date=When("2026-02-03"))

    page = shown(parent, theme, work, case)
    aside = bool(work.jobs)
    ways_out = [each.isEnabled() for each in page.ways.menu().actions()]
    meanwhile = said(page)
    qtbot.waitUntil(lambda: page.told is not None, timeout=20_000)

    assert aside
    assert not any(ways_out)
    assert "Reading what happened when…" in meanwhile
    assert drawn(page) == {"Others": ["Storm"]}


def test_in_a_case_that_is_only_read_it_shows_and_offers_nothing_new(
    qtbot: QtBot, parent: QWidget, theme: Theme, work: Work, case: Case, things: Things
) -> None:
    case.close()
    with Case.open(case.path, who=ANN, read_only=True) as read:
        page = shown(parent, theme, work, read)
        labels = drawn(page)
        page.head.kinds.left_out.emit(frozenset({"decision", "event"}))
        offers = [each for each in page.findChildren(QPushButton) if each.text() == "New event"]
        page.stop()

    assert labels["Others"] == ["Storm"]
    assert [each.isEnabled() for each in offers] == [False]
