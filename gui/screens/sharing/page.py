"""The dialog by which a copy is handed out: choices on the left, what would leave on the right.

Nothing can be shared before it was seen. It asks and shows; `gui/files/sharing.py` does it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.dialogs.base import Dialog
from gui.look.tokens import GRID, Role
from gui.screens.sharing.choices import Choices
from gui.screens.sharing.seen import Seen
from gui.translation import counted, tr
from gui.widgets.labels import label, say
from models.case import Case
from models.exchange.encryption import Lock
from models.exchange.sharing import Choice, Leaving

_USUAL: Final = QSize(1080, 800)
_FRAME: Final = 40

PAUSE: Final = 300
"""Milliseconds after a choice until it is looked what would leave."""


@dataclass(frozen=True)
class Wanted:
    """A copy that is asked for: what leaves, for whom, and what closes it."""

    choice: Choice
    to: str
    lock: Lock | None


class ShareCopy(Dialog):
    """`looked` asks what a choice lets leave, `wanted` for the copy itself."""

    looked = Signal(object)
    wanted = Signal(object)

    def __init__(self, parent: QWidget, case: Case) -> None:
        super().__init__(parent, tr("Share a copy"), icon="people")
        self.setMinimumSize(980, 620)
        self.choices = Choices(case)
        self.seen = Seen()
        self._shown: Choice | None = None
        self._refused = False
        self._state = label("", role=Role.TEXT, tone="muted")
        self._state.setWordWrap(True)
        self.names = self._blank_button(tr("Withhold these names too"))
        self.parts = self._blank_button(tr("Withhold parts of names too"))
        self.words = self._blank_button(tr("Withhold every such word"))
        left = QScrollArea()
        left.setWidget(self.choices)
        left.setWidgetResizable(True)
        left.setFrameShape(QScrollArea.Shape.NoFrame)
        left.setFixedWidth(400)
        blanking = QHBoxLayout()
        blanking.setSpacing(GRID)
        blanking.addWidget(self.names)
        blanking.addWidget(self.parts)
        blanking.addWidget(self.words)
        blanking.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(GRID)
        right.addWidget(self._state)
        right.addWidget(self.seen, 1)
        right.addLayout(blanking)
        both = QHBoxLayout()
        both.setSpacing(2 * GRID)
        both.addWidget(left)
        both.addLayout(right, 1)
        self.content.addLayout(both, 1)
        self.add_cancel()
        self.share = self.add_button(tr("Share…"), primary=True)
        self.share.clicked.connect(self._want)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._look)
        self.choices.changed.connect(self._choose)
        self.choices.securing.changed.connect(self._judge)
        self.seen.blanked.connect(self._hesitate)
        self.names.clicked.connect(
            lambda: self.seen.tick(each for each in self.seen.open_places if each.whole)
        )
        self.parts.clicked.connect(
            lambda: self.seen.tick(each for each in self.seen.open_places if each.part)
        )
        self.words.clicked.connect(lambda: self.seen.tick(self.seen.open_places))
        self.choices.recipient.setFocus()
        self._hesitate()

    def fit(self) -> None:
        """Take the room that there is for a list, up to a usual size."""
        room = self.screen().availableSize()
        width = min(_USUAL.width(), room.width())
        self.resize(width, min(_USUAL.height(), room.height() - _FRAME))

    @property
    def state(self) -> str:
        """What is said above the tree."""
        return self._state.text()

    def show_leaving(self, choice: Choice, leaving: Leaving, labels: Mapping[int, str]) -> None:
        """Show what a choice lets leave, if it is still the one that stands."""
        if choice != self._choice():
            return
        self._shown = choice
        self.seen.show_leaving(leaving, labels)
        say(self._state, _summary(leaving), tone="muted")
        self._judge()

    def show_refused(self, words: str) -> None:
        """Say why a choice lets nothing leave."""
        self._shown = None
        say(self._state, words, tone="negative")
        self._judge()

    def show_busy(self, busy: bool) -> None:
        """Let nothing be chosen while the copy is made."""
        for part in (self.choices, self.seen, self.names, self.parts, self.words, self.share):
            part.setEnabled(not busy)
        if busy:
            say(self._state, tr("Making the copy…"), tone="muted")
        else:
            self._judge()

    def _blank_button(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.setProperty("kind", "small")
        return button

    def _choice(self) -> Choice | None:
        chosen = self.choices.choice()
        return None if chosen is None else replace(chosen, spots=self.seen.spots)

    def _choose(self) -> None:
        self.seen.forget()
        self._hesitate()

    def _hesitate(self) -> None:
        self._shown = None
        say(self._state, tr("Looking what would leave…"), tone="muted")
        self._judge()
        self._pause.start()

    def _look(self) -> None:
        choice = self._choice()
        if choice is None:
            self.show_refused(tr("The day before which there is no history is not understood."))
            return
        self.looked.emit(choice)

    def _judge(self) -> None:
        seen = self._shown is not None
        self.share.setEnabled(seen and self.choices.securing.sound)
        places = self.seen.open_places if seen else ()
        self.names.setVisible(any(each.whole for each in places))
        self.parts.setVisible(any(each.part for each in places))
        self.words.setVisible(bool(places))

    def _want(self) -> None:
        if self._shown is None or not self.choices.securing.sound:
            return
        to = " ".join(self.choices.recipient.text().split())
        self.wanted.emit(Wanted(self._shown, to, self.choices.securing.lock()))


def _summary(leaving: Leaving) -> str:
    records = sum(number for kind, number in leaving.by_kind.items() if kind != "link")
    said = [tr("{records} leave").format(records=counted(records, "record", "records"))]
    staying = sum(number for kind, number in leaving.staying.items() if kind != "link")
    if staying:
        said.append(tr("{n} stay behind").format(n=f"{staying:,}"))
    if leaving.in_the_trash:
        said.append(tr("{n} more leave in the trash").format(n=f"{leaving.in_the_trash:,}"))
    if leaving.earlier:
        said.append(
            counted(leaving.earlier, "earlier value is withheld", "earlier values are withheld")
        )
    if leaving.labels:
        said.append(
            counted(
                leaving.labels, "edit leaves without its label", "edits leave without their labels"
            )
        )
    if leaving.authors:
        said.append(
            counted(leaving.authors, "edit without its author", "edits without their authors")
        )
    words = ". ".join(["; ".join(said)])
    if leaving.unnameable:
        more = counted(
            len(leaving.unnameable),
            "source leaves with its name though it may not",
            "sources leave with their names though they may not",
        )
        words = f"{words}. {more}"
    return f"{words}."
