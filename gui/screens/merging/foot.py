"""The foot of the merge screen: how far it is decided, many decisions at once, and the buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from gui.look.tokens import CARD, GRID, Role
from gui.screens.merging.deciding import MINE, THEIRS, Deciding, Which
from gui.translation import counted, tr
from gui.widgets.labels import label, say


class Foot(QWidget):
    """`chose` gives a side, and which fields it is for; None means those of the record shown."""

    chose = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._state = label("", role=Role.CAPTION, tone="muted")
        self._state.setWordWrap(True)
        self.several = QPushButton(tr("Decide several"))
        self.several.setMenu(QMenu(self.several))
        self.report = QPushButton(tr("Report…"))
        self.close_button = QPushButton(tr("Cancel"))
        self.merge = QPushButton(tr("Merge"))
        self.merge.setProperty("kind", "primary")
        self.merge.setToolTip(tr("Take over everything (Ctrl+Return)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(CARD, GRID, CARD, GRID)
        row.setSpacing(GRID)
        row.addWidget(self._state, 1)
        for button in (self.several, self.report, self.close_button, self.merge):
            row.addWidget(button)

    @property
    def state(self) -> str:
        """What is said."""
        return self._state.text()

    def say(self, words: str) -> None:
        """Say something else."""
        say(self._state, words, tone="muted")

    def show_deciding(self, deciding: Deciding | None) -> None:
        """Say how far it is decided."""
        if deciding is None or not deciding.conflicts:
            self.say("")
            return
        found = counted(len(deciding.conflicts), "conflict", "conflicts")
        if not deciding.open:
            self.say(tr("{conflicts}, decided.").format(conflicts=found))
            return
        left = counted(deciding.open, "is not decided", "are not decided")
        stands = tr("Until somebody decides, both values stand, at the field and on the desk.")
        self.say(f"{found}; {left}. {stands}")

    def offer(self, deciding: Deciding) -> None:
        """Offer what can be decided at once."""
        menu = self.several.menu()
        menu.clear()
        for side, words in ((THEIRS, tr("Theirs")), (MINE, tr("Mine"))):
            self._add(menu, tr("{side} for all").format(side=words), side, _every)
            record = tr("{side} for everything in this record").format(side=words)
            self._add(menu, record, side, None)
            for group, number, which in deciding.groups():
                said = tr("{side} for all {what} ({n})").format(side=words, what=group, n=number)
                self._add(menu, said, side, which)
            menu.addSeparator()
        self._add(menu, tr("Leave all open"), "", _every)

    def _add(self, menu: QMenu, words: str, side: str, which: Which | None) -> None:
        menu.addAction(words).triggered.connect(lambda _=False: self.chose.emit(side, which))


def _every(record: object, field: object) -> bool:
    return True
