"""One line of text that gives way where there is no room, and is read whole by pointing at it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel

from gui.look.tokens import Role
from gui.visible import visible

MOST = 1_000
"""Characters of which a line is measured and drawn; what goes beyond is left out in its middle."""


class Elided(QLabel):
    """Shows both ends of its text; a label would make the window as wide as all of it."""

    def __init__(self, text: str = "", *, role: Role = Role.TEXT, tone: str = "") -> None:
        super().__init__(_shortened(visible(text)))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", str(role))
        if tone:
            self.setProperty("tone", tone)

    def minimumSizeHint(self) -> QSize:
        """The height of the line; any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(_shortened(text))
        self._tell_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell what there is no room for."""
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as fits."""
        shown = self._shown()
        if shown == self.text():
            super().paintEvent(event)
            return
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.contentsRect(), flags, shown)

    def _shown(self) -> str:
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room)

    def _tell_whole(self) -> None:
        self.setToolTip("" if self._shown() == self.text() else self.text())


def _shortened(text: str) -> str:
    # The widths of millions of letters add up to more than Qt can count, and take seconds.
    if len(text) <= MOST:
        return text
    return f"{text[: MOST // 2]}…{text[-MOST // 2 :]}"
