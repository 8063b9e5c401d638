"""A calm line across the top of the panes: what is out of the ordinary with the open file.

It stays as long as that is so, and offers what can be done about it; it decides nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.look.icons import pixmap
from gui.look.theme import Theme
from gui.look.tokens import CARD, GRID, Role
from gui.widgets.labels import label, rule, say


@dataclass(frozen=True)
class Offer:
    """One thing that can be done about it, in words already translated."""

    words: str
    do: Callable[[], object]


class Banner(QWidget):
    """Says one thing; hidden while there is nothing to say."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon, self._tone = "", ""
        self._sign = QLabel()
        self._text = label("", role=Role.TABLE)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.buttons: list[QPushButton] = []
        self._offers = QHBoxLayout()
        self._offers.setSpacing(GRID)
        row = QHBoxLayout()
        row.setContentsMargins(CARD, GRID - 2, CARD, GRID - 2)
        row.setSpacing(GRID)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addLayout(self._offers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(rule())
        theme.changed.connect(self._draw)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty while it is hidden."""
        return self._text.text()

    def tell(
        self, words: str, *, icon: str, tone: str = "muted", offers: Sequence[Offer] = ()
    ) -> None:
        """Say something until something else is said; `tone` is that of the icon."""
        say(self._text, words)
        self._icon, self._tone = icon, tone
        for button in self.buttons:
            self._offers.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(offer) for offer in offers]
        self._draw()
        self.show()
        for button in self.buttons:
            # Qt would show what was added to a visible layout a moment later.
            button.show()

    def clear(self) -> None:
        """Say nothing."""
        say(self._text, "")
        self.hide()

    def _button(self, offer: Offer) -> QPushButton:
        button = QPushButton(offer.words)
        button.clicked.connect(lambda: offer.do())
        self._offers.addWidget(button)
        return button

    def _draw(self) -> None:
        if self._icon:
            colour = getattr(self._theme.tokens, self._tone)
            density = self.devicePixelRatioF()
            self._sign.setPixmap(pixmap(self._icon, size=16, colour=colour, density=density))
