"""The dialog that combines a record with another: which other, which stays, what will happen.

It reads and asks; combining is told by a signal.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.dialogs.base import Dialog
from gui.forms.editors import Context
from gui.forms.editors.reference import ReferenceEditor
from gui.forms.reading import Shown, read
from gui.forms.rows import RecordRow
from gui.forms.wrapped import WrappedText, one_line
from gui.look.tokens import GRID, Role
from gui.screens.combining.compared import Compared
from gui.screens.combining.outcome import outcome
from gui.translation import counted, tr
from gui.widgets.labels import label, prose
from models.case import Case
from models.errors import NotUnderstood
from models.reading.lookalikes import Pair, lookalikes
from models.records import Fact
from models.records.kinds import Reference

WIDTH = 85 * GRID
ROOM = 24 * GRID
MOST = 5
"""So many lookalikes are shown at most; any other is found by searching."""


class CombineRecords(Dialog):
    """`combined` names the record to combine and the one that stays, `told_apart` two that are two.

    With `other`, those two are compared at once, and no other can be chosen.
    """

    combined = Signal(int, int)
    told_apart = Signal(int, int)

    def __init__(
        self, parent: QWidget, case: Case, own: Shown, *, other: int | None = None
    ) -> None:
        name = one_line(own.title, longest=60)
        title = tr("Combine “{name}” with another") if other is None else tr("Combine two records")
        super().__init__(parent, title.format(name=name), icon="combine")
        self.setMinimumWidth(WIDTH)
        self._case = case
        self._own = own
        self.compared: Compared | None = None
        self._alike = {_other(pair, own.id): pair for pair in lookalikes(case, [own.id])}
        self.search = self._searching()
        self.rows: list[RecordRow] = []
        if other is None:
            self._offer_lookalikes()
            self._offer_search()
        self._place = QVBoxLayout()
        self._place.setSpacing(GRID // 2)
        self.content.addLayout(self._place)
        self._hint = prose(tr("Nothing is combined before you have seen both."), tone="muted")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        # What is found while typing lies over this room.
        self._hint.setMinimumHeight(ROOM)
        self._place.addWidget(self._hint)
        self._told: list[QWidget] = []
        self.content.addStretch(1)
        self.apart = self.add_aside(tr("Not the same"))
        self.apart.setToolTip(tr("They are two: do not offer to combine them any more"))
        self.apart.clicked.connect(self._tell_apart)
        self.apart.hide()
        self.add_cancel()
        self.combine = self.add_button(tr("Combine"), primary=True)
        self.combine.setEnabled(False)
        self.combine.clicked.connect(self._combine)
        if other is not None:
            self.choose(other)
        elif self.rows:
            self.rows[0].setFocus()
        else:
            self.search.setFocus()

    def event(self, event: QEvent) -> bool:
        """Follow what is shown and what the search says with the height."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.fit()
            self._stay_on_screen()
        return done

    def choose(self, other: int) -> None:
        """Show another record beside the one that it is about."""
        shown = read(self._case, other)
        if shown is None:
            return
        self._hint.hide()
        if self.compared is not None:
            self._place.removeWidget(self.compared)
            self.compared.hide()
            self.compared.deleteLater()
        # The earlier stands on the left, whichever of them was chosen first.
        first, second = sorted((self._own, shown), key=lambda each: each.id)
        self.compared = Compared(first, second)
        self.compared.turned.connect(self._tell)
        self._place.insertWidget(0, self.compared)
        self.compared.settle(max(self.width(), WIDTH) - 6 * GRID)
        self.apart.setVisible(other in self._alike)
        self.combine.setEnabled(True)
        self._tell()
        self.compared.enter()

    @property
    def said(self) -> list[str]:
        """What it says will happen, a sentence each."""
        if self.compared is None:
            return []
        return outcome(self.compared.given, self.compared.kept)

    def _stay_on_screen(self) -> None:
        """What grows downwards makes room above."""
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        below = frame.bottom() - room.bottom()
        if below > 0:
            self.move(frame.left(), max(room.top(), frame.top() - below))

    def _offer_lookalikes(self) -> None:
        if not self._alike:
            return
        words = tr("These look like the same")
        self.content.addWidget(label(words, role=Role.CAPTION, tone="muted"))
        names = self._case.labels(self._alike)
        for other, pair in list(self._alike.items())[:MOST]:
            shared = tr("shares “{what}”").format(what=one_line(pair.shared, longest=60))
            row = RecordRow(
                names.get(other, "?"), icon=self._own.entry.icon, detail=shared, compact=True
            )
            row.opened.connect(lambda other=other: self.choose(other))
            self.rows.append(row)
            self.content.addWidget(row)
        more = len(self._alike) - MOST
        if more > 0:
            self.content.addWidget(
                label(
                    tr("and {more}, found by searching").format(
                        more=counted(more, "other", "others")
                    ),
                    role=Role.CAPTION,
                    tone="muted",
                )
            )

    def _searching(self) -> ReferenceEditor:
        kind = self._own.entry.code
        words = tr("Any other")
        fact = Fact(Reference((kind,)), words)
        made = ReferenceEditor(
            fact, Context(self._case, lambda _: None), making=False, without={self._own.id}
        )
        made.kept.connect(self._take)
        made.sent.connect(self._take)
        made.abandoned.connect(self.reject)
        return made

    def _offer_search(self) -> None:
        words = tr("Any other") if self._alike else tr("Which other")
        caption = label(words, role=Role.CAPTION, tone="muted")
        caption.setBuddy(self.search)
        self.content.addWidget(caption)
        self.content.addWidget(self.search)
        self.content.addSpacing(GRID)

    def _take(self) -> None:
        try:
            value = self.search.value()
        except NotUnderstood:
            self.search.complain(tr("Choose one from the list."))
            return
        if isinstance(value, int):
            self.choose(value)

    def _tell(self) -> None:
        for piece in self._told:
            self._place.removeWidget(piece)
            piece.hide()
            piece.deleteLater()
        heading = label(tr("What will happen"), role=Role.CAPTION, tone="muted")
        heading.setContentsMargins(0, GRID, 0, 0)
        self._told = [heading, *(WrappedText(f"• {sentence}") for sentence in self.said)]
        for piece in self._told:
            self._place.addWidget(piece)

    def _combine(self) -> None:
        if self.compared is not None:
            self.combined.emit(self.compared.given.id, self.compared.kept.id)
            self.accept()

    def _tell_apart(self) -> None:
        if self.compared is not None:
            first, second = sorted((self.compared.given.id, self.compared.kept.id))
            self.told_apart.emit(first, second)
            self.accept()


def _other(pair: Pair, id: int) -> int:
    return pair.second if pair.first == id else pair.first
