"""The line above a list of which only some records are shown, chosen elsewhere: which, and all."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.look.tokens import CARD, GRID, Role
from gui.translation import tr
from gui.widgets.labels import prose, say


class OnlyLine(QWidget):
    """`lifted` says that all records are wanted again."""

    lifted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = prose("", role=Role.CAPTION, tone="muted")
        self.all = QPushButton(tr("Show all"))
        self.all.setProperty("kind", "small")
        self.all.clicked.connect(self.lifted)
        line = QHBoxLayout(self)
        line.setContentsMargins(CARD, 0, GRID, GRID // 2)
        line.setSpacing(GRID)
        line.addWidget(self._words, 1)
        line.addWidget(self.all)
        self.hide()

    def show_words(self, words: str) -> None:
        """Say which records are listed; nothing where all are."""
        say(self._words, tr("Only: {records}").format(records=words) if words else "", tone="muted")
        self.setVisible(bool(words))
