"""A value as it stands in the form: shown, focused, entered, followed. It edits nothing."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)

from gui.forms.wrapped import WrappedText
from gui.look.theme import tokens
from gui.look.tokens import GRID

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class ValueView(WrappedText):
    """Shows a value and takes the keys and clicks that enter it.

    `entered` carries the character that was typed over it, or nothing; a value that can't be
    edited is only followed and cited.
    """

    entered = Signal(str)
    followed = Signal()
    cited = Signal()

    def __init__(self, name: str) -> None:
        """`name` is the field's label, as a screen reader says it before the value."""
        super().__init__()
        self.name = name
        self.editable = True
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_value(self, text: str, *, gap: bool, editable: bool) -> None:
        """Show words, muted and in italics where they only say that nothing is stated."""
        self.say(text, tone="muted" if gap else "text", italic=gap)
        self.editable = editable
        self.setCursor(Qt.CursorShape.IBeamCursor if editable else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(f"{self.name}: {text}")

    def margin(self) -> int:
        """Room for the ring of the focus."""
        return GRID // 2

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, F2 or typing enters the value, Ctrl+Enter follows it, Alt+E shows its evidence."""
        held = event.modifiers() & _COMMAND
        if event.key() in _ENTER and held == Qt.KeyboardModifier.ControlModifier:
            self.followed.emit()
        elif event.key() == Qt.Key.Key_E and held == Qt.KeyboardModifier.AltModifier:
            self.cited.emit()
        elif self.editable and not held and event.key() in (*_ENTER, Qt.Key.Key_F2):
            self.entered.emit("")
        elif self.editable and not held and event.text().isprintable() and event.text().strip():
            self.entered.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click enters the value, with Ctrl it follows it."""
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(
            event.position().toPoint()
        ):
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.followed.emit()
        elif self.editable:
            self.entered.emit("")
        else:
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring or the ground of what can be entered, then the text."""
        theme = tokens()
        if self.hasFocus() or (self.editable and self.underMouse()):
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ring = QPen(QColor(theme.accent), 2) if self.hasFocus() else QPen(Qt.PenStyle.NoPen)
            painter.setPen(ring)
            painter.setBrush(QColor(theme.hover if self.underMouse() else theme.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
            painter.end()
        super().paintEvent(event)
