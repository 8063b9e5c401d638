"""Records read through peewee: by their local numbers, by what they refer to, by their links."""

import json as standard
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, TypeVar

import peewee

from models.records import Link, Record
from models.records.fields import SortKey
from models.storage.connection import CaseDatabase

R = TypeVar("R", bound=Record)


def by_id(database: CaseDatabase, model: type[R], ids: Iterable[int]) -> dict[int, R]:
    """Records of one kind by local number, deleted ones included, in one query."""
    return {record.id: record for record in _select(database, model, _among("id", ids))}


def here(database: CaseDatabase, model: type[R]) -> list[R]:
    """Every record of one kind that is not deleted, in the order in which they came."""
    return _select(database, model, _NOT_GONE)


def first(database: CaseDatabase, model: type[R]) -> R:
    """The record of one kind that came first, deleted or not. Raises IndexError without any."""
    table = model._meta.table_name
    return _select(database, model, peewee.SQL(f'"id" = (SELECT min("id") FROM "{table}")'))[0]


def referring(
    database: CaseDatabase,
    model: type[R],
    field: str,
    targets: Iterable[int],
    *,
    gone: bool = False,
) -> list[R]:
    """The records of one kind, not deleted, whose reference (by attribute name) is one of these.

    With `gone`, deleted ones too.
    """
    among = _among(model._meta.fields[field].column_name, targets)
    return _select(database, model, *(() if gone else (_NOT_GONE,)), among)


def links(
    database: CaseDatabase,
    *,
    owners: Iterable[int] | None = None,
    targets: Iterable[int] | None = None,
    relation: str | None = None,
) -> list[Link]:
    """Links between records that are here, from these owners or to these targets, in order.

    `relation` is the relation's code after its owner's kind, such as ``gate.applications``.
    """
    tests = [_NOT_GONE]
    for end in ("owner", "target"):
        # One of which an end is withheld or was never given says nothing.
        tests += [peewee.SQL(f'"{end}" IS NOT NULL'), _here(end)]
    if owners is not None:
        tests.append(_among("owner", owners))
    if targets is not None:
        tests.append(_among("target", targets))
    if relation is not None:
        tests.append(peewee.SQL('"relation" = ?', [relation]))
    return sorted(_select(database, Link, *tests), key=placed)


def placed(link: Link) -> tuple[bool, str, int]:
    """Where a link stands among others: in the order that was given, else as they came."""
    # Of a hundred thousand links peewee's attributes cost more than the query.
    held = link.__data__
    position = held["position"]
    return position is None, position or "", held["id"]


def _here(column: str) -> peewee.SQL:
    return peewee.SQL(f'"{column}" NOT IN (SELECT id FROM entity WHERE gone = 1)')


_NOT_GONE = _here("id")


def _among(column: str, ids: Iterable[int]) -> peewee.SQL:
    return peewee.SQL(
        f'"{column}" IN (SELECT value FROM json_each(?))', [standard.dumps(sorted(set(ids)))]
    )


def _select(database: CaseDatabase, model: type[R], *tests: peewee.SQL) -> list[R]:
    # peewee builds its SQL anew for every query, which takes longer than a small query itself.
    given = [parameter for test in tests for parameter in test.params or ()]
    rows = database.connection().execute(_statement(model, tuple(t.sql for t in tests)), given)
    fields = _fields(model)
    names = [field.name for field in fields]
    reading = [field.python_value for field in fields]
    return [
        _made(
            model,
            {
                name: None if cell is None else read(cell)
                for name, read, cell in zip(names, reading, row, strict=True)
            },
        )
        for row in rows
    ]


@lru_cache(maxsize=64)
def _fields(model: type[Record]) -> tuple[Any, ...]:
    """What a record is made of: the keys that rows are sorted by stay in the file."""
    return tuple(field for field in model._meta.sorted_fields if not isinstance(field, SortKey))


@lru_cache(maxsize=512)
def _statement(model: type[Record], tests: tuple[str, ...]) -> str:
    columns = ", ".join(f'"{field.column_name}"' for field in _fields(model))
    where = f" WHERE {' AND '.join(tests)}" if tests else ""
    return f'SELECT {columns} FROM "{model._meta.table_name}"{where} ORDER BY "id"'


def _made(model: type[R], values: dict[str, Any]) -> R:
    # As peewee makes what it reads: the defaults of a new record would be put aside at once.
    record = model(__no_default__=True)
    record.__data__ = values
    return record
