"""A button whose menu ticks several things, and stays open while one does."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton

from gui.translation import tr
from gui.visible import visible

_LONGEST = 60


@dataclass(frozen=True)
class Tickable:
    """One entry: what it is remembered by, its words, and whether it is ticked."""

    code: str
    words: str
    ticked: bool


class StayingMenu(QToolButton):
    """`left_out` tells the codes that are not ticked, after one was."""

    left_out = Signal(frozenset)

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self._menu = _Menu(self)
        self._entries: dict[str, QAction] = {}
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._say()

    def show_entries(self, entries: Iterable[Tickable]) -> None:
        """Offer these."""
        self._menu.clear()
        self._entries = {}
        every = self._menu.addAction(tr("All"))
        every.triggered.connect(self._tick_all)
        self._menu.addSeparator()
        for entry in entries:
            action = QAction(_plain(entry.words), self._menu)
            action.setCheckable(True)
            action.setChecked(entry.ticked)
            action.toggled.connect(self._tell)
            self._menu.addAction(action)
            self._entries[entry.code] = action
        self._say()

    def tick(self, ticked: Callable[[str], bool]) -> None:
        """Tick those of which it is true, without telling of it."""
        for code, action in self._entries.items():
            action.blockSignals(True)
            action.setChecked(ticked(code))
            action.blockSignals(False)
        self._say()

    def _tick_all(self) -> None:
        if not all(action.isChecked() for action in self._entries.values()):
            self.tick(lambda _code: True)
            self._tell()

    def _tell(self) -> None:
        self._say()
        self.left_out.emit(self._without())

    def _without(self) -> frozenset[str]:
        return frozenset(code for code, each in self._entries.items() if not each.isChecked())

    def _say(self) -> None:
        """Say on the button how many of them are shown, where some are not."""
        all_, without = len(self._entries), len(self._without())
        shown = tr("{n} of {all}").format(n=all_ - without, all=all_)
        words = f"{self._words} · {shown}" if without else self._words
        self.setText(words)
        self.setAccessibleName(words)


class _Menu(QMenu):
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action: QAction | None = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            action.trigger()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action: QAction | None = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
            return
        super().keyPressEvent(event)


def _plain(words: str) -> str:
    shown = visible(words)
    cut = shown if len(shown) <= _LONGEST else shown[:_LONGEST].rstrip() + "…"
    return cut.replace("&", "&&")
