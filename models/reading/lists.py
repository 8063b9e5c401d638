"""Lists of records: their ids in order, the rows of some of them, how many there are.

Ids come first and whole, rows only for what is shown; nothing here depends on how many there are.
"""

import json as standard
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import apsw

from models.history.taken_back import TAKEN_BACK
from models.reading.filtering.clauses import Asked
from models.reading.filtering.filters import (
    BEGINS,
    HAS,
    LONGEST_TEXT,
    Anywhere,
    AtGate,
    Dated,
    Filter,
    Untouched,
)
from models.reading.filtering.gates import reached
from models.reading.filtering.pieces import Sql, like
from models.reading.filtering.within import uses_views, with_views
from models.reading.labels import labels
from models.reading.last_days import can_be_counted, last_days
from models.reading.ordering import Rows, filtered, grouped, ordered
from models.reading.sorting import Group, Sort
from models.reading.views import by_uid, saved_views
from models.records import CATALOGUE, Link, SetAside
from models.records.combined import COMBINABLE
from models.storage.connection import CaseDatabase
from models.storage.troubles import Stamp

_NOT_RESTORED = (Link.code, SetAside.code)
"""What is ended at its place and begun there again; nobody would look for it in the trash."""
_WEIGHED = 500
"""So many records without names are weighed against a text, to offer the nearest first."""


@dataclass(frozen=True)
class Deleted:
    """A record in the trash: what it is and is called, who deleted it and when.

    `into` is what the record that it was combined into is called; empty for one that was deleted.
    """

    id: int
    kind: str
    label: str
    by: str
    made: str
    into: str = ""


def count(connection: apsw.Connection) -> dict[str, int]:
    """How many records of each kind are here, by permanent code; deleted ones under ``trash``."""
    found: dict[str, int] = {}
    for kind, gone, number in connection.execute(
        "SELECT kind, gone, count(*) FROM entity WHERE kind IS NOT NULL GROUP BY kind, gone"
    ):
        if not gone:
            found[kind] = number
        elif kind not in _NOT_RESTORED:
            found["trash"] = found.get("trash", 0) + number
    return found


def kinds(connection: apsw.Connection, records: Iterable[int]) -> set[str]:
    """The permanent codes of what these records are, in one query."""
    return {
        kind
        for (kind,) in connection.execute(
            "SELECT DISTINCT e.kind FROM json_each(?) w CROSS JOIN entity e ON e.id = w.value"
            " WHERE e.kind IS NOT NULL",
            (standard.dumps(sorted(records)),),
        )
    }


def here(connection: apsw.Connection, kind: str, records: Iterable[int]) -> set[int]:
    """Those of these records that are of a kind and not in the trash, in one query."""
    return {
        id
        for (id,) in connection.execute(
            "SELECT e.id FROM json_each(?) w CROSS JOIN entity e ON e.id = w.value"
            " WHERE e.kind = ? AND e.gone = 0",
            (standard.dumps(sorted(records)), kind),
        )
    }


def ids(
    connection: apsw.Connection,
    kind: str,
    *,
    sort: Sort | Sequence[Sort] = (),
    filter: Filter | None = None,
    grouping: str = "",
    today: date | None = None,
    limit: int | None = None,
) -> "array[int]":
    """The local numbers of all records of a kind that are here, in order; by name without a sort.

    `limit` gives the first of them, for the page that is shown before the rest is known. Raises
    Refused for views that use each other in a circle, and ValueError where the filter counts from
    today and no day is given.
    """
    sorts = (sort,) if isinstance(sort, Sort) else tuple(sort)
    table = _filtered(connection, kind, filter, today, sorts)
    order = ordered(table, sorts, grouping)
    query = order.sql + (f" LIMIT {limit:d}" if limit is not None else "")
    row = connection.execute(f"SELECT json_group_array(id) FROM ({query})", order.bound).fetchone()
    return array("q", standard.loads(row[0]) if row else [])


def groups(
    connection: apsw.Connection,
    kind: str,
    grouping: str,
    *,
    filter: Filter | None = None,
    today: date | None = None,
) -> tuple[Group, ...]:
    """The groups of a list by a field, in its order. Raises Refused, as `ids` does."""
    fact = CATALOGUE[kind].facts[grouping]
    query = grouped(_filtered(connection, kind, filter, today), fact)
    found = [
        (fact.python_value(value), number)
        for value, number in connection.execute(query.sql, query.bound)
    ]
    targets = {
        target for value, _ in found if value is not None for target in fact.kind.targets(value)
    }
    known = labels(connection, targets, marked=True) if targets else {}
    return tuple(
        Group(
            fact.gap if value is None else fact.kind.words(value, lambda id: known.get(id, "?")),
            number,
        )
        for value, number in found
    )


def number(
    connection: apsw.Connection,
    kind: str,
    *,
    filter: Filter | None = None,
    today: date | None = None,
) -> int:
    """How many records a list has. Raises Refused, as `ids` does."""
    table = _filtered(connection, kind, filter, today)
    ((found,),) = connection.execute(f"SELECT count(*) {table.sql}", table.bound)
    assert isinstance(found, int)
    return found


@dataclass(frozen=True)
class Listing:
    """All of a list: the records in order, and the groups in which they stand, if they do."""

    ids: "array[int]"
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True)
class Arranged:
    """Which records of a kind are listed, in which order and groups, as of a day."""

    kind: str
    filter: Filter | None = None
    sorting: tuple[Sort, ...] = ()
    grouping: str = ""
    today: date | None = None


