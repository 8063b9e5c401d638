"""Writes what leaves of a case into an empty database, row by row, and reads its tables off that.

What stays behind is never written there, so that no free page, index or half-used page holds it.
"""

import json as standard
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any, Final

import apsw

from models.exchange.sharing.plan import Plan
from models.history.changes import Clock, Entropy, Person, instant, next_uid
from models.history.ledger import Ledger
from models.history.rereading import reread
from models.history.writing import Heading, write
from models.storage.format import make_tables

NOBODY: Final = Person("", "")
"""Who makes the one change set that only this copy has."""

Told = Callable[[float], None]
"""Hears which share of the work is done; what it raises ends it."""

_AT_ONCE = 5_000


def write_copy(
    source: apsw.Connection,
    target: apsw.Connection,
    plan: Plan,
    *,
    label: str,
    clock: Clock,
    entropy: Entropy,
    told: Told = lambda share: None,
) -> str:
    """Write what a plan lets leave into `target`, which is empty; returns the uid of its marker.

    The marker is one change set without changes, by nobody, that no other file has. `source`
    stands still; `target` can write. Raises apsw.Error, and NotUnderstood for a damaged history.
    """
    target.execute("BEGIN IMMEDIATE")
    make_tables(target)
    copy = _Copy(source, target, plan)
    copy.sets()
    told(0.05)
    copy.changes(lambda share: told(0.05 + 0.55 * share))
    copy.records()
    copy.contents()
    told(0.7)
    ids = [id for (id,) in target.execute("SELECT id FROM entity WHERE kind IS NOT NULL")]
    reread(target, ids)
    told(0.95)
    marker = _mark(target, label=label, clock=clock, entropy=entropy)
    target.execute("COMMIT")
    return marker


class _Copy:
    def __init__(self, source: apsw.Connection, target: apsw.Connection, plan: Plan) -> None:
        self.source = source
        self.target = target
        self.plan = plan

    def sets(self) -> None:
        """Every change set with its hash; of some neither author nor label."""
        self.target.executemany(
            f"INSERT INTO change_set VALUES ({_marks(13)})",
            map(self._set, self.source.execute("SELECT * FROM change_set ORDER BY id")),
        )
        self._all_of("after", self.source.execute("SELECT * FROM after"))

    def changes(self, told: Told) -> None:
        """Every change with its hash; of some no value, of others nothing else."""
        ((number,),) = self.source.execute("SELECT count(*) FROM change")
        rows = self.source.execute(
            "SELECT change_set, seq, record, field, value, salt, value_hash, hash, head"
            " FROM change ORDER BY change_set, seq"
        )
        self.target.executemany(
            f"INSERT INTO change VALUES ({_marks(9)})",
            _telling((self._change(row) for row in rows), number, told),
        )
        for table in ("replaced", "covered"):
            self._all_of(
                table,
                self.source.execute(
                    f"SELECT o.* FROM {table} o JOIN change c"
                    " ON c.change_set = o.change_set AND c.seq = o.seq WHERE c.record IS NOT NULL"
                    " AND c.record NOT IN (SELECT value FROM json_each(?))",
                    (_listed(self.plan.records),),
                ),
            )

    def records(self) -> None:
        """The names of the records that leave, and of those that they point at."""
        pointers = [
            (target, change_set, seq)
            for target, change_set, seq, record in self.source.execute(
                "SELECT p.target, p.change_set, p.seq, c.record FROM pointer p"
                " JOIN change c ON c.change_set = p.change_set AND c.seq = p.seq"
            )
            if record not in self.plan.records and (change_set, seq) not in self.plan.values
        ]
        leaving = {
            record
            for (record,) in self.target.execute(
                "SELECT DISTINCT record FROM change WHERE record IS NOT NULL"
            )
        }
        named = {target for target, *_ in pointers}
        self.target.executemany(
            "INSERT INTO entity (id, uid, kind) VALUES (?, ?, ?)",
            (
                (id, uid, kind if id in leaving else None)
                for id, uid, kind in self.source.execute(
                    "SELECT id, uid, kind FROM entity ORDER BY id"
                )
                if id in leaving or id in named
            ),
        )
        self._all_of("pointer", pointers)

    def contents(self) -> None:
        """The bytes of the attachments that leave."""
        hashes = {
            value
            for (value,) in self.target.execute(
                "SELECT DISTINCT c.value FROM change c JOIN entity e ON e.id = c.record"
                " WHERE e.kind = 'attachment' AND c.field = 'sha256' AND c.value IS NOT NULL"
            )
        }
        for value in sorted(hashes):
            sha256 = standard.loads(value)
            if not isinstance(sha256, str):
                continue
            for row in self.source.execute(
                "SELECT sha256, bytes FROM content WHERE sha256 = unhex(?)", (sha256,)
            ):
                self.target.execute("INSERT INTO content (sha256, bytes) VALUES (?, ?)", row)

    def _set(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        id, uid, made, person, author, author_salt, author_hash, *rest = row
        label, label_salt, label_hash, undoes, hash, tip = rest
        if id in self.plan.authors:
            person = author = author_salt = None
        if id in self.plan.labels:
            label = label_salt = None
        told = (id, uid, made, person, author, author_salt, author_hash)
        return (*told, label, label_salt, label_hash, undoes, hash, tip)

    def _change(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        change_set, seq, record, field, value, salt, value_hash, hash, head = row
        if record is None or record in self.plan.records:
            # What replaces it stays behind with it, so that nothing here does.
            return (change_set, seq, None, None, None, None, None, hash, 1)
        if (change_set, seq) in self.plan.values:
            value = salt = None
        return (change_set, seq, record, field, value, salt, value_hash, hash, head)

    def _all_of(self, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
        rows = iter(rows)
        first = next(rows, None)
        if first is not None:
            insert = f"INSERT INTO {table} VALUES ({_marks(len(first))})"
            self.target.execute(insert, first)
            self.target.executemany(insert, rows)


def _mark(target: apsw.Connection, *, label: str, clock: Clock, entropy: Entropy) -> str:
    """Write the change set by which the copy is known when it comes back."""
    ledger = Ledger(target)
    uid = next_uid(ledger.newest_uid(), clock=clock, entropy=entropy)
    target.execute("INSERT INTO change_set (uid) VALUES (?)", (uid.bytes,))
    heading = Heading(
        target.last_insert_rowid(), str(uid), instant(clock()), NOBODY, label, undoes=None
    )
    write(ledger, heading, [], set(), entropy)
    return str(uid)


def _telling(rows: Iterable[Any], number: int, told: Told) -> Iterator[Any]:
    for count, row in enumerate(rows):
        if count % _AT_ONCE == 0:
            told(count / max(1, number))
        yield row


def _marks(number: int) -> str:
    return ", ".join("?" * number)


def _listed(ids: Collection[int]) -> str:
    return standard.dumps(sorted(ids))
