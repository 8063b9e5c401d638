"""Sets reasons for attention aside and takes them up again, for one window."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from gui.forms.wrapped import one_line
from gui.panes.taking_back import Editing, TakingBack
from gui.screens.desk.reasons import reason_of
from gui.screens.desk.waiting import SetAsideDialog
from gui.translation import tr
from gui.widgets.messages import MessageBar
from models.case import Case
from models.reading.standing import Attention
from models.setting_aside import set_aside, take_up


class Waiting:
    """Each is one edit with a label of its own, told of with a way back."""

    def __init__(
        self,
        case: Case,
        over: QWidget,
        *,
        editing: Editing,
        messages: MessageBar,
        today: Callable[[], date],
    ) -> None:
        self._case = case
        self._over = over
        self._edits = TakingBack(case, editing=editing, messages=messages)
        self._today = today

    def ask(self, item: Attention) -> None:
        """Ask until when a reason can wait, and set it aside."""
        dialog = SetAsideDialog(self._over, item, today=self._today())
        dialog.chosen.connect(lambda until, note: self.set_aside(item, until=until, note=note))
        dialog.open()

    def set_aside(self, item: Attention, *, until: date | None, note: str = "") -> None:
        """Set a reason aside until a day, or for good."""
        label = tr("Set aside: {reason} at “{record}”").format(
            reason=tr(reason_of(item).words), record=self._name(item)
        )
        self._do(
            lambda: set_aside(self._case, item, until=until, note=note, label=label),
            label,
            tr("Nothing was set aside"),
        )

    def take_up(self, item: Attention) -> None:
        """Let a reason ask for attention again."""
        label = tr("Taken up again: {reason} at “{record}”").format(
            reason=tr(reason_of(item).words), record=self._name(item)
        )
        self._do(lambda: take_up(self._case, item, label=label), label, tr("Nothing was taken up"))

    def _do(self, act: Callable[[], object], label: str, title: str) -> None:
        if self._edits.did(act, title):
            self._edits.tell(label)

    def _name(self, item: Attention) -> str:
        return one_line(self._case.label(item.record), longest=60)
