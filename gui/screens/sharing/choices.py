"""What is chosen for a copy: for whom, how much of the case, and what is withheld."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.days import one_day
from gui.forms.scope import Scope
from gui.look.tokens import GRID, Role
from gui.screens.sharing.securing import Securing
from gui.translation import tr
from gui.widgets.choosing import Choice as Box
from gui.widgets.labels import label, say
from gui.widgets.ticking import Tick
from models.case import Case
from models.exchange.sharing import Choice
from models.records.vocabularies import TLP, WITHHELD


class Choices(QWidget):
    """The left side of the dialog. `changed` says that something else would leave."""

    changed = Signal()

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, GRID, 0)
        self.column.setSpacing(GRID // 2)
        self.recipient = QLineEdit()
        self.recipient.setPlaceholderText(tr("a name, for the record of copies"))
        self._add(tr("For"), self.recipient)
        self.scope = Scope(case)
        self.scope.show_kind("application", (), single=False)
        self._add(tr("How much"), self.scope)
        self._add_caption(tr("Withhold"))
        self.ticks = {term.code: self._tick(term.words, term.help) for term in WITHHELD}
        self.ceiling = Box()
        self.ceiling.addItem(tr("no limit"), "")
        for term in TLP:
            self.ceiling.addItem(term.words, term.code)
        self._add(tr("Nothing above"), self.ceiling)
        self.before = QLineEdit()
        self.before.setPlaceholderText(tr("a day, such as 2026-01-31"))
        self._add(tr("No history before"), self.before)
        self._said = label("", role=Role.CAPTION, tone="muted")
        self.column.addWidget(self._said)
        self.securing = Securing()
        self._add(tr("Encryption"), self.securing)
        self.column.addStretch(1)
        self.scope.changed.connect(self.changed)
        self.ceiling.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.before.textChanged.connect(self._look)
        self._look()

    def choice(self) -> Choice | None:
        """What is chosen; None while the day that is typed is none."""
        chosen = Choice(
            applications=frozenset(self.scope.ids),
            withhold=frozenset(code for code, tick in self.ticks.items() if tick.isChecked()),
            ceiling=self.ceiling.currentData(),
        )
        if not self.before.text().strip():
            return chosen
        day, _ = one_day(self.before.text())
        return None if day is None else replace(chosen, before=day)

    def _tick(self, words: str, help: str) -> Tick:
        made = Tick(tr(words[:1].upper() + words[1:]))
        made.setToolTip(tr(help) if help else "")
        made.toggled.connect(lambda _: self.changed.emit())
        self.column.addWidget(made)
        return made

    def _add(self, words: str, field: QWidget) -> None:
        caption = self._add_caption(words)
        caption.setBuddy(field)
        field.setAccessibleName(words)
        self.column.addWidget(field)

    def _add_caption(self, words: str) -> QLabel:
        caption = label(words, role=Role.CAPTION, tone="muted")
        if self.column.count():
            self.column.addSpacing(GRID)
        self.column.addWidget(caption)
        return caption

    def _look(self) -> None:
        typed = self.before.text().strip()
        day, words = one_day(typed) if typed else (None, "")
        say(self._said, words, tone="muted" if day is not None else "negative")
        self._said.setVisible(bool(words))
        self.changed.emit()
