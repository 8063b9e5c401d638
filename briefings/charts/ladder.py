"""The ladder of gates: what each application has reached at each gate that it must pass.

Rows are applications, columns are gates in their order; every cell shows official, reported and
assessed positions under one another. It draws what it is given and computes no standing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from briefings.charts.lettering import LEADING, Sketch
from briefings.charts.marks import stage_mark
from briefings.charts.shapes import Box, Chart, Line, Measure, Polygon, Raised
from briefings.style import HAIRLINE, RULE, Palette

_PAD: Final = 6.0
_RADIUS: Final = 4.6
_INDENT: Final = 2 * _RADIUS + 5
_NARROWEST: Final = 96.0
_ARROW: Final = 4.0


@dataclass(frozen=True)
class LadderGate:
    """One column: the gate's title and, smaller, where it stands (its jurisdiction)."""

    title: str
    place: str = ""


@dataclass(frozen=True)
class LadderReading:
    """One position at a gate: codes of stage and basis, all of it in words, and its notes."""

    stage: str
    basis: str
    words: str
    basis_words: str
    when: str = ""
    who: str = ""
    notes: tuple[Raised, ...] = ()


@dataclass(frozen=True)
class LadderCell:
    """The positions of one application at one gate; `blocks` is the word for a gate that does."""

    readings: tuple[LadderReading, ...] = ()
    blocks: str = ""
    note: str = ""


@dataclass(frozen=True)
class LadderRow:
    """One application, or several that stand alike; None where a gate is not one of its own."""

    title: str
    detail: str
    cells: tuple[LadderCell | None, ...]


def ladder(
    gates: Sequence[LadderGate],
    rows: Sequence[LadderRow],
    *,
    width: float,
    measure: Measure,
    palette: Palette,
) -> Chart:
    """The chart, `width` points wide; gates that don't fit beside one another go into a new band.

    A single row without a title needs no column of titles. `measure` gives the width of words.
    """
    named = any(row.title for row in rows)
    label = min(width * 0.18, 104.0) if named else 0.0
    per_band = max(1, min(len(gates), int((width - label) / _NARROWEST)))
    pen = _Ladder(width, label, measure, palette)
    for start in range(0, len(gates), per_band):
        band = slice(start, start + per_band)
        pen.band(gates[band], [(row, row.cells[band]) for row in rows], per_band, start)
    noted = _joined("\n", [_told(gates, row) for row in rows])
    told = "".join(each for each in noted if isinstance(each, str))
    shortened = tuple(dict.fromkeys(pen.shortened))
    return Chart(width, pen.y, tuple(pen.shapes), told, shortened, noted)


Noted = tuple[str | Raised, ...]


def _joined(between: str, parts: Iterable[Noted]) -> Noted:
    said: list[str | Raised] = []
    for part in filter(None, parts):
        said += [between, *part] if said else part
    return tuple(said)


def _told(gates: Sequence[LadderGate], row: LadderRow) -> Noted:
    positions = [
        (f"{gate.title}: ", *_cell_told(cell))
        for gate, cell in zip(gates, row.cells, strict=True)
        if cell is not None
    ]
    return _joined(": ", ((row.title,) if row.title else (), _joined("; ", positions)))


def _cell_told(cell: LadderCell) -> Noted:
    readings = [
        _joined(
            ", ",
            (
                (each.words, *each.notes),
                *((said,) for said in (each.basis_words, each.when, each.who) if said),
            ),
        )
        for each in cell.readings
    ]
    return _joined(" / ", (*readings, *((said,) for said in (cell.note, cell.blocks) if said)))


def _widths(rows: Sequence[tuple[LadderCell | None, ...]], count: int, room: float) -> list[float]:
    """The widths of columns: wider where much has to be said, never more than twice another."""
    needs = [max((_said(cells[index]) for cells in rows), default=0.0) for index in range(count)]
    most = max(needs, default=0.0) or 1.0
    weights = [0.68 + 0.32 * need / most for need in needs]
    return [room * weight / sum(weights) for weight in weights]


def _said(cell: LadderCell | None) -> float:
    if cell is None:
        return 0.0
    said = [each.words + each.basis_words + each.when + each.who for each in cell.readings]
    return float(sum(map(len, said)) + len(cell.note))


