"""The frame that every dialog shares: what it is about, its content, and its buttons.

A dialog is opened with `open()`, never `exec()`: nothing waits inside it, and what it was asked
for is told by a signal.
"""

from contextlib import suppress

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.look.icons import pixmap
from gui.look.theme import tokens
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label

_LAID_OUT = QEvent.Type.LayoutRequest


class Dialog(QDialog):
    """A title, a content column and a row of buttons; the first button is the one Enter presses."""

    def __init__(
        self, parent: QWidget, title: str, *, icon: str = "", tone: str = "accent"
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._icon, self._tone = icon, tone
        self._sign = QLabel(self)
        self._sign.setVisible(bool(icon))
        heading = label(title, role=Role.SECTION)
        heading.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(GRID + 4)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(heading, 1)
        self.content = QVBoxLayout()
        self.content.setSpacing(GRID)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(GRID)
        self._buttons.addStretch(1)
        whole = self._whole = QVBoxLayout(self)
        # Wrapped text asks for far too much height as its least; `showEvent` gives what it needs.
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        whole.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        whole.setSpacing(2 * GRID)
        whole.addLayout(head)
        whole.addLayout(self.content, 1)
        whole.addSpacing(GRID // 2)
        whole.addLayout(self._buttons)
        self._draw_sign()

    def add_button(self, text: str, *, primary: bool = False) -> QPushButton:
        """Add a button at the right end, already translated."""
        button = QPushButton(text)
        button.setAutoDefault(primary)
        button.setDefault(primary)
        self._buttons.addWidget(button)
        if primary:
            button.setProperty("kind", "primary")
            button.setFocus()
        return button

    def add_aside(self, text: str) -> QPushButton:
        """Add a button at the left end, apart from those that end what was asked."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        self._buttons.insertWidget(0, button)
        return button

    def add_cancel(self) -> QPushButton:
        """Add the button that leaves everything as it was, as Escape does."""
        button = self.add_button(tr("Cancel"))
        button.clicked.connect(self.reject)
        return button

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the wrapped texts need at this width, and no higher."""
        self.fit()
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        """Grow where a text that is said anew needs more lines."""
        done = super().event(event)
        if event.type() == _LAID_OUT and self.isVisible() and self._needed() > self.height():
            self.fit()
        return done

    def fit(self) -> None:
        """Take the height that the content needs at this width."""
        self.resize(max(self.width(), self.minimumWidth()), self._needed())

    def _needed(self) -> int:
        width = max(self.width(), self.minimumWidth())
        if self._whole.hasHeightForWidth():
            return self._whole.totalHeightForWidth(width)
        return self._whole.totalSizeHint().height()

    def _draw_sign(self) -> None:
        if self._icon:
            colour = getattr(tokens(), self._tone)
            density = self.devicePixelRatioF()
            # Words matter more than their sign, which is gone where the program's files are.
            with suppress(OSError):
                self._sign.setPixmap(pixmap(self._icon, size=20, colour=colour, density=density))
