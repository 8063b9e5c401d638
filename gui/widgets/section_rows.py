"""The rows of the sidebar as they are painted: sign, words, count, and what parts two groups."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.look.icons import paint
from gui.look.theme import font, tokens
from gui.look.tokens import GRID, Role

GAP = GRID + 1
"""Height in pixels of what parts two groups."""
EDGE = GRID
"""Room in pixels over the first row and under the last."""
CODE, COUNT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
SIGN = Qt.ItemDataRole.UserRole + 2
"""What a row is of (empty parts two groups), how many it holds, and its icon."""
_ICON = 16
_Index = QModelIndex | QPersistentModelIndex


class SectionRows(QStyledItemDelegate):
    """Paints the rows of a list by the roles above; `row_height` gives the height of one."""

    def __init__(self, rows: QListWidget, *, row_height: Callable[[], int]) -> None:
        super().__init__(rows)
        self._rows = rows
        self._row_height = row_height

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as a row, or as what parts two groups."""
        first = index.row() == 0
        last = index.row() == self._rows.count() - 1
        if not index.data(CODE):
            return QSize(0, GAP)
        return QSize(0, self._row_height() + (EDGE if first or last else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint sign, words and count, or the line between two groups."""
        theme = tokens()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not index.data(CODE):
            painter.fillRect(
                QRectF(rect.left() + 2 * GRID, rect.center().y(), rect.width() - 4 * GRID, 1),
                QColor(theme.line),
            )
            painter.restore()
            return
        if index.row() == 0:
            rect = rect.adjusted(0, EDGE, 0, 0)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, rect, option, chosen)
        self._paint_words(painter, rect.adjusted(2 * GRID, 0, -2 * GRID, 0), index, chosen)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, chosen: bool
    ) -> None:
        theme = tokens()
        ground = QRectF(rect).adjusted(GRID, 1, -GRID, -1)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selected if chosen else theme.hover))
            painter.drawRoundedRect(ground, 5, 5)
        if chosen and self._rows.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 4, 4)

    def _paint_words(self, painter: QPainter, rect: QRect, index: _Index, chosen: bool) -> None:
        theme = tokens()
        box = QRect(rect.left(), rect.center().y() - 7, _ICON, _ICON)
        paint(painter, box, index.data(SIGN), colour=theme.accent if chosen else theme.muted)
        count = index.data(COUNT)
        room = rect.adjusted(_ICON + GRID, 0, 0, 0)
        if count:
            painter.setFont(font(Role.TABLE))
            painter.setPen(QColor(theme.text if chosen else theme.muted))
            figures = f"{count:,}"
            painter.drawText(
                room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, figures
            )
            room.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(figures) - GRID, 0)
        painter.setFont(font(Role.TEXT))
        painter.setPen(QColor(theme.text))
        words = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
