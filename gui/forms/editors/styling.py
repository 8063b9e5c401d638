"""Shows in a note that is edited what its marks mean, and leaves the marks to be seen."""

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat

from gui.forms.editors.line import units_of
from gui.forms.looks import look_of
from gui.look.theme import tokens
from models.records.kinds.formatting import line_of

_LONGEST = 20_000
"""Characters of a line that is styled while it is typed; a longer one is no sentence."""


class Styling(QSyntaxHighlighter):
    """Bold and italic as they are meant, marks and labels muted; a line at a time."""

    def highlightBlock(self, text: str) -> None:
        """Style one line."""
        if len(text) > _LONGEST or not text:
            return
        line = line_of(text)
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(tokens().muted))
        if line.label or any(span.bold or span.italic for span in line.spans):
            self.setFormat(0, units_of(text), quiet)
        for span in line.spans:
            start = units_of(text[: span.start])
            self.setFormat(start, units_of(span.text), look_of(span))
