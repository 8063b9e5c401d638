"""Lets Ctrl+C in the terminal, or the system's polite end, close the window as its button does.

Python hears of a signal only while it runs; Qt wakes it up through a pair of sockets.
"""

import signal
import socket
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts(QObject):
    """Hears of signals from its making until `leave`; only one may do so at a time."""

    asked = Signal()
    """The window is to close."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._former: dict[signal.Signals, Any] = {}
        for one in SIGNALS:
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
        if any(number in heard for number in self._former):
            self.asked.emit()
