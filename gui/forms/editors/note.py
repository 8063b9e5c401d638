"""The editor of a note: plain text whose marks are put in by keys or buttons and shown as meant."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QToolButton

from gui.actions.keys import WRITING, Way
from gui.actions.shortcuts import spelt
from gui.forms.editors import marking
from gui.forms.editors.base import Context
from gui.forms.editors.prose import ProseEditor
from gui.forms.editors.styling import Styling
from gui.look.tokens import GRID
from gui.translation import tr
from models.records import Fact

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Does = Callable[[QTextCursor], None]
_DOES: dict[str, _Does] = {
    "bold": lambda cursor: marking.mark(cursor, marking.BOLD),
    "italic": lambda cursor: marking.mark(cursor, marking.ITALIC),
    "bullets": marking.bullet,
    "numbers": marking.number,
}
# What the keys 7 and 8 give with Shift differs from keyboard to keyboard.
_KEYS = {
    (False, Qt.Key.Key_B): "bold",
    (False, Qt.Key.Key_I): "italic",
    (True, Qt.Key.Key_8): "bullets",
    (True, Qt.Key.Key_Asterisk): "bullets",
    (True, Qt.Key.Key_ParenLeft): "bullets",
    (True, Qt.Key.Key_7): "numbers",
    (True, Qt.Key.Key_Ampersand): "numbers",
    (True, Qt.Key.Key_Slash): "numbers",
}


class NoteEditor(ProseEditor):
    """A note being typed; what is pasted comes as plain text."""

    def __init__(self, fact: Fact, context: Context) -> None:
        super().__init__(fact, context)
        self._styling = Styling(self.text.document())
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 4)
        for way in filter(lambda way: way.sign, WRITING):
            row.addWidget(self._button(way))
        row.addStretch(1)
        self._column.insertLayout(0, row)

    def do(self, code: str) -> None:
        """Format what is selected, by the code of a way of writing."""
        cursor = self.text.textCursor()
        _DOES[code](cursor)
        self.text.setTextCursor(cursor)

    def key(self, event: QKeyEvent) -> bool:
        """Take the keys that format, and go on with a list on Enter."""
        code = _code(event)
        if code:
            self.do(code)
            return True
        if event.key() in _ENTER and not event.modifiers() & (_CONTROL | _SHIFT):
            cursor = self.text.textCursor()
            if marking.go_on(cursor):
                self.text.setTextCursor(cursor)
                return True
        return super().key(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys that format from what they do elsewhere in the window."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and _code(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _button(self, way: Way) -> QToolButton:
        button = QToolButton()
        button.setText(way.sign)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(tr(way.text))
        button.setToolTip(f"{tr(way.text)} ({spelt(way.keys)})")
        button.setFixedSize(4 * GRID, 3 * GRID + GRID // 2)
        font = QFont(button.font())
        font.setBold(way.code == "bold")
        font.setItalic(way.code == "italic")
        button.setFont(font)
        button.clicked.connect(lambda: self.do(way.code))
        return button


def _code(event: QKeyEvent) -> str:
    if not event.modifiers() & _CONTROL or event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return ""
    shifted = bool(event.modifiers() & _SHIFT)
    return _KEYS.get((shifted, Qt.Key(event.key())), "")
