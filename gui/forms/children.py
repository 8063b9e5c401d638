"""The child records of a record, edited inside it: other names, wordings, relays, tags.

Each is a small form of its own; one more begins as an empty form that is stored with its first
value.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from gui.forms.fields import Fields
from gui.forms.reading import Shown
from gui.forms.row import FieldRow
from gui.forms.saving import Saving, Subject
from gui.look.icons import icon
from gui.look.theme import tokens
from gui.look.tokens import GRID, Role
from gui.translation import tr
from gui.widgets.labels import label, rule
from models.records import Entry, Fact, Record


class ChildForm(QWidget):
    """One child record, or one that is to be made."""

    cited = Signal(object)
    given_up = Signal()

    def __init__(self, subject: Subject, *, saving: Saving) -> None:
        super().__init__()
        self.subject = subject
        self._saving = saving
        described = subject.entry
        facts: list[Fact] = list(described.facts.values())
        if subject.id is None and described.ends:
            # What names such a record can't be given later.
            facts = [fact for fact in facts if fact.name in described.ends]
        self.fields = Fields(facts, subject, saving=saving, everything=subject.id is None)
        self.fields.cited.connect(self.cited)
        self._remove = QToolButton()
        self._remove.setIcon(icon("close", theme=tokens(), tone="muted"))
        words = tr("Delete this {kind}").format(kind=tr(described.label).lower())
        self._remove.setToolTip(words)
        self._remove.setAccessibleName(words)
        self._remove.clicked.connect(self._take_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.fields, 1)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)

    def show_record(self, record: Record | None, shown: Shown | None, *, locked: bool) -> None:
        """Show the child record as it is now."""
        self.fields.show_record(record, shown, locked=locked)
        self._remove.setVisible(not locked)

    def _take_away(self) -> None:
        if self.subject.id is None:
            self.given_up.emit()
        else:
            self._saving.once_named(lambda: self._saving.delete(self.subject))


class Children(QWidget):
    """All child records of one kind under their heading."""

    cited = Signal(object)

    def __init__(self, child: Entry, owner: Subject, *, saving: Saving) -> None:
        super().__init__()
        self.entry = child
        self.forms: dict[int, ChildForm] = {}
        self.fresh: ChildForm | None = None
        self._owner = owner
        self._saving = saving
        self._shown: Shown | None = None
        self._locked = True
        self._add = QPushButton(tr("add"))
        self._add.setProperty("kind", "quiet")
        self._add.setAccessibleName(tr("Add {kind}").format(kind=tr(child.label).lower()))
        self._add.clicked.connect(self.begin)
        head = QHBoxLayout()
        head.setContentsMargins(GRID // 2, 0, 0, 0)
        head.addWidget(label(tr(child.plural), role=Role.SECTION))
        head.addWidget(self._add)
        head.addStretch(1)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(GRID // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(rule())
        column.addLayout(head)
        column.addLayout(self._list)

    def show_record(self, shown: Shown, *, locked: bool) -> None:
        """Show the child records of a record; hidden while there are none."""
        self._shown, self._locked = shown, locked
        records = {record.id: record for record in shown.children.get(self.entry.code, ())}
        if self.fresh is not None and self.fresh.subject.id in records:
            form, self.fresh = self.fresh, None
            self.forms[form.subject.id or 0] = form
        for id in [id for id in self.forms if id not in records]:
            self._drop(self.forms.pop(id))
        for id, record in records.items():
            if id not in self.forms:
                self.forms[id] = self._form(Subject(self.entry, id))
            self.forms[id].show_record(record, shown, locked=locked)
        self._add.setVisible(not locked)
        self.setVisible(bool(self.forms) or self.fresh is not None)

    @property
    def held(self) -> tuple[QWidget, ...]:
        """The records as they are shown, in their order."""
        return tuple(self.forms.values())

    def recall(self) -> None:
        """Bring back what was typed before and could not be saved."""
        for form in self.forms.values():
            form.fields.recall()
        owner = self.entry.owner
        if owner is None or self._owner.id is None or self._locked:
            return
        subject = Subject(self.entry, prefilled={owner.name: self._owner.id})
        if self.fresh is None and self._saving.drafts.of(self._saving.place(subject)):
            self._add_fresh(subject).fields.recall()

    def begin(self) -> None:
        """Begin one more."""
        if self.fresh is None:
            self._saving.once_named(self._begin)
        else:
            self.fresh.fields.first()

    def _begin(self) -> None:
        owner = self.entry.owner
        if owner is None or self._owner.id is None:
            return
        self._add_fresh(Subject(self.entry, prefilled={owner.name: self._owner.id})).fields.first()

    def _add_fresh(self, subject: Subject) -> ChildForm:
        fresh = self.fresh = self._form(subject)
        fresh.given_up.connect(self._give_up)
        fresh.show_record(None, None, locked=False)
        self.show()
        return fresh

    def _give_up(self) -> None:
        if self.fresh is not None:
            for row in self.fresh.findChildren(FieldRow):
                row.restore()
            self._drop(self.fresh)
            self.fresh = None
            self.setVisible(bool(self.forms))

    def _form(self, subject: Subject) -> ChildForm:
        form = ChildForm(subject, saving=self._saving)
        form.cited.connect(self.cited)
        self._list.addWidget(form)
        return form

    def _drop(self, form: ChildForm) -> None:
        self._list.removeWidget(form)
        form.hide()
        form.deleteLater()
