"""The drawn marks of stages: form says what they mean, colour only underlines it."""

import itertools
from math import cos, radians, sin

from briefings.charts.shapes import Circle, Line, Polygon, Shape
from briefings.style import Palette
from models.records.vocabularies import Mark, mark


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
    return (*shapes, *inner_mark(sign, x, y, radius, inside, colour))


def inner_mark(
    sign: Mark, x: float, y: float, radius: float, inside: float, colour: str
) -> tuple[Shape, ...]:
    """What stands inside the outline of a mark; an empty one for what has not begun."""
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
