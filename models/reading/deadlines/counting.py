"""Counts days from one after a start, as lawyers do, and keeps each step.

The day from which a time runs is not counted and its last day is [Regulation (EEC, Euratom) No
1182/71, article 3 (1); Civil Code of the People's Republic of China, article 201]. Where the last
of calendar days is no working day, these laws let the time end with the next that is [article 3
(4); article 203]. Not every rule does, so the count stays and the next working day is told beside.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from models.reading.deadlines.calendars import STOPPED, WorkCalendar

Span = tuple[date, date]
_ONE = timedelta(days=1)


@dataclass(frozen=True)
class Step:
    """A day, or days in a row on which the clock stood.

    `number` is what it counts as, None for a day that is not counted; `why` says why not, or that
    a day of the weekend is worked; `name` is the holiday's.
    """

    first: date
    last: date
    number: int | None
    why: str = ""
    name: str = ""


@dataclass(frozen=True)
class Counted:
    """A time given in days: its last day, and every step on the way there.

    `working` says that only working days were counted. `calendar` is None where no country is
    known whose working days they could be. `moved` is the next working day where the last day is
    none.
    """

    start: date
    last: date
    number: int
    working: bool
    calendar: WorkCalendar | None
    moved: date | None
    steps: tuple[Step, ...]


def counted(
    start: date,
    number: int,
    *,
    working: bool,
    calendar: WorkCalendar | None = None,
    stops: Iterable[Span] = (),
) -> Counted | None:
    """The last of `number` days after `start`, at the latest the last that there is.

    `stops` are spans, both ends among them, in which the clock stood. `number` is at least 1.
    None without the `calendar` that working days are counted by.
    """
    if working and calendar is None:
        return None
    steps = tuple(_steps(start, number, calendar if working else None, sorted(stops)))
    last = steps[-1].last if steps else start
    moved = _next_worked(last, calendar) if calendar is not None else None
    return Counted(start, last, number, working, calendar, moved, steps)


def _steps(
    start: date, number: int, calendar: WorkCalendar | None, stops: list[Span]
) -> Iterator[Step]:
    day, so_far = start, 0
    while so_far < number and day < date.max:
        day += _ONE
        ends = [last for first, last in stops if first <= day <= last]
        if ends:
            yield Step(day, max(ends), None, STOPPED)
            day = max(ends)
            continue
        known = calendar.day(day) if calendar is not None else None
        if known is None or known.worked:
            so_far += 1
            yield Step(day, day, so_far, known.why if known else "")
        else:
            yield Step(day, day, None, known.why, known.name)


def _next_worked(last: date, calendar: WorkCalendar) -> date | None:
    """The next working day after a last day that is none; None where it is one."""
    day = last
    while not calendar.day(day).worked:
        if day == date.max:
            return None
        day += _ONE
    return None if day == last else day
