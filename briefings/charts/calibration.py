"""Calibration: how often what was called so likely came true, band by band, against the diagonal.

Each point carries its count, and the same figures stand in words beside the plot.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, radians, sin, sqrt
from typing import Final

from briefings.charts.lettering import LEADING, SMALL, SMALL_LEADING, Sketch
from briefings.charts.shapes import Chart, Circle, Line, Measure, Text
from briefings.style import HAIRLINE, RULE, Palette

_SIDE: Final = 190.0
_GAP: Final = 22.0
_RADIUS: Final = 3.0
_LARGEST: Final = 9.0
_FEW: Final = 5


@dataclass(frozen=True)
class Bin:
    """The forecasts of one band of likelihood, in per cent from `low` to `high`.

    `stated` is the mean of the likelihoods in it, in per cent; `words` names the band and `figures`
    says how many of how many came true.
    """

    low: float
    high: float
    stated: float
    count: int
    came_true: int
    words: str
    figures: str


@dataclass(frozen=True)
class CalibrationWords:
    """What stands at the axes and the diagonal, and the note for bins with `few` or fewer."""

    across: str
    up: str
    diagonal: str
    few: str
    per_cent: str = "{number} %"


def calibration(
    bins: Sequence[Bin],
    words: CalibrationWords,
    *,
    width: float,
    measure: Measure,
    palette: Palette,
    few: int = _FEW,
) -> Chart:
    """The plot with its figures beside it, or under it where the width does not hold both.

    The area of a point grows with its count; one of fewer than `few` forecasts is hollow and
    dashed, and the note says why.
    """
    pen = Sketch(measure, palette)
    shown = [each for each in bins if each.count > 0]
    left = SMALL_LEADING + 4 + pen.wide(words.per_cent.format(number=100), small=True) + 4
    side = max(min(_SIDE, width - left - _LARGEST), 20.0)
    top = _LARGEST
    _frame(pen, words, left, top, side)
    _points(pen, shown, left, top, side, few)
    lowest = top + side + 2 * SMALL_LEADING + 5
    beside = width - left - side - _GAP - _LARGEST
    if beside >= 130:
        end = _figures(pen, shown, words, left + side + _GAP + _LARGEST, top, beside, few)
    else:
        end = _figures(pen, shown, words, 0.0, lowest + 6, width, few)
    told = "; ".join(f"{each.words}: {each.figures}" for each in shown)
    return Chart(
        width, max(lowest, end), tuple(pen.shapes), told, tuple(dict.fromkeys(pen.shortened))
    )


def _frame(pen: Sketch, words: CalibrationWords, left: float, top: float, side: float) -> None:
    palette = pen.palette
    for share in (0, 25, 50, 75, 100):
        x, y = left + side * share / 100, top + side * (1 - share / 100)
        weight = RULE if share == 0 else HAIRLINE
        colour = palette.muted if share == 0 else palette.line
        pen.shapes.append(Line(x, top, x, top + side, colour, weight))
        pen.shapes.append(Line(left, y, left + side, y, colour, weight))
        label = words.per_cent.format(number=share)
        wide = pen.wide(label, small=True)
        if side >= 120 or share in (0, 100):
            low = SMALL_LEADING
            at = min(x - wide / 2, left + side + _LARGEST - wide)
            pen.put(label, at, top + side + 3, size=SMALL, leading=low, colour=palette.muted)
            pen.put(
                label, left - wide - 4, y - low / 2, size=SMALL, leading=low, colour=palette.muted
            )
    pen.shapes.append(Line(left, top + side, left + side, top, palette.muted, 0.8, 3.0))
    for line in pen.broken(words.across, side, SMALL, 1):
        x = left + (side - pen.wide(line, small=True)) / 2
        down = top + side + 4 + SMALL_LEADING
        pen.put(line, x, down, size=SMALL, leading=SMALL_LEADING)
    for line in pen.broken(words.up, side, SMALL, 1):
        y = top + (side + pen.wide(line, small=True)) / 2
        pen.shapes.append(Text(SMALL, y, line, SMALL, palette.text, upwards=True))


def _points(
    pen: Sketch, shown: Sequence[Bin], left: float, top: float, side: float, few: int
) -> None:
    palette = pen.palette
    most = max((each.count for each in shown), default=1)
    discs = []
    for each in shown:
        x = left + side * min(max(each.stated, 0.0), 100.0) / 100
        y = top + side * (1 - min(each.came_true / each.count, 1.0))
        discs.append((x, y, max(_RADIUS, _LARGEST * sqrt(each.count / most) * 0.9)))
    for (x1, y1, _), (x2, y2, _) in pairwise(discs):
        pen.shapes.append(Line(x1, y1, x2, y2, palette.accent, 0.7))
    for each, (x, y, radius) in zip(shown, discs, strict=True):
        pen.shapes.append(_point(each, x, y, radius, few, palette))
    taken: list[tuple[float, float, float, float]] = []
    for each, disc in zip(shown, discs, strict=True):
        spot = _spot(pen, f"{each.count:,}", disc, discs, taken, (left, top, side))
        if spot:
            x, y, wide = spot
            taken.append((x, y, x + wide, y + SMALL_LEADING))
            pen.put(f"{each.count:,}", x, y, size=SMALL, leading=SMALL_LEADING, clear=True)


def _point(each: Bin, x: float, y: float, radius: float, few: int, palette: Palette) -> Circle:
    if each.count < few:
        return Circle(x, y, radius, palette.surface, palette.accent, 1.0, dash=1.8)
    return Circle(x, y, radius, fill=palette.accent)


def _spot(
    pen: Sketch,
    text: str,
    disc: tuple[float, float, float],
    discs: Sequence[tuple[float, float, float]],
    taken: Sequence[tuple[float, float, float, float]],
    plot: tuple[float, float, float],
) -> tuple[float, float, float] | None:
    """The nearest free place for a count about its point; None if the figures must do alone."""
    wide, high = pen.wide(text, small=True), SMALL_LEADING
    x, y, radius = disc
    left, top, side = plot
    for away in (3.0, 8.0, 14.0):
        for angle in (45, 315, 225, 135, 0, 180, 90, 270):
            reach = radius + away
            across = x + (reach + wide / 2) * cos(radians(angle)) - wide / 2
            down = y - (reach + high / 2 - 2) * sin(radians(angle)) - high / 2
            box = (across - 1, down, across + wide + 1, down + high)
            inside = (
                box[0] >= left + 1
                and box[2] <= left + side + _LARGEST
                and box[1] >= top - _LARGEST
                and box[3] <= top + side - 1
            )
            free = not any(_touch(box, each) for each in taken)
            if inside and free and not any(_over(box, each) for each in discs):
                return across, down, wide
    return None


def _touch(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> bool:
    return (
        one[0] < other[2] + 1 and other[0] < one[2] + 1 and one[1] < other[3] and other[1] < one[3]
    )


def _over(box: tuple[float, float, float, float], disc: tuple[float, float, float]) -> bool:
    x = min(max(disc[0], box[0]), box[2])
    y = min(max(disc[1], box[1]), box[3])
    return hypot(x - disc[0], y - disc[1]) < disc[2] + 0.5


def _figures(
    pen: Sketch,
    shown: Sequence[Bin],
    words: CalibrationWords,
    x: float,
    y: float,
    room: float,
    few: int,
) -> float:
    palette = pen.palette
    for each in shown:
        middle = y + LEADING / 2
        pen.shapes.append(_point(each, x + 4, middle, 3.4, few, palette))
        y = pen.lines(each.words, x + 13, y, room - 13, most=2, bold=True)
        y = pen.lines(each.figures, x + 13, y, room - 13, most=3, small=True) + 3
    pen.shapes.append(
        Line(x, y + SMALL_LEADING / 2, x + 9, y + SMALL_LEADING / 2, palette.muted, 0.8, 3.0)
    )
    y = pen.lines(words.diagonal, x + 13, y, room - 13, most=2, small=True) + 3
    if any(each.count < few for each in shown):
        y = pen.lines(words.few, x, y, room, most=4, small=True, colour=palette.caution)
    return y
