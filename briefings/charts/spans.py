"""How a date is drawn on a scale of days: a mark, a bar that lasts, or a hatched span of doubt."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from briefings.charts.axis import Scale
from briefings.charts.patterns import hatched
from briefings.charts.shapes import Box, Circle, Line, Polygon, Shape
from briefings.style import Palette

RADIUS: Final = 4.2
_HALF: Final = 3.0
_ARROW: Final = 5.0
_MOST: Final = 400
"""So many lines hatch one span at the most."""


def extent(first: date | None, last: date | None, scale: Scale) -> tuple[float, float]:
    """From where to where a date reaches, its mark counted, never beyond the scale."""
    low, high = _ends(first, last, scale)
    centre = _centre(low, high, scale)
    return min(low, centre - RADIUS), max(high, centre + RADIUS)


def middle_of(first: date | None, last: date | None, scale: Scale, *, lasts: bool) -> float:
    """Where the middle of a date's mark stands: at the start of a long stretch that lasts."""
    low, high = _ends(first, last, scale)
    if lasts and (high - low > 2 * RADIUS or not (first and last)):
        if first:
            return low + RADIUS
        if last:
            return high - RADIUS
    return _centre(low, high, scale)


def span(
    first: date | None,
    last: date | None,
    scale: Scale,
    y: float,
    *,
    lasts: bool,
    soft: bool,
    palette: Palette,
) -> tuple[tuple[Shape, ...], float]:
    """What lies under the mark about the height `y`, and where the middle of the mark stands.

    Solid and closed for what lasts; hatched for a day somewhere between; without rules at the ends
    where they are `soft`; an arrow head where an end is open.
    """
    low, high = _ends(first, last, scale)
    centre = middle_of(first, last, scale, lasts=lasts)
    if high - low <= 2 * RADIUS and first and last:
        # Too short to be seen behind the mark: doubt shows as a dashed ring about it.
        if soft and not lasts:
            ring = Circle(centre, y, RADIUS + 1.6, palette.surface, palette.muted, 0.7, dash=1.6)
            return (ring,), centre
        return (), centre
    shapes = list(_bar(first, last, low, high, y, lasts, soft, palette))
    halo = Circle(centre, y, RADIUS + 1.4, fill=palette.surface)
    return (*shapes, halo), centre


def sample(
    kind: str, left: float, right: float, y: float, *, palette: Palette
) -> tuple[Shape, ...]:
    """A bar without a mark as a legend shows it: `lasts`, `between`, `soft` or `open`."""
    day = date(2000, 1, 1)
    last = None if kind == "open" else day
    lasts = kind in ("lasts", "open")
    return tuple(_bar(day, last, left, right, y, lasts, kind == "soft", palette))


def _bar(
    first: date | None,
    last: date | None,
    low: float,
    high: float,
    y: float,
    lasts: bool,
    soft: bool,
    palette: Palette,
) -> Iterator[Shape]:
    left = low + (_ARROW if first is None else 0)
    right = high - (_ARROW if last is None else 0)
    top, low_edge = y - _HALF, y + _HALF
    if lasts:
        yield Box(left, top, right - left, 2 * _HALF, fill=palette.line)
    else:
        # A very long one is hatched more widely: nobody sees it whole, and lines cost time.
        gap = max(3.0, (right - left) / _MOST)
        yield from hatched(left, top, right - left, 2 * _HALF, colour=palette.muted, gap=gap)
    dash = 2.0 if soft else 0.0
    weight = 0.8 if lasts else 0.5
    for edge in (top, low_edge):
        yield Line(left, edge, right, edge, palette.muted, weight, dash)
    for open_end, x, tip in ((first is None, left, low), (last is None, right, high)):
        if open_end:
            head = ((x, top - 1.5), (tip, y), (x, low_edge + 1.5))
            yield Polygon(head, palette.muted)
        elif not soft:
            yield Line(x, top - 1, x, low_edge + 1, palette.muted, 1.0)


def _ends(first: date | None, last: date | None, scale: Scale) -> tuple[float, float]:
    low = scale.at(first) if first else scale.left
    high = scale.past(last.toordinal() + 1) if last else scale.right
    return min(low, high), max(low, high)


def _centre(low: float, high: float, scale: Scale) -> float:
    # A mark stays whole at the ends of the scale.
    return min(max((low + high) / 2, scale.left + RADIUS), scale.right - RADIUS)
