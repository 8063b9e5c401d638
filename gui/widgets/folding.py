"""A line that unfolds what stands under it and folds it away again."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from gui.look.icons import paint
from gui.look.theme import tokens
from gui.look.tokens import GRID

_SIGN = 16


class Fold(QPushButton):
    """Shows and hides one widget, which is hidden at first; its arrow stands as in `Choice`."""

    def __init__(self, words: str, folded: QWidget) -> None:
        super().__init__(words)
        self._folded = folded
        self._folded.hide()
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("kind", "fold")
        self.toggled.connect(folded.setVisible)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow at the end of the line."""
        super().paintEvent(event)
        left, top = self.width() - _SIGN - GRID, (self.height() - _SIGN) // 2
        sign = "chevron-up" if self.isChecked() else "chevron-down"
        with QPainter(self) as painter:
            paint(painter, QRect(left, top, _SIGN, _SIGN), sign, colour=tokens().muted)
