"""Reads what a page shows: at once where that is quick, else aside on a private copy."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from gui.reading.latest import Latest
from gui.work import Cancelled, Work, no_garbage_sought
from models.case import Case

AT_ONCE = 16
"""Up to so many applications a page is read between two edits: that takes less than a tenth of a
second."""
MOST = 2_000
"""So many applications are read at most."""

Reads = Callable[[Case], Any]
"""Reads something whole from a case; it may run on another thread and touches no widget."""


class ReadingAside(Latest):
    """Reads of one case; of what was asked for the last reading is handed over."""

    def __init__(
        self, of: QObject, case: Case, *, work: Work, label: str, at_once: int = AT_ONCE
    ) -> None:
        """Of a case of more than `at_once` applications it reads aside; of any where that is -1."""
        super().__init__(of, work=work, label=label)
        self._case = case
        self._at_once = at_once

    def ask(self, reads: Reads) -> None:
        """Read this, and nothing that was asked for before."""
        if self._case.counts().get("application", 0) <= self._at_once:
            self.find(partial(reads, self._case))
        else:
            self.find_aside(_reading(self._case, reads))


def _reading(live: Case, reads: Reads) -> Callable[[object, Cancelled], Any]:
    path, who, stamp = live.path, live.who, live.stamp

    def read(progress: object, cancelled: Cancelled) -> Any:
        # Needed where a case is large; a start is spared it.
        from models.unchanging import unchanging

        with (
            no_garbage_sought(),
            unchanging(path, who=who, of=stamp, pages_checked=False, cancelled=cancelled) as case,
        ):
            return reads(case)

    return read
