"""The union of two histories: change sets of another copy are taken over as they were sealed.

It writes no change of its own and decides nothing, so that the order in which copies are merged
makes no difference. What it took over it verifies where it now stands, with all that is around it.
"""

import json as standard
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import apsw

from models.history.heads import NOT_REPLACED, pointers
from models.history.lacking import Lacking
from models.history.ledger import Ledger
from models.history.rereading import reread
from models.history.seals import Broken, broken_seals
from models.records import CATALOGUE

_THESE = "(SELECT value FROM json_each(:sets))"
_TOLD_EVERY = 5_000

Told = Callable[[float], None]
"""Hears which share of the work is done; what it raises stops the work."""


class Contradicted(Exception):
    """A history was taken over that does not agree with itself or with what is here.

    `broken` says where, by the numbers of this file, in which it stands until the transaction ends.
    """

    def __init__(self, broken: Broken) -> None:
        super().__init__(broken.what)
        self.broken = broken


@dataclass(frozen=True)
class Brought:
    """What a merge brought into this file, by its local numbers.

    `sets` are the change sets that arrived, `records` those whose reading may be another, `fields`
    those in which a change arrived. `filled` tells that something came which was withheld here,
    `contents` counts the attachments whose bytes came. It is false where nothing was taken over.
    """

    sets: frozenset[int]
    records: frozenset[int]
    fields: frozenset[tuple[int, str]]
    filled: bool = False
    contents: int = 0

    def __bool__(self) -> bool:
        return bool(self.sets or self.filled or self.contents)


def merge(
    ledger: Ledger,
    theirs: apsw.Connection,
    lacking: Lacking,
    *,
    told: Told = lambda share: None,
) -> Brought:
    """Take over what this file lacks of another, and read the tables anew where it matters.

    The ledger's connection is in a transaction and can write; `theirs` stands still. Raises
    Contradicted or NotUnderstood for a history that is not whole: nothing may be kept then.
    """
    return _Union(ledger, theirs, lacking, told).brought()


