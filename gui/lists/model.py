"""The rows of one list for Qt: all ids in order, and the words of the rows that are shown.

It asks the case and changes nothing in it. An edit updates rows in place, so that selection and
scrolling stay.
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.translation import tr
from gui.visible import visible
from gui.work import Job, Work
from models.case import Case
from models.history.changes import Changed
from models.reading.lists import Filter, Sort, ids_apart
from models.reading.pages import Row
from models.records import CATALOGUE, Decision

PAGE = 128
LARGE = 20_000
"""From so many records on, ordering and filtering run away from the window's thread."""
MOVED_SINGLY = 64

# Compared on each of thousands of calls: looking an enum up inline is 600 times dearer.
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
RECORD = int(Qt.ItemDataRole.UserRole)
ROW = RECORD + 1
MARKED = RECORD + 2
HORIZONTAL = Qt.Orientation.Horizontal

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class ListModel(QAbstractTableModel):
    """One kind of record as a table; the first column is what each record is called."""

    def __init__(self, case: Case, kind: str, *, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self.case = case
        self.entry = CATALOGUE[kind]
        self.fields: tuple[str, ...] = self.entry.listed
        self.sorting = Sort()
        self.filter = Filter()
        self._work = work
        self._job: Job | None = None
        self._ids: array[int] = array("q")
        self._pages: dict[int, list[Row]] = {}
        self._marks: Mapping[int, tuple[str, str]] = {}
        self.load()

    # what the pane asks

    @property
    def ids(self) -> Sequence[int]:
        """The local numbers of all records listed, in order."""
        return self._ids

    def id_at(self, row: int) -> int:
        """The record of a row."""
        return self._ids[row]

    def row_of(self, id: int) -> int | None:
        """The row of a record, if it is listed."""
        try:
            return self._ids.index(id)
        except ValueError:
            return None

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

    def order(self, sorting: Sort) -> None:
        """Order the rows anew."""
        self.sorting = sorting
        self.load()

    def narrow(self, filter: Filter) -> None:
        """List only what the filter lets through."""
        self.filter = filter
        self.load()

    def load(self) -> None:
        """Ask for the ids anew: at once, or the first page now and the rest when it is there."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self.case.counts().get(self.entry.code, 0) < LARGE:
            self._take(self.case.ids(self.entry.code, sort=self.sorting, filter=self.filter))
            return
        first = self.case.ids(self.entry.code, sort=self.sorting, filter=self.filter, limit=PAGE)
        self._take(first)
        path, kind, sorting, filter = (
            self.case.path,
            self.entry.code,
            self.sorting,
            self.filter,
        )
        self._job = self._work.run(
            lambda progress, cancelled: ids_apart(path, kind, sort=sorting, filter=filter),
            label=tr("Listing {records}").format(records=tr(self.entry.plural)),
            owner=self,
            done=self._take,
        )

    def follow(self, changed: Changed) -> None:
        """Show what an edit changed, here or in a record that a row names."""
        kinds = {self.case.kind(id) for id in changed.records}
        self._pages.clear()
        if self.entry.code in kinds:
            self.load()
        self._repaint()

    # what Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many records are listed."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """The name, and each field shown."""
        return 0 if parent.isValid() else 1 + len(self.fields)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """The words of a cell."""
        if role in (DISPLAY, TOOL_TIP):
            row = self._row(index.row())
            column = index.column()
            if row is None:
                return None
            return visible(row.label if column == 0 else row.cells[column - 1])
        if role == RECORD:
            return self._ids[index.row()]
        if role == ROW:
            return self._row(index.row())
        if role == MARKED:
            return bool(self._marks) or self.entry.code == Decision.code
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """The label of a column."""
        if orientation != HORIZONTAL or role != DISPLAY:
            return None
        if section == 0:
            return tr(self.entry.label)
        return tr(self.entry.facts[self.fields[section - 1]].label)

    # within

    def _row(self, place: int) -> Row | None:
        number, offset = divmod(place, PAGE)
        page = self._pages.get(number)
        if page is None:
            ids = self._ids[number * PAGE : (number + 1) * PAGE]
            found = {row.id: row for row in self.case.page(self.entry.code, ids, self.fields)}
            blank = ("",) * len(self.fields)
            page = [self._marked(found.get(id) or Row(id, "", blank)) for id in ids]
            self._pages[number] = page
        return page[offset] if offset < len(page) else None

    def _marked(self, row: Row) -> Row:
        stage, basis = self._marks.get(row.id, ("", ""))
        return replace(row, stage=stage, basis=basis) if stage and not row.stage else row

    def _repaint(self) -> None:
        if self._ids:
            last = self.index(len(self._ids) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _take(self, ids: "array[int]") -> None:
        before = self._ids
        if ids == before:
            return
        gone, come = set(before) - set(ids), set(ids) - set(before)
        if len(gone) + len(come) > MOVED_SINGLY:
            self.beginResetModel()
            self._ids = ids
            self._pages.clear()
            self.endResetModel()
            return
        self._remove(gone)
        self._reorder(array("q", [id for id in ids if id not in come]))
        for place, id in enumerate(ids):
            if id in come:
                self.beginInsertRows(NOWHERE, place, place)
                self._ids.insert(place, id)
                self._pages.clear()
                self.endInsertRows()

    def _remove(self, gone: set[int]) -> None:
        places = [place for place, id in enumerate(self._ids) if id in gone]
        for place in reversed(places):
            self.beginRemoveRows(NOWHERE, place, place)
            del self._ids[place]
            self._pages.clear()
            self.endRemoveRows()

    def _reorder(self, ids: "array[int]") -> None:
        if ids == self._ids:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._ids[index.row()] for index in before]
        self._ids = ids
        self._pages.clear()
        places = {id: place for place, id in enumerate(ids)}
        after = [
            self.index(places[id], index.column()) for id, index in zip(held, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
