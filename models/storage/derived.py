"""Compares what a file derives from its history with the history: flags, names, tables.

It yields differences as plain values; the words for them are `models.storage.check`'s.
"""

import json as standard
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import apsw

from models.errors import NotUnderstood
from models.history.heads import (
    NOT_REPLACED,
    Numbers,
    columns_of,
    gone,
    meant,
    name_of,
    pointers,
    readings,
    row_of,
)
from models.records import CATALOGUE, Entry


@dataclass(frozen=True)
class Difference:
    """One thing that a file holds otherwise than its history says.

    `what` is `row missing`, `row stray`, `cell`, `order key`, `value`, `name`, `gone`, `dispute`,
    `head`, `tip` or `pointer`. `held` and `told` are the two cells where there are some.
    """

    what: str
    record: int | None = None
    field: str | None = None
    held: Any = None
    told: Any = None


def differences(connection: apsw.Connection) -> Iterator[Difference]:
    """Everything derived that is not what the history gives."""
    numbers = Numbers.of(connection)
    yield from _flags(connection)
    yield from _life(connection)
    yield from _pointers(connection, numbers)
    for entry in CATALOGUE.values():
        yield from _table(connection, entry, numbers)


def _flags(connection: apsw.Connection) -> Iterator[Difference]:
    for record, field in connection.execute(
        f"SELECT c.record, c.field FROM change c WHERE c.head <> ({NOT_REPLACED})"
    ):
        yield Difference("head", record, field)
    for _ in connection.execute(
        "SELECT 1 FROM change_set WHERE tip <> "
        "(made IS NOT NULL AND id NOT IN (SELECT earlier FROM after))"
    ):
        yield Difference("tip")
    disputed = (
        f"SELECT c.record, c.field FROM change c WHERE {NOT_REPLACED}"
        " AND c.record IS NOT NULL GROUP BY c.record, c.field"
        " HAVING count(DISTINCT coalesce(c.value, hex(c.value_hash))) > 1"
    )
    held = "SELECT record, field FROM conflict"
    for more, less in ((disputed, held), (held, disputed)):
        for record, field in connection.execute(
            f"SELECT * FROM ({more}) EXCEPT SELECT * FROM ({less})"
        ):
            yield Difference("dispute", record, field)


def _life(connection: apsw.Connection) -> Iterator[Difference]:
    held = {record for (record,) in connection.execute("SELECT id FROM entity WHERE gone <> 0")}
    for record in sorted(held ^ gone(connection)):
        yield Difference("gone", record, held=record in held)


def _pointers(connection: apsw.Connection, numbers: Numbers) -> Iterator[Difference]:
    try:
        told = set(pointers(connection, CATALOGUE, numbers))
    except NotUnderstood:
        # The table that holds the value names it.
        return
    held = {
        tuple(row)
        for row in connection.execute(
            "SELECT p.target, p.change_set, p.seq FROM pointer p"
            " JOIN change c ON c.change_set = p.change_set AND c.seq = p.seq"
            " JOIN entity e ON e.id = c.record WHERE e.kind IN (SELECT value FROM json_each(?))",
            (standard.dumps(list(CATALOGUE)),),
        )
    }
    for target, *_ in sorted(held ^ told):
        yield Difference("pointer", target)
    for (target,) in connection.execute(
        "SELECT p.target FROM pointer p LEFT JOIN change c"
        " ON c.change_set = p.change_set AND c.seq = p.seq WHERE c.change_set IS NULL"
    ):
        yield Difference("pointer", target)


def _table(connection: apsw.Connection, entry: Entry, numbers: Numbers) -> Iterator[Difference]:
    columns = columns_of(entry)
    listed = ", ".join(f't."{column}"' for column in columns)
    rows = iter(
        connection.execute(
            f"SELECT t.id, e.name, e.name_sort, {listed}"
            f' FROM "{entry.table}" t LEFT JOIN entity e ON e.id = t.id ORDER BY t.id'
        )
    )
    row = next(rows, None)
    for reading in readings(connection, entry.code):
        while row is not None and row[0] < reading.record:
            yield Difference("row stray", row[0])
            row = next(rows, None)
        if row is None or row[0] != reading.record:
            yield Difference("row missing", reading.record)
            continue
        id, name, name_sort, *cells = row
        row = next(rows, None)
        try:
            told = row_of(entry, reading, numbers)
            told_name = name_of(entry, reading)
        except NotUnderstood:
            yield from _not_understood(entry, id, reading.values, numbers)
            continue
        if (name, name_sort) != told_name:
            yield Difference("name", id, held=name, told=told_name[0])
        if cells != list(told.values()):
            yield from _cells(entry, id, dict(zip(columns, cells, strict=True)), told)
    while row is not None:
        yield Difference("row stray", row[0])
        row = next(rows, None)


def _cells(
    entry: Entry, id: int, held: Mapping[str, Any], told: Mapping[str, Any]
) -> Iterator[Difference]:
    for code, fact in entry.facts.items():
        ours, its = ([of[column] for column in fact.columns] for of in (held, told))
        if ours != its:
            what = "cell" if ours[0] != its[0] else "order key"
            yield Difference(what, id, code, ours[0], its[0])


def _not_understood(
    entry: Entry, id: int, values: Mapping[str, str | None], numbers: Numbers
) -> Iterator[Difference]:
    for code, fact in entry.facts.items():
        try:
            meant(fact.kind, values.get(code), numbers)
        except NotUnderstood:
            yield Difference("value", id, code, told=values[code])
