"""A matrix to walk about in: cells and heads that lead to their records, heads that stay in sight.

It shows a grid and computes nothing.
"""

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from gui.look.theme import font
from gui.look.tokens import GRID, TEXT_PIXELS, Role
from gui.screens.matrices.painting import Cells, Heads, cell_height, name_height
from gui.screens.matrices.words import head, in_a_line, pointed_at, said
from gui.translation import tr
from gui.visible import visible
from gui.widgets.tips import tip
from models.reading.figures.grids import Cell, Grid

CELL = Qt.ItemDataRole.UserRole
"""Gives the `Cell`, or None, where a row and a column meet."""
NARROWEST = 17 * GRID
WIDEST = 34 * GRID
_NAMES = 0.26
_NARROWEST_NAMES = 20 * GRID
_WIDEST_NAMES = 40 * GRID
_MEASURED = 30
"""So many rows are measured; all have one height, so that thousands scroll as fast as five."""
_DISPLAY = Qt.ItemDataRole.DisplayRole
_TIP, _SPOKEN = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
_Index = QModelIndex | QPersistentModelIndex
_STEPS = {
    Qt.Key.Key_Left: (_ACROSS, -1),
    Qt.Key.Key_Right: (_ACROSS, 1),
    Qt.Key.Key_Up: (_DOWN, -1),
    Qt.Key.Key_Down: (_DOWN, 1),
}


