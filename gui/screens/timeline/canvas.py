"""The timeline as it is moved about in: pointed at, pressed, walked from mark to mark."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from briefings.charts.chronicle import Chronicle
from gui.look.tokens import GRID
from gui.screens.timeline.painting import head_height
from gui.screens.timeline.places import Place, across, along, holding, places, under
from gui.screens.timeline.scaled import Scaled
from gui.translation import tr
from gui.widgets.tips import tip
from gui.work import Work

STEP = 1.25
_INTO = STEP**4
_WHEEL = 120


class Canvas(Scaled):
    """`chosen` and `entered` tell the row and the items of a spot that is pressed or entered.

    `telling` gives the words of items of a row, for a tool tip and for those who can't see it.
    """

    chosen = Signal(int, tuple)
    entered = Signal(int, tuple)

    def __init__(self, *, telling: Callable[[int, Sequence[int]], str], work: Work) -> None:
        super().__init__(work=work)
        self._telling = telling
        self._pressed: QPoint | None = None
        self._dragged = False
        self._wheeled, self._wheeled_at = 1.0, 0.0
        self._turning = QTimer(self)
        self._turning.setSingleShot(True)
        self._turning.timeout.connect(self._zoom_as_turned)
        self.setAccessibleName(tr("Timeline"))
        self.viewport().setMouseTracking(True)

    def choose(self, place: Place) -> None:
        """Make a spot the current one, and bring it into sight."""
        self.current = place
        spot = self.spot(place)
        self.setAccessibleDescription(self._telling(place[0], spot.items))
        area, margin = self.area(place), 2 * GRID
        days, rows = self.horizontalScrollBar(), self.verticalScrollBar()
        left = self.titles * self.by + margin
        right = self.viewport().width() - margin
        # The mark itself, with as much of its label as there is room for.
        mark = spot.x * self.by - days.value()
        if area.left() < left or area.right() > right:
            wanted = area.left() if area.width() < right - left else mark
            if wanted < left or area.right() > right:
                days.setValue(round(days.value() + wanted - max(left, (left + right) / 3)))
        top, low = head_height(self.by) + GRID, self.viewport().height() - GRID
        if area.top() < top:
            rows.setValue(round(rows.value() + area.top() - top))
        elif area.bottom() > low:
            rows.setValue(round(rows.value() + area.bottom() - low))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from mark to mark, Enter opens, plus and minus zoom."""
        key = event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(STEP)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom_by(1 / STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk(along, 1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk(across, 1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to_end(last=key == Qt.Key.Key_End)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.entered.emit(self.current[0], self.spot(self.current).items)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (1 if key == Qt.Key.Key_PageDown else -1) * bar.pageStep())
        else:
            super().keyPressEvent(event)

    def below(self, row: int, item: int) -> QPoint:
        """Where a menu about an item begins, on the screen."""
        place = holding(self.laid, row, item) if self.laid is not None else None
        corner = self.area(place).bottomLeft().toPoint() if place is not None else QPoint()
        return self.viewport().mapToGlobal(corner)

    def zoom_into(self, row: int, item: int) -> None:
        """Show days wider about an item that stands close to others."""
        place = holding(self.laid, row, item) if self.laid is not None else None
        if place is not None:
            self.zoom_by(_INTO, at=self.area(place).center().x())

    def _go_to_end(self, *, last: bool) -> None:
        found = list(places(self.laid)) if self.laid is not None else []
        if found:
            self.choose(found[-1 if last else 0])

    def _walk(self, way: Callable[[Chronicle, Place, int], Place | None], by: int) -> None:
        if self.laid is None:
            return
        first = next(places(self.laid), None)
        found = way(self.laid, self.current, by) if self.current is not None else first
        if found is not None:
            self.choose(found)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a mark chooses it; anywhere else it begins to move the scale."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is shown along with the mouse, or show what it points at."""
        at = event.position().toPoint()
        if self._pressed is not None:
            moved = at - self._pressed
            if self._dragged or moved.manhattanLength() > QApplication.startDragDistance():
                self._dragged = True
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                days, rows = self.horizontalScrollBar(), self.verticalScrollBar()
                days.setValue(days.value() - moved.x())
                rows.setValue(rows.value() - moved.y())
                self._pressed = at
            return
        self._hover(self.place_at(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the mark that was pressed."""
        pressed, self._pressed = self._pressed, None
        self.viewport().unsetCursor()
        if pressed is None or self._dragged or event.button() != Qt.MouseButton.LeftButton:
            return
        place = self.place_at(event.position().toPoint())
        if place is not None:
            self.current = place
            self.viewport().update()
            self.chosen.emit(place[0], self.spot(place).items)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it zooms where it points, with Shift it scrolls along the days."""
        turned = event.angleDelta()
        steps = (turned.y() or turned.x()) / _WHEEL
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # Laying many out takes longer than the wheel does to turn on.
            self._wheeled *= STEP**steps
            self._wheeled_at = event.position().x()
            self._turning.start(0)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not turned.y():
            bar = self.horizontalScrollBar()
            bar.setValue(round(bar.value() - steps * 3 * bar.singleStep()))
        else:
            super().wheelEvent(event)
            return
        event.accept()

    def _zoom_as_turned(self) -> None:
        by, self._wheeled = self._wheeled, 1.0
        self.zoom_by(by, at=self._wheeled_at)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what is pointed at."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(event.pos())
            if place is None:
                QToolTip.hideText()
            else:
                words = self._telling(place[0], self.spot(place).items)
                area = self.area(place).toAlignedRect()
                QToolTip.showText(event.globalPos(), tip(words), self.viewport(), area)
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def place_at(self, at: QPoint) -> Place | None:
        """The spot under a point of the viewport."""
        if self.laid is None or at.y() < head_height(self.by) or at.x() < self.titles * self.by:
            return None
        x = (at.x() + self.horizontalScrollBar().value()) / self.by
        y = (at.y() - head_height(self.by) + self.verticalScrollBar().value()) / self.by
        return under(self.laid, x, y)

    def _hover(self, place: Place | None) -> None:
        if place != self.pointed:
            self.pointed = place
            shape = Qt.CursorShape.PointingHandCursor if place else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()
