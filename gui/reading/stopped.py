"""Says that reading was stopped, and asks whether to read again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from gui.look.tokens import GRID
from gui.reading.aside import ReadingAside
from gui.translation import tr
from gui.widgets.labels import label, say


class Stopped(QWidget):
    """A line that is told of when reading was given up, and goes when it begins again.

    `wanted` says that it is to begin again.
    """

    wanted = Signal()

    def __init__(self, aside: ReadingAside) -> None:
        super().__init__()
        self._said = label("", tone="caution")
        self.again = QPushButton(tr("Read again"))
        self.again.setProperty("kind", "small")
        self.again.clicked.connect(self.wanted)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(self._said)
        line.addWidget(self.again)
        line.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        aside.asked.connect(self.hide)

    def tell(self, *, older: bool) -> None:
        """Say that it was stopped; `older` says that what was read before is still shown."""
        nothing = tr("Reading was stopped: nothing is shown yet.")
        before = tr("Reading was stopped: this was read before.")
        say(self._said, before if older else nothing, tone="caution")
        self.show()
