"""Asks between which days, of which kind of record, by whom and grouped how."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui.days import one_day
from gui.look.tokens import GRID, Role
from gui.screens.changed.rows import GROUPINGS, Wanted
from gui.translation import tr
from gui.widgets.choosing import Choice
from gui.widgets.labels import label, say

DAYS, BRIEFING = "days", "briefing"
_BEFORE = timedelta(days=7)
_LETTERS = 14
"""As many letters of what is chosen are seen at least."""


class Head(QWidget):
    """`asked` says that other days are wanted, `arranged` that other lines of the same days are."""

    asked = Signal()
    arranged = Signal()

    def __init__(self, *, today: date, briefing: str) -> None:
        """`briefing` names the last one recorded, or is empty where there is none."""
        super().__init__()
        self.since = _choice(tr("Since when"), letters=_LETTERS + 8)
        if briefing:
            words = tr("Since the last briefing ({briefing})")
            self.since.addItem(words.format(briefing=briefing), BRIEFING)
        self.since.addItem(tr("Between two days"), DAYS)
        self.first = _day(tr("First day"), (today - _BEFORE).isoformat())
        self.last = _day(tr("Last day; empty for now"), "")
        self.last.setPlaceholderText(tr("now"))
        self.kind = _choice(tr("Kind of record"))
        self.person = _choice(tr("Who"))
        self.grouping = _choice(tr("Grouping"))
        for code, words in GROUPINGS.items():
            self.grouping.addItem(tr(words), code)
        self._dash = label("–", role=Role.TEXT, tone="muted")
        self._said = label("", role=Role.CAPTION, tone="muted")
        self._said.setWordWrap(True)
        self._said.hide()
        self.setFocusProxy(self.since)
        self.show_choices({}, [])
        self._lay_out()
        self.since.activated.connect(self._hear)
        for line in (self.first, self.last):
            line.editingFinished.connect(self._hear)
        for box in (self.kind, self.person, self.grouping):
            box.activated.connect(lambda _at: self.arranged.emit())
        self._show_days()

    @property
    def wanted(self) -> Wanted:
        """Which lines are wanted, and how they are grouped."""
        return Wanted(
            self.kind.currentData() or "",
            self.person.currentData() or "",
            self.grouping.currentData(),
        )

    @property
    def since_briefing(self) -> bool:
        """Whether it is asked since the last briefing."""
        return bool(self.since.currentData() == BRIEFING)

    def days(self) -> tuple[date, date | None] | None:
        """The first and the last day; None while what is typed is none, which is said."""
        first, words = one_day(self.first.text())
        last: date | None = None
        if first is not None and self.last.text().strip():
            last, words = one_day(self.last.text())
            if last is not None and last < first:
                last, words = None, tr("The last day comes before the first.")
            if last is None:
                self._complain(words)
                return None
        self._complain(words if first is None else "")
        return None if first is None else (first, last)

    @property
    def complaint(self) -> str:
        """What is wrong with the days; empty if nothing is."""
        return self._said.text()

    def show_choices(self, kinds: dict[str, str], persons: list[str]) -> None:
        """Offer the kinds and the persons that stand among the changes; what was chosen stays."""
        _fill(self.kind, {"": tr("Every kind"), **kinds})
        _fill(self.person, {"": tr("Everybody"), **{name: name for name in persons}})

    def _complain(self, words: str) -> None:
        say(self._said, words, tone="negative")
        self._said.setVisible(bool(words))

    def _hear(self, *_: object) -> None:
        self._show_days()
        self.asked.emit()

    def _show_days(self) -> None:
        for each in (self.first, self._dash, self.last):
            each.setVisible(not self.since_briefing)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GRID)
        for each in (self.since, self.first, self._dash, self.last):
            line.addWidget(each)
        line.addStretch(1)
        more = QHBoxLayout()
        more.setSpacing(GRID)
        for box in (self.kind, self.person, self.grouping):
            more.addWidget(box)
        more.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(line)
        column.addLayout(more)
        column.addWidget(self._said)


def _choice(name: str, *, letters: int = _LETTERS) -> Choice:
    made = Choice()
    made.setAccessibleName(name)
    made.setMinimumContentsLength(letters)
    return made


def _day(name: str, text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setMaximumWidth(17 * GRID)
    return made


def _fill(box: Choice, items: dict[str, str]) -> None:
    kept = box.currentData()
    box.clear()
    for code, words in items.items():
        box.addItem(words, code)
    box.setCurrentIndex(max(0, box.findData(kept)))
