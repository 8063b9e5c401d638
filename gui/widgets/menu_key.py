"""Shift+F10 brings up the menu of what has the keyboard, as the key does that many keyboards lack.

Qt hears the combination on Windows alone.
"""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

KEYS = "Shift+F10"


def hear_menu_key(window: QWidget) -> None:
    """Let a window bring up the menu of whatever in it has the keyboard."""
    QShortcut(KEYS, window).activated.connect(_bring_up)


def _bring_up() -> None:
    focused = QApplication.focusWidget()
    if focused is None:
        return
    caret = focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    written = isinstance(caret, QRect) and focused.rect().intersects(caret)
    at = caret.center() if written else focused.rect().center()
    asked = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard,
        at,
        focused.mapToGlobal(at),
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(focused, asked)
