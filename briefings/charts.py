"""Drawings as data: a chart is a frozen list of shapes and texts that any painter can follow.

Knows neither reportlab nor Qt: colours come as a palette, widths of words from a function, so
the page and the window draw the same chart. Measures are in points, downwards from the top left.
"""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from math import cos, radians, sin

from briefings.breaking import lines
from briefings.style import Palette
from models.records.vocabularies import Mark, mark

# The width of a string at a size in points, in the shipped face, bold (semibold) or not.
Measure = Callable[[str, float, bool], float]


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; `dash` is the length of dash and gap, 0 for a solid one."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    width: float
    dash: float = 0.0


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle about a centre; an empty `fill` or `colour` leaves its inside or outline out."""

    x: float
    y: float
    radius: float
    fill: str = ""
    colour: str = ""
    width: float = 0.0
    dash: float = 0.0


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed, filled outline."""

    points: tuple[tuple[float, float], ...]
    fill: str


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; an empty `fill` or `colour` leaves its inside or outline out."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    colour: str = ""
    line: float = 0.0
    dash: float = 0.0


@dataclass(frozen=True, slots=True)
class Text:
    """One line of words with its left end on the baseline at `x`, `y`."""

    x: float
    y: float
    words: str
    size: float
    colour: str
    bold: bool = False


Shape = Line | Circle | Polygon | Box | Text


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of `width` by `height` points."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def mark_colour(sign: Mark, palette: Palette) -> str:
    """The colour of a mark, which only underlines what its form says."""
    return {
        Mark.NONE: palette.muted,
        Mark.BEGUN: palette.accent,
        Mark.HALF: palette.caution,
        Mark.MOST: palette.positive,
        Mark.FULL: palette.positive,
        Mark.REFUSED: palette.negative,
        Mark.HELD: palette.caution,
        Mark.UNKNOWN: palette.unknown,
    }[sign]


def stage_mark(
    stage: str, basis: str, x: float, y: float, *, radius: float, palette: Palette
) -> tuple[Shape, ...]:
    """The mark of `stage` about the centre `x`, `y`.

    The outline tells the basis: heavy and joined to the inside for official, thin with a gap for
    reported, dashed for assessed.
    """
    sign = mark(stage)
    colour = mark_colour(sign, palette)
    official = basis == "official"
    rim = radius * (0.30 if official else 0.16)
    shapes: list[Shape] = [
        Circle(
            x,
            y,
            radius - rim / 2,
            fill=palette.surface,
            colour=colour,
            width=rim,
            dash=radius * 0.42 if basis == "assessed" else 0.0,
        )
    ]
    inside = radius - rim if official else radius * 0.62
    return (*shapes, *_sign(sign, x, y, radius, inside, colour))


def _sign(
    sign: Mark, x: float, y: float, radius: float, inside: float, colour: str
) -> tuple[Shape, ...]:
    match sign:
        case Mark.BEGUN | Mark.HALF | Mark.MOST:
            turn = {Mark.BEGUN: 90, Mark.HALF: 180, Mark.MOST: 270}[sign]
            return (_slice(x, y, inside, turn, colour),)
        case Mark.FULL:
            return (Circle(x, y, inside, fill=colour),)
        case Mark.REFUSED:
            arm = radius * 0.36
            return tuple(
                Line(x - arm, y - side * arm, x + arm, y + side * arm, colour, radius * 0.26)
                for side in (-1, 1)
            )
        case Mark.HELD:
            at = radius * 0.22
            return tuple(
                Line(
                    x + side * at,
                    y - radius * 0.4,
                    x + side * at,
                    y + radius * 0.4,
                    colour,
                    radius * 0.24,
                )
                for side in (-1, 1)
            )
        case Mark.UNKNOWN:
            return _question(x, y, radius, colour)
    return ()


def fitted(
    text: str, width: float, size: float, *, bold: bool, measure: Measure, most: int
) -> list[str]:
    """`text` as at most `most` lines of `width`; what does not fit ends in an ellipsis."""
    # More than this never fits a cell of a chart, and measuring it would take long.
    short = text if len(text) <= 400 else text[:400]
    broken = lines(short, width, lambda part: measure(part, size, bold))
    if len(broken) <= most and len(short) == len(text):
        return broken
    kept = broken[:most]
    last = kept[-1].rstrip(" ,;")
    while last and measure(last + "…", size, bold) > width:
        last = last[:-1]
    return [*kept[:-1], last + "…"]


def _slice(x: float, y: float, radius: float, turn: int, fill: str) -> Polygon:
    steps = max(6, turn // 9)
    rim = tuple(
        (
            x + radius * sin(radians(turn * step / steps)),
            y - radius * cos(radians(turn * step / steps)),
        )
        for step in range(steps + 1)
    )
    return Polygon(((x, y), *rim), fill)


def _question(x: float, y: float, radius: float, colour: str) -> tuple[Shape, ...]:
    # Drawn as strokes, so that the mark needs no typeface and stays sharp at every size.
    arc = [
        (
            x - radius * 0.24 * cos(radians(angle)),
            y - radius * 0.18 - radius * 0.24 * sin(radians(angle)),
        )
        for angle in range(0, 211, 30)
    ]
    points = [*arc, (x, y + radius * 0.1), (x, y + radius * 0.2)]
    width = radius * 0.17
    strokes = tuple(Line(*start, *end, colour, width) for start, end in itertools.pairwise(points))
    return (*strokes, Circle(x, y + radius * 0.45, width * 0.62, fill=colour))
