"""One field of many records at once: what would change is known before anything is written.

Each of these is one edit, which one undo takes back.
"""

import json as standard
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.case import Case
from models.records import CATALOGUE, Fact, Tag
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


@dataclass(frozen=True)
class Held:
    """What a field of some records holds now, by local number; of none that is in the trash."""

    kind: str
    fact: Fact
    values: Mapping[int, Any]


def held(case: Case, kind: str, field: str, ids: Iterable[int]) -> Held:
    """What a field of records of a kind holds, in one query for any number of them."""
    entry = CATALOGUE[kind]
    fact = entry.facts[field]
    known: dict[Any, Any] = {}
    values: dict[int, Any] = {}
    for id, cell in case.database.connection().execute(
        f'SELECT t.id, t."{fact.column_name}" FROM json_each(?) w CROSS JOIN "{entry.table}" t'
        " ON t.id = w.value CROSS JOIN entity e ON e.id = t.id WHERE e.gone = 0",
        (standard.dumps(list(ids)),),
    ):
        if cell not in known:
            known[cell] = fact.python_value(cell)
        values[id] = known[cell]
    return Held(kind, fact, values)


def plan(case: Case, kind: str, field: str, values: Mapping[int, Any]) -> Plan:
    """What giving a field of records of a kind these values would do; it writes nothing.

    None empties the field.
    """
    return plan_over(held(case, kind, field, values), values)


def plan_over(held: Held, values: Mapping[int, Any]) -> Plan:
    """The same over what was read before, as for each key of a value that is being typed."""
    fact = held.fact
    refers = isinstance(fact.kind, Reference)
    changing: list[int] = []
    same: list[int] = []
    unable: dict[int, str] = {}
    for id, value in values.items():
        if id not in held.values:
            unable[id] = TRASHED
        elif held.values[id] == value:
            same.append(id)
        elif fact.fixed and held.values[id] is not None:
            unable[id] = FIXED
        elif refers and value == id:
            unable[id] = ITSELF
        else:
            changing.append(id)
    return Plan(fact.code, values, tuple(changing), tuple(same), unable)


def carry_out(case: Case, *planned: Plan, label: str) -> None:
    """Change what plans say would change, in one edit. Raises Refused and NotUnderstood, changing
    nothing."""
    with case.edit(label) as edit:
        wanted = [(id, each) for each in planned for id in each.changing]
        for id, its in edit.each(wanted):
            edit.set(id, its.field, its.values[id])


def delete_many(case: Case, ids: Iterable[int], *, label: str) -> None:
    """Move records into the trash. Raises Refused, deleting none."""
    with case.edit(label) as edit:
        for id in edit.each(ids):
            edit.delete(id)


def tag_many(case: Case, ids: Iterable[int], word: str, *, label: str) -> None:
    """Let records bear a tag; those that bear it already stay as they are. Raises Refused."""
    with case.edit(label) as edit:
        for id in edit.each(ids):
            edit.add(Tag, tagged=id, word=word)
