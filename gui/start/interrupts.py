"""Lets Ctrl+C in the terminal close the window as its button does, and hears of the system's end.

Python hears of a signal only while it runs; Qt wakes it up through a pair of sockets.
"""

import signal
import socket
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal

ENDS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What the system ends a program with, which waits for no answer; nobody may sit there."""


class Interrupts(QObject):
    """Hears of signals from its making until `leave`; only one may do so at a time."""

    asked = Signal()
    """The window is to close, as the user wants it."""
    ended = Signal()
    """The program is to end, whatever the user would answer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._former: dict[signal.Signals, Any] = {}
        for one in (signal.SIGINT, *ENDS):
            # A signal that whoever started us ignores stays ignored.
            if signal.getsignal(one) is not signal.SIG_IGN:
                self._former[one] = signal.signal(one, lambda number, frame: None)
        self._waking = signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)

    def leave(self) -> None:
        """Give the signals back."""
        signal.set_wakeup_fd(self._waking)
        for one, former in self._former.items():
            signal.signal(one, former)
        self._notifier.setEnabled(False)
        self._near.close()
        self._far.close()

    def _read(self) -> None:
        heard = self._near.recv(64)
        own = [number for number in self._former if number in heard]
        if any(number in ENDS for number in own):
            self.ended.emit()
        elif own:
            self.asked.emit()
