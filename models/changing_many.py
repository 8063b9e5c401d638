"""One field of many records at once: what would change is known before anything is written.

Each of these is one edit, which one undo takes back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.case import Case
from models.records import CATALOGUE, Tag
from models.records.kinds import Reference

TRASHED: Final = "trashed"
FIXED: Final = "fixed"
ITSELF: Final = "itself"
"""Why a record can't take a value: it is in the trash, the field is set once, it would refer to
itself."""


@dataclass(frozen=True)
class Plan:
    """What giving a field its values would do, by local numbers in the order asked.

    `changing` would change, `same` hold their value already, `unable` can't take it, and why.
    """

    field: str
    values: Mapping[int, Any]
    changing: tuple[int, ...]
    same: tuple[int, ...]
    unable: Mapping[int, str]


def plan(case: Case, kind: str, field: str, values: Mapping[int, Any]) -> Plan:
    """What giving a field of records of a kind these values would do; it writes nothing.

    None empties the field. It takes the same few queries for any number of records.
    """
    entry = CATALOGUE[kind]
    fact = entry.facts[field]
    here = case.rows(entry.model, values)
    gone = {
        id
        for (id,) in case.database.connection().execute(
            "SELECT id FROM entity WHERE kind = ? AND gone = 1", (kind,)
        )
    }
    changing: list[int] = []
    same: list[int] = []
    unable: dict[int, str] = {}
    for id, value in values.items():
        record = here.get(id)
        held = None if record is None else getattr(record, fact.name)
        if record is None or id in gone:
            unable[id] = TRASHED
        elif held == value:
            same.append(id)
        elif fact.fixed and held is not None:
            unable[id] = FIXED
        elif isinstance(fact.kind, Reference) and value == id:
            unable[id] = ITSELF
        else:
            changing.append(id)
    return Plan(field, values, tuple(changing), tuple(same), unable)


def carry_out(case: Case, planned: Plan, *, label: str) -> None:
    """Change what a plan says would change. Raises Refused and NotUnderstood, changing nothing."""
    with case.edit(label) as edit:
        for id in planned.changing:
            edit.set(id, planned.field, planned.values[id])


def delete_many(case: Case, ids: Iterable[int], *, label: str) -> None:
    """Move records into the trash. Raises Refused, deleting none."""
    with case.edit(label) as edit:
        for id in ids:
            edit.delete(id)


def tag_many(case: Case, ids: Iterable[int], word: str, *, label: str) -> None:
    """Let records bear a tag; those that bear it already stay as they are. Raises Refused."""
    with case.edit(label) as edit:
        for id in ids:
            edit.add(Tag, tagged=id, word=word)
