"""The parts of a record beside its facts: what refers to it, its sources, its history.

One is shown at a time; a part that is not shown is filled when it is.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from gui.forms.reading import Shown
from gui.forms.related import RelatedPage
from gui.forms.saving import Saving
from gui.forms.sources import SourcesPage
from gui.forms.timeline import HistoryPage
from gui.translation import tr

FACTS, RELATED, SOURCES, HISTORY = range(4)


class Parts(QTabBar):
    """The names of the parts, with how much is in each."""

    def __init__(self) -> None:
        super().__init__()
        for _ in range(4):
            self.addTab("")
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setAccessibleName(tr("Parts of the record"))

    def show_record(self, shown: Shown) -> None:
        """Show how much there is of a record."""
        self.setTabText(FACTS, tr("Facts"))
        self.setTabText(RELATED, _counted(tr("Related"), shown.related))
        self.setTabText(SOURCES, _counted(tr("Sources"), shown.citations))
        self.setTabText(HISTORY, tr("History"))


class Pages(QWidget):
    """The pages of the parts; `wanted` asks for the form of a new record, with its `Subject`."""

    wanted = Signal(object)

    def __init__(self, *, saving: Saving) -> None:
        super().__init__()
        self.related = RelatedPage(saving=saving)
        self.sources = SourcesPage(saving=saving)
        self.history = HistoryPage(saving.case)
        self._shown: Shown | None = None
        self._locked = True
        self._stale: set[int] = set()
        self.related.wanted.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for page in (self.related, self.sources, self.history):
            column.addWidget(page)

    def show_record(self, shown: Shown, *, locked: bool) -> None:
        """Take up a record; its pages are filled when they are turned to."""
        self._shown, self._locked = shown, locked
        self._stale = {RELATED, SOURCES, HISTORY}

    def turn(self, part: int) -> None:
        """Show one part; of the facts there is no page here."""
        if self._shown is not None and part in self._stale:
            self._stale.discard(part)
            if part == RELATED:
                self.related.show_record(self._shown, locked=self._locked)
            elif part == SOURCES:
                self.sources.show_record(self._shown, locked=self._locked)
            else:
                self.history.show_record(self._shown.id)
        self.related.setVisible(part == RELATED)
        self.sources.setVisible(part == SOURCES)
        self.history.setVisible(part == HISTORY)
        self.setVisible(part != FACTS)


def _counted(words: str, number: int) -> str:
    return f"{words} {number:,}" if number else words
