"""Where labels of a timeline stand: beside or under what they name, in lanes without overlap.

No label crosses the line of the day that is spoken of, however little room that leaves.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from briefings.charts.axis import Scale
from briefings.charts.lettering import LEADING, SMALL, SMALL_LEADING, WORDS, Sketch

_GAP: Final = 4.0
_AIR: Final = 8.0
_CLEAR: Final = 3.0
"""How far a label keeps from the line of the day that is spoken of."""
_NEAR: Final = 40.0
_ENOUGH: Final = 90.0
"""Where less than this is left beside that line, a label goes to its other side."""
_BESIDE: Final = 3
_UNDER: Final = 4
# Beside its mark a label is no wider than this share of the scale.
_SHARE: Final = 0.96


@dataclass(frozen=True)
class Placed:
    """Where one item and its label stand in a lane: from `left` to `right`, `height` in all.

    Its lines start at `x`, or all end at `end`, beside the mark on their right.
    `mark` and `words` are the distances of the mark's line and of the label from the lane's top.
    """

    left: float
    right: float
    height: float
    x: float
    mark: float
    words: float
    label: tuple[str, ...]
    when: tuple[str, ...]
    end: float | None = None


def placed(
    pen: Sketch, label: str, when: str, low: float, high: float, scale: Scale, line: float
) -> Placed:
    """The label right of what reaches from `low` to `high`, else left of it, else under it.

    It stands on one side of the upright line at `line`.
    """
    after = (line - _CLEAR if high <= line else scale.right) - high - _GAP - 1
    before = low - (line + _CLEAR if low >= line else scale.left) - _GAP - 1
    share = (scale.right - scale.left) * _SHARE
    places = [(after, low, True), (before, low, False)]
    if 0 <= low - line <= _NEAR:
        # Just behind the line, whose other side is near enough to be read together.
        places.append((line - _CLEAR - scale.left, line - _CLEAR + _GAP, False))
    for room, start, rightwards in places:
        spot = _beside(pen, label, when, start, high, min(room, share), rightwards)
        if spot:
            return spot
    return _under(pen, label, when, low, high, _side(low, high, scale, line))


def in_lanes(spots: Sequence[Placed]) -> list[list[int]]:
    """The spots' indices by lane: each in the first lane where it is clear of the others."""
    lanes: list[list[int]] = []
    for index, spot in enumerate(spots):
        for lane in lanes:
            if all(_clear(spot, spots[other]) for other in lane):
                lane.append(index)
                break
        else:
            lanes.append([index])
    return lanes


def _clear(one: Placed, other: Placed) -> bool:
    return one.left >= other.right + _AIR or other.left >= one.right + _AIR


def _beside(
    pen: Sketch, label: str, when: str, low: float, high: float, room: float, rightwards: bool
) -> Placed | None:
    if room < 30:
        return None
    # Measured on a pen of its own: what is not placed here is not shortened here.
    trial = Sketch(pen.measure, pen.palette)
    names = trial.broken(label, room, WORDS, _BESIDE)
    dates = trial.broken(when, room, SMALL, _BESIDE)
    split = any(len(part) > 1 and pen.wide(part) > room - 1 for part in label.split())
    if trial.shortened or split:
        return None
    wide = _widest(pen, names, dates)
    height = max(len(names) * LEADING + len(dates) * SMALL_LEADING, LEADING)
    x = high + _GAP if rightwards else low - _GAP - wide
    left, right = (low, x + wide) if rightwards else (x, high)
    end = None if rightwards else x + wide
    return Placed(left, right, height, x, 0.0, 0.0, tuple(names), tuple(dates), end)


def _side(low: float, high: float, scale: Scale, line: float) -> tuple[float, float]:
    """From where to where a label can stand under its mark: on one side of the line."""
    before, after = (scale.left, line - _CLEAR), (line + _CLEAR, scale.right)
    if line >= scale.right - _CLEAR or line <= scale.left + _CLEAR:
        return scale.left, scale.right
    own, other = (before, after) if (low + high) / 2 <= line else (after, before)
    if own[1] - own[0] >= min(_ENOUGH, other[1] - other[0]):
        return own
    return other


def _under(
    pen: Sketch, label: str, when: str, low: float, high: float, side: tuple[float, float]
) -> Placed:
    start, end = side
    room = end - start - 2
    names = pen.broken(label, room, WORDS, _UNDER)
    dates = pen.broken(when, room, SMALL, 2)
    wide = _widest(pen, names, dates)
    x = max(min(low, end - 1 - wide), start + 1)
    ending = end - 1 if low > end else None
    height = LEADING + len(names) * LEADING + len(dates) * SMALL_LEADING
    left, right = min(low, x), max(high, x + wide)
    return Placed(left, right, height, x, 0.0, LEADING, tuple(names), tuple(dates), ending)


def _widest(pen: Sketch, names: Sequence[str], dates: Sequence[str]) -> float:
    return max(
        (*(pen.wide(each) for each in names), *(pen.wide(each, small=True) for each in dates)),
        default=0.0,
    )
