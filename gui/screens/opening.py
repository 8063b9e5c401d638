"""What stands beside the sections while a case file is opened: where the user is going to be.

Its head is placed as that of the page to come, so that nothing moves when that takes its place.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui.actions.sections import DESK, SECTIONS
from gui.look.tokens import CARD, GRID, Role
from gui.translation import tr
from gui.widgets.labels import label, rule, say


class Opening(QWidget):
    """Says which file is opened, under the name of the section that is shown then."""

    def __init__(self, name: str, *, section: str) -> None:
        super().__init__()
        self.setProperty("plain", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = label("", role=Role.TITLE)
        said = tr("Opening “{name}”…").format(name=name)
        self._said = label(said, role=Role.CAPTION, tone="muted")
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.addWidget(self._words)
        self._head.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(rule())
        column.addStretch(1)
        self.show_section(section)

    def show_section(self, code: str) -> None:
        """Name the section that is going to be shown."""
        desk = code == DESK
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._head.setDirection(down if desk else across)
        self._head.setSpacing(2 if desk else GRID)
        self._head.setStretchFactor(self._said, 0 if desk else 1)
        if desk:
            self._head.setContentsMargins(CARD, CARD - 2, CARD, GRID + 2)
        else:
            self._head.setContentsMargins(CARD, GRID, GRID, GRID)
        self._words.setMinimumHeight(0 if desk else _height_of_a_field())
        say(self._words, tr(SECTIONS[code].words), role=Role.TITLE if desk else Role.SECTION)


def _height_of_a_field() -> int:
    """A list has its filter beside its name."""
    field = QLineEdit()
    field.ensurePolished()
    return field.sizeHint().height()
