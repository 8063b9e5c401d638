"""Reads the state of every record off the history alone: heads, displayed values, life.

It trusts nothing that is derived, neither flags nor tables, and writes nothing: what the door
writes step by step must come out the same here, in one go.
"""

import json as standard
import uuid
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

import apsw

from models.errors import NotUnderstood
from models.history.changes import ChangeName
from models.history.life import DELETED
from models.history.writing import NAME_LENGTH, sort_key
from models.records import LIFE, Entry
from models.records.kinds import Kind, Names
from models.records.kinds.canonical import parsed

NOT_REPLACED = (
    "NOT EXISTS (SELECT 1 FROM replaced r WHERE r.old_set = c.change_set AND r.old_seq = c.seq)"
)
"""The rule of what a head is, for a change `c`."""

_WITHIN = " AND c.record IN (SELECT value FROM json_each(:among))"


@dataclass(frozen=True)
class Reading:
    """What the history says of one record: the displayed value of each field, as canonical JSON.

    A value is None where it is withheld.
    """

    record: int
    values: Mapping[str, str | None]


@dataclass(frozen=True)
class Numbers:
    """The local numbers of a file's uids and back, read once. It adds none, as a ledger would."""

    ids: Mapping[str, int]
    uids: Mapping[int, str]

    @classmethod
    def of(cls, connection: apsw.Connection, about: Collection[int] | None = None) -> "Numbers":
        """Read them all, or those that the values of these records point at."""
        query = "SELECT id, uid FROM entity"
        if about is not None:
            query = (
                "SELECT e.id, e.uid FROM json_each(:about) w"
                " CROSS JOIN change c INDEXED BY change_record ON c.record = w.value"
                " JOIN pointer p ON p.change_set = c.change_set AND p.seq = c.seq"
                " JOIN entity e ON e.id = p.target"
            )
        uids = {
            id: str(uuid.UUID(bytes=packed))
            for id, packed in connection.execute(query, {"about": _listed(about)})
            if isinstance(packed, bytes) and len(packed) == 16
        }
        return cls({uid: id for id, uid in uids.items()}, uids)

    def uid(self, id: int, /) -> str:
        """The uid of a record. Raises KeyError."""
        return self.uids[id]

    def id(self, uid: str, /) -> int:
        """The local number of a uid. Raises NotUnderstood for one that the file does not know."""
        if uid not in self.ids:
            raise NotUnderstood(f"The record {uid} is not known to this file.")
        return self.ids[uid]


def readings(connection: apsw.Connection, kind: str) -> Iterator[Reading]:
    """The reading of every record of a kind, in the order of their local numbers."""
    rows = connection.execute(
        "SELECT c.record, c.field, c.value"
        " FROM entity e JOIN change c ON c.record = e.id JOIN change_set s ON s.id = c.change_set"
        f" WHERE e.kind = ? AND {NOT_REPLACED} ORDER BY c.record, c.field, s.uid, c.seq",
        (kind,),
    )
    for record, its in groupby(rows, key=itemgetter(0)):
        yield Reading(record, {field: value for _, field, value in its})


def row_of(entry: Entry, reading: Reading, numbers: Numbers) -> dict[str, Any]:
    """The cells of a record's row by column. Raises NotUnderstood for a value not of its kind."""
    cells: dict[str, Any] = dict.fromkeys(columns_of(entry))
    for code, text in reading.values.items():
        fact = entry.facts.get(code)
        if fact is not None and text is not None:
            value = meant(fact.kind, text, numbers)
            cells.update(zip(fact.columns, fact.row(value), strict=True))
    return cells


def columns_of(entry: Entry) -> tuple[str, ...]:
    """The columns of a kind's table but for its number, in their order there."""
    return tuple(column for fact in entry.facts.values() for column in fact.columns)


def name_of(entry: Entry, reading: Reading) -> tuple[str | None, str | None]:
    """The name by which a record is listed and the key by which it is sorted there."""
    return listed_as(reading.values.get(entry.naming.code) if entry.naming is not None else None)


def listed_as(text: str | None) -> tuple[str | None, str | None]:
    """The same from the canonical JSON of the field that names the record."""
    name = None if text is None else parsed(text)
    if not isinstance(name, str):
        return None, None
    return name[:NAME_LENGTH], sort_key(name[:NAME_LENGTH])


