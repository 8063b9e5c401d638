"""A menu in which several things are ticked one after another."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu


class TicksMenu(QMenu):
    """Stays open while what can be ticked is ticked; anything else in it closes it as usual."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick what is pressed."""
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Enter ticks and closes."""
        if event.key() != Qt.Key.Key_Space or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        can = action is not None and action.isCheckable() and action.isEnabled()
        if action is not None and can:
            action.trigger()
        return can
