"""Takes the tables of a private copy back to an earlier state of its history.

It leaves out the later change sets and reads anew what they touched, nothing else. It never knows
whose copy it is: never hand it the case file itself.
"""

import json as standard
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import apsw

from models.history.heads import (
    NOT_REPLACED,
    Numbers,
    columns_of,
    gone,
    name_of,
    readings,
    row_of,
)
from models.records import CATALOGUE

_LATER = "(SELECT value FROM json_each(:later))"
_THESE = "(SELECT value FROM json_each(?))"


@dataclass(frozen=True)
class _Touched:
    """What leaving out some sets can alter.

    `records` they changed, `pointed_at` are those whose life what pointed at them can decide,
    `revived` the changes that they replaced.
    """

    records: frozenset[int]
    pointed_at: frozenset[int]
    revived: tuple[tuple[int, int], ...]


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
    _mark_conflicts(connection, touched.records)
    _write_rows(connection, left)
    _mark_gone(connection, (left | touched.pointed_at) - vanished)


def _touched(connection: apsw.Connection, later: set[int]) -> _Touched:
    bound = {"later": _json(later)}
    records = connection.execute(
        f"SELECT DISTINCT record FROM change WHERE change_set IN {_LATER} AND record IS NOT NULL",
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
        frozenset(id for (id,) in records),
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
    for kind, ids in _by_kind(vanished):
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


def _mark_conflicts(connection: apsw.Connection, records: frozenset[int]) -> None:
    bound = (_json(records),)
    connection.execute(f"DELETE FROM conflict WHERE record IN {_THESE}", bound)
    connection.execute(
        "INSERT INTO conflict SELECT record, field FROM change"
        f" WHERE head = 1 AND record IN {_THESE} GROUP BY record, field"
        " HAVING count(DISTINCT coalesce(value, hex(value_hash))) > 1",
        bound,
    )


def _write_rows(connection: apsw.Connection, records: frozenset[int]) -> None:
    numbers = Numbers.of(connection, records)
    kinds = dict(
        connection.execute(f"SELECT id, kind FROM entity WHERE id IN {_THESE}", (_json(records),))
    )
    for kind, ids in _by_kind(kinds):
        if kind not in CATALOGUE:
            continue
        entry = CATALOGUE[kind]
        settings = ", ".join(f'"{column}" = ?' for column in columns_of(entry))
        rows, names = [], []
        for reading in readings(connection, kind, ids):
            rows.append((*row_of(entry, reading, numbers).values(), reading.record))
            names.append((*name_of(entry, reading), reading.record))
        connection.executemany(f'UPDATE "{entry.table}" SET {settings} WHERE id = ?', rows)
        connection.executemany("UPDATE entity SET name = ?, name_sort = ? WHERE id = ?", names)


def _mark_gone(connection: apsw.Connection, records: frozenset[int] | set[int]) -> None:
    then = gone(connection, records)
    connection.execute(
        f"UPDATE entity SET gone = 0 WHERE gone = 1 AND id IN {_THESE}", (_json(records - then),)
    )
    connection.execute(
        f"UPDATE entity SET gone = 1 WHERE gone = 0 AND id IN {_THESE}", (_json(then),)
    )


def _by_kind(kinds: dict[int, str | None]) -> Iterable[tuple[str | None, list[int]]]:
    pairs = sorted(kinds.items(), key=lambda pair: (pair[1] or "", pair[0]))
    for kind, its in groupby(pairs, key=itemgetter(1)):
        yield kind, [id for id, _ in its]


def _json(ids: Iterable[int]) -> str:
    return standard.dumps(sorted(ids))
