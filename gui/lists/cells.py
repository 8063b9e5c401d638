"""Paints the cells of a list: the name with its mark, values plainly, hairlines between rows.

Also the heads over groups, and the note at a row that stays although it no longer fits.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from gui.lists.model import FOLDED, HEAD, ListModel
from gui.look.icons import paint
from gui.look.marks import doubt_width, paint_doubt, paint_stage
from gui.look.theme import font, tokens
from gui.look.tokens import CARD, GRID, Role
from gui.translation import tr
from gui.visible import visible
from models.reading.pages import Row

MARK = 14
_FOLD = 14
MOST_CUT = 20_000
"""Texts of which it is remembered where they are cut."""
FOCUSED = QStyle.StateFlag.State_HasFocus
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Cells(QStyledItemDelegate):
    """All text is drawn as it is; nothing in a file is taken as markup."""

    def __init__(self, view: QAbstractItemView, model: ListModel) -> None:
        super().__init__(view)
        self._view = view
        # Asked directly: by way of an index, each answer is taken apart and put together again.
        self._model = model
        self._small = QFont()
        self._plain = QFont()
        self._named = QFont()
        self._elided: dict[tuple[str, int, bool], str] = {}
        self.dress()

    def dress(self) -> None:
        """Take up the fonts and colours of the theme, once for all cells."""
        theme = tokens()
        self._plain = font(Role.TABLE)
        self._named = font(Role.TABLE)
        self._named.setWeight(QFont.Weight.Medium)
        self._small = font(Role.CAPTION)
        self._metrics = {True: QFontMetrics(self._named), False: QFontMetrics(self._plain)}
        self._text = QPen(QColor(theme.text))
        self._muted = QPen(QColor(theme.muted))
        self._selected = QColor(theme.selected)
        self._elided.clear()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        column, row = index.column(), self._model.row_at(index.row())
        if row is None:
            if column == 0:
                painter.save()
                self._paint_head(painter, option, index)
                painter.restore()
            return
        rect = option.rect
        # Asked of the model, since taking the option's flags apart costs more than all else here.
        if self._view.selectionModel().isSelected(index):
            painter.fillRect(rect, self._selected)
        if column == 0:
            self._paint_name(painter, rect, row)
            return
        text = row.cells[column - 1]
        if text:
            self._paint_words(
                painter,
                text,
                rect.left() + GRID,
                rect.top(),
                rect.width() - 2 * GRID,
                rect.height(),
            )

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """What a cell needs to be shown whole, of which a column that is fitted makes its width."""
        row, named = self._model.row_at(index.row()), index.column() == 0
        if row is None:
            return QSize(0, option.rect.height())
        words = row.label if named else row.cells[index.column() - 1]
        around = CARD + GRID + (MARK + GRID if self._model.marked else 0) if named else 2 * GRID
        # Letters may stand out on either side of what they advance by.
        width = self._metrics[named].horizontalAdvance(visible(words)) + around + 2
        return QSize(width, option.rect.height())

    def _paint_name(self, painter: QPainter, rect: QRect, row: Row) -> None:
        inside = rect.adjusted(CARD, 0, -GRID, 0)
        if row.stage:
            box = QRectF(inside.left(), rect.center().y() - MARK / 2, MARK, MARK)
            painter.save()
            paint_stage(painter, box, stage=row.stage, basis=row.basis, theme=tokens())
            painter.restore()
        if self._model.marked:
            inside = inside.adjusted(MARK + GRID, 0, 0, 0)
        kept = row.id in self._model.kept
        if kept:
            inside = self._paint_note(painter, inside)
        if row.conflict:
            inside = self._paint_conflict(painter, inside)
        self._paint_words(
            painter,
            row.label,
            inside.left(),
            inside.top(),
            inside.width(),
            inside.height(),
            named=True,
            kept=kept,
        )

    def _paint_words(
        self,
        painter: QPainter,
        text: str,
        left: int,
        top: int,
        width: int,
        height: int,
        *,
        named: bool = False,
        kept: bool = False,
    ) -> None:
        if not text or width <= 0:
            return
        metrics = self._metrics[named]
        # Measuring where a text is cut takes longer than drawing it.
        key = (text, width, named)
        words = self._elided.get(key)
        if words is None:
            if len(self._elided) > MOST_CUT:
                self._elided.clear()
            words = metrics.elidedText(visible(text), Qt.TextElideMode.ElideRight, width)
            self._elided[key] = words
        painter.setFont(self._named if named else self._plain)
        painter.setPen(self._text if named and not kept else self._muted)
        baseline = top + (height + metrics.ascent() - metrics.descent()) // 2
        painter.drawText(left, baseline, words)

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
        sign = QRect(room.left() - 3, rect.center().y() - _FOLD // 2, _FOLD, _FOLD)
        name = "chevron-right" if index.data(FOLDED) else "chevron-down"
        paint(painter, sign, name, colour=theme.muted)
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

    def _paint_conflict(self, painter: QPainter, inside: QRect) -> QRect:
        """The sign that the stage is one of several; gives the room that it leaves."""
        words = tr("in conflict")
        width = round(doubt_width(words))
        box = QRectF(inside.right() - width, inside.top(), width, inside.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_doubt(painter, box, words, theme=tokens())
        painter.restore()
        return inside.adjusted(0, 0, -width - GRID, 0)
