"""Lines of text in a painted cell: broken to its width, as high as their fonts, one under another.

Whatever a text holds is painted as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from briefings.charts import fitted
from gui.look.charts import measure
from gui.look.marks import paint_doubt
from gui.look.theme import font, tokens
from gui.look.tokens import Role
from gui.visible import visible

DIAMOND = 14
"""What the mark of a doubt takes of a line's width, in logical pixels."""


@dataclass(frozen=True)
class Line:
    """One line in the font of a role, in a colour of the theme; `marked` puts a diamond before."""

    text: str
    role: Role
    tone: str
    marked: bool = False


def broken(text: str, width: int, role: Role, most: int) -> tuple[str, ...]:
    """A text in as many lines of a width as it needs, `most` at the most."""
    return _broken(text, max(40, width), font(role).pixelSize(), most)


@lru_cache(maxsize=2_000)
def _broken(text: str, width: int, size: int, most: int) -> tuple[str, ...]:
    return tuple(fitted(visible(text), width, size, bold=False, measure=measure, most=most))


def height_of(lines: Sequence[Line]) -> int:
    """How high lines are, in pixels."""
    return sum(QFontMetrics(font(line.role)).height() for line in lines)


def paint_lines(painter: QPainter, left: int, top: int, lines: Sequence[Line]) -> None:
    """Paint lines under one another."""
    theme = tokens()
    for line in lines:
        painter.setFont(font(line.role))
        painter.setPen(QColor(getattr(theme, line.tone)))
        metrics = painter.fontMetrics()
        if line.marked:
            room = DIAMOND + metrics.horizontalAdvance(line.text)
            paint_doubt(painter, QRectF(left, top, room, metrics.height()), line.text, theme=theme)
        else:
            painter.drawText(left, top + metrics.ascent(), line.text)
        top += metrics.height()
