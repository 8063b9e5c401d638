"""What a date means: one day or many, one of several, from … to; with its first and last day.

Plain data; knows nothing of how a date is written but its standard spelling.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Day: TypeAlias = tuple[int, int, int]
"""Year, month, day in the proleptic Gregorian calendar, which has a year 0."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class Precision(StrEnum):
    """How much of a year a date pins down, or that it is made of several."""

    SECOND = "second"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"
    CHOICE = "choice"


class End(StrEnum):
    """What may stand in place of a date at either end of a span."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True)
class Single:
    """One date of any precision; `month` may be a season, quarter or half, 0 if there is none."""

    text: str
    year: int
    month: int
    day: int
    time: str
    precision: Precision
    first: Day
    last: Day
    approximate: bool
    uncertain: bool


@dataclass(frozen=True)
class Span:
    """From a date to a date: it lasts throughout. Within a choice: some day between the two."""

    start: Single | End
    end: Single | End

    @property
    def text(self) -> str:
        """The standard's spelling."""
        return f"{_text(self.start)}/{_text(self.end)}"

    @property
    def precision(self) -> Precision:
        """That it is a span."""
        return Precision.SPAN

    @property
    def first(self) -> Day | None:
        """The earliest day; None if the start is open or unknown."""
        return self.start.first if isinstance(self.start, Single) else None

    @property
    def last(self) -> Day | None:
        """The latest day; None if the end is open or unknown."""
        return self.end.last if isinstance(self.end, Single) else None

    @property
    def approximate(self) -> bool:
        """Whether an end is approximate."""
        return any(isinstance(end, Single) and end.approximate for end in (self.start, self.end))

    @property
    def uncertain(self) -> bool:
        """Whether an end is uncertain."""
        return any(isinstance(end, Single) and end.uncertain for end in (self.start, self.end))


@dataclass(frozen=True)
class Choice:
    """One of several dates, or some day between two: which one is not known."""

    among: tuple[Single | Span, ...]

    @property
    def text(self) -> str:
        """The standard's spelling."""
        return "[" + ",".join(_run_text(each) for each in self.among) + "]"

    @property
    def precision(self) -> Precision:
        """That it is a choice."""
        return Precision.CHOICE

    @property
    def first(self) -> Day | None:
        """The earliest day of all; None if one is open."""
        days = [each.first for each in self.among]
        return min((day for day in days if day), default=None) if None not in days else None

    @property
    def last(self) -> Day | None:
        """The latest day of all; None if one is open."""
        days = [each.last for each in self.among]
        return max((day for day in days if day), default=None) if None not in days else None

    @property
    def approximate(self) -> bool:
        """Whether one of them is approximate."""
        return any(each.approximate for each in self.among)

    @property
    def uncertain(self) -> bool:
        """Whether one of them is uncertain."""
        return any(each.uncertain for each in self.among)


Reading: TypeAlias = Single | Span | Choice


def days_in(year: int, month: int) -> int:
    """How many days a month has."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _text(end: Single | End) -> str:
    return end.text if isinstance(end, Single) else end.value


def _run_text(each: Single | Span) -> str:
    if isinstance(each, Single):
        return each.text
    ends = (each.start, each.end)
    return "..".join(end.text if isinstance(end, Single) else "" for end in ends)
