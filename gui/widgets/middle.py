"""A sentence, and what can be done, in the middle of a page that has nothing else to show."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.look.tokens import CARD, GRID
from gui.widgets.labels import prose

WIDEST = 52 * GRID


class Middle(QWidget):
    """Says a sentence over its buttons; lines break as the page gets narrow."""

    def __init__(self, words: str, *buttons: QPushButton) -> None:
        super().__init__()
        self.said = prose(words, tone="muted")
        self.said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        block = QWidget()
        block.setMaximumWidth(WIDEST)
        column = QVBoxLayout(block)
        column.setContentsMargins(CARD, CARD, CARD, CARD)
        column.setSpacing(2 * GRID)
        column.addStretch(2)
        column.addWidget(self.said)
        for button in buttons:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(block, 100)
        row.addStretch(1)
