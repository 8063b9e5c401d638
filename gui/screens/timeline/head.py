"""The head of the timeline: of what it is, by which clocks, and what of it is left out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from gui.days import spelled_out
from gui.forms.flow import Flow
from gui.forms.scope import Finder
from gui.look.icons import icon
from gui.look.theme import Theme
from gui.look.tokens import GRID
from gui.screens.timeline.chosen import Chosen, name_of
from gui.screens.timeline.words import CLOCKS, row_title
from gui.translation import tr
from gui.widgets.labels import label, say
from gui.widgets.staying import StayingMenu, Tickable
from gui.widgets.ticking import Tick
from models.case import Case
from models.errors import NotUnderstood
from models.reading.figures.chronology import KINDS, Chronology
from models.records import CATALOGUE
from models.records.kinds import Date

_FINDER, _DAY = 36, 12
"""Widths in characters, so that they follow the size of the text."""


class Head(QWidget):
    """`changed` tells what is chosen, `scoped` of which record: None for the whole case."""

    changed = Signal(object)
    scoped = Signal(object)

    def __init__(self, case: Case, *, theme: Theme) -> None:
        super().__init__()
        self.chosen = Chosen()
        self._theme = theme
        self._signs: dict[QToolButton, str] = {}
        self.finder = Finder(case, "application", "company")
        self.finder.prompt(tr("Of one application or company"))
        self.finder.kept.connect(self._find)
        self.whole = QPushButton(tr("The whole case"))
        self.whole.setProperty("kind", "small")
        self.whole.clicked.connect(lambda: self.scoped.emit(None))
        self.whole.hide()
        self.clocks = {clock: self._clock(clock) for clock in CLOCKS}
        self.kinds = self._menu(tr("Kinds"), self._choose_kinds)
        self.rows = self._menu(tr("Rows"), self._choose_rows)
        self.first = self._day(tr("From"), tr("The first day that is shown"))
        self.last = self._day(tr("To"), tr("The last day that is shown"))
        self._complaint = label("", tone="caution")
        self._complaint.hide()
        self._lay_out()
        theme.changed.connect(self._draw)
        self._draw()
        self._show_kinds()

    def show_scope(self, scope: int | None) -> None:
        """Show whether it is of the whole case."""
        self.whole.setVisible(scope is not None)
        self.finder.start(None)

    def show_rows(self, chronology: Chronology) -> None:
        """Offer these rows to be left out."""
        self.rows.show_entries(
            Tickable(name_of(row), row_title(row), name_of(row) not in self.chosen.without_rows)
            for row, _ in chronology.rows
        )

    def show_chosen(self, chosen: Chosen) -> None:
        """Show what is chosen without telling of it."""
        self.chosen = chosen
        for clock, tick in self.clocks.items():
            tick.blockSignals(True)
            tick.setChecked(clock in chosen.clocks)
            tick.blockSignals(False)
        self._show_kinds()
        self.rows.tick(lambda code: code not in chosen.without_rows)
        for line, day in ((self.first, chosen.first), (self.last, chosen.last)):
            if day is None:
                line.clear()
        self._complain("")

    def _lay_out(self) -> None:
        flow = Flow(gap=GRID)
        flow.add(self.finder)
        flow.add(self.whole)
        for tick in self.clocks.values():
            flow.add(tick)
        for button in (self.kinds, self.rows):
            flow.add(button)
        flow.add(self.first)
        flow.add(self.last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(flow)
        column.addWidget(self._complaint)

    def _clock(self, clock: str) -> Tick:
        tick = Tick(tr(CLOCKS[clock]))
        tick.setChecked(clock in self.chosen.clocks)
        tick.toggled.connect(partial(self._choose_clock, clock))
        return tick

    def _menu(self, words: str, choose: Callable[[frozenset[str]], None]) -> StayingMenu:
        made = StayingMenu(words)
        made.left_out.connect(choose)
        self._signs[made] = "filter"
        return made

    def _day(self, words: str, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(words)
        line.setAccessibleName(name)
        line.setToolTip(name)
        line.editingFinished.connect(self._choose_days)
        return line

    def _find(self) -> None:
        try:
            found = self.finder.value()
        except NotUnderstood as fault:
            self.finder.complain(str(fault))
            return
        if found is not None:
            self.scoped.emit(found)

    def _choose_clock(self, clock: str, shown: bool) -> None:
        self._tell(self.chosen.with_clock(clock, shown))
        # One clock always stays: the tick of the last one comes back.
        self.show_chosen(self.chosen)

    def _choose_kinds(self, without: frozenset[str]) -> None:
        self._tell(replace(self.chosen, without_kinds=without))

    def _choose_rows(self, without: frozenset[str]) -> None:
        self._tell(replace(self.chosen, without_rows=without))

    def _choose_days(self) -> None:
        try:
            first, last = _read(self.first.text(), first=True), _read(self.last.text(), first=False)
        except NotUnderstood as fault:
            self._complain(str(fault))
            return
        if first is not None and last is not None and last < first:
            self._complain(tr("The last day lies before the first."))
            return
        self._complain("")
        if (first, last) != (self.chosen.first, self.chosen.last):
            self._tell(replace(self.chosen, first=first, last=last))

    def _complain(self, words: str) -> None:
        say(self._complaint, words, tone="caution")
        self._complaint.setVisible(bool(words))

    def _tell(self, chosen: Chosen) -> None:
        if chosen != self.chosen:
            self.chosen = chosen
            self.changed.emit(chosen)

    def _show_kinds(self) -> None:
        self.kinds.show_entries(
            Tickable(kind, tr(CATALOGUE[kind].plural), kind not in self.chosen.without_kinds)
            for kind in KINDS
        )

    def _draw(self) -> None:
        each = self.fontMetrics().averageCharWidth()
        for field, characters in ((self.finder, _FINDER), (self.first, _DAY), (self.last, _DAY)):
            field.setFixedWidth(each * characters)
        for button, sign in self._signs.items():
            button.setIcon(icon(sign, theme=self._theme.tokens, tone="muted"))


def _read(typed: str, *, first: bool) -> date | None:
    """The first or the last day of a date as it is typed; None for none. Raises NotUnderstood."""
    when = Date().parse(spelled_out(typed))
    if when is None:
        return None
    return when.earliest if first else when.latest
