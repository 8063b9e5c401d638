"""The values of a field that stand against each other, side by side, until somebody decides."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from gui.forms.saving import Saving
from gui.forms.wrapped import WrappedText, one_line
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label
from models.history.ledger import Head
from models.reading.origins import Cited
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

    def show_field(
        self, id: int | None, fact: Fact, cited: Iterable[Cited], *, locked: bool
    ) -> None:
        """Show the heads of a field, each with what of `cited` was given for it, or nothing where
        no record is given."""
        heads = () if id is None else self._saving.case.heads(id, fact.code)
        cited = tuple(cited)
        now = (id, locked, tuple(head.name for head in heads), cited)
        if now == self._now:
            return
        self._now = now
        self._clear()
        self.setVisible(len(heads) > 1)
        if id is not None and len(heads) > 1:
            self._fill(id, fact, heads, cited, locked)

    def _fill(
        self,
        id: int,
        fact: Fact,
        heads: tuple[Head, ...],
        cited: tuple[Cited, ...],
        locked: bool,
    ) -> None:
        grid = self._grid
        assert grid is not None
        entered = self._saving.case.entered(heads)
        known = [head for head in heads if head.value is not None]
        words = tr("In conflict: several values stand here until one is kept.")
        if len(known) < 2:
            # What nobody here can tell is not given up here either.
            words = tr("In conflict with a value that is withheld from this copy.")
        grid.addWidget(label(words, role=Role.CAPTION, tone="caution"), 0, 0, 1, 3)
        row = 1
        for head in reversed(heads):
            grid.addWidget(self._words(fact, head), row, 0, Qt.AlignmentFlag.AlignVCenter)
            by = entered[head.name]
            who = f"{by.author or tr('name withheld')}, {moment(by.made)}"
            grid.addWidget(label(who, role=Role.CAPTION, tone="muted"), row, 1)
            if head in known and len(known) > 1:
                grid.addWidget(self._button(id, fact, head, locked=locked), row, 2)
            row += 1
            for each in cited:
                if head.value is not None and each.citation.given == head.value:
                    backed = WrappedText(self._backed(each), role=Role.CAPTION, tone="muted")
                    grid.addWidget(backed, row, 0, 1, 2)
                    row += 1

    def _words(self, fact: Fact, head: Head) -> WrappedText:
        if head.value is None:
            return WrappedText(tr("withheld from this copy"), tone="muted", italic=True)
        value = self._value(fact, head)
        words = fact.kind.words(value, self._saving.case.label) if value is not None else ""
        tone = "text" if words else "muted"
        return WrappedText(words or tr(fact.gap), tone=tone, italic=not words)

    def _button(self, id: int, fact: Fact, head: Head, *, locked: bool) -> QPushButton:
        value = self._value(fact, head)
        made = QPushButton(tr("Keep this one"))
        made.setProperty("kind", "quiet")
        made.setEnabled(not locked)
        made.clicked.connect(lambda: self._keep(id, fact, value))
        return made

    def _backed(self, cited: Cited) -> str:
        source = cited.citation.source
        name = "" if source is None else self._saving.case.label(source)
        return backed_words(cited.grade, name, cited.citation.passage or "")

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


def backed_words(grade: str, source: str, passage: str) -> str:
    """What supports a value, in a line: its grade, its source and the words cited."""
    words = f"{grade} · {source or tr('a source that is not stated')}"
    return f"{words}: “{one_line(passage, longest=280)}”" if passage else words


def moment(made: str) -> str:
    """A time of the history in the user's own zone, to the minute."""
    if not made:
        return tr("at a time withheld")
    local = datetime.fromisoformat(made).astimezone()
    return f"{local.day} {local:%b %Y, %H:%M}"
