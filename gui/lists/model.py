"""The rows of one list for Qt: all ids in order, and the words of the rows that are shown.

It asks the case and changes nothing in it. An edit updates rows in place, so that selection and
scrolling stay, and a record that was worked on stays until the list is asked anew.
"""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from gui.lists import headers
from gui.lists.heads import group_of, rows, with_kept
from gui.lists.moving import NOWHERE, Index, MovingRows
from gui.translation import tr
from gui.visible import visible
from gui.work import Job, Work
from models.case import Case
from models.errors import Refused
from models.history.changes import Changed
from models.reading.filtering.filters import Filter
from models.reading.lists import Arranged, Listing, listing_apart
from models.reading.pages import Row
from models.reading.sorting import Group, Sort
from models.records import CATALOGUE, Decision

PAGE = 128
LARGE = 20_000
"""From so many records on, ordering and filtering run away from the window's thread."""

# Compared on each of thousands of calls: looking an enum up inline is 600 times dearer.
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
RECORD = int(Qt.ItemDataRole.UserRole)
ROW = RECORD + 1
MARKED = RECORD + 2
HEAD = RECORD + 3
KEPT = RECORD + 4
FOLDED = RECORD + 5
HORIZONTAL = Qt.Orientation.Horizontal
DECORATION = int(Qt.ItemDataRole.DecorationRole)
_OVER = {DISPLAY: headers.words, ACCESSIBLE: headers.said, DECORATION: headers.sign}
_RECORD_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_HEAD_FLAGS = Qt.ItemFlag.ItemIsEnabled

NAME = ""
"""Stands for the first column, which is no field, where columns and sorts are named."""


