"""Reads what a page shows: at once where that is quick, else aside on a private copy."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from gui.work import Cancelled, Job, Work
from models.case import Case
from models.history.changes import Person
from models.unchanging import unchanging

AT_ONCE = 16
"""Up to so many applications a page is read between two edits: that takes less than a tenth of a
second."""
MOST = 2_000
"""So many applications are read at most."""

Reads = Callable[[Case], Any]
"""Reads something whole from a case; it may run on another thread and touches no widget."""


class ReadingAside(QObject):
    """`asked` says that it begins; `read` hands over what was asked for last.

    `given_up` says that the user did not wait for it, or that it failed, which is then told of
    where everything is. All of them come on the thread of the window.
    """

    asked = Signal()
    read = Signal(object)
    given_up = Signal()

    def __init__(
        self, of: QObject, case: Case, *, work: Work, label: str, at_once: int = AT_ONCE
    ) -> None:
        """`of` shows what is read and takes it along; `label` says what is under way.

        Of a case of more than `at_once` applications it is read aside; of any where that is -1.
        """
        super().__init__(of)
        self._case = case
        self._work = work
        self._label = label
        self._at_once = at_once
        self._job: Job | None = None

    def ask(self, reads: Reads) -> None:
        """Read this, and nothing that was asked for before."""
        self.stop()
        self.asked.emit()
        if self._case.counts().get("application", 0) <= self._at_once:
            self._take(reads(self._case))
            return
        self._job = self._work.run(
            _reading(self._case.path, self._case.who, reads),
            label=self._label,
            owner=self,
            done=self._take,
            failed=self._fail,
            given_up=self._give_up,
        )

    def stop(self) -> None:
        """Read no more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _give_up(self) -> None:
        # One that made room for another was not given up. What is called holds no job: in a circle
        # they would go together, perhaps with a widget, on whichever thread collects garbage.
        if self._job is not None and self._job.cancelled:
            self._job = None
            self.given_up.emit()

    def _fail(self, error: Exception) -> None:
        self._job = None
        self._work.tell(error)
        self.given_up.emit()

    def _take(self, found: object) -> None:
        self._job = None
        self.read.emit(found)


def _reading(path: Path, who: Person, reads: Reads) -> Callable[[object, Cancelled], Any]:
    def read(progress: object, cancelled: Cancelled) -> Any:
        with unchanging(path, who=who, pages_checked=False, cancelled=cancelled) as case:
            return reads(case)

    return read
