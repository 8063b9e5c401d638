"""Fills in the window that stands there already: a piece at a time, once it was painted.

Between two pieces the window draws and hears; it is held up no longer than one of them takes.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from gui.widgets.painted import Painted
from gui.window.window import Window

LATEST = 400
"""Milliseconds after which a window is filled in that nobody sees, as a minimised one."""

Piece = Callable[[], object]


class Loading(QObject):
    """Calls the pieces in turn; a window that is closed meanwhile is filled in no further."""

    def __init__(self, window: Window, pieces: Sequence[Piece]) -> None:
        super().__init__(window)
        self._left = list(pieces)
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._call)
        self._painted = Painted(window, self._turn.start, latest=LATEST)
        window.closed.connect(self.stop)

    def stop(self) -> None:
        """Call no more of them."""
        self._painted.stop()
        self._turn.stop()
        self._left = []

    def _call(self) -> None:
        piece = self._left.pop(0)
        if not self._left:
            self._turn.stop()
        piece()
