import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefings.style import PAPER
from gui.look.measuring import measured
from gui.look.theme import Theme
from gui.screens.matrices.page import Matrices
from gui.work import Work
from models.case import Case
from models.reading.figures.grids import ANSWERS, CONDITIONS, GATES
from models.records import Application
from tests.builders import (
    changed,
)
from tests.gui.screens.matrices.conftest import Things, cell, press, shown, turn_to

LEFT = Qt.MouseButton.LeftButton


def test_it_says_who_is_silent_for_how_long_and_who_declined(page: Matrices) -> None:
    assert cell(page, 0, 0) == "declined to comment, 3 February 2026"
    assert cell(page, 1, 0) == ("silent for 28 days, since 1 February 2026 · 9 days past due")


def test_applications_stand_against_gates_and_conditions(page: Matrices) -> None:
    turn_to(page, GATES)
    gates = cell(page, 0, 0), cell(page, 1, 0)
    turn_to(page, CONDITIONS)

    assert gates == ("under review, blocks · reported · 5 January 2026", "nothing recorded")
    assert cell(page, 0, 0) == "imposed, past due since 15 February 2026"


def test_a_click_on_a_cell_opens_its_record(qtbot: QtBot, page: Matrices, things: Things) -> None:
    matrix = page.matrix
    middle = matrix.visualRect(matrix.cells.index(0, 0)).center()

    with qtbot.waitSignal(page.opened) as opened:
        qtbot.mouseClick(matrix.viewport(), LEFT, pos=middle)

    assert opened.args == [things.response]


def test_a_click_on_a_head_opens_its_record(qtbot: QtBot, page: Matrices, things: Things) -> None:
    turn_to(page, GATES)
    heads = page.matrix.columns
    point = heads.viewport().rect().center()
    point.setX(heads.sectionViewportPosition(0) + 10)

    with qtbot.waitSignal(page.opened) as opened:
        qtbot.mouseClick(heads.viewport(), LEFT, pos=point)

    assert opened.args == [things.gate]


def test_the_arrows_lead_into_the_heads_and_back(
    qtbot: QtBot, page: Matrices, things: Things
) -> None:
    page.enter()
    press(qtbot, page, Qt.Key.Key_Left, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.entered) as row:
        press(qtbot, page, Qt.Key.Key_Return)
    press(qtbot, page, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.entered) as inside:
        press(qtbot, page, Qt.Key.Key_Return)
    press(qtbot, page, Qt.Key.Key_Up, Qt.Key.Key_Up)
    with qtbot.waitSignal(page.entered) as column:
        press(qtbot, page, Qt.Key.Key_Return)

    assert row.args == [things.ministry]
    assert inside.args == [things.asked]
    assert column.args == [things.asked]


def test_what_is_pointed_at_is_told_whole_and_plainly(
    page: Matrices, case: Case, things: Things
) -> None:
    turn_to(page, GATES)

    words = str(page.matrix.cells.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))

    assert "A buys chips<br>Licence<br>under review" in words
    assert "unsourced" in words


def test_rows_can_be_made_columns_each_matrix_for_itself(page: Matrices) -> None:
    turn_to(page, GATES)
    page.turn.click()
    turned = page.matrix.cells.rowCount(), page.matrix.cells.columnCount()
    turn_to(page, ANSWERS)

    assert turned == (1, 2)
    assert not page.turn.isChecked()
    assert (page.matrix.cells.rowCount(), page.matrix.cells.columnCount()) == (2, 1)


