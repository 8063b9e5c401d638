"""A case as one JSON document: every record with its citations and its history, by lasting names.

docs/export.md describes the shape, which `FORMAT` numbers. Local numbers never leave the file, so
two copies with the same history give the same document.
"""

import json as standard
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import apsw

from models.case import Case
from models.errors import NotUnderstood
from models.history.ledger import Ledger
from models.reading.labels import labels
from models.records import CATALOGUE, LIFE
from models.records.kinds import Json, parsed
from models.storage.drafts import drafted
from models.storage.outputs import output_place
from models.storage.places import put_in_place
from models.storage.snapshot import snapshot
from models.storage.troubles import damaged, telling

FORMAT = 1
"""Rises when something in the document changes its meaning or goes; additions leave it alone."""

_AT_ONCE = 500


@dataclass(frozen=True)
class Written:
    """What was exported: where to, and how much."""

    path: Path
    records: int
    change_sets: int


def export(case: Case, *, out: Path) -> Written:
    """Write the whole case to `out` as JSON, in place of what stood there; whole or not at all.

    It is read from a private copy, so that saving goes on meanwhile. Raises Refused.
    """
    place = output_place(out, case=case.path)
    copy = snapshot(case.database)
    try:
        with drafted(place) as draft:
            with telling(case.path):
                written = _Document(copy.connection(), case)
                pieces = written.pieces()
                with telling(out), draft.open("x", encoding="utf-8", newline="\n") as file:
                    for piece in pieces:
                        file.write(piece)
            put_in_place(draft, place, replace=True)
        return Written(out, written.records, written.change_sets)
    finally:
        copy.close()


def document(case: Case) -> Iterator[str]:
    """The text of the JSON document, piece by piece. Raises Refused where the file is damaged."""
    return _Document(case.database.connection(), case).pieces()


class _Document:
    def __init__(self, connection: apsw.Connection, case: Case) -> None:
        self.records = self.change_sets = 0
        self._connection = connection
        self._ledger = Ledger(connection)
        self._case = case

    def pieces(self) -> Iterator[str]:
        head: dict[str, Json] = {
            "format": FORMAT,
            "case": self._case.uid,
            "title": self._case.title,
            "frontier": [uid for _, uid, _ in self._ledger.tips()],
        }
        yield _text(head)[:-1] + ', "records": ['
        for record in self._all_records():
            yield (",\n" if self.records else "\n") + _text(record)
            self.records += 1
        yield '\n], "change_sets": ['
        for change_set in self._all_sets():
            yield (",\n" if self.change_sets else "\n") + _text(change_set)
            self.change_sets += 1
        yield "\n]}\n"

    def _all_records(self) -> Iterator[dict[str, Json]]:
        order = {kind: place for place, kind in enumerate(CATALOGUE)}
        found = [
            (order.get(kind, len(order)), kind, uid, id, bool(gone))
            for id, uid, kind, gone in self._connection.execute(
                "SELECT id, uid, kind, gone FROM entity WHERE kind IS NOT NULL"
            )
        ]
        found.sort()
        for start in range(0, len(found), _AT_ONCE):
            some = found[start : start + _AT_ONCE]
            ids = [id for *_, id, _ in some]
            reading = _Reading(self._connection, self._ledger, ids, self._value)
            for _, kind, uid, id, gone in some:
                yield {
                    "uid": str(UUID(bytes=uid)),
                    "kind": kind,
                    "name": reading.names.get(id, ""),
                    "deleted": gone,
                    "values": reading.values.get(id, {}),
                    "in_conflict": reading.in_conflict.get(id, {}),
                    "citations": reading.citations.get(id, {}),
                    "history": reading.history.get(id, []),
                }

    def _all_sets(self) -> Iterator[dict[str, Json]]:
        after = _grouped(
            self._connection.execute(
                "SELECT a.change_set, s.uid FROM after a JOIN change_set s ON s.id = a.earlier"
                " ORDER BY s.uid"
            )
        )
        uids = {
            id: str(UUID(bytes=uid))
            for id, uid in self._connection.execute("SELECT id, uid FROM change_set")
        }
        for id, made, person, author, label, undoes in self._connection.execute(
            "SELECT id, made, person, author, label, undoes FROM change_set"
            " WHERE made IS NOT NULL ORDER BY uid"
        ):
            yield {
                "uid": uids[id],
                "made": made,
                "person": person,
                "author": author,
                "label": label,
                "undoes": uids.get(undoes),
                "after": [str(UUID(bytes=uid)) for (uid,) in after.get(id, [])],
            }

    def _value(self, text: str) -> Json:
        try:
            return parsed(text)
        except NotUnderstood as fault:
            raise damaged(self._case.path) from fault


