"""The sentence of a filter in full, over several lines, where its field shows only a part of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.look.tokens import CARD, GRID, Role
from gui.widgets.labels import label, say

_LINES = 6
"""So many are seen at once; the rest is scrolled to, so that the list keeps its room."""


class InFull(QScrollArea):
    """Is seen only while it says something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = label("", role=Role.CAPTION, tone="muted", copied=True)
        self.said.setWordWrap(True)
        # However long it is, it makes the list no wider.
        self.said.setMinimumWidth(1)
        self.said.setContentsMargins(CARD, 0, GRID, GRID)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.said.setProperty("plain", "surface")
        self.setWidget(self.said)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def tell(self, words: str) -> None:
        """Say a sentence; nothing hides it."""
        say(self.said, words, tone="muted")
        self._fit()
        self.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the sentence is at the width that there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        line = self.said.fontMetrics().lineSpacing()
        whole = self.said.heightForWidth(max(self.viewport().width(), 1))
        most = _LINES * line + GRID
        self.setFixedHeight(max(min(whole, most), line))
        # Only what can be scrolled is worth a stop of the keyboard.
        stop = Qt.FocusPolicy.StrongFocus if whole > most else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(stop)
