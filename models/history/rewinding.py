"""Takes the tables of a private copy back to an earlier state of its history.

It leaves out the later change sets and reads anew what they touched, nothing else. It never knows
whose copy it is: never hand it the case file itself.
"""

import json as standard
from collections.abc import Iterable
from dataclasses import dataclass

import apsw

from models.history.heads import NOT_REPLACED
from models.history.rereading import by_kind, reread
from models.records import CATALOGUE

_LATER = "(SELECT value FROM json_each(:later))"
_THESE = "(SELECT value FROM json_each(?))"


@dataclass(frozen=True)
class _Touched:
    """What leaving out some sets can alter.

    `fields` are those that they changed, `pointed_at` the records whose life what pointed at them
    can decide, `revived` the changes that they replaced.
    """

    fields: frozenset[tuple[int, str]]
    pointed_at: frozenset[int]
    revived: tuple[tuple[int, int], ...]

    @property
    def records(self) -> frozenset[int]:
        return frozenset(record for record, _ in self.fields)


def rewind(connection: apsw.Connection, later: set[int]) -> None:
    """Leave change sets out of the history, with all that is read off them.

    `later` are sets that nothing else came after. The connection is in a transaction and can
    write; its foreign keys are not enforced, for they are asked row by row. Raises NotUnderstood
    for a value that is not of its field's kind, which only damage can put there.
    """
    touched = _touched(connection, later)
    _leave_out(connection, later)
    _mark_heads(connection, touched)
    vanished = _forget(connection, touched)
    left = touched.records - vanished
    reread(connection, left, fields=touched.fields, around=touched.pointed_at - vanished)


def _touched(connection: apsw.Connection, later: set[int]) -> _Touched:
    bound = {"later": _json(later)}
    fields = connection.execute(
        "SELECT DISTINCT record, field FROM change"
        f" WHERE change_set IN {_LATER} AND record IS NOT NULL",
        bound,
    )
    pointed_at = connection.execute(
        f"SELECT p.target FROM pointer p WHERE p.change_set IN {_LATER}"
        " UNION SELECT p.target FROM replaced r"
        " JOIN pointer p ON p.change_set = r.old_set AND p.seq = r.old_seq"
        f" WHERE r.change_set IN {_LATER}",
        bound,
    )
    revived = connection.execute(
        "SELECT DISTINCT old_set, old_seq FROM replaced"
        f" WHERE change_set IN {_LATER} AND old_set NOT IN {_LATER}",
        bound,
    )
    return _Touched(
        frozenset((record, field) for record, field in fields),
        frozenset(id for (id,) in pointed_at),
        tuple((old_set, old_seq) for old_set, old_seq in revived),
    )


def _leave_out(connection: apsw.Connection, later: set[int]) -> None:
    bound = {"later": _json(later)}
    before = {
        id
        for (id,) in connection.execute(
            f"SELECT earlier FROM after WHERE change_set IN {_LATER}", bound
        )
    } - later
    for table in ("replaced", "covered", "pointer", "change", "after"):
        connection.execute(f"DELETE FROM {table} WHERE change_set IN {_LATER}", bound)
    connection.execute(f"DELETE FROM change_set WHERE id IN {_LATER}", bound)
    connection.execute(
        f"UPDATE change_set SET tip = 1 WHERE id IN {_THESE} AND id NOT IN"
        f" (SELECT earlier FROM after WHERE earlier IN {_THESE})",
        (_json(before), _json(before)),
    )


def _mark_heads(connection: apsw.Connection, touched: _Touched) -> None:
    connection.executemany(
        "UPDATE change AS c SET head = 1 WHERE c.change_set = ? AND c.seq = ?"
        f" AND c.head = 0 AND {NOT_REPLACED}",
        touched.revived,
    )


def _forget(connection: apsw.Connection, touched: _Touched) -> set[int]:
    """The records that had not arrived then; what still points at one keeps its number."""
    vanished: dict[int, str | None] = dict(
        connection.execute(
            f"SELECT e.id, e.kind FROM entity e WHERE e.id IN {_THESE}"
            " AND NOT EXISTS (SELECT 1 FROM change c WHERE c.record = e.id)",
            (_json(touched.records | touched.pointed_at),),
        )
    )
    connection.execute(f"DELETE FROM conflict WHERE record IN {_THESE}", (_json(vanished),))
    for kind, ids in by_kind(vanished):
        if kind in CATALOGUE:
            table = CATALOGUE[kind].table
            connection.execute(f'DELETE FROM "{table}" WHERE id IN {_THESE}', (_json(ids),))
    named = "EXISTS (SELECT 1 FROM pointer p WHERE p.target = entity.id)"
    connection.execute(
        f"DELETE FROM entity WHERE id IN {_THESE} AND NOT {named}", (_json(vanished),)
    )
    connection.execute(
        "UPDATE entity SET kind = NULL, name = NULL, name_sort = NULL, gone = 0"
        f" WHERE id IN {_THESE}",
        (_json(vanished),),
    )
    return set(vanished)


def _json(ids: Iterable[int]) -> str:
    return standard.dumps(sorted(ids))
