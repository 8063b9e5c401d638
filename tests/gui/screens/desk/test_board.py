from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from gui.look.rungs import detail_of, stage_of
from gui.look.theme import Theme
from gui.screens.desk.board import Board
from gui.screens.desk.cells import beneath, height_of
from models.reading.standing import Overview, gather, overview
from models.sample import AS_OF
from tests.builders import a_case, a_decision, a_gate, an_application, an_authority


@pytest.fixture
def board(qtbot: QtBot, theme: Theme, seen: Overview) -> Board:
    made = Board()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    made.show_overview(seen)
    return made


def cell(board: Board, row: int, column: int) -> QModelIndex:
    return board.model().index(row, column)


def test_applications_are_rows_and_gates_are_columns(board: Board, seen: Overview) -> None:
    model = board.model()

    assert (model.rowCount(), model.columnCount()) == (len(seen.board), len(seen.gates) + 1)
    heads = [
        model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())
    ]
    assert heads == ["Application", *(title for _, title in seen.gates)]


def test_a_cell_says_the_stage_on_whose_word_and_since_when(seen: Overview) -> None:
    row = next(one for one in seen.board if one.title.startswith("DeepSeek"))
    first, second, third = (row.rungs[gate] for gate, _ in seen.gates)

    assert (stage_of(first), detail_of(first)) == (
        "finally cleared",
        "reported · about January 2026",
    )
    assert stage_of(second) == "approved in principle"
    assert second.blocks
    assert (stage_of(third), detail_of(third)) == ("no decision known", "")


def test_what_one_without_a_stated_role_decided_is_said_as_that(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        application = an_application(case)
        gate = a_gate(case, application)
        a_decision(case, gate, an_authority(case), "approved", application, basis="official")
        seen = overview(gather(case, as_of=AS_OF))

    assert stage_of(seen.board[0].rungs[gate]) == "approved, role not stated"


def test_who_owes_an_answer_stands_under_the_application(seen: Overview) -> None:
    row = next(one for one in seen.board if one.title.startswith("DeepSeek"))

    assert "answers owed" in beneath(row)


def test_a_gate_that_is_none_of_an_application_is_left_empty(board: Board, seen: Overview) -> None:
    row = next(at for at, one in enumerate(seen.board) if one.title.startswith("Nvidia"))

    assert cell(board, row, 2).data() == ""
    said = cell(board, row, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "not one of its gates"


def test_the_blocking_gate_is_said_to_those_who_cannot_see(board: Board, seen: Overview) -> None:
    row = next(at for at, one in enumerate(seen.board) if one.title.startswith("DeepSeek"))

    assert "This gate blocks." in cell(board, row, 2).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_stage_that_nobody_has_decided_is_marked_and_said_with_every_value(
    board: Board, tmp_path: Path
) -> None:
    with a_case(tmp_path) as case:
        ministry = an_authority(case)
        application = an_application(case)
        gate = a_gate(case, application, approver=ministry)
        decision = a_decision(case, gate, ministry, "filed", application)
        before = overview(gather(case, as_of=AS_OF))
        seen = case.seen(decision, "stage")
        for stage in ("refused", "finally_cleared"):
            with case.edit("From a form that was not refreshed") as edit:
                edit.set(decision, "stage", stage, seen=seen)
        after = overview(gather(case, as_of=AS_OF))

    plain, marked = (height_of(one.board[0], name=200, gate=400) for one in (before, after))
    board.show_overview(after)
    said = cell(board, 0, 1).data(Qt.ItemDataRole.ToolTipRole)

    assert marked > plain
    assert after.board[0].mark == ("unknown", "")
    assert "finally cleared or refused, reported, in conflict." in said
    board.grab()


def test_enter_leads_to_the_gate_of_a_cell_and_to_the_application_of_a_row(
    qtbot: QtBot, board: Board, seen: Overview
) -> None:
    told: list[int] = []
    board.entered.connect(told.append)

    for column in (0, 1):
        board.setCurrentIndex(cell(board, 0, column))
        qtbot.keyClick(board, Qt.Key.Key_Return)

    assert told == [seen.board[0].application, seen.gates[0][0]]


def test_a_click_on_an_empty_cell_shows_the_application(
    qtbot: QtBot, board: Board, seen: Overview
) -> None:
    row = next(at for at, one in enumerate(seen.board) if one.title.startswith("Nvidia"))
    place = board.visualRect(cell(board, row, 2)).center()

    with qtbot.waitSignal(board.opened) as opened:
        qtbot.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert opened.args == [seen.board[row].application]


def test_the_cell_chosen_stays_chosen_when_the_board_is_read_anew(
    board: Board, seen: Overview
) -> None:
    board.setCurrentIndex(cell(board, 2, 1))

    board.show_overview(seen)

    assert (board.currentIndex().row(), board.currentIndex().column()) == (2, 1)


@pytest.mark.parametrize("width", [200, 420, 800, 1600])
def test_it_is_painted_at_every_width(board: Board, width: int) -> None:
    board.resize(width, 400)

    assert not board.grab().isNull()
