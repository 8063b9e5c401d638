"""Stretches of days that a date is tested against, fixed or counted from a day that is passed in.

Reads no clock. A date that is known only roughly fits a stretch if some day that it can be lies
in it.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

DAYS: Final = "days"
WEEKS: Final = "weeks"
MONTHS: Final = "months"
YEARS: Final = "years"
UNITS: Final = (DAYS, WEEKS, MONTHS, YEARS)
LAST: Final = "last"
NEXT: Final = "next"
MOST: Final = 9_999
"""The greatest number of units that is counted."""

Days = tuple[date | None, date | None]
"""The first and the last day of a stretch; None where it has no such end."""


@dataclass(frozen=True)
class Before:
    """All days before one; before today without it."""

    day: date | None = None

    def days(self, today: date) -> Days:
        """The stretch as of a day."""
        return None, _moved(self.day or today, -1)


@dataclass(frozen=True)
class Until:
    """All days up to one, which is included; up to today without it."""

    day: date | None = None

    def days(self, today: date) -> Days:
        """The stretch as of a day."""
        return None, self.day or today


@dataclass(frozen=True)
class After:
    """All days after one; after today without it."""

    day: date | None = None

    def days(self, today: date) -> Days:
        """The stretch as of a day."""
        return _moved(self.day or today, 1), None


@dataclass(frozen=True)
class Between:
    """The days from one to another, both included."""

    first: date
    last: date

    def days(self, today: date) -> Days:
        """The stretch, whatever the day."""
        return self.first, self.last


@dataclass(frozen=True)
class Counted:
    """So many days, weeks, months or years up to today, or from today on; today is included.

    `way` is LAST or NEXT, `unit` one of UNITS.
    """

    way: str
    number: int
    unit: str

    def days(self, today: date) -> Days:
        """The stretch as of a day."""
        far = _stepped(today, -self.number if self.way == LAST else self.number, self.unit)
        return (far, today) if self.way == LAST else (today, far)


@dataclass(frozen=True)
class This:
    """The day, week (from Monday), month or year in which today lies; `unit` is one of UNITS."""

    unit: str

    def days(self, today: date) -> Days:
        """The stretch as of a day."""
        if self.unit == WEEKS:
            monday = _moved(today, -today.weekday())
            return monday, _moved(monday, 6)
        if self.unit == MONTHS:
            first = today.replace(day=1)
            return first, _moved(_stepped(first, 1, MONTHS), -1)
        if self.unit == YEARS:
            return date(today.year, 1, 1), date(today.year, 12, 31)
        return today, today


Span = Before | Until | After | Between | Counted | This


def _moved(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def _stepped(day: date, number: int, unit: str) -> date:
    if unit in (DAYS, WEEKS):
        return _moved(day, number * (7 if unit == WEEKS else 1))
    months = day.year * 12 + day.month - 1 + number * (12 if unit == YEARS else 1)
    year, month = divmod(months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.max if number > 0 else date.min
    return _in_month(year, month + 1, day.day)


def _in_month(year: int, month: int, day: int) -> date:
    """That day of a month, or the month's last where it is shorter."""
    while True:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1
