"""How a time was counted, in words; each has its namesake in `chinese`."""

from datetime import date

from models.language import spoken
from models.reading.deadlines.calendars import HOLIDAY, MOVED, STOPPED, WEEKEND
from models.reading.deadlines.counting import Counted, Step
from models.records.kinds import When, country_name


@spoken
def given(time: Counted) -> str:
    """The time as a rule gives it: so many days after a day."""
    days = "day" if time.number == 1 else "days"
    kind = "working" if time.working else "calendar"
    where = f" of {country_name(time.calendar.country)}" if time.working and time.calendar else ""
    return f"{time.number:,} {kind} {days}{where} after {said(time.start)}"


@spoken
def explained(time: Counted) -> tuple[str, ...]:
    """What was not counted and why, what was against the rule, and what the law may make of it."""
    told: list[str] = []
    if left := _left_out(time):
        told.append(f"Not counted: {', '.join(left)}.")
    if worked := [said(each.first) for each in of_kind(time, MOVED)]:
        told.append(f"Counted, because worked for a holiday: {', '.join(worked)}.")
    if time.working and time.calendar is not None and not time.calendar.known:
        told.append("Its holidays are not known here: Monday to Friday are taken for working days.")
    if time.moved is not None:
        told.append(
            "The last day is no working day: many laws let the time end on"
            f" {said(time.moved)} instead."
        )
    return tuple(told)


def _left_out(time: Counted) -> list[str]:
    weekends, free = of_kind(time, WEEKEND), of_kind(time, HOLIDAY)
    left = []
    if weekends:
        left.append(f"{len(weekends):,} {'day' if len(weekends) == 1 else 'days'} of weekends")
    if free:
        many = "holiday" if len(free) == 1 else "holidays"
        left.append(f"{len(free):,} {many} ({spell(free[0].first, free[-1].last)})")
    stood = of_kind(time, STOPPED)
    return [*left, *(f"the clock stood ({spell(each.first, each.last)})" for each in stood)]


@spoken
def step_words(step: Step) -> str:
    """Why a step was not counted, or was against the rule; empty for a plain day."""
    if step.why == STOPPED:
        return "the clock stood"
    if step.why == MOVED:
        return "worked in exchange for a holiday"
    if step.why == HOLIDAY:
        # The library names such a day by another one, in figures of its own.
        return "free in exchange for a day worked" if "substituted" in step.name else step.name
    return "weekend" if step.why == WEEKEND else ""


def said(day: date) -> str:
    """A day in words."""
    return When(day.isoformat()).said()


def spell(first: date, last: date) -> str:
    """One day, or days from the first to the last, in words."""
    both = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return When(both).said()


def of_kind(time: Counted, why: str) -> list[Step]:
    """The steps that have one reason."""
    return [each for each in time.steps if each.why == why]
