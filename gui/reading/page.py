"""A page of what is read of the whole case: when it is read, and how such a page is laid out.

What is read, and how it is shown, is the business of each page.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.changes import Changes, Watch
from gui.look.theme import Theme
from gui.look.tokens import CARD, GRID, Role
from gui.reading.aside import AT_ONCE, ReadingAside, Reads
from gui.reading.stopped import Stopped
from gui.widgets.labels import label, rule, say
from gui.widgets.middle import Middle
from gui.widgets.ways import Way, Ways
from gui.work import Work
from models.case import Case

PAUSE = 200
"""Milliseconds after an edit until it is read anew, so that several edits cost once."""


class ReadPage(QWidget):
    """`opened` names a record to show beside it, `entered` one that gets the keyboard too."""

    opened = Signal(int)
    entered = Signal(int)

    def __init__(
        self,
        case: Case,
        *,
        changes: Changes,
        work: Work,
        theme: Theme,
        today: Callable[[], date],
        reading: str,
        at_once: int = AT_ONCE,
    ) -> None:
        """`reading` says what is under way; up to `at_once` applications it is read at once."""
        super().__init__()
        self.today = today
        self.facts = label("", role=Role.CAPTION, tone="muted")
        self.facts.setWordWrap(True)
        self.ways = Ways(self.ways_out(), theme=theme)
        self._reading = reading
        self._begun = self._over = False
        self._aside = ReadingAside(self, case, work=work, label=reading, at_once=at_once)
        self._aside.found.connect(self.take)
        self._aside.given_up.connect(self._give_up)
        self._stopped = Stopped(self._aside)
        self._stopped.wanted.connect(self.refresh)
        self._stack = QStackedWidget()
        # Before the first reading nothing is known, not even that there is nothing.
        self._unread = QWidget()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.refresh)
        Watch(self, changes=changes, concerns=lambda _changed: True, refresh=self._pause.start)

    # what each page says

    @property
    def shown(self) -> QWidget:
        """What shows what was read, and has the keyboard then."""
        raise NotImplementedError

    def reads(self) -> Reads | None:
        """What is to be read; None while what is chosen can't be, which the page says."""
        raise NotImplementedError

    def take(self, found: Any) -> None:
        """Show what was read."""
        raise NotImplementedError

    def ways_out(self) -> Sequence[Way]:
        """The ways in which what is shown leaves the page."""
        raise NotImplementedError

    # what all do

    def refresh(self) -> None:
        """Read it anew."""
        if self._over:
            return
        self._begun = True
        reads = self.reads()
        if reads is not None:
            if self._blank:
                self.tell(f"{self._reading}…")
            self._aside.ask(reads)

    def stop(self) -> None:
        """Read no more, whatever changes: the case is about to be closed."""
        self._over = True
        self._pause.stop()
        self._aside.stop()

    def enter(self) -> None:
        """Take the keyboard: what is shown, or what to begin with."""
        page = self._stack.currentWidget()
        button = page.findChild(QPushButton) if isinstance(page, Middle) else None
        (button or self.shown).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Read it when it is first shown."""
        super().showEvent(event)
        if not self._begun:
            self.refresh()

    def tell(self, facts: str) -> None:
        """Say under the title what is shown."""
        say(self.facts, facts, tone="muted")
        self.facts.setVisible(bool(facts))

    def show_part(self, part: QWidget) -> None:
        """Show what was read, or one of those that stand instead of it."""
        self._stack.setCurrentWidget(part)
        self.ways.show_pages(part is not self._unread and not isinstance(part, Middle))

    def lay_out(
        self,
        name: str,
        part: QWidget,
        *instead: Middle,
        tools: Sequence[QWidget] = (),
        aside: Sequence[QWidget] = (),
        choices: QWidget | QLayout | None = None,
        foot: int = GRID,
    ) -> None:
        """Put `part`, or what stands `instead` of it, under a head with the name of the page.

        `tools` stand in the line of the name, `aside` in that of the facts, `choices` below, with
        `foot` pixels under them.
        """
        self.setProperty("plain", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = _line(label(name, role=Role.TITLE), *tools, self.ways)
        line.insertStretch(1, 1)
        told = _line(self.facts, *aside)
        told.setStretch(0, 1)
        head = QVBoxLayout()
        head.setContentsMargins(CARD, CARD - 2, GRID, foot)
        head.setSpacing(GRID // 2)
        head.addLayout(line)
        head.addLayout(told)
        head.addWidget(self._stopped)
        if isinstance(choices, QLayout):
            head.addLayout(choices)
        elif choices is not None:
            head.addWidget(choices)
        for each in (part, *instead, self._unread):
            self._stack.addWidget(each)
        self.show_part(self._unread)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(rule())
        whole.addWidget(self._stack, 1)

    @property
    def _blank(self) -> bool:
        return self._stack.currentWidget() is self._unread

    def _give_up(self) -> None:
        self._stopped.tell(older=not self._blank)
        if self._blank:
            self.tell("")


def _line(*parts: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(GRID // 2)
    for part in parts:
        line.addWidget(part)
    return line
