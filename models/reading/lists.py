"""Lists of records: their ids in order, the rows of some of them, how many there are.

Ids come first and whole, rows only for what is shown; nothing here depends on how many there are.
"""

import json as standard
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import apsw

from models.reading.labels import labels
from models.records import CATALOGUE, Entry, Fact
from models.records.combined import COMBINABLE
from models.records.kinds import Code, Country, Reference, country_codes, country_name
from models.storage.connection import CaseDatabase


@dataclass(frozen=True)
class Sort:
    """Order by one field, by its permanent code; no field means by name."""

    field: str = ""
    descending: bool = False


@dataclass(frozen=True)
class Filter:
    """Records in which each word of a text occurs in some field, as screen and page show it."""

    text: str = ""


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
        elif kind != "link":
            found["trash"] = found.get("trash", 0) + number
    return found


def ids(
    connection: apsw.Connection,
    kind: str,
    *,
    sort: Sort | None = None,
    filter: Filter | None = None,
    limit: int | None = None,
) -> "array[int]":
    """The local numbers of all records of a kind that are here, in order.

    `limit` gives the first of them, for the page that is shown before the rest is known.
    """
    entry = CATALOGUE[kind]
    query, bound = _query(entry, sort or Sort(), filter or Filter())
    if limit is not None:
        query += f" LIMIT {limit:d}"
    row = connection.execute(f"SELECT json_group_array(id) FROM ({query})", bound).fetchone()
    return array("q", standard.loads(row[0]) if row else [])


def ids_apart(
    path: Path, kind: str, *, sort: Sort | None = None, filter: Filter | None = None
) -> "array[int]":
    """The same as `ids` over a connection of its own, for work away from the window's thread."""
    database = CaseDatabase(path, write=False)
    with database.connection_context():
        return ids(database.connection(), kind, sort=sort, filter=filter)


def _query(entry: Entry, sort: Sort, filter: Filter) -> tuple[str, list[str]]:
    direction = "DESC" if sort.descending else "ASC"
    fact = entry.facts.get(sort.field)
    where, bound = _where(entry, filter)
    if fact is None and not where:
        return (
            "SELECT id FROM entity WHERE kind = ? AND gone = 0"
            f" ORDER BY name_sort {direction}, id {direction}",
            [entry.code],
        )
    gone = "t.id NOT IN (SELECT id FROM entity WHERE kind = ? AND gone = 1)"
    tests = " AND ".join([gone, *where])
    if fact is None or isinstance(fact.kind, Reference):
        column = "t.id" if fact is None else f't."{fact.column_name}"'
        source = f'"{entry.table}" t LEFT JOIN entity e ON e.id = {column}'
        order = "e.name_sort"
    else:
        source, order = f'"{entry.table}" t', f't."{fact.sort_column}"'
    return (
        f"SELECT t.id FROM {source} WHERE {tests}"
        f" ORDER BY {order} {direction} NULLS LAST, t.id {direction}",
        [entry.code, *bound],
    )


def _where(entry: Entry, filter: Filter) -> tuple[list[str], list[str]]:
    tests: list[str] = []
    bound: list[str] = []
    for word in filter.text.split():
        either: list[str] = []
        for fact in entry.facts.values():
            test, values = _occurs(fact, word)
            either.append(test)
            bound += values
        tests.append(f"({' OR '.join(either)})")
    return tests, bound


def _occurs(fact: Fact, word: str) -> tuple[str, list[str]]:
    column = f't."{fact.column_name}"'
    if isinstance(fact.kind, Code | Country):
        wanted = [code for code, words in _choices(fact.kind) if word.casefold() in words]
        return f"{column} IN (SELECT value FROM json_each(?))", [standard.dumps(wanted)]
    test, values = _like(column, word)
    if isinstance(fact.kind, Reference):
        named, values = _like("name", word)
        return f"{column} IN (SELECT id FROM entity WHERE {named})", values
    return test, values


def _choices(kind: Code | Country) -> Iterator[tuple[str, str]]:
    if isinstance(kind, Code):
        return ((term.code, term.words.casefold()) for term in kind.vocabulary)
    return ((code, country_name(code).casefold()) for code in country_codes())


def _like(column: str, word: str) -> tuple[str, list[str]]:
    """LIKE ignores case in ASCII only, so each way of writing the word is asked for."""
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    spellings = {escaped, escaped.lower(), escaped.upper(), escaped.title()}
    test = " OR ".join([f"{column} LIKE ? ESCAPE '\\'"] * len(spellings))
    return f"({test})", [f"%{each}%" for each in sorted(spellings)]


def named_like(
    connection: apsw.Connection, kinds: Iterable[str], text: str, *, limit: int = 20
) -> list[tuple[int, str, str]]:
    """Records of these kinds whose name holds a text, those that begin with it first.

    Of a kind without names, such as inquiries, those follow that hold its words in some field.
    Gives local number, kind and label. Without kinds, of every kind that has a section of its own.
    """
    wanted = list(kinds) or [each.code for each in CATALOGUE.values() if each.group]
    test, bound = _like("name", text) if text else ("name IS NOT NULL", [])
    found = [
        (id, kind, name)
        for id, kind, name in connection.execute(
            "SELECT id, kind, name FROM entity WHERE gone = 0 AND name IS NOT NULL"
            f" AND kind IN (SELECT value FROM json_each(?)) AND {test}"
            " ORDER BY name NOT LIKE ? ESCAPE '\\', name_sort, id LIMIT ?",
            (standard.dumps(wanted), *bound, (_like("", text)[1][0][1:] if text else "%"), limit),
        )
    ]
    return found + _unnamed(connection, wanted, text, limit - len(found))


def _unnamed(
    connection: apsw.Connection, kinds: list[str], text: str, limit: int
) -> list[tuple[int, str, str]]:
    found: list[tuple[int, str]] = []
    for kind in kinds:
        if CATALOGUE[kind].naming is None and len(found) < limit:
            rest = limit - len(found)
            listed = ids(connection, kind, filter=Filter(text), limit=rest)
            found += [(id, kind) for id in listed]
    known = labels(connection, [id for id, _ in found]) if found else {}
    return [(id, kind, known[id]) for id, kind in found]


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
            " WHERE e.gone = 1 AND e.kind <> 'link' GROUP BY e.id ORDER BY max(s.uid) DESC"
        )
    ]
