"""What needs attention, the most pressing first: each with its reason, one step from its record.

It shows what it is given; what is pressing, and why, is computed by `models`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefings.charts import fitted
from gui.charts import measure
from gui.icons import paint
from gui.theme import font, tokens
from gui.tokens import CARD, GRID, Role
from gui.translation import counted, tr
from gui.visible import visible
from models.reading.standing import Attention

MOST = 200
"""So many are shown; nobody works through more before the first are done."""
_LINES = 3
_ICON = 16
_DISPLAY = Qt.ItemDataRole.DisplayRole
_ITEM = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Reason:
    """How a reason for attention is shown."""

    words: str
    icon: str
    tone: str


REASONS = {
    "overdue": Reason("answer overdue", "clock", "negative"),
    "condition_past": Reason("condition past its day", "condition", "negative"),
    "forecast_due": Reason("forecast to be resolved", "forecast", "caution"),
    "contradiction": Reason("statements contradict", "warning", "caution"),
    "conflict": Reason("edits differ", "combine", "caution"),
    "condition_due": Reason("condition falls due", "condition", "caution"),
    "silence": Reason("no answer", "inquiry", "accent"),
    "withdrawn": Reason("source withdrawn", "flag", "negative"),
    "role": Reason("role is open", "gate", "unknown"),
    "single_origin": Reason("evidence is thin", "chain", "unknown"),
    "unsourced": Reason("nothing supports it", "citation", "unknown"),
    "not_returned": Reason("copy not returned", "people", "unknown"),
    "identity": Reason("identity open", "question", "unknown"),
}
_OTHER = Reason("", "info", "muted")
_AHEAD = frozenset({"condition_due"})


def days_words(item: Attention) -> str:
    """How long it has been, or how long until it is; empty where that can't be told
    and where it is no time at all."""
    if not item.days:
        return ""
    days = counted(abs(item.days), "day", "days")
    return tr("in {days}").format(days=days) if item.reason in _AHEAD else days


def about_words(item: Attention, titles: Mapping[int, str]) -> str:
    """Why it is here and which applications it bears on, in a line."""
    reason = tr(REASONS.get(item.reason, _OTHER).words)
    named = [titles[id] for id in item.applications if id in titles]
    if len(named) > 1 and len(named) == len(titles):
        return " · ".join(part for part in (reason, tr("all applications")) if part)
    more = len(named) - 1
    bears = named[:1] if more < 1 else [f"{named[0]} {tr('and {n} more').format(n=more)}"]
    return " · ".join(part for part in (reason, *bears) if part)


class AttentionList(QListView):
    """`opened` names the record to show; `entered` one that is to have the keyboard too."""

    opened = Signal(int)
    entered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = _Items(self)
        self.setModel(self._items)
        self.setItemDelegate(_Row(self))
        self.setAccessibleName(tr("What needs attention"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(lambda index: self.opened.emit(index.data(_ITEM).record))

    @property
    def titles(self) -> Mapping[int, str]:
        """The titles of the applications."""
        return self._items.titles

    def show_items(self, items: Sequence[Attention], titles: Mapping[int, str]) -> None:
        """Show these, in their order; `titles` are those of the applications."""
        kept = self.currentIndex().data(_ITEM)
        self._items.show(items[:MOST], titles)
        row = self._items.row_of(kept) if kept is not None else -1
        if row >= 0:
            self.setCurrentIndex(self._items.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the record and goes to it."""
        item = self.currentIndex().data(_ITEM)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.entered.emit(item.record)
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a row can be pressed."""
        over = self.indexAt(event.position().toPoint()).isValid()
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the sentences for the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Items(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: Sequence[Attention] = ()
        self.titles: Mapping[int, str] = {}

    def show(self, items: Sequence[Attention], titles: Mapping[int, str]) -> None:
        self.beginResetModel()
        self._items, self.titles = items, titles
        self.endResetModel()

    def row_of(self, item: Attention) -> int:
        alike = ((one.reason, one.record, one.field) for one in self._items)
        wanted = (item.reason, item.record, item.field)
        return next((row for row, one in enumerate(alike) if one == wanted), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (an empty index is never changed)
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == _ITEM:
            return item
        if role == _DISPLAY:
            return item.words[:1].upper() + item.words[1:]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{item.words} {about_words(item, self.titles)}"
        return None


class _Row(QStyledItemDelegate):
    def __init__(self, view: AttentionList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        words = font(Role.TEXT)
        lines = len(self._broken(index))
        height = lines * QFontMetrics(words).height()
        height += QFontMetrics(font(Role.CAPTION)).height() + 2 * GRID + 2
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        item: Attention = index.data(_ITEM)
        reason = REASONS.get(item.reason, _OTHER)
        theme = tokens()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option)
        leading = QFontMetrics(font(Role.TEXT)).height()
        top = rect.top() + GRID
        box = QRect(rect.left() + CARD, top + (leading - _ICON) // 2, _ICON, _ICON)
        paint(painter, box, reason.icon, colour=getattr(theme, reason.tone))
        painter.setFont(font(Role.TEXT))
        painter.setPen(QColor(theme.text))
        left = rect.left() + CARD + _ICON + GRID
        for line in self._broken(index):
            painter.drawText(left, top + painter.fontMetrics().ascent(), line)
            top += leading
        self._paint_caption(painter, QRect(left, top + 2, rect.right() - CARD - left, 0), item)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        theme = tokens()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.selected if chosen else theme.hover))
        painter.fillRect(
            QRect(rect.left() + CARD, rect.bottom(), rect.width() - 2 * CARD, 1),
            QColor(theme.line),
        )
        if chosen and self._view.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), 4, 4)

    def _paint_caption(self, painter: QPainter, room: QRect, item: Attention) -> None:
        painter.setFont(font(Role.CAPTION))
        painter.setPen(QColor(tokens().muted))
        metrics = painter.fontMetrics()
        room.setHeight(metrics.height())
        days = days_words(item)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, right, days)
        if days:
            room.adjust(0, 0, -metrics.horizontalAdvance(days) - 2 * GRID, 0)
        said = visible(about_words(item, self._view.titles))
        said = metrics.elidedText(
            said[:1].upper() + said[1:], Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)

    def _broken(self, index: _Index) -> tuple[str, ...]:
        width = self._view.viewport().width() - 2 * CARD - _ICON - GRID
        return _lines(index.data(), max(80, width), font(Role.TEXT).pixelSize())


@lru_cache(maxsize=4 * MOST)
def _lines(text: str, width: int, size: int) -> tuple[str, ...]:
    return tuple(fitted(visible(text), width, size, bold=False, measure=measure, most=_LINES))
