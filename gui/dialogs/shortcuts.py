"""Lists every action that has a shortcut, and the keys that work in one place only."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.actions.declaring import Action
from gui.actions.keys import PLACES
from gui.actions.shortcuts import spelt
from gui.dialogs.base import Dialog
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label

_AROUND = 30 * GRID
"""Pixels of the screen that the list leaves to the rest of the dialog and to what frames it."""
_LEAST = 20 * GRID
_LETTERS = 66
"""How many of them are as wide as a column; two columns stand side by side where there is room."""

Group: TypeAlias = tuple[str, list[tuple[str, str]]]
"""Where keys work, and what is done by which of them, in words."""


class Shortcuts(Dialog):
    """What is done and which keys do it, grouped as in the menu."""

    def __init__(self, parent: QWidget, actions: tuple[Action, ...]) -> None:
        super().__init__(parent, tr("Keyboard shortcuts"), icon="keyboard")
        screen = parent.screen().availableGeometry()
        column = self.fontMetrics().averageCharWidth() * _LETTERS
        number = 2 if screen.width() > 2 * column + 8 * GRID else 1
        listed = QWidget()
        row = QHBoxLayout(listed)
        row.setContentsMargins(0, 0, GRID, 0)
        row.setSpacing(6 * GRID)
        for groups in _parted(_groups(actions), number):
            part = QVBoxLayout()
            part.addLayout(_grid(groups))
            part.addStretch(1)
            row.addLayout(part, 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(listed)
        area.setAccessibleName(tr("Keyboard shortcuts"))
        self.content.addWidget(area)
        self.setMinimumWidth(number * column + 6 * GRID)
        self._area, self._listed = area, listed
        height = listed.sizeHint().height()
        area.setFixedHeight(min(height, max(_LEAST, screen.height() - _AROUND)))
        self.add_button(tr("Close"), primary=True).clicked.connect(self.accept)
        area.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as wide as the letters need: a shortcut of which the last is cut is another one."""
        bar = self._area.verticalScrollBar().sizeHint().width()
        needed = self._listed.minimumSizeHint().width() + bar + 6 * GRID
        self.setMinimumWidth(max(self.minimumWidth(), needed))
        super().showEvent(event)


def _groups(actions: Iterable[Action]) -> list[Group]:
    groups: dict[str, list[tuple[str, str]]] = {}
    for action in actions:
        if action.shortcuts:
            groups.setdefault(action.menu, []).append((action.text, spelt(action.shortcuts)))
    for place, ways in PLACES.items():
        groups[place] = [(way.text, spelt(way.keys)) for way in ways]
    return list(groups.items())


def _parted(groups: Sequence[Group], number: int) -> list[list[Group]]:
    """The groups in their order, in so many columns of about the same height."""
    parts: list[list[Group]] = [[] for _ in range(number)]
    whole = sum(len(members) + 1 for _, members in groups)
    above = 0
    for name, members in groups:
        middle = above + (len(members) + 1) / 2
        parts[min(number - 1, int(middle * number / whole))].append((name, members))
        above += len(members) + 1
    return parts


def _grid(groups: Iterable[Group]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(4 * GRID)
    grid.setVerticalSpacing(GRID - 2)
    grid.setColumnStretch(0, 1)
    for name, members in groups:
        caption = label(tr(name), role=Role.CAPTION, tone="muted")
        row = grid.rowCount()
        caption.setContentsMargins(0, GRID if row > 1 else 0, 0, 0)
        grid.addWidget(caption, row, 0)
        for at, (text, keys) in enumerate(members, start=row + 1):
            grid.addWidget(label(tr(text)), at, 0)
            grid.addWidget(label(keys), at, 1, Qt.AlignmentFlag.AlignRight)
    return grid
