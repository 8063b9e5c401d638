"""How large a window is that was never placed by anybody."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

USUAL: Final = QSize(1280, 820)
_FRAME = 40
"""Pixels that the frame around a window takes at most, its title bar above all."""


def take_room(window: QWidget) -> None:
    """Give a window its usual size, and the whole of a screen that has no room for that."""
    room = window.screen().availableSize()
    window.resize(USUAL)
    if room.width() < USUAL.width() or room.height() < USUAL.height() + _FRAME:
        window.setWindowState(Qt.WindowState.WindowMaximized)
