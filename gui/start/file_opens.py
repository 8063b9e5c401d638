"""Hears of files that the system hands to a program that runs already, as macOS does."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QFileOpenEvent


class FileOpens(QObject):
    """Hands each file on that is double-clicked, or dropped on the program's icon."""

    def __init__(self, application: QCoreApplication, *, opened: Callable[[Path], None]) -> None:
        super().__init__(application)
        self._opened = opened
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is a file."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._opened(Path(event.file()))
            return True
        return super().eventFilter(watched, event)
