"""The editor of text over many lines. Enter makes a new line; leaving it or Ctrl+Enter keeps it."""

from typing import Any

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from gui.forms.editors.base import Context, Editor
from gui.forms.editors.line import refuse_halves, units_of
from gui.translation import tr
from models.records import Fact

_LEAST_LINES, _MOST_LINES = 2, 16
_PARAGRAPH = "\u2029"


class ProseEditor(Editor):
    """Text of many lines, kept as typed; it grows with its text up to a page."""

    keeps_on_enter = False

    def __init__(self, fact: Fact, context: Context) -> None:
        super().__init__(fact, context)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._typed)
        self.place(self.text)
        self._grow()
        self.note(self._hint())

    def restart(self, typed: str) -> None:
        """Show a text, the cursor at its end."""
        self.text.setPlainText(typed)
        self.text.moveCursor(QTextCursor.MoveOperation.End)

    def typed(self) -> str:
        """The text as it stands, no-break spaces included."""
        # Qt's own toPlainText turns them into spaces.
        return self.text.document().toRawText().replace(_PARAGRAPH, "\n")

    def value(self) -> Any:
        """The text. Raises NotUnderstood where half of a character was left in it."""
        if self.text.document().characterCount() - 1 != units_of(self.typed()):
            refuse_halves()
        return super().value()

    def select(self) -> None:
        """Leave the text alone: a long text is not replaced by one key."""

    def insert(self, typed: str) -> None:
        """Type where the cursor is."""
        self.text.insertPlainText(typed)

    def _typed(self) -> None:
        self._grow()
        self.note(self._hint())
        self.changed.emit()

    def _grow(self) -> None:
        shown = round(self.text.document().size().height())
        lines = min(_MOST_LINES, max(_LEAST_LINES, shown))
        margins = 2 * round(self.text.document().documentMargin()) + 14
        self.text.setFixedHeight(lines * self.text.fontMetrics().lineSpacing() + margins)

    def _hint(self) -> str:
        help = tr(self.fact.help)
        return f"{help} {tr('Ctrl+Enter keeps it.')}".strip()
