"""Paints the board: the titles of the gates, what stands in each cell, and how high it is.

It paints what it is given; which record a cell stands for is the business of the board.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from gui.look.lines import DIAMOND, Line, broken, paint_lines
from gui.look.lines import height_of as lines_height
from gui.look.marks import paint_stage
from gui.look.rungs import against, doubt, since_of, stage_of
from gui.look.theme import font, tokens
from gui.look.tokens import CARD, GRID, Role
from gui.translation import counted, tr
from models.reading.standing import Row, Rung
from models.records.kinds import When

CELL = Qt.ItemDataRole.UserRole
"""Gives the `Row` and the `Rung`, or None, of a cell."""
_MARK = 16
_INDENT = _MARK + GRID - 1
_Index = QModelIndex | QPersistentModelIndex


def beneath(row: Row) -> str:
    """What stands under an application's title: who owes an answer and what is due."""
    said = []
    if row.closed:
        said.append(tr("closed"))
    if row.owed:
        said.append(counted(row.owed, "answer owed", "answers owed"))
    if row.next_due is not None:
        day = When(row.next_due.isoformat()).said()
        said.append(tr("condition due {day}").format(day=day))
    return " · ".join(said)


def height_of(row: Row, *, name: int, gate: int) -> int:
    """How high a row is whose first cell and whose gates are so wide, in pixels."""
    cells = [_of_row(row, name), *(_of_rung(rung, gate) for rung in row.rungs.values())]
    return max(lines_height(lines) for lines in cells) + 2 * GRID


def _of_rung(rung: Rung, width: int) -> list[Line]:
    """The lines of a cell that is so wide."""
    room = width - 2 * GRID - _INDENT
    tone = "text" if rung.stage else "muted"
    lines = [Line(one, Role.TEXT, tone) for one in broken(stage_of(rung), room, Role.TEXT, 2)]
    if doubt(rung):
        first, *more = broken(against(rung), room - DIAMOND, Role.CAPTION, 2)
        lines.append(Line(first, Role.CAPTION, "caution", marked=True))
        lines += [Line(one, Role.CAPTION, "caution") for one in more]
    detail = " · ".join(filter(None, (tr("blocks") if rung.blocks else "", since_of(rung))))
    if detail:
        tone = "caution" if rung.blocks else "muted"
        found = broken(detail, room, Role.CAPTION, 2)
        lines += [Line(one, Role.CAPTION, tone) for one in found]
    return lines


def _of_row(row: Row, width: int) -> list[Line]:
    """The lines of a row's first cell that is so wide."""
    room = width - CARD - GRID
    tone = "muted" if row.closed else "text"
    lines = [Line(one, Role.TEXT, tone) for one in broken(row.title, room, Role.TEXT, 2)]
    under = beneath(row)
    if under:
        found = broken(under, room, Role.CAPTION, 2)
        lines += [Line(one, Role.CAPTION, "muted") for one in found]
    return lines


class Heads(QHeaderView):
    """Gate titles, each with an arrow from the gate before it, over a hairline."""

    def __init__(self, board: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, board)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the longest title."""
        most = max((len(self._title(section)) for section in range(self.count())), default=1)
        return QSize(0, most * QFontMetrics(font(Role.CAPTION)).height() + 2 * GRID)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one title."""
        theme = tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(theme.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line))
        painter.setFont(font(Role.CAPTION))
        painter.setPen(QColor(theme.muted))
        leading = painter.fontMetrics().height()
        lines = self._title(section)
        top = rect.bottom() - GRID + 2 - leading * len(lines)
        left = rect.left() + (CARD if section == 0 else GRID)
        for line in lines:
            painter.drawText(left, top + painter.fontMetrics().ascent(), line)
            top += leading
        if section > 1:
            middle = rect.bottom() - GRID + 2 - leading * (len(lines) - 0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.muted))
            painter.drawPolygon(
                [
                    QPointF(rect.left() - 6, middle - 3.5),
                    QPointF(rect.left() - 1, middle),
                    QPointF(rect.left() - 6, middle + 3.5),
                ]
            )
        painter.restore()

    def _title(self, section: int) -> tuple[str, ...]:
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        width = self.sectionSize(section) - 2 * GRID - (GRID if section == 0 else 0)
        return broken(title, width, Role.CAPTION, 3)


class Cells(QStyledItemDelegate):
    def __init__(self, board: QTableView) -> None:
        super().__init__(board)
        self._board = board

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, rung = index.data(CELL)
        theme = tokens()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.selected if chosen else theme.hover))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line))
        if chosen and self._board.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), 4, 4)
        if index.column() == 0:
            lines = _of_row(row, rect.width())
            paint_lines(painter, rect.left() + CARD, rect.top() + GRID, lines)
        elif rung is not None:
            self._paint_rung(painter, rect, rung)
        else:
            painter.setPen(QColor(theme.muted))
            painter.drawText(rect.adjusted(GRID, GRID, 0, 0), Qt.AlignmentFlag.AlignTop, "–")
        painter.restore()

    def _paint_rung(self, painter: QPainter, rect: QRect, rung: Rung) -> None:
        theme = tokens()
        if rung.blocks:
            painter.fillRect(
                QRectF(rect.left(), rect.top() + 4, 2, rect.height() - 8), theme.caution
            )
        leading = QFontMetrics(font(Role.TEXT)).height()
        inside = rect.adjusted(GRID, GRID, -GRID, 0)
        box = QRectF(inside.left(), inside.top() + (leading - _MARK) / 2, _MARK, _MARK)
        paint_stage(
            painter,
            box,
            stage=rung.stage or "unknown",
            basis=rung.leading.basis if rung.stage else "reported",
            theme=theme,
        )
        paint_lines(painter, inside.left() + _INDENT, inside.top(), _of_rung(rung, rect.width()))
