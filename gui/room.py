"""How large a window is that was never placed by anybody."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

USUAL: Final = QSize(1280, 820)
_FRAME = QSize(8, 40)
"""What the frame around a window takes at most, in pixels, its title bar above all."""


def take_room(window: QWidget) -> None:
    """Give a window its usual size, or as much of it as the screen has room for."""
    window.resize(USUAL.boundedTo(window.screen().availableSize() - _FRAME))