def displayed(
    connection: apsw.Connection, records: Collection[int], field: str
) -> dict[int, str | None]:
    """The displayed value of one field of these records; None where it is withheld or unsaid.

    Unlike the rest it trusts the marks of heads.
    """
    found: dict[int, str | None] = dict.fromkeys(records)
    found.update(
        connection.execute(
            "SELECT c.record, c.value FROM json_each(?) w"
            " CROSS JOIN change c INDEXED BY change_head"
            " ON c.record = w.value AND c.field = ? AND c.head = 1"
            " JOIN change_set s ON s.id = c.change_set ORDER BY s.uid, c.seq",
            (_listed(records), field),
        )
    )
    return found


def meant(kind: Kind[Any], text: str | None, names: Names) -> Any:
    """The value that canonical JSON stands for; None where nothing is stated or it is withheld."""
    json = None if text is None else parsed(text)
    return None if json is None else kind.from_json(json, names)


def points(kind: Kind[Any]) -> bool:
    """Whether values of a kind can point at records."""
    return type(kind).targets is not Kind.targets


def pointers(
    connection: apsw.Connection,
    kinds: Mapping[str, Entry],
    names: Names,
    *,
    among: Collection[int] | None = None,
) -> Iterator[tuple[int, int, int]]:
    """Which record each change, or each of these change sets, points at: target, set, place in it.

    Raises NotUnderstood for a value that is not of its field's kind.
    """
    pointing = {
        (entry.code, code): fact.kind
        for entry in kinds.values()
        for code, fact in entry.facts.items()
        if points(fact.kind)
    }
    within = "" if among is None else " AND c.change_set IN (SELECT value FROM json_each(:among))"
    rows: Iterable[tuple[Any, ...]] = connection.execute(
        "SELECT c.change_set, c.seq, e.kind, c.field, c.value FROM change c"
        " CROSS JOIN entity e ON e.id = c.record"
        f" WHERE c.field IN (SELECT value FROM json_each(:fields)){within}",
        {
            "fields": standard.dumps(sorted({field for _, field in pointing})),
            "among": _listed(among),
        },
    ).fetchall()
    for change_set, seq, code, field, text in rows:
        kind = pointing.get((code, field))
        value = None if kind is None else meant(kind, text, names)
        if kind is not None and value is not None:
            for target in set(kind.targets(value)):
                yield target, change_set, seq


def gone(connection: apsw.Connection, among: Collection[int] | None = None) -> set[int]:
    """Which records, or which of these, count as deleted by the rule of life.

    The rule is that of `models.history.life`.
    """
    within = "" if among is None else _WITHIN
    deletions: dict[int, list[ChangeName]] = {}
    for record, change_set, seq in connection.execute(
        "SELECT c.record, c.change_set, c.seq FROM change c"
        f" WHERE c.field = :life AND {NOT_REPLACED} AND c.record IN"
        f" (SELECT c.record FROM change c WHERE c.field = :life AND c.value = :deleted{within})"
        " AND c.record NOT IN (SELECT c.record FROM change c"
        f" WHERE c.field = :life AND c.value IS NOT :deleted AND {NOT_REPLACED}{within})",
        {"life": LIFE, "deleted": DELETED, "among": _listed(among)},
    ):
        deletions.setdefault(record, []).append((change_set, seq))
    asked = standard.dumps(sorted(deletions))
    covered: dict[ChangeName, set[ChangeName]] = {}
    for change_set, seq, old_set, old_seq in connection.execute(
        "SELECT v.change_set, v.seq, v.old_set, v.old_seq FROM json_each(?) d"
        " CROSS JOIN change c INDEXED BY change_record ON c.record = d.value AND c.field = ?"
        " JOIN covered v ON v.change_set = c.change_set AND v.seq = c.seq",
        (asked, LIFE),
    ):
        covered.setdefault((change_set, seq), set()).add((old_set, old_seq))
    others: dict[int, set[ChangeName]] = {}
    for record, change_set, seq in connection.execute(
        "SELECT c.record, c.change_set, c.seq FROM change c"
        " WHERE c.record IN (SELECT value FROM json_each(?1))"
        f" AND c.field <> ?2 AND {NOT_REPLACED}"
        " UNION SELECT p.target, c.change_set, c.seq FROM pointer p"
        " JOIN change c ON c.change_set = p.change_set AND c.seq = p.seq"
        f" WHERE p.target IN (SELECT value FROM json_each(?1)) AND {NOT_REPLACED}",
        (asked, LIFE),
    ):
        others.setdefault(record, set()).add((change_set, seq))
    return {
        record
        for record, names in deletions.items()
        if all(others.get(record, set()) <= covered.get(name, set()) for name in names)
    }


def _listed(records: Collection[int] | None) -> str:
    return standard.dumps(sorted(records or ()))
