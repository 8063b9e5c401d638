"""The lanes of one row of a chronicle: which item stands in which, with which label.

A label gives way before a mark does, and no label crosses the line of the day spoken of.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from briefings.charts.axis import Scale
from briefings.charts.lettering import LEADING, SMALL, WORDS
from briefings.charts.shapes import Measure
from briefings.charts.spans import RADIUS, extent, middle_of
from briefings.charts.timeline import TimelineItem, reach

LANE: Final = LEADING + 3.0
LANES: Final = 10
"""So many lanes a row has at the most; what finds no place there is counted together."""
_GAP: Final = 4.0
_AIR: Final = 10.0
_LABEL: Final = 190.0
_LEAST: Final = 26.0
"""A label that has less room than this is left out."""
_CLEAR: Final = 3.0
_NEAR: Final = 40.0
_CELL: Final = 24.0
"""The width of the stretch whose items are counted together."""


@dataclass(frozen=True)
class Spot:
    """Where an item stands, by its place in its row; several where they are counted together.

    `x` and `y` are the middle of its mark, `left` and `right` what it takes with its label, which
    stands `within` a bar that leaves no room beside it.
    """

    items: tuple[int, ...]
    x: float
    y: float
    left: float
    right: float
    label: str = ""
    label_x: float = 0.0
    within: bool = False

    @property
    def top(self) -> float:
        """Where its lane begins."""
        return self.y - LANE / 2

    @property
    def low(self) -> float:
        """Where its lane ends."""
        return self.y + LANE / 2


@dataclass(frozen=True)
class _Trial:
    """An item with the label that it is to have, before it has a lane."""

    at: int
    centre: float
    low: float
    high: float
    label: str = ""
    label_x: float = 0.0
    wide: float = 0.0
    within: bool = False

    @property
    def left(self) -> float:
        return min(self.low, self.label_x) if self.label else self.low

    @property
    def right(self) -> float:
        return max(self.high, self.label_x + self.wide) if self.label else self.high


def in_lanes(
    items: Sequence[TimelineItem],
    kept: Iterable[int],
    scale: Scale,
    line: float | None,
    *,
    top: float,
    measure: Measure,
    dated: bool,
) -> tuple[list[Spot], int]:
    """Each item kept in the first lane that is free, and how many lanes that takes.

    The middle of the first lane is at `top`. `line` is where the day spoken of stands, None out of
    sight; `dated` puts the date in words behind each label.
    """
    trials = [_trial(at, items[at], scale, line, measure, dated) for at in kept]
    ends: list[float] = []
    spots: list[Spot] = []
    crowd: list[_Trial] = []
    for trial in sorted(trials, key=_by_left):
        lane = _free(ends, trial.left)
        if lane == LANES:
            lane = _free(ends, trial.low)
            if lane == LANES:
                crowd.append(trial)
                continue
            trial = replace(trial, label="")
        ends[lane:] = [trial.right, *ends[lane + 1 :]]
        spots.append(_spot(trial, top + lane * LANE))
    if crowd:
        spots += _counted(crowd, top + len(ends) * LANE, scale, measure)
    spots.sort(key=lambda each: (each.x, each.y))
    return spots, len(ends) + bool(crowd)


def _by_left(trial: _Trial) -> tuple[float, int]:
    return trial.left, trial.at


def _spot(each: _Trial, y: float) -> Spot:
    return Spot(
        (each.at,), each.centre, y, each.left, each.right, each.label, each.label_x, each.within
    )


def _trial(
    at: int,
    item: TimelineItem,
    scale: Scale,
    line: float | None,
    measure: Measure,
    dated: bool,
) -> _Trial:
    drawn = extent(item.first, item.last, scale)
    low, high = reach(item, scale, drawn)
    centre = middle_of(item.first, item.last, scale, lasts=item.lasts)
    words = f"{item.label} ({item.when})" if dated and item.when else item.label
    end, start = scale.right, scale.left
    if line is not None and high <= line:
        end = line - _CLEAR
    if line is not None and low >= line:
        start = line + _CLEAR
    after, before = end - high - _GAP, low - start - _GAP
    most = _LABEL * (2 if dated else 1)
    label, wide = _elided(words, min(after, most), measure)
    far = high - drawn[1] > 2 * _LEAST
    # What is cut to the length of a label, and not for want of room, gains nothing on the left.
    if label == words or (label and after >= min(before, most) and not far):
        return _Trial(at, centre, low, high, label, high + _GAP, wide)
    linked = _along(words, item, scale, line, high, measure) if far else ("", 0.0, 0.0)
    if len(linked[0]) > len(label):
        label, start, wide = linked
        return _Trial(at, centre, low, high, label, start, wide, within=True)
    end = low - _GAP
    if line is not None and before < _LEAST and 0 <= low - line <= _NEAR:
        before, end = line - _CLEAR - scale.left, line - _CLEAR
    if before < _LEAST and high - low > 2 * _LEAST:
        start = centre + RADIUS + _GAP
        behind = scale.right if line is None or start > line else line - _CLEAR
        label, wide = _elided(words, min(behind, high) - start - _GAP, measure)
        return _Trial(at, centre, low, high, label, start, wide, within=True)
    label, wide = _elided(words, min(before, most), measure)
    return _Trial(at, centre, low, high, label, end - wide, wide)


def _along(
    words: str,
    item: TimelineItem,
    scale: Scale,
    line: float | None,
    high: float,
    measure: Measure,
) -> tuple[str, float, float]:
    """A label on the long thin line that leads to where an item came out or was learned."""
    _, end = extent(item.first, item.last, scale)
    start = end + _GAP
    stop = high - 2 * _GAP
    if line is not None and start < line:
        stop = min(stop, line - _CLEAR)
    label, wide = _elided(words, min(stop - start, _LABEL * 2), measure)
    return label, start, wide


def _elided(text: str, room: float, measure: Measure) -> tuple[str, float]:
    """As much of a text as fits, and how wide that is; nothing where that tells nothing."""
    if room < _LEAST:
        return "", 0.0
    wide = measure(text, WORDS, False)
    while wide > room and text:
        # The first cut comes close; the others take a letter at a time.
        keep = min(int(len(text) * room / wide), len(text) - 2)
        text = text[: max(keep, 0)].rstrip(" ,;…") + "…"
        wide = measure(text, WORDS, False)
        if text == "…":
            return "", 0.0
    return text, wide


def brought_in(
    spot: Spot, words: str, left: float, right: float, line: float, *, measure: Measure
) -> tuple[str, float]:
    """What a bar is called between two places that it runs through, and where that begins.

    Empty where its own label is in sight. It begins at the left, behind the mark if that stands
    there, and behind the line of the day spoken of if that is near.
    """
    wide = measure(spot.label, WORDS, False)
    legible = min(wide, 2 * _LEAST)
    seen = spot.label_x + legible <= right and spot.label_x + wide - legible >= left
    seen = bool(spot.label) and seen
    if seen or spot.left >= left or spot.right <= left + _LEAST:
        return "", 0.0
    start, end = left + _GAP, min(spot.right, right) - _GAP
    if left <= spot.x < left + _LABEL:
        start = max(start, spot.x + RADIUS + _GAP)
    if start < line + _CLEAR < end:
        if line - _CLEAR - start >= 2 * _LEAST:
            end = line - _CLEAR
        else:
            start = line + _CLEAR
    label, _ = _elided(words, min(end - start, _LABEL), measure)
    return label, start


def _free(ends: Sequence[float], left: float) -> int:
    for at, end in enumerate(ends):
        if end + _AIR <= left:
            return at
    return len(ends)


def _counted(crowd: Iterable[_Trial], y: float, scale: Scale, measure: Measure) -> Iterator[Spot]:
    cells: dict[int, list[_Trial]] = {}
    for each in crowd:
        cells.setdefault(int((each.centre - scale.left) / _CELL), []).append(each)
    for cell, several in cells.items():
        middle = scale.left + (cell + 0.5) * _CELL
        middle = min(max(middle, scale.left + _CELL / 2), scale.right - _CELL / 2)
        places = tuple(each.at for each in several)
        if len(several) == 1:
            x = several[0].centre
            yield Spot(places, x, y, x - RADIUS, x + RADIUS)
            continue
        label = f"{len(several):,}" if len(several) < 1000 else "999+"
        wide = measure(label, SMALL, True)
        half = min(max(wide / 2 + 4, RADIUS), _CELL / 2 - 1)
        yield Spot(places, middle, y, middle - half, middle + half, label, middle - wide / 2)
