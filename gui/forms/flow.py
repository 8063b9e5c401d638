"""Small things in a row that goes on in the next line, as words do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from gui.look.tokens import GRID, Role
from gui.widgets.labels import label


class FlowLayout(QLayout):
    """Lays items out from left to right and wraps them.

    Where it `hangs`, further lines begin where the second item does, which the first one leads to.
    """

    def __init__(self, parent: QWidget, *, gap: int) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._gap = gap
        self.hangs = False
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item; called by Qt."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place; None beyond the last, as Qt asks."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item back; None beyond the last, as Qt asks."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put every item where it belongs."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """The size of the largest item: the rest wraps."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The size of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for at, line in enumerate(self._lines(rect.width())):
            height = max(item.sizeHint().height() for item in line)
            x = rect.x() + (self._indent if at else 0)
            for item in line:
                hint = item.sizeHint()
                room = rect.width() - (self._indent if at else 0)
                size = QSize(min(hint.width(), room), hint.height())
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self._gap
            y += height
        return y - rect.y()

    @property
    def _indent(self) -> int:
        return self._items[0].sizeHint().width() + self._gap if self.hangs and self._items else 0

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        room = -1
        for item in self._items:
            wanted = item.sizeHint().width()
            if wanted > room or not lines:
                room = width - (self._indent if lines else 0)
                lines.append([])
            lines[-1].append(item)
            room -= wanted + self._gap
        return lines


class Flow(QWidget):
    """Widgets in wrapped lines."""

    def __init__(self, *, gap: int = 0) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self, gap=gap)

    def begin(self, words: str) -> None:
        """Begin with words that say what the rest is for."""
        lead = label(words, role=Role.CAPTION, tone="muted")
        lead.setContentsMargins(GRID // 2, 0, 0, 0)
        self.add(lead)
        self._flow.hangs = True

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self._flow.addWidget(widget)

    def clear(self) -> None:
        """Take every widget away."""
        self._flow.hangs = False
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
