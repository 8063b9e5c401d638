"""The briefings of the case: what one is, and the way to export one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.labels import label, rule
from gui.middle import Middle
from gui.tokens import CARD, GRID, Role
from gui.translation import tr


class Briefings(QWidget):
    """Says what a briefing is and offers the action that exports one of the whole case."""

    def __init__(self, *, actions: tuple[QAction, QAction]) -> None:
        """`actions` export that of the case and that of the application shown.

        Of the second only the keys are told here, where no application is shown.
        """
        super().__init__()
        whole, one = actions
        self.button = QPushButton(whole.text())
        self.button.setAutoDefault(True)
        self.button.clicked.connect(whole.trigger)
        self.setProperty("plain", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QHBoxLayout()
        head.setContentsMargins(CARD, GRID + 4, GRID, GRID + 4)
        head.addWidget(label(tr("Briefings"), role=Role.SECTION))
        head.addStretch(1)
        keys = one.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        said = tr(
            "A briefing tells the case on paper: where each application stands, how that is"
            " known, what nobody knows and what to expect. It is a PDF, read from the file as"
            " it is now. For one application alone, open it and press {keys}."
        ).format(keys=keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(Middle(said, self.button), 1)

    def enter(self) -> None:
        """Take the keyboard."""
        self.button.setFocus()
