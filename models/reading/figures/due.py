"""The calendar: everything with a day to come, or with one that has passed without being done.

What is due stands in the records, or is counted from the days that they give.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from models.reading.figures.binding import bound, closed
from models.reading.standing import Matter
from models.reading.standing.answers import OWED, collected
from models.reading.standing.conditions import in_force, next_due
from models.reading.standing.known import begun, later, one_day
from models.reading.standing.ladder import superseded
from models.records.kinds import When

YEAR = 366
"""How many days ahead recurring conditions are laid out."""

KINDS = ("condition", "answer", "long_stop", "valid_until", "valid_from", "forecast", "event")


@dataclass(frozen=True)
class Due:
    """One day in the calendar.

    `kind` is one of `KINDS`, or a task in what the desk keeps for itself; `field` is the permanent
    code that holds the date. `day` is the last day that the date can mean, `first` the first;
    `certain` says that it is one known day. `days` until `day`, negative when it is past. `again`
    says that it is a recurrence.
    """

    kind: str
    record: int
    field: str
    day: date
    first: date | None
    when: When | None
    certain: bool
    days: int
    again: bool
    applications: tuple[int, ...]

    @property
    def past(self) -> bool:
        """Whether every day that it can mean is over."""
        return self.days < 0


def calendar(matter: Matter, *, ahead: int = YEAR) -> tuple[Due, ...]:
    """Every day to come or passed, in order; recurring conditions for `ahead` days.

    Met conditions, answered questions, resolved forecasts, events that happened and what bears on
    closed applications only are left out. An approval that ran out stays, as past.
    """
    shut = closed(matter)
    found = (
        *_conditions(matter, ahead),
        *_answers(matter),
        *_long_stops(matter),
        *_decisions(matter),
        *_forecasts(matter),
        *_events(matter),
    )
    kept = [
        each for each in found if not each.applications or not shut.issuperset(each.applications)
    ]
    return tuple(sorted(kept, key=_rank))


def _conditions(matter: Matter, ahead: int) -> Iterator[Due]:
    end = later(matter.as_of, ahead)
    for term in in_force(matter, dict(matter.conditions)):
        day = term.next_due
        if not term.open or day is None:
            continue
        applications = bound(matter, matter.conditions[term.condition])
        certain, again = one_day(term.due) is not None, False
        first = term.due.earliest if term.due is not None else None
        while day is not None:
            given = term.due is not None and term.due.latest == day
            yield Due(
                kind="condition",
                record=term.condition,
                field="due" if term.time is None else "days",
                day=day,
                first=first if given else None,
                when=term.due if given else None,
                certain=certain,
                days=(day - matter.as_of).days,
                again=again or not given,
                applications=applications,
            )
            following = next_due(term.due, term.recurrence, later(day, 1))
            again = True
            day = following if following is not None and day < following <= end else None


def _answers(matter: Matter) -> Iterator[Due]:
    for each in collected(matter, matter.inquiries.values(), matter.responses.values()):
        if each.kind != OWED or each.due is None or each.inquiry is None:
            continue
        stated = matter.inquiries[each.inquiry].due
        about = matter.linked(each.inquiry, "inquiry.about")
        yield Due(
            kind="answer",
            record=each.inquiry,
            field="due" if stated is not None else "days",
            day=each.due,
            first=stated.earliest if stated is not None else each.due,
            when=stated,
            certain=stated is None or one_day(stated) is not None,
            days=(each.due - matter.as_of).days,
            again=False,
            applications=about if all(id in matter.by_kind["application"] for id in about) else (),
        )


def _long_stops(matter: Matter) -> Iterator[Due]:
    for id, each in matter.applications.items():
        yield from _stated(matter, "long_stop", id, "long_stop", each.long_stop, (id,))


def _decisions(matter: Matter) -> Iterator[Due]:
    older = superseded({id: each.supersedes for id, each in matter.decisions.items()})
    for id, each in matter.decisions.items():
        if id in older:
            continue
        whom = bound(matter, each)
        yield from _stated(matter, "valid_until", id, "valid_until", each.valid_until, whom)
        if not begun(each.valid_from, matter.as_of):
            yield from _stated(matter, "valid_from", id, "valid_from", each.valid_from, whom)


def _forecasts(matter: Matter) -> Iterator[Due]:
    for id, each in matter.forecasts.items():
        if each.resolution in (None, "open") or not begun(each.resolved_on, matter.as_of):
            whom = matter.linked(id, "forecast.applications")
            yield from _stated(matter, "forecast", id, "by_when", each.by_when, whom)


def _events(matter: Matter) -> Iterator[Due]:
    """Those that may still lie ahead; one known only to a span that ends on the day does not."""
    for id, each in matter.events.items():
        ended = each.date.latest if each.date is not None else None
        came = ended is not None and ended <= matter.as_of
        if came and one_day(each.date) != matter.as_of:
            continue
        whom = matter.linked(id, "event.applications")
        yield from _stated(matter, "event", id, "date", each.date, whom)


def _stated(
    matter: Matter, kind: str, record: int, field: str, when: When | None, whom: tuple[int, ...]
) -> Iterator[Due]:
    """The day of a stated date; nothing for one without an end."""
    if when is None or when.latest is None:
        return
    yield Due(
        kind=kind,
        record=record,
        field=field,
        day=when.latest,
        first=when.earliest,
        when=when,
        certain=one_day(when) is not None,
        days=(when.latest - matter.as_of).days,
        again=False,
        applications=whom,
    )


def _rank(each: Due) -> tuple[date, int, int]:
    return (each.day, KINDS.index(each.kind), each.record)
