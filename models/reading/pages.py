"""Rows of a list in words: what a record is called, and its fields as screen and page show them.

One page at a time, in a number of queries that does not depend on its length.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from models.reading import rows
from models.reading.labels import labels
from models.reading.last_days import can_be_counted, last_days
from models.records import CATALOGUE, Decision, Fact, Record
from models.records.kinds import LabelOf, When
from models.storage.connection import CaseDatabase

LONGEST = 200
"""Characters of a value that a row shows; the record shows all."""


@dataclass(frozen=True)
class Row:
    """One record as a list shows it; `stage` and `basis` are codes where it is a decision.

    Where the stage is in `conflict`, `stage` is one value of several that nobody has decided on.
    """

    id: int
    label: str
    cells: tuple[str, ...]
    stage: str = ""
    basis: str = ""
    conflict: bool = False


def page(
    database: CaseDatabase,
    kind: str,
    ids: Sequence[int],
    fields: Iterable[str],
    *,
    today: date | None = None,
) -> list[Row]:
    """The rows of these records, in their order, with the fields of these permanent codes.

    With the day that is `today`, a last day that is counted stands where none is stated.
    """
    entry = CATALOGUE[kind]
    facts = [entry.facts[code] for code in fields if code in entry.facts]
    found = rows.by_id(database, entry.model, ids)
    targets = {
        target
        for record in found.values()
        for fact in facts
        if (value := getattr(record, fact.name)) is not None
        for target in fact.kind.targets(value)
    }
    known = labels(database.connection(), targets | set(ids), marked=True)

    def label(id: int) -> str:
        return known.get(id, "?")

    counted: dict[int, date] = {}
    if today is not None and any(can_be_counted(kind, fact.code) for fact in facts):
        counted = last_days(database.connection(), kind, as_of=today, among=ids)

    def words(record: Record, fact: Fact) -> str:
        if record.id in counted and can_be_counted(kind, fact.code):
            return When(counted[record.id].isoformat()).said()
        return _words(record, fact, label)

    undecided = _undecided(database, ids) if entry.model is Decision else frozenset()
    return [
        _row(
            found[id],
            label(id),
            [words(found[id], fact) for fact in facts],
            conflict=id in undecided,
        )
        for id in ids
        if id in found
    ]


def _row(record: Record, label: str, cells: list[str], *, conflict: bool) -> Row:
    if isinstance(record, Decision):
        stage, basis = record.stage or "", record.basis or ""
        return Row(record.id, label, tuple(cells), stage, basis, conflict)
    return Row(record.id, label, tuple(cells))


def _undecided(database: CaseDatabase, ids: Sequence[int]) -> frozenset[int]:
    """Which of these decisions have a stage in conflict."""
    found = database.connection().execute(
        "SELECT record FROM conflict WHERE field = 'stage'"
        " AND record IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return frozenset(record for (record,) in found)


def _words(record: Record, fact: Fact, label: LabelOf) -> str:
    value = getattr(record, fact.name)
    if value is None:
        return ""
    words = fact.kind.words(value, label)[: LONGEST + 1]
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
