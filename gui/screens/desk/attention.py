"""What needs attention, the most pressing first: each with its reason, one step from its record.

It shows what it is given; what is pressing, and why, is computed by `models`.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefings.charts import fitted
from gui.look.charts import measure
from gui.look.icons import paint
from gui.look.theme import font, tokens
from gui.look.tokens import CARD, GRID, Role
from gui.screens.desk.offers import (
    COMPARE,
    SET_ASIDE,
    TAKE_UP,
    choices,
    offer_at,
    paint_offers,
)
from gui.screens.desk.reasons import about_words, days_words, reason_of
from gui.translation import tr
from gui.visible import visible
from models.reading.standing import Attention

MOST = 200
"""So many are shown; nobody works through more before the first are done."""
_LINES = 3
_ICON = 16
_DISPLAY = Qt.ItemDataRole.DisplayRole
_ITEM = Qt.ItemDataRole.UserRole
_AT_HAND = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
_Index = QModelIndex | QPersistentModelIndex


class AttentionList(QListView):
    """`opened` names the record to show; `entered` one that is to have the keyboard too.

    `compared` and `told_apart` name two records that look like one: to be put side by side, or
    said to be two. `set_aside` and `taken_up` give what is to wait, or waits no longer. None of
    these is offered where the case is not `writable`.
    """

    opened = Signal(int)
    entered = Signal(int)
    compared = Signal(int, int)
    told_apart = Signal(int, int)
    set_aside = Signal(object)
    taken_up = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, writable: bool = True) -> None:
        super().__init__(parent)
        self._writable = writable
        self._pressed = QPoint()
        self._rows = _Row(self)
        self._items = _Items(self)
        self.setModel(self._items)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(tr("What needs attention"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._click)

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

    def bring_to_sight(self, row: int) -> None:
        """Scroll so that a row is seen, with what follows it as far as there is room."""
        self.scrollTo(self._items.index(row), self.ScrollHint.PositionAtTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the record and goes to it, Delete sets the reason aside."""
        item = self.currentIndex().data(_ITEM)
        if event.key() == Qt.Key.Key_Delete and item is not None and self.offers(item):
            if choices(item)[0][0] == SET_ASIDE:
                self.set_aside.emit(item)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.entered.emit(item.record)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, since a row can offer more than its record."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer by menu, and so by keyboard, what a row offers."""
        index = self.currentIndex()
        item = index.data(_ITEM)
        if item is None or not self.offers(item):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code, words in choices(item):
            menu.addAction(words).triggered.connect(lambda _=False, code=code: self._do(code, item))
        keyed = event.reason() is QContextMenuEvent.Reason.Keyboard
        menu.popup(
            self.viewport().mapToGlobal(self.visualRect(index).center())
            if keyed
            else event.globalPos()
        )

    def offers(self, item: Attention) -> bool:
        """Whether something is offered for a row beside showing its record."""
        return self._writable

    def _click(self, index: QModelIndex) -> None:
        item: Attention = index.data(_ITEM)
        self._do(self._rows.offered(index, self._pressed), item)

    def _do(self, code: str, item: Attention) -> None:
        if code == SET_ASIDE:
            self.set_aside.emit(item)
        elif code == TAKE_UP:
            self.taken_up.emit(item)
        elif code and item.beside is not None:
            wanted = self.compared if code == COMPARE else self.told_apart
            wanted.emit(item.record, item.beside)
        else:
            self.opened.emit(item.record)

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
        alike = ((one.reason, one.record, one.field, one.beside) for one in self._items)
        wanted = (item.reason, item.record, item.field, item.beside)
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
        reason = reason_of(item)
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
        painter.setPen(QColor(theme.text if item.aside is None else theme.muted))
        left = rect.left() + CARD + _ICON + GRID
        for line in self._broken(index):
            painter.drawText(left, top + painter.fontMetrics().ascent(), line)
            top += leading
        self._paint_caption(
            painter, self._caption(rect, index), item, at_hand=bool(option.state & _AT_HAND)
        )
        painter.restore()

    def offered(self, index: _Index, point: QPoint) -> str:
        """The code of what a row offers at a point of the view; empty for its record."""
        item: Attention = index.data(_ITEM)
        if not self._view.offers(item):
            return ""
        return offer_at(item, self._caption(self._view.visualRect(index), index), point)

    def _caption(self, rect: QRect, index: _Index) -> QRect:
        """Where the caption of a row stands."""
        left = rect.left() + CARD + _ICON + GRID
        above = len(self._broken(index)) * QFontMetrics(font(Role.TEXT)).height()
        height = QFontMetrics(font(Role.CAPTION)).height()
        return QRect(left, rect.top() + GRID + above + 2, rect.right() - CARD - left, height)

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

    def _paint_caption(
        self, painter: QPainter, room: QRect, item: Attention, *, at_hand: bool
    ) -> None:
        painter.setFont(font(Role.CAPTION))
        metrics = painter.fontMetrics()
        # What any row offers would only be noise at each; pointing at one shows it.
        common = item.beside is None and item.aside is None
        if self._view.offers(item) and (at_hand or not common):
            room.adjust(0, 0, -paint_offers(painter, item, room), 0)
        painter.setPen(QColor(tokens().muted))
        days = days_words(item) if item.aside is None else ""
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
