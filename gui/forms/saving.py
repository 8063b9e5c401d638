"""Every write of the record pane: one thing done is one change set with a label of its own.

It shows nothing; what it can't do it tells by `refused`, and what was typed stays where it is.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal

from gui.forms.drafts import Drafts
from gui.forms.editors import NewRecord
from gui.forms.wrapped import one_line
from gui.translation import counted, tr
from models.case import Case
from models.combining import separate, stands_for
from models.errors import NotUnderstood, Refused
from models.exchange.files import Taken
from models.history.changes import ChangeName
from models.history.edit import Edit
from models.records import CATALOGUE, Citation, Entry, Fact
from models.storage.troubles import TROUBLES

Named = Callable[[Callable[[], None]], None]
"""Does something that edits, once it is known who edits."""


@dataclass(frozen=True)
class Join:
    """A link to be made with a new record, which is the owner or, if `inward`, the target."""

    other: int
    relation: str
    inward: bool = False
    role: str | None = None


@dataclass
class Subject:
    """A record that is being edited; `id` is None until it exists.

    `prefilled` holds values by attribute name, `joins` the links, with which it will be made.
    """

    entry: Entry
    id: int | None = None
    prefilled: dict[str, Any] = field(default_factory=dict)
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True)
class _Left:
    """A field that was left while nothing could be written, with the heads that it displayed."""

    subject: Subject
    fact: Fact
    value: Any
    seen: tuple[ChangeName, ...]


class Saving(QObject):
    """Writes to one case for one pane."""

    written = Signal()
    """Something was saved; what is shown must be read again."""
    created = Signal(int)
    deleted = Signal(int)
    refused = Signal(object)
    begun = Signal(object)
    """A record was made of a name that was typed into a reference; carries the `NewRecord`."""
    followed = Signal(int)
    """A record is to be shown."""

    def __init__(self, case: Case, *, drafts: Drafts, by: object, named: Named) -> None:
        super().__init__()
        self.case = case
        self.drafts = drafts
        self.named = named
        self._by = by
        self._uids: dict[int, str] = {}
        self._waiting: dict[tuple[str, str], _Left] = {}

    def once_named(self, act: Callable[[], object]) -> None:
        """Do something that edits, once it is known who edits."""

        def then() -> None:
            act()

        self.named(then)

    def place(self, subject: Subject) -> str:
        """The name under which drafts of a record are kept."""
        if subject.id is not None:
            return self._uid(subject.id)
        return self.fresh_place(subject)

    def fresh_place(self, subject: Subject) -> str:
        """The name under which drafts of a record are kept before it exists; of a child record,
        with its owner's."""
        owner = subject.entry.owner
        whose = subject.prefilled.get(owner.name) if owner is not None else None
        of = f" of {self._uid(whose)}" if whose is not None else ""
        return f"new {subject.entry.code}{of}"

    def field(
        self, subject: Subject, fact: Fact, value: Any, *, seen: Iterable[ChangeName]
    ) -> bool:
        """Save one field, making the record if it does not exist; whether it is saved.

        While another thread writes the file it waits for `resume`, and the caller keeps its draft.
        Raises NotUnderstood for what can't be a value of the field.
        """
        if self.case.lent:
            self._waiting[self.place(subject), fact.code] = _Left(subject, fact, value, tuple(seen))
            return False
        if subject.id is None and value is None:
            subject.prefilled.pop(fact.name, None)
            self.written.emit()
            return True
        if subject.id is None:
            return self.make(subject, {fact.name: value})
        words = tr("{field} of {record}").format(field=tr(fact.label), record=self._name(subject))
        id = subject.id

        def write(edit: Edit) -> None:
            edit.set(id, fact.code, self._resolved(edit, value), seen=seen)

        done = self.do(words, write)
        if done and isinstance(value, NewRecord):
            self.begun.emit(value)
        return done

    def take_up(self, subject: Subject, fact: Fact) -> None:
        """Somebody is at a field again that was left: what was typed before waits no more."""
        self._waiting.pop((self.place(subject), fact.code), None)

    def resume(self) -> None:
        """Save the fields that were left while nothing could be written, with the heads that they
        displayed then; what can't be saved stays a draft."""
        waiting, self._waiting = self._waiting, {}
        for (place, code), left in waiting.items():
            if self.drafts.get(place, code) is None:
                continue
            with suppress(NotUnderstood):
                if self.field(left.subject, left.fact, left.value, seen=left.seen):
                    self.drafts.drop(place, code)

    def child(self, owner: int, child: Entry, values: dict[str, Any]) -> bool:
        """Add a child record to a record."""
        assert child.owner is not None
        return self.make(Subject(child, prefilled={child.owner.name: owner}), values)

    def keep(self, id: int, fact: Fact, value: Any, *, seen: Iterable[ChangeName]) -> bool:
        """Decide between values that stand side by side."""
        words = tr("Kept one {field} of {record}").format(
            field=tr(fact.label).lower(), record=self._name(Subject(_entry(self.case, id), id))
        )
        return self.do(words, lambda edit: edit.set(id, fact.code, value, seen=seen))

    def delete(self, subject: Subject) -> bool:
        """Move a record into the trash."""
        if subject.id is None:
            return False
        id = subject.id
        words = tr("Deleted {record}").format(record=self._name(subject))
        done = self.do(words, lambda edit: edit.delete(id))
        if done:
            self.deleted.emit(id)
        return done

    def restore(self, subject: Subject) -> bool:
        """Bring a record back from the trash."""
        if subject.id is None:
            return False
        id = subject.id
        words = tr("Restored {record}").format(record=self._name(subject))
        return self.do(words, lambda edit: edit.restore(id))

    def keep_record(self, subject: Subject) -> bool:
        """Decide that a record stays that somebody deleted and somebody else went on with."""
        if subject.id is None:
            return False
        id = subject.id
        words = tr("Kept {record}").format(record=self._name(subject))
        return self.do(words, lambda edit: edit.restore(id))

    def separate(self, id: int | None) -> bool:
        """Make two records again of one and the one that it was combined into."""
        if id is None:
            return False
        subject = Subject(_entry(self.case, id), id)
        into = stands_for(self.case, id)
        words = tr("Separated {record} from “{other}”").format(
            record=self._name(subject),
            other=one_line(self.case.label(into), longest=60) if into is not None else "",
        )
        try:
            separate(self.case, id, label=words, by=self._by)
        except Refused as refused:
            self.refused.emit(refused)
            return False
        self.written.emit()
        return True

    def link(
        self, owner: int, relation: str, target: Any, *, role: str | None = None
    ) -> int | None:
        """Put a record, or a new one, into a relation of another; the number of the one put in."""
        put: list[int] = []

        def write(edit: Edit) -> None:
            put.append(self._resolved(edit, target))
            edit.link(owner, relation, put[0], role=role)

        return put[0] if self.do(self._linking(owner, relation), write) else None

    def join(self, owner: NewRecord, relation: str, target: int) -> int | None:
        """Make a record and put another into a relation of it; the number of the new one."""
        made: list[int] = []

        def write(edit: Edit) -> None:
            made.append(self._resolved(edit, owner))
            edit.link(made[0], relation, target)

        label = _new_words(CATALOGUE[owner.kind], owner.name)
        return made[0] if self.do(label, write) else None

    def unlink(self, owner: int, relation: str, target: int, *, role: str | None) -> bool:
        """Take a record out of a relation of another."""
        return self.do(
            self._linking(owner, relation),
            lambda edit: edit.unlink(owner, relation, target, role=role),
        )

    def keep_link(self, owner: int, relation: str, link: int) -> bool:
        """Decide that a record stays in a relation that somebody took it out of."""
        return self.do(self._linking(owner, relation), lambda edit: edit.restore(link))

    def cite(self, about: int, fact: Fact | None, values: dict[str, Any]) -> bool:
        """Cite a passage of a source for a record, or for the value that a field has now.

        `values` are those of the citation by attribute name; its source may be a new one.
        """
        subject = Subject(_entry(self.case, about), about)
        what = tr(fact.label) if fact else tr(subject.entry.label)
        words = tr("Citation for {field} of {record}").format(
            field=what, record=self._name(subject)
        )

        def write(edit: Edit) -> None:
            given = {name: value for name, value in values.items() if value is not None}
            source = self._resolved(edit, given.pop("source"))
            edit.cite(about, fact.code if fact else None, source=source, **given)

        return self.do(words, write)

    def attached(self, owner: int, files: Sequence[Taken]) -> str:
        """What undo calls the edit that attaches files."""
        first = one_line(files[0].name, longest=60)
        what = f"“{first}”" if len(files) == 1 else counted(len(files), "file", "files")
        record = self._name(Subject(_entry(self.case, owner), owner))
        return tr("Attached {what} to {record}").format(what=what, record=record)

    def uncite(self, citation: int) -> bool:
        """Move a citation into the trash."""
        return self.delete(Subject(CATALOGUE[Citation.code], citation))

    def do(
        self, label: str, write: Callable[[Edit], None], *, then: Callable[[], None] | None = None
    ) -> bool:
        """Do one thing as one change set, `then` once it is kept; whether it was done.

        Raises NotUnderstood.
        """
        try:
            with self.case.edit(label, by=self._by) as edit:
                write(edit)
        except Refused as refused:
            self.refused.emit(refused)
            return False
        if then is not None:
            then()
        self.written.emit()
        return True

    def make(self, subject: Subject, values: Mapping[str, Any]) -> bool:
        """Make a record with these values by attribute name; whether it was made."""
        naming = subject.entry.naming
        name = values.get(naming.name) if naming else None
        made: list[int] = []

        def write(edit: Edit) -> None:
            given = subject.prefilled | dict(values)
            stated = {name: self._resolved(edit, value) for name, value in given.items()}
            made.append(edit.add(subject.entry.model, **stated))
            for join in subject.joins:
                if join.inward:
                    edit.link(join.other, join.relation, made[0], role=join.role)
                else:
                    edit.link(made[0], join.relation, join.other, role=join.role)

        def tell() -> None:
            subject.id = made[0]

        if not self.do(_new_words(subject.entry, str(name or "")), write, then=tell):
            return False
        self.created.emit(made[0])
        return True

    def _resolved(self, edit: Edit, value: Any) -> Any:
        """The value itself, or the number of the record that it asks to be made."""
        if not isinstance(value, NewRecord):
            return value
        described = CATALOGUE[value.kind]
        assert described.naming is not None
        named: dict[str, Any] = {described.naming.name: value.name}
        return edit.add(described.model, **named)

    def _uid(self, id: int) -> str:
        # Kept, so that a draft finds its place when the file can't be read any more.
        if id not in self._uids:
            self._uids[id] = self.case.ledger.uid(id)
        return self._uids[id]

    def _name(self, subject: Subject) -> str:
        kind, named = tr(subject.entry.label).lower(), ""
        # Where the file can't even be read, it is the edit that is refused, and the text is kept.
        with suppress(*TROUBLES):
            named = self.case.labels([subject.id or 0]).get(subject.id or 0, "")
        return f"{kind} “{one_line(named, longest=60)}”" if named else kind

    def _linking(self, owner: int, relation: str) -> str:
        described = _entry(self.case, owner)
        many = described.manys[relation]
        return tr("{field} of {record}").format(
            field=tr(many.label), record=self._name(Subject(described, owner))
        )


def _entry(case: Case, id: int) -> Entry:
    return CATALOGUE[case.kind(id) or ""]


def _new_words(described: Entry, name: str) -> str:
    kind = tr(described.label).lower()
    if not name.strip():
        return tr("New {kind}").format(kind=kind)
    return tr("New {kind} “{name}”").format(kind=kind, name=one_line(name, longest=60))
