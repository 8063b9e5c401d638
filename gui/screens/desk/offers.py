"""What can be done at once about a row of what needs attention, as words at its right end."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from gui.look.theme import font, tokens
from gui.look.tokens import GRID, Role
from gui.translation import tr
from models.reading.standing import Attention

COMPARE, TELL_APART = "compare", "tell_apart"
SET_ASIDE, TAKE_UP = "set_aside", "take_up"


@dataclass(frozen=True)
class Offer:
    """One thing to do about a row, where it is written."""

    code: str
    words: str
    area: QRect


def choices(item: Attention) -> tuple[tuple[str, str], ...]:
    """What can be done at once about a row: codes with their words, the last at the right end."""
    if item.beside is not None:
        return ((COMPARE, tr("Combine…")), (TELL_APART, tr("Not the same")))
    if item.aside is not None:
        return ((TAKE_UP, tr("Take up again")),)
    return ((SET_ASIDE, tr("Set aside…")),)


def offers(item: Attention, room: QRect) -> tuple[Offer, ...]:
    """What is offered for a row, from left to right, within the line of its caption."""
    metrics = QFontMetrics(font(Role.CAPTION))
    right = room.right()
    found = []
    for code, words in reversed(choices(item)):
        width = metrics.horizontalAdvance(words)
        found.append(Offer(code, words, QRect(right - width, room.top(), width, room.height())))
        right -= width + 2 * GRID
    return tuple(reversed(found))


def offer_at(item: Attention, room: QRect, point: QPoint) -> str:
    """The code of what is offered at a point, with a finger's room around it; else empty."""
    margin = GRID // 2 + 2
    found = (
        each.code
        for each in offers(item, room)
        if each.area.adjusted(-margin, -margin, margin, margin).contains(point)
    )
    return next(found, "")


def paint_offers(painter: QPainter, item: Attention, room: QRect) -> int:
    """Paint what is offered; the width that it takes, with the space before it."""
    painter.setPen(QColor(tokens().accent))
    found = offers(item, room)
    for each in found:
        painter.drawText(each.area, Qt.AlignmentFlag.AlignVCenter, each.words)
    return room.right() - found[0].area.left() + 2 * GRID if found else 0
