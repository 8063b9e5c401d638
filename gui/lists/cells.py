"""Paints the cells of a list: the name with its mark, values plainly, hairlines between rows."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.lists.model import MARKED, ROW
from gui.look.marks import paint_stage
from gui.look.theme import font, tokens
from gui.look.tokens import CARD, GRID, Role

MARK = 14
SELECTED = QStyle.StateFlag.State_Selected
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Cells(QStyledItemDelegate):
    """All text is drawn as it is; nothing in a file is taken as markup."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._plain = QFont()
        self._named = QFont()
        self.dress()

    def dress(self) -> None:
        """Take up the fonts of the theme, once for all cells."""
        self._plain = font(Role.TABLE)
        self._named = font(Role.TABLE)
        self._named.setWeight(QFont.Weight.Medium)

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
        inside = rect.adjusted(CARD if first else GRID, 0, -GRID, 0)
        if first:
            row = index.data(ROW)
            box = QRectF(inside.left(), rect.center().y() - MARK / 2, MARK, MARK)
            if row is not None and row.stage:
                paint_stage(painter, box, stage=row.stage, basis=row.basis, theme=theme)
            if index.data(MARKED):
                inside = inside.adjusted(MARK + GRID, 0, 0, 0)
        chosen = self._named if first else self._plain
        painter.setFont(chosen)
        painter.setPen(QColor(theme.text if first else theme.muted))
        words = QFontMetrics(chosen).elidedText(
            index.data() or "", Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, LEFT, words)
        painter.restore()
