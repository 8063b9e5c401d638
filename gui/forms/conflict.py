"""The values of a field that stand against each other, side by side, until somebody decides."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from gui.forms.saving import Saving
from gui.forms.wrapped import WrappedText
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label
from models.history.ledger import Head
from models.records import Fact
from models.records.kinds import parsed


class Conflict(QWidget):
    """Shows every head of one field with its author and time, and keeps the one chosen."""

    def __init__(self, *, saving: Saving) -> None:
        super().__init__()
        self._saving = saving
        self._grid: QGridLayout | None = None
        self._now: tuple[object, ...] = ()
        self.hide()

    def show_field(self, id: int | None, fact: Fact, *, locked: bool) -> None:
        """Show the heads of a field, or nothing where no record is given."""
        heads = () if id is None else self._saving.case.heads(id, fact.code)
        now = (id, locked, tuple(head.name for head in heads))
        if now == self._now:
            return
        self._now = now
        self._clear()
        self.setVisible(len(heads) > 1)
        if id is not None and len(heads) > 1:
            self._fill(id, fact, heads, locked)

    def _fill(self, id: int, fact: Fact, heads: tuple[Head, ...], locked: bool) -> None:
        grid = self._grid
        assert grid is not None
        entered = self._saving.case.entered(heads)
        grid.addWidget(
            label(
                tr("In conflict: several values stand here until one is kept."),
                role=Role.CAPTION,
                tone="caution",
            ),
            0,
            0,
            1,
            3,
        )
        for row, head in enumerate(reversed(heads), 1):
            value = self._value(fact, head)
            words = fact.kind.words(value, self._saving.case.label) if value is not None else ""
            grid.addWidget(
                WrappedText(words or tr(fact.gap)), row, 0, Qt.AlignmentFlag.AlignVCenter
            )
            by = entered[head.name]
            who = f"{by.author or tr('somebody')}, {moment(by.made)}"
            grid.addWidget(label(who, role=Role.CAPTION, tone="muted"), row, 1)
            keep = QPushButton(tr("Keep this one"))
            keep.setProperty("kind", "quiet")
            keep.setEnabled(not locked)
            keep.clicked.connect(lambda _=False, value=value: self._keep(id, fact, value))
            grid.addWidget(keep, row, 2)

    def _keep(self, id: int, fact: Fact, value: Any) -> None:
        seen = self._saving.case.seen(id, fact.code)
        self._saving.once_named(lambda: self._decide(id, fact, value, seen))

    def _decide(self, id: int, fact: Fact, value: Any, seen: Any) -> None:
        self._saving.keep(id, fact, value, seen=seen)

    def _value(self, fact: Fact, head: Head) -> Any:
        json = None if head.value is None else parsed(head.value)
        return None if json is None else fact.kind.from_json(json, self._saving.case.ledger)

    def _clear(self) -> None:
        for child in self.findChildren(QWidget):
            child.deleteLater()
        if self._grid is not None:
            QWidget().setLayout(self._grid)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(GRID, GRID // 2, 0, GRID)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setColumnStretch(0, 1)


def moment(made: str) -> str:
    """A time of the history in the user's own zone, to the minute."""
    if not made:
        return tr("at a time withheld")
    local = datetime.fromisoformat(made).astimezone()
    return f"{local.day} {local:%b %Y, %H:%M}"
