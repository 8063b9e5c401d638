"""One process shows one case file: finds the process that already does, and asks it to come up.

It guards comfort, not data: who may write to a file is decided by the lock beside it.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, Signal

from gui.files.coming_up import allow, own_token

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_WITHIN = 2_000
"""Milliseconds within which a process that shows the file says so."""
_YES: Final = b"shown "
_LONGEST: Final = 4_096
"""Bytes of a token; the longest that a desktop gives out are a tenth of it."""


class Instance(QObject):
    """Holds the name of one case file among the running processes of this user."""

    asked = Signal(str)
    """Another process was started for the file that is shown here; what lets this one come up."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None

    def claim(self, path: Path) -> bool:
        """Take the file for this process; false if another one shows it, which then comes up."""
        from PySide6.QtNetwork import QLocalServer

        name = _name(path)
        # Of two that are started at once, the second waits until the first can be found.
        turn = QLockFile(str(Path(QDir.tempPath(), f"{name}.lock")))
        turn.tryLock(ANSWER_WITHIN)
        try:
            if _shown_elsewhere(name):
                return False
            self.release()
            self._server = QLocalServer(self)
            self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
            # Nobody answered, so a socket of that name was left behind by a process that died.
            QLocalServer.removeServer(name)
            self._server.newConnection.connect(self._meet)
            self._server.listen(name)
            return True
        finally:
            turn.unlock()

    def release(self) -> None:
        """Give the file up, so that another process may show it."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _meet(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            socket.write(_YES + str(os.getpid()).encode("ascii") + b"\n")
            socket.flush()

    def _hear(self, socket: "QLocalSocket") -> None:
        if socket.canReadLine() or socket.bytesAvailable() >= _LONGEST:
            token = bytes(socket.readLine(_LONGEST).data()).decode("ascii", "ignore").strip()
            socket.disconnectFromServer()
            self.asked.emit(token)


def may_be_shown(path: Path) -> bool:
    """Whether a process may show the file; where none can, nobody has to be asked.

    Loads nothing of the network, which a window can do without until it stands.
    """
    if sys.platform == "win32":
        return True
    # On any other system a local socket is a file here, as the documentation of QLocalServer says.
    return Path(QDir.tempPath(), _name(path)).exists()


def is_shown(path: Path) -> bool:
    """Whether a process shows the file, which is not asked to come up."""
    if not may_be_shown(path):
        return False
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name(path))
    shown = socket.waitForConnected(ANSWER_WITHIN)
    socket.abort()
    return shown


def _name(path: Path) -> str:
    # Two users of one machine may each show a file that both can read.
    whose = f"{Path.home()}\0{path.resolve()}"
    written = whose.encode("utf-8", "surrogateescape")
    digest = QCryptographicHash.hash(written, QCryptographicHash.Algorithm.Sha256)
    return f"proviso-{bytes(digest.data()).hex()[:32]}"


def _shown_elsewhere(name: str) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(ANSWER_WITHIN):
        return False
    # An answer may come in pieces.
    while not socket.canReadLine():
        if not socket.waitForReadyRead(ANSWER_WITHIN):
            return False
    answer = bytes(socket.readLine(_LONGEST).data()).strip()
    number = answer.removeprefix(_YES)
    if not answer.startswith(_YES) or not number.isdigit():
        return False
    allow(int(number))
    socket.write(own_token().encode("ascii", "ignore") + b"\n")
    socket.flush()
    # The other ends the connection once it has heard; what was not heard by then is not waited for.
    socket.waitForDisconnected(ANSWER_WITHIN)
    return True
