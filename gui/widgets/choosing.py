"""A box that drops down what can be chosen, with the arrow that all icons are drawn like."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate

from gui.look.icons import paint
from gui.look.theme import tokens
from gui.look.tokens import GRID

_SIGN = 16
_ROWS_SHOWN = 24  # every kind of briefing and a good many templates, without scrolling


class Choice(QComboBox):
    """Chooses one of a few; the wheel scrolls the page under it and never chooses.

    `passing` says, while one becomes the current one, that a key in the closed box came to it, on
    its way perhaps to another.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(_ROWS_SHOWN)
        # the box's own delegate ignores how the style sheet spaces rows
        self.setItemDelegate(QStyledItemDelegate(self))
        self.passing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to what the arrows lead to, or what begins with the letters that are typed."""
        self.passing = True
        super().keyPressEvent(event)
        self.passing = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow over the box."""
        super().paintEvent(event)
        colour = tokens().muted if self.isEnabled() else tokens().edge
        left, top = self.width() - _SIGN - GRID, (self.height() - _SIGN) // 2
        with QPainter(self) as painter:
            paint(painter, QRect(left, top, _SIGN, _SIGN), "chevron-down", colour=colour)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()
