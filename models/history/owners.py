"""Which record owns which: child records and links inside the record that they are edited in."""

import json as standard
from collections.abc import Iterable

from models.history.ledger import Ledger
from models.records import CATALOGUE, Link


def owned(ledger: Ledger, owners: Iterable[int]) -> list[int]:
    """Child records and links that were ever inside one of these records, in one query."""
    return [
        subject
        for subject, kind, field in ledger.connection.execute(
            "SELECT DISTINCT c.record, e.kind, c.field FROM json_each(?) w"
            " CROSS JOIN pointer p ON p.target = w.value"
            " JOIN change c ON c.change_set = p.change_set AND c.seq = p.seq"
            " JOIN entity e ON e.id = c.record",
            (standard.dumps(sorted(set(owners))),),
        )
        if kind in _OWNERS and _OWNERS[kind] == field
    ]


def all_owned(ledger: Ledger, owners: Iterable[int]) -> set[int]:
    """These records with everything inside them, and inside that; a query for each depth."""
    found: set[int] = set()
    more = set(owners)
    while more:
        found |= more
        more = set(owned(ledger, more)) - found
    return found


def holders(ledger: Ledger, ids: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """The records without which each of these is not shown: its owner, and a link's far end.

    The owner comes first; records that nothing owns are left out. A query for each kind that is
    owned.
    """
    found: dict[int, tuple[int, ...]] = {}
    asked = standard.dumps(sorted(set(ids)))
    for table, columns in _HOLDING.items():
        for id, *named in ledger.connection.execute(
            f'SELECT id, {columns} FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))',
            (asked,),
        ):
            found[id] = tuple(each for each in named if each is not None)
    return found


_OWNERS = {entry.code: entry.owner.code for entry in CATALOGUE.values() if entry.owner}

_HOLDING = {
    entry.table: f'"{entry.owner.column_name}"' + (', "target"' if entry.model is Link else "")
    for entry in CATALOGUE.values()
    if entry.owner
}
