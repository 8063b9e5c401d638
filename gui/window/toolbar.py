"""The line at the head of the window: menu, title, the palette's field, and a case's own buttons.

Each button presses one declared action; those of a case stand there while one is open or opened.
"""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from gui.actions.menus import Actions
from gui.look.icons import icon
from gui.look.theme import Theme
from gui.look.tokens import GRID
from gui.translation import tr
from gui.visible import visible
from gui.widgets.labels import label
from gui.widgets.menu_key import hear_menu_key


class TopBar(QWidget):
    """Menu and the field that finds anything, and on both sides of them the buttons of a case."""

    def __init__(self, *, actions: Actions, theme: Theme, ask: Callable[[], None]) -> None:
        """`ask` opens the palette."""
        super().__init__()
        self._actions = actions
        self._theme = theme
        self._title = label("")
        self._menu = QToolButton()
        self._menu.setMenu(actions.menu(self))
        self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu.setShortcut("F10")
        hear_menu_key(self)
        self._menu.setToolTip(tr("Menu (F10)"))
        self._menu.setAccessibleName(tr("Menu"))
        self._ask = QPushButton(tr("Search or do anything    Ctrl+K"))
        self._ask.setProperty("kind", "field")
        self._ask.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ask.setMinimumWidth(40 * GRID)
        self._ask.clicked.connect(ask)
        self._ways = QHBoxLayout()
        self._ways.setSpacing(0)
        self._tools = QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID - 2, GRID, GRID - 2)
        row.setSpacing(GRID)
        row.addWidget(self._menu)
        row.addLayout(self._ways)
        # What stands right of the title stays there as the title becomes known.
        row.addWidget(self._title, 1)
        row.addWidget(self._ask)
        row.addStretch(1)
        row.addLayout(self._tools)
        theme.changed.connect(self._draw)
        self._draw()

    def show_case(self, title: str) -> None:
        """Say which case is open or opened, and show what can be done with one."""
        self._title.setText(visible(title))
        for button in self._of_case:
            button.show()

    def show_none(self) -> None:
        """Say that no case is open."""
        self._title.setText("")
        for button in self._of_case:
            button.hide()

    @cached_property
    def _of_case(self) -> list[QWidget]:
        ways = [way_button(self._actions[code]) for code in ("back", "forward")]
        for way in ways:
            self._ways.addWidget(way)
        briefing = BriefingButton(self._actions["compose_case"], theme=self._theme)
        self._tools.addWidget(briefing)
        return [*ways, briefing]

    def _draw(self) -> None:
        self._menu.setIcon(icon("menu", theme=self._theme.tokens))
        self._ask.setIcon(icon("search", theme=self._theme.tokens, tone="muted"))


class BriefingButton(QPushButton):
    """The button that exports a briefing."""

    def __init__(self, action: QAction, *, theme: Theme) -> None:
        super().__init__(tr("Briefing"))
        self._theme = theme
        self.setToolTip(_hint(action))
        self.clicked.connect(action.trigger)
        self.setEnabled(action.isEnabled())
        action.enabledChanged.connect(self.setEnabled)
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
