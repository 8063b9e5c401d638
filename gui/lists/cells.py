"""Paints the cells of a list: the name with its mark, values plainly, hairlines between rows.

Also the heads over groups, and the note at a row that stays although it no longer fits.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from gui.lists.model import FOLDED, HEAD, KEPT, MARKED, ROW
from gui.look.marks import paint_stage
from gui.look.theme import font, tokens
from gui.look.tokens import CARD, GRID, Role
from gui.translation import tr
from gui.visible import visible

MARK = 14
SELECTED = QStyle.StateFlag.State_Selected
FOCUSED = QStyle.StateFlag.State_HasFocus
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Cells(QStyledItemDelegate):
    """All text is drawn as it is; nothing in a file is taken as markup."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view = view
        self._small = QFont()
        self._plain = QFont()
        self._named = QFont()
        self.dress()

    def dress(self) -> None:
        """Take up the fonts of the theme, once for all cells."""
        self._plain = font(Role.TABLE)
        self._named = font(Role.TABLE)
        self._named.setWeight(QFont.Weight.Medium)
        self._small = font(Role.CAPTION)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        theme = tokens()
        rect = option.rect
        painter.save()
        if option.state & SELECTED:
            painter.fillRect(rect, QColor(theme.selected))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        first = index.column() == 0
        row = index.data(ROW) if first else None
        if first and row is None:
            self._paint_head(painter, option, index)
            painter.restore()
            return
        kept = first and index.data(KEPT)
        inside = rect.adjusted(CARD if first else GRID, 0, -GRID, 0)
        if row is not None:
            box = QRectF(inside.left(), rect.center().y() - MARK / 2, MARK, MARK)
            if row.stage:
                paint_stage(painter, box, stage=row.stage, basis=row.basis, theme=theme)
            if index.data(MARKED):
                inside = inside.adjusted(MARK + GRID, 0, 0, 0)
        if kept:
            inside = self._paint_note(painter, inside)
        chosen = self._named if first else self._plain
        painter.setFont(chosen)
        painter.setPen(QColor(theme.text if first and not kept else theme.muted))
        words = QFontMetrics(chosen).elidedText(
            index.data() or "", Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, LEFT, words)
        painter.restore()

    def _paint_head(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The words of a group with its number, over as many columns as they need."""
        group = index.data(HEAD)
        if group is None:
            return
        theme = tokens()
        rect = option.rect
        ground = QRect(rect.left(), rect.top(), self._view.viewport().width(), rect.height() - 1)
        painter.setClipRect(ground)
        painter.fillRect(ground, QColor(theme.window))
        if option.state & FOCUSED:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(ground.adjusted(1, 1, -1, -1))
        painter.setFont(self._named)
        painter.setPen(QColor(theme.muted))
        room = rect.adjusted(CARD, 0, 0, 0)
        painter.drawText(room, LEFT, "▸" if index.data(FOLDED) else "▾")
        room.adjust(2 * GRID, 0, self._view.viewport().width(), 0)
        painter.setPen(QColor(theme.text))
        words = visible(group.words)
        painter.drawText(room, LEFT, words)
        room.adjust(painter.fontMetrics().horizontalAdvance(words) + GRID, 0, 0, 0)
        painter.setFont(self._plain)
        painter.setPen(QColor(theme.muted))
        painter.drawText(room, LEFT, f"{group.number:,}")

    def _paint_note(self, painter: QPainter, inside: QRect) -> QRect:
        """What says why a row is grey; gives the room that it leaves."""
        painter.setFont(self._small)
        painter.setPen(QColor(tokens().muted))
        words = tr("no longer fits")
        painter.drawText(inside, RIGHT, words)
        return inside.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(words) - GRID, 0)
