"""The foot of the merge screen: how far it is decided, many decisions at once, and the buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from gui.look.tokens import CARD, GRID, Role
from gui.screens.merging.deciding import MINE, THEIRS, Deciding, Question, Which
from gui.translation import counted, tr
from gui.widgets.labels import label, say
from models.reading.arrivals import Arrival


class Foot(QWidget):
    """`chose` gives a side, which are meant, whether those decided already are meant too, and how
    it is called."""

    chose = Signal(str, object, bool, str)

    def __init__(self) -> None:
        super().__init__()
        self._deciding: Deciding | None = None
        self._here: frozenset[str] = frozenset()
        self._state = label("", role=Role.CAPTION, tone="muted")
        self._state.setWordWrap(True)
        self.several = QPushButton(tr("Decide several"))
        menu = QMenu(self.several)
        menu.aboutToShow.connect(self._offer)
        self.several.setMenu(menu)
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
        self._deciding = deciding
        if deciding is None or not deciding.questions:
            self.say("")
            return
        found = counted(len(deciding.questions), "conflict", "conflicts")
        if not deciding.open:
            self.say(tr("{conflicts}, decided.").format(conflicts=found))
            return
        left = counted(deciding.open, "undecided", "undecided")
        stands = tr("What nobody decides stays in conflict, at the record and on the desk.")
        self.say(f"{found}, {left}. {stands}")

    def show_record(self, arrival: Arrival | None) -> None:
        """Know which record is looked at."""
        parts = arrival.parts if arrival is not None else ()
        self._here = frozenset(part.uid for part in parts)

    def _offer(self) -> None:
        """Offer what can be decided at once, as far as it is decided now."""
        menu, deciding = self.several.menu(), self._deciding
        menu.clear()
        if deciding is None:
            return
        here = self._here

        def in_this_record(question: Question) -> bool:
            return question.record.uid in here

        groups: list[tuple[str, Which]] = [
            (tr("all"), _every),
            (tr("everything in this record"), in_this_record),
            *((tr("all {what}").format(what=what), which) for what, which in deciding.groups()),
        ]
        for side, whose in ((THEIRS, tr("Theirs")), (MINE, tr("Mine"))):
            back = [(what, which) for its, what, which in deciding.put_back() if its == side]
            for what, which in (*groups, *back):
                words = tr("{whose} for {what}").format(whose=whose, what=what)
                self._add(side, words, which)
            menu.addSeparator()
        words = tr("Leave all undecided")
        left = menu.addAction(words)
        left.triggered.connect(lambda: self.chose.emit("", _every, True, words))
        left.setEnabled(deciding.open < len(deciding.questions))

    def _add(self, side: str, words: str, which: Which) -> None:
        """Offer a side for what is undecided, and apart from it for what is decided otherwise."""
        menu, deciding = self.several.menu(), self._deciding
        assert deciding is not None
        number, otherwise = deciding.undecided(side, which), deciding.otherwise(side, which)
        if number:
            action = menu.addAction(f"{words} ({number:,})")
            action.triggered.connect(lambda: self.chose.emit(side, which, False, words))
        if otherwise:
            also = tr("also {n} decided otherwise").format(n=f"{otherwise:,}")
            action = menu.addAction(f"{words}, {also} ({number + otherwise:,})")
            action.triggered.connect(lambda: self.chose.emit(side, which, True, words))


def _every(question: Question) -> bool:
    return True
