"""Makes Qt's actions of the declared ones, and the menus that hold them.

It decides nothing: which actions there are, and when each is enabled, stands in
`gui/actions/actions.py`.
"""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.actions.actions import CATALOGUE
from gui.actions.declaring import MENUS, Action, Commands, Situation
from gui.actions.order import TOGETHER
from gui.look.icons import icon
from gui.look.theme import Theme
from gui.translation import tr

_EVERYWHERE = Qt.ShortcutContext.WindowShortcut
_LOCAL = Qt.ShortcutContext.WidgetWithChildrenShortcut


class Actions(QObject):
    """The catalogue as Qt's actions on one window, kept enabled as the situation says."""

    situated = Signal()

    def __init__(
        self,
        window: QWidget,
        *,
        commands: Commands,
        theme: Theme,
        catalogue: Iterable[Action] = CATALOGUE,
    ) -> None:
        super().__init__(window)
        self.declared = tuple(catalogue)
        self.situation = Situation()
        self._theme = theme
        self._made: dict[str, QAction] = {}
        self._icons = {action.code: action.icon for action in self.declared if action.icon}
        self._drawn: set[str] = set()
        for action in self.declared:
            made = QAction(tr(action.text), window)
            made.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
            made.setShortcutContext(_LOCAL if action.local else _EVERYWHERE)
            made.triggered.connect(lambda _checked, calls=action.calls: calls(commands))
            self._made[action.code] = made
            if not action.local:
                window.addAction(made)
        theme.changed.connect(self._draw_again)
        self.situate(self.situation)

    def __getitem__(self, code: str) -> QAction:
        """Qt's action of a code, for a button or a context menu."""
        self._draw(code)
        return self._made[code]

    def situate(self, situation: Situation) -> None:
        """Enable and name the actions for a situation."""
        self.situation = situation
        for action in self.declared:
            made = self._made[action.code]
            made.setEnabled(action.enabled(situation))
            if action.words is not None:
                made.setText(action.words(situation))
            if action.chosen is not None:
                made.setCheckable(True)
                made.setChecked(action.chosen(situation))
        self.situated.emit()

    def enabled(self) -> tuple[Action, ...]:
        """The actions that can be done now, in the order of the catalogue."""
        return tuple(one for one in self.declared if one.enabled(self.situation))

    def menu(self, parent: QWidget) -> QMenu:
        """The menu of the window: one step to each of the menus that the documents name."""
        menu = QMenu(parent)
        for group in MENUS:
            self.fill(menu.addMenu(tr(group)), group)
        return menu

    def fill(self, menu: QMenu, group: str) -> None:
        """Add the actions of one menu to it, those that belong together between two lines."""
        codes = tuple(action.code for action in self.declared if action.menu == group)
        known = TOGETHER.get(group, ())
        others = tuple(code for code in codes if not any(code in each for each in known))
        for together in (*known, others):
            actions = [self._made[code] for code in together if code in codes]
            if actions and not menu.isEmpty():
                menu.addSeparator()
            menu.addActions(actions)
        menu.aboutToShow.connect(lambda: self._draw(*codes))

    def _draw(self, *codes: str) -> None:
        """Draw the icons that are shown for the first time; a start waits for none of the rest."""
        for code in (self._icons.keys() & codes) - self._drawn:
            self._made[code].setIcon(icon(self._icons[code], theme=self._theme.tokens))
            self._drawn.add(code)

    def _draw_again(self) -> None:
        codes, self._drawn = self._drawn, set()
        self._draw(*codes)
