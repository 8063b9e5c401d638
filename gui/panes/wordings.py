"""Begins conditions from standard wordings, and keeps wordings of conditions, in the open case.

Each is one edit; which wordings ship and what they hand on is decided by `models`.
"""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from gui.forms.wrapped import one_line
from gui.translation import counted, tr
from gui.widgets.messages import MessageBar
from models.case import Case
from models.clauses import add_usual, condition_from, keep, lacking
from models.errors import Refused
from models.history.edit import Edit
from models.records import Condition


class Forms(Protocol):
    """The form of a record that is shown or to be made."""

    def begins(self, kind: str) -> bool: ...
    def state(self, values: Mapping[str, Any]) -> None: ...


class Editing(Protocol):
    """What is needed of the window's commands."""

    def refuse(self, refused: Refused, *, title: str) -> None: ...


class Wordings:
    """Does so for one window; `show` opens a record, `show_new` an empty form."""

    def __init__(
        self,
        case: Case,
        over: QWidget,
        *,
        forms: Forms,
        show: Callable[[int], None],
        show_new: Callable[[str], None],
        editing: Editing,
        messages: MessageBar,
    ) -> None:
        self._case = case
        self._over = over
        self._forms = forms
        self._show = show
        self._show_new = show_new
        self._editing = editing
        self._messages = messages

    def ask(self) -> None:
        """Ask from which wording a condition is begun."""
        from gui.dialogs.wording_choice import WordingChoice

        def add() -> None:
            self.add_usual()
            dialog.refresh()

        dialog = WordingChoice(self._over, self._case)
        dialog.chosen.connect(self.begin)
        dialog.usual.connect(add)
        dialog.open()

    def begin(self, clause: int) -> None:
        """Make a condition of a wording, in the form of a new one if that is shown, and show it."""
        try:
            values = condition_from(self._case, clause)
        except Refused as refused:
            self._editing.refuse(refused, title=tr("No condition was begun"))
            return
        if not self._forms.begins(Condition.code):
            self._show_new(Condition.code)
        self._forms.state(values)

    def keep(self, condition: int) -> None:
        """Keep the wording of a condition to be used again."""
        name = one_line(self._case.label(condition), longest=60)
        label = tr("Kept “{name}” as a standard wording").format(name=name)
        kept: list[int] = []

        def write(edit: Edit) -> None:
            kept.append(keep(edit, self._case, condition))

        if self._edit(label, write, title=tr("No wording was kept")):
            self._messages.tell(label, offer=tr("Show"), do=lambda: self._show(kept[0]))

    def add_usual(self) -> None:
        """Add the usual wordings that the case has none for."""
        wanted = lacking(self._case)
        if not wanted:
            self._messages.tell(tr("The usual standard wordings are all here"))
            return
        added = counted(len(wanted), "standard wording", "standard wordings")
        label = tr("Added {wordings}").format(wordings=added)
        title = tr("No wording was added")
        if self._edit(label, lambda edit: add_usual(edit, wanted), title=title):
            self._messages.tell(label)

    def _edit(self, label: str, write: Callable[[Edit], object], *, title: str) -> bool:
        try:
            with self._case.edit(label) as edit:
                write(edit)
        except Refused as refused:
            self._editing.refuse(refused, title=title)
            return False
        return True
