"""Hears of errors that nothing caught, wherever they happen."""

import sys
import threading
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication


class OwningUp(QObject):
    """Hears of every error that nothing caught, on any thread, and tells it to the window."""

    broke = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._telling = False

    def listen(self) -> None:
        """Hear of errors from now on."""
        sys.excepthook = self._hear
        sys.unraisablehook = self._hear_unraisable
        threading.excepthook = self._hear_thread

    def leave(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__

    def _hear(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        # The account also goes to standard error, for whoever started the program there.
        sys.__excepthook__(kind, error, trace)
        self._tell(error)

    def _hear_unraisable(self, unraisable: Any) -> None:
        sys.__unraisablehook__(unraisable)
        if unraisable.exc_value is not None:
            self._tell(unraisable.exc_value)

    def _hear_thread(self, told: threading.ExceptHookArgs) -> None:
        threading.__excepthook__(told)
        if told.exc_value is not None:
            self._tell(told.exc_value)

    def _tell(self, error: BaseException) -> None:
        # Who is told may break of it; telling that as well would have no end.
        if self._telling:
            return
        self._telling = True
        try:
            self.broke.emit(error)
        finally:
            self._telling = False
