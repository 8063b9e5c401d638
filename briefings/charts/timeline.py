"""The timeline: what happened or is due when, with what is uncertain of a date drawn as a span.

A point is a mark; a stretch that lasts is a bar; a day somewhere between two others is a hatched
span about its mark. It draws the days that it is given and reads no date.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from math import inf
from typing import Final

from briefings.charts.axis import AxisWords, Scale, Tick, around, ticks
from briefings.charts.bands import Block, stacked
from briefings.charts.lettering import LEADING, SMALL, SMALL_LEADING, Sketch
from briefings.charts.placing import Placed, in_lanes, placed
from briefings.charts.shapes import Chart, Circle, Line, Measure, Polygon, Shape
from briefings.charts.signs import HAPPENED, Sign, sign_mark
from briefings.charts.spans import RADIUS, extent, span
from briefings.style import HAIRLINE, RULE, Palette

_PAD: Final = 5.0
_GAP: Final = 3.0
_TICK: Final = 2.6


@dataclass(frozen=True)
class TimelineItem:
    """One thing in time, between its earliest and latest day; None at an end that is open.

    `lasts` tells a stretch that goes on from first to last from a day somewhere between them;
    `soft` says that the days are about right or doubtful; `published` is when it came out,
    `learned` when it came to be known. `when` is the date in words.
    """

    label: str
    first: date | None
    last: date | None
    when: str = ""
    sign: Sign = HAPPENED
    lasts: bool = False
    soft: bool = False
    published: date | None = None
    learned: date | None = None
    learned_words: str = ""


@dataclass(frozen=True)
class TimelineRow:
    """What stands in one row of the timeline, under one name."""

    title: str
    items: tuple[TimelineItem, ...]


def timeline(
    rows: Sequence[TimelineRow],
    *,
    as_of: date,
    as_of_words: str,
    words: AxisWords,
    width: float,
    measure: Measure,
    palette: Palette,
    room: float = inf,
) -> tuple[Chart, ...]:
    """The rows in as many charts as a height of `room` points asks for, usually one.

    A line stands at the end of the day `as_of`. An item with neither first nor last day is left
    out: it has no place in time. Labels stand beside what they name and never over one another.
    """
    named = any(row.title for row in rows)
    left = min(width * 0.18, 104.0) if named else 0.0
    scale = _scale(rows, as_of, left, width)
    head = axis_head(scale, words, as_of, as_of_words, width, Sketch(measure, palette))
    blocks = [_row(row, scale, as_of, left, width, Sketch(measure, palette)) for row in rows]
    marked = ticks(scale, words, lambda text: measure(text, SMALL, False))

    def under(top: float, height: float) -> Iterable[Shape]:
        return grid(scale, marked, as_of, top, height, palette)

    return stacked(head, blocks, width=width, room=room, under=under)


def _scale(rows: Sequence[TimelineRow], as_of: date, left: float, width: float) -> Scale:
    days = [as_of]
    for item in chain.from_iterable(row.items for row in rows):
        if item.first or item.last:
            days += [day for day in (item.first, item.last, item.published, item.learned) if day]
    first, last = around(days)
    return Scale(first, last, left + 2, width - 2)


def axis_head(
    scale: Scale, words: AxisWords, as_of: date, said: str, width: float, pen: Sketch
) -> Block:
    """The names of the ticks over a rule, and over them the day spoken of, if it is in sight."""
    palette = pen.palette
    shown = scale.holds(as_of)
    at = scale.past(as_of.toordinal() + 1)
    line = pen.broken(said, scale.right - scale.left, SMALL, 1, bold=True) if shown else []
    for part in line:
        wide = pen.wide(part, small=True, bold=True)
        x = min(max(at - wide / 2, scale.left), max(scale.right - wide, scale.left))
        pen.put(part, x, 0, size=SMALL, leading=SMALL_LEADING, colour=palette.accent, bold=True)
    top = SMALL_LEADING + 1.5
    found = ticks(scale, words, lambda text: pen.wide(text, small=True))
    within = any(tick.within for tick in found)
    for tick in found:
        for text, down in ((tick.within, 0.0), (tick.name, SMALL_LEADING * within)):
            x = scale.at(tick.day)
            if text and x + pen.wide(text, small=True) <= scale.right + 2:
                pen.put(
                    text, x, top + down, size=SMALL, leading=SMALL_LEADING, colour=palette.muted
                )
    y = top + SMALL_LEADING * (2 if within else 1) + 2
    pen.shapes.append(Line(0, y, width, y, palette.muted, RULE))
    if shown:
        pen.shapes.append(Polygon(((at - 3, y), (at + 3, y), (at, y + 4.5)), palette.accent))
    return Block(y, tuple(pen.shapes), said, tuple(pen.shortened))


def grid(
    scale: Scale, marked: Sequence[Tick], as_of: date, top: float, height: float, palette: Palette
) -> Iterable[Shape]:
    """An upright line at each tick, and one at the end of the day spoken of."""
    for tick in marked:
        x = scale.at(tick.day)
        yield Line(x, top, x, top + height, palette.line, HAIRLINE)
    if scale.holds(as_of):
        at = scale.past(as_of.toordinal() + 1)
        yield Line(at, top, at, top + height, palette.accent, 1.0)


def _row(
    row: TimelineRow, scale: Scale, as_of: date, left: float, width: float, pen: Sketch
) -> Block:
    top = _PAD
    lowest = pen.lines(row.title, 0, top, left - 2 * _PAD, most=4, bold=True) if left else top
    items = [item for item in row.items if item.first or item.last]
    items.sort(key=lambda item: (item.first or date.min, item.last or date.max, item.label))
    line = scale.past(as_of.toordinal() + 1)
    spots = [placed(pen, item.label, item.when, *reach(item, scale), scale, line) for item in items]
    y = top
    for lane in in_lanes(spots):
        tall = 0.0
        for index in lane:
            _item(items[index], spots[index], scale, y, pen)
            tall = max(tall, spots[index].height)
        y += tall + _GAP
    lowest = max(lowest, y - _GAP) + _PAD
    pen.shapes.append(Line(0, lowest, width, lowest, pen.palette.line, HAIRLINE))
    return Block(lowest, tuple(pen.shapes), _told(row, items), tuple(pen.shortened))


def reach(
    item: TimelineItem, scale: Scale, drawn: tuple[float, float] | None = None
) -> tuple[float, float]:
    """From where to where an item reaches, with the days on which it came out and was learned.

    `drawn` is the extent of its date where that is known already.
    """
    low, high = drawn or extent(item.first, item.last, scale)
    for day in filter(None, (item.published, item.learned)):
        at = scale.past(day.toordinal() + 1)
        low, high = min(low, at - _TICK), max(high, at + _TICK)
    return low, high


def item_marks(
    item: TimelineItem, scale: Scale, middle: float, *, palette: Palette
) -> tuple[tuple[Shape, ...], float]:
    """An item about the height `middle`, without its label, and where the middle of its mark is.

    Thin lines lead to a ring where it came out and to a tick where it was learned.
    """
    low, high = extent(item.first, item.last, scale)
    shapes: list[Shape] = []
    for day, ringed in ((item.published, True), (item.learned, False)):
        if day is None:
            continue
        at = scale.past(day.toordinal() + 1)
        end = min(max(at, low), high)
        if end != at:
            shapes.append(Line(end, middle, at, middle, palette.muted, 0.5))
        if ringed:
            shapes.append(Circle(at, middle, _TICK - 0.4, palette.surface, palette.muted, 0.8))
        else:
            shapes.append(Line(at, middle - 3.2, at, middle + 3.2, palette.muted, 1.1))
    drawn, centre = span(
        item.first, item.last, scale, middle, lasts=item.lasts, soft=item.soft, palette=palette
    )
    sign = sign_mark(item.sign, centre, middle, radius=RADIUS, palette=palette)
    return (*shapes, *drawn, *sign), centre


def _item(item: TimelineItem, spot: Placed, scale: Scale, y: float, pen: Sketch) -> None:
    shapes, _ = item_marks(item, scale, y + spot.mark + LEADING / 2, palette=pen.palette)
    pen.shapes.extend(shapes)
    down = y + spot.words
    for text in spot.label:
        x = spot.end - pen.wide(text) if spot.end else spot.x
        pen.put(text, x, down, clear=True)
        down += LEADING
    for text in spot.when:
        pen.put(
            text,
            spot.end - pen.wide(text, small=True) if spot.end else spot.x,
            down,
            size=SMALL,
            leading=SMALL_LEADING,
            colour=pen.palette.muted,
            clear=True,
        )
        down += SMALL_LEADING


def _told(row: TimelineRow, items: Sequence[TimelineItem]) -> str:
    said = (", ".join(filter(None, (item.label, item.when, item.learned_words))) for item in items)
    return ": ".join(filter(None, (row.title, "; ".join(said))))
