"""The one door: every write to a case goes through an `Edit`, which also writes its history.

It takes changes, checks them against the catalogue and hands them on as one change set in one
transaction. Nothing is written when the block raises.
"""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from models.errors import NotUnderstood, Refused
from models.history.changes import (
    Changed,
    ChangeName,
    Clock,
    Entropy,
    Person,
    instant,
    next_uid,
)
from models.history.contents import Content, keep, pack
from models.history.ends import uid_of_link
from models.history.ledger import Ledger
from models.history.life import DELETED, HERE, seen_by_a_deletion
from models.history.pacing import TAKEN, T, Told, paced, unheard
from models.history.taken import Taken
from models.history.writing import Heading, Pending, write
from models.records import LIFE, Attachment, Citation, Entry, Fact, Link, Record, entry
from models.records.kinds import Path
from models.records.kinds.canonical import canonical


class Edit:
    """One use of the door. Made by `Case.edit`; what it is given counts when its block ends.

    `changed` says afterwards what was changed; it is empty where nothing was.
    """

    def __init__(
        self,
        ledger: Ledger,
        *,
        label: str,
        who: Person,
        clock: Clock,
        entropy: Entropy,
        undoes: int | None = None,
        by: object = None,
        told: Told = unheard,
    ) -> None:
        self.ledger = ledger
        self.changed = Changed()
        self._told = told
        self._clock = clock
        self._entropy = entropy
        self._by = by
        self._kept = False
        self._pending = Taken()
        self._added: set[int] = set()
        self._newest = next_uid(ledger.newest_uid(), clock=clock, entropy=entropy)
        id = self._reserve(self._newest)
        self._heading = Heading(id, str(self._newest), instant(clock()), who, label, undoes)

    @property
    def change_set(self) -> int:
        """The local number of the set that is being made."""
        return self._heading.id

    # what a caller may do

    def each(self, items: Iterable[T]) -> Iterator[T]:
        """Many items to be edited, one after another: it is told how far that is, and can be
        stopped between two."""
        held: Sequence[T] = tuple(items)
        return paced(held, self._told, since=0.0, until=TAKEN)

    def add(self, model: type[Record], *, uid: uuid.UUID | None = None, **values: Any) -> int:
        """Add a record with these values by attribute name; returns its local number.

        A link that exists already is taken up again with the values given. Raises NotUnderstood
        for a value that is not of its field's kind, TypeError for a field that there is not.
        """
        described = entry(model)
        facts = described.stated(values)
        if described.ends:
            uid = uid_of_link(described, values, self.ledger)
        uid = uid or self._next_uid()
        known = self.ledger.known_id(uid.bytes)
        if known is not None and self.ledger.kind(known):
            return self._take_up(known, facts)
        id = self._entity(uid, described.code, known)
        self._added.add(id)
        self.write(id, LIFE, HERE, "here")
        for fact, value in facts:
            if value is not None:
                self._write_value(id, fact, value, seen=())
        return id

    def set(
        self, id: int, field: str, value: Any, *, seen: Iterable[ChangeName] | None = None
    ) -> None:
        """Set one field, by its permanent code, to a value; None for nothing stated.

        `seen` names the heads that the caller saw; without it, those that stand now. Heads that
        were not seen, or are withheld, stay and show as a conflict. Raises Refused for a record in
        the trash, NotUnderstood for a value that is not of the field's kind, TypeError for an end
        of a link, of which its uid is made.
        """
        fact = self._fact(id, field)
        if fact.name in self._entry(id).ends:
            raise TypeError(f"“{fact.label}” is part of what the record is: make another one.")
        if self.is_gone(id):
            raise Refused(
                "This record is in the trash.", kept="It is as it was.", do="Restore it first."
            )
        self._write_value(id, fact, value, seen=seen)

    def change(self, id: int, **values: Any) -> None:
        """Set several fields by attribute name."""
        for fact, value in self._entry(id).stated(values):
            self.set(id, fact.code, value)

    def delete(self, id: int) -> None:
        """Delete a record; what refers to it stays, and restoring brings it back whole."""
        if self.is_gone(id):
            return
        seen = seen_by_a_deletion(self.ledger, id) | self.pending_about(id)
        life = {head.name for head in self.ledger.heads(id, LIFE)}
        self.write(id, LIFE, DELETED, "deleted", replaces=life, covers=seen)

    def restore(self, id: int) -> None:
        """Bring a deleted record back with everything it had, or keep one although deleted."""
        heads = self.ledger.heads(id, LIFE)
        if self.is_gone(id) or any(head.value == DELETED for head in heads):
            self.write(id, LIFE, HERE, "here", replaces={head.name for head in heads})

    def link(
        self, owner: int, relation: str, target: int, *, role: str | None = None, **values: Any
    ) -> int:
        """Put a record into a relation of another; the same link twice is one."""
        code = f"{self._entry(owner).code}.{relation}"
        many = self._entry(owner).manys[relation]
        kind = self.ledger.kind(target)
        if many.to and kind not in many.to:
            raise NotUnderstood(f"A record of the kind {kind} does not belong under {many.label}.")
        return self.add(Link, owner=owner, relation=code, target=target, role=role, **values)

    def unlink(self, owner: int, relation: str, target: int, *, role: str | None = None) -> None:
        """Take a record out of a relation of another."""
        code = f"{self._entry(owner).code}.{relation}"
        ends = {"owner": owner, "relation": code, "target": target, "role": role}
        known = self.ledger.known_id(uid_of_link(entry(Link), ends, self.ledger).bytes)
        if known is not None:
            self.delete(known)

    def cite(
        self,
        about: int,
        field: str | None = None,
        *,
        source: int,
        through: Path | None = None,
        **values: Any,
    ) -> int:
        """Cite a passage of a source for a record, or for the value that a field has now."""
        given = None
        if field is not None:
            given = self._displayed(about, field)
        return self.add(
            Citation,
            about=about,
            field=field,
            given=given,
            source=source,
            through=through,
            **values,
        )

    def attach(
        self, owner: int, *, name: str, content: Content, media_type: str | None = None
    ) -> int:
        """Keep a file with a record; returns the attachment's local number.

        `name` is a text and never a path; a stream is read to its end and left open. Raises Refused
        for more than `models.history.contents.LARGEST` and for what can't be read, NotUnderstood
        for a name that is none.
        """
        entry(Attachment).facts["name"].kind.check(name)
        packed = pack(content, name=name)
        id = self.add(
            Attachment,
            attached=owner,
            name=name,
            media_type=media_type,
            size=packed.size,
            sha256=packed.sha256,
        )
        keep(self.ledger.connection, packed)
        return id

    def is_gone(self, id: int) -> bool:
        """Whether a record is in the trash, as this edit would leave it."""
        pending = self._pending.last(id, LIFE)
        if pending is not None:
            return pending.value == DELETED
        return self.ledger.is_gone(id)

    # for undo, which writes what a caller may not

    def write(
        self,
        record: int,
        field: str,
        text: str,
        meant: Any,
        *,
        targets: tuple[int, ...] = (),
        replaces: AbstractSet[ChangeName] = frozenset(),
        covers: AbstractSet[ChangeName] = frozenset(),
        apart: bool = False,
    ) -> None:
        """Take one change; a second one to the same field in one edit only changes its value.

        `apart` keeps it a change of its own, as undoing a decision between several heads needs.
        """
        earlier = self._pending.last(record, field)
        if earlier is not None and not apart:
            self._pending.rename(record, field, targets)
            earlier.value, earlier.meant = text, meant
            earlier.covers |= covers
            return
        self._pending.add(Pending(record, field, text, meant, targets, {*replaces}, {*covers}))

    def write_json(
        self, record: int, field: str, text: str, *, replaces: AbstractSet[ChangeName]
    ) -> tuple[int, ...]:
        """Take a value as the history has it, of a field that may be unknown to this version.

        Returns the records that it points at.
        """
        described = entry(self.ledger.kind(record) or "")
        fact = described.facts.get(field)
        value = None if fact is None else fact.recalled(text, self.ledger)
        targets: tuple[int, ...] = ()
        if fact is not None and value is not None:
            targets = fact.kind.targets(value)
        self.write(record, field, text, value, targets=targets, replaces=replaces, apart=True)
        return targets

    def pending_about(self, id: int) -> AbstractSet[ChangeName]:
        """The changes taken so far that a deletion of a record covers."""
        return {(self._heading.id, seq) for seq in self._pending.concerning(id)}

    def replaced(self) -> AbstractSet[ChangeName]:
        """The changes that those taken so far replace."""
        return {old for each in self._pending for old in each.replaces}

    def close_step(self) -> None:
        """Keep the set even if it changes nothing, so that an undoing which could not is over."""
        self._kept = True

    def finish(self) -> None:
        """Write everything taken. Called by the case at the end of the block."""
        if not self._pending and not self._kept:
            self.ledger.connection.execute(
                "DELETE FROM change_set WHERE id = ?", (self._heading.id,)
            )
            return
        write(
            self.ledger,
            self._heading,
            self._pending.changes,
            self._added,
            self._entropy,
            told=lambda share: self._told(TAKEN + (1 - TAKEN) * share),
        )
        self.changed = Changed(
            records=frozenset(each.record for each in self._pending),
            fields=frozenset((each.record, each.code) for each in self._pending),
            by=self._by,
        )

    # within

    def _reserve(self, uid: uuid.UUID) -> int:
        self.ledger.connection.execute("INSERT INTO change_set (uid) VALUES (?)", (uid.bytes,))
        return self.ledger.connection.last_insert_rowid()

    def _next_uid(self) -> uuid.UUID:
        """A uid that no record has: with the clock behind, edits step through the same stretch."""
        while True:
            self._newest = next_uid(self._newest.bytes, clock=self._clock, entropy=self._entropy)
            if self.ledger.known_id(self._newest.bytes) is None:
                return self._newest

    def _entity(self, uid: uuid.UUID, kind: str, known: int | None) -> int:
        if known is None:
            return self.ledger.add_entity(uid.bytes, kind=kind)
        self.ledger.connection.execute("UPDATE entity SET kind = ? WHERE id = ?", (kind, known))
        return known

    def _take_up(self, id: int, facts: list[tuple[Fact, Any]]) -> int:
        self.restore(id)
        for fact, value in facts:
            if value is not None and not fact.fixed:
                self._write_value(id, fact, value, seen=None)
        return id

    def _write_value(
        self, id: int, fact: Fact, value: Any, *, seen: Iterable[ChangeName] | None
    ) -> None:
        text = "null"
        targets: tuple[int, ...] = ()
        if value is not None:
            fact.kind.check(value)
            text = canonical(fact.kind.to_json(value, self.ledger))
            targets = fact.kind.targets(value)
        heads = () if id in self._added else self.ledger.heads(id, fact.code)
        shown = {head.value for head in heads} - {None}
        as_it_was = shown == {text} or (not shown and text == "null")
        if as_it_was and self._pending.last(id, fact.code) is None:
            return
        if any(self.is_gone(target) for target in targets):
            raise Refused(
                f"What “{fact.label}” is to name is in the trash.",
                kept="Nothing was changed.",
                do="Restore it first.",
            )
        replaces = {head.name for head in heads} if seen is None else set(seen)
        # Nobody has seen what is withheld from this copy: it stands, beside what is said now.
        replaces -= {head.name for head in heads if head.value is None}
        self.write(id, fact.code, text, value, targets=targets, replaces=replaces)

    def _displayed(self, id: int, field: str) -> str | None:
        pending = self._pending.last(id, field)
        if pending is not None:
            return pending.value
        heads = self.ledger.heads(id, field)
        return heads[-1].value if heads else "null"

    def _entry(self, id: int) -> Entry:
        return entry(self.ledger.kind(id) or "")

    def _fact(self, id: int, field: str) -> Fact:
        return self._entry(id).facts[field]
