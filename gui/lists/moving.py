"""Rows of a table that move in place, and take the selection and the scrolling with them."""

from array import array

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

MOVED_SINGLY = 64
"""So many rows that come and go are told of one by one; more are a new table."""

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class MovingRows(QAbstractTableModel):
    """A table whose rows are numbers, each of which stands in it once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: array[int] = array("q")

    def forget(self) -> None:
        """Drop what is known of rows by their place; a subclass that knows such things does."""

    def move_to(self, shown: "array[int]") -> None:
        """Show these rows instead."""
        before = self._rows
        if shown == before:
            return
        gone, come = set(before) - set(shown), set(shown) - set(before)
        if len(gone) + len(come) > MOVED_SINGLY:
            self.beginResetModel()
            self._rows = shown
            self.forget()
            self.endResetModel()
            return
        self._rows = array("q", before)
        self._remove(gone)
        self._reorder(array("q", [row for row in shown if row not in come]))
        for place, row in enumerate(shown):
            if row in come:
                self.beginInsertRows(NOWHERE, place, place)
                self._rows.insert(place, row)
                self.forget()
                self.endInsertRows()
        # The very array that was handed over, so that many rows are not held twice.
        self._rows = shown

    def _remove(self, gone: set[int]) -> None:
        places = [place for place, row in enumerate(self._rows) if row in gone]
        for place in reversed(places):
            self.beginRemoveRows(NOWHERE, place, place)
            del self._rows[place]
            self.forget()
            self.endRemoveRows()

    def _reorder(self, shown: "array[int]") -> None:
        if shown == self._rows:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._rows[index.row()] for index in before]
        self._rows = shown
        self.forget()
        places = {row: place for place, row in enumerate(shown)}
        after = [
            self.index(places[row], index.column()) for row, index in zip(held, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
