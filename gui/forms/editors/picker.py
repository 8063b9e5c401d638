"""A line with offers under it that narrow while somebody types: the base of every choice.

The offers lie over the form and take no focus, so that the keyboard alone is enough: up and down
move, Enter or Tab takes, Escape restores.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QScrollArea, QWidget
from shiboken6 import isValid

from gui.forms.editors.base import Context, Editor
from gui.forms.editors.line import LineEditor
from gui.look.icons import icon
from gui.look.theme import tokens
from gui.look.tokens import GRID
from gui.translation import tr
from gui.visible import visible
from models.errors import NotUnderstood
from models.records import Fact

_MOST_ROWS, _LEAST_ROWS = 8, 2
_MOVING = (QEvent.Type.Move, QEvent.Type.Resize)
_OFFER = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Offer:
    """One thing to choose: what it stands for, its words, and what helps in choosing it."""

    value: Any
    words: str
    help: str = ""
    icon: str = ""
    made: bool = False
    """Whether choosing it makes a new record, and so is never taken without being pointed at."""


Offers = Callable[[str], Sequence[Offer]]
"""What is offered for a typed text; for an empty one, everything worth offering."""


class Picker(Editor):
    """Chooses one of what `offers` offers. The words shown stand for the value chosen."""

    def __init__(self, fact: Fact, context: Context, *, offers: Offers) -> None:
        super().__init__(fact, context)
        self.line = LineEditor()
        self.line.textEdited.connect(self._search)
        self._offers = offers
        self._chosen: Offer | None = None
        self._ground: QScrollArea | None = None
        self._rows = 0
        self._wrong = False
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setIconSize(QSize(16, 16))
        self._list.setObjectName("offers")
        self._list.itemClicked.connect(self._click)
        self._list.currentItemChanged.connect(self._help)
        self._list.hide()
        self.place(self.line)
        self._foot.installEventFilter(self)
        self.destroyed.connect(self._list.deleteLater)

    @property
    def offered(self) -> tuple[Offer, ...]:
        """What is offered now, in order."""
        return tuple(self._list.item(row).data(_OFFER) for row in range(self._list.count()))

    def show_offer(self, value: Any) -> Offer | None:
        """The offer that stands for a value; None where its words alone are shown."""
        return next((each for each in self._offers("") if each.value == value), None)

    def start(self, value: Any) -> None:
        """Show the words of a value."""
        self._chosen = None
        if value is not None:
            words = self.kind.words(value, self.context.case.label)
            self._chosen = self.show_offer(value) or Offer(value, words)
        self.line.setText(self._chosen.words if self._chosen else "")
        self._help()

    def restart(self, typed: str) -> None:
        """Show what was typed before and not understood."""
        self._chosen = None
        self.line.setText(typed)

    def typed(self) -> str:
        """The line as it stands."""
        return self.line.text()

    def stands(self, typed: str, value: Any) -> bool:
        """Whether the same is chosen still: two records may have one name."""
        same = self._chosen is None or self._chosen.value == value
        return same and super().stands(typed, value)

    def value(self) -> Any:
        """What was chosen, or what the typed words name exactly. Raises NotUnderstood."""
        text = self.line.text()
        if not text.strip():
            return None
        if self._chosen is not None and (self._chosen.made or self._chosen.words == text):
            return self._chosen.value
        wanted = " ".join(text.split()).casefold()
        for offer in self._offers(text):
            if not offer.made and offer.words.casefold() == wanted:
                return offer.value
        return self.read(text)

    def read(self, text: str) -> Any:
        """What a text means that is not the words of an offer. Raises NotUnderstood."""
        raise NotUnderstood(tr("Choose one from the list."))

    def select(self) -> None:
        """Select the line, its beginning in sight."""
        self.line.select_all()

    def insert(self, typed: str) -> None:
        """Type over what is selected."""
        self.line.insert(typed)
        self._search(self.line.text())

    def open(self) -> None:
        """Show what is offered; the row of what is chosen is marked, wherever it stands."""
        text = "" if self._chosen and self._chosen.words == self.line.text() else self.line.text()
        self._fill(text)

    def note(self, words: str) -> None:
        """Say what helps; the offers may lie over it."""
        self._wrong = False
        super().note(words)

    def complain(self, sentence: str) -> None:
        """Say why it can't be kept, over what there is to choose from."""
        if self.line.hasFocus():
            self.open()
        super().complain(sentence)
        self._wrong = True
        self._lay()

    def key(self, event: QKeyEvent) -> bool:
        """Move among the offers, or close them."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8}
        steps[Qt.Key.Key_PageUp] = -8
        if event.key() in steps:
            if self._list.isHidden():
                self.open()
            else:
                self._move(steps[Qt.Key(event.key())])
            return True
        return False

    def settle(self, *, meant: bool) -> None:
        """Take the offer that is marked; one that makes a record only if it was meant."""
        row = self._list.currentRow()
        if not self._list.isHidden() and row >= 0 and self.line.text().strip():
            offer = self._list.item(row).data(_OFFER)
            if meant or not offer.made:
                self._take(offer)
        self._list.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the offers away with the field."""
        self._list.hide()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the offers go with the field, whatever it lies in is moved."""
        if event.type() in _MOVING:
            self._lay()
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        self._chosen = None
        self._fill(text)
        self.changed.emit()

    def _fill(self, text: str) -> None:
        offers = list(self._offers(text))
        # Words that find nothing leave the choice open, and mark none of it.
        sought = text.strip() if offers else ""
        offers = offers or list(self._offers(""))
        chosen = self._chosen if not sought else None
        if chosen is not None and all(each.value != chosen.value for each in offers):
            offers.insert(0, chosen)
        self._list.clear()
        if self._list.isHidden():
            self._dress()
        for offer in offers:
            item = QListWidgetItem(visible(offer.words))
            item.setData(_OFFER, offer)
            item.setToolTip(tr(offer.help))
            if offer.icon:
                item.setIcon(icon(offer.icon, theme=tokens(), tone="muted"))
            self._list.addItem(item)
        if not offers:
            self._list.hide()
            return
        row = 0 if sought else -1
        if chosen is not None:
            row = next(at for at, each in enumerate(offers) if each.value == chosen.value)
        self._list.setCurrentRow(row)
        self._show_list(len(offers))

    def _dress(self) -> None:
        """Put the list on its ground; its rows are measured as they are filled in, so before."""
        theme = tokens()
        area = _scrolled(self)
        self._list.setParent(area.widget() if area is not None else self.window())
        if area is not None and area is not self._ground:
            area.verticalScrollBar().valueChanged.connect(self._lay)
        self._ground = area
        ground = self._list.parentWidget()
        inner: QWidget | None = self.line
        while inner is not None and inner is not ground:
            # A row that was just added gets its place, and moves others, after this.
            inner.installEventFilter(self)
            inner = inner.parentWidget()
        self._list.setStyleSheet(
            f"QListWidget {{ border: 1px solid {theme.edge}; border-radius: 5px; }}"
            f" QListWidget::item {{ padding: {GRID // 2 - 1}px {GRID - 4}px; }}"
        )

    def _show_list(self, rows: int) -> None:
        self._list.show()
        self._rows = min(rows, _MOST_ROWS)
        self._lay()
        self._list.raise_()
        # What is not shown yet can't be scrolled to its row.
        self._list.scrollToItem(self._list.currentItem())

    def _lay(self, *_: object) -> None:
        """Lay the offers where more of them are in sight: under the field, or else over it."""
        ground: QWidget | None = self._list.parentWidget()
        if ground is None or self._list.isHidden():
            return
        line = self.line.rect().translated(self.line.mapTo(ground, QPoint(0, 0)))
        if self._wrong:
            # Why it can't be kept stays in sight between the line and what can be.
            line.setHeight(line.height() + self._column.spacing() + self._foot.height())
        sight = _sight(self._ground, ground)
        row = max(1, self._list.sizeHintForRow(0))
        under = sight.bottom() - GRID // 2 - (line.bottom() + 3)
        over = line.top() - 3 - (sight.top() + GRID // 2)
        wanted = self._rows * row + 2
        below = wanted <= under or under >= over
        room = max((under if below else over) - 2, _LEAST_ROWS * row)
        height = min(self._rows, room // row) * row + 2
        # A bar that was needed for more rows would stay over fewer.
        whole = height >= self._list.count() * row
        policy = Qt.ScrollBarPolicy
        self._list.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if whole else policy.ScrollBarAsNeeded
        )
        self._list.setFixedHeight(height)
        self._list.setFixedWidth(max(self.line.width(), 240))
        left = min(line.left(), max(0, ground.width() - self._list.width()))
        self._list.move(left, line.bottom() + 3 if below else line.top() - 2 - height)

    def _move(self, by: int) -> None:
        count, now = self._list.count(), self._list.currentRow()
        if abs(by) == 1:
            row = (now + by) % count if now >= 0 else (0 if by > 0 else count - 1)
        else:
            row = min(count - 1, max(0, now + by))
        self._list.setCurrentRow(row)
        # An arrow points at a row: it is meant even where nothing was typed.
        offer = self._list.item(row).data(_OFFER)
        if not offer.made:
            self._take(offer, close=False)

    def _click(self, item: QListWidgetItem) -> None:
        self._take(item.data(_OFFER))
        self.kept.emit()

    def _take(self, offer: Offer, *, close: bool = True) -> None:
        self._chosen = offer
        if not offer.made:
            self.line.setText(offer.words)
        self._help()
        if close:
            self._list.hide()
        self.changed.emit()

    def _help(self, *_: object) -> None:
        item = self._list.currentItem() if not self._list.isHidden() else None
        offer = item.data(_OFFER) if item is not None else self._chosen
        self.note(tr(offer.help) if offer and offer.help else tr(self.fact.help))


def _scrolled(editor: QWidget) -> QScrollArea | None:
    """What scrolls the field, and so the offers that lie on its content; None in a still window."""
    inner: QWidget = editor
    while (outer := inner.parentWidget()) is not None:
        area = outer.parentWidget()
        if isinstance(area, QScrollArea) and area.widget() is inner:
            return area
        inner = outer
    return None


def _sight(area: QScrollArea | None, ground: QWidget) -> QRect:
    """The part of the ground that is seen."""
    if area is None or not isValid(area):
        return ground.rect()
    port = area.viewport()
    return port.rect().translated(ground.mapFrom(port, QPoint(0, 0)))
