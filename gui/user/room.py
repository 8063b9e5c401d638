"""Where a window stands: as it was left, or in its usual size if nobody ever placed it."""

from typing import Final

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QWidget

USUAL: Final = QSize(1280, 820)
_FRAME = QSize(8, 40)
"""What the frame around a window takes at most, in pixels, its title bar above all."""


def take_room(window: QWidget) -> None:
    """Give a window its usual size, or as much of it as the screen has room for."""
    window.resize(USUAL.boundedTo(window.screen().availableSize() - _FRAME))


def kept_place(window: QWidget) -> str:
    """Where a window stands, as a text to keep."""
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def put_back(window: QWidget, kept: str) -> bool:
    """Put a window where it stood; false where the text is none that was kept."""
    return window.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore")))
