"""Asks what a field of many records is to hold, and says before what that would change."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.dialogs.base import Dialog
from gui.forms.editors import Context, Editor, NewRecord, can_be_typed, editor
from gui.forms.order import chain_after
from gui.forms.wrapped import one_line
from gui.look.tokens import GRID, Role
from gui.translation import counted, tr
from gui.visible import visible
from gui.widgets.choosing import Choice
from gui.widgets.labels import label, prose, say
from models.adding_many import EMPTY, HERE
from models.case import Case
from models.changing_many import FIXED, ITSELF, TRASHED, Held, Plan, held, plan_over
from models.errors import NotUnderstood
from models.records import CATALOGUE, Fact

_NAMED = 3
"""Records that are named where they can't take a value; the others are counted."""
WHY = {
    TRASHED: "in the trash",
    FIXED: "set once and for all",
    ITSELF: "would refer to itself",
    HERE: "one is called so already",
    EMPTY: "nothing is stated",
}


class ChangingDialog(Dialog):
    """`planned` gives the plan that was agreed to."""

    planned = Signal(object)

    def __init__(
        self, parent: QWidget, case: Case, kind: str, ids: Sequence[int], *, field: str = ""
    ) -> None:
        """With a `field`, that is asked for first."""
        number = counted(len(ids), "record", "records")
        super().__init__(parent, tr("Change a field of {records}").format(records=number))
        self.setMinimumWidth(440)
        self._case = case
        self._kind = kind
        self._ids = list(ids)
        self._plan: Plan | None = None
        self._held: Held | None = None
        self._emptying: Plan | None = None
        self._editor: Editor | None = None
        facts = CATALOGUE[kind].facts.values()
        self._facts = [fact for fact in facts if can_be_typed(fact)]
        self.fields = Choice()
        self.fields.setAccessibleName(tr("Field"))
        self.fields.setPlaceholderText(tr("Choose a field"))
        for fact in self._facts:
            self.fields.addItem(visible(tr(fact.label)), fact.code)
        caption = label(tr("Field"), role=Role.CAPTION, tone="muted")
        self._value = label(tr("Its value for all"), role=Role.CAPTION, tone="muted")
        self._place = QVBoxLayout()
        self._place.setSpacing(GRID // 2)
        self._said = prose("", tone="muted")
        self.content.addWidget(caption)
        self.content.addWidget(self.fields)
        self.content.addWidget(self._value)
        self.content.addLayout(self._place)
        self.content.addWidget(self._said)
        # To empty a field is asked for in so many words, and by no key that sends what is typed.
        self.empty = self.add_aside(tr("Empty the field"))
        self.empty.clicked.connect(lambda: self._take(self._emptying))
        self.add_cancel()
        self.change = self.add_button(tr("Change"), primary=True)
        self.change.clicked.connect(self._change)
        codes = [fact.code for fact in self._facts]
        self.fields.setCurrentIndex(codes.index(field) if field in codes else -1)
        self.fields.currentIndexChanged.connect(self._begin)
        self._begin()

    @property
    def fact(self) -> Fact:
        """The field that is chosen."""
        return self._facts[self.fields.currentIndex()]

    @property
    def editor(self) -> Editor:
        """The editor of its value."""
        assert self._editor is not None
        return self._editor

    def _begin(self) -> None:
        if self._editor is not None:
            self._place.removeWidget(self._editor)
            self._editor.deleteLater()
            self._editor = None
        self._value.setVisible(self.fields.currentIndex() >= 0)
        if self.fields.currentIndex() < 0:
            self._show("", tone="muted")
            return
        self._held = held(self._case, self._kind, self.fact.code, self._ids)
        self._emptying = self._over(None)
        made = self._editor = editor(self.fact, Context(self._case, lambda code: None))
        self._place.addWidget(made)
        chain_after(self.fields, made)
        made.start(None)
        made.changed.connect(self._count)
        made.left.connect(self._count)
        made.kept.connect(self._settle)
        made.sent.connect(self._settle)
        made.abandoned.connect(self.reject)
        # A name that is being typed, or a list that is gone along, goes on to further letters.
        if not self.fields.passing:
            made.setFocus()
        self._count()

    def _settle(self) -> None:
        self.editor.settle(meant=True)
        self._count()
        self.change.setFocus()

    def _count(self) -> None:
        self._plan = None
        try:
            value = self.editor.value()
        except NotUnderstood as fault:
            # Under the field it may stand already.
            self._show(str(fault) if self.editor.said != str(fault) else "", tone="caution")
            return
        if isinstance(value, NewRecord):
            self._show(tr("Make that record first, then choose it here."), tone="caution")
        elif value is None:
            stated = counted(self._emptied, "record holds a value", "records hold a value")
            self._show(tr("{records} now.").format(records=stated), tone="muted")
        else:
            self._plan = self._over(value)
            self._show(told(self._case, self._plan), tone="muted")

    @property
    def _emptied(self) -> int:
        return len(self._emptying.changing) if self._emptying is not None else 0

    def _over(self, value: Any) -> Plan:
        assert self._held is not None
        return plan_over(self._held, dict.fromkeys(self._ids, value))

    def _show(self, words: str, *, tone: str) -> None:
        say(self._said, words, tone=tone)
        number = len(self._plan.changing) if self._plan is not None else 0
        self.change.setEnabled(bool(number))
        self.change.setText(tr("Change {n}").format(n=f"{number:,}") if number else tr("Change"))
        self.empty.setEnabled(bool(self._emptied))
        empties = tr("Empty {n}").format(n=f"{self._emptied:,}")
        self.empty.setText(empties if self._emptied else tr("Empty the field"))
        self.fit()

    def _change(self) -> None:
        self._count()
        self._take(self._plan)

    def _take(self, planned: Plan | None) -> None:
        if planned is not None and planned.changing:
            self.planned.emit(planned)
            self.accept()


def told(case: Case, planned: Plan) -> str:
    """What a plan would change, in a few sentences."""
    number = counted(len(planned.changing), "record changes", "records change")
    parts = [f"{number}."]
    if planned.same:
        parts.append(f"{counted(len(planned.same), 'holds it already', 'hold it already')}.")
    if planned.unable:
        parts.append(_unable(case, planned))
    return " ".join(parts)


def _unable(case: Case, planned: Plan) -> str:
    names = case.labels(list(planned.unable)[:_NAMED])
    said = [f"“{one_line(names[id], longest=40)}” ({tr(WHY[planned.unable[id]])})" for id in names]
    more = len(planned.unable) - len(names)
    said += [counted(more, "other", "others")] if more else []
    return tr("Can't take it: {names}.").format(names=", ".join(said))
