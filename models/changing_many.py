"""One field of many records at once: what would change is known before anything is written.

Each of these is one edit, which one undo takes back.
"""

import json as standard
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.case import Case
from models.errors import NotUnderstood, quoted
from models.exchange.tables import harmless
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
        f'SELECT t.id, t."{fact.column_name}" FROM json_each(?) w JOIN "{entry.table}" t'
        " ON t.id = w.value JOIN entity e ON e.id = t.id WHERE e.gone = 0",
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


def read_column(text: str) -> list[str]:
    """The first column of what a spreadsheet copied, a cell for each row.

    An apostrophe that kept a text from being run as a formula goes.
    """
    lines = text.replace("\r\n", "\n").removesuffix("\n").split("\n")
    cells = [line.split("\t")[0] for line in lines]
    kept = [cell.startswith("'") and harmless(cell[1:]) == cell for cell in cells]
    return [cell[1:] if held else cell for cell, held in zip(cells, kept, strict=True)]


def values_of(case: Case, kind: str, field: str, texts: Iterable[str]) -> list[Any]:
    """What typed texts mean as values of a field; a record is named as it is called.

    Raises NotUnderstood for the first that means none, with its text.
    """
    fact = CATALOGUE[kind].facts[field]
    return [_value(case, kind, fact, text) for text in texts]


def _value(case: Case, kind: str, fact: Fact, text: str) -> Any:
    if not text.strip() or not isinstance(fact.kind, Reference):
        try:
            return fact.kind.parse(text)
        except NotUnderstood as fault:
            raise NotUnderstood(f"{quoted(text)}: {fault}") from fault
    found = case.names(kind).bearing(fact.kind.kinds, text.strip())
    if len(found) != 1:
        why = "several are called so." if found else "none is called so here."
        raise NotUnderstood(f"{quoted(text)}: {why}")
    return case.find(found[0])


def carry_out(case: Case, planned: Plan, *, label: str) -> None:
    """Change what a plan says would change. Raises Refused and NotUnderstood, changing nothing."""
    with case.edit(label) as edit:
        for id in edit.each(planned.changing):
            edit.set(id, planned.field, planned.values[id])


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