class _Union:
    def __init__(
        self, ledger: Ledger, theirs: apsw.Connection, lacking: Lacking, told: Told
    ) -> None:
        self.ledger = ledger
        self.ours = ledger.connection
        self.theirs = theirs
        self.told = told
        self.new = lacking.new
        self.fuller = {its: mine for mine, its in lacking.fuller}
        self.sets: dict[int, int] = {}
        self.records: dict[int, int] = {}

    def brought(self) -> Brought:
        self._number_sets()
        self._number_records()
        self._take_sets()
        self.told(0.1)
        self._take_changes()
        filled = self._fill()
        touched = [self.sets[its] for its in (*self.new, *self.fuller)]
        self.told(0.4)
        self._mark_heads(touched)
        self._mark_tips(touched)
        self._point(touched)
        self.told(0.5)
        for broken in broken_seals(self.ours, self._verified, among=touched):
            raise Contradicted(broken)
        records, fields, around = self._reach(touched)
        self.told(0.8)
        reread(self.ours, records, around=around, fields=fields)
        self.told(1.0)
        arrived = frozenset(self.sets[its] for its in self.new)
        return Brought(arrived, frozenset(records | around), frozenset(fields), filled)

    # local numbers

    def _number_sets(self) -> None:
        """Give every set that arrives its number here, and find those that it names."""
        placeholders = dict(self.ours.execute("SELECT uid, id FROM change_set WHERE made IS NULL"))
        ((next_id,),) = self.ours.execute("SELECT max(id) + 1 FROM change_set")
        for id, uid in self._of_new("SELECT id, uid FROM change_set WHERE id IN", order="uid"):
            self.sets[id] = placeholders.get(uid, next_id)
            next_id += self.sets[id] == next_id
        self.sets |= self.fuller
        named = (
            "SELECT id, uid FROM change_set WHERE id IN ("
            f"SELECT earlier FROM after WHERE change_set IN {_THESE}"
            f" UNION SELECT undoes FROM change_set WHERE id IN {_THESE}"
            f" UNION SELECT old_set FROM replaced WHERE change_set IN {_THESE}"
            f" UNION SELECT old_set FROM covered WHERE change_set IN {_THESE})"
        )
        asked = {"sets": _json((*self.new, *self.fuller))}
        named_there = {uid: id for id, uid in self.theirs.execute(named, asked)}
        for uid, id in self._known("change_set", named_there):
            self.sets.setdefault(named_there[uid], id)

    def _number_records(self) -> None:
        named = (
            "SELECT id, uid, kind FROM entity WHERE id IN"
            f" (SELECT record FROM change WHERE change_set IN {_THESE}) ORDER BY uid"
        )
        asked = {"sets": _json((*self.new, *self.fuller))}
        there = list(self.theirs.execute(named, asked))
        known = dict(self._known("entity", [uid for _, uid, _ in there]))
        self.ours.executemany(
            "UPDATE entity SET kind = ? WHERE id = ? AND kind IS NULL",
            [(kind, known[uid]) for _, uid, kind in there if uid in known],
        )
        ((next_id,),) = self.ours.execute("SELECT max(id) + 1 FROM entity")
        added: list[tuple[int, bytes, str | None]] = []
        for id, uid, kind in there:
            if uid not in known:
                known[uid] = next_id + len(added)
                added.append((known[uid], uid, kind))
            self.records[id] = known[uid]
        self.ours.executemany("INSERT INTO entity (id, uid, kind) VALUES (?, ?, ?)", added)

    def _known(self, table: str, uids: Collection[bytes]) -> Iterator[tuple[bytes, int]]:
        return self.ours.execute(
            f"SELECT t.uid, t.id FROM json_each(?) w JOIN {table} t ON t.uid = unhex(w.value)",
            (standard.dumps([uid.hex() for uid in uids]),),
        )

    # taking over

    def _take_sets(self) -> None:
        columns = (
            "uid, made, person, author, author_salt, author_hash, label, label_salt, label_hash,"
            " undoes, hash"
        )
        settings = ", ".join(f"{each} = excluded.{each}" for each in columns.split(", "))
        self.ours.executemany(
            f"INSERT INTO change_set (id, {columns}) VALUES (?{', ?' * 11})"
            f" ON CONFLICT (uid) DO UPDATE SET {settings}",
            (
                (self.sets[id], *said, None if undoes is None else self._set(undoes, by=id), hash)
                for id, *said, undoes, hash in self._of_new(
                    f"SELECT id, {columns} FROM change_set WHERE id IN", order="uid"
                )
            ),
        )
        self.ours.executemany(
            "INSERT INTO after VALUES (?, ?)",
            (
                (self.sets[id], self._set(earlier, by=id))
                for id, earlier in self._of_new("SELECT * FROM after WHERE change_set IN")
            ),
        )

    def _take_changes(self) -> None:
        self.ours.executemany(
            "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
            (
                (self.sets[id], seq, self._record(record, id), *rest)
                for id, seq, record, *rest in self._of_new(
                    "SELECT change_set, seq, record, field, value, salt, value_hash, hash"
                    " FROM change WHERE change_set IN"
                )
            ),
        )
        for table in ("replaced", "covered"):
            self._take_named(table, "INSERT", self.new)

    def _take_named(self, table: str, insert: str, sets: Iterable[int]) -> None:
        self.ours.executemany(
            f"{insert} INTO {table} VALUES (?, ?, ?, ?)",
            (
                (self.sets[id], seq, self._set(old_set, by=id), old_seq)
                for id, seq, old_set, old_seq in self.theirs.execute(
                    f"SELECT * FROM {table} WHERE change_set IN {_THESE}", {"sets": _json(sets)}
                )
            ),
        )

    def _fill(self) -> bool:
        """Take over what is withheld here of sets that both have, where the other tells it.

        Returns whether the other tells anything of it.
        """
        before = self.ours.total_changes()
        asked = {"sets": _json(self.fuller)}
        for what in ("person = ?, author", "label"):
            column = what.split()[-1]
            self.ours.executemany(
                f"UPDATE change_set SET {what} = ?, {column}_salt = ?"
                f" WHERE id = ? AND {column} IS NULL",
                (
                    (*said, self.sets[id])
                    for id, *said in self.theirs.execute(
                        f"SELECT id, {what.replace(' = ?', '')}, {column}_salt FROM change_set"
                        f" WHERE {column} IS NOT NULL AND id IN {_THESE}",
                        asked,
                    )
                ),
            )
        columns = ("record", "field", "value", "salt", "value_hash")
        settings = ", ".join(
            f"{each} = coalesce({each}, ?{n})" for n, each in enumerate(columns, 1)
        )
        self.ours.executemany(
            f"UPDATE change SET {settings} WHERE change_set = ?6 AND seq = ?7"
            " AND value IS NULL AND (record IS NULL OR ?3 IS NOT NULL)",
            (
                (self._record(record, id), *said, self.sets[id], seq)
                for id, seq, record, *said in self.theirs.execute(
                    f"SELECT change_set, seq, {', '.join(columns)} FROM change"
                    f" WHERE record IS NOT NULL AND change_set IN {_THESE}",
                    asked,
                )
            ),
        )
        for table in ("replaced", "covered"):
            self._take_named(table, "INSERT OR IGNORE", self.fuller)
        return self.ours.total_changes() > before

    def _set(self, id: int, *, by: int) -> int:
        """The number here of a set that one of the other's names. Raises Contradicted."""
        number = self.sets.get(id)
        if number is None:
            raise Contradicted(Broken("missing", self.sets[by]))
        return number

    def _record(self, record: int | None, change_set: int) -> int | None:
        """The number here of a record that a set of the other speaks of. Raises Contradicted."""
        if record is None:
            return None
        number = self.records.get(record)
        if number is None:
            raise Contradicted(Broken("nameless", self.sets[change_set]))
        return number

    # what is read off it

    def _mark_heads(self, touched: Collection[int]) -> None:
        asked = {"sets": _json(touched)}
        self.ours.execute(
            "UPDATE change SET head = 0 WHERE head = 1 AND (change_set, seq) IN"
            f" (SELECT old_set, old_seq FROM replaced WHERE change_set IN {_THESE})",
            asked,
        )
        self.ours.execute(
            f"UPDATE change AS c SET head = {NOT_REPLACED} WHERE c.change_set IN {_THESE}", asked
        )

    def _mark_tips(self, touched: Collection[int]) -> None:
        asked = {"sets": _json(touched)}
        self.ours.execute(
            "UPDATE change_set SET tip = 0 WHERE tip = 1"
            f" AND id IN (SELECT earlier FROM after WHERE change_set IN {_THESE})",
            asked,
        )
        self.ours.execute(
            f"UPDATE change_set SET tip = 1 WHERE id IN {_THESE}"
            " AND id NOT IN (SELECT earlier FROM after)",
            asked,
        )

    def _point(self, touched: Collection[int]) -> None:
        self.ours.executemany(
            "INSERT OR IGNORE INTO pointer VALUES (?, ?, ?)",
            pointers(self.ours, CATALOGUE, self.ledger, among=touched),
        )

    def _reach(self, touched: Collection[int]) -> tuple[set[int], set[tuple[int, str]], set[int]]:
        """The records and fields that the sets say something of, and what they point at."""
        asked = {"sets": _json(touched)}
        fields = set(
            self.ours.execute(
                "SELECT record, field FROM change"
                f" WHERE record IS NOT NULL AND change_set IN {_THESE}",
                asked,
            )
        )
        around = self.ours.execute(
            f"SELECT target FROM pointer WHERE change_set IN {_THESE}"
            " UNION SELECT p.target FROM replaced r"
            " JOIN pointer p ON p.change_set = r.old_set AND p.seq = r.old_seq"
            f" WHERE r.change_set IN {_THESE}",
            asked,
        )
        return {record for record, _ in fields}, fields, {target for (target,) in around}

    def _verified(self, changes: int) -> None:
        self.told(0.5 + 0.3 * (1 - 1 / (1 + changes / _TOLD_EVERY)))

    def _of_new(self, query: str, *, order: str = "1") -> Iterator[tuple[Any, ...]]:
        """Rows of the other file for the sets that arrive."""
        return self.theirs.execute(f"{query} {_THESE} ORDER BY {order}", {"sets": _json(self.new)})


def _json(ids: Iterable[int]) -> str:
    return standard.dumps(sorted(ids))
