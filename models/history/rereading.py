"""Reads anew, in one go, what stands in the tables for records whose history has changed.

The door reads what one edit says as it writes it; here the history is asked, because sets have come
or gone in any number and order. Whoever calls it has put the heads of the changes right.
"""

import json as standard
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter

import apsw

from models.history.heads import Numbers, displayed, gone, listed_as, meant, points
from models.records import CATALOGUE, Entry

_THESE = "(SELECT value FROM json_each(?))"


def reread(
    connection: apsw.Connection,
    records: Collection[int],
    *,
    fields: Collection[tuple[int, str]] | None = None,
    around: Collection[int] = (),
) -> None:
    """Write rows, names, disputes and life of `records` as the history has them.

    `fields` are those of them that can read otherwise, all where it is None; `around` are records
    whose life alone may be another, for what points at them has changed. The connection is in a
    transaction and can write. Raises NotUnderstood for a value that is not of its field's kind.
    """
    _mark_conflicts(connection, records)
    _write_rows(connection, records, fields)
    _mark_gone(connection, {*records, *around})


def by_kind(kinds: Mapping[int, str | None]) -> Iterator[tuple[str | None, list[int]]]:
    """Records by their kind, each kind once."""
    pairs = sorted(kinds.items(), key=lambda pair: pair[1] or "")
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


def _write_rows(
    connection: apsw.Connection,
    records: Collection[int],
    fields: Collection[tuple[int, str]] | None,
) -> None:
    """One statement for each field of each kind, however many records there are."""
    kinds: dict[int, str | None] = dict(
        connection.execute(f"SELECT id, kind FROM entity WHERE id IN {_THESE}", (_json(records),))
    )
    for kind, ids in by_kind(kinds):
        if kind in CATALOGUE:
            connection.executemany(
                f'INSERT OR IGNORE INTO "{CATALOGUE[kind].table}" ("id") VALUES (?)',
                [(id,) for id in ids],
            )
    in_field: dict[tuple[str, str], list[int]] = {}
    for id, code in _all_fields(kinds) if fields is None else fields:
        kind = kinds.get(id)
        if kind in CATALOGUE and code in CATALOGUE[kind].facts:
            in_field.setdefault((kind, code), []).append(id)
    for (kind, code), ids in in_field.items():
        _write_field(connection, CATALOGUE[kind], code, ids)


def _all_fields(kinds: Mapping[int, str | None]) -> Iterator[tuple[int, str]]:
    for id, kind in kinds.items():
        if kind in CATALOGUE:
            yield from ((id, code) for code in CATALOGUE[kind].facts)


def _write_field(connection: apsw.Connection, entry: Entry, code: str, ids: list[int]) -> None:
    fact = entry.facts[code]
    values = displayed(connection, ids, code)
    numbers = Numbers.of(connection, ids if points(fact.kind) else ())
    settings = ", ".join(f'"{column}" = ?' for column in fact.columns)
    connection.executemany(
        f'UPDATE "{entry.table}" SET {settings} WHERE "id" = ?',
        [(*fact.row(meant(fact.kind, text, numbers)), id) for id, text in values.items()],
    )
    if entry.naming is fact:
        connection.executemany(
            "UPDATE entity SET name = ?, name_sort = ? WHERE id = ?",
            [(*listed_as(text), id) for id, text in values.items()],
        )


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
