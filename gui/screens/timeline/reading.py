"""What the timeline shows: the order of things of an application, a company, or all."""

from dataclasses import dataclass
from datetime import date

from briefings.handling import handling_of
from gui.reading.aside import MOST
from models.case import Case
from models.reading.figures import Chronology, chronology, gather_company
from models.reading.standing import Matter, gather


@dataclass(frozen=True)
class Told:
    """A chronology, of what (None for the whole case), as of which day and how it may be passed on.

    `of` is how many applications there are where some are left out, else 0.
    """

    scope: int | None
    name: str
    chronology: Chronology
    as_of: date
    handling: str
    of: int = 0


def told(case: Case, scope: int | None, day: date) -> Told:
    """What is known of the order of things; of a scope that is gone, of the whole case."""
    if scope is not None and (case.kind(scope) is None or case.is_gone(scope)):
        scope = None
    number = len(case.ids("application")) if scope is None else 0
    matter = _gathered(case, scope, day)
    return Told(
        scope=scope,
        name=case.label(scope) if scope is not None else case.title,
        chronology=chronology(matter),
        as_of=day,
        handling=handling_of(matter, case.dossier),
        of=number if number > MOST else 0,
    )


def _gathered(case: Case, scope: int | None, day: date) -> Matter:
    if scope is None:
        every = case.ids("application")
        return gather(case, every[:MOST] if len(every) > MOST else None, as_of=day)
    if case.kind(scope) == "company":
        return gather_company(case, scope, as_of=day)
    return gather(case, [scope], as_of=day)
