"""What a briefing is compared with: an earlier one, the file on a day, or nothing."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gui.briefing_names import called
from gui.days import one_day
from gui.look.tokens import GRID, Role
from gui.screens.composer.choices import BRIEFING, DAY, LAST, NEVER, Choices
from gui.translation import tr
from gui.widgets.choosing import Choice
from gui.widgets.labels import label, say
from models.case import Case
from models.reading.briefings import RecordedBriefing, last_in, recorded

_MOST = 40


class Compared(QWidget):
    """Chooses an earlier state; `changed` says that it is another, once one is named in full."""

    changed = Signal()

    def __init__(self, case: Case) -> None:
        super().__init__()
        self._case = case
        self._recorded: tuple[RecordedBriefing, ...] = ()
        self._scope: tuple[int, ...] = ()
        self.box = Choice()
        self.box.setAccessibleName(tr("Compared with"))
        self.day = QLineEdit()
        self.day.setAccessibleName(tr("Day compared with"))
        self.day.setPlaceholderText(tr("A day, such as 2026-01-31"))
        self._said = label("", role=Role.CAPTION, tone="muted")
        self._said.setWordWrap(True)
        self.setFocusProxy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        for piece in (self.box, self.day, self._said):
            column.addWidget(piece)
        self.box.activated.connect(self._hear)
        self.day.textEdited.connect(self._hear)

    def show_choices(self, choices: Choices) -> None:
        """Show what these are compared with."""
        self._recorded, self._scope = recorded(self._case), choices.scope
        self._offer(choices.since_briefing)
        wanted = (choices.since, choices.since_briefing if choices.since == BRIEFING else "")
        found = [at for at in range(self.box.count()) if self.box.itemData(at) == wanted]
        self.box.setCurrentIndex(found[0] if found else 0)
        if choices.since_day is not None and self._day != choices.since_day:
            self.day.setText(choices.since_day.isoformat())
        self._say()

    def chosen(self, choices: Choices) -> Choices:
        """The same choices, compared with what is chosen here."""
        since, briefing = self.box.currentData()
        day = self._day if since == DAY else None
        return replace(choices, since=since, since_day=day, since_briefing=briefing)

    @property
    def _day(self) -> date | None:
        return one_day(self.day.text())[0]

    def _offer(self, named: str) -> None:
        """The usual ways, then the briefings recorded last, and the one that is named."""
        self.box.clear()
        self.box.addItem(tr("The last briefing about the same"), (LAST, ""))
        self.box.addItem(tr("The file as it stood on a day"), (DAY, ""))
        self.box.addItem(tr("Nothing"), (NEVER, ""))
        shown = [each for at, each in enumerate(self._recorded) if at < _MOST or each.uid == named]
        if shown:
            self.box.insertSeparator(self.box.count())
        for each in shown:
            self.box.addItem(called(each), (BRIEFING, each.uid))

    def _hear(self, *_: object) -> None:
        self._say()
        if self.box.currentData()[0] != DAY or self._day is not None:
            self.changed.emit()

    def _say(self) -> None:
        since, _ = self.box.currentData()
        self.day.setVisible(since == DAY)
        words, tone = "", "muted"
        if since == LAST:
            last = last_in(self._recorded, self._scope)
            words = called(last) if last else tr("None about the same is recorded yet")
        elif since == DAY and self.day.text().strip():
            day, words = one_day(self.day.text())
            tone = "muted" if day else "negative"
        say(self._said, words, tone=tone)
        self._said.setVisible(bool(words))
