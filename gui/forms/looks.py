"""How the words of a note look, in the form and in its editor."""

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from gui.look.theme import tokens
from models.records.kinds.formatting import Span


def look_of(span: Span) -> QTextCharFormat:
    """The weight, slope and colour of words of a note."""
    look = QTextCharFormat()
    if span.bold:
        look.setFontWeight(QFont.Weight.DemiBold)
    if span.italic:
        look.setFontItalic(True)
    if span.link:
        look.setForeground(QColor(tokens().accent))
        look.setFontUnderline(True)
    return look
