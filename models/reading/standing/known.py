"""What had happened and was known by the end of a day; compares dates that are only about right.

A record without a learned date counts as known, one without a date as having happened.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Protocol, TypeVar

from models.records import (
    ClockStop,
    Concern,
    Condition,
    Decision,
    Event,
    Forecast,
    Fulfilment,
    Inquiry,
    Judgement,
    Record,
    Response,
    Source,
)
from models.records.kinds import When

_HAPPENED: dict[type[Record], tuple[str, ...]] = {
    Decision: ("date", "learned"),
    Condition: ("learned",),
    Fulfilment: ("date", "learned"),
    Inquiry: ("date",),
    Response: ("date", "learned"),
    ClockStop: ("span",),
    Event: ("learned",),
    Concern: ("date", "learned"),
    Judgement: ("as_of",),
    Forecast: ("made_on",),
    Source: ("published", "learned"),
}
"""The dates that must have come; a scheduled event, a due date and a by-when may lie ahead."""


class Dated(Protocol):
    """What has a date of its own."""

    @property
    def date(self) -> When | None: ...


D = TypeVar("D", bound=Dated)


def by_then(record: Record, day: date) -> bool:
    """Whether a record had happened and was learned by the end of a day, as far as is stated.

    A date that may lie before or after the day counts as come.
    """
    return all(begun(getattr(record, name), day) for name in _HAPPENED.get(type(record), ()))


def begun(when: When | None, day: date) -> bool:
    """Whether a date can have come by the end of a day; one that is not stated has."""
    return when is None or when.earliest is None or when.earliest <= day


def over(when: When | None, day: date) -> bool:
    """Whether a date lies before a day in every reading; one that is not stated does not."""
    return when is not None and when.latest is not None and when.latest < day


def before(one: When | None, other: When | None) -> bool:
    """Whether a date is surely earlier than another: their spans of days do not overlap."""
    if one is None or other is None or one.latest is None or other.earliest is None:
        return False
    return one.latest < other.earliest


def one_day(when: When | None) -> date | None:
    """The day that a date is, if it is one known day."""
    return when.day if when is not None else None


def days_since(when: When | None, day: date) -> int | None:
    """Calendar days from the last day that a date can mean, at least 0; None if that is open."""
    if when is None or when.latest is None:
        return None
    return max((day - when.latest).days, 0)


def newest(records: Iterable[D]) -> tuple[D, ...]:
    """Those among dated records than which no other is surely newer."""
    records = list(records)
    return tuple(
        each for each in records if not any(before(each.date, one.date) for one in records)
    )


def later(day: date, days: int) -> date:
    """The day that many days after, at least 0; the last of the calendar beyond its end."""
    return day + timedelta(days=min(days, (date.max - day).days))
