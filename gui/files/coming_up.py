"""How a window comes to the front when its file is opened once more, by leave of the desktop.

A desktop lets only the program come up that the user turned to just now. That is the process that
was started last; it hands its leave on to the one that shows the file.
"""

import os
import sys
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

_TOKEN: Final = "XDG_ACTIVATION_TOKEN"
_FORMER: Final = "DESKTOP_STARTUP_ID"


def own_token() -> str:
    """The leave to come up that this process was started with, by the desktop; empty for none."""
    return os.environ.get(_TOKEN) or os.environ.get(_FORMER) or ""


def allow(process: int) -> None:
    """Let another process come up in the place of this one, where the system asks for that."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(process)


def come_up(window: QWidget, token: str) -> None:
    """Bring a window to the front, by the leave that another process was given, if any.

    Where the desktop does not let it, the window asks for attention in the list of windows.
    """
    if token:
        # Qt reads it from here as it asks Wayland for the focus.
        os.environ[_TOKEN] = token
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    os.environ.pop(_TOKEN, None)
    QApplication.alert(window)