class _Reading:
    """What the document says of some records, each kind of it read in one query."""

    def __init__(
        self, connection: apsw.Connection, ledger: Ledger, ids: list[int], value: Any
    ) -> None:
        among = standard.dumps(ids)
        self.names = labels(connection, ids)
        displayed = ledger.displayed(ids)
        self.values = _nested(
            (record, field, value(text))
            for record, field, text in sorted(displayed)
            if field != LIFE and text != "null"
        )
        self.in_conflict = _nested(
            (
                record,
                field,
                [value(head.value) for head in ledger.heads(record, field) if head.value],
            )
            for record, field in sorted(ledger.conflicts(ids))
        )
        self.citations = _citations(connection, among, displayed)
        self.history = _history(connection, among, value)


def _citations(
    connection: apsw.Connection, among: str, displayed: Iterable[tuple[int, str, str]]
) -> dict[int, dict[str, Json]]:
    """The citations that stand for what each field says now; the record's own under ``""``."""
    now = {(record, field): text for record, field, text in displayed}
    standing: dict[tuple[int, str], list[str]] = {}
    for about, field, given, uid in connection.execute(
        "SELECT c.about, c.field, c.given, e.uid FROM citation c JOIN entity e ON e.id = c.id"
        " WHERE e.gone = 0 AND c.about IN (SELECT value FROM json_each(?)) ORDER BY e.uid",
        (among,),
    ):
        if field is None or given is None or given == now.get((about, field), "null"):
            standing.setdefault((about, field or ""), []).append(str(UUID(bytes=uid)))
    return _nested((about, field, uids) for (about, field), uids in sorted(standing.items()))


def _history(connection: apsw.Connection, among: str, value: Any) -> dict[int, list[Json]]:
    replaced, covered = (
        _grouped(
            connection.execute(
                f"SELECT r.change_set, r.seq, s.uid, r.old_seq FROM {table} r"
                " JOIN change_set s ON s.id = r.old_set"
                " JOIN change c ON c.change_set = r.change_set AND c.seq = r.seq"
                " WHERE c.record IN (SELECT value FROM json_each(?)) ORDER BY s.uid, r.old_seq",
                (among,),
            ),
            key=2,
        )
        for table in ("replaced", "covered")
    )
    found: dict[int, list[Json]] = {}
    for change_set, seq, uid, record, field, text, head in connection.execute(
        "SELECT c.change_set, c.seq, s.uid, c.record, c.field, c.value, c.head FROM change c"
        " JOIN change_set s ON s.id = c.change_set"
        " WHERE c.record IN (SELECT value FROM json_each(?)) ORDER BY s.uid, c.seq",
        (among,),
    ):
        change: dict[str, Json] = {"set": str(UUID(bytes=uid)), "seq": seq, "field": field}
        change |= {"withheld": True} if text is None else {"value": value(text)}
        change["stands"] = bool(head)
        for name, olds in (("replaces", replaced), ("covers", covered)):
            pairs: list[Json] = [
                [str(UUID(bytes=old)), old_seq] for old, old_seq in olds.get((change_set, seq), [])
            ]
            if pairs:
                change[name] = pairs
        found.setdefault(record, []).append(change)
    return found


def _nested(triples: Iterable[tuple[int, str, Any]]) -> dict[int, dict[str, Json]]:
    nested: dict[int, dict[str, Json]] = {}
    for record, field, value in triples:
        nested.setdefault(record, {})[field] = value
    return nested


def _grouped(rows: Iterable[tuple[Any, ...]], *, key: int = 1) -> dict[Any, list[tuple[Any, ...]]]:
    """Rows by their first column, or by their first `key` columns; each without these."""
    grouped: dict[Any, list[tuple[Any, ...]]] = {}
    for row in rows:
        grouped.setdefault(row[0] if key == 1 else row[:key], []).append(row[key:])
    return grouped


def _text(value: Mapping[str, Json]) -> str:
    return standard.dumps(value, ensure_ascii=False)
