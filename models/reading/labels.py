"""What a record is called where another refers to it, for any number of records at once.

A record with a name of its own is called by it; others are called by their headline, or where
nothing of it is known by what a list shows of them.
"""

import json as standard
from collections.abc import Iterable

import apsw

from models.language import spoken
from models.reading.withheld import lettered, letters
from models.records import CATALOGUE, Entry

_DEEPEST = 3
SHORT = 120
IN_THE_TRASH = "{name} (in the trash)"
"""How a record that was deleted is called where others still name it."""


@spoken
def in_the_trash(name: str) -> str:
    """How a record that was deleted is called where others still name it."""
    return IN_THE_TRASH.format(name=name)


@spoken
def not_arrived(kind: str | None) -> str:
    """How a record is called whose contents have not arrived, or whose kind is not known here."""
    return "a record that has not arrived" if kind is None else f"a {kind}"


@spoken
def nameless(kind: str) -> str:
    """How a record of a kind is called of which nothing is known."""
    return f"{kind} without a name"


def labels(
    connection: apsw.Connection, ids: Iterable[int], *, marked: bool = False, depth: int = 0
) -> dict[int, str]:
    """The label of each record, in a number of queries that does not depend on theirs.

    A record whose contents have not arrived is called so; an unknown number has no label. With
    `marked`, one that is in the trash says so, in the labels of others too.
    """
    wanted = sorted(set(ids))
    found: dict[int, str] = {}
    unnamed: dict[str, list[int]] = {}
    gone: list[int] = []
    for id, kind, name, is_gone in connection.execute(
        "SELECT id, kind, name, gone FROM entity WHERE id IN (SELECT value FROM json_each(?))",
        (standard.dumps(wanted),),
    ):
        if is_gone:
            gone.append(id)
        if name:
            found[id] = _shortened(name)
        elif kind in CATALOGUE:
            unnamed.setdefault(kind, []).append(id)
        else:
            found[id] = not_arrived(kind)
    if "source" in unnamed:
        known = letters(connection)
        found.update((id, lettered(known[id])) for id in unnamed["source"] if id in known)
        unnamed["source"] = [id for id in unnamed["source"] if id not in known]
    for kind, those in unnamed.items():
        found.update(_headlines(connection, CATALOGUE[kind], those, marked, depth))
    if marked:
        found.update((id, in_the_trash(found[id])) for id in gone)
    return found


def _headlines(
    connection: apsw.Connection, entry: Entry, ids: list[int], marked: bool, depth: int
) -> dict[int, str]:
    unnamed = nameless(entry.label)
    if entry.naming is not None or depth >= _DEEPEST:
        return dict.fromkeys(ids, unnamed)
    first = len(entry.headline)
    codes = dict.fromkeys((*entry.headline, *entry.listed))
    facts = [entry.facts[code] for code in codes]
    columns = ", ".join(f'"{fact.column_name}"' for fact in facts)
    rows = {
        id: [fact.python_value(cell) for fact, cell in zip(facts, cells, strict=True)]
        for id, *cells in connection.execute(
            f'SELECT id, {columns} FROM "{entry.table}"'
            " WHERE id IN (SELECT value FROM json_each(?))",
            (standard.dumps(ids),),
        )
    }
    for values in rows.values():
        # What a list shows is only the second choice.
        if any(value is not None for value in values[:first]):
            values[first:] = [None] * len(values[first:])
    targets = {
        target
        for values in rows.values()
        for fact, value in zip(facts, values, strict=True)
        if value is not None
        for target in fact.kind.targets(value)
    }
    known = labels(connection, targets, marked=marked, depth=depth + 1) if targets else {}

    def label(id: int) -> str:
        return known.get(id, "?")

    found = dict.fromkeys(ids, unnamed)
    for id, values in rows.items():
        parts = [
            fact.kind.words(value, label)
            for fact, value in zip(facts, values, strict=True)
            if value is not None
        ]
        if parts:
            found[id] = _shortened(" · ".join(parts))
    return found


def _shortened(name: str) -> str:
    return name if len(name) <= SHORT else name[: SHORT - 1].rstrip() + "…"
