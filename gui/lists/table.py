"""The table of a list: rows of one height, columns that can be moved, sized, hidden and sorted.

Which columns are shown, how wide and in which order belongs to the user and is kept in settings.
"""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from gui.lists.cells import Cells
from gui.lists.model import Index, ListModel
from gui.look.theme import Theme
from gui.look.tokens import ROW, TEXT_PIXELS
from gui.settings import COLUMNS, SORT, Settings
from gui.translation import tr
from models.reading.lists import Sort

NAME_WIDTH = 230
FIELD_WIDTH = 120
NAME = ""
"""Stands for the first column, which is no field, where columns are kept."""


class Table(QTableView):
    """Shows a list model. `opened` says which record was chosen, `entered` that it is to have
    the keyboard."""

    opened = Signal(int)
    entered = Signal(int)

    def __init__(self, model: ListModel, *, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self._settings = settings
        self._theme = theme
        self._rows = model
        self._cells = Cells(self)
        self.setItemDelegate(self._cells)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.setStretchLastSection(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        header.sectionResized.connect(self._remember)
        header.sectionMoved.connect(self._reseat)
        self._restore()
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._sort_by)
        self.setAccessibleName(tr(model.entry.plural))
        theme.changed.connect(self._dress)
        self._dress()

    def columns_menu(self) -> QMenu:
        """A menu with every field of the records; what is ticked is a column."""
        menu = QMenu(self)
        for code, fact in self._rows.entry.facts.items():
            action = QAction(tr(fact.label), menu)
            action.setCheckable(True)
            action.setChecked(code in self._rows.fields)
            action.toggled.connect(lambda on, code=code: self.show_column(code, shown=on))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(tr("As at first"), lambda: self.show_columns(self._rows.entry.listed))
        return menu

    def show_column(self, code: str, *, shown: bool) -> None:
        """Show or hide the column of a field."""
        fields = [each for each in self._rows.fields if each != code]
        self.show_columns((*fields, code) if shown else tuple(fields))

    def show_columns(self, fields: tuple[str, ...]) -> None:
        """Show these fields as columns, in this order; columns that stay keep their width."""
        widths = dict(self._widths())
        chosen = self.current()
        self._rows.show_fields(fields)
        for place, code in enumerate((NAME, *self._rows.fields)):
            usual = NAME_WIDTH if code == NAME else FIELD_WIDTH
            self.setColumnWidth(place, widths.get(code, usual))
        self._show_sorting()
        self._remember()
        if chosen is not None:
            self.choose(chosen)

    def current(self) -> int | None:
        """The record chosen, if any."""
        index = self.currentIndex()
        return self._rows.id_at(index.row()) if index.isValid() else None

    def choose(self, id: int) -> bool:
        """Choose the row of a record without opening it; False where it is not listed."""
        row = self._rows.row_of(id)
        if row is None:
            return False
        if row != self.currentIndex().row():
            self.selectionModel().blockSignals(True)
            self.selectRow(row)
            self.selectionModel().blockSignals(False)
            self.viewport().update()
        self.scrollTo(self._rows.index(row, 0))
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Open the record that the keyboard or the mouse came to."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.opened.emit(self._rows.id_at(current.row()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard without choosing a row, as Qt would do unseen."""
        model = self.selectionModel()
        fresh = not self.currentIndex().isValid()
        quiet = model.blockSignals(fresh or model.signalsBlocked())
        super().focusInEvent(event)
        if fresh:
            model.clearCurrentIndex()
        model.blockSignals(quiet)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the row that is pressed, also where the arrow keys had chosen it before."""
        before = self.currentIndex()
        super().mousePressEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        if before.isValid() and before.row() == row == self.currentIndex().row():
            self.opened.emit(self._rows.id_at(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter hands the keyboard to the record."""
        chosen = self.current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen is not None:
            self.entered.emit(chosen)
            return
        super().keyPressEvent(event)

    def _sort_by(self, section: int) -> None:
        code = NAME if section == 0 else self._rows.fields[section - 1]
        now = self._rows.sorting
        self._rows.order(Sort(code, descending=now.field == code and not now.descending))
        self._settings.put(SORT, [code, self._rows.sorting.descending], self._rows.entry.code)
        self._show_sorting()

    def _show_sorting(self) -> None:
        sorting = self._rows.sorting
        shown = (NAME, *self._rows.fields)
        section = shown.index(sorting.field) if sorting.field in shown else -1
        direction = (
            Qt.SortOrder.DescendingOrder if sorting.descending else Qt.SortOrder.AscendingOrder
        )
        self.horizontalHeader().setSortIndicator(section, direction)

    def _offer_columns(self, at: QPoint) -> None:
        self.columns_menu().popup(self.horizontalHeader().mapToGlobal(at))

    def _reseat(self, *_: int) -> None:
        """A column dragged elsewhere becomes the order of the model, which settings keep."""
        header = self.horizontalHeader()
        moved = [header.logicalIndex(place) for place in range(header.count())]
        if moved == list(range(header.count())):
            return
        order = tuple(self._rows.fields[section - 1] for section in moved if section)
        header.blockSignals(True)
        for place in range(header.count()):
            header.moveSection(header.visualIndex(place), place)
        header.blockSignals(False)
        self.show_columns(order)

    def _widths(self) -> list[tuple[str, int]]:
        shown = (NAME, *self._rows.fields)
        return [(code, self.columnWidth(place)) for place, code in enumerate(shown)]

    def _remember(self, *_: int) -> None:
        if self.isVisible():
            kept = [[code, width] for code, width in self._widths()]
            self._settings.put(COLUMNS, kept, self._rows.entry.code)

    def _restore(self) -> None:
        stored = self._settings.get(COLUMNS, self._rows.entry.code)
        kept: dict[str, int] = {str(code): int(width) for code, width in stored}
        if kept:
            self._rows.show_fields(code for code in kept if code != NAME)
        for place, code in enumerate((NAME, *self._rows.fields)):
            usual = NAME_WIDTH if code == NAME else FIELD_WIDTH
            self.setColumnWidth(place, max(32, kept.get(code, usual)))
        sorting = self._settings.get(SORT, self._rows.entry.code)
        if sorting and (sorting[0] == NAME or sorting[0] in self._rows.entry.facts):
            self._rows.order(Sort(sorting[0], descending=sorting[1]))
        self._show_sorting()

    def _dress(self) -> None:
        self._cells.dress()
        height = round(ROW * self._theme.text_size / 100)
        self.verticalHeader().setDefaultSectionSize(max(height, TEXT_PIXELS + 8))
        self.viewport().update()
