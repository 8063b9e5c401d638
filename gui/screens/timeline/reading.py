"""Reads what the timeline shows: at once where that is quick, else aside on a private copy."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefings.handling import handling_of
from gui.translation import tr
from gui.work import Cancelled, Job, Work
from models.case import Case
from models.history.changes import Person
from models.reading.figures import Chronology, chronology, gather_company
from models.reading.standing import Matter, gather
from models.unchanging import unchanging

AT_ONCE = 16
"""Up to so many applications it is read between two edits: that takes a few hundredths of a
second."""
MOST = 2_000
"""So many applications are read at most."""


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
    """What is known of the order of things about an application, a company, or all."""
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


class Telling(QObject):
    """`read` hands over what was asked for last."""

    read = Signal(object)

    def __init__(self, case: Case, *, work: Work, today: Callable[[], date]) -> None:
        super().__init__()
        self._case = case
        self._work = work
        self._today = today
        self._job: Job | None = None

    def ask(self, scope: int | None) -> None:
        """Read what is known of a scope; of one that was deleted meanwhile, of the whole case."""
        self.stop()
        if scope is not None and (self._case.kind(scope) is None or self._case.is_gone(scope)):
            scope = None
        if self._case.counts().get("application", 0) <= AT_ONCE:
            self._take(told(self._case, scope, self._today()))
            return
        self._job = self._work.run(
            _reading(self._case.path, self._case.who, scope, self._today()),
            label=tr("Reading what happened when"),
            owner=self,
            done=self._take,
        )

    def stop(self) -> None:
        """Read no more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _take(self, found: Told) -> None:
        self._job = None
        self.read.emit(found)


def _reading(
    path: Path, who: Person, scope: int | None, day: date
) -> Callable[[object, Cancelled], Told]:
    def read(progress: object, cancelled: Cancelled) -> Told:
        with unchanging(path, who=who, pages_checked=False, cancelled=cancelled) as case:
            return told(case, scope, day)

    return read
