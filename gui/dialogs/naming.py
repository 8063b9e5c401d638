"""Asks what something is to be called, in one line."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.dialogs.base import Dialog
from gui.look.tokens import Role
from gui.translation import tr
from gui.widgets.labels import label


class Naming(Dialog):
    """`named` gives what was typed, once it is something."""

    named = Signal(str)

    def __init__(self, parent: QWidget, title: str, words: str) -> None:
        super().__init__(parent, title)
        self.setMinimumWidth(400)
        self.line = QLineEdit()
        self.line.setMaxLength(200)
        self.line.setAccessibleName(words)
        caption = label(words, role=Role.CAPTION, tone="muted")
        caption.setBuddy(self.line)
        self.content.addWidget(caption)
        self.content.addWidget(self.line)
        self.add_cancel()
        self._save = self.add_button(tr("Save"), primary=True)
        self._save.setEnabled(False)
        self._save.clicked.connect(self._take)
        self.line.textChanged.connect(lambda text: self._save.setEnabled(bool(text.strip())))
        self.line.setFocus()

    def _take(self) -> None:
        self.named.emit(self.line.text().strip())
        self.accept()