def listing(connection: apsw.Connection, asked: Arranged, *, limit: int | None = None) -> Listing:
    """All of a list, or the first of its records. Raises Refused, as `ids` does."""
    heads: tuple[Group, ...] = ()
    if asked.grouping:
        heads = groups(
            connection,
            asked.kind,
            asked.grouping,
            filter=asked.filter,
            today=asked.today,
        )
    listed = ids(
        connection,
        asked.kind,
        sort=asked.sorting,
        filter=asked.filter,
        grouping=asked.grouping,
        today=asked.today,
        limit=limit,
    )
    return Listing(listed, heads)


def listing_apart(path: Path, asked: Arranged, *, of: Stamp | None = None) -> Listing:
    """The same as `listing` over a connection of its own, away from the window's thread.

    `of` is the stamp of the file that is meant. Raises Refused where another lies there.
    """
    if of is not None:
        of.check_place(path)
    database = CaseDatabase(path, write=False)
    with database.connection_context():
        return listing(database.connection(), asked)


def _filtered(
    connection: apsw.Connection,
    kind: str,
    filter: Filter | None,
    today: date | None,
    sorts: Sequence[Sort] = (),
) -> Rows:
    views = by_uid(saved_views(connection)) if uses_views(filter) else {}
    asked = Asked(CATALOGUE[kind], today, views)
    found = with_views(filter, kind, views) if filter is not None else ()
    stages = {each for each in found if isinstance(each, AtGate)}
    if stages:
        asked = replace(asked, reached={each: _reached(connection, each, asked) for each in stages})
    if any(isinstance(each, Untouched) for each in found):
        asked = replace(asked, taken_back=[id for (id,) in connection.execute(TAKEN_BACK)])
    by_days = any(isinstance(each, Dated) and can_be_counted(kind, each.field) for each in found)
    if today is not None and (by_days or any(can_be_counted(kind, each.field) for each in sorts)):
        asked = replace(asked, counted=last_days(connection, kind, as_of=today))
    return filtered(filter, asked)


def _reached(connection: apsw.Connection, test: AtGate, asked: Asked) -> list[int]:
    query = reached(test, asked.today)
    return [id for (id,) in connection.execute(query.sql, query.bound)]


def named_like(
    connection: apsw.Connection, kinds: Iterable[str], text: str, *, limit: int = 20
) -> list[tuple[int, str, str]]:
    """Records of these kinds whose name holds a text.

    Those that begin with it come first, then those with a word that does. Of a kind without names,
    such as inquiries, those follow that hold its words in some field, in the same order.
    Gives local number, kind and label. Without kinds, of every kind that has a section of its own.
    """
    wanted = list(kinds) or [each.code for each in CATALOGUE.values() if each.group]
    test, bound = _like("name", text) if text else ("name IS NOT NULL", ())
    begins = str(_beginning(text))
    found = [
        (id, kind, name)
        for id, kind, name in connection.execute(
            "SELECT id, kind, name FROM entity WHERE gone = 0 AND name IS NOT NULL"
            f" AND kind IN (SELECT value FROM json_each(?)) AND {test}"
            " ORDER BY name NOT LIKE ? ESCAPE '\\', name NOT LIKE ? ESCAPE '\\', name_sort, id"
            " LIMIT ?",
            (standard.dumps(wanted), *bound, begins, f"% {begins}", limit),
        )
    ]
    return found + _unnamed(connection, wanted, text, limit - len(found))


def _like(column: str, text: str) -> tuple[str, tuple[Sql, ...]]:
    found = like(column, text, HAS)
    return found.sql, found.bound


def _beginning(text: str) -> Sql:
    return like("", text, BEGINS).bound[0]


def _unnamed(
    connection: apsw.Connection, kinds: list[str], text: str, limit: int
) -> list[tuple[int, str, str]]:
    if limit <= 0:
        return []
    weighed = _WEIGHED if text else limit
    found: list[tuple[int, str]] = []
    for kind in kinds:
        if CATALOGUE[kind].naming is None and len(found) < weighed:
            rest = weighed - len(found)
            wanted = Anywhere(text[:LONGEST_TEXT]) if text.strip() else None
            listed = ids(connection, kind, filter=wanted, limit=rest)
            found += [(id, kind) for id in listed]
    known = labels(connection, [id for id, _ in found]) if found else {}
    rows = [(id, kind, known[id]) for id, kind in found]
    return sorted(rows, key=lambda row: _distance(row[2], text))[:limit]


def _distance(label: str, text: str) -> int:
    """How far a label is from a text: it begins with it, a word of it does, it holds it, or not."""
    held, sought = label.casefold(), text.casefold()
    found = (held.startswith(sought), f" {sought}" in held, sought in held, True)
    return found.index(True)


def deleted(connection: apsw.Connection) -> list[tuple[int, str, str, str, int | None]]:
    """The records in the trash, newest first.

    Of each local number, kind, who deleted it and when, and the record that it was combined into.
    """
    tables = [(f"t{at}", CATALOGUE[kind].table) for at, kind in enumerate(COMBINABLE)]
    into = ", ".join(f"{name}.combined_into" for name, _ in tables)
    joins = "".join(f' LEFT JOIN "{table}" {name} ON {name}.id = e.id' for name, table in tables)
    return [
        (id, kind, author or "", made or "", other)
        for id, kind, author, made, other in connection.execute(
            f"SELECT e.id, e.kind, s.author, s.made, coalesce({into}) FROM entity e{joins}"
            " JOIN change c ON c.record = e.id AND c.field = 'life' AND c.head = 1"
            " JOIN change_set s ON s.id = c.change_set"
            " WHERE e.gone = 1 AND e.kind NOT IN (?, ?) GROUP BY e.id ORDER BY max(s.uid) DESC",
            _NOT_RESTORED,
        )
    ]
