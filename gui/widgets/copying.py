"""A table on its way to the clipboard."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from models.exchange.tables import as_html, as_tabs


def copied(found: Sequence[Sequence[str]]) -> QMimeData:
    """A table as a spreadsheet takes it from the clipboard."""
    held = QMimeData()
    held.setText(as_tabs(found))
    held.setHtml(as_html(found))
    return held
