"""What a strict editor would have changed before the briefing leaves; each row leads there."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.forms.wrapped import one_line
from gui.look.icons import icon
from gui.look.theme import Theme
from gui.look.tokens import CARD, GRID, Role
from gui.translation import counted, tr
from gui.visible import visible
from gui.widgets.labels import label, rule, say

if TYPE_CHECKING:
    from briefings.checking import Finding

_FINDING = Qt.ItemDataRole.UserRole
_ROWS = 6
_NO_BAR, _A_BAR = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded


class Findings(QWidget):
    """A line that says how much there is, and a row for each; `wanted` names record and field."""

    wanted = Signal(int, str)

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._found: tuple[Finding, ...] = ()
        self._called: Callable[[int], str] = lambda id: ""
        self._said = label("", role=Role.CAPTION, tone="muted")
        self._said.setContentsMargins(CARD, GRID, CARD, GRID // 2)
        self.list = _Rows()
        self.list.setAccessibleName(tr("What to change before it leaves"))
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(16, 16))
        self.list.itemClicked.connect(self._go)
        self.list.pressed_enter.connect(self._go)
        self.list.resized.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addWidget(self._said)
        column.addWidget(self.list)
        # A method and no lambda: it must not outlive the list, as the theme does.
        theme.changed.connect(self._draw)
        self.show_findings(())

    @property
    def grave(self) -> int:
        """How many of them must be changed."""
        return sum(each.severity == "must" for each in self._found)

    def show_findings(
        self, found: Sequence["Finding"], *, called: Callable[[int], str] = lambda id: ""
    ) -> None:
        """Show these, in their order; `called` gives the names of the records they are about."""
        self._found = tuple(found)
        self._called = called
        self.list.clear()
        for each in self._found:
            name = one_line(called(each.record), longest=48)
            words = f"{name} – {each.sentence}" if name else each.sentence
            item = QListWidgetItem(visible(words))
            grave = each.severity == "must"
            sign, tone = ("error", "negative") if grave else ("info", "caution")
            item.setIcon(icon(sign, theme=self._theme.tokens, tone=tone))
            item.setToolTip(visible(each.passage))
            item.setData(_FINDING, each)
            self.list.addItem(item)
        # Where all fit, no bar may come and go with the height that depends on it.
        self.list.setVerticalScrollBarPolicy(_NO_BAR if len(self._found) <= _ROWS else _A_BAR)
        self.list.setVisible(bool(self._found))
        say(self._said, self._words(), tone="negative" if self.grave else "muted")
        self._fit()

    def _draw(self) -> None:
        self.show_findings(self._found, called=self._called)

    def _fit(self) -> None:
        """Be as high as the sentences need at this width, up to a few of them."""
        rows = range(min(_ROWS, self.list.count()))
        heights = [self.list.visualItemRect(self.list.item(row)).height() for row in rows]
        self.list.setFixedHeight(sum(heights) + GRID)

    def _words(self) -> str:
        if not self._found:
            return tr("Nothing to object before it leaves")
        number = counted(len(self._found), "thing", "things")
        if not self.grave:
            return tr("{number} to look at before it leaves").format(number=number)
        must = f"{self.grave:,}"
        return tr("{number} to look at, {must} of them to change before it leaves").format(
            number=number, must=must
        )

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            finding: Finding = item.data(_FINDING)
            self.wanted.emit(finding.record, finding.field or "")


class _Rows(QListWidget):
    pressed_enter = Signal(object)
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(GRID + 2, 0, GRID, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed_enter.emit(self.currentItem())
            return
        super().keyPressEvent(event)
