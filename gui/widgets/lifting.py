"""Rows of a list that the mouse lifts and puts down among one another, with a mark where."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QListWidget

from gui.look.theme import tokens
from gui.look.tokens import GRID

_RING = 3.0
"""Radius in pixels of the ring at the beginning of the mark."""


class Lifting(QObject):
    """`put` says that a row is to go so many places up (below 0) or down.

    `movable` gives the rows that can be lifted, which stand under one another; they are put down
    among themselves. The row itself moves only once the list is shown anew. Escape leaves all as
    it was.
    """

    put = Signal(int, int)

    def __init__(self, rows: QListWidget, *, movable: Callable[[], range]) -> None:
        super().__init__(rows)
        self._rows = rows
        self._movable = movable
        self._pressed: tuple[int, QPoint] | None = None
        self._place: int | None = None
        rows.viewport().installEventFilter(self)
        rows.installEventFilter(self)
        for moved in (rows.model().rowsInserted, rows.model().rowsRemoved):
            # What was lifted is elsewhere now, or gone.
            moved.connect(lambda *_: self._let_go())

    @property
    def place(self) -> int | None:
        """Above which row it would be put down; None while nothing is lifted."""
        return self._place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the moves of the mouse while a row is held, and Escape while it is lifted."""
        if isinstance(event, QKeyEvent) and watched is self._rows:
            escaped = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
            if escaped and self._place is not None:
                self._let_go()
                return True
        elif isinstance(event, QMouseEvent) and watched is self._rows.viewport():
            return self._hear(event)
        return False

    def paint(self) -> None:
        """Paint the mark over the rows, where one would be put down."""
        if self._place is None:
            return
        painter = QPainter(self._rows.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().accent), 2))
        height, left = self._height(self._place), GRID + _RING
        painter.drawEllipse(QPointF(left, height), _RING, _RING)
        right = self._rows.viewport().width() - GRID
        painter.drawLine(QPointF(left + _RING, height), QPointF(right, height))
        painter.end()

    def _hear(self, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            self._let_go()
            row = self._rows.indexAt(at).row()
            if event.button() == Qt.MouseButton.LeftButton and row in self._movable():
                self._pressed = (row, at)
        elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            if not event.buttons() & Qt.MouseButton.LeftButton:
                self._let_go()
                return False
            self._move(at)
            # The list would choose every row that the mouse comes over.
            return True
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._put_down()
        return False

    def _move(self, at: QPoint) -> None:
        assert self._pressed is not None
        apart = (at - self._pressed[1]).manhattanLength()
        if self._place is None and apart < QApplication.startDragDistance():
            return
        rows = self._movable()
        places = range(rows.start, rows.stop + 1)
        self._place = min(places, key=lambda place: abs(self._height(place) - at.y()))
        self._rows.scrollToItem(self._rows.item(min(self._place, rows.stop - 1)))
        self._rows.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._rows.viewport().update()

    def _put_down(self) -> None:
        if self._pressed is not None and self._place is not None:
            row, place = self._pressed[0], self._place
            # Below itself everything stands one place higher once it is lifted out.
            by = place - row - (1 if place > row else 0)
            self._let_go()
            if by:
                self.put.emit(row, by)
        self._let_go()

    def _let_go(self) -> None:
        self._pressed = None
        if self._place is not None:
            self._place = None
            self._rows.viewport().unsetCursor()
            self._rows.viewport().update()

    def _height(self, place: int) -> int:
        """The height of the upper edge of a row; behind the last, that of its lower edge."""
        rows = self._movable()
        if place < rows.stop:
            return self._rows.visualItemRect(self._rows.item(place)).top()
        return self._rows.visualItemRect(self._rows.item(rows.stop - 1)).bottom() + 1
