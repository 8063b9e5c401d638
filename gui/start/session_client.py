"""Hears from the session manager of a Linux desktop that the user's session is to end.

Qt can do so by itself, but not as its wheels for Linux are built. Where the session manager's
libraries are missing there is none.
"""

import os
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from gui.start.libsm import Callbacks, SaveYourself, SessionLibrary, Told

_NEVER = b"\x03"
"""RestartNever: what a start returns to is chosen in the settings."""


class SessionClient(QObject):
    """Registered at the session manager from its making until `leave`."""

    ending = Signal()
    """The session is about to end: what there is to save is saved when this returns."""
    stays = Signal()
    """It doesn't end, after all."""
    ended = Signal()
    """The program is to end now."""

    def __init__(self, parent: QObject) -> None:
        """Raises OSError where there is no session manager, or no way to speak with it."""
        super().__init__(parent)
        self._library = SessionLibrary()
        # What is told while the libraries read is done once they are through: they outlive no
        # leave taken meanwhile.
        self._heard: list[Callable[[], object]] = []
        # The libraries keep the address only.
        self._callbacks = Callbacks(
            SaveYourself(self._asked_to_save),
            None,
            Told(lambda connection, given: self._heard.append(self.ended.emit)),
            None,
            Told(lambda connection, given: None),
            None,
            Told(lambda connection, given: self._heard.append(self.stays.emit)),
            None,
        )
        self._connection = self._library.connect(self._callbacks)
        if self._connection is None:
            raise OSError("no session manager answers")
        self._library.describe(self._connection, _properties())
        descriptor = self._library.descriptor(self._connection)
        self._notifier = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def leave(self) -> None:
        """Take leave of the session manager."""
        self._notifier.setEnabled(False)
        if self._connection is not None:
            self._library.leave(self._connection)
            self._connection = None

    def _read(self) -> None:
        if self._connection is not None and not self._library.read(self._connection):
            self._notifier.setEnabled(False)
            self._library.forget(self._connection)
            self._connection = None
        while self._heard:
            self._heard.pop(0)()

    def _asked_to_save(
        self, connection: int, given: Any, kind: int, shutdown: int, asking: int, fast: int
    ) -> None:
        # Else it only wants a state to return to; what is typed is kept as a draft all the time.
        if shutdown:
            self._heard.append(self.ending.emit)
        self._heard.append(self._saved)

    def _saved(self) -> None:
        if self._connection is not None:
            self._library.saved(self._connection)


def _properties() -> dict[str, tuple[str, list[bytes]]]:
    program = os.fsencode(sys.argv[0])
    return {
        "CloneCommand": ("LISTofARRAY8", [program]),
        "ProcessID": ("ARRAY8", [str(os.getpid()).encode()]),
        "Program": ("ARRAY8", [program]),
        "RestartCommand": ("LISTofARRAY8", [program]),
        "RestartStyleHint": ("CARD8", [_NEVER]),
        "UserID": ("ARRAY8", [os.fsencode(os.environ.get("USER") or str(os.getuid()))]),
    }
