"""The cell of a list at which the keyboard is: where it lies, and that its value is to be changed.

Rows are chosen as wholes; within the chosen one the arrows go from cell to cell.
"""

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QTableView

from gui.lists.frozen import Frozen
from gui.lists.model import NAME, Index, ListModel
from gui.look.theme import tokens
from models.exchange.tables import as_tabs

ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class CellCursor(QObject):
    """Stands for the current cell of a table, which may lie in its frozen columns.

    `wanted` gives the record and the field, NAME for what the record is called, of which the value
    is to be changed where it stands.
    """

    wanted = Signal(int, str)

    def __init__(self, table: QTableView, frozen: Frozen, model: ListModel) -> None:
        super().__init__(table)
        self._table = table
        self._frozen = frozen
        self._model = model
        for watched in (table, table.viewport(), frozen.viewport()):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F2, and a double click, ask for the value of a cell to be changed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self._table and event.key() == Qt.Key.Key_F2:
                self.ask()
                return True
            both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            if event.key() == Qt.Key.Key_C and event.modifiers() == both:
                self.copy()
                return True
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonDblClick:
            view = self._frozen if watched is self._frozen.viewport() else self._table
            index = view.indexAt(event.position().toPoint())
            if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
                self._ask(index)
                # Pressed once more, the table would take the keyboard back.
                return True
        return False

    def ask(self) -> None:
        """Ask for the value of the cell at the keyboard to be changed."""
        self._ask(self._table.currentIndex())

    def go_to(self, id: int, column: int) -> None:
        """Put the keyboard at a cell, if the record is listed, and bring it into sight."""
        row = self._model.row_of(id)
        if row is not None:
            index = self._model.index(row, max(0, min(column, len(self._model.fields))))
            self.put(index)
            self._show(index)

    def put(self, index: Index) -> None:
        """Put the keyboard at a cell and choose its row alone, whichever keys are held."""
        self._table.selectionModel().setCurrentIndex(index, ALONE)

    def copy(self) -> None:
        """Copy what the cell at the keyboard says."""
        index = self._table.currentIndex()
        if self._record(index) is not None:
            QGuiApplication.clipboard().setText(as_tabs([[str(index.data() or "")]]))

    def down(self, id: int, number: int) -> list[int]:
        """So many records of the list from this one on, fewer where it ends before."""
        return list(islice(self._from(id), number))

    def below(self, id: int) -> int | None:
        """The record under this one; heads of groups are passed over."""
        return next(islice(self._from(id), 1, None), None)

    def cell(self, id: int, field: str) -> QRect | None:
        """Where a cell lies in the table; None where it is not in sight."""
        row = self._model.row_of(id)
        shown = (NAME, *self._model.fields)
        if row is None or field not in shown:
            return None
        column = shown.index(field)
        view = self._frozen if column < self._frozen.columns else self._table
        port = view.viewport()
        rect = view.visualRect(self._model.index(row, column))
        seen = rect.intersected(port.rect())
        if seen.isEmpty():
            return None
        left = self._edge if view is self._table else 0
        lies = seen.translated(port.mapTo(self._table, QPoint(0, 0)))
        return QRect(QPoint(max(left, lies.left()), lies.top()), lies.bottomRight())

    def paint(self, view: QTableView, painter: QPainter) -> None:
        """Paint the ring around the cell, where this view shows it and the keyboard is there."""
        index = self._table.currentIndex()
        if not self._table.hasFocus() or self._record(index) is None:
            return
        if (view is self._frozen) is not (index.column() < self._frozen.columns):
            return
        rect = view.visualRect(index).adjusted(1, 1, -1, -2)
        painter.setPen(QPen(QColor(tokens().accent), 1))
        painter.drawRect(rect)

    @property
    def _edge(self) -> int:
        return self._frozen.geometry().right() if self._frozen.isVisible() else 0

    def _show(self, index: Index) -> None:
        self._table.scrollTo(index)
        hidden = self._edge - self._table.visualRect(index).left()
        if index.column() >= self._frozen.columns and hidden > 0:
            # What stays in place lies over it.
            bar = self._table.horizontalScrollBar()
            bar.setValue(bar.value() - hidden)

    def _from(self, id: int) -> Iterator[int]:
        row = self._model.row_of(id)
        if row is not None:
            for at in range(row, self._model.rowCount()):
                following = self._model.id_at(at)
                if following is not None:
                    yield following

    def _ask(self, index: Index) -> None:
        id = self._record(index)
        if id is not None:
            self._show(index)
            code = self._model.fields[index.column() - 1] if index.column() else NAME
            self.wanted.emit(id, code)

    def _record(self, index: Index) -> int | None:
        return self._model.id_at(index.row()) if index.isValid() else None
