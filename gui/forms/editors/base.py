"""What every editor of a value can do: start with a text, tell what was typed and how it was left.

An editor knows its kind of value and nothing of records; it stores nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.forms.wrapped import WrappedText
from gui.look.tokens import Role
from models.case import Case
from models.records import Fact
from models.records.kinds import Kind

_PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class Context:
    """What an editor may ask: the case, and what another field of the same record holds now."""

    case: Case
    stated: Callable[[str], Any]


@dataclass(frozen=True)
class NewRecord:
    """A record that is to be made for a reference: its kind, and what it is called."""

    kind: str
    name: str


class Editor(QWidget):
    """One field being edited. Subclasses make `field`, the one widget that has the focus.

    `left` says that the focus went elsewhere, `kept` that Enter was pressed, `sent` Ctrl+Enter,
    `abandoned` Escape, `cited` Alt+E.
    """

    left = Signal()
    kept = Signal()
    sent = Signal()
    abandoned = Signal()
    cited = Signal()
    changed = Signal()

    field: QWidget
    keeps_on_enter = True
    """Whether Enter alone says that the value is to be kept."""

    def __init__(self, fact: Fact, context: Context) -> None:
        super().__init__()
        self.fact = fact
        self.kind: Kind[Any] = fact.kind
        self.context = context
        self._foot = WrappedText("", role=Role.CAPTION, tone="muted")
        self._foot.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._column = column

    def place(self, field: QWidget) -> None:
        """Take the widget that is typed into; called once, by the subclass."""
        self.field = field
        self.setFocusProxy(field)
        field.setAccessibleName(self.fact.label)
        field.installEventFilter(self)
        self._column.addWidget(field)
        self._column.addWidget(self._foot)

    def start(self, value: Any) -> None:
        """Show a value, or nothing for None."""
        self.restart("" if value is None else self.kind.edited(value))

    def restart(self, typed: str) -> None:
        """Show what was typed before and could not be kept."""
        raise NotImplementedError

    def typed(self) -> str:
        """What stands in the field now."""
        raise NotImplementedError

    def stands(self, typed: str, value: Any) -> bool:
        """Whether it says what it said when it was `typed` and meant `value`."""
        return self.typed() == typed

    def value(self) -> Any:
        """What was typed as a value, a `NewRecord`, or None. Raises NotUnderstood."""
        return self.kind.parse(self.typed())

    def select(self) -> None:
        """Select everything, so that typing replaces it."""

    def insert(self, typed: str) -> None:
        """Take a character that was typed on the value, as if it were typed here."""

    def settle(self, *, meant: bool) -> None:
        """Take what is offered foremost, as typing is over; `meant` if Enter said so, not Tab."""

    def open(self) -> None:
        """Show what is offered, as the editor was entered."""

    def key(self, event: QKeyEvent) -> bool:
        """Take a key before the field does; true where it was used up."""
        return False

    def note(self, words: str) -> None:
        """Say under the field what was understood, or what helps."""
        self._say(words, "muted")

    def complain(self, sentence: str) -> None:
        """Say under the field why what was typed can't be kept."""
        self._say(sentence, "negative")

    @property
    def said(self) -> str:
        """What stands under the field."""
        return self._foot.text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell how the field was left."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._pressed(event):
                return True
        elif isinstance(event, QFocusEvent) and event.lostFocus():
            self._left(event.reason())
        return super().eventFilter(watched, event)

    def _left(self, reason: Qt.FocusReason) -> None:
        if reason in _PASSING:
            return
        if reason is Qt.FocusReason.TabFocusReason:
            self.settle(meant=False)
        self.left.emit()

    def _pressed(self, event: QKeyEvent) -> bool:
        if self.key(event):
            return True
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Escape:
            self.abandoned.emit()
        elif event.key() == Qt.Key.Key_E and alt:
            self.cited.emit()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.settle(meant=True)
            self.sent.emit()
        elif event.key() in _ENTER and self.keeps_on_enter:
            self.settle(meant=True)
            self.kept.emit()
        else:
            return False
        return True

    def _say(self, words: str, tone: str) -> None:
        self._foot.say(words, tone=tone)
        self._foot.setVisible(bool(words))
