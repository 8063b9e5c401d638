"""A scale of days: where a day stands, and which ticks fit on it, named in the caller's words.

Steps are a day, a week, a month, a quarter, half a year, a year and multiples of years.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Final

_LATEST: Final = date.max.toordinal()
# A longer scale is told by months, even where there is room for weeks.
_BY_DAY: Final = 75


@dataclass(frozen=True)
class AxisWords:
    """How ticks are named: twelve short months, and patterns with {day}, {month}, {year} in them.

    `quarter` and `half` also take {number}.
    """

    months: tuple[str, ...]
    day: str
    month: str
    quarter: str
    half: str
    year: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A day on the scale, its name, and the name of what it lies in if that begins here."""

    day: date
    name: str
    within: str = ""


@dataclass(frozen=True)
class Scale:
    """Days from `first` to `last` between `left` and `right`."""

    first: date
    last: date
    left: float
    right: float

    def holds(self, day: date) -> bool:
        """Whether a day lies on the scale."""
        return self.first <= day <= self.last

    def at(self, day: date) -> float:
        """Where the start of a day stands; before and after the scale at its ends."""
        return self.past(day.toordinal())

    def past(self, ordinal: int) -> float:
        """Where a day stands by its ordinal; the end of a day is the start of the next."""
        begun, days = self._days
        share = (ordinal - begun) / days
        return self.left + (self.right - self.left) * min(max(share, 0.0), 1.0)

    # Asked of each end of thousands of items.
    @cached_property
    def _days(self) -> tuple[int, int]:
        begun = self.first.toordinal()
        return begun, max(self.last.toordinal() - begun, 1)


def ticks(scale: Scale, words: AxisWords, wide: Callable[[str], float]) -> list[Tick]:
    """The ticks of the finest step whose names stand clear of one another."""
    best: list[Tick] = []
    length = (scale.last - scale.first).days
    for step in _STEPS:
        if step.unit == "day" and length > _BY_DAY:
            continue
        # More ticks than this are never legible, and listing them would take long.
        most = (scale.right - scale.left) / 10 + 2
        days = []
        for day in step.days(scale):
            days.append(day)
            if len(days) > most:
                break
        if len(days) > most:
            continue
        best = _named(step, days, words)
        if _clear(scale, best, wide):
            return best
    return best[:1]


@dataclass(frozen=True)
class _Step:
    unit: str
    size: int

    def days(self, scale: Scale) -> Iterator[date]:
        if self.unit == "day":
            first = scale.first.toordinal()
            # Counted from the same Monday wherever the scale begins, so that none moves with it.
            start = first + (1 - first) % self.size
            for ordinal in range(start, min(scale.last.toordinal(), _LATEST) + 1, self.size):
                yield date.fromordinal(ordinal)
            return
        # Counted in months from year 0, so that every step begins on a round one.
        at = (scale.first.year * 12 + scale.first.month - 1) // self.size * self.size
        while (year := at // 12) <= scale.last.year:
            if year >= 1:
                day = date(year, at % 12 + 1, 1)
                if day > scale.last:
                    return
                if day >= scale.first:
                    yield day
            at += self.size

    def name(self, day: date, words: AxisWords) -> str:
        match self.unit:
            case "day":
                pattern, number = words.day, 0
            case "month":
                pattern, number = words.month, 0
            case "quarter":
                pattern, number = words.quarter, (day.month + 2) // 3
            case "half":
                pattern, number = words.half, (day.month + 5) // 6
            case _:
                pattern, number = words.year, 0
        return _put(pattern, day, words, number)


_STEPS: Final = (
    _Step("day", 1),
    _Step("day", 2),
    _Step("day", 7),
    _Step("day", 14),
    _Step("month", 1),
    _Step("quarter", 3),
    _Step("half", 6),
    *(_Step("year", 12 * years) for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000)),
)


def _put(pattern: str, day: date, words: AxisWords, number: int = 0) -> str:
    month = words.months[day.month - 1]
    return pattern.format(day=day.day, month=month, year=day.year, number=number)


def _named(step: _Step, days: list[date], words: AxisWords) -> list[Tick]:
    named: list[Tick] = []
    before = None
    for day in days:
        within = ""
        if step.unit != "year" and day.year != before:
            within, before = _put(words.year, day, words), day.year
        named.append(Tick(day, step.name(day, words), within))
    return named


def _clear(scale: Scale, found: list[Tick], wide: Callable[[str], float]) -> bool:
    if not found:
        return False
    ends = {"name": scale.left - 10.0, "within": scale.left - 10.0}
    for tick in found:
        x = scale.at(tick.day)
        for key, text in (("name", tick.name), ("within", tick.within)):
            if text:
                if x < ends[key] + 6:
                    return False
                ends[key] = x + wide(text)
    return True


def around(days: list[date]) -> tuple[date, date]:
    """The scale's first and last day for the days to be shown, with a little air on both sides."""
    low, high = min(days).toordinal(), max(days).toordinal()
    air = timedelta(days=max(2, (high - low) // 25)).days
    return (
        date.fromordinal(max(low - air, 1)),
        date.fromordinal(min(high + air + 1, _LATEST)),
    )
