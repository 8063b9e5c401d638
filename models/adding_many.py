"""Copied rows as new records of a kind: what each cell would be, and the one edit that adds them.

A row that is called as a record here is left out, since it is most likely the same one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from models.case import Case
from models.errors import NotUnderstood
from models.history.changes import Person
from models.pasting import CHANGES, PREVIEWED, STAYS, Cell, Line, Meaning
from models.records import CATALOGUE

HERE: Final = "here"
EMPTY: Final = "empty"
"""Why a row becomes no record: one is called so already, here or further up; it states nothing."""


@dataclass(frozen=True)
class Begun:
    """What adding rows as records would do, in the order of the rows.

    `texts` are the cells as they were copied and `values` what each row would state by the code of
    its field, `left_out` why a row is none. `faults` says by row and column, counted from 0, why a
    cell is no value of its field; it is left unstated. `offered` are, by column, all words of a
    field for which something else was copied.
    """

    kind: str
    fields: tuple[str, ...]
    texts: tuple[tuple[str, ...], ...]
    values: tuple[Mapping[str, Any], ...]
    left_out: Mapping[int, str]
    faults: Mapping[tuple[int, int], str]
    offered: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def adding(self) -> tuple[int, ...]:
        """The rows that become records."""
        return tuple(row for row in range(len(self.texts)) if row not in self.left_out)


def begin(case: Case, kind: str, fields: Sequence[str], rows: Sequence[Sequence[str]]) -> Begun:
    """What adding rows of cells under these fields would do; it writes nothing.

    A record that a cell refers to is named as it is called.
    """
    entry, names = CATALOGUE[kind], case.names(kind)
    texts = tuple(
        tuple(row[at] if at < len(row) else "" for at in range(len(fields))) for row in rows
    )
    meanings = [Meaning(case, names, entry.facts[code]) for code in fields]
    values: list[dict[str, Any]] = []
    faults: dict[tuple[int, int], str] = {}
    left_out: dict[int, str] = {}
    called: set[str] = set()
    naming = entry.naming.code if entry.naming is not None else ""
    for row, cells in enumerate(texts):
        stated: dict[str, Any] = {}
        for column, (code, text) in enumerate(zip(fields, cells, strict=True)):
            try:
                value = meanings[column].of(text)
            except NotUnderstood as fault:
                faults[row, column] = str(fault)
            else:
                if value is not None:
                    stated[code] = value
        values.append(stated)
        name = str(stated.get(naming, "")).casefold()
        if not stated:
            left_out[row] = EMPTY
        elif name and (name in called or names.bearing((kind,), str(stated[naming]))):
            left_out[row] = HERE
        called.add(name)
    offered = {at: each.offered for at, each in enumerate(meanings) if each.offered}
    return Begun(kind, tuple(fields), texts, tuple(values), left_out, faults, offered)


def begin_apart(
    path: Path, who: Person, kind: str, fields: Sequence[str], rows: Sequence[Sequence[str]]
) -> Begun:
    """The same as `begin` over a connection of its own, away from the window's thread."""
    with Case.open(path, who=who, read_only=True, pages_checked=True) as case:
        return begin(case, kind, fields, rows)


def preview(case: Case, begun: Begun) -> list[Line]:
    """The first rows as they would be, with those further down that hold what is not understood."""
    odd = sorted({row for row, _ in begun.faults} | set(begun.left_out))[:PREVIEWED]
    shown = sorted({*range(min(len(begun.texts), PREVIEWED)), *odd})
    facts = [CATALOGUE[begun.kind].facts[code] for code in begun.fields]
    targets = {
        target
        for row in shown
        for fact in facts
        if fact.code in begun.values[row]
        for target in fact.kind.targets(begun.values[row][fact.code])
    }
    known = case.labels(targets)

    def cell(row: int, column: int) -> Cell:
        fact, text = facts[column], begun.texts[row][column]
        why = begun.faults.get((row, column), "") or begun.left_out.get(row, "")
        if why:
            return Cell(STAYS, text, "", why)
        if fact.code not in begun.values[row]:
            return Cell(CHANGES, "", "")
        value = begun.values[row][fact.code]
        return Cell(CHANGES, fact.kind.words(value, lambda id: known.get(id, "?")), "")

    return [
        Line(row, "", tuple(cell(row, column) for column in range(len(facts)))) for row in shown
    ]


def add_many(case: Case, begun: Begun, *, label: str) -> tuple[int, ...]:
    """Add the rows that become records, in one edit; their local numbers. Raises Refused and
    NotUnderstood, adding nothing."""
    entry = CATALOGUE[begun.kind]
    named = [
        {entry.facts[code].name: value for code, value in begun.values[row].items()}
        for row in begun.adding
    ]
    made: list[int] = []
    with case.edit(label) as edit:
        for values in edit.each(named):
            made.append(edit.add(entry.model, **values))
    return tuple(made)