class _Ladder(Sketch):
    """Collects the shapes of one ladder from the top down."""

    def __init__(self, width: float, label: float, measure: Measure, palette: Palette) -> None:
        super().__init__(measure, palette)
        self.y = 0.0
        self._width = width
        self._label = label

    def band(
        self,
        gates: Sequence[LadderGate],
        rows: Sequence[tuple[LadderRow, tuple[LadderCell | None, ...]]],
        per_band: int,
        start: int,
    ) -> None:
        """Draws some gates side by side, and every row under them."""
        if start:
            self.y += 10
        room = (self._width - self._label) * len(gates) / per_band
        wide = _widths([cells for _, cells in rows], len(gates), room)
        places = [(self._label + sum(wide[:index]), each) for index, each in enumerate(wide)]
        self._heads(gates, places, start)
        for row, cells in rows:
            self._row(row, cells, places)

    def _heads(
        self, gates: Sequence[LadderGate], places: Sequence[tuple[float, float]], start: int
    ) -> None:
        top, lowest = self.y, self.y
        for index, (gate, (x, column)) in enumerate(zip(gates, places, strict=True)):
            room = column - 2 * _PAD - 6
            y = self.lines(gate.title, x + _PAD, top, room, most=3, bold=True)
            if gate.place:
                y = self.lines(gate.place, x + _PAD, y, room, most=1, small=True)
            if index or start:
                self._arrow(x - 1, top + LEADING / 2 + 0.5)
            lowest = max(lowest, y)
        self.y = lowest + 4
        self._rule(RULE, self.palette.muted)

    def _row(
        self,
        row: LadderRow,
        cells: tuple[LadderCell | None, ...],
        places: Sequence[tuple[float, float]],
    ) -> None:
        top = self.y + _PAD - 1
        lowest = top
        if self._label:
            room = self._label - _PAD
            y = self.lines(row.title, 0, top, room, most=4, bold=True)
            y = self.lines(row.detail, 0, y, room, most=3, small=True)
            lowest = max(lowest, y)
        blocked: list[float] = []
        for cell, (x, column) in zip(cells, places, strict=True):
            if cell is None:
                self.put("–", x + _PAD, top, colour=self.palette.muted)
                lowest = max(lowest, top + LEADING)
                continue
            lowest = max(lowest, self._cell(cell, x, top, column))
            if cell.blocks:
                blocked.append(x)
        for x in blocked:
            self.shapes.append(
                Box(x, self.y + 2, 2.2, lowest - self.y + 1, fill=self.palette.caution)
            )
        self.y = lowest + _PAD - 1
        self._rule(HAIRLINE, self.palette.line)

    def _cell(self, cell: LadderCell, x: float, y: float, column: float) -> float:
        palette, left = self.palette, x + _PAD
        room = column - 2 * _PAD - _INDENT
        for index, reading in enumerate(cell.readings):
            if index:
                y += 3
            self.shapes.extend(
                stage_mark(
                    reading.stage,
                    reading.basis,
                    left + _RADIUS,
                    y + LEADING / 2,
                    radius=_RADIUS,
                    palette=palette,
                )
            )
            y = self.noted(reading.words, reading.notes, left + _INDENT, y, room, most=3)
            detail = " · ".join(
                part for part in (reading.basis_words, reading.when, reading.who) if part
            )
            y = self.lines(detail, left + _INDENT, y, room, most=4, small=True)
        if cell.note:
            y = self.lines(
                cell.note, left, y, column - 2 * _PAD, most=3, small=True, colour=palette.text
            )
        if cell.blocks:
            y = self.lines(
                cell.blocks,
                left + (_INDENT if cell.readings else 0),
                y + 1,
                room,
                most=2,
                small=True,
                bold=True,
                colour=palette.caution,
            )
        return y

    def _arrow(self, x: float, y: float) -> None:
        points = ((x - _ARROW, y - _ARROW), (x + 1, y), (x - _ARROW, y + _ARROW))
        self.shapes.append(Polygon(points, self.palette.muted))

    def _rule(self, weight: float, colour: str) -> None:
        self.shapes.append(Line(0, self.y, self._width, self.y, colour, weight))
