"""The deleted records: what each is and is called, who deleted it and when, and its way back.

It lists and asks; what restoring means is decided by `models`.
"""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QPushButton,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.changes import Changes, Watch
from gui.look.icons import paint
from gui.look.theme import font, tokens
from gui.look.tokens import CARD, GRID, Role
from gui.reading.latest import Latest
from gui.translation import tr
from gui.visible import visible
from gui.widgets.labels import label, rule, say
from gui.widgets.middle import Middle
from gui.work import Cancelled, Progress, Task, Work
from models.case import Case
from models.history.changes import Changed
from models.reading.lists import Deleted
from models.records import CATALOGUE, LIFE, Entry

AT_ONCE = 1_000
"""Deleted records that are read in some hundredths of a second."""

_ICON = 16
_DISPLAY = Qt.ItemDataRole.DisplayRole
_ITEM = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


def told(item: Deleted) -> str:
    """Who deleted a record or combined it, and when, in the user's own zone."""
    done = tr("combined into “{other}”").format(other=item.into) if item.into else tr("deleted")
    try:
        at = datetime.fromisoformat(item.made).astimezone()
    except ValueError:
        return tr("{done} by {who}").format(done=done, who=item.by) if item.by else done
    when = f"{at.day} {at:%B %Y, %H:%M}"
    if item.by:
        return tr("{done} by {who}, {when}").format(done=done, who=item.by, when=when)
    return tr("{done} {when}").format(done=done, when=when)


class Trash(QWidget):
    """`opened` names the record chosen, `entered` one that is to have the keyboard.

    `restored` names one that is to be brought back, or separated from what stands for it.
    """

    opened = Signal(int)
    entered = Signal(int)
    restored = Signal(int)

    def __init__(self, case: Case, *, changes: Changes, work: Work, at_once: int = AT_ONCE) -> None:
        """More than `at_once` deleted records are read aside."""
        super().__init__()
        self._case = case
        self._at_once = at_once
        self._wanted: int | None = None
        self._latest = Latest(self, work=work, label=tr("Reading the trash"))
        self._latest.found.connect(self._show)
        self.rows = _Rows(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(_Row(self.list))
        self.list.setAccessibleName(tr("Deleted records"))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._count = label("", tone="muted")
        self.restore = QPushButton(tr("Restore"))
        self.restore.clicked.connect(self._restore)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        nothing = tr("Nothing is deleted; what you delete can be restored from here.")
        self._stack.addWidget(Middle(nothing))
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.clicked.connect(self._choose)
        Watch(self, changes=changes, concerns=_concerns, refresh=self.refresh)
        self.refresh()

    def enter(self) -> None:
        """Take the keyboard, and show what is chosen."""
        self.list.setFocus()
        self._choose(self.list.currentIndex())

    def refresh(self) -> None:
        """Read the deleted records anew; the one chosen stays chosen while it is here."""
        if self._case.counts().get("trash", 0) <= self._at_once:
            self._latest.find(self._case.trash)
        else:
            self._latest.find_aside(_reading(self._case))

    def select(self, id: int) -> bool:
        """Choose the row of a record without opening it; False where it is not listed yet."""
        self._wanted = id
        row = self.rows.row_of(id)
        if row is None:
            return False
        quiet = self.list.selectionModel().blockSignals(True)
        self.list.setCurrentIndex(self.rows.index(row))
        self.list.selectionModel().blockSignals(quiet)
        self._enable()
        return True

    def _show(self, deleted: Sequence[Deleted]) -> None:
        kept = self.list.currentIndex().data(_ITEM)
        wanted = kept.id if kept is not None else self._wanted
        quiet = self.list.selectionModel().blockSignals(True)
        self.rows.show(deleted)
        row = self.rows.row_of(wanted) if wanted is not None else None
        if row is not None:
            self.list.setCurrentIndex(self.rows.index(row))
        self.list.selectionModel().blockSignals(quiet)
        number = self.rows.rowCount()
        say(self._count, f"{number:,}" if number else "", tone="muted")
        self._stack.setCurrentIndex(0 if number else 1)
        self._enable()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the record."""
        item = self.list.currentIndex().data(_ITEM)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.entered.emit(item.id)
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setProperty("plain", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QHBoxLayout()
        head.setContentsMargins(CARD, GRID - 3, GRID, GRID - 3)
        head.setSpacing(GRID)
        head.addWidget(label(tr("Trash"), role=Role.SECTION))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self._stack, 1)

    def _choose(self, current: QModelIndex) -> None:
        self._enable()
        if current.isValid():
            self.opened.emit(current.data(_ITEM).id)

    def _restore(self) -> None:
        item = self.list.currentIndex().data(_ITEM)
        if item is not None:
            self.restored.emit(item.id)

    def _enable(self) -> None:
        item = self.list.currentIndex().data(_ITEM)
        self.restore.setText(tr("Separate") if item is not None and item.into else tr("Restore"))
        self.restore.setEnabled(item is not None and not self._case.read_only)


def _reading(live: Case) -> Task:
    def read(progress: Progress, cancelled: Cancelled) -> list[Deleted]:
        # Needed where much is deleted; a start is spared it.
        from models.unchanging import apart

        with apart(live) as case:
            return case.trash()

    return read


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: Sequence[Deleted] = ()

    def show(self, items: Sequence[Deleted]) -> None:
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def row_of(self, id: int) -> int | None:
        return next((row for row, item in enumerate(self._items) if item.id == id), None)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (an empty index is never changed)
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == _ITEM:
            return item
        if role == _DISPLAY:
            return item.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_kind(item)} {item.label}, {told(item)}"
        return None


class _Row(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        heights = (QFontMetrics(font(role)).height() for role in (Role.TEXT, Role.CAPTION))
        return QSize(0, sum(heights) + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        item: Deleted = index.data(_ITEM)
        theme = tokens()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.selected if chosen else theme.hover))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line))
        if chosen and self._view.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), 4, 4)
        inside = rect.adjusted(CARD + _ICON + GRID, GRID - 1, -CARD, -GRID + 1)
        _lines(painter, inside, item)
        known = CATALOGUE.get(item.kind)
        box = QRect(rect.left() + CARD, rect.center().y() - 8, _ICON, _ICON)
        paint(painter, box, _icon(known), colour=theme.muted)
        painter.restore()


def _lines(painter: QPainter, rect: QRect, item: Deleted) -> None:
    theme = tokens()
    top = rect.top()
    under = f"{_kind(item)} · {told(item)}"
    for text, role, colour in ((item.label, Role.TEXT, "text"), (under, Role.CAPTION, "muted")):
        painter.setFont(font(role))
        painter.setPen(QColor(getattr(theme, colour)))
        metrics = painter.fontMetrics()
        said = metrics.elidedText(visible(text), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect.left(), top + metrics.ascent(), said)
        top += metrics.height()


def _icon(known: Entry | None) -> str:
    if known is None:
        return "question"
    # What belongs to another record has no sign of its own.
    return known.icon if known.group else "link"


def _kind(item: Deleted) -> str:
    known = CATALOGUE.get(item.kind)
    return tr(known.label) if known else item.kind


def _concerns(changed: Changed) -> bool:
    return any(field == LIFE for _, field in changed.fields)
