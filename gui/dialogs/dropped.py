"""Asks what is meant by a case file that is dropped on a window that shows another one."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.base import Dialog
from gui.translation import tr
from gui.widgets.labels import prose


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
