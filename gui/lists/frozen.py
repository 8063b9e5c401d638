"""The first columns of a list, which stay in place while the others are scrolled.

A second table over the left edge of the first: it shows the same model and the same choice, and
hands everything that is done in it on.
"""

from PySide6.QtCore import QLine, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from gui.lists.many_chosen import heed_none_chosen
from gui.look.theme import tokens


class Frozen(QTableView):
    """Shows so many columns of another table, which keeps the keyboard.

    `pressed_row` and `menu_wanted` tell of the rows, `pressed_head` and `head_menu` of the header;
    `painted` lets more be painted over its cells.
    """

    pressed_row = Signal(int)
    menu_wanted = Signal(QPoint)
    pressed_head = Signal(int)
    head_menu = Signal(int, QPoint)
    painted = Signal(object)

    def __init__(self, over: QTableView) -> None:
        super().__init__(over)
        self._over = over
        self.setModel(over.model())
        self.setSelectionModel(over.selectionModel())
        self.setItemDelegate(over.itemDelegate())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(over.selectionBehavior())
        self.setSelectionMode(over.selectionMode())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(over.verticalScrollMode())
        for edge in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            edge(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setHighlightSections(False)
        heed_none_chosen(self.horizontalHeader(), over.model())
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionResized.connect(self._widen)
        header.sectionClicked.connect(self.pressed_head)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda at: self.head_menu.emit(header.logicalIndexAt(at), header.mapToGlobal(at))
        )
        self.columns = 0
        over.verticalScrollBar().valueChanged.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._lead)
        over.horizontalHeader().sectionResized.connect(lambda *_: self.fit())
        self.hide()

    def freeze(self, columns: int) -> None:
        """Keep so many columns in place; none for 0."""
        self.columns = min(columns, self.model().columnCount())
        for column in range(self.model().columnCount()):
            self.setColumnHidden(column, column >= self.columns)
        self.setVisible(self.columns > 0)
        self.fit()
        self._follow(self._over.verticalScrollBar().value())

    def fit(self) -> None:
        """Lie over the columns that it shows, with rows and heads as high."""
        if not self.columns:
            return
        over, header = self._over, self._over.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(over.verticalHeader().defaultSectionSize())
        for column in range(self.columns):
            self.setColumnWidth(column, over.columnWidth(column))
        width = sum(over.columnWidth(column) for column in range(self.columns))
        self.horizontalHeader().setFixedHeight(header.height())
        left = over.frameWidth()
        self.setGeometry(left, left, width, over.viewport().height() + header.height())
        self.raise_()

    def _widen(self, column: int, _: int, width: int) -> None:
        """A column that is made wider here is so in the other table, which remembers it."""
        if column < self.columns and width:
            self._over.setColumnWidth(column, width)

    def _follow(self, height: int) -> None:
        if not self.columns:
            return
        if height > self.verticalScrollBar().maximum():
            # Rows that just came are not laid out here yet.
            self.updateGeometries()
        self.verticalScrollBar().setValue(height)

    def _lead(self, height: int) -> None:
        # While it is hidden it has an end of its own, at which the other table must not stop.
        if self.columns:
            self._over.verticalScrollBar().setValue(height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row, or press a head."""
        index = self.indexAt(event.position().toPoint())
        head = index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsSelectable
        if head and event.button() == Qt.MouseButton.LeftButton:
            self.pressed_row.emit(index.row())
            return
        super().mousePressEvent(event)
        self._over.setFocus(Qt.FocusReason.MouseFocusReason)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for what can be done with the rows chosen."""
        if self.indexAt(event.pos()).isValid():
            self.menu_wanted.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, and lines under the rows and at the edge."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(tokens().line), 1))
        painter.drawLines(hairlines(self, self.viewport().width() - 1))
        right = self.viewport().width() - 1
        painter.drawLine(right, 0, right, self.viewport().height())
        self.painted.emit(painter)
        painter.end()


def hairlines(table: QTableView, right: int) -> list[QLine]:
    """A line under each row of a table that is seen, up to a right edge."""
    first, last = table.rowAt(0), table.rowAt(table.viewport().height())
    if first < 0:
        return []
    last = last if last >= 0 else table.model().rowCount() - 1
    bottoms = (
        table.rowViewportPosition(row) + table.rowHeight(row) - 1 for row in range(first, last + 1)
    )
    return [QLine(0, bottom, right, bottom) for bottom in bottoms]
