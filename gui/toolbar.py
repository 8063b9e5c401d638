"""The line at the head of the window: menu, title, command palette, and a case's own buttons.

Each button presses one declared action.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from gui.icons import icon
from gui.labels import label
from gui.theme import Theme
from gui.tokens import GRID, Tokens
from gui.translation import tr


class TopBar(QWidget):
    """What stands there whatever is open; `ways` and `tools` take the buttons of a case."""

    def __init__(self, *, menu: QMenu, ask: Callable[[], None]) -> None:
        """`ask` opens the command palette."""
        super().__init__()
        self._title = label("")
        self._menu = QToolButton()
        self._menu.setMenu(menu)
        self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu.setShortcut("F10")
        self._menu.setToolTip(tr("Menu (F10)"))
        self._menu.setAccessibleName(tr("Menu"))
        self._ask = QPushButton(tr("Do anything…    Ctrl+K"))
        self._ask.setProperty("kind", "field")
        self._ask.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ask.setMinimumWidth(40 * GRID)
        self._ask.clicked.connect(ask)
        self.ways = QHBoxLayout()
        self.ways.setSpacing(0)
        self.tools = QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID - 2, GRID, GRID - 2)
        row.setSpacing(GRID)
        row.addWidget(self._menu)
        row.addLayout(self.ways)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._ask)
        row.addStretch(1)
        row.addLayout(self.tools)

    def say(self, title: str) -> None:
        """Say what is open."""
        self._title.setText(title)

    def draw(self, theme: Tokens) -> None:
        """Draw the icons in a theme."""
        self._menu.setIcon(icon("menu", theme=theme))
        self._ask.setIcon(icon("search", theme=theme, tone="muted"))


class BriefingButton(QPushButton):
    """The button that exports a briefing."""

    def __init__(self, action: QAction, *, theme: Theme) -> None:
        super().__init__(tr("Briefing"))
        self._theme = theme
        self.setToolTip(_hint(action))
        self.clicked.connect(action.trigger)
        theme.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        self.setIcon(icon("export", theme=self._theme.tokens))


def way_button(action: QAction) -> QToolButton:
    """A button without words, as for going back."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setToolTip(_hint(action))
    button.setAccessibleName(action.text())
    return button


def _hint(action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{action.text().rstrip('…')} ({keys})"
