"""Where a day of the case ends: the instant up to which it is told, and the file as it was then."""

from datetime import UTC, date, datetime, time, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from models.history.frontiers import Frontier
from models.reading.reader import Reader

_LAST = time(23, 59, 59, 999_000)
"""To the millisecond, which is how exactly change sets tell their time."""


def zone_of(case: Reader) -> ZoneInfo:
    """The time zone of the case; UTC where none is stated, or one that this system does not know.

    Its `key` is the name to print.
    """
    try:
        return ZoneInfo(case.dossier.time_zone or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def cut_off(case: Reader, day: date) -> datetime:
    """The last millisecond of a day in the case's time zone, as an instant in UTC.

    Of an hour that the clocks go through twice, it is the second time. For a page, take it to
    `zone_of` with `astimezone`.
    """
    end = datetime.combine(day, _LAST, tzinfo=zone_of(case)).replace(fold=1)
    try:
        return end.astimezone(UTC)
    except OverflowError:
        # West of Greenwich, the last day that there is ends after it.
        return datetime.max.replace(tzinfo=UTC)


def shown_in(zone: tzinfo, instant: datetime) -> datetime:
    """An instant as a clock in a zone shows it; as it is where no year is left for that."""
    try:
        return instant.astimezone(zone)
    except OverflowError:
        return instant


def frontier_on(case: Reader, day: date) -> Frontier:
    """The state of the file at the end of a day in the case's time zone.

    Empty where the case was not begun yet.
    """
    return case.frontier_at(cut_off(case, day))
