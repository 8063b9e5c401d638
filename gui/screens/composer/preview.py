"""The pages, or the sentence that says why there are none.

The sentence lies over pages and scroll bars, which so keep their place under it.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from gui.look.tokens import GRID
from gui.screens.composer.sheets import Sheets
from gui.translation import tr
from gui.widgets.labels import prose, say

_BY_KEY, _NEVER = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.NoFocus


class Preview(QWidget):
    """Shows one of the two; the keyboard stays in what is shown.

    `turned` says which page is in view, and of how many; both are 0 while there is none.
    """

    turned = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.sheets = Sheets()
        self.sheets.turned.connect(lambda *_: self._tell())
        self._words = prose("", tone="muted", copied=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._cover = _surface(self._words)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.sheets, 0, 0)
        grid.addWidget(self._cover, 0, 0)
        self.say(tr("The pages are being made…"))

    @property
    def sentence(self) -> str:
        """What is said in place of the pages; empty while these are shown."""
        return "" if self._cover.isHidden() else self._words.text()

    def show_pdf(self, content: bytes) -> None:
        """Show these pages, at the place that was in view."""
        typing = self._words.hasFocus()
        self.sheets.setFocusPolicy(_BY_KEY)
        if typing:
            self.sheets.setFocus()
        self._cover.hide()
        self.sheets.show_pdf(content)

    def say(self, sentence: str) -> None:
        """Say why there are no pages, in place of them."""
        say(self._words, sentence, tone="muted")
        self._cover.show()
        self._cover.raise_()
        if self.sheets.hasFocus():
            self._words.setFocus()
        self.sheets.setFocusPolicy(_NEVER)
        self._tell()

    def _tell(self) -> None:
        if self._cover.isHidden():
            self.turned.emit(self.sheets.page, self.sheets.count)
        else:
            self.turned.emit(0, 0)


def _surface(words: QLabel) -> QWidget:
    made = QWidget()
    made.setProperty("plain", "window")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(made)
    row.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
    row.addStretch(1)
    row.addWidget(words, 100, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return made
