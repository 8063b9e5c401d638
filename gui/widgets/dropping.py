"""Takes files that are dropped on a widget, and hands them on."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

_DRAGGED: Final = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})


def all_files(paths: Sequence[Path]) -> bool:
    """Whatever they are."""
    return True


class Dropping(QObject):
    """Lets files of this machine be dropped on a widget; `fits` says of which it takes all.

    What it does not take goes to the widget around it.
    """

    def __init__(
        self,
        widget: QWidget,
        *,
        taken: Callable[[Sequence[Path]], None],
        fits: Callable[[Sequence[Path]], bool] = all_files,
    ) -> None:
        super().__init__(widget)
        self._taken = taken
        self._fits = fits
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what fits."""
        if isinstance(event, QDropEvent) and event.type() in _DRAGGED:
            paths = _dropped(event)
            if not paths or not self._fits(paths):
                return False
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self._taken(paths)
            return True
        return super().eventFilter(watched, event)


def _dropped(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls] if all(u.isLocalFile() for u in urls) else []
