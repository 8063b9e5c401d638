"""Shows a file in the program that the system has for it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

Show = Callable[[Path], bool]
"""Shows a file; whether there was a program for it."""


def show_file(path: Path) -> bool:
    """Show a file in the program that the system has for it; whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