def test_it_is_copied_as_a_table_in_which_nothing_runs(qtbot: QtBot, page: Matrices) -> None:
    turn_to(page, GATES)
    page.enter()
    qtbot.waitUntil(page.matrix.hasFocus)

    with qtbot.waitSignal(page.told_copied) as told:
        qtbot.keyClick(page.matrix, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    held = QGuiApplication.clipboard().mimeData()
    assert held.text().splitlines() == [
        "Applications × Gates\tLicence",
        "A buys chips\tunder review, blocks · reported · 5 January 2026",
        "'=B buys chips\t",
    ]
    assert "<th>'=B buys chips</th><td></td>" in held.html().replace("&#x27;", "'")
    assert told.args == ["Copied as a table: 2 rows, 1 column"]


def test_only_what_is_selected_is_copied(page: Matrices) -> None:
    turn_to(page, GATES)
    page.turn.click()
    page.matrix.selectAll()
    rows, columns = page.matrix.chosen()

    page.copy()

    assert (rows, columns) == ([0], [0, 1])


def test_an_edit_is_followed_and_the_cell_stays_chosen(
    qtbot: QtBot, page: Matrices, case: Case, things: Things
) -> None:
    turn_to(page, GATES)
    page.enter()

    changed(case, things.decision, stage="approved")
    qtbot.waitUntil(lambda: cell(page, 0, 0).startswith("approved"))

    assert page.matrix.currentIndex().row() == 0


@pytest.mark.parametrize(
    ("code", "kind"), [(ANSWERS, "inquiry"), (GATES, "gate"), (CONDITIONS, "condition")]
)
def test_an_empty_matrix_says_what_to_do(
    qtbot: QtBot, parent: QWidget, theme: Theme, work: Work, case: Case, code: str, kind: str
) -> None:
    page = shown(parent, theme, work, case)
    turn_to(page, code)
    button = next(each for each in page.findChildren(QPushButton) if each.isVisible())

    with qtbot.waitSignal(page.wanted_new) as wanted:
        button.click()

    assert wanted.args == [kind]


def test_what_leaves_is_the_matrix_as_it_is_turned(page: Matrices) -> None:
    turn_to(page, GATES)
    page.turn.click()
    plate = page.plate()

    (chart,) = plate.lay(600, 10_000, measured(2), PAPER)

    assert plate.subject == "Gates × Applications"
    assert plate.handling == "amber_strict"
    assert "Licence: A buys chips: under review" in chart.told


@pytest.mark.parametrize(
    ("code", "part"), [(ANSWERS, "answer_matrix"), (GATES, "board"), (CONDITIONS, "bound_matrix")]
)
def test_it_can_be_made_part_of_a_briefing(
    qtbot: QtBot, page: Matrices, code: str, part: str
) -> None:
    turn_to(page, code)
    action = next(each for each in page.ways.menu().actions() if "briefing" in each.text())

    with qtbot.waitSignal(page.composed) as composed:
        action.trigger()

    assert composed.args == [part]


def test_many_applications_are_read_aside_and_the_heads_stay_in_sight(
    qtbot: QtBot, parent: QWidget, theme: Theme, work: Work, case: Case, things: Things
) -> None:
    with case.edit("Fill") as edit:
        for number in range(80):
            edit.add(Application, title=f"Application {number} " + "x" * 200)
    page = shown(parent, theme, work, case)
    aside = bool(work.jobs)
    ways_out = [each.isEnabled() for each in page.ways.menu().actions()]
    qtbot.waitUntil(lambda: page.told is not None, timeout=20_000)
    turn_to(page, GATES)

    page.matrix.scrollToBottom()

    assert aside
    assert not any(ways_out)
    assert page.matrix.cells.rowCount() == 82
    assert page.matrix.columns.isVisible()
    assert not page.grab().isNull()
    words = "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())
    assert "As of 1 March 2026" in words


def test_hostile_names_are_shown_as_they_are(
    qtbot: QtBot, page: Matrices, case: Case, things: Things
) -> None:
    changed(case, things.gate, title="<img src=x>\u202e" + "y" * 3_000)
    turn_to(page, GATES)
    across = Qt.Orientation.Horizontal

    qtbot.waitUntil(
        lambda: str(page.matrix.cells.headerData(0, across)).startswith("<img src=x>‹U+202E›")
    )

    tip = page.matrix.cells.headerData(0, across, Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img" in str(tip)
    assert not page.grab().isNull()
