"""Tells the views what an edit changed; each view decides whether that concerns it.

No view calls another. A hidden view only becomes stale and is refreshed when it is shown again.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from models.history.changes import Changed


class Changes(QObject):
    """The one signal that follows every edit of the open case file.

    `tell` is put among the case's `on_changed`; told from another thread, the views hear of it
    on theirs.
    """

    changed = Signal(object)

    def tell(self, changed: "Changed") -> None:
        """Pass on what an edit changed."""
        self.changed.emit(changed)


class Watch(QObject):
    """Refreshes one widget when a change concerns it; a hidden one when it is shown again.

    It belongs to the widget and dies with it.
    """

    def __init__(
        self,
        widget: QWidget,
        *,
        changes: Changes,
        concerns: "Callable[[Changed], bool]",
        refresh: Callable[[], None],
    ) -> None:
        super().__init__(widget)
        self._widget = widget
        self._concerns = concerns
        self._refresh = refresh
        self.stale = False
        widget.installEventFilter(self)
        changes.changed.connect(self._hear, Qt.ConnectionType.AutoConnection)

    @Slot(object)
    def _hear(self, changed: "Changed") -> None:
        if changed.by is self._widget or not self._concerns(changed):
            return
        if self._widget.isVisible():
            self._refresh()
        else:
            self.stale = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refresh a stale widget before it is painted for the first time again."""
        if self.stale and event.type() == QEvent.Type.Show:
            self.stale = False
            self._refresh()
        return super().eventFilter(watched, event)
