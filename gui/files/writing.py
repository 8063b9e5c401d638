"""Writes into the open case of one window: little at once, much aside, so that nothing waits.

Much is written on another thread, which is lent the right to write; the window reads on, and what
is typed meanwhile waits in `gui/forms/saving.py`. What is written is decided by `models`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

from PySide6.QtCore import QObject

from gui.files.front import Front
from gui.translation import tr
from gui.work import Cancelled, Progress, Work, no_garbage_sought
from models.case import Case
from models.errors import NotUnderstood, Refused
from models.history.changes import Changed, Person
from models.storage.writer import Loan

T = TypeVar("T")

Act: TypeAlias = Callable[[Case, Cancelled], T]
"""Makes one edit of the case that it is handed; it touches no widget and knows no other case. What
it does before that asks now and then whether it is to stop."""

AT_ONCE = 200
"""Up to so many changes are written between two keys: with what the views read after it, less than
a tenth of a second; an edit of more is written aside."""


@dataclass
class _Aside:
    """An edit that is being written aside; `made` holds what its act gave, once it is written."""

    case: Case
    loan: Loan
    title: str
    done: Callable[[Any], object]
    given_up: Callable[[], object]
    changed: Changed = field(default_factory=Changed)
    made: list[Any] = field(default_factory=list)


class Writing(QObject):
    """Writes for one window; of more than `at_once` changes, one edit at a time."""

    def __init__(self, over: QObject, *, front: Front, work: Work) -> None:
        super().__init__(over)
        self.at_once = AT_ONCE
        self._front = front
        self._work = work
        self._aside: _Aside | None = None
        self._then: Callable[[], object] | None = None

    def write(
        self,
        act: Act[T],
        *,
        changes: float,
        doing: str,
        title: str,
        done: Callable[[T], object],
        given_up: Callable[[], object] = lambda: None,
    ) -> None:
        """Make an edit of about so many changes, then hand to `done` what the act gave.

        `doing` says what is under way where it takes a while, `title` that nothing came of it.
        Whoever stops it finds the file as it was; `given_up` is called then, as where it is
        refused.
        """
        case = self._front.case
        if case is None:
            return
        try:
            if changes > self.at_once:
                lent = _lent(case, doing)
                self._begin(case, act, doing, _Aside(case, lent, title, done, given_up))
                return
            made = act(case, lambda: False)
        except (Refused, NotUnderstood) as error:
            given_up()
            self._refuse(error, title)
            return
        done(made)

    def closes_after(self, close: Callable[[], object]) -> bool:
        """Whether an edit is being written; if so, it is said, and the window is closed once it is
        written or stopped, unless it could not be written."""
        if self._aside is None:
            return False
        self._then = close
        self._front.messages.ask(tr("The window closes once the file is written."))
        return True

    def _begin(self, case: Case, act: Act[T], doing: str, aside: _Aside) -> None:
        self._aside = aside
        self._work.run(
            _written(act, aside, case.who),
            label=doing,
            owner=self,
            done=lambda _: self._end(),
            failed=self._end,
            given_up=self._end,
        )
        kept = tr("What you type meanwhile is kept, and saved after it.")
        self._front.messages.ask(f"{doing}… {kept}")

    def _end(self, error: Exception | None = None) -> None:
        """Write here again; what was typed meanwhile comes after what was written."""
        aside, then = self._aside, self._then
        self._aside = self._then = None
        if aside is None or aside.case is not self._front.case:
            return
        try:
            aside.case.take_back(aside.loan, aside.changed)
        except Refused as refused:
            error = refused
        if aside.made:
            aside.done(aside.made[0])
        elif error is None:
            self._front.messages.tell(tr("Cancelled: the case is as it was before."))
        else:
            self._front.messages.clear()
        if self._front.panes is not None:
            self._front.panes.typing.resume()
        if not aside.made:
            aside.given_up()
        if isinstance(error, Refused | NotUnderstood):
            self._refuse(error, aside.title)
        elif error is not None:
            self._work.broke.emit(error)
        elif then is not None:
            then()

    def _refuse(self, error: Refused | NotUnderstood, title: str) -> None:
        if isinstance(error, NotUnderstood):
            error = Refused(str(error), kept=tr("Nothing was changed."))
        self._front.tell_refused(error, title=title)


def _lent(case: Case, doing: str) -> Loan:
    return case.lend(
        Refused(
            tr("Something is being written: {doing}.").format(doing=doing),
            kept=tr("Nothing else was changed meanwhile."),
            do=tr("Try again when it is done, or cancel it at the foot of the window."),
        )
    )


def _written(act: Act[T], aside: _Aside, who: Person) -> Callable[[Progress, Cancelled], None]:
    def run(progress: Progress, cancelled: Cancelled) -> None:
        def told(share: float) -> None:
            if cancelled():
                raise Refused(tr("It was cancelled."), kept=tr("Nothing was changed."))
            progress(share)

        def note(changed: Changed) -> None:
            aside.changed = changed

        aside.loan.told = told
        with no_garbage_sought(), Case.borrowed(aside.loan, who=who) as case:
            case.on_changed.append(note)
            # Kept at once: whoever cancels after this gets no answer, but the edit stands.
            aside.made.append(act(case, cancelled))

    return run
