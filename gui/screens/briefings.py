"""The briefings of the case: what one is, and the ways to export one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.labels import label, prose, rule
from gui.tokens import CARD, GRID, Role
from gui.translation import tr


class Briefings(QWidget):
    """Offers the actions that export; each button is one of them."""

    def __init__(self, *, actions: tuple[QAction, ...]) -> None:
        super().__init__()
        self.buttons = [_button(action) for action in actions]
        self.setProperty("plain", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QHBoxLayout()
        head.setContentsMargins(CARD, GRID + 3, GRID, GRID + 3)
        head.addWidget(label(tr("Briefings"), role=Role.SECTION))
        head.addStretch(1)
        said = tr(
            "A briefing tells the case on paper: where each application stands, how that is"
            " known, what nobody knows and what to expect. It is a PDF, read from the file as"
            " it is now."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addStretch(2)
        middle = QVBoxLayout()
        middle.setContentsMargins(CARD, CARD, CARD, CARD)
        middle.setSpacing(GRID)
        middle.addWidget(prose(said, tone="muted"), 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addSpacing(GRID)
        for button in self.buttons:
            middle.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(middle)
        column.addStretch(3)

    def enter(self) -> None:
        """Take the keyboard."""
        self.buttons[0].setFocus()


def _button(action: QAction) -> QPushButton:
    button = QPushButton(action.text())
    button.setEnabled(action.isEnabled())
    button.setAutoDefault(True)
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button
