"""The page of the matrices: which one, how it is turned, and the ways out.

It shows what was read and tells what is wanted; nothing is written or computed here.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QTabBar

from briefings.plates import Plate
from gui.changes import Changes
from gui.forms.saving import Subject
from gui.look.theme import Theme
from gui.reading.aside import Reads
from gui.reading.drawn import DrawnPage
from gui.screens.matrices.leaving import PARTS, facts, plate, table
from gui.screens.matrices.missing import Joining, Wanted, menu_of, missing
from gui.screens.matrices.reading import Told, told
from gui.screens.matrices.table import Matrix
from gui.screens.matrices.words import HELP, NAMES, corner
from gui.translation import counted, tr
from gui.widgets.copying import copied, on_copy
from gui.widgets.ticking import Tick
from gui.widgets.ways import Way
from gui.work import Work
from models.case import Case
from models.reading.figures.grids import ANSWERS, CONDITIONS, GATES, GRIDS, Grid

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


class Matrices(DrawnPage):
    """`composed` names the part of a briefing that says the same as the matrix that is shown.

    `told_copied` says in words what was copied as a table. Where nothing stands, `begun` gives the
    record that is to be begun, `joined` what is to be put together.
    """

    told_copied = Signal(str)
    begun = Signal(object)
    joined = Signal(object)

    def __init__(
        self,
        case: Case,
        *,
        changes: Changes,
        work: Work,
        theme: Theme,
        today: Callable[[], date],
    ) -> None:
        super().__init__(
            case,
            changes=changes,
            work=work,
            theme=theme,
            today=today,
            reading=tr("Reading who, what and where"),
        )
        self.told: Told | None = None
        self._case = case
        self._turned: set[str] = set()
        self.tabs = _tabs()
        self.turn = Tick(tr("Rows as columns"))
        self.turn.setEnabled(False)
        self.matrix = Matrix()
        self._empty = {
            code: self.first(tr(said), tr(words), kind, writable=not case.read_only)
            for code, (said, words, kind) in _EMPTY.items()
        }
        choice = QHBoxLayout()
        choice.addWidget(self.tabs)
        choice.addStretch(1)
        choice.addWidget(self.turn)
        # The tabs stand on the line under the head.
        self.lay_out(tr("Matrices"), self.matrix, *self._empty.values(), choices=choice, foot=0)
        self.tabs.currentChanged.connect(lambda _at: self._show())
        self.turn.toggled.connect(self._turn)
        self.matrix.opened.connect(self.opened)
        self.matrix.entered.connect(self.entered)
        self.matrix.missed.connect(self._offer)
        on_copy(self.matrix, self.copy)

    @property
    def code(self) -> str:
        """Which matrix is shown."""
        return GRIDS[self.tabs.currentIndex()]

    def show_matrix(self, code: str) -> None:
        """Show one of them; none that is not known."""
        if code in GRIDS:
            self.tabs.setCurrentIndex(GRIDS.index(code))

    @property
    def grid(self) -> Grid:
        """The grid that is shown, turned as it is."""
        assert self.told is not None
        grid = self.told.grids[self.code]
        return grid.transposed() if self.code in self._turned else grid

    @property
    def shown(self) -> Matrix:
        """The cells."""
        return self.matrix

    def reads(self) -> Reads:
        """All matrices as of today."""
        return partial(told, day=self.today())

    def take(self, found: Told) -> None:
        """Show what was read."""
        self.told = found
        self._show()

    def plate(self) -> Plate:
        """What is shown, as it leaves."""
        assert self.told is not None
        return plate(self.told, self.grid)

    def composing(self) -> str:
        """The part of a briefing that says the same."""
        return PARTS[self.code]

    def copy(self) -> None:
        """Copy what is selected, else all of it, as a table."""
        if self.told is None or not self.grid.cells:
            return
        rows, columns = self.matrix.chosen()
        QGuiApplication.clipboard().setMimeData(copied(table(self.grid, rows, columns)))
        across = counted(len(columns), "column", "columns")
        words = tr("Copied as a table: {rows}, {columns}")
        self.told_copied.emit(words.format(rows=counted(len(rows), "row", "rows"), columns=across))

    def ways_out(self) -> Sequence[Way]:
        """As a table, and those of a drawing."""
        return (Way(tr("Copy as a &table (Ctrl+C)"), "copy", self.copy), *super().ways_out())

    def _show(self) -> None:
        if self.told is None:
            return
        self.turn.blockSignals(True)
        self.turn.setChecked(self.code in self._turned)
        self.turn.blockSignals(False)
        grid = self.grid
        self.tell(facts(self.told, grid))
        filled = bool(grid.cells)
        self.show_part(self.matrix if filled else self._empty[self.code])
        self.turn.setEnabled(filled)
        self.matrix.show_grid(grid, name=corner(grid) if filled else tr(NAMES[self.code]))

    def _offer(self, row: int, column: int) -> None:
        """Say what is missing in a cell, and offer what can be done about it."""
        grid = self.grid
        found = missing(self._case, grid.code, grid.rows[row], grid.columns[column])
        menu = menu_of(self, found, writable=not self._case.read_only, do=self._do)
        matrix = self.matrix
        area = matrix.visualRect(matrix.cells.index(row, column))
        menu.popup(matrix.viewport().mapToGlobal(area.bottomLeft()))

    def _do(self, wanted: Wanted) -> None:
        if isinstance(wanted, Joining):
            self.joined.emit(wanted)
        elif isinstance(wanted, Subject):
            self.begun.emit(wanted)
        else:
            self.opened.emit(wanted)

    def _turn(self, turned: bool) -> None:
        self._turned = self._turned | {self.code} if turned else self._turned - {self.code}
        self._show()


def _tabs() -> QTabBar:
    tabs = QTabBar()
    tabs.setAccessibleName(tr("Matrices"))
    tabs.setDrawBase(False)
    for code in GRIDS:
        at = tabs.addTab(tr(NAMES[code]))
        tabs.setTabToolTip(at, tr(HELP[code]))
    return tabs
