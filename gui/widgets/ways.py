"""The menu of ways by which what a page shows leaves it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from gui.look.icons import icon
from gui.look.theme import Theme
from gui.translation import tr


@dataclass(frozen=True)
class Way:
    """One entry; one that `needs_pages` is off while nothing is shown."""

    words: str
    sign: str
    do: Callable[[], object]
    needs_pages: bool = True


class Ways(QToolButton):
    """Opens the menu; what needs no pages stands after a line."""

    def __init__(self, ways: Sequence[Way], *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._signs: dict[QAction, str] = {}
        self._needing: list[QAction] = []
        menu = self._menu = QMenu(self)
        for way in sorted(ways, key=lambda way: not way.needs_pages):
            if not way.needs_pages and self._needing:
                menu.addSeparator()
            menu.addAction(self._action(way))
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(tr("More ways out"))
        self.setAccessibleName(tr("More ways out"))
        theme.changed.connect(self._draw)
        self._draw()

    def offer(self, *actions: QAction) -> None:
        """Add actions of the window, which stay its own."""
        self._menu.addActions(actions)

    def show_pages(self, there: bool) -> None:
        """Whether there are pages that could leave."""
        for action in self._needing:
            action.setEnabled(there)

    def _action(self, way: Way) -> QAction:
        action = QAction(way.words, self)
        action.triggered.connect(lambda _on=False: way.do())
        self._signs[action] = way.sign
        if way.needs_pages:
            self._needing.append(action)
        return action

    def _draw(self) -> None:
        theme = self._theme.tokens
        self.setIcon(icon("more", theme=theme))
        for action, sign in self._signs.items():
            action.setIcon(icon(sign, theme=theme))
