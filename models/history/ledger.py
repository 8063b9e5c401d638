"""The history's tables as the door, undo and the readers need them: heads, names, frontier.

It holds the SQL of the history and no rule of it.
"""

import json as standard
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import apsw

from models.errors import NotUnderstood
from models.history.changes import ChangeName

Heads = tuple["Head", ...]


@dataclass(frozen=True)
class Head:
    """A change that nothing replaces. `value` is canonical JSON; None where it is withheld."""

    name: ChangeName
    set_uid: bytes
    value: str | None

    @property
    def order(self) -> tuple[bytes, int]:
        """Sorts heads by their lasting names; the greatest is the one displayed."""
        return (self.set_uid, self.name[1])


class Ledger:
    """Reads and writes the history's tables over one connection, inside the caller's transaction.

    It is also the `Names` of the file: local numbers to uids and back.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        self.connection = connection
        self._uids: dict[int, str] = {}

    def forget(self) -> None:
        """Drop what was learned in a transaction that did not come to be."""
        self._uids.clear()

    # names of records

    def uid(self, id: int, /) -> str:
        """The uid of a record by its local number. Raises KeyError for an unknown number."""
        known = self._uids.get(id)
        if known is None:
            row = self.connection.execute("SELECT uid FROM entity WHERE id = ?", (id,)).fetchone()
            if row is None:
                raise KeyError(id)
            known = self._uids[id] = str(uuid.UUID(bytes=row[0]))
        return known

    def id(self, uid: str, /) -> int:
        """The local number of a uid; one that has not arrived yet is given a number without a row.

        Raises NotUnderstood for what is no uid as this program writes it.
        """
        packed = _packed(uid)
        found = self.known_id(packed)
        return found if found is not None else self.add_entity(packed, kind=None)

    def known_id(self, uid: bytes) -> int | None:
        """The local number of a uid, if the file knows it."""
        row = self.connection.execute("SELECT id FROM entity WHERE uid = ?", (uid,)).fetchone()
        return row[0] if row else None

    def kind(self, id: int) -> str | None:
        """The permanent code of a record's kind; None where it has not arrived yet."""
        row = self.connection.execute("SELECT kind FROM entity WHERE id = ?", (id,)).fetchone()
        return row[0] if row else None

    def is_gone(self, id: int) -> bool:
        """Whether a record is deleted by the rule of life."""
        row = self.connection.execute("SELECT gone FROM entity WHERE id = ?", (id,)).fetchone()
        return bool(row and row[0])

    def add_entity(self, uid: bytes, *, kind: str | None) -> int:
        """Give a uid its local number in this file."""
        self.connection.execute("INSERT INTO entity (uid, kind) VALUES (?, ?)", (uid, kind))
        return self.connection.last_insert_rowid()

    # heads

    def heads(self, record: int, field: str) -> Heads:
        """The heads of one field, the displayed one last."""
        return _in_order(
            self.connection.execute(
                "SELECT c.change_set, c.seq, s.uid, c.value FROM change c"
                " JOIN change_set s ON s.id = c.change_set"
                " WHERE c.record = ? AND c.field = ? AND c.head = 1",
                (record, field),
            )
        )

    def heads_of(self, record: int) -> dict[str, Heads]:
        """The heads of every field of a record."""
        found: dict[str, list[Head]] = {}
        for field, *rest in self.connection.execute(
            "SELECT c.field, c.change_set, c.seq, s.uid, c.value FROM change c"
            " JOIN change_set s ON s.id = c.change_set WHERE c.record = ? AND c.head = 1",
            (record,),
        ):
            found.setdefault(field, []).append(_head(rest))
        return {
            field: tuple(sorted(heads, key=lambda head: head.order))
            for field, heads in found.items()
        }

    def heads_towards(self, target: int) -> list[tuple[int, str, ChangeName]]:
        """The heads that point at a record: whose they are, in which field, and their names."""
        return [
            (record, field, (change_set, seq))
            for record, field, change_set, seq in self.connection.execute(
                "SELECT c.record, c.field, c.change_set, c.seq FROM pointer p"
                " JOIN change c ON c.change_set = p.change_set AND c.seq = p.seq"
                " WHERE p.target = ? AND c.head = 1",
                (target,),
            )
        ]

    def displayed(self, records: Iterable[int]) -> list[tuple[int, str, str]]:
        """The displayed value of every field of these records, as canonical JSON."""
        return [
            (record, field, value)
            for record, field, value, _ in self.connection.execute(
                "SELECT c.record, c.field, c.value, max(hex(s.uid) || printf('%08d', c.seq))"
                " FROM change c JOIN change_set s ON s.id = c.change_set WHERE c.head = 1"
                " AND c.record IN (SELECT value FROM json_each(?)) GROUP BY c.record, c.field",
                (standard.dumps(sorted(set(records))),),
            )
            if value is not None
        ]

    def conflicts(self, records: Iterable[int]) -> list[tuple[int, str]]:
        """The fields of these records whose heads differ."""
        return list(
            self.connection.execute(
                "SELECT record, field FROM conflict"
                " WHERE record IN (SELECT value FROM json_each(?))",
                (standard.dumps(sorted(set(records))),),
            )
        )

    def undecided(self, records: Iterable[int]) -> list[tuple[int, str, str | None, str, str]]:
        """The values of the fields of these records whose heads differ, the displayed ones last.

        Of each its record and field, its canonical JSON (None where it is withheld), who gave it
        ('' where that is withheld), and when, as RFC 3339 in UTC.
        """
        return [
            (record, field, value, author or "", made)
            for record, field, value, author, made in self.connection.execute(
                # From the conflicts, which are few: their records may have many heads.
                "SELECT c.record, c.field, c.value, s.author, s.made FROM conflict f"
                " CROSS JOIN change c ON c.record = f.record AND c.field = f.field AND c.head = 1"
                " JOIN change_set s ON s.id = c.change_set"
                " WHERE f.record IN (SELECT value FROM json_each(?))"
                " ORDER BY c.record, c.field, s.uid, c.seq",
                (standard.dumps(sorted(set(records))),),
            )
        ]

    # changes

    def replaced_by(self, name: ChangeName) -> list[ChangeName]:
        """The changes that a change replaces."""
        return self._pairs("replaced", name)

    def covered_by(self, name: ChangeName) -> list[ChangeName]:
        """The heads that a deletion saw."""
        return self._pairs("covered", name)

    def _pairs(self, table: str, name: ChangeName) -> list[ChangeName]:
        return [
            (old_set, old_seq)
            for old_set, old_seq in self.connection.execute(
                f"SELECT old_set, old_seq FROM {table} WHERE change_set = ? AND seq = ?", name
            )
        ]

    def change(self, name: ChangeName) -> tuple[int, str, str | None]:
        """The record, field and value of a change."""
        row = self.connection.execute(
            "SELECT record, field, value FROM change WHERE change_set = ? AND seq = ?", name
        ).fetchone()
        if row is None:
            raise KeyError(name)
        return (row[0], row[1], row[2])

    def changes_of(self, sets: Iterable[int]) -> list[tuple[ChangeName, int, str, str | None]]:
        """The changes of sets, the earlier first: name, record, field, value.

        Those that are withheld whole are left out.
        """
        return [
            ((change_set, seq), record, field, value)
            for change_set, seq, record, field, value in self.connection.execute(
                "SELECT c.change_set, c.seq, c.record, c.field, c.value FROM change c"
                " JOIN change_set s ON s.id = c.change_set WHERE c.record IS NOT NULL"
                " AND c.change_set IN (SELECT value FROM json_each(?)) ORDER BY s.uid, c.seq",
                (standard.dumps(sorted(sets)),),
            )
        ]

    def changes_in(self, change_set: int, record: int, field: str) -> list[ChangeName]:
        """The changes that a set made to one field."""
        return [
            (change_set, seq)
            for (seq,) in self.connection.execute(
                "SELECT seq FROM change INDEXED BY change_record"
                " WHERE record = ? AND change_set = ? AND field = ? ORDER BY seq",
                (record, change_set, field),
            )
        ]

    def set_uids(self, sets: Iterable[int]) -> dict[int, str]:
        """The uids of change sets by their local numbers."""
        rows = self.connection.execute(
            "SELECT id, uid FROM change_set WHERE id IN (SELECT value FROM json_each(?))",
            (standard.dumps(sorted(sets)),),
        )
        return {id: str(uuid.UUID(bytes=uid)) for id, uid in rows}

    # sets

    def newest_uid(self) -> bytes | None:
        """The greatest uid of any change set known."""
        row = self.connection.execute("SELECT max(uid) FROM change_set").fetchone()
        return row[0] if row else None

    def tips(self) -> list[tuple[int, str, bytes]]:
        """The frontier: local number, uid and hash of each set that no other came after."""
        return [
            (id, str(uuid.UUID(bytes=uid)), hash)
            for id, uid, hash in self.connection.execute(
                "SELECT id, uid, hash FROM change_set WHERE tip = 1 ORDER BY uid"
            )
        ]

    def set_label(self, change_set: int) -> str:
        """The label of a set; empty where it is withheld."""
        row = self.connection.execute(
            "SELECT label FROM change_set WHERE id = ?", (change_set,)
        ).fetchone()
        return (row[0] or "") if row else ""

    def size(self, sets: Iterable[int]) -> int:
        """How many changes these sets made together."""
        rows = self.connection.execute(
            "SELECT coalesce((SELECT 1 + max(seq) FROM change WHERE change_set = s.value), 0)"
            " FROM json_each(?) s",
            (standard.dumps(sorted(sets)),),
        )
        return sum(size for (size,) in rows)

    def undoes(self, change_set: int) -> int | None:
        """The set that a set undoes, if any."""
        row = self.connection.execute(
            "SELECT undoes FROM change_set WHERE id = ?", (change_set,)
        ).fetchone()
        return row[0] if row else None


def _head(row: Sequence[object]) -> Head:
    change_set, seq, uid, value = row
    assert isinstance(change_set, int)
    assert isinstance(seq, int)
    assert isinstance(uid, bytes)
    assert value is None or isinstance(value, str)
    return Head(name=(change_set, seq), set_uid=uid, value=value)


def _in_order(rows: Iterable[Sequence[object]]) -> Heads:
    return tuple(sorted(map(_head, rows), key=lambda head: head.order))


def _packed(uid: str) -> bytes:
    try:
        read = uuid.UUID(uid)
    except ValueError:
        read = None
    if read is None or str(read) != uid:
        # In another spelling, the same record would have two names.
        raise NotUnderstood("A record is named by a uid, in small letters and with its hyphens.")
    return read.bytes
