"""Completes what is asked for into an order: what it follows, its number and its cut-off.

Window and command line ask here, so that both make the same briefing of the same wish.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from briefings.order import Order, Since, ordered
from models.case import Case
from models.errors import Refused
from models.history.frontiers import known
from models.naming import applications_named, company_named
from models.reading.briefings import RecordedBriefing, last_of, next_number, recorded
from models.reading.days import cut_off, frontier_on, zone_of


def since_last(case: Case, scope: Iterable[int]) -> Since | None:
    """The state that the last recorded briefing of exactly this scope was read at, if any."""
    last = last_of(case, scope)
    return _read_at(case, last) if last is not None else None


def since_briefing(case: Case, uid: str) -> Since:
    """The state that a recorded briefing was read at. Raises Refused where it is not known."""
    named = next((each for each in recorded(case) if each.uid == uid), None)
    since = _read_at(case, named) if named is not None else None
    if since is None:
        raise Refused(
            "The state of the case that the earlier briefing was made from is not in this file.",
            do="Compare with another briefing, or with a day.",
        )
    return since


def _read_at(case: Case, briefing: RecordedBriefing) -> Since | None:
    if briefing.as_of is None or not briefing.frontier:
        return None
    if not known(case.ledger, briefing.frontier):
        return None
    return Since(briefing.frontier, briefing.as_of, briefing.uid)


def since_day(case: Case, day: date) -> Since:
    """The state of the file at the end of a day. Raises Refused for a day before its beginning."""
    frontier = frontier_on(case, day)
    if not frontier:
        raise Refused(
            f"The case had not been begun by {day.isoformat()}, so there is nothing to compare.",
            do="Choose a later day.",
        )
    return Since(frontier, day)


@dataclass(frozen=True)
class Wish:
    """A briefing as somebody words it: by names, and by what to compare with.

    `since` is “last”, “never”, a day, or the number of a recorded briefing. `looks` are the
    fields of the order that decide only how it looks and whom it names.
    """

    kind: str
    as_of: date
    applications: tuple[str, ...] = ()
    company: str = ""
    since: date | int | str = "last"
    looks: Mapping[str, Any] = field(default_factory=dict)


def wished(case: Case, wish: Wish, *, now: datetime) -> Order:
    """The order for a wish, by the author of the case's edits. Raises Refused."""
    scope = applications_named(case, wish.applications)
    if wish.company:
        scope.append(company_named(case, wish.company))
    return Order(
        kind=wish.kind,
        as_of=wish.as_of,
        scope=tuple(case.ledger.uid(id) for id in scope),
        since=_since(case, wish, scope),
        cut_off=cut_off_on(case, wish.as_of, now=now),
        author=case.who.name,
        **wish.looks,
    )


def _since(case: Case, wish: Wish, scope: list[int]) -> Since | None:
    if isinstance(wish.since, date):
        return since_day(case, wish.since)
    if isinstance(wish.since, int):
        return since_briefing(case, numbered_so(case, wish.since).uid)
    return since_last(case, scope) if wish.since == "last" else None


def cut_off_on(case: Case, day: date, *, now: datetime) -> datetime:
    """The instant after which nothing was learned: the end of a day, or now if that is earlier.

    To the minute, in the case's time zone; `now` has a zone of its own.
    """
    end = min(cut_off(case, day), now).astimezone(zone_of(case))
    return end.replace(second=0, microsecond=0)


def numbered(case: Case, order: Order) -> Order:
    """The order with the next number, or without one where the case can't record it."""
    return replace(order, number=None if case.read_only else next_number(case))


def again(case: Case, briefing: RecordedBriefing) -> Order:
    """The order that a recorded briefing was made from, at the state that it was read at.

    The same bytes come of it. Raises Refused where its options can't be read or its state is gone.
    """
    if not briefing.frontier or not known(case.ledger, briefing.frontier):
        raise Refused(
            "The state of the case that this briefing was made from is not in this file.",
            do="Open the copy that it was made in.",
        )
    return replace(ordered(briefing.options), at=briefing.frontier)


def numbered_so(case: Case, number: int) -> RecordedBriefing:
    """The recorded briefing of a number. Raises Refused where none or several have it."""
    found = [each for each in recorded(case) if each.number == number]
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refused(f"No briefing no. {number} is recorded in this file.")
    when = "; ".join(f"{each.author or '?'}, {each.cut_off or '?'}" for each in found)
    raise Refused(
        f"{len(found)} briefings have the number {number}, from copies that were merged: {when}.",
        do="Open the one that is meant in the window and make it again there.",
    )
