"""A box that is ticked or not, with the mark that all icons are drawn like."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from gui.look.icons import paint
from gui.look.theme import tokens

_SIGN = 14


class Tick(QCheckBox):
    """Says yes or no; the tick is drawn, since a style sheet knows only files."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tick over the box."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        area = QRect(0, 0, _SIGN, _SIGN)
        area.moveCenter(box.center())
        colour = tokens().on_accent if self.isEnabled() else tokens().muted
        with QPainter(self) as painter:
            paint(painter, area, "check", colour=colour)
