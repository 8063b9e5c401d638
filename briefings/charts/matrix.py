"""A matrix of marks and words: who answered which question, or applications by gate or condition.

Heads that don't fit their column are turned upwards; columns that don't fit the width go into
further charts, each with the names of the rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, inf
from typing import Final

from briefings.breaking import opportunities
from briefings.charts.bands import Block, stacked
from briefings.charts.lettering import LEADING, SMALL, SMALL_LEADING, WORDS, Sketch
from briefings.charts.shapes import Chart, Line, Measure, Text
from briefings.charts.signs import Sign, sign_mark
from briefings.style import HAIRLINE, RULE, Palette

_PAD: Final = 4.0
_RADIUS: Final = 4.4
_INDENT: Final = 2 * _RADIUS + 4
_NARROWEST: Final = 44.0
_WIDEST: Final = 150.0
_TALLEST: Final = 110.0
# A column is made wide enough for a word of a cell or a head up to these widths.
_CELL: Final = 84.0
_HEAD: Final = 68.0


@dataclass(frozen=True)
class MatrixHead:
    """One column: what it is about and, smaller, what else is said of it (a date, a place)."""

    title: str
    detail: str = ""


@dataclass(frozen=True)
class MatrixCell:
    """A mark, a word or days beside it, and what else is said under it."""

    sign: Sign | None = None
    words: str = ""
    detail: str = ""


@dataclass(frozen=True)
class MatrixRow:
    """One respondent or application; None where a column does not concern it."""

    title: str
    detail: str
    cells: tuple[MatrixCell | None, ...]


def matrix(
    heads: Sequence[MatrixHead],
    rows: Sequence[MatrixRow],
    *,
    width: float,
    measure: Measure,
    palette: Palette,
    room: float = inf,
) -> tuple[Chart, ...]:
    """The cells in as many charts as the width and a height of `room` points ask for."""
    trial = Sketch(measure, palette)
    label = _label(rows, width, trial)
    least = min(max(_least(heads, rows, trial), _NARROWEST), width - label)
    most = max(int((width - label + 0.01) / least), 1)
    # Shared out evenly, so that the last band is not a single column.
    per_band = ceil(len(heads) / (ceil(len(heads) / most) or 1))
    column = min((width - label) / max(per_band, 1), _WIDEST)
    turned = any(
        trial.wide(part, bold=True) > column - 2 * _PAD
        for head in heads
        for part in _parts(head.title)
    )
    charts: list[Chart] = []
    for start in range(0, max(len(heads), 1), max(per_band, 1)):
        part = slice(start, start + per_band)
        shown = heads[part]
        wide = label + column * len(shown)
        head = _heads(shown, label, column, Sketch(measure, palette), turned=turned)
        blocks = [
            _row(row, shown, row.cells[part], label, column, wide, Sketch(measure, palette))
            for row in rows
        ]
        charts.extend(stacked(head, blocks, width=width, room=room))
    return tuple(charts)


def _label(rows: Sequence[MatrixRow], width: float, pen: Sketch) -> float:
    longest = max((pen.wide(row.title[:60], bold=True) for row in rows), default=0.0)
    detail = max((pen.wide(row.detail[:60], small=True) for row in rows), default=0.0)
    return min(max(longest, detail) + 10, width * 0.26, 150.0)


def _least(heads: Sequence[MatrixHead], rows: Sequence[MatrixRow], pen: Sketch) -> float:
    """The width at which hardly a word is cut; longer texts take several lines."""
    cells = [
        pen.wide(part) + (_INDENT if cell.sign else 0)
        for row in rows
        for cell in row.cells
        if cell
        for part in _parts(cell.words)
    ]
    titles = [pen.wide(part, bold=True) for head in heads for part in _parts(head.title)]
    most = max(min(max(cells, default=0.0), _CELL), min(max(titles, default=0.0), _HEAD))
    return most + 2 * _PAD + 0.5


def _parts(text: str) -> list[str]:
    """What of a text can't be broken over lines."""
    text = text[:200]
    ends = [0, *opportunities(text), len(text)]
    return [text[start:end].strip() for start, end in pairwise(ends)]


