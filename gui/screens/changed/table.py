"""The table of changes: a line leads to its record; what is as in the line above is muted."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.look.theme import font, tokens
from gui.look.tokens import GRID, ROW, Role
from gui.screens.changed.rows import FIELD, HEADS, WHEN, WHO, Wanted, cell, group_of, whole
from gui.translation import tr
from gui.visible import visible
from gui.widgets.tips import tip
from models.reading.altered import Altered

_DISPLAY, _TIP = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
_COLOUR, _FONT = Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.FontRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_Index = QModelIndex | QPersistentModelIndex
_NARROW = {FIELD: 20 * GRID, WHO: 14 * GRID, WHEN: 17 * GRID}
_WIDE = 20 * GRID
_LONGEST_TIP = 1200
_MARGIN = 3
"""What the style puts before the text of a cell and not before that of a head."""
_ALIGNED = (
    f"QTableView::item {{ padding: 0 {2 * GRID - _MARGIN}px; }}"
    f"QHeaderView::section {{ padding-left: {2 * GRID}px; }}"
)


class ChangesTable(QTableView):
    """`opened` names the record of the line that was chosen, `entered` with the keyboard too."""

    opened = Signal(int)
    entered = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.lines = _Model(self)
        self.setModel(self.lines)
        self.setAccessibleName(tr("Changes"))
        self.setShowGrid(False)
        self.setStyleSheet(_ALIGNED)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.clicked.connect(lambda index: self.opened.emit(self.lines.record(index.row())))

    def show_lines(self, lines: Sequence[Altered], wanted: Wanted) -> None:
        """Show other lines."""
        self.lines.show(lines, wanted)
        self._size()

    def chosen(self) -> list[Altered]:
        """The lines that are selected, all of them where one or none is."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self.lines.lines[row] for row in rows] if len(rows) > 1 else list(self.lines.lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the record of the line."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.entered.emit(self.lines.record(index.row()))
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._size()

    def _size(self) -> None:
        room = self.viewport().width() - sum(_NARROW.values())
        wide = max(_WIDE, room // (len(HEADS) - len(_NARROW)))
        for place, column in enumerate(self.lines.wanted.columns):
            self.setColumnWidth(place, _NARROW.get(column, wide))


class _Model(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: Sequence[Altered] = ()
        self.wanted = Wanted()

    def show(self, lines: Sequence[Altered], wanted: Wanted) -> None:
        self.beginResetModel()
        self.lines, self.wanted = lines, wanted
        self.endResetModel()

    def record(self, row: int) -> int:
        return self.lines[row].record

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(_DISPLAY)
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return tr(HEADS[self.wanted.columns[section]])
        return None

    def data(self, index: _Index, role: int = int(_DISPLAY)) -> object:
        line, place = self.lines[index.row()], index.column()
        column = self.wanted.columns[place]
        if role in (_DISPLAY, _SPOKEN):
            return visible(cell(line, column, self.wanted))
        if role == _TIP:
            return tip(whole(line, column, self.wanted)[:_LONGEST_TIP])
        if role == _COLOUR:
            return QColor(tokens().muted if self._quiet(index.row(), place) else tokens().text)
        if role == _FONT:
            return font(Role.TABLE)
        return None

    def _quiet(self, row: int, place: int) -> bool:
        """Whether a cell repeats what its group is called, or tells who and when."""
        if place:
            return self.wanted.columns[place] in (WHO, WHEN)
        return bool(row) and group_of(self.lines[row], self.wanted) == group_of(
            self.lines[row - 1], self.wanted
        )
