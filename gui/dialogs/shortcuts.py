"""Lists every action that has a shortcut, and the keys that work in one place only."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

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


class Shortcuts(Dialog):
    """Two columns, what is done and which keys do it, grouped as in the menu."""

    def __init__(self, parent: QWidget, actions: tuple[Action, ...]) -> None:
        super().__init__(parent, tr("Keyboard shortcuts"), icon="keyboard")
        self.setMinimumWidth(440)
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(GRID - 2)
        grid.setColumnStretch(0, 1)
        grid.setContentsMargins(0, 0, GRID, 0)
        row = 0
        groups: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for action in actions:
            if action.shortcuts:
                groups.setdefault(action.menu, []).append((action.text, action.shortcuts))
        for place, ways in PLACES.items():
            groups[place] = [(way.text, way.keys) for way in ways]
        for menu, members in groups.items():
            caption = label(tr(menu), role=Role.CAPTION, tone="muted")
            caption.setContentsMargins(0, GRID if row else 0, 0, 0)
            grid.addWidget(caption, row, 0)
            for text, keys in members:
                row += 1
                grid.addWidget(label(tr(text)), row, 0)
                grid.addWidget(label(spelt(keys)), row, 1, Qt.AlignmentFlag.AlignRight)
            row += 1
        listed = QWidget()
        listed.setLayout(grid)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(listed)
        room = parent.screen().availableGeometry().height() - _AROUND
        area.setFixedHeight(min(listed.sizeHint().height(), max(_LEAST, room)))
        area.setAccessibleName(tr("Keyboard shortcuts"))
        self.content.addWidget(area)
        self.add_button(tr("Close"), primary=True).clicked.connect(self.accept)
        area.setFocus()
