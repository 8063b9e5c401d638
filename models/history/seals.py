"""Verifies the hashes of a history: contents, changes, and the sets that seal them.

It says what does not agree; what that means, and whether it can be mended, is for others.
"""

import json as standard
import uuid
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeGuard

import apsw

from models.errors import NotUnderstood
from models.history.changes import (
    SALT_BYTES,
    ChangeName,
    LastingName,
    Person,
    change_hash,
    is_instant,
    is_timely,
    salted,
    set_hash,
    signed,
)
from models.records.kinds.canonical import is_json

_TOLD_EVERY = 5_000

_SETS = "SELECT id, uid, hash, made IS NOT NULL FROM change_set"
_RECORDS = "SELECT id, uid, kind FROM entity"
_AMONG = "SELECT value FROM json_each(:among)"
_SETS_NAMED = (
    f"{_AMONG} UNION SELECT earlier FROM after WHERE change_set IN ({_AMONG})"
    f" UNION SELECT undoes FROM change_set WHERE id IN ({_AMONG})"
    f" UNION SELECT old_set FROM replaced WHERE change_set IN ({_AMONG})"
    f" UNION SELECT old_set FROM covered WHERE change_set IN ({_AMONG})"
)
_RECORDS_NAMED = f"SELECT record FROM change WHERE change_set IN ({_AMONG})"
_IN_ORDER = " ORDER BY change_set, seq"


@dataclass(frozen=True)
class Broken:
    """One thing that does not agree with its hash, or that is named and not there.

    `what` is `content`, `value`, `change`, `author`, `label`, `set`, `uid`, `time`, `order`,
    `place`, `missing`, `nameless` or `stray`; `seq` is None where the whole set is meant.
    """

    what: str
    change_set: int
    seq: int | None = None


def broken_seals(
    connection: apsw.Connection,
    told: Callable[[int], None] = lambda changes: None,
    *,
    among: Collection[int] | None = None,
) -> Iterator[Broken]:
    """Everything in the history, or in these change sets, that its hashes do not bear out.

    `told` hears now and then how many changes are verified.
    """
    yield from _Seals(connection, told, among).broken()


