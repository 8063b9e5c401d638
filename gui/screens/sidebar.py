"""The sections of the case at the left, in groups, with how many records each holds.

It shows which section is chosen and tells which one is wanted; what a section is stands in
`gui/actions/sections.py`.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QEvent,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from gui.actions.sections import GROUPS, VIEW, Section, keys_of
from gui.look.theme import font
from gui.look.tokens import COMPACT_ROW, GRID, ROW, Role
from gui.translation import tr
from gui.visible import visible
from gui.widgets.lifting import Lifting
from gui.widgets.section_rows import CODE, COUNT, EDGE, GAP, SIGN, SectionRows

WIDTH = 25 * GRID
_LEAST = COMPACT_ROW - 2
"""The height of a row where all of them would not be seen otherwise."""
_OFFER = "offer"
"""Stands where the views will, while there are none; it is pressed and no place to go to."""
_HELD = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier)
_MOVING = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Sidebar(QListWidget):
    """The sections; `chosen` gives the code of the one that is wanted.

    `entered` says that its list is to have the keyboard, as after Enter. Saved views stand among
    them: `asked` that what can be done with one is wanted, and where, `moved` that one is to go so
    many places up (below 0) or down, `renaming` and `deleting` say it by keys. `begun` asks for
    views to begin with.
    """

    chosen = Signal(str)
    entered = Signal()
    asked = Signal(str, QPoint)
    moved = Signal(str, int)
    renaming = Signal(str)
    deleting = Signal(str)
    begun = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(tr("Sections"))
        self.setStyleSheet("#sidebar { background: palette(window); }")
        self.setMouseTracking(True)
        self.setMinimumWidth(17 * GRID)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListWidget.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(SectionRows(self, row_height=self.row_height))
        self._items: dict[str, QListWidgetItem] = {}
        self._parted = False
        self._views_fixed = False
        self.lifting = Lifting(self, movable=self._view_rows)
        self.lifting.put.connect(lambda row, by: self.moved.emit(self.item(row).data(CODE), by))
        for place, group in enumerate(GROUPS):
            if place:
                self._add_gap(self.count())
            for section in group:
                self._add(section)
        self.currentItemChanged.connect(self._tell)

    @property
    def shown(self) -> str:
        """The code of the chosen section, or nothing before one is chosen."""
        item: QListWidgetItem | None = self.currentItem()
        return item.data(CODE) if item is not None else ""

    def show_chosen(self, code: str) -> None:
        """Mark a section as the one shown, without asking for it."""
        if code in self._items:
            self.blockSignals(True)
            self.setCurrentItem(self._items[code])
            self.blockSignals(False)

    def show_views(
        self, views: Sequence[tuple[str, str]], *, offer: str = "", fixed: bool = False
    ) -> None:
        """Show saved views, by code and title, behind the first group; without any, an offer.

        If `fixed`, they can't be moved.
        """
        self._views_fixed = fixed
        chosen = self.shown
        self.blockSignals(True)
        for code in [each for each in self._items if each.startswith((VIEW, _OFFER))]:
            self.takeItem(self.row(self._items.pop(code)))
        place = self.row(self._items[GROUPS[0][-1].code]) + 1
        if self._parted:
            self.takeItem(place)
        rows = list(views) or ([(_OFFER, offer)] if offer else [])
        self._parted = bool(rows)
        if rows:
            self._add_gap(place)
        for at, (code, title) in enumerate(rows, place + 1):
            self._insert(at, code, title)
        if chosen in self._items:
            self.setCurrentItem(self._items[chosen])
        self.blockSignals(False)
        self.scheduleDelayedItemsLayout()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many there are in the sections named; 0 shows nothing."""
        for code, count in counts.items():
            if code in self._items:
                item = self._items[code]
                item.setData(COUNT, count)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, _said(item.text(), count))

    def sizeHint(self) -> QSize:
        """As wide as its words, and as high as the window lets it be."""
        return QSize(WIDTH, 400)

    def row_height(self) -> int:
        """The height of a row that lets all sections be seen at once, within what is readable."""
        gaps = (self.count() - len(self._items)) * GAP + 2 * EDGE
        least = max(_LEAST, QFontMetrics(font(Role.TEXT)).height() + 2)
        fitting = (self.height() - gaps) // len(self._items)
        return min(max(ROW, least), max(least, fitting))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the section already chosen asks for it anew, as to leave a record."""
        pressed = self.itemAt(event.position().toPoint())
        again = pressed is not None and pressed is self.currentItem()
        if pressed is not None and pressed.data(CODE) == _OFFER:
            self.begun.emit()
            return
        if event.button() == Qt.MouseButton.RightButton:
            # What can be done with a view stands in its menu; the view need not be shown for it.
            return
        super().mousePressEvent(event)
        if again:
            self._tell(pressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, or the arrow to the right, goes into the section."""
        item: QListWidgetItem | None = self.currentItem()
        code = item.data(CODE) if item is not None else ""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            (self.begun if code == _OFFER else self.entered).emit()
            return
        if code.startswith(VIEW) and self._do_with_view(code, event):
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for what can be done with the view under the pointer, or the one chosen."""
        item = self.itemAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            item = self.currentItem()
        code = item.data(CODE) if item is not None else ""
        if item is not None and code and code.startswith(VIEW):
            below = self.visualItemRect(item).bottomLeft()
            keyed = event.reason() == QContextMenuEvent.Reason.Keyboard
            self.asked.emit(
                code, self.viewport().mapToGlobal(below) if keyed else event.globalPos()
            )

    def _do_with_view(self, code: str, event: QKeyEvent) -> bool:
        held = event.modifiers() in _HELD
        if held and event.key() in _MOVING:
            self.moved.emit(code, _MOVING[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_F2:
            self.renaming.emit(code)
        elif event.key() == Qt.Key.Key_Delete:
            self.deleting.emit(code)
        else:
            return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and where one would be put down while it is dragged."""
        super().paintEvent(event)
        self.lifting.paint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the rows as high as there is room."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Take up another text size."""
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def _view_rows(self) -> range:
        rows = sorted(self.row(item) for code, item in self._items.items() if code.startswith(VIEW))
        return range(rows[0], rows[-1] + 1) if rows and not self._views_fixed else range(0)

    def _add(self, section: Section) -> None:
        item = self._insert(self.count(), section.code, tr(section.words), sign=section.icon)
        keys = keys_of(section.code)
        if keys:
            item.setToolTip(f"{tr(section.words)} ({keys})")

    def _insert(
        self, place: int, code: str, words: str, *, sign: str = "filter"
    ) -> QListWidgetItem:
        item = QListWidgetItem(visible(words))
        item.setData(CODE, code)
        item.setData(COUNT, 0)
        item.setData(SIGN, "add" if code == _OFFER else sign)
        self._items[code] = item
        self.insertItem(place, item)
        return item

    def _add_gap(self, place: int) -> None:
        item = QListWidgetItem()
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("Separator"))
        self.insertItem(place, item)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(CODE) not in (None, "", _OFFER):
            self.chosen.emit(item.data(CODE))


def _said(words: str, count: int) -> str:
    return f"{words}, {count:,}" if count else words
