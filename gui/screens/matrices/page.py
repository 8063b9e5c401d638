"""The page of the matrices: which one, how it is turned, and the ways out.

It shows what was read and tells what is wanted; nothing is written or computed here.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from briefings.plates import Plate
from gui.changes import Changes, Watch
from gui.look.theme import Theme
from gui.look.tokens import CARD, GRID, Role
from gui.reading import ReadingAside
from gui.screens.matrices.leaving import PARTS, facts, plate, table
from gui.screens.matrices.reading import Told, told
from gui.screens.matrices.table import Matrix
from gui.screens.matrices.words import HELP, NAMES, corner
from gui.translation import counted, tr
from gui.widgets.copying import copied
from gui.widgets.labels import label, rule, say
from gui.widgets.middle import Middle
from gui.widgets.ticking import Tick
from gui.widgets.ways import Way, Ways
from gui.work import Work
from models.case import Case
from models.reading.figures.grids import ANSWERS, CONDITIONS, GATES, GRIDS, Grid

PAUSE = 200
"""Milliseconds after an edit until it is read anew, so that several edits cost once."""
_EMPTY = {
    ANSWERS: (
        "Who answered what stands here, once a question to an authority or a company is recorded.",
        "New inquiry",
        "inquiry",
    ),
    GATES: (
        "Where each application stands at its gates is seen here, once there is a gate.",
        "New gate",
        "gate",
    ),
    CONDITIONS: (
        "Which conditions bind which application is seen here, once a condition is recorded.",
        "New condition",
        "condition",
    ),
}


class Matrices(QWidget):
    """`opened` names a record to show beside it, `entered` one that gets the keyboard too.

    `wanted_new` asks for a record of a kind. `exported` hands over what is shown and the ending of
    the file to write, `pictured` what is to be copied as a picture, `printed` what is to be
    printed; `composed` names the part of a briefing that says the same. `told_copied` says in words
    what was copied as a table.
    """

    opened = Signal(int)
    entered = Signal(int)
    wanted_new = Signal(str)
    exported = Signal(object, str)
    pictured = Signal(object)
    printed = Signal(object)
    composed = Signal(str)
    told_copied = Signal(str)

    def __init__(
        self,
        case: Case,
        *,
        changes: Changes,
        work: Work,
        theme: Theme,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self.told: Told | None = None
        self._today = today
        self._begun = self._stopped = False
        self._turned: set[str] = set()
        self._reading = ReadingAside(case, work=work, label=tr("Reading who, what and where"))
        self._reading.read.connect(self._take)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(tr("Matrices"))
        self.tabs.setDrawBase(False)
        for code in GRIDS:
            at = self.tabs.addTab(tr(NAMES[code]))
            self.tabs.setTabToolTip(at, tr(HELP[code]))
        self.turn = Tick(tr("Rows as columns"))
        self.matrix = Matrix()
        self.ways = Ways(self._ways(), theme=theme)
        self._facts = label("", role=Role.CAPTION, tone="muted")
        self._facts.setWordWrap(True)
        self._stack = QStackedWidget()
        self._lay_out(writable=not case.read_only)
        self._wire()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.refresh)
        Watch(self, changes=changes, concerns=lambda _changed: True, refresh=self._pause.start)

    @property
    def code(self) -> str:
        """Which matrix is shown."""
        return GRIDS[self.tabs.currentIndex()]

    @property
    def grid(self) -> Grid:
        """The grid that is shown, turned as it is."""
        assert self.told is not None
        grid = self.told.grids[self.code]
        return grid.transposed() if self.code in self._turned else grid

    def refresh(self) -> None:
        """Read it anew."""
        if self._stopped:
            return
        self._reading.ask(partial(told, day=self._today()))

    def stop(self) -> None:
        """Read no more, whatever changes: the case is about to be closed."""
        self._stopped = True
        self._pause.stop()
        self._reading.stop()

    def enter(self) -> None:
        """Take the keyboard: the cells, or what to begin with."""
        page = self._stack.currentWidget()
        button = page.findChild(QPushButton) if isinstance(page, Middle) else None
        (button or self.matrix).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Read it when it is first shown."""
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            self.refresh()

    def plate(self) -> Plate:
        """What is shown, as it leaves."""
        assert self.told is not None
        return plate(self.told, self.grid)

    def copy(self) -> None:
        """Copy what is selected, else all of it, as a table."""
        if self.told is None or not self.grid.cells:
            return
        rows, columns = self.matrix.chosen()
        QGuiApplication.clipboard().setMimeData(copied(table(self.grid, rows, columns)))
        across = counted(len(columns), "column", "columns")
        words = tr("Copied as a table: {rows}, {columns}")
        self.told_copied.emit(words.format(rows=counted(len(rows), "row", "rows"), columns=across))

    def _take(self, found: Told) -> None:
        self.told = found
        self._show()

    def _show(self) -> None:
        if self.told is None:
            return
        self.turn.blockSignals(True)
        self.turn.setChecked(self.code in self._turned)
        self.turn.blockSignals(False)
        grid = self.grid
        say(self._facts, facts(self.told, grid), tone="muted")
        filled = bool(grid.cells)
        self._stack.setCurrentIndex(0 if filled else 1 + GRIDS.index(self.code))
        self.ways.show_pages(filled)
        self.turn.setEnabled(filled)
        self.matrix.show_grid(grid, name=corner(grid) if filled else tr(NAMES[self.code]))

    def _turn(self, turned: bool) -> None:
        self._turned = self._turned | {self.code} if turned else self._turned - {self.code}
        self._show()

    def _wire(self) -> None:
        self.tabs.currentChanged.connect(lambda _at: self._show())
        self.turn.toggled.connect(self._turn)
        self.matrix.opened.connect(self.opened)
        self.matrix.entered.connect(self.entered)
        key = QAction(self)
        key.setShortcuts(QKeySequence.StandardKey.Copy)
        key.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.triggered.connect(self.copy)
        self.matrix.addAction(key)

    def _lay_out(self, *, writable: bool) -> None:
        self.setProperty("plain", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout()
        line.addWidget(label(tr("Matrices"), role=Role.TITLE))
        line.addStretch(1)
        line.addWidget(self.ways)
        choice = QHBoxLayout()
        choice.addWidget(self.tabs)
        choice.addStretch(1)
        choice.addWidget(self.turn)
        head = QVBoxLayout()
        head.setContentsMargins(CARD, CARD - 2, GRID, 0)
        head.setSpacing(GRID // 2)
        head.addLayout(line)
        head.addWidget(self._facts)
        head.addLayout(choice)
        self._stack.addWidget(self.matrix)
        for code in GRIDS:
            self._stack.addWidget(self._empty(code, writable))
        # Before the first reading nothing is known, not even that there is nothing.
        self._stack.addWidget(QWidget())
        self._stack.setCurrentIndex(1 + len(GRIDS))
        say(self._facts, tr("Reading who, what and where…"), tone="muted")
        self.ways.show_pages(False)
        self.turn.setEnabled(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(rule())
        whole.addWidget(self._stack, 1)

    def _empty(self, code: str, writable: bool) -> Middle:
        said, words, kind = _EMPTY[code]
        first = QPushButton(tr(words))
        first.setEnabled(writable)
        first.clicked.connect(lambda: self.wanted_new.emit(kind))
        return Middle(tr(said), first)

    def _ways(self) -> Sequence[Way]:
        def export(ending: str) -> None:
            self.exported.emit(self.plate(), ending)

        return (
            Way(tr("Copy as a &table (Ctrl+C)"), "copy", self.copy),
            Way(tr("&Copy as a picture"), "copy", lambda: self.pictured.emit(self.plate())),
            Way(tr("P&rint…"), "print", lambda: self.printed.emit(self.plate())),
            Way(tr("Save as &PDF…"), "export", lambda: export(".pdf")),
            Way(tr("Save as a picture (P&NG)…"), "export", lambda: export(".png")),
            Way(tr("Save as a drawing (&SVG)…"), "export", lambda: export(".svg")),
            Way(tr("Into a &briefing"), "briefing", lambda: self.composed.emit(PARTS[self.code])),
        )
