"""A timeline to move about in: rows on a scale of any length, each item with a label of one line.

It lays out once, and draws only what is asked for: a window paints the part that is in sight, a
page all of it. Items too close to be told apart stand together under their number.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from math import inf
from typing import Final

from briefings.charts.axis import AxisWords, Scale, ticks
from briefings.charts.bands import Block, stacked
from briefings.charts.lanes import LANE, LANES, Spot, brought_in, in_lanes
from briefings.charts.lettering import LEADING, SMALL, WORDS, Sketch, fitted
from briefings.charts.shapes import Box, Chart, Line, Measure, Shape, Text, moved
from briefings.charts.timeline import (
    TimelineItem,
    TimelineRow,
    axis_head,
    grid,
    item_marks,
)
from briefings.style import HAIRLINE, Palette

TITLES: Final = 132.0
"""The room for the names of the rows, in points, left of the scale."""
_PAD: Final = 6.0


@dataclass(frozen=True)
class Band:
    """One row from `top`, its spots in the order of time."""

    row: TimelineRow
    top: float
    height: float
    spots: tuple[Spot, ...]


@dataclass(frozen=True)
class Chronicle:
    """The rows under one another from 0 on, without the axis over them."""

    bands: tuple[Band, ...]
    scale: Scale
    as_of: date
    width: float

    @property
    def height(self) -> float:
        """The height of all rows."""
        return self.bands[-1].top + self.bands[-1].height if self.bands else 0.0

    def part(self, left: float, right: float) -> Scale:
        """The scale between two places on it, for the axis over what is in sight."""
        whole = self.scale
        days = (whole.last - whole.first).days or 1
        each = (whole.right - whole.left) / days
        low = whole.first.toordinal() + max(int((left - whole.left) / each), 0)
        high = whole.first.toordinal() + min(int((right - whole.left) / each) + 1, days)
        return Scale(
            date.fromordinal(low),
            date.fromordinal(max(high, low + 1)),
            whole.past(low),
            whole.past(max(high, low + 1)),
        )


def chronicle(
    rows: Sequence[TimelineRow],
    *,
    first: date,
    last: date,
    as_of: date,
    width: float,
    measure: Measure,
    titles: float = TITLES,
    dated: bool = False,
) -> Chronicle:
    """The rows laid out for the days from `first` to `last`; what lies outside is left out.

    `titles` is the room for the names of the rows. `dated` puts the date in words behind each
    label, for a page that can't be pointed at.
    """
    scale = Scale(first, last, titles, max(width - 2.0, titles + 1))
    line = scale.past(as_of.toordinal() + 1) if scale.holds(as_of) else None
    bands: list[Band] = []
    top = 0.0
    for row in rows:
        kept = [at for at, item in enumerate(row.items) if _in(item, first, last)]
        spots, lanes = in_lanes(
            row.items,
            kept,
            scale,
            line,
            top=top + _PAD + LANE / 2,
            measure=measure,
            dated=dated,
        )
        height = max(lanes * LANE, _titled(row.title, titles, measure) * LEADING) + 2 * _PAD
        bands.append(Band(row, top, height, tuple(spots)))
        top += height
    return Chronicle(tuple(bands), scale, as_of, width)


def spot_shapes(
    laid: Chronicle,
    band: Band,
    spot: Spot,
    *,
    measure: Measure,
    palette: Palette,
    plated: bool = True,
) -> tuple[Shape, ...]:
    """What is drawn for a spot: its marks and its label, or a number on a plate.

    `plated` wipes what lies under a label; a window that marks a spot wants that seen.
    """
    if len(spot.items) > 1:
        wide, tall = spot.right - spot.left, LEADING
        plate = Box(spot.left, spot.y - tall / 2, wide, tall, palette.surface, palette.muted, 0.8)
        base = spot.y + SMALL * 0.32
        return plate, Text(spot.label_x, base, spot.label, SMALL, palette.text, True)
    item = band.row.items[spot.items[0]]
    shapes, _ = item_marks(item, laid.scale, spot.y, palette=palette)
    if not spot.label:
        return shapes
    if not plated and not spot.within:
        base = spot.y + WORDS * 0.32
        return *shapes, Text(spot.label_x, base, spot.label, WORDS, palette.text)
    return *shapes, *_plated(spot.label, spot.label_x, spot.y, measure, palette)


def _plated(
    words: str, x: float, y: float, measure: Measure, palette: Palette
) -> tuple[Shape, ...]:
    wide = measure(words, WORDS, False) + 4
    plate = Box(x - 2, y - LEADING / 2, wide, LEADING, palette.surface)
    return plate, Text(x, y + WORDS * 0.32, words, WORDS, palette.text)


def label_in_sight(
    laid: Chronicle,
    band: Band,
    spot: Spot,
    left: float,
    right: float,
    *,
    measure: Measure,
    palette: Palette,
) -> tuple[Shape, ...]:
    """A second label for a bar that runs through what is in sight while its own is not there."""
    if len(spot.items) > 1:
        return ()
    line = laid.scale.past(laid.as_of.toordinal() + 1) if laid.scale.holds(laid.as_of) else inf
    words = band.row.items[spot.items[0]].label
    label, x = brought_in(spot, words, left, right, line, measure=measure)
    return _plated(label, x, spot.y, measure, palette) if label else ()


def title_shapes(
    band: Band, titles: float, *, measure: Measure, palette: Palette
) -> tuple[Shape, ...]:
    """The name of a row at its left, in a room so wide."""
    pen = Sketch(measure, palette)
    pen.lines(band.row.title, 0, band.top + _PAD + 1.5, titles - 2 * _PAD, most=3, bold=True)
    return tuple(pen.shapes)


def lines_under(
    laid: Chronicle, scale: Scale, words: AxisWords, *, measure: Measure, palette: Palette
) -> Iterator[Shape]:
    """The lines that rows stand on: those of the ticks of a part of the scale, and of the day."""
    marked = ticks(scale, words, partial(_small, measure))
    yield from grid(scale, marked, laid.as_of, 0, laid.height, palette)
    for band in laid.bands:
        low = band.top + band.height
        yield Line(0, low, laid.width, low, palette.line, HAIRLINE)


def sheets(
    laid: Chronicle,
    *,
    words: AxisWords,
    as_of_words: str,
    measure: Measure,
    palette: Palette,
    room: float = inf,
) -> tuple[Chart, ...]:
    """All rows under their axis, in as many charts as a height of `room` points asks for."""
    pen = Sketch(measure, palette)
    head = axis_head(laid.scale, words, laid.as_of, as_of_words, laid.width, pen)
    marked = ticks(laid.scale, words, partial(_small, measure))

    def under(top: float, height: float) -> Iterable[Shape]:
        return grid(laid.scale, marked, laid.as_of, top, height, palette)

    rows = [
        block
        for band in laid.bands
        for block in _blocks(laid, band, room - head.height, measure, palette)
    ]
    return stacked(head, rows, width=laid.width, room=room, under=under)


def _small(measure: Measure, text: str) -> float:
    return measure(text, SMALL, False)


def _titled(title: str, titles: float, measure: Measure) -> int:
    room = titles - 2 * _PAD
    return len(fitted(title, room, WORDS, bold=True, measure=measure, most=3)) if title else 0


def _blocks(
    laid: Chronicle, band: Band, room: float, measure: Measure, palette: Palette
) -> Iterator[Block]:
    """A row as one block, or by as many lanes as fit where it is higher than a page."""
    lanes = max(int((room - 2 * _PAD) / LANE), 1) if room < inf else LANES + 1
    first = band.top + _PAD
    for start in range(0, max(round((band.height - 2 * _PAD) / LANE), 1), lanes):
        top = first + start * LANE - _PAD
        end = first + (start + lanes) * LANE
        spots = [each for each in band.spots if top < each.y < end]
        height = min(band.top + band.height, end + _PAD) - top
        shapes = [
            *title_shapes(
                Band(band.row, top, height, ()), laid.scale.left, measure=measure, palette=palette
            ),
            *(
                one
                for each in spots
                for one in spot_shapes(laid, band, each, measure=measure, palette=palette)
            ),
            Line(0, top + height, laid.width, top + height, palette.line, HAIRLINE),
        ]
        yield Block(height, tuple(moved(shapes, 0, -top)), _told(band.row, spots))


def _told(row: TimelineRow, spots: Sequence[Spot]) -> str:
    items = [row.items[at] for spot in spots for at in spot.items]
    said = "; ".join(
        ", ".join(filter(None, (each.label, each.when, each.learned_words))) for each in items
    )
    return ": ".join(filter(None, (row.title, said)))


def _in(item: TimelineItem, first: date, last: date) -> bool:
    if item.first is None and item.last is None:
        return False
    days = [day for day in (item.published, item.learned) if day is not None]
    low = min([item.first or date.min, *days])
    high = max([item.last or date.max, *days])
    return low <= last and high >= first
