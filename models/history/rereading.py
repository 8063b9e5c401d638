"""Reads anew, in one go, what stands in the tables for records whose history has changed.

The door reads what one edit says as it writes it; here the history is asked, because sets have come
or gone in any number and order. Whoever calls it has put the heads of the changes right.
"""

import json as standard
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter

import apsw

from models.history.heads import Numbers, columns_of, gone, name_of, readings, row_of
from models.records import CATALOGUE

_THESE = "(SELECT value FROM json_each(?))"


def reread(
    connection: apsw.Connection, records: Collection[int], *, around: Collection[int] = ()
) -> None:
    """Write rows, names, disputes and life of `records` as the history has them.

    `around` are records whose life alone may be another, for what points at them has changed. The
    connection is in a transaction and can write. Raises NotUnderstood for a value that is not of
    its field's kind.
    """
    _mark_conflicts(connection, records)
    _write_rows(connection, records)
    _mark_gone(connection, {*records, *around})


def by_kind(kinds: Mapping[int, str | None]) -> Iterator[tuple[str | None, list[int]]]:
    """Records by their kind, each kind once."""
    pairs = sorted(kinds.items(), key=lambda pair: (pair[1] or "", pair[0]))
    for kind, its in groupby(pairs, key=itemgetter(1)):
        yield kind, [id for id, _ in its]


def _mark_conflicts(connection: apsw.Connection, records: Collection[int]) -> None:
    bound = (_json(records),)
    connection.execute(f"DELETE FROM conflict WHERE record IN {_THESE}", bound)
    connection.execute(
        "INSERT INTO conflict SELECT record, field FROM change"
        f" WHERE head = 1 AND record IN {_THESE} GROUP BY record, field"
        " HAVING count(DISTINCT coalesce(value, hex(value_hash))) > 1",
        bound,
    )


def _write_rows(connection: apsw.Connection, records: Collection[int]) -> None:
    numbers = Numbers.of(connection, records)
    kinds = dict(
        connection.execute(f"SELECT id, kind FROM entity WHERE id IN {_THESE}", (_json(records),))
    )
    for kind, ids in by_kind(kinds):
        if kind not in CATALOGUE:
            continue
        entry = CATALOGUE[kind]
        columns = columns_of(entry)
        listed = "".join(f', "{column}"' for column in columns)
        settings = ", ".join(f'"{column}" = excluded."{column}"' for column in columns)
        rows, names = [], []
        for reading in readings(connection, kind, ids):
            rows.append((reading.record, *row_of(entry, reading, numbers).values()))
            names.append((*name_of(entry, reading), reading.record))
        connection.executemany(
            f'INSERT INTO "{entry.table}" ("id"{listed}) VALUES (?{", ?" * len(columns)})'
            f' ON CONFLICT ("id") DO UPDATE SET {settings}',
            rows,
        )
        connection.executemany("UPDATE entity SET name = ?, name_sort = ? WHERE id = ?", names)


def _mark_gone(connection: apsw.Connection, records: Collection[int]) -> None:
    then = gone(connection, records)
    left = [id for id in records if id not in then]
    connection.execute(
        f"UPDATE entity SET gone = 0 WHERE gone = 1 AND id IN {_THESE}", (_json(left),)
    )
    connection.execute(
        f"UPDATE entity SET gone = 1 WHERE gone = 0 AND id IN {_THESE}", (_json(then),)
    )


def _json(ids: Iterable[int]) -> str:
    return standard.dumps(sorted(ids))
