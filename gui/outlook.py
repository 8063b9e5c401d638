"""Keeps the overview of the open case as it is today, for the desk and for its figure.

It decides when to read it anew and on which thread; what it says is computed by `models`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.changes import Changes
from gui.translation import tr
from gui.widgets.painted import Painted
from gui.work import Cancelled, Job, Work
from models.case import Case
from models.history.changes import Changed, Person
from models.outlook import outlook, seen
from models.reading.standing import Overview, gather
from models.unchanging import unchanging

AT_ONCE = 40
"""Up to so many applications the overview is read between two edits: it takes a few hundredths
of a second; more are read aside."""
MOST = 2_000
"""So many applications are read at most."""
PAUSE = 200
"""Milliseconds after an edit until the overview is read anew, so that several edits cost once."""


@dataclass(frozen=True)
class View:
    """An overview, and how many applications there are if it leaves some out, else 0."""

    overview: Overview
    of: int = 0


class Outlook(QObject):
    """`read` says that `view` is new."""

    read = Signal()

    def __init__(
        self,
        case: Case,
        *,
        changes: Changes,
        work: Work,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        """`today` gives the day to speak of."""
        super().__init__(parent)
        self.view: View | None = None
        self._case = case
        self._work = work
        self._today = today
        self._job: Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.refresh)
        self._awaited: Painted | None = None
        self._changes = changes
        changes.changed.connect(self._hear)

    def begin(self, awaited: QWidget) -> None:
        """Read the overview once this widget was painted, so that the window stands before it."""
        self._awaited = Painted(awaited, self.refresh)

    def end(self) -> None:
        """Read no more, whatever changes: the case is about to be closed."""
        if self._awaited is not None:
            self._awaited.stop()
        self._changes.changed.disconnect(self._hear)
        self.stop()

    def stop(self) -> None:
        """Read no more, until asked to."""
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def refresh(self) -> None:
        """Read the overview anew: at once if that is quick, else aside."""
        self.stop()
        number = self._case.counts().get("application", 0)
        if number <= AT_ONCE:
            self._take(View(outlook(self._case, as_of=self._today())))
            return
        self._job = self._work.run(
            _reading(self._case.path, self._case.who, self._today()),
            label=tr("Reading where the applications stand"),
            owner=self,
            done=self._take,
        )

    def _hear(self, changed: Changed) -> None:
        self._pause.start(PAUSE)

    def _take(self, view: View) -> None:
        self._job = None
        self.view = view
        self.read.emit()


def _reading(path: Path, who: Person, day: date) -> Callable[[object, Cancelled], View | None]:
    def read(progress: object, cancelled: Cancelled) -> View | None:
        with unchanging(path, who=who, cancelled=cancelled) as case:
            number = case.counts().get("application", 0)
            first = case.ids("application", limit=MOST) if number > MOST else None
            if cancelled():
                return None
            found = gather(case, first, as_of=day)
            if cancelled():
                return None
            return View(seen(case, found), of=number if number > MOST else 0)

    return read
