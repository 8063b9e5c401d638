"""The parts of a record beside its facts: what refers to it, its sources, what rests on it, its
history.

One is shown at a time; a part that is not shown is filled when it is.
"""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from gui.forms.reading import Shown
from gui.forms.related import RelatedPage
from gui.forms.saving import Saving
from gui.forms.sources import SourcesPage
from gui.forms.standing import StandingView
from gui.forms.timeline import HistoryPage
from gui.forms.times import TimeView
from gui.translation import tr
from gui.work import Work
from models.reading.footings import ON_WHAT
from models.records import Application

if TYPE_CHECKING:
    from gui.forms.resting import RestingPage

NONE, FACTS, RELATED, SOURCES, RESTING, HISTORY = range(-1, 5)


class Parts(QTabBar):
    """The names of the parts, with how much is in each."""

    def __init__(self) -> None:
        super().__init__()
        for _ in range(5):
            self.addTab("")
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setAccessibleName(tr("Parts of the record"))

    def show_record(self, shown: Shown) -> None:
        """Show how much there is of a record."""
        leads = isinstance(shown.record, Application)
        self.setTabText(FACTS, tr("Standing and facts") if leads else tr("Facts"))
        self.setTabText(RELATED, _counted(tr("Related"), shown.related))
        self.setTabText(SOURCES, _counted(tr("Sources"), shown.citations))
        self.setTabText(RESTING, tr("Rests on this"))
        self.setTabVisible(RESTING, shown.entry.code in ON_WHAT and not shown.gone)
        self.setTabText(HISTORY, tr("History"))


class Pages(QWidget):
    """What the parts show beside the form; `wanted` asks for a new record's form by its `Subject`.

    With the facts, an application shows its standing here, and an inquiry or a condition how the
    days that it gives were counted.
    """

    wanted = Signal(object)

    def __init__(self, *, saving: Saving, work: Work, today: Callable[[], date]) -> None:
        super().__init__()
        self.standing = StandingView(saving.case, today=today)
        self.times = TimeView(saving.case, today=today)
        self.related = RelatedPage(saving=saving)
        self.sources = SourcesPage(saving=saving)
        self.history = HistoryPage(saving.case)
        self._shown: Shown | None = None
        self._locked = True
        self._stale: set[int] = set()
        self._stands = self._timed = False
        self.standing.followed.connect(saving.followed)
        self.related.wanted.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for page in (self.standing, self.times, self.related, self.sources, self.history):
            column.addWidget(page)
        self._column, self._saving, self._work = column, saving, work

    @cached_property
    def resting(self) -> "RestingPage":
        """What rests on the record; few records are asked for that."""
        from gui.forms.resting import RestingPage

        made = RestingPage(self._saving.case, work=self._work)
        made.followed.connect(self._saving.followed)
        self._column.addWidget(made)
        return made

    def show_record(self, shown: Shown, *, locked: bool) -> None:
        """Take up a record; its pages are filled when they are turned to."""
        self._shown, self._locked = shown, locked
        self._stale = {FACTS, RELATED, SOURCES, RESTING, HISTORY}
        self._stands = self._timed = False

    def turn(self, part: int) -> None:
        """Show one part, or none."""
        shown = self._shown
        if shown is not None and part in self._stale:
            self._stale.discard(part)
            self._fill(part, shown)
        self.standing.setVisible(part == FACTS and self._stands)
        self.times.setVisible(part == FACTS and self._timed)
        self.related.setVisible(part == RELATED)
        self.sources.setVisible(part == SOURCES)
        if part == RESTING or "resting" in vars(self):
            self.resting.setVisible(part == RESTING)
        self.history.setVisible(part == HISTORY)
        self.setVisible(part > FACTS or (part == FACTS and (self._stands or self._timed)))

    def _fill(self, part: int, shown: Shown) -> None:
        if part == RELATED:
            self.related.show_record(shown, locked=self._locked)
        elif part == SOURCES:
            self.sources.show_record(shown, locked=self._locked)
        elif part == RESTING:
            self.resting.show_record(shown.id)
        elif part == HISTORY:
            self.history.show_record(shown.id)
        else:
            self._stands = isinstance(shown.record, Application) and not shown.gone
            self._timed = not shown.gone and self.times.show_record(shown.record)
            if self._stands:
                self.standing.show_application(shown.id)


def _counted(words: str, number: int) -> str:
    return f"{words} {number:,}" if number else words
