"""Does one edit for a window, tells of it, and offers to take back just that one."""

from collections.abc import Callable
from typing import Protocol

from gui.translation import tr
from gui.widgets.messages import MessageBar
from models.case import Case
from models.errors import Refused


class Editing(Protocol):
    """What is needed of the window's commands."""

    def undo(self) -> None: ...
    def refuse(self, refused: Refused, *, title: str) -> None: ...


class TakingBack:
    """What was done since is never undone instead of what was told of."""

    def __init__(self, case: Case, *, editing: Editing, messages: MessageBar) -> None:
        self._case = case
        self._editing = editing
        self._messages = messages

    def did(self, act: Callable[[], object], title: str) -> bool:
        """Do it; False where it was refused, which is then told under a title."""
        try:
            act()
        except Refused as refused:
            self._editing.refuse(refused, title=title)
            return False
        return True

    def tell(self, label: str, back: Callable[[], object] | None = None) -> None:
        """Tell of an edit by its label and offer to undo it, by `back` where that takes more."""
        self._messages.tell(label, offer=tr("Undo"), do=back or (lambda: self.undo(label)))

    def undo(self, label: str) -> None:
        """Undo the edit of a label while it is the newest."""
        if self._case.undo_label == label:
            self._editing.undo()
        else:
            self._messages.tell(tr("Something else was done since; Undo takes that back first."))
