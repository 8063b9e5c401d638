"""The conditions that bear on an application: their states, what is known of them, what is due."""

import calendar
from datetime import date

from models.reading.deadlines import Counted, term_counted
from models.reading.standing.backing import backing_of
from models.reading.standing.known import later, one_day
from models.reading.standing.ladder import superseded
from models.reading.standing.matter import Matter
from models.reading.standing.parts import Term
from models.records import Condition
from models.records.kinds import When

_CLOSED = frozenset({"met", "waived", "lifted", "lapsed"})
_OWN_WORDS = frozenset({"full_text", "official_translation", "partial_text"})
_MONTHS = {"monthly": 1, "quarterly": 3, "half_yearly": 6, "yearly": 12}


def terms(matter: Matter, application: int, gates: tuple[int, ...]) -> tuple[Term, ...]:
    """The conditions of an application that none supersedes, by what is due first.

    One that names no application is taken for all of its gate.
    """
    named = [
        matter.conditions[id]
        for id in matter.owning(application, "condition.applications")
        if id in matter.conditions
    ]
    unnamed = [
        each
        for gate in gates
        for each in matter.conditions_at.get(gate, ())
        if each.id not in matter.scoped
    ]
    return in_force(matter, {each.id: each for each in (*named, *unnamed)})


def in_force(matter: Matter, conditions: dict[int, Condition]) -> tuple[Term, ...]:
    """Those among conditions that none of them supersedes, open ones first, by what is due."""
    older = superseded({id: each.supersedes for id, each in conditions.items()})
    found = [term(matter, each) for id, each in conditions.items() if id not in older]
    return tuple(
        sorted(found, key=lambda each: (not each.open, each.next_due or date.max, each.condition))
    )


def term(matter: Matter, condition: Condition) -> Term:
    """One condition on the day of the matter."""
    wordings = matter.wordings.get(condition.id, ())
    time = term_time(matter, condition)
    stated = When(time.last.isoformat()) if time is not None else condition.due
    due = next_due(stated, condition.recurrence, matter.as_of)
    return Term(
        condition=condition.id,
        title=matter.label(condition.id),
        state=condition.state,
        wording=condition.wording,
        category=condition.category,
        gate=condition.gate,
        set_by=condition.set_by,
        due=stated,
        recurrence=condition.recurrence,
        next_due=due,
        days=None if due is None else (due - matter.as_of).days,
        open=condition.state not in _CLOSED,
        known=_known(condition) or any(each.promoted for each in wordings),
        competing=sum(not each.promoted for each in wordings),
        backing=backing_of(matter, condition),
        time=time,
    )


def term_time(matter: Matter, condition: Condition) -> Counted | None:
    """The time for meeting a condition, counted day by day; None where a date is stated, too."""
    if condition.due is not None:
        return None
    setter = matter.authorities.get(condition.set_by or 0)
    home = setter.country if setter is not None else None
    return term_counted(condition, one_day(condition.counted_from), home=home)


def next_due(due: When | None, recurrence: str | None, day: date) -> date | None:
    """The day on which a condition falls due next: the last day that its date can mean.

    A recurring one that is past falls due again; what became of the earlier day is not known here.
    """
    if due is None:
        return None
    first = due.latest or due.earliest
    if first is None or first >= day:
        return first
    if recurrence == "weekly":
        return later(first, -(-(day - first).days // 7) * 7)
    step = _MONTHS.get(recurrence or "")
    if step is None:
        return first
    passed = ((day.year - first.year) * 12 + day.month - first.month) // step * step
    found = _months_later(first, passed)
    return found if found >= day else _months_later(first, passed + step)


def _months_later(start: date, months: int) -> date:
    years, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if years > date.max.year:
        return date.max
    return date(years, month + 1, min(start.day, calendar.monthrange(years, month + 1)[1]))


def _known(condition: Condition) -> bool:
    if not condition.text and not condition.translation:
        return False
    return condition.wording is None or condition.wording in _OWN_WORDS
