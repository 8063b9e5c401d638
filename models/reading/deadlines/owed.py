"""What is owed after a number of days: an answer to an inquiry, the meeting of a condition."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from models.reading.deadlines.calendars import work_calendar
from models.reading.deadlines.counting import Counted, Span, counted
from models.records import ClockStop, Condition, Inquiry

_WORKING, _CALENDAR = "working", "calendar"


def answer_counted(
    inquiry: Inquiry,
    start: date | None,
    stops: Iterable[ClockStop],
    *,
    home: str | None,
    as_of: date,
) -> Counted | None:
    """The time for answering an inquiry, counted; None where something that it takes is not known.

    It takes the day of asking, which is `start`, the number of days and which days count. `home` is
    the country of whoever is asked, whose working days count unless another's are named. A clock
    that still stands has stood until `as_of`.
    """
    spans = [
        (each.span.earliest or as_of, each.span.latest or as_of) for each in stops if each.span
    ]
    return _counted(start, inquiry.days, inquiry.counting, inquiry.calendar or home, spans)


def term_counted(condition: Condition, start: date | None, *, home: str | None) -> Counted | None:
    """The time for meeting a condition, counted; None where something that it takes is not known.

    `start` is the day after which it is counted, `home` the country of the authority that set it.
    """
    return _counted(start, condition.days, condition.counting, condition.calendar or home, ())


def last_day(
    start: date | None,
    number: int | None,
    counting: str | None,
    country: str | None,
    stops: Iterable[Span],
) -> date | None:
    """The last day of a time that is given so, as `counted` counts it; None where it can't be."""
    time = _counted(start, number, counting, country, stops)
    return time.last if time is not None else None


def day_ends(day: date, zone: str | None) -> datetime | None:
    """The instant in UTC at which a day is over in a time zone; None in one that is not known."""
    if zone is None:
        return None
    try:
        return datetime.combine(day + timedelta(1), time.min, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    except (ZoneInfoNotFoundError, ValueError, OSError, OverflowError):
        return None


def _counted(
    start: date | None,
    number: int | None,
    counting: str | None,
    country: str | None,
    stops: Iterable[Span],
) -> Counted | None:
    if start is None or number is None or counting not in (_WORKING, _CALENDAR):
        return None
    calendar = work_calendar(country) if country else None
    return counted(start, number, working=counting == _WORKING, calendar=calendar, stops=stops)
