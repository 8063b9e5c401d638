"""Keeps the overview of the open case as it is today, for the desk and for its figure.

It decides when to read it anew and on which thread; what it says is computed by `models`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.changes import Changes
from gui.reading.aside import MOST, ReadingAside
from gui.translation import tr
from gui.widgets.painted import Painted
from gui.work import Work
from models.case import Case
from models.history.changes import Changed
from models.outlook import seen
from models.reading.standing import Overview, gather

AT_ONCE = 40
"""Up to so many applications the overview is read between two edits: it takes a few hundredths
of a second; more are read aside."""
PAUSE = 200
"""Milliseconds after an edit until the overview is read anew, so that several edits cost once."""


@dataclass(frozen=True)
class View:
    """An overview, and how many applications there are if it leaves some out, else 0."""

    overview: Overview
    of: int = 0


class Outlook(QObject):
    """`read` says that `view` is new; `aside` reads it, and says when that is given up."""

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
        self.aside = ReadingAside(
            self, case, work=work, label=tr("Reading where the applications stand"), at_once=AT_ONCE
        )
        self.aside.found.connect(self._take)
        self._today = today
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
        self.aside.stop()

    def refresh(self) -> None:
        """Read the overview anew: at once if that is quick, else aside."""
        self._pause.stop()
        self.aside.ask(partial(_view, day=self._today()))

    def _hear(self, changed: Changed) -> None:
        self._pause.start(PAUSE)

    def _take(self, view: View) -> None:
        self.view = view
        self.read.emit()


def _view(case: Case, *, day: date) -> View:
    number = case.counts().get("application", 0)
    first = case.ids("application", limit=MOST) if number > MOST else None
    found = gather(case, first, as_of=day)
    return View(seen(case, found), of=number if number > MOST else 0)
