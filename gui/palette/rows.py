"""Paints the rows of the palette: a heading, or what was found with the words found in it.

All text is drawn as it is; nothing in a file is taken as markup.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.look.icons import paint as paint_icon
from gui.look.marks import paint_stage
from gui.look.theme import font, tokens
from gui.look.tokens import GRID, ROW, Role
from gui.palette.offers import Hit, Offer
from gui.visible import visible

OFFER = Qt.ItemDataRole.UserRole
"""The data role of a row's offer; a heading has none."""

_Index = QModelIndex | QPersistentModelIndex
_ICON = 16
_BEGIN = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CORNER = 5


class Rows(QStyledItemDelegate):
    """Rows of one line, of two where a passage was found, and headings."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as its lines in the present size of text."""
        offer: Offer | None = index.data(OFFER)
        text, caption = QFontMetrics(font(Role.TEXT)), QFontMetrics(font(Role.CAPTION))
        if offer is None:
            return QSize(0, caption.height() + GRID)
        if offer.passage:
            return QSize(0, text.height() + caption.height() + GRID + 2)
        return QSize(0, max(ROW + 4, text.height() + GRID))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        offer: Offer | None = index.data(OFFER)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if offer is None:
            _paint_heading(painter, option.rect, index.data())
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            _paint_offer(painter, option.rect, offer, chosen=chosen)
        painter.restore()


def _paint_heading(painter: QPainter, rect: QRect, words: str) -> None:
    painter.setFont(font(Role.CAPTION))
    painter.setPen(QColor(tokens().muted))
    inside = rect.adjusted(GRID, 0, -GRID, -GRID // 4)
    painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)


_Part = tuple[str, Sequence[Hit]]


def in_sight(text: str, hits: Sequence[Hit], metrics: QFontMetrics, room: int) -> _Part:
    """A text and its hits, its beginning cut where the first hit would lie beyond `room` pixels."""
    if not hits or metrics.horizontalAdvance(visible(text[: hits[0][1]])) <= room:
        return text, hits
    start = hits[0][0]
    before = metrics.elidedText(text[:start], Qt.TextElideMode.ElideLeft, room // 3)
    moved_by = len(before) - start
    return before + text[start:], [(at + moved_by, to + moved_by) for at, to in hits]


def _paint_offer(painter: QPainter, rect: QRect, offer: Offer, *, chosen: bool) -> None:
    theme = tokens()
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.selected))
        painter.drawRoundedRect(rect, _CORNER, _CORNER)
    text, caption = font(Role.TEXT), font(Role.CAPTION)
    inside = rect.adjusted(4 * GRID + 2, 0, -GRID, 0)
    first = QRect(inside)
    if offer.passage:
        first.setHeight(QFontMetrics(text).height() + GRID // 2 + 1)
    box = QRect(QPoint(rect.left() + GRID, first.center().y() - _ICON // 2), QSize(_ICON, _ICON))
    if offer.stage:
        mark = QRectF(box).adjusted(1, 1, -1, -1)
        paint_stage(painter, mark, stage=offer.stage, basis=offer.basis, theme=theme)
    elif offer.icon:
        paint_icon(painter, box, offer.icon, colour=theme.muted if offer.note else theme.text)
    painter.setFont(caption)
    painter.setPen(QColor(theme.muted))
    painter.drawText(first, _END, offer.note)
    room = QFontMetrics(caption).horizontalAdvance(offer.note)
    first.adjust(0, 0, -(room + GRID), 0)
    _paint_line(painter, first, [(offer.text, offer.hits)], text, quiet=theme.text)
    if offer.passage:
        second = inside.adjusted(0, first.height(), 0, -GRID // 2)
        field = f"{offer.field}: " if offer.field else ""
        metrics = QFontMetrics(caption)
        room = second.width() - metrics.horizontalAdvance(field)
        parts = [(field, ()), in_sight(offer.passage, offer.passage_hits, metrics, room)]
        _paint_line(painter, second, parts, caption, quiet=theme.muted)


def _paint_line(
    painter: QPainter, rect: QRect, parts: Sequence[_Part], face: QFont, *, quiet: str
) -> None:
    """Texts side by side on one line, what was found in them strong; cut off where it ends."""
    strong = QFont(face)
    strong.setWeight(QFont.Weight.DemiBold)
    left, right = rect.left(), rect.right() + 1
    for piece, found in (each for text, hits in parts for each in _pieces(text, hits)):
        chosen = strong if found else face
        metrics = QFontMetrics(chosen)
        words = metrics.elidedText(visible(piece), Qt.TextElideMode.ElideRight, right - left)
        painter.setFont(chosen)
        painter.setPen(QColor(tokens().text if found else quiet))
        painter.drawText(QRect(left, rect.top(), right - left, rect.height()), _BEGIN, words)
        left += metrics.horizontalAdvance(words)
        if words != visible(piece) or left >= right:
            return


def _pieces(text: str, hits: Sequence[Hit]) -> Iterator[tuple[str, bool]]:
    """A text in pieces, and whether each was found."""
    at = 0
    for start, end in hits:
        yield text[at:start], False
        yield text[start:end], True
        at = end
    yield text[at:], False
