"""Waits until a widget was painted, so that what takes a while does not keep it from being seen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class Painted(QObject):
    """Calls once, after a widget was painted for the first time from now on."""

    def __init__(
        self, widget: QWidget, then: Callable[[], object], *, latest: int | None = None
    ) -> None:
        """After `latest` milliseconds it is called anyway; a minimised window is not painted."""
        super().__init__(widget)
        self._widget = widget
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.stop)
        self._timer.timeout.connect(then)
        widget.installEventFilter(self)
        if latest is not None:
            self._timer.start(latest)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of the paint, and call when it is done."""
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            self._timer.start(0)
        return super().eventFilter(watched, event)

    def stop(self) -> None:
        """Wait no more."""
        self._widget.removeEventFilter(self)
        self._timer.stop()
