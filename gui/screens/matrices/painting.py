"""Paints a matrix: its heads, and in each cell a mark with words beside it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from briefings.charts import sign_mark
from gui.look.charts import paint, shades
from gui.look.lines import Line, broken, height_of, paint_lines
from gui.look.theme import font, tokens
from gui.look.tokens import CARD, GRID, Role
from gui.screens.matrices.words import Said, said

_MARK = 16
_INDENT = _MARK + GRID - 1
_ACROSS = Qt.Orientation.Horizontal
_CELL = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


def cell_height(words: Said, width: int) -> int:
    """How high a cell is that is so wide, in pixels."""
    return height_of(_lines(words, width)) + 2 * GRID


def name_height(name: str, width: int) -> int:
    """How high the name of a row is that has so much room, in pixels."""
    lines = broken(name, width - CARD - GRID, Role.TEXT, 2)
    return height_of([Line(one, Role.TEXT, "text") for one in lines]) + 2 * GRID


class Heads(QHeaderView):
    """The names of rows or columns; `current` is the one that the keyboard is at, or -1."""

    def __init__(self, way: Qt.Orientation, matrix: QTableView) -> None:
        super().__init__(way, matrix)
        self.current = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def go_to(self, at: int) -> None:
        """Bring a head into sight and mark it."""
        if not 0 <= at < self.count():
            return
        self.current = at
        start, end = self.sectionViewportPosition(at), self.sectionSize(at)
        matrix = self.parentWidget()
        assert isinstance(matrix, QTableView)
        across = self.orientation() == _ACROSS
        bar = matrix.horizontalScrollBar() if across else matrix.verticalScrollBar()
        room = self.viewport().width() if across else self.viewport().height()
        if start < 0:
            bar.setValue(bar.value() + start)
        elif start + end > room:
            bar.setValue(bar.value() + start + end - room)
        words = self.model().headerData(at, self.orientation())
        matrix.setAccessibleDescription(str(words))
        self.viewport().update()

    def leave(self) -> None:
        """Mark none."""
        if self.current >= 0:
            self.current = -1
            self.viewport().update()

    def sizeHint(self) -> QSize:
        """Over columns, room for the longest of the first names; beside rows, as it is set."""
        if self.orientation() != _ACROSS:
            return super().sizeHint()
        most = max((len(self._title(at)) for at in range(min(self.count(), 60))), default=1)
        return QSize(0, most * QFontMetrics(font(Role.CAPTION)).height() + 2 * GRID)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one name over or beside a hairline."""
        theme = tokens()
        across = self.orientation() == _ACROSS
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(theme.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line))
        if not across:
            painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), QColor(theme.line))
        if section == self.current:
            inside = rect.adjusted(2, 1, -2, -2)
            painter.setBrush(QColor(theme.selected))
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(inside, 4, 4)
        role, tone = (Role.CAPTION, "muted") if across else (Role.TEXT, "text")
        lines = [Line(one, role, tone) for one in self._title(section)]
        top = rect.bottom() - GRID + 2 - height_of(lines) if across else rect.top() + GRID
        paint_lines(painter, rect.left() + (GRID if across else CARD), top, lines)
        painter.restore()

    def _title(self, section: int) -> tuple[str, ...]:
        title = str(self.model().headerData(section, self.orientation()) or "")
        if self.orientation() == _ACROSS:
            return broken(title, self.sectionSize(section) - 2 * GRID, Role.CAPTION, 4)
        return broken(title, self.width() - CARD - GRID, Role.TEXT, 2)


class Cells(QStyledItemDelegate):
    """Paints what stands in each cell; nothing is a dash."""

    def __init__(self, matrix: QTableView) -> None:
        super().__init__(matrix)
        self._matrix = matrix

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        cell = index.data(_CELL)
        theme = tokens()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.selected if chosen else theme.hover))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line))
        if chosen and self._matrix.hasFocus() and index == self._matrix.currentIndex():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), 4, 4)
        if cell is None:
            painter.setPen(QColor(theme.muted))
            painter.drawText(rect.adjusted(GRID, GRID, 0, 0), Qt.AlignmentFlag.AlignTop, "–")
        else:
            _paint_said(painter, rect, said(cell))
        painter.restore()


def _paint_said(painter: QPainter, rect: QRect, words: Said) -> None:
    theme = tokens()
    if words.urgent:
        bar = QRectF(rect.left(), rect.top() + 4, 2, rect.height() - 8)
        painter.fillRect(bar, QColor(theme.caution))
    leading = QFontMetrics(font(Role.TEXT)).height()
    x, y = rect.left() + GRID + _MARK / 2, rect.top() + GRID + leading / 2
    paint(painter, sign_mark(words.sign, x, y, radius=_MARK / 2, palette=shades(theme)))
    lines = _lines(words, rect.width())
    paint_lines(painter, rect.left() + GRID + _INDENT, rect.top() + GRID, lines)


def _lines(words: Said, width: int) -> list[Line]:
    room = width - 2 * GRID - _INDENT
    tone = "caution" if words.urgent else "muted"
    lines = [Line(one, Role.TEXT, "text") for one in broken(words.words, room, Role.TEXT, 2)]
    left = 3 - len(lines)
    below = broken(words.detail, room, Role.CAPTION, left) if words.detail else ()
    return lines + [Line(one, Role.CAPTION, tone) for one in below]
