"""What a list pane shows, and typing into it."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.lists.pane import ListPane


def names(pane: ListPane) -> list[str]:
    """What stands in the first column, heads of groups included."""
    model = pane.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def typed(qtbot: QtBot, pane: ListPane, text: str) -> None:
    """Type a filter and press Enter."""
    pane.filter.setFocus()
    pane.filter.setText(text)
    qtbot.keyClick(pane.filter, Qt.Key.Key_Return)
