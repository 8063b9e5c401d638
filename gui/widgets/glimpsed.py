"""Paints the glimpse of a case: its applications, each with the marks of its stages."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from gui.look.marks import paint_stage
from gui.look.theme import font
from gui.look.tokens import GRID, Role, Tokens
from gui.translation import counted, tr
from gui.user.glimpses import Glimpse
from gui.visible import visible
from models.records.vocabularies import TLP

_LINE: Final = 15
_MARK: Final = 11
_SMALLER: Final = 0.84
"""Of a caption: the picture is to be recognised, and what it says stands beside it."""


def paint_glimpse(painter: QPainter, rect: QRect, glimpse: Glimpse, *, theme: Tokens) -> None:
    """Paint a small board into the rectangle."""
    painter.save()
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    small = QFont(font(Role.CAPTION))
    small.setPixelSize(max(8, round(small.pixelSize() * _SMALLER)))
    painter.setFont(small)
    inside = rect.adjusted(GRID - 2, GRID - 4, 2 - GRID, 4 - GRID)
    line = max(_LINE, painter.fontMetrics().height())
    marks = max((len(row.stages) for row in glimpse.rows), default=0)
    room = inside.width() - marks * (_MARK + 4)
    top = inside.top()
    for row in glimpse.rows:
        if top + line > inside.bottom() + 2:
            break
        painter.setPen(QColor(theme.text))
        where = QRect(inside.left(), top, room, line)
        told = visible(row.name)
        name = painter.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, room - 4)
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, name)
        for number, (stage, basis) in enumerate(row.stages):
            left = inside.left() + room + number * (_MARK + 4)
            if stage:
                square = QRectF(left, top + (line - _MARK) / 2, _MARK, _MARK)
                paint_stage(painter, square, stage=stage, basis=basis, theme=theme)
        top += line
    painter.restore()


def glimpse_words(glimpse: Glimpse) -> str:
    """How much there is in a case, and how it is handled, in one line."""
    told = [counted(glimpse.applications, "application", "applications")]
    if glimpse.pressing:
        told.append(counted(glimpse.pressing, "needs attention", "need attention"))
    told.append(tr(TLP.words(glimpse.handling)))
    return " · ".join(told)
