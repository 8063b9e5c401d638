"""A table on its way to the clipboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from models.exchange.tables import as_html, as_tabs


def copied(found: Sequence[Sequence[str]]) -> QMimeData:
    """A table as a spreadsheet takes it from the clipboard."""
    held = QMimeData()
    held.setText(as_tabs(found))
    held.setHtml(as_html(found))
    return held


def on_copy(part: QWidget, copy: Callable[[], object]) -> None:
    """Let the usual key for copying do this while the keyboard is in a part of the window."""
    key = QAction(part)
    key.setShortcuts(QKeySequence.StandardKey.Copy)
    key.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    key.triggered.connect(lambda: copy())
    part.addAction(key)
