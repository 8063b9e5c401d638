"""How many stand at which stage of each gate: one bar a gate, its parts told apart by pattern.

Under each bar its parts are named with mark and number, so that it needs no legend.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

from briefings.charts.bands import Block, stacked
from briefings.charts.lettering import LEADING, SMALL, Sketch
from briefings.charts.marks import mark_colour
from briefings.charts.patterns import pattern
from briefings.charts.shapes import Box, Chart, Line, Measure
from briefings.charts.signs import Sign, sign_mark
from briefings.style import HAIRLINE, Palette
from models.records.vocabularies import Mark, mark

_PAD: Final = 5.0
_BAR: Final = 13.0
_RADIUS: Final = 3.6
_THINNEST: Final = 2.5
# A number inside a part stands on a clear patch with this much air.
_AIR: Final = 3.0


@dataclass(frozen=True)
class StageCount:
    """How many stand at a stage; `words` names it, as in "approved in principle, reported"."""

    stage: str
    count: int
    words: str
    basis: str = "reported"


@dataclass(frozen=True)
class StageRow:
    """One gate, or all of them, with its counts in the order in which they are drawn."""

    title: str
    detail: str
    counts: tuple[StageCount, ...]
    total: str = ""


def stages(
    rows: Sequence[StageRow],
    *,
    width: float,
    measure: Measure,
    palette: Palette,
    room: float = inf,
) -> tuple[Chart, ...]:
    """The bars, all to one scale, in as many charts as a height of `room` points asks for.

    A part is never thinner than can be seen; its number then stands only in the names below.
    """
    named = any(row.title or row.detail for row in rows)
    left = min(width * 0.24, 130.0) if named else 0.0
    most = max((_total(row) for row in rows), default=0)
    blocks = [_row(row, most, left, width, Sketch(measure, palette)) for row in rows]
    return stacked(Block(0.0, ()), blocks, width=width, room=room)


def _total(row: StageRow) -> int:
    return sum(each.count for each in row.counts)


def _row(row: StageRow, most: int, left: float, width: float, pen: Sketch) -> Block:
    palette = pen.palette
    top = _PAD
    lowest = top
    if left:
        lowest = pen.lines(row.title, 0, top, left - 10, most=3, bold=True)
        lowest = pen.lines(row.detail, 0, lowest, left - 10, most=2, small=True)
    shown = [each for each in row.counts if each.count > 0]
    total = pen.broken(row.total, max((width - left) * 0.3, 30.0), SMALL, 1)
    aside = pen.wide(total[0], small=True) + 6 if total else 0.0
    full = (width - left - aside - 1) * _total(row) / max(most, 1)
    x = left
    for each, wide in zip(shown, _widths(shown, full), strict=True):
        _part(each, x, top + 0.5, wide, pen)
        x += wide
    if total:
        pen.put(total[0], x + 6, top + 2, size=SMALL, leading=LEADING, colour=palette.muted)
    y = _names(shown, left, top + _BAR + 4, width, pen)
    lowest = max(lowest, y) + _PAD
    pen.shapes.append(Line(0, lowest, width, lowest, palette.line, HAIRLINE))
    named = "; ".join(f"{each.count} {each.words}" for each in shown)
    told = ": ".join(filter(None, (row.title, ", ".join(filter(None, (row.total, named))))))
    return Block(lowest, tuple(pen.shapes), told, tuple(pen.shortened))


def _widths(shown: Sequence[StageCount], full: float) -> list[float]:
    whole = sum(each.count for each in shown) or 1
    wide = [max(full * each.count / whole, _THINNEST) for each in shown]
    spare = sum(wide) - full
    # What the thin parts were given is taken from the others by their size.
    roomy = sum(each - _THINNEST for each in wide)
    if spare <= 0 or roomy <= 0:
        return wide
    cut = min(spare / roomy, 1.0)
    return [each - (each - _THINNEST) * cut for each in wide]


def _part(each: StageCount, x: float, y: float, wide: float, pen: Sketch) -> None:
    palette, sign = pen.palette, mark(each.stage)
    colour = mark_colour(sign, palette)
    full = sign is Mark.FULL
    pen.shapes.append(Box(x, y, wide, _BAR, fill=colour if full else palette.surface))
    pen.shapes.extend(pattern(sign, x, y, wide, _BAR, colour=colour))
    pen.shapes.append(Box(x, y, wide, _BAR, colour=colour, line=0.8))
    number = f"{each.count:,}"
    digits = pen.wide(number, bold=True)
    if digits + 2 * _AIR + 2 > wide:
        return
    at = x + (wide - digits) / 2
    if not full:
        pen.shapes.append(
            Box(at - _AIR, y + 1.6, digits + 2 * _AIR, _BAR - 3.2, fill=palette.surface)
        )
    pen.put(
        number,
        at,
        y + (_BAR - LEADING) / 2,
        colour=palette.surface if full else palette.text,
        bold=True,
    )


def _names(shown: Sequence[StageCount], left: float, y: float, width: float, pen: Sketch) -> float:
    x, indent = left, 2 * _RADIUS + 4
    for each in shown:
        words = pen.broken(f"{each.count:,} {each.words}", width - left - indent, SMALL, 1)
        wide = indent + pen.wide(words[0], small=True)
        if x > left and x + wide > width:
            x, y = left, y + LEADING
        sign = Sign("stage", each.stage, each.basis)
        middle = y + LEADING / 2
        pen.shapes.extend(sign_mark(sign, x + _RADIUS, middle, radius=_RADIUS, palette=pen.palette))
        pen.put(words[0], x + indent, y, size=SMALL, leading=LEADING, colour=pen.palette.text)
        x += wide + 12
    return y + (LEADING if shown else 0.0)
