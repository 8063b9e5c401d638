"""A matrix as it leaves: as a table for a spreadsheet, or as a plate for page and picture."""

from collections.abc import Sequence

from briefings.charts import Chart, Measure
from briefings.charts.matrix import MatrixCell, MatrixHead, MatrixRow, matrix
from briefings.plates import Plate
from briefings.style import Palette
from gui.forms.wrapped import one_line
from gui.screens.matrices.reading import Told
from gui.screens.matrices.words import HELP, corner, head, in_a_line, said
from gui.translation import tr
from gui.visible import visible
from models.reading.figures.grids import ANSWERS, CONDITIONS, GATES, Grid
from models.records.kinds import When

PARTS = {ANSWERS: "answer_matrix", GATES: "board", CONDITIONS: "bound_matrix"}
"""The part of a briefing that tells the same as a matrix."""
_ROWS, _COLUMNS = 200, 30
"""So many rows and columns are drawn on pages."""
_TITLE = 120


def table(grid: Grid, rows: Sequence[int], columns: Sequence[int]) -> list[list[str]]:
    """Some rows and columns with their heads, in words."""
    found = [[corner(grid), *(head(grid.columns[at]) for at in columns)]]
    for row in rows:
        cells = (grid.cells.get((row, column)) for column in columns)
        found.append([head(grid.rows[row]), *(in_a_line(each) if each else "" for each in cells)])
    return found


def facts(told: Told, grid: Grid) -> str:
    """What is shown, as of when, and how much of it."""
    parts = [
        tr(HELP[grid.code]),
        tr("As of {day}").format(day=When(told.as_of.isoformat()).said()),
    ]
    if told.of:
        first = tr("the first {n} of {all} applications")
        parts.append(first.format(n=f"{told.number:,}", all=f"{told.of:,}"))
    return " · ".join(parts)


def plate(told: Told, grid: Grid) -> Plate:
    """The matrix as it is turned now; of a very large one the beginning, which is said."""
    rows, columns = grid.rows[:_ROWS], grid.columns[:_COLUMNS]
    heads = [MatrixHead(visible(head(line))) for line in columns]
    drawn = [
        MatrixRow(
            visible(head(line)),
            "",
            tuple(_cell(grid, row, column) for column in range(len(columns))),
        )
        for row, line in enumerate(rows)
    ]

    def lay(width: float, room: float, measure: Measure, palette: Palette) -> Sequence[Chart]:
        return matrix(heads, drawn, width=width, room=room, measure=measure, palette=palette)

    detail = [facts(told, grid)]
    for shown, every, words in (
        (rows, grid.rows, tr("the first {n} of {all} rows")),
        (columns, grid.columns, tr("the first {n} of {all} columns")),
    ):
        if len(shown) < len(every):
            detail.append(words.format(n=f"{len(shown):,}", all=f"{len(every):,}"))
    return Plate(
        title=one_line(told.name, longest=_TITLE),
        detail=" · ".join(detail),
        subject=corner(grid),
        handling=told.handling,
        lay=lay,
    )


def _cell(grid: Grid, row: int, column: int) -> MatrixCell | None:
    cell = grid.cells.get((row, column))
    if cell is None:
        return None
    found = said(cell)
    return MatrixCell(found.sign, found.words, found.detail)