class ListModel(MovingRows):
    """One kind of record as a table; the first column is what each record is called.

    `refused` tells why a list can't be asked, `arranged` that it is asked in another way,
    `completed` that all rows are there of which only the first were. `total` is how many records of
    the kind there are, whatever is filtered.
    """

    refused = Signal(object)
    arranged = Signal()
    completed = Signal()

    def __init__(
        self,
        case: Case,
        kind: str,
        *,
        work: Work,
        parent: QObject,
        today: Callable[[], date],
        filter: Filter | None = None,
    ) -> None:
        super().__init__(parent)
        self.case = case
        self.entry = CATALOGUE[kind]
        self.fields: tuple[str, ...] = self.entry.listed
        self.asked = Arranged(kind, filter)
        self.total = 0
        self._today = today
        self._work = work
        self._job: Job | None = None
        self._listing = Listing(array("q"))
        self._folded: set[str] = set()
        self._worked_on: set[int] = set()
        self._kept: frozenset[int] = frozenset()
        self._pages: dict[int, list[Row | None]] = {}
        self._marks: Mapping[int, tuple[str, str]] = {}
        self.load()

    # what the pane asks

    @property
    def ids(self) -> Sequence[int]:
        """The local numbers of all records listed, in order, those of folded groups included."""
        return self._listing.ids

    @property
    def kept(self) -> frozenset[int]:
        """The records that stay although the filter lets them through no more."""
        return self._kept

    @property
    def waiting(self) -> bool:
        """Whether rows are still being listed away from the window's thread."""
        return self._job is not None

    def id_at(self, row: int) -> int | None:
        """The record of a row; None for the head of a group."""
        id = self._rows[row]
        return id if id > 0 else None

    def row_at(self, row: int) -> Row | None:
        """The words of a row; None for the head of a group."""
        return self._row(row)

    @property
    def marked(self) -> bool:
        """Whether its rows have room for the mark of a stage."""
        return bool(self._marks) or self.entry.code == Decision.code

    def row_of(self, id: int) -> int | None:
        """The row of a record, if it is listed and its group is not folded."""
        try:
            return self._rows.index(id)
        except ValueError:
            return None

    def group_at(self, row: int) -> Group | None:
        """The group of whose head this is the row."""
        id = self._rows[row]
        return self._listing.groups[group_of(id)] if id < 0 else None

    def is_folded(self, group: Group) -> bool:
        """Whether the records of a group are folded away."""
        return group.words in self._folded

    def fold(self, group: Group, *, away: bool) -> None:
        """Fold the records of a group away, or unfold them."""
        self._folded = self._folded | {group.words} if away else self._folded - {group.words}
        self._show(self._listing)
        self._repaint()

    def show_fields(self, fields: Iterable[str]) -> None:
        """Show these fields as columns, by permanent code."""
        self.beginResetModel()
        self.fields = tuple(code for code in fields if code in self.entry.facts)
        self._pages.clear()
        self.endResetModel()

    def show_marks(self, marks: Mapping[int, tuple[str, str]]) -> None:
        """Show a stage and its basis at each record that has no stage of its own."""
        if marks != self._marks:
            self._marks = marks
            self._pages.clear()
            self._repaint()

    def order(self, *sorting: Sort) -> None:
        """Order the rows anew, by the first and then by the others."""
        self._ask(replace(self.asked, sorting=sorting))

    def group(self, field: str) -> None:
        """Put heads over the rows that hold one value of a field; none for no field."""
        self._folded = set()
        self._ask(replace(self.asked, grouping=field))

    def narrow(self, filter: Filter | None) -> None:
        """List only what the filter lets through."""
        self._ask(replace(self.asked, filter=filter))

    def rearrange(self, filter: Filter | None, sorting: Iterable[Sort], grouping: str) -> None:
        """All three at once."""
        asked = replace(self.asked, filter=filter, sorting=tuple(sorting), grouping=grouping)
        self._folded = set()
        self._ask(asked)

    def load(self) -> None:
        """Ask for the list anew: at once, or the first page now and the rest when it is there.

        What was kept goes.
        """
        self._worked_on = set()
        self._begin(first_page=True)

    def follow(self, changed: Changed) -> None:
        """Show what an edit changed, here or in a record that a row names."""
        self._pages.clear()
        many = len(changed.records) > LARGE  # to look them all up would take longer than it spares
        filtered = self.asked.filter is not None
        if many or filtered or self.entry.code in self.case.kinds(changed.records):
            # Answers and citations decide what some filters let through.
            self._worked_on |= changed.records
            self._begin(first_page=False)
        self._repaint()

    def _ask(self, asked: Arranged) -> None:
        self.asked = asked
        self.load()
        self.arranged.emit()

    def _begin(self, *, first_page: bool) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        asked = self.asked = replace(self.asked, today=self._today())
        try:
            self.total = self.case.counts().get(self.entry.code, 0)
            if self.total < LARGE:
                self._take(self.case.listing(asked))
                return
            if first_page:
                self._take(self.case.listing(replace(asked, grouping=""), limit=PAGE))
        except Refused as refused:
            # Rows that stood here before would pass for what the filter lets through.
            self._take(Listing(array("q")))
            self.refused.emit(refused)
            return
        path, stamp = self.case.path, self.case.stamp
        self._job = self._work.run(
            lambda progress, cancelled: listing_apart(path, asked, of=stamp),
            label=tr("Listing {records}").format(records=tr(self.entry.plural)),
            owner=self,
            done=self._complete,
            given_up=self._give_up,
        )

    def _complete(self, listing: Listing) -> None:
        self._job = None
        self._take(listing)
        self.completed.emit()

    def _give_up(self) -> None:
        if self._job is not None and self._job.cancelled:
            self._job = None

    # what Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are, heads included."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """The name, and each field shown."""
        return 0 if parent.isValid() else 1 + len(self.fields)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Records can be chosen, heads can't."""
        return _RECORD_FLAGS if self._rows[index.row()] > 0 else _HEAD_FLAGS

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """The words of a cell, and what paints it."""
        place = index.row()
        if role == DISPLAY:
            row = self._row(place)
            if row is None:
                return self._head(place) if index.column() == 0 else ""
            column = index.column()
            return visible(row.label if column == 0 else row.cells[column - 1])
        if role == HEAD:
            return self.group_at(place)
        if role == FOLDED:
            group = self.group_at(place)
            return group is not None and self.is_folded(group)
        if role == KEPT:
            return self._rows[place] in self._kept
        if role == ROW:
            return self._row(place)
        if role == MARKED:
            return self.marked
        if role == RECORD:
            return self.id_at(place)
        if role in (TOOL_TIP, ACCESSIBLE):
            return self._said(index)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """What stands over a column."""
        if orientation != HORIZONTAL or role not in _OVER:
            return None
        code = NAME if section == 0 else self.fields[section - 1]
        return _OVER[role](self.entry, code, self.asked)

    # within

    def _head(self, place: int) -> str:
        group = self.group_at(place)
        return visible(group.words) if group is not None else ""

    def _said(self, index: Index) -> str:
        words = str(self.data(index, DISPLAY) or "")
        group = self.group_at(index.row())
        if group is not None:
            return f"{words}, {group.number:,}"
        row = self._row(index.row())
        if index.column() == 0 and row is not None and row.conflict:
            words = f"{words}, {tr('stage in conflict')}"
        if self._rows[index.row()] in self._kept:
            return f"{words} ({tr('no longer fits the filter')})"
        return words

    def _row(self, place: int) -> Row | None:
        number, offset = divmod(place, PAGE)
        page = self._pages.get(number)
        if page is None:
            shown = self._rows[number * PAGE : (number + 1) * PAGE]
            ids = [id for id in shown if id > 0]
            found = {
                row.id: row
                for row in self.case.page(self.entry.code, ids, self.fields, today=self._today())
            }
            blank = ("",) * len(self.fields)
            page = [
                self._marked(found.get(id) or Row(id, "", blank)) if id > 0 else None
                for id in shown
            ]
            self._pages[number] = page
        return page[offset] if offset < len(page) else None

    def _marked(self, row: Row) -> Row:
        stage, basis = self._marks.get(row.id, ("", ""))
        return replace(row, stage=stage, basis=basis) if stage and not row.stage else row

    def _repaint(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _take(self, listing: Listing) -> None:
        lost = self._worked_on - set(listing.ids) if self._worked_on else set()
        stood = {id for id in self._listing.ids if id in lost} if lost else set()
        kept = frozenset(self.case.here(self.entry.code, stood) if stood else ())
        again = kept != self._kept
        self._kept = kept
        self._show(with_kept(listing, self._listing.ids, kept))
        if again:
            self._repaint()

    def _show(self, listing: Listing) -> None:
        self._listing = listing
        self.move_to(rows(listing, self._folded))

    def forget(self) -> None:
        """Drop the words of all rows, which have moved."""
        self._pages.clear()
