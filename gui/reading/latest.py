"""Carries out what was asked for last, and drops what was asked for before it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from gui.work import Job, Task, Work


class Latest(QObject):
    """`asked` says that it begins; `found` hands over what was asked for last.

    `given_up` says that the user did not wait for it, or that it failed, which is then told of
    where everything is. All of them come on the thread of the window.
    """

    asked = Signal()
    found = Signal(object)
    given_up = Signal()

    def __init__(self, of: QObject, *, work: Work, label: str, quiet: bool = False) -> None:
        """`of` takes it along; `label` says in the status line what is under way."""
        super().__init__(of)
        self._work = work
        self._label = label
        self._quiet = quiet
        self._job: Job | None = None

    def find(self, find: Callable[[], Any]) -> None:
        """Do this at once."""
        self.stop()
        self.asked.emit()
        self.found.emit(find())

    def find_aside(self, task: Task) -> None:
        """Do this on another thread."""
        self.stop()
        self.asked.emit()
        self._job = self._work.run(
            task,
            label=self._label,
            owner=self,
            done=self._take,
            failed=self._fail,
            given_up=self._give_up,
            quiet=self._quiet,
        )

    def stop(self) -> None:
        """Do no more of it."""
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
        self.found.emit(found)