def _heads(
    heads: Sequence[MatrixHead], label: float, column: float, pen: Sketch, *, turned: bool
) -> Block:
    inside = column - 2 * _PAD
    if turned:
        return _turned(heads, label, column, pen)
    lowest = 0.0
    for index, head in enumerate(heads):
        x = label + index * column + _PAD
        y = pen.lines(head.title, x, 0, inside, most=4, bold=True)
        lowest = max(lowest, pen.lines(head.detail, x, y, inside, most=2, small=True))
    return _ruled(lowest + 3, label + column * len(heads), pen)


def _turned(heads: Sequence[MatrixHead], label: float, column: float, pen: Sketch) -> Block:
    palette = pen.palette
    most = max(int((column - _PAD) / LEADING), 1)
    broken = []
    for head in heads:
        few = max(most - 1, 1) if head.detail else most
        titles = pen.broken(head.title, _TALLEST, WORDS, few, bold=True)
        details = pen.broken(head.detail, _TALLEST, SMALL, 1) if most > len(titles) else []
        if head.detail and not details:
            pen.shortened.append(head.detail)
        broken.append((titles, details))
    tall = max(
        (
            max(
                *(pen.wide(line, bold=True) for line in titles),
                *(pen.wide(line, small=True) for line in details),
                0.0,
                0.0,
            )
            for titles, details in broken
        ),
        default=0.0,
    )
    for index, (titles, details) in enumerate(broken):
        x = label + index * column + _PAD
        for line in titles:
            base = x + LEADING / 2 + WORDS * 0.32
            pen.shapes.append(Text(base, tall, line, WORDS, palette.text, True, upwards=True))
            x += LEADING
        for line in details:
            base = x + SMALL_LEADING / 2 + SMALL * 0.32
            pen.shapes.append(Text(base, tall, line, SMALL, palette.muted, upwards=True))
            x += SMALL_LEADING
    return _ruled(tall + 4, label + column * len(heads), pen)


def _ruled(y: float, width: float, pen: Sketch) -> Block:
    pen.shapes.append(Line(0, y, width, y, pen.palette.muted, RULE))
    return Block(y, tuple(pen.shapes), "", tuple(pen.shortened))


def _row(
    row: MatrixRow,
    heads: Sequence[MatrixHead],
    cells: Sequence[MatrixCell | None],
    label: float,
    column: float,
    width: float,
    pen: Sketch,
) -> Block:
    top = _PAD
    lowest = pen.lines(row.title, 0, top, label - 8, most=3, bold=True)
    lowest = pen.lines(row.detail, 0, lowest, label - 8, most=2, small=True)
    for index, cell in enumerate(cells):
        x = label + index * column + _PAD
        lowest = max(lowest, _cell(cell, x, top, column - 2 * _PAD, pen))
    lowest += _PAD
    pen.shapes.append(Line(0, lowest, width, lowest, pen.palette.line, HAIRLINE))
    return Block(lowest, tuple(pen.shapes), _told(row, heads, cells), tuple(pen.shortened))


def _cell(cell: MatrixCell | None, x: float, y: float, room: float, pen: Sketch) -> float:
    if cell is None:
        pen.put("–", x, y, colour=pen.palette.muted)
        return y + LEADING
    indent = _INDENT if cell.sign else 0.0
    if cell.sign:
        pen.shapes.extend(
            sign_mark(cell.sign, x + _RADIUS, y + LEADING / 2, radius=_RADIUS, palette=pen.palette)
        )
    end = pen.lines(cell.words, x + indent, y, room - indent, most=4)
    if cell.sign:
        end = max(end, y + LEADING)
    return pen.lines(cell.detail, x + indent, end, room - indent, most=3, small=True)


def _told(row: MatrixRow, heads: Sequence[MatrixHead], cells: Sequence[MatrixCell | None]) -> str:
    said = [
        f"{head.title}: {', '.join(filter(None, (cell.words, cell.detail)))}"
        for head, cell in zip(heads, cells, strict=True)
        if cell and (cell.words or cell.detail)
    ]
    return ": ".join(filter(None, (row.title, "; ".join(said))))
