"""The board: every application a row, every gate a column, in each cell the stage reached.

It shows the rows of an `Overview` and names the record that a cell stands for; it computes
nothing.
"""

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from gui.look.rungs import stage_of, stages_of
from gui.screens.desk.cells import CELL, Cells, Heads, height_of
from gui.translation import tr
from models.reading.standing import Overview, Row, Rung

NAME_WIDTH = 168
GATE_WIDTH = 136
_MEASURED = 60
"""So many rows are measured; all have one height, so that thousands scroll as fast as five."""
_DISPLAY = Qt.ItemDataRole.DisplayRole
_Index = QModelIndex | QPersistentModelIndex


class Board(QTableView):
    """`opened` names the record to show; `entered` one that is to have the keyboard too."""

    opened = Signal(int)
    entered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = _Model(self)
        self.setModel(self._cells)
        self.setItemDelegate(Cells(self))
        self.setHorizontalHeader(Heads(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Applications at their gates"))
        self.clicked.connect(lambda index: self.opened.emit(self._cells.record_at(index)))

    def show_overview(self, overview: Overview) -> None:
        """Show another reading; the cell chosen stays chosen while its record is here."""
        kept = self._cells.place_of(self.currentIndex())
        self._cells.show(overview)
        index = self._cells.index_of(*kept) if kept else None
        if index is not None:
            self.setCurrentIndex(index)
        self._size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what the cell stands for and goes to it."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.entered.emit(self._cells.record_at(index))
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._size()

    def changeEvent(self, event: QEvent) -> None:
        """Take up another text size."""
        if event.type() == QEvent.Type.FontChange:
            self._size()
        super().changeEvent(event)

    def _size(self) -> None:
        """Share the width among the columns; all rows are as high as the highest of the first."""
        gates = self._cells.columnCount() - 1
        room = self.viewport().width()
        name = max(NAME_WIDTH, round(room * 0.26))
        each = max(GATE_WIDTH, (room - name) // max(1, gates))
        each = min(each, GATE_WIDTH * 2)
        self.setColumnWidth(0, max(NAME_WIDTH, room - each * gates))
        for column in range(1, gates + 1):
            self.setColumnWidth(column, each)
        name = self.columnWidth(0)
        measured = self._cells.rows[:_MEASURED]
        highest = max((height_of(row, name=name, gate=each) for row in measured), default=0)
        self.verticalHeader().setDefaultSectionSize(highest)
        self.horizontalHeader().updateGeometry()
        self.updateGeometries()


class _Model(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._gates: tuple[tuple[int, str], ...] = ()

    def show(self, overview: Overview) -> None:
        self.beginResetModel()
        self.rows, self._gates = overview.board, overview.gates
        self.endResetModel()

    def record_at(self, index: _Index) -> int:
        """The gate of a cell that has one, else the application of the row."""
        row, rung = self.cell(index)
        return rung.gate if rung is not None else row.application

    def cell(self, index: _Index) -> tuple[Row, Rung | None]:
        row = self.rows[index.row()]
        if index.column() == 0:
            return row, None
        return row, row.rungs.get(self._gates[index.column() - 1][0])

    def place_of(self, index: _Index) -> tuple[int, int | None] | None:
        if not index.isValid():
            return None
        gate = self._gates[index.column() - 1][0] if index.column() else None
        return self.rows[index.row()].application, gate

    def index_of(self, application: int, gate: int | None) -> QModelIndex | None:
        rows = [row.application for row in self.rows]
        columns = [None, *(id for id, _ in self._gates)]
        if application not in rows or gate not in columns:
            return None
        return self.index(rows.index(application), columns.index(gate))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (an empty index is never changed)
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (an empty index is never changed)
        return 0 if parent.isValid() else len(self._gates) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role != _DISPLAY or orientation == Qt.Orientation.Vertical:
            return None
        return self._gates[section - 1][1] if section else tr("Application")

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        row, rung = self.cell(index)
        if role == CELL:
            return row, rung
        if role == _DISPLAY:
            return row.title if index.column() == 0 else stage_of(rung) if rung else ""
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return _said(row, rung) if index.column() == 0 or rung else tr("not one of its gates")
        return None


def _said(row: Row, rung: Rung | None) -> str:
    if rung is None:
        return f"{row.title}. {row.summary}" if row.summary else row.title
    stage = stages_of(rung)
    blocks = f" {tr('This gate blocks.')}" if rung.blocks else ""
    return f"{rung.title}: {stage}.{blocks}"
