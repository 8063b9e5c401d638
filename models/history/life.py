"""The rule of life: when a record counts as gone although others still refer to it.

A deletion covers the heads that its author saw. Whatever its author did not see keeps the record.
"""

import json as standard
from collections.abc import Iterable
from dataclasses import dataclass

import apsw

from models.history.changes import ChangeName
from models.history.ledger import Ledger
from models.history.standing_for import StandsFor
from models.records import LIFE

HERE = '"here"'
DELETED = '"deleted"'

_AMONG = "json_each(?) AS wanted CROSS JOIN change c ON c.record = wanted.value"
_KEPT = (
    "SELECT c.record, c.change_set, c.seq FROM {among}"
    " JOIN entity e ON e.id = c.record JOIN change_set s ON s.id = c.change_set"
    " WHERE c.field = ? AND c.head = 1 AND c.value = ? AND e.gone = 0 ORDER BY c.record, s.uid"
)


@dataclass(frozen=True)
class Deletion:
    """By whom a record was deleted, empty where it is withheld, and when (RFC 3339 in UTC)."""

    author: str
    made: str


def is_gone(ledger: Ledger, record: int) -> bool:
    """Whether all life heads are deletions and each covers every other head of the record.

    To a record's other heads belong those of its fields and those that point at it.
    """
    heads = ledger.heads_of(record)
    life = heads.pop(LIFE, ())
    if not life or any(head.value != DELETED for head in life):
        return False
    others = {head.name for field in heads.values() for head in field}
    others.update(name for _, _, name in ledger.heads_towards(record))
    return all(others <= set(ledger.covered_by(head.name)) for head in life)


def seen_by_a_deletion(ledger: Ledger, record: int) -> set[ChangeName]:
    """The heads that a deletion made now covers."""
    heads = ledger.heads_of(record)
    heads.pop(LIFE, ())
    seen = {head.name for field in heads.values() for head in field}
    seen.update(name for _, _, name in ledger.heads_towards(record))
    return seen


def kept_although_deleted(
    connection: apsw.Connection, records: Iterable[int] | None = None
) -> dict[int, tuple[Deletion, ...]]:
    """The records, of these or of all, that somebody deleted and somebody else went on with, each
    with who deleted it: undoing what was decided of it brings a deletion back and makes none."""
    among = "change c" if records is None else _AMONG
    chosen = () if records is None else (standard.dumps(sorted(set(records))),)
    stands_for = StandsFor(Ledger(connection))
    found: dict[int, tuple[ChangeName, ...]] = {}
    for record, *name in connection.execute(_KEPT.format(among=among), (*chosen, LIFE, DELETED)):
        found[record] = (*found.get(record, ()), stands_for.origin((name[0], name[1])))
    by = _made_by(connection, {name[0] for names in found.values() for name in names})
    return {record: tuple(by[name[0]] for name in names) for record, names in found.items()}


def _made_by(connection: apsw.Connection, sets: Iterable[int]) -> dict[int, Deletion]:
    rows = connection.execute(
        "SELECT id, coalesce(author, ''), made FROM change_set"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (standard.dumps(sorted(sets)),),
    )
    return {id: Deletion(author, made) for id, author, made in rows}
