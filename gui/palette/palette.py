"""The palette: type a few letters of anything that can be done or is known, and be there.

It shows what the offerings have, and is worked by the keyboard alone; none of them holds it up.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.look.tokens import GRID, ROW, Role
from gui.palette.offers import FIRST, Group, Offer, Offered, Offering
from gui.palette.rows import OFFER, Rows
from gui.translation import tr
from gui.widgets.labels import label, say

WIDTH = 760
_LOWEST = 10 * ROW
_SHARE = 0.6
"""How much of the height of the window the rows may take."""
_PASSED_ON = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(QFrame):
    """A field and what fits it, over the top of the window."""

    def __init__(self, window: QWidget, *, offerings: Sequence[Offering]) -> None:
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offerings = offerings
        self._offered: dict[int, Offered] = {}
        self._awaited: set[int] = set()
        self._round = 0
        self._moved = False
        self._entered = False
        self._highest = _LOWEST
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search or do anything"))
        self.field.setAccessibleName(tr("Search or do anything"))
        self.found = QListWidget()
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setMouseTracking(True)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setItemDelegate(Rows(self.found))
        self.said = label("", role=Role.CAPTION, tone="muted")
        self.said.setContentsMargins(GRID, 0, GRID, 0)
        self.said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        for piece in (self.field, self.found, self.said):
            column.addWidget(piece)
        self.field.textChanged.connect(self._ask)
        self.field.returnPressed.connect(self._enter)
        self.found.itemClicked.connect(self._do)
        self.field.installEventFilter(self)
        self._ask("")

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What is offered now, from the top."""
        rows = (self.found.item(row).data(OFFER) for row in range(self.found.count()))
        return tuple(offer for offer in rows if offer is not None)

    @property
    def chosen(self) -> Offer | None:
        """What Enter does now."""
        item: QListWidgetItem | None = self.found.currentItem()
        return None if item is None else item.data(OFFER)

    def show_over(self, window: QWidget) -> None:
        """Appear at the top middle of the window, ready to type."""
        width = min(WIDTH, max(320, window.width() - 8 * GRID))
        corner = window.mapToGlobal(window.rect().topLeft())
        left = corner.x() + (window.width() - width) // 2
        for piece in (self.field, self.found, self.said):
            piece.setFixedWidth(width)
        self._highest = max(_LOWEST, round(_SHARE * window.height()))
        self.move(left, corner.y() + 6 * GRID)
        self._show()
        self.show()
        self.field.setFocus()

    def offer_anew(self, offerings: Sequence[Offering]) -> None:
        """Ask others for what was typed, as more can be found and done now."""
        self._offerings = offerings
        self._offered.clear()
        self._ask(self.field.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys move in the list while the field keeps the typing."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in _PASSED_ON:
            self._moved = True
            self.found.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask nobody any longer."""
        self._round += 1
        for offering in self._offerings:
            offering.stop()
        super().closeEvent(event)

    def _ask(self, typed: str) -> None:
        self._round += 1
        self._moved = self._entered = False
        self._awaited = set(range(len(self._offerings)))
        for place, offering in enumerate(self._offerings):
            offering.ask(typed, partial(self._take, place, self._round))

    def _take(self, place: int, asked: int, offered: Offered) -> None:
        if asked != self._round:
            return
        self._awaited.discard(place)
        self._offered[place] = offered
        self._show()
        if self._entered and not self._awaited:
            self._entered = False
            self._do()

    def _show(self) -> None:
        """Show what is offered; what was chosen by the arrow keys stays chosen."""
        kept = self.chosen if self._moved else None
        self.found.clear()
        for group in sorted(self._groups(), key=lambda group: group.place):
            heading = QListWidgetItem(group.heading, self.found)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            for offer in group.offers:
                item = QListWidgetItem(offer.text, self.found)
                item.setData(OFFER, offer)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, _spoken(offer))
                if self.chosen is None or (kept is not None and _same(offer, kept)):
                    self.found.setCurrentItem(item)
        self._fit()
        self._say()

    def _groups(self) -> list[Group]:
        return [group for offered in self._offered.values() for group in offered.groups]

    def _fit(self) -> None:
        """Take the height that the rows need, up to what leaves the window to be seen."""
        rows = self.found.count()
        height = sum(self.found.sizeHintForRow(row) for row in range(rows))
        self.found.setFixedHeight(min(height, self._highest) + 2 * self.found.frameWidth())
        self.found.setVisible(rows > 0)
        if self.chosen is not None:
            # The heading of the first row is seen with it.
            top = self.found.currentRow() <= 1
            self.found.scrollToTop() if top else self.found.scrollToItem(self.found.currentItem())

    def _say(self) -> None:
        said = [offered.note for offered in self._offered.values() if offered.note]
        if not self.field.text().strip():
            said = [each.hint for each in reversed(self._offerings) if each.hint]
        elif not (self.found.count() or self._awaited) and self._whole():
            said.insert(0, tr("Nothing here is called that or says it."))
        say(self.said, "   ".join(said), tone="muted")
        self.said.setVisible(bool(said))

    def _whole(self) -> bool:
        return all(offered.whole for offered in self._offered.values())

    def _enter(self) -> None:
        """Do what is chosen; where something better may still come, once it has."""
        sure = self._moved or not self._awaited or self._leading()
        if sure:
            self._do()
        self._entered = not sure

    def _leading(self) -> bool:
        """Whether the first row stands before whatever may still come."""
        return any(group.place == FIRST for group in self._groups())

    def _do(self) -> None:
        offer = self.chosen
        if offer is not None:
            self.close()
            offer.do()


def _same(one: Offer, other: Offer) -> bool:
    return (one.text, one.note, one.passage) == (other.text, other.note, other.passage)


def _spoken(offer: Offer) -> str:
    passage = f"{offer.field}: {offer.passage}" if offer.field else offer.passage
    said = (offer.text, offer.note, passage)
    return ". ".join(each.rstrip(".") for each in said if each)
