"""The table of a list: rows of one height under a header by which it is sorted and asked.

What its columns are belongs to `gui/lists/columns.py`, what its header offers to
`gui/lists/heading.py`.
"""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView

from gui.lists.awaited import Awaited
from gui.lists.cells import Cells
from gui.lists.columns import Arrangement, put_back, resorted
from gui.lists.cursor import CellCursor
from gui.lists.frozen import Frozen, hairlines
from gui.lists.many_chosen import heed_none_chosen, places
from gui.lists.model import HORIZONTAL, NAME, Index, ListModel
from gui.lists.widths import Widths
from gui.look.theme import Theme, tokens
from gui.look.tokens import COMPACT_ROW, ROW, TEXT_PIXELS
from gui.translation import tr
from gui.user.settings import DENSE, Settings
from models.reading.sorting import Group, Sort

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FOLDING = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}


class Table(QTableView):
    """Shows a list model. `opened` says which record was chosen, `chose` that one was without being
    opened, `entered` that it is to have the keyboard, `heading` and `asking` that the menu of a
    field's column or what filters by it is wanted, and where. `menu_wanted`, `copying`, `pasting`
    and `deleting` are about the rows chosen."""

    opened = Signal(int)
    chose = Signal()
    entered = Signal(int)
    heading = Signal(str, QPoint)
    asking = Signal(str, QPoint)
    menu_wanted = Signal(QPoint)
    copying = Signal()
    pasting = Signal()
    deleting = Signal()

    def __init__(
        self, model: ListModel, *, settings: Settings, theme: Theme, name: str = ""
    ) -> None:
        """`name` is under what the arrangement is kept: the kind of record if nothing else."""
        super().__init__()
        self._settings = settings
        self._theme = theme
        self._rows = model
        self.arrangement = Arrangement(model, settings, name or model.entry.code)
        self._cells = Cells(self, model)
        self.setItemDelegate(self._cells)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
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
        heed_none_chosen(header, model)
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.setStretchLastSection(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer)
        header.sectionMoved.connect(self._reseat)
        self._widths = Widths(self, model, self.arrangement, theme=theme)
        self._frozen = Frozen(self)
        self._frozen.pressed_row.connect(self._press_group)
        self._frozen.menu_wanted.connect(self.menu_wanted)
        self._frozen.pressed_head.connect(self._press_header)
        self._frozen.head_menu.connect(
            lambda section, at: self.heading.emit(self.field_of(section), at)
        )
        self._frozen.freeze(self.arrangement.frozen)
        self.at = CellCursor(self, self._frozen, model)
        self._frozen.painted.connect(lambda painter: self.at.paint(self._frozen, painter))
        header.sectionClicked.connect(self._press_header)
        model.arranged.connect(self._show_sorting)
        self._awaited = Awaited(model, choose=self.choose)
        self._told: int | None = None
        self._show_sorting()
        self.setAccessibleName(tr(model.entry.plural))
        theme.changed.connect(self._dress)
        self._dress()

    # what is shown

    def show_column(self, code: str, *, shown: bool) -> None:
        """Show or hide the column of a field."""
        fields = [each for each in self._rows.fields if each != code]
        self.show_columns((*fields, code) if shown else tuple(fields))
        if shown:
            # It comes behind all others, where nobody would see it.
            self.updateGeometries()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum())

    def show_columns(self, fields: tuple[str, ...]) -> None:
        """Show these fields as columns, in this order; columns that stay keep their width."""
        widths = self._widths.now()
        chosen = self.current()
        self._rows.show_fields(fields)
        self._widths.put(widths)
        self._frozen.freeze(self._frozen.columns)
        self._show_sorting()
        self._widths.keep()
        if chosen is not None:
            self.choose(chosen)

    def sort(self, *sorting: Sort) -> None:
        """Order the rows, and remember it."""
        with self._awaited.kept(self.current()):
            self._rows.order(*sorting)
        self.arrangement.keep_order()

    def group(self, field: str) -> None:
        """Put heads over the values of a field, none for no field, and remember it."""
        with self._awaited.kept(self.current()):
            self._rows.group(field)
        self.arrangement.keep_order()

    @property
    def frozen(self) -> int:
        """How many of the first columns stay in place."""
        return self._frozen.columns

    def freeze(self, columns: int) -> None:
        """Keep the first so many columns in place while the others are scrolled."""
        self.arrangement.freeze(columns)
        self._frozen.freeze(columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the names take the room, and the columns that stay in place be as high."""
        super().resizeEvent(event)
        self._widths.fill()
        self._frozen.fit()

    def field_of(self, section: int) -> str:
        """The field of a column; the name has none."""
        return self._rows.fields[section - 1] if section > 0 else NAME

    # what is chosen

    def current(self) -> int | None:
        """The record chosen, if any."""
        index = self.currentIndex()
        return self._rows.id_at(index.row()) if index.isValid() else None

    def chosen(self) -> list[int]:
        """All records chosen, in the order of the list."""
        found = places(self.selectionModel())
        return [id for place in found if (id := self._rows.id_at(place)) is not None]

    def choose(self, id: int) -> bool:
        """Choose the row of a record without opening it; False where it is not listed yet."""
        self._awaited.note(id)
        self._told = id
        row = self._rows.row_of(id)
        if row is None:
            return False
        if row != self.currentIndex().row() or len(places(self.selectionModel())) != 1:
            self.selectionModel().blockSignals(True)
            # The keyboard stays in the column in which it was, or which was pressed.
            self.at.put(self._rows.index(row, max(0, self.currentIndex().column())))
            self.selectionModel().blockSignals(False)
            self.viewport().update()
        # After many rows came at once, how far can be scrolled is not known before this.
        self.updateGeometries()
        self.scrollTo(self._rows.index(row, 0))
        self.chose.emit()
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Open the record that the keyboard or the mouse came to, unless more are being chosen."""
        super().currentChanged(current, previous)
        held = QApplication.keyboardModifiers()
        more = held & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
        if not current.isValid() or more:
            return
        # Of many that were chosen, going aside chooses the one row alone.
        if current.row() != previous.row() or self._rows.id_at(current.row()) != self._told:
            self._open(current.row())

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
        index = self.indexAt(event.position().toPoint())
        group = self._rows.group_at(index.row()) if index.isValid() else None
        if group is not None and event.button() == Qt.MouseButton.LeftButton:
            self._press_group(index.row())
            return
        if event.button() == Qt.MouseButton.RightButton and index.isValid():
            rows = places(self.selectionModel())
            if index.row() in rows and len(rows) > 1:
                # What many were chosen for stands in the menu that this asks for.
                return
        super().mousePressEvent(event)
        row = index.row()
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and before.isValid() and before.row() == row == self.currentIndex().row():
            self._open(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter hands the keyboard to the record; on a head, it and the arrows fold the group."""
        index = self.currentIndex()
        group = self._rows.group_at(index.row()) if index.isValid() else None
        key = Qt.Key(event.key())
        if group is not None and (key in _FOLDING or key in (*_ENTER, Qt.Key.Key_Space)):
            away = _FOLDING.get(key, not self._rows.is_folded(group))
            self._fold(group, index.row(), away=away)
            return
        chosen = self.current()
        if key in _ENTER and chosen is not None:
            self.entered.emit(chosen)
            return
        if key == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self._ask(max(index.column(), 0))
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copying.emit()
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasting.emit()
            return
        if key == Qt.Key.Key_Delete and self._meant_alone():
            self.deleting.emit()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the key that deletes to itself while it means more than the record shown."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = event.key() == Qt.Key.Key_Delete and self._meant_alone()
            if own or event.matches(QKeySequence.StandardKey.Copy):
                event.accept()
                return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for what can be done with the rows chosen; a row outside them is chosen first."""
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            below = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(below))
        elif index.isValid() and self._rows.id_at(index.row()) is not None:
            self.menu_wanted.emit(event.globalPos())

    def _meant_alone(self) -> bool:
        """Whether the rows chosen are not just the record that is shown beside the list."""
        return self.chosen() not in ([], [self._told])

    def _open(self, row: int) -> None:
        id = self._rows.id_at(row)
        if id is not None:
            self._told = id
            self.opened.emit(id)

    def _press_group(self, row: int) -> None:
        group = self._rows.group_at(row)
        if group is not None:
            self._fold(group, row, away=not self._rows.is_folded(group))

    def _fold(self, group: Group, row: int, *, away: bool) -> None:
        self._rows.fold(group, away=away)
        model = self.selectionModel()
        model.setCurrentIndex(self._rows.index(row, 0), model.SelectionFlag.NoUpdate)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, then a hairline under each row: once, and not under every cell."""
        super().paintEvent(event)
        right = self.horizontalHeader().length() - self.horizontalHeader().offset() - 1
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(tokens().line), 1))
        painter.drawLines(hairlines(self, right))
        self.at.paint(self, painter)
        painter.end()

    # the header

    def _press_header(self, section: int) -> None:
        held = QApplication.keyboardModifiers()
        further = bool(held & Qt.KeyboardModifier.ShiftModifier)
        sorting = self._rows.asked.sorting
        self.sort(*resorted(sorting, self.field_of(section), further=further))

    def _show_sorting(self) -> None:
        # Of what stays in place the header is another.
        self._rows.headerDataChanged.emit(HORIZONTAL, 0, len(self._rows.fields))

    def _offer(self, at: QPoint) -> None:
        header = self.horizontalHeader()
        section = header.logicalIndexAt(at)
        self.heading.emit(self.field_of(section), header.mapToGlobal(at))

    def _ask(self, section: int) -> None:
        header = self.horizontalHeader()
        below = QPoint(header.sectionViewportPosition(section), header.height())
        self.asking.emit(self.field_of(section), header.mapToGlobal(below))

    def _reseat(self, *_: int) -> None:
        """A column dragged elsewhere becomes the order of the model, which settings keep."""
        order = put_back(self.horizontalHeader())
        if order:
            self.show_columns(tuple(self._rows.fields[section - 1] for section in order if section))

    def _dress(self) -> None:
        self._cells.dress()
        usual = COMPACT_ROW if self._settings.get(DENSE) else ROW
        height = round(usual * self._theme.text_size / 100)
        least = round((TEXT_PIXELS + 8) * self._theme.text_size / 100)
        self.verticalHeader().setDefaultSectionSize(max(height, least))
        self._widths.fill()
        self._frozen.fit()
        self.viewport().update()
