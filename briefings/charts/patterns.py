"""Hatching: fills that stay apart from one another in grey print.

A pattern is lines, cut to their rectangle, so that every painter can draw it.
"""

from collections.abc import Iterator
from typing import Final

from briefings.charts.shapes import Circle, Line, Shape
from models.records.vocabularies import Mark

# What fills the part of a bar that stands for a mark: kind of lines and their distance.
_FILLS: Final = {
    Mark.NONE: ("", 0.0),
    Mark.BEGUN: ("rising", 6.0),
    Mark.HALF: ("rising", 3.2),
    Mark.MOST: ("crossed", 3.4),
    Mark.REFUSED: ("falling", 3.2),
    Mark.HELD: ("upright", 3.0),
    Mark.UNKNOWN: ("dotted", 4.0),
}


def hatched(
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    colour: str,
    gap: float = 3.0,
    weight: float = 0.5,
    falling: bool = False,
) -> Iterator[Line]:
    """Parallel lines at 45 degrees inside a rectangle, `gap` points apart along its base."""
    start = x - height
    while (start := start + gap) < x + width:
        # The line rises from the base at `start` to the top at `start + height`.
        left, right = max(start, x), min(start + height, x + width)
        if right - left < 0.2:
            continue
        low, high = y + height - (left - start), y + height - (right - start)
        if falling:
            low, high = 2 * y + height - low, 2 * y + height - high
        yield Line(left, low, right, high, colour, weight)


def pattern(
    mark: Mark, x: float, y: float, width: float, height: float, *, colour: str
) -> Iterator[Shape]:
    """The fill of a rectangle that stands for `mark`; nothing for the full and the empty."""
    kind, gap = _FILLS.get(mark, ("", 0.0))
    match kind:
        case "rising" | "falling" | "crossed":
            if kind != "falling":
                yield from hatched(x, y, width, height, colour=colour, gap=gap)
            if kind != "rising":
                yield from hatched(x, y, width, height, colour=colour, gap=gap, falling=True)
        case "upright":
            for step in range(1, int(width / gap) + 1):
                at = x + step * gap
                if at < x + width:
                    yield Line(at, y, at, y + height, colour, 0.7)
        case "dotted":
            for column in range(int(width / gap)):
                for row in range(int(height / gap)):
                    yield Circle(x + (column + 0.5) * gap, y + (row + 0.5) * gap, 0.7, fill=colour)
