"""What the marks of a chart mean: signs and samples with their words, flowing in lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from briefings.charts.lettering import SMALL, SMALL_LEADING, Sketch
from briefings.charts.shapes import Chart, Circle, Line, Measure, Shape
from briefings.charts.signs import Sign, sign_mark
from briefings.charts.spans import sample
from briefings.style import Palette

_RADIUS: Final = 3.8
_WIDE: Final = 26.0
_LINE: Final = SMALL_LEADING + 2
_BETWEEN: Final = 14.0


@dataclass(frozen=True)
class Key:
    """A sign, or a kind of line on a timeline (see `SAMPLES`), and what it means."""

    sign: Sign | str
    words: str


SAMPLES: Final = ("lasts", "between", "soft", "open", "published", "learned", "as_of", "diagonal")
"""Kinds of line that a legend can show: a stretch that lasts, a day between two others, days that
are about right, an open end, when it came out, when it was learned, the day spoken of, a
diagonal."""


def legend(keys: Sequence[Key], *, width: float, measure: Measure, palette: Palette) -> Chart:
    """The keys side by side in as many lines as they take, each sign before its words."""
    pen = Sketch(measure, palette)
    x = y = 0.0
    for key in keys:
        indent = (_WIDE if isinstance(key.sign, str) else 2 * _RADIUS) + 4
        words = pen.broken(key.words, max(width - indent, 1.0), SMALL, 1)
        wide = indent + (pen.wide(words[0], small=True) if words else 0.0)
        if x and x + wide > width:
            x, y = 0.0, y + _LINE
        middle = y + _LINE / 2
        pen.shapes.extend(_sign(key.sign, x, middle, palette))
        for line in words:
            pen.put(line, x + indent, y, size=SMALL, leading=_LINE, colour=palette.muted)
        x += wide + _BETWEEN
    height = y + _LINE if keys else 0.0
    return Chart(width, height, tuple(pen.shapes), "", tuple(pen.shortened))


def _sign(sign: Sign | str, x: float, y: float, palette: Palette) -> Sequence[Shape]:
    if isinstance(sign, Sign):
        return sign_mark(sign, x + _RADIUS, y, radius=_RADIUS, palette=palette)
    match sign:
        case "published":
            return (
                Line(x + 2, y, x + _WIDE - 6.4, y, palette.muted, 0.5),
                Circle(x + _WIDE - 4, y, 2.2, palette.surface, palette.muted, 0.8),
            )
        case "learned":
            return (
                Line(x + 2, y, x + _WIDE - 4, y, palette.muted, 0.5),
                Line(x + _WIDE - 4, y - 3.2, x + _WIDE - 4, y + 3.2, palette.muted, 1.1),
            )
        case "as_of":
            return (Line(x + _WIDE / 2, y - 5, x + _WIDE / 2, y + 5, palette.accent, 1.0),)
        case "diagonal":
            return (Line(x + 2, y, x + _WIDE - 2, y, palette.muted, 0.8, 3.0),)
    return sample(sign, x, x + _WIDE, y, palette=palette)