class _Seals:
    def __init__(
        self,
        connection: apsw.Connection,
        told: Callable[[int], None],
        among: Collection[int] | None,
    ) -> None:
        self.connection = connection
        self.told = told
        self.verified = 0
        self.asked = {"among": standard.dumps(sorted(among or ()))}
        self.limited = among is not None
        self.sets = {
            id: (_uid(uid), hash)
            for id, uid, hash, _ in self._all(_SETS, _SETS_NAMED)
            if is_timely(uid)
        }
        self.arrived = {id for id, *_, arrived in self._all(_SETS, _SETS_NAMED) if arrived}
        self.records = {
            id: (_uid(uid), kind or "")
            for id, uid, kind in self._all(_RECORDS, _RECORDS_NAMED)
            if isinstance(uid, bytes) and len(uid) == 16
        }
        self.replaced = _Beside(self._of("SELECT * FROM replaced", then=_IN_ORDER))
        self.covered = _Beside(self._of("SELECT * FROM covered", then=_IN_ORDER))

    def _all(self, query: str, named: str) -> Iterator[tuple[Any, ...]]:
        """Every row, or those that the sets in question name."""
        if not self.limited:
            return self.connection.execute(query)
        return self.connection.execute(f"{query} WHERE id IN ({named})", self.asked)

    def _of(
        self, query: str, *, key: str = "change_set", where: str = "", then: str = ""
    ) -> Iterator[Any]:
        """Rows that belong to the sets in question."""
        within = f"{key} IN (SELECT value FROM json_each(:among))" if self.limited else ""
        wanted = " AND ".join(each for each in (within, where) if each)
        return self.connection.execute(
            f"{query}{' WHERE ' if wanted else ''}{wanted}{then}", self.asked if within else {}
        )

    def broken(self) -> Iterator[Broken]:
        for (id,) in self._of("SELECT id FROM change_set", key="id"):
            if id not in self.sets:
                yield Broken("uid", id)
        after = {
            id: [earlier for _, earlier in its]
            for id, its in groupby(
                self._of("SELECT * FROM after", then=" ORDER BY change_set, earlier"),
                key=itemgetter(0),
            )
        }
        hashes: dict[int, list[bytes]] = {}
        for row in self._of(
            "SELECT change_set, seq, record, field, value, salt, value_hash, hash FROM change",
            then=_IN_ORDER,
        ):
            hashes.setdefault(row[0], []).append(row[-1])
            yield from self._change(row)
        for row in self._of(
            "SELECT id, made, person, author, author_salt, author_hash,"
            " label, label_salt, label_hash, undoes, hash FROM change_set",
            key="id",
            then=" ORDER BY id",
        ):
            yield from self._set(row, after.get(row[0], []), hashes.get(row[0], []))
        for beside in (self.replaced, self.covered):
            yield from beside.left()
        yield from self._named_and_not_there()
        yield from self._named_of_another_field()

    def _change(self, row: tuple[Any, ...]) -> Iterator[Broken]:
        change_set, seq, record, field, value, salt, value_hash, hash = row
        name = (change_set, seq)
        self.verified += 1
        if self.verified % _TOLD_EVERY == 0:
            self.told(self.verified)
        replaces, covers = self.replaced.take(name), self.covered.take(name)
        if record is None:
            # Withheld whole: only its hash is left, which the set's hash bears out.
            if replaces or covers or {field, value, salt, value_hash} != {None}:
                yield Broken("change", change_set, seq)
            return
        if not _bears_out(value, salt, value_hash):
            yield Broken("content", change_set, seq)
        if isinstance(value, str) and not is_json(value):
            # Of a field that only a newer version knows nothing else reads it.
            yield Broken("value", change_set, seq)
        try:
            uid, kind = self.records[record]
            made = change_hash(
                (self.sets[change_set][0], seq),
                record=uid,
                kind=kind,
                field=field,
                value_hash=value_hash,
                replaces=self._lasting(replaces),
                covers=self._lasting(covers),
            )
        except (KeyError, NotUnderstood, AttributeError):
            yield Broken("missing", change_set, seq)
            return
        if made != hash:
            yield Broken("change", change_set, seq)
        # Without this a circle of changes could each replace the next, and the field be empty. A
        # record deleted in the edit that made it covers what comes after in the same set.
        own = self._lasting([name])[0]
        if any(old >= own for old in self._lasting(replaces)) or any(
            old[0] > own[0] for old in self._lasting(covers)
        ):
            yield Broken("order", change_set, seq)

    def _set(self, row: tuple[Any, ...], after: list[int], hashes: list[bytes]) -> Iterator[Broken]:
        id, made, person, author, author_salt, author_hash, *rest = row
        label, label_salt, label_hash, undoes, hash = rest
        if made is None:
            # Named by others and not received: it has nothing to verify, but nothing in it either.
            if hashes:
                yield Broken("set", id)
            return
        if not _bears_out(_signed(person, author), author_salt, author_hash):
            yield Broken("author", id)
        if not _bears_out(label, label_salt, label_hash):
            yield Broken("label", id)
        if not is_instant(made):
            yield Broken("time", id)
        if id not in self.sets:
            return
        uid = self.sets[id][0]
        try:
            sealed = set_hash(
                uid,
                made=made,
                author_hash=author_hash,
                label_hash=label_hash,
                undoes=None if undoes is None else self.sets[undoes][0],
                after=[self.sets[earlier] for earlier in after],
                changes=hashes,
            )
            # Without this two sets could each undo the other, and undoing would never end.
            named = after if undoes is None else [*after, undoes]
            late = any(self.sets[earlier][0] >= uid for earlier in named)
            absent = any(earlier not in self.arrived for earlier in after)
        except (KeyError, NotUnderstood, AttributeError):
            yield Broken("missing", id)
            return
        if absent:
            yield Broken("missing", id)
        if sealed != hash:
            yield Broken("set", id)
        if late:
            yield Broken("order", id)

    def _named_and_not_there(self) -> Iterator[Broken]:
        for table in ("replaced", "covered"):
            for change_set, seq in self._of(
                f"SELECT DISTINCT o.change_set, o.seq FROM {table} o LEFT JOIN change c"
                " ON c.change_set = o.old_set AND c.seq = o.old_seq",
                key="o.change_set",
                where="c.change_set IS NULL",
            ):
                yield Broken("missing", change_set, seq)

    def _named_of_another_field(self) -> Iterator[Broken]:
        for change_set, seq in self._of(
            "SELECT DISTINCT r.change_set, r.seq FROM replaced r"
            " JOIN change c ON c.change_set = r.change_set AND c.seq = r.seq"
            " JOIN change o ON o.change_set = r.old_set AND o.seq = r.old_seq",
            key="r.change_set",
            where="(o.record <> c.record OR o.field <> c.field)",
        ):
            yield Broken("place", change_set, seq)

    def _lasting(self, names: Iterable[ChangeName]) -> list[LastingName]:
        return [(self.sets[change_set][0], seq) for change_set, seq in names]


class _Beside:
    """The old changes that changes name, read along with them in the same order."""

    def __init__(self, rows: Iterator[tuple[int, int, int, int]]) -> None:
        self._rows = rows
        self._next = next(self._rows, None)
        self._strays: list[ChangeName] = []

    def take(self, name: ChangeName) -> list[ChangeName]:
        """The old changes that one change names."""
        taken: list[ChangeName] = []
        while self._next is not None and self._next[:2] <= name:
            if self._next[:2] == name:
                taken.append(self._next[2:])
            else:
                self._strays.append(self._next[:2])
            self._next = next(self._rows, None)
        return taken

    def left(self) -> Iterator[Broken]:
        """What no change has taken."""
        for change_set, seq in self._strays:
            yield Broken("stray", change_set, seq)
        while self._next is not None:
            yield Broken("stray", self._next[0], self._next[1])
            self._next = next(self._rows, None)


def _bears_out(content: object, salt: object, hash: object) -> bool:
    """Whether a hash is of this content; of what is withheld, only the hash is left."""
    if content is None:
        return salt is None and isinstance(hash, bytes)
    return isinstance(content, str) and _is_salt(salt) and salted(salt, content) == hash


def _is_salt(salt: object) -> TypeGuard[bytes]:
    """With any other length, bytes could pass from the salt to the content or back."""
    return isinstance(salt, bytes) and len(salt) == SALT_BYTES


def _signed(person: object, author: object) -> object:
    """What the hash of the author is taken of; None where both are withheld."""
    if isinstance(person, str) and isinstance(author, str):
        return signed(Person(person, author))
    return None if person is None and author is None else False


def _uid(packed: bytes) -> str:
    return str(uuid.UUID(bytes=packed))
