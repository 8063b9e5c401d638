"""What is done with the records of an open case, apart from filling in their fields.

Each thing done is one edit with a label of its own; what a deletion means is decided by `models`.
"""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtWidgets import QWidget

from gui.actions.browsing import Place
from gui.panes.taking_back import TakingBack
from gui.translation import tr
from gui.widgets.messages import MessageBar
from models.case import Case
from models.errors import Refused
from models.history.edit import Edit
from models.reading.standing import Attention
from models.records import CATALOGUE

if TYPE_CHECKING:
    from gui.forms.saving import Subject
    from gui.panes.combining import Combiner
    from gui.panes.waiting import Waiting
    from gui.panes.wordings import Forms, Wordings


class Editing(Protocol):
    """What is needed of the window's commands."""

    def named(self, then: Callable[[], None]) -> None: ...
    def undo(self) -> None: ...
    def refuse(self, refused: Refused, *, title: str) -> None: ...


class Showing(Protocol):
    """What is needed of the panes."""

    @property
    def place(self) -> Place: ...
    def open_record(self, id: int) -> None: ...
    def show_new(self, kind: str, *, beside: bool = False, **given: Any) -> None: ...


class Recorder:
    """Adds, deletes, restores and combines for one window."""

    def __init__(
        self,
        case: Case,
        over: QWidget,
        *,
        panes: Showing,
        forms: "Forms",
        editing: Editing,
        messages: MessageBar,
        today: Callable[[], date],
    ) -> None:
        self._case = case
        self._over = over
        self._panes = panes
        self._forms = forms
        self._editing = editing
        self._messages = messages
        self._today = today

    @cached_property
    def combiner(self) -> "Combiner":
        """What makes one record of two; most sessions do without."""
        from gui.panes.combining import Combiner

        return Combiner(
            self._case,
            self._over,
            show=self._panes.open_record,
            editing=self._editing,
            messages=self._messages,
        )

    @cached_property
    def waiting(self) -> "Waiting":
        """What sets reasons for attention aside."""
        from gui.panes.waiting import Waiting

        return Waiting(
            self._case,
            self._over,
            editing=self._editing,
            messages=self._messages,
            today=self._today,
        )

    @cached_property
    def wordings(self) -> "Wordings":
        """What begins conditions from standard wordings."""
        from gui.panes.wordings import Wordings

        return Wordings(
            self._case,
            self._over,
            forms=self._forms,
            show=self._panes.open_record,
            show_new=self._panes.show_new,
            editing=self._editing,
            messages=self._messages,
        )

    def new_record(self, kind: str) -> None:
        """Show an empty form; the record exists from its first field that is filled in."""
        self._editing.named(lambda: self._panes.show_new(kind))

    def begin_beside(self, begun: "Subject") -> None:
        """Show the form of a record that is to be made beside what is shown."""
        given = {"joins": begun.joins, **begun.prefilled}
        kind = begun.entry.code
        self._editing.named(lambda: self._panes.show_new(kind, beside=True, **given))

    def put_together(self, owner: int, relation: str, target: int, *, label: str) -> None:
        """Put a record into a relation of another, and offer to undo that."""

        def put() -> None:
            with self._case.edit(label) as edit:
                edit.link(owner, relation, target)

        edits = TakingBack(self._case, editing=self._editing, messages=self._messages)

        def act() -> None:
            if edits.did(put, tr("Nothing was put together")):
                edits.tell(label)

        self._editing.named(act)

    def delete_record(self) -> None:
        """Move the record that is shown into the trash, and offer to undo that."""
        id = self._panes.place.record
        if id is not None:
            self._editing.named(lambda: self.delete(id))

    def restore_record(self) -> None:
        """Bring the record that is shown back from the trash."""
        id = self._panes.place.record
        if id is not None:
            self.bring_back(id)

    def combine_record(self) -> None:
        """Ask with which other the record that is shown is one, and combine them."""
        id = self._panes.place.record
        if id is not None:
            self._editing.named(lambda: self.combiner.ask(id))

    def separate_record(self) -> None:
        """Make two again of the record that is shown and the one that it was combined into."""
        id = self._panes.place.record
        if id is not None:
            self._editing.named(lambda: self.combiner.separate(id))

    def combine_two(self, id: int, other: int) -> None:
        """Show two records side by side, to be combined or told apart."""
        self._editing.named(lambda: self.combiner.ask(id, other=other))

    def tell_apart(self, id: int, other: int) -> None:
        """Note that two records that look like one are two."""
        self._editing.named(lambda: self.combiner.tell_apart(id, other))

    def set_aside(self, item: Attention) -> None:
        """Ask until when a reason for attention can wait, and set it aside."""
        self._editing.named(lambda: self.waiting.ask(item))

    def take_up(self, item: Attention) -> None:
        """Let a reason that was set aside ask for attention again."""
        self._editing.named(lambda: self.waiting.take_up(item))

    def bring_back(self, id: int) -> None:
        """Restore a record from the trash, or separate it from the one that stands for it."""
        from models.combining import stands_for

        combined = stands_for(self._case, id) is not None
        act = self.combiner.separate if combined else self.restore
        self._editing.named(lambda: act(id))

    def begin_condition(self) -> None:
        """Begin a condition from the standard wording that is shown, or ask from which."""
        place = self._panes.place
        if place.kind == "clause" and place.record is not None and not place.gone:
            clause = place.record
            self._editing.named(lambda: self.wordings.begin(clause))
        else:
            self._editing.named(lambda: self.wordings.ask())

    def keep_wording(self) -> None:
        """Keep the wording of the condition that is shown to be used again."""
        id = self._panes.place.record
        if id is not None:
            self._editing.named(lambda: self.wordings.keep(id))

    def add_usual_wordings(self) -> None:
        """Add the usual standard wordings that the case has none for."""
        self._editing.named(lambda: self.wordings.add_usual())

    def show_case_settings(self) -> None:
        """Show the record of the case itself: its title, handling, desk and time zone."""
        self._panes.open_record(self._case.dossier.id)

    def choose_logo(self) -> None:
        """Ask for a picture, and keep it as the desk's logo."""
        from gui.panes.logo import ask_logo, set_logo

        def keep(path: Path) -> None:
            set_logo(self._case, path, messages=self._messages, refuse=self._refuse)

        self._editing.named(lambda: ask_logo(self._over, keep))

    def remove_logo(self) -> None:
        """Let briefings bear no logo."""
        from gui.panes.logo import remove_logo

        self._editing.named(
            lambda: remove_logo(self._case, messages=self._messages, refuse=self._refuse)
        )

    def delete(self, id: int) -> None:
        """Move a record into the trash, and offer to undo that."""
        label = tr("Deleted {record}").format(record=self._called(id))
        if self._edit(label, lambda edit: edit.delete(id), title=tr("Nothing was deleted")):
            self.tell_deleted(id)

    def tell_deleted(self, id: int) -> None:
        """Say that a record was deleted, and offer to undo that."""
        label = self._case.undo_label or tr("Deleted {record}").format(record=self._called(id))
        words = label + self._referring(id)
        self._messages.tell(words, offer=tr("Undo"), do=lambda: self._take_back(label, id))

    def restore(self, id: int) -> None:
        """Bring a record back from the trash."""
        label = tr("Restored {record}").format(record=self._called(id))
        if self._edit(label, lambda edit: edit.restore(id), title=tr("Nothing was restored")):
            self._messages.tell(label, offer=tr("Show"), do=lambda: self._panes.open_record(id))

    def _take_back(self, label: str, id: int) -> None:
        # Whoever went on editing since wants this deletion back, not their newest edit.
        if self._case.undo_label == label:
            self._editing.undo()
        else:
            self.restore(id)
        if not self._case.is_gone(id):
            self._panes.open_record(id)

    def _referring(self, id: int) -> str:
        # Nothing of the forms is needed before there is a record to speak of.
        from gui.forms.reading import read

        shown = read(self._case, id)
        if shown is None or not shown.related:
            return ""
        if shown.related == 1:
            return tr("; 1 record refers to it")
        return tr("; {count} records refer to it").format(count=f"{shown.related:,}")

    def _edit(self, label: str, write: Callable[[Edit], None], *, title: str) -> bool:
        try:
            with self._case.edit(label) as edit:
                write(edit)
        except Refused as refused:
            self._editing.refuse(refused, title=title)
            return False
        return True

    def _refuse(self, refused: Refused, title: str) -> None:
        self._editing.refuse(refused, title=title)

    def _called(self, id: int) -> str:
        from gui.forms.wrapped import one_line

        kind = tr(CATALOGUE[self._case.kind(id) or ""].label).lower()
        name = one_line(self._case.label(id), longest=60)
        return f"{kind} “{name}”" if name else kind
