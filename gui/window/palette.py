"""The command palette: type a few letters of anything that can be done now, and do it.

It lists the actions that are enabled and nothing else, and is worked by the keyboard alone.
"""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.actions.declaring import Action
from gui.actions.menus import Actions
from gui.dialogs.shortcuts import keys
from gui.look.theme import font, tokens
from gui.look.tokens import GRID, ROW, Role
from gui.translation import tr
from gui.widgets.labels import label

_ROWS = 12
_ACTION = Qt.ItemDataRole.UserRole
_PASSED_ON = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def fit(typed: str, action: Action, *, words: str) -> int | None:
    """How well an action fits what was typed, less being better; None if it doesn't fit at all.

    Each typed word must begin the text, begin a word of it, stand inside one, or be the initials
    of its words; the further words of the action count less.
    """
    total = 0
    for part in typed.casefold().split():
        fits = [_fit(part, words.casefold()), _fit(part, action.also.casefold(), penalty=20)]
        if fits == [None, None]:
            return None
        total += min(each for each in fits if each is not None)
    return total


def _fit(part: str, text: str, *, penalty: int = 0) -> int | None:
    if text.startswith(part):
        return penalty
    if f" {part}" in text:
        return penalty + 1
    if part in text:
        return penalty + 5
    if "".join(word[0] for word in text.split()).startswith(part):
        return penalty + 10
    return None


class Palette(QFrame):
    """A field and what fits it, over the top of the window."""

    def __init__(self, window: QWidget, *, actions: Actions) -> None:
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions = actions
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("What do you want to do?"))
        self.field.setAccessibleName(tr("Search the commands"))
        self.found = QListWidget()
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setMouseTracking(True)
        self.found.setItemDelegate(_Row(self.found))
        self._nothing = label(tr("Nothing of that name can be done now."), tone="muted")
        self._nothing.setContentsMargins(GRID, GRID, GRID, GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        for piece in (self.field, self.found, self._nothing):
            column.addWidget(piece)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._do)
        self.found.itemClicked.connect(self._do)
        self.field.installEventFilter(self)
        self._filter("")

    def show_over(self, window: QWidget) -> None:
        """Appear at the top middle of the window, ready to type."""
        width = min(620, max(320, window.width() - 8 * GRID))
        corner = window.mapToGlobal(window.rect().topLeft())
        left = corner.x() + (window.width() - width) // 2
        self.field.setFixedWidth(width)
        self.found.setFixedWidth(width)
        self.move(left, corner.y() + 6 * GRID)
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys move in the list while the field keeps the typing."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in _PASSED_ON:
            self.found.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _filter(self, typed: str) -> None:
        self.found.clear()
        fitting = []
        for place, action in enumerate(self._actions.enabled()):
            words = self._actions[action.code].text()
            quality = fit(typed, action, words=words)
            if quality is not None and action.code != "palette":
                fitting.append((quality, place, action))
        for _quality, _place, action in sorted(fitting, key=lambda one: one[:2]):
            made = self._actions[action.code]
            item = QListWidgetItem(made.icon(), made.text())
            item.setData(_ACTION, action)
            self.found.addItem(item)
        self.found.setCurrentRow(0)
        shown = min(len(fitting), _ROWS)
        self.found.setFixedHeight(shown * (ROW + 4) + 2 * self.found.frameWidth())
        self.found.setVisible(bool(fitting))
        self._nothing.setVisible(not fitting)

    def _do(self) -> None:
        item = self.found.currentItem()
        if item is not None:
            chosen = self._actions[item.data(_ACTION).code]
            self.close()
            chosen.trigger()


_Index = QModelIndex | QPersistentModelIndex


class _Row(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, ROW + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = tokens()
        rect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selected))
            painter.drawRoundedRect(rect, 5, 5)
        sign = index.data(Qt.ItemDataRole.DecorationRole)
        box = QRect(rect.left() + GRID, rect.center().y() - 8, 16, 16)
        if sign is not None and not sign.isNull():
            sign.paint(painter, box)
        inside = rect.adjusted(4 * GRID + 2, 0, -GRID, 0)
        painter.setFont(font(Role.TEXT))
        painter.setPen(QColor(theme.text))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, index.data())
        painter.setFont(font(Role.CAPTION))
        painter.setPen(QColor(theme.muted))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inside, right, keys(index.data(_ACTION)))
        painter.restore()
