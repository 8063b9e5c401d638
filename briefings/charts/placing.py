"""Where labels of a timeline stand: beside or under what they name, in lanes without overlap."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from briefings.charts.axis import Scale
from briefings.charts.lettering import LEADING, SMALL, SMALL_LEADING, WORDS, Sketch

_GAP: Final = 4.0
_AIR: Final = 8.0
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


def placed(pen: Sketch, label: str, when: str, low: float, high: float, scale: Scale) -> Placed:
    """The label right of what reaches from `low` to `high`, else left of it, else under it."""
    after = scale.right - high - _GAP - 1
    before = low - scale.left - _GAP - 1
    share = (scale.right - scale.left) * _SHARE
    for room, rightwards in ((after, True), (before, False)):
        spot = _beside(pen, label, when, low, high, min(room, share), rightwards)
        if spot:
            return spot
    return _under(pen, label, when, low, high, scale)


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


def _under(pen: Sketch, label: str, when: str, low: float, high: float, scale: Scale) -> Placed:
    room = scale.right - scale.left - 2
    names = pen.broken(label, room, WORDS, _UNDER)
    dates = pen.broken(when, room, SMALL, 2)
    wide = _widest(pen, names, dates)
    x = max(min(low, scale.right - 1 - wide), scale.left + 1)
    height = LEADING + len(names) * LEADING + len(dates) * SMALL_LEADING
    left, right = min(low, x), max(high, x + wide)
    return Placed(left, right, height, x, 0.0, LEADING, tuple(names), tuple(dates))


def _widest(pen: Sketch, names: Sequence[str], dates: Sequence[str]) -> float:
    return max(
        (*(pen.wide(each) for each in names), *(pen.wide(each, small=True) for each in dates)),
        default=0.0,
    )