class Matrix(QTableView):
    """`opened` names the record to show; `entered` one that is to have the keyboard too.

    `missed` names the row and the column of a cell that is pressed and in which nothing stands.
    The arrow keys lead from the first row and column on into the heads, and back.
    """

    opened = Signal(int)
    entered = Signal(int)
    missed = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.cells = _Model(self)
        self.setModel(self.cells)
        self.setItemDelegate(Cells(self))
        self.columns, self.rows = Heads(_ACROSS, self), Heads(_DOWN, self)
        self.setHorizontalHeader(self.columns)
        self.setVerticalHeader(self.rows)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._open)
        for heads, lines in ((self.rows, "rows"), (self.columns, "columns")):
            heads.sectionClicked.connect(lambda at, lines=lines: self._open_head(lines, at))

    def show_grid(self, grid: Grid, *, name: str) -> None:
        """Show another reading; the cell that is chosen stays chosen where it is still there."""
        kept = self.cells.named(self.currentIndex())
        self.cells.show(grid)
        self.setAccessibleName(name)
        self._leave_heads()
        index = self.cells.index_of(*kept) if kept is not None else None
        if index is not None:
            self.setCurrentIndex(index)
        self._size()

    def chosen(self) -> tuple[list[int], list[int]]:
        """The rows and columns selected, all of them where one cell or none is."""
        found = self.selectionModel().selectedIndexes()
        if len(found) < 2:
            return list(range(self.cells.rowCount())), list(range(self.cells.columnCount()))
        rows = sorted({index.row() for index in found})
        return rows, sorted({index.column() for index in found})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the record of a cell or a head; arrows lead into the heads and back."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
            return
        step = (
            None
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            else _STEPS.get(Qt.Key(key))
        )
        if step is not None and self._step(*step):
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first cell."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cells.rowCount():
            self.setCurrentIndex(self.cells.index(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._size()

    def changeEvent(self, event: QEvent) -> None:
        """Take up another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Whoever points at a cell leaves the heads."""
        self._leave_heads()
        super().mousePressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if len(self.selectionModel().selectedIndexes()) == 1:
            self._lead(index, self.opened)

    def _lead(self, index: QModelIndex, signal: SignalInstance) -> None:
        cell = index.data(CELL)
        if cell is not None:
            signal.emit(cell.record)
        elif index.isValid():
            self.missed.emit(index.row(), index.column())

    def _open_head(self, lines: str, at: int) -> None:
        record = self.cells.head_record(lines, at)
        if record is not None:
            self.opened.emit(record)
        elif lines == "rows":
            self.selectRow(at)
        else:
            self.selectColumn(at)

    def _enter(self) -> None:
        for heads, lines in ((self.rows, "rows"), (self.columns, "columns")):
            if heads.current >= 0:
                record = self.cells.head_record(lines, heads.current)
                if record is not None:
                    self.entered.emit(record)
                return
        self._lead(self.currentIndex(), self.entered)

    def _step(self, way: Qt.Orientation, by: int) -> bool:
        """Go one step where heads are concerned; whether that was so."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        if self.rows.current >= 0:
            if way == _DOWN:
                self.rows.go_to(self.rows.current + by)
            elif by > 0:
                self._go_to(self.rows.current, max(column, 0))
            return True
        if self.columns.current >= 0:
            if way == _ACROSS:
                self.columns.go_to(self.columns.current + by)
            elif by > 0:
                self._go_to(max(row, 0), self.columns.current)
            return True
        if by < 0 and way == _ACROSS and column == 0:
            self._enter_heads(self.rows, row)
            return True
        if by < 0 and way == _DOWN and row == 0:
            self._enter_heads(self.columns, column)
            return True
        return False

    def _enter_heads(self, heads: Heads, at: int) -> None:
        heads.go_to(at)
        self.clearSelection()

    def _go_to(self, row: int, column: int) -> None:
        self._leave_heads()
        index = self.cells.index(row, column)
        self.setCurrentIndex(index)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(index, select)

    def _leave_heads(self) -> None:
        self.rows.leave()
        self.columns.leave()

    def _size(self) -> None:
        """Share the width among the columns; all rows have one height, however many there are."""
        by = font(Role.TEXT).pixelSize() / TEXT_PIXELS
        wide = self.width() * _NAMES
        names = round(min(max(_NARROWEST_NAMES * by, wide), _WIDEST_NAMES * by))
        self.rows.setFixedWidth(min(names, self.width() // 2))
        number = max(self.cells.columnCount(), 1)
        each = (self.viewport().width() - 1) // number
        each = round(min(max(each, NARROWEST * by), WIDEST * by))
        self.columns.setDefaultSectionSize(each)
        self.rows.setDefaultSectionSize(self.cells.row_height(self.rows.width(), each))
        self.columns.updateGeometry()
        self.updateGeometries()


class _Model(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.grid: Grid | None = None

    def show(self, grid: Grid) -> None:
        self.beginResetModel()
        self.grid = grid
        self.endResetModel()

    def cell(self, index: _Index) -> Cell | None:
        return self.grid.cells.get((index.row(), index.column())) if self.grid else None

    def row_height(self, names: int, each: int) -> int:
        """The height that the highest of the first rows takes."""
        grid = self.grid
        if grid is None:
            return 0
        first = [name_height(visible(head(line)), names) for line in grid.rows[:_MEASURED]]
        cells = [cell for (row, _), cell in grid.cells.items() if row < _MEASURED]
        measured = cells[: _MEASURED * _MEASURED]
        return max([*first, *(cell_height(said(cell), each) for cell in measured)], default=0)

    def head_record(self, lines: str, at: int) -> int | None:
        if self.grid is None:
            return None
        return (self.grid.rows if lines == "rows" else self.grid.columns)[at].record

    def named(self, index: _Index) -> tuple[int | None, int | None] | None:
        """The records that a cell's heads lead to."""
        if not index.isValid() or self.grid is None:
            return None
        return self.grid.rows[index.row()].record, self.grid.columns[index.column()].record

    def index_of(self, row: int | None, column: int | None) -> QModelIndex | None:
        assert self.grid is not None
        rows = [line.record for line in self.grid.rows]
        columns = [line.record for line in self.grid.columns]
        if row not in rows or column not in columns:
            return None
        return self.index(rows.index(row), columns.index(column))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (an empty index is never changed)
        return 0 if parent.isValid() or self.grid is None else len(self.grid.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (an empty index is never changed)
        return 0 if parent.isValid() or self.grid is None else len(self.grid.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if self.grid is None:
            return None
        lines = self.grid.columns if orientation == _ACROSS else self.grid.rows
        if not 0 <= section < len(lines):
            return None
        if role in (_DISPLAY, _SPOKEN):
            return visible(head(lines[section]))
        return tip(head(lines[section])) if role == _TIP else None

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        if not index.isValid() or self.grid is None:
            return None
        if role == CELL:
            return self.cell(index)
        if role in (_TIP, _SPOKEN):
            row, column = self.grid.rows[index.row()], self.grid.columns[index.column()]
            words = pointed_at(row, column, self.cell(index))
            return tip(words) if role == _TIP else visible(words)
        if role == _DISPLAY:
            cell = self.cell(index)
            return visible(in_a_line(cell)) if cell is not None else tr("nothing recorded")
        return None
