"""The page that lists what changed between two days; nothing is written or computed here."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.briefing_names import called
from gui.changes import Changes, Watch
from gui.look.theme import Theme
from gui.look.tokens import CARD, GRID, Role
from gui.reading import ReadingAside
from gui.screens.changed.head import Head
from gui.screens.changed.rows import Wanted, chosen, kinds, persons, table
from gui.screens.changed.table import ChangesTable
from gui.translation import counted, tr
from gui.widgets.copying import copied
from gui.widgets.labels import label, rule
from gui.widgets.middle import Middle
from gui.widgets.ways import Way, Ways
from gui.work import Work
from models.case import Case
from models.reading.altered import Altered, Period, altered, between_days, last_briefing

PAUSE = 200
"""Milliseconds after an edit until it is read anew, so that several edits cost once."""
_LINES, _NOTHING, _READING = range(3)


class Changed(QWidget):
    """`opened` names a record to show beside it, `entered` one that gets the keyboard too.

    `exported` hands over the table to be written to a file, `told_copied` says what was copied.
    """

    opened = Signal(int)
    entered = Signal(int)
    exported = Signal(object)
    told_copied = Signal(str)

    def __init__(
        self, case: Case, *, changes: Changes, work: Work, theme: Theme, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._case = case
        self._begun = self._stopped = False
        self._lines: Sequence[Altered] = ()
        self._reading = ReadingAside(case, work=work, label=tr("Reading what changed"), at_once=-1)
        self._reading.read.connect(self._take)
        last = last_briefing(case)
        self.head = Head(today=today(), briefing=called(last) if last is not None else "")
        self.table = ChangesTable()
        self.ways = Ways(
            (
                Way(tr("Copy as a &table (Ctrl+C)"), "copy", self.copy),
                Way(tr("&Save as a table (CSV)…"), "export", self._export),
            ),
            theme=theme,
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self.head.asked.connect(self.refresh)
        self.head.arranged.connect(self._show)
        self.table.opened.connect(self.opened)
        self.table.entered.connect(self.entered)
        key = QAction(self)
        key.setShortcuts(QKeySequence.StandardKey.Copy)
        key.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.triggered.connect(self.copy)
        self.table.addAction(key)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.refresh)
        Watch(self, changes=changes, concerns=lambda _changed: True, refresh=self._pause.start)

    def refresh(self) -> None:
        """Read anew what changed in the time that is asked for."""
        if self._stopped:
            return
        since_briefing = self.head.since_briefing
        days = None if since_briefing else self.head.days()
        if not since_briefing and days is None:
            return
        self.head.tell(tr("Reading what changed…"))

        def read(case: Case) -> tuple[Altered, ...]:
            if days is not None:
                return altered(case, between_days(case, *days))
            last = last_briefing(case)
            return altered(case, Period(last.frontier)) if last is not None else ()

        self._reading.ask(read)

    def stop(self) -> None:
        """Read no more: the case is about to be closed."""
        self._stopped = True
        self._pause.stop()
        self._reading.stop()

    def enter(self) -> None:
        """Take the keyboard: the lines, or what asks for others."""
        (self.table if self._stack.currentIndex() == _LINES else self.head.since).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Read it when it is first shown."""
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            self.refresh()

    def copy(self) -> None:
        """Copy the lines selected, else all, as a table."""
        lines = self.table.chosen()
        if lines:
            held = copied(table(lines, self._wanted))
            QGuiApplication.clipboard().setMimeData(held)
            words = tr("Copied as a table: {changes}")
            self.told_copied.emit(words.format(changes=counted(len(lines), "change", "changes")))

    @property
    def _wanted(self) -> Wanted:
        return self.head.wanted

    def _export(self) -> None:
        self.exported.emit(table(self.table.lines.lines, self._wanted))

    def _take(self, found: tuple[Altered, ...]) -> None:
        self._lines = found
        self.head.show_choices(kinds(found), persons(found))
        self._show()

    def _show(self) -> None:
        lines = chosen(self._lines, self._wanted)
        self.table.show_lines(lines, self._wanted)
        self.ways.show_pages(bool(lines))
        self._stack.setCurrentIndex(_LINES if lines else _NOTHING)
        records = len({each.record for each in lines})
        words = tr("{changes} in {records}").format(
            changes=counted(len(lines), "change", "changes"),
            records=counted(records, "record", "records"),
        )
        self.head.tell(words if lines else "")

    def _lay_out(self) -> None:
        self.setProperty("plain", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout()
        line.addWidget(label(tr("What changed"), role=Role.TITLE))
        line.addStretch(1)
        line.addWidget(self.ways)
        head = QVBoxLayout()
        head.setContentsMargins(CARD, CARD - 2, GRID, GRID)
        head.setSpacing(GRID)
        head.addLayout(line)
        head.addWidget(self.head)
        self._stack.addWidget(self.table)
        nothing = tr("Nothing changed in this time. Choose another day above.")
        self._stack.addWidget(Middle(nothing))
        self._stack.addWidget(QWidget())
        self._stack.setCurrentIndex(_READING)
        self.ways.show_pages(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(rule())
        whole.addWidget(self._stack, 1)
