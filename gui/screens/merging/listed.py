"""The records that another copy changes, grouped by what becomes of them, conflicts first."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from gui.forms.wrapped import one_line
from gui.look.icons import icon
from gui.look.theme import tokens
from gui.look.tokens import GRID
from gui.screens.merging.words import heading, kind_words
from gui.translation import tr
from models.reading.arrivals import CONFLICT, ORDER, Arrival, Arrivals
from models.reading.met import KEPT
from models.records import CATALOGUE

MOST = 2_000
"""So many records of one group are shown; more are counted."""

_UNFOLDED = 200
_TO_DECIDE = frozenset({CONFLICT, KEPT})
_ARRIVAL = Qt.ItemDataRole.UserRole


class Listed(QTreeWidget):
    """`chosen` gives the record that is looked at."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(True)
        self.setIndentation(14)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Records that differ"))
        self.setViewportMargins(GRID, GRID, GRID, GRID)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        # Measured by contents, a column takes seconds for thousands of rows.
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self._undecided: list[QTreeWidgetItem] = []
        self._looked_at: Arrival | None = None
        self.currentItemChanged.connect(self._choose)

    @property
    def shown(self) -> Arrival | None:
        """The record that is looked at."""
        return self._looked_at

    def go_to(self, uid: str) -> None:
        """Look at the record that is this one, or holds it."""
        for item in self._undecided:
            arrival: Arrival = item.data(0, _ARRIVAL)
            if uid in (arrival.uid, *(part.uid for part in arrival.parts)):
                self.setCurrentItem(item)
                return

    def show_arrivals(self, arrivals: Arrivals, state: Callable[[Arrival], str]) -> None:
        """Show these, and go to the one that was looked at before, else to the first."""
        before = self.shown.uid if self.shown is not None else ""
        first = wanted = None
        with QSignalBlocker(self):
            self.clear()
            self._undecided.clear()
            widest = self.fontMetrics().horizontalAdvance(tr("{n} to decide").format(n="88"))
            beside = arrivals.conflicts or arrivals.kept or any(r.alike for r in arrivals.records)
            self.setColumnWidth(1, widest + 2 * GRID if beside else 0)
            for what in ORDER:
                its = [each for each in arrivals.records if each.what == what]
                for item in self._group(what, its):
                    first = first or item
                    if item.data(0, _ARRIVAL).uid == before:
                        wanted = item
            self.show_states(state)
            chosen = wanted or first
            if chosen is not None:
                self.setCurrentItem(chosen)
        self._choose()

    def show_states(self, state: Callable[[Arrival], str]) -> None:
        """Say beside each record of which something is to decide how far it is decided."""
        for item in self._undecided:
            item.setText(1, state(item.data(0, _ARRIVAL)))
            item.setForeground(1, QColor(tokens().muted))

    def _group(self, what: str, its: list[Arrival]) -> list[QTreeWidgetItem]:
        if not its:
            return []
        top = QTreeWidgetItem(self, [f"{heading(what)} · {len(its):,}"])
        top.setFirstColumnSpanned(True)
        # All rows are as high as the first.
        top.setSizeHint(0, QSize(0, self.fontMetrics().height() + GRID))
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        items = [self._row(top, each) for each in its[:MOST]]
        if what in _TO_DECIDE:
            self._undecided += items
        for item in items:
            beside = what in _TO_DECIDE or bool(item.data(0, _ARRIVAL).alike)
            # A name takes all the width where nothing stands beside it.
            item.setFirstColumnSpanned(not beside)
        if len(its) > MOST:
            more = QTreeWidgetItem(top, [tr("and {n} more").format(n=f"{len(its) - MOST:,}")])
            more.setFlags(Qt.ItemFlag.ItemIsEnabled)
        top.setExpanded(what in _TO_DECIDE or len(its) <= _UNFOLDED)
        return items

    def _row(self, top: QTreeWidgetItem, arrival: Arrival) -> QTreeWidgetItem:
        item = QTreeWidgetItem(top, [one_line(arrival.label or kind_words(arrival.kind))])
        item.setData(0, _ARRIVAL, arrival)
        item.setToolTip(0, f"{kind_words(arrival.kind)}: {one_line(arrival.label, longest=400)}")
        described = CATALOGUE.get(arrival.kind)
        sign = described.icon if described is not None and described.group else "link"
        if arrival.alike:
            item.setText(1, tr("known here?"))
            item.setForeground(1, QColor(tokens().caution))
        item.setIcon(0, icon(sign, theme=tokens(), tone="muted"))
        return item

    def _choose(self, *_: object) -> None:
        item = self.currentItem()
        arrival = item.data(0, _ARRIVAL) if item is not None else None
        # On the heading of a group, what was looked at last is looked at still.
        if arrival is not None or item is None:
            self._looked_at = arrival
            self.chosen.emit(arrival)
