"""Combines two records of the open case, separates them, and notes that two are two.

Each is one edit with a label of its own, told of with a way back; what it means is decided by
`models`.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gui.forms.reading import read
from gui.forms.wrapped import one_line
from gui.panes.taking_back import Editing, TakingBack
from gui.screens.combining.page import CombineRecords
from gui.translation import tr
from gui.widgets.messages import MessageBar
from models.case import Case
from models.combining import combine, separate, stands_for, tell_apart
from models.records import CATALOGUE


class Combiner:
    """Combines and separates for one window; `show` opens a record."""

    def __init__(
        self,
        case: Case,
        over: QWidget,
        *,
        show: Callable[[int], None],
        editing: Editing,
        messages: MessageBar,
    ) -> None:
        self._case = case
        self._over = over
        self._show = show
        self._editing = editing
        self._edits = TakingBack(case, editing=editing, messages=messages)

    def ask(self, id: int, *, other: int | None = None) -> None:
        """Open the dialog in which a record is combined with another."""
        own = read(self._case, id)
        if own is None:
            return
        dialog = CombineRecords(self._over, self._case, own, other=other)
        dialog.combined.connect(self.combine)
        dialog.told_apart.connect(self.tell_apart)
        dialog.open()

    def combine(self, id: int, into: int) -> None:
        """Let a record stand for both, show it, and offer to undo that."""
        label = tr("Combined {record} into “{other}”").format(
            record=self._called(id), other=self._name(into)
        )
        if self._edits.did(
            lambda: combine(self._case, id, into=into, label=label), tr("Nothing was combined")
        ):
            self._show(into)
            self._edits.tell(label, lambda: self._take_back(label, id))

    def separate(self, id: int) -> None:
        """Make two records again of two that were combined, and offer to undo that."""
        into = stands_for(self._case, id)
        other = self._name(into) if into is not None else ""
        label = tr("Separated {record} from “{other}”").format(record=self._called(id), other=other)
        if self._edits.did(
            lambda: separate(self._case, id, label=label), tr("Nothing was separated")
        ):
            self._edits.tell(label)

    def tell_apart(self, id: int, other: int) -> None:
        """Note that two records that look like one are two, and offer to undo that."""
        label = tr("“{one}” is not {other}").format(one=self._name(id), other=self._called(other))
        if self._edits.did(
            lambda: tell_apart(self._case, id, other, label=label), tr("Nothing was noted")
        ):
            self._edits.tell(label)

    def _take_back(self, label: str, id: int) -> None:
        # Whoever went on editing since wants this taken back, not their newest edit.
        if self._case.undo_label == label:
            self._editing.undo()
        elif stands_for(self._case, id) is not None:
            self.separate(id)
        if not self._case.is_gone(id):
            self._show(id)

    def _called(self, id: int) -> str:
        kind = tr(CATALOGUE[self._case.kind(id) or ""].label).lower()
        return f"{kind} “{self._name(id)}”"

    def _name(self, id: int) -> str:
        return one_line(self._case.label(id), longest=60)
