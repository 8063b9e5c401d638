"""The field of one record laid over its cell in a list, to be changed where it stands."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from gui.forms.row import FieldRow
from gui.lists.table import Table
from gui.look.theme import tokens
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label

_NARROWEST = 30 * GRID
"""Width in pixels that an editor has, however narrow the column is."""


class CellField(QFrame):
    """Lies over a cell, as wide as it or as what is typed needs, and goes with it.

    `left_by` gives how the field was left once it was saved: 0 for Enter, and 1 or -1 for Tab
    onwards and back. It takes itself away once nothing is typed into it any more.
    """

    left_by = Signal(int)

    def __init__(self, over: QWidget, table: Table, row: FieldRow, *, id: int, field: str) -> None:
        """It lies on `over`, which holds the table: in a table, those who are read the screen to
        find nothing but cells."""
        super().__init__(over)
        self._over = over
        self.row = row
        self._table = table
        self._id = id
        self._field = field
        self._ended = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 2, 2, GRID // 2)
        self._head = label(tr(row.fact.label), role=Role.CAPTION, tone="muted")
        self._head.hide()
        self._column.addWidget(self._head)
        self._column.addWidget(row)
        row.closed.connect(self._end)
        row.kept.connect(lambda: self.left_by.emit(0))
        model = table.model()
        for moved in (
            table.verticalScrollBar().valueChanged,
            table.horizontalScrollBar().valueChanged,
            table.horizontalHeader().sectionResized,
            model.layoutChanged,
            model.rowsInserted,
            model.rowsRemoved,
            model.modelReset,
        ):
            moved.connect(self._lie_later)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self.lie)

    def lie(self) -> None:
        """Lie over the cell; out of sight, what is typed is saved as by going elsewhere.

        What can't be saved is kept as a draft.
        """
        if self._ended:
            return
        cell = self._table.at.cell(self._id, self._field)
        if cell is None:
            self.row.leave()
            self.row.put_away()
            return
        inside = self._table.viewport().geometry()
        wide = min(max(cell.width(), _NARROWEST), inside.width())
        left = max(inside.left(), min(cell.left(), inside.right() + 1 - wide))
        # Under the head of another column it says itself which field it is.
        self._head.setVisible(cell.left() - left > 2 * GRID)
        needed = self._column.totalHeightForWidth(wide)
        high = max(cell.height(), needed, self.sizeHint().height())
        # What is typed into lies over its own row, and the name over what is above it.
        over = self._head.sizeHint().height() + self._column.spacing()
        lead = over if self._head.isVisibleTo(self) else 0
        top = max(inside.top(), min(cell.top(), inside.bottom() + 1 + lead - high)) - lead
        corner = self._table.mapTo(self._over, QPoint(left, top))
        self.setGeometry(QRect(corner, QSize(wide, high)))
        self.raise_()
        self.show()

    def event(self, event: QEvent) -> bool:
        """Grow with what is typed, and with what is said about it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._lie_later()
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab saves and goes on to the next cell; it stays where what was typed can't be saved."""
        editor = self.row.editor
        if editor is not None:
            editor.settle(meant=False)
            if self.row.leave() and self.row.editor is None:
                self.left_by.emit(1 if forward else -1)
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed where the list makes room for something else."""
        super().hideEvent(event)
        if not self._ended:
            self.row.put_away()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a ground, so that the cells under it are not read with it."""
        painter = QPainter(self)
        painter.setPen(QPen(QColor(tokens().line), 1))
        painter.setBrush(QColor(tokens().surface))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _lie_later(self, *_: object) -> None:
        if not self._ended:
            self._turn.start()

    def _end(self) -> None:
        if self._ended:
            return
        self._ended = True
        held = self.isAncestorOf(QApplication.focusWidget() or self._table)
        if held:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()
