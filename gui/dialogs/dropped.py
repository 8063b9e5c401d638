"""Asks what is meant by case files that are dropped on a window that shows another one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.base import Dialog
from gui.translation import tr
from gui.widgets.labels import label, prose

_NAMED = 8
"""Of so many at most the names are shown."""


class Dropped(Dialog):
    """`merge` and `opened` say what is meant."""

    merge = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget, path: Path, *, title: str) -> None:
        super().__init__(parent, tr("Merge “{name}” or open it?").format(name=path.name))
        self.setMinimumWidth(480)
        words = tr(
            "Merging takes what is new in it over into “{case}”; you see it first. "
            "Opened, it is shown in a window of its own."
        )
        self.content.addWidget(prose(words.format(case=title), tone="muted"))
        self.content.addStretch(1)
        self.add_cancel()
        self.open_button = self.add_button(tr("Open it"))
        self.merge_button = self.add_button(tr("Merge it into this case"), primary=True)
        self.open_button.clicked.connect(self.accept)
        self.open_button.clicked.connect(self.opened)
        self.merge_button.clicked.connect(self.accept)
        self.merge_button.clicked.connect(self.merge)


class DroppedSeveral(Dialog):
    """`opened` says that each is to be opened; copies are merged one at a time."""

    opened = Signal()

    def __init__(self, parent: QWidget, paths: Sequence[Path]) -> None:
        title = tr("Open these {number} case files?").format(number=len(paths))
        super().__init__(parent, title)
        self.setMinimumWidth(480)
        for path in paths[:_NAMED]:
            self.content.addWidget(label(path.name))
        if len(paths) > _NAMED:
            more = tr("and {number} more").format(number=len(paths) - _NAMED)
            self.content.addWidget(label(more, tone="muted"))
        words = tr("Each is shown in a window of its own. To merge, drop one copy at a time.")
        self.content.addWidget(prose(words, tone="muted"))
        self.content.addStretch(1)
        self.add_cancel()
        self.open_button = self.add_button(tr("Open them"), primary=True)
        self.open_button.clicked.connect(self.accept)
        self.open_button.clicked.connect(self.opened)
