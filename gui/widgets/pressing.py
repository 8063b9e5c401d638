"""Lets Return and Enter press the button that has the keyboard, wherever it stands.

Qt does so only for push buttons in dialogs. What a button does is not its business.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QPushButton,
    QRadioButton,
    QWidget,
)
from shiboken6 import isValid

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class EnterPresses(QObject):
    """Watches the one button that has the focus; radio buttons and boxes leave Enter alone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press the button instead of letting the key go by."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QAbstractButton)
            and event.key() in _ENTER
            and event.modifiers() in _PLAIN
        ):
            if not event.isAutoRepeat():
                watched.click()
            return True
        return super().eventFilter(watched, event)

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None and isValid(old):
            old.removeEventFilter(self)
        if isinstance(now, QAbstractButton) and not isinstance(now, QRadioButton | QCheckBox):
            now.installEventFilter(self)


class ActionButton(QPushButton):
    """A small button for an action, called and enabled as that is."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        self.setProperty("kind", "small")
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setEnabled(self._action.isEnabled())


class AddButton(QPushButton):
    """Begins adding something; `typed` carries a character typed on it, as if searched for."""

    typed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on what is typed; Space still presses."""
        character = event.text()
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if character.isprintable() and character.strip() and not held:
            self.typed.emit(character)
            return
        super().keyPressEvent(event)
