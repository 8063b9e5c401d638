"""What was copied in a spreadsheet, laid over records and their fields: what each cell would do.

It writes nothing; `models.changing_many` carries out what was agreed to.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any, Final

from models.case import Case
from models.changing_many import Plan, plan
from models.errors import NotOffered, NotUnderstood, quoted
from models.exchange.tables import harmless
from models.history.changes import Person
from models.reading.filtering.names import CaseNames
from models.records import CATALOGUE, Fact
from models.records.kinds import Reference

CHANGES: Final = "changes"
EMPTIES: Final = "empties"
SAME: Final = "same"
STAYS: Final = "stays"
"""What becomes of a cell: its field gets another value or none, holds that already, or stays as it
is although something else was copied."""

PREVIEWED = 100
"""So many rows are shown beforehand, and as many further ones that hold what is not understood."""


@dataclass(frozen=True)
class Pasted:
    """What pasting would do, a plan for each field in the order of the columns.

    `texts` are the cells as they were copied, a row for each of the `ids`; `faults` says by row and
    column, counted from 0, why one is no value of its field. `offered` are, by column, all words of
    a field for which something else was copied: its faults name only the nearest.
    """

    kind: str
    ids: tuple[int, ...]
    texts: tuple[tuple[str, ...], ...]
    plans: tuple[Plan, ...]
    faults: Mapping[tuple[int, int], str]
    offered: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def changing(self) -> int:
        """How many fields would change."""
        return sum(len(each.changing) for each in self.plans)


@dataclass(frozen=True)
class Cell:
    """One field of one record beforehand: what it would hold in words, and what it holds.

    `why` says where it stays as it is: the code of a `Plan`, or a sentence.
    """

    fate: str
    words: str
    before: str
    why: str = ""


@dataclass(frozen=True)
class Line:
    """One record beforehand, by its place among those that are pasted into."""

    place: int
    label: str
    cells: tuple[Cell, ...]


def read_table(text: str) -> list[list[str]]:
    """The cells of what a spreadsheet copied, row by row; nothing gives no row.

    An apostrophe that kept a text from being run as a formula goes.
    """
    try:
        rows = list(_cells(text))
    except csv.Error:
        # A quotation mark at the head of a cell that no spreadsheet put there.
        lines = re.sub(r"\r\n?", "\n", text).removesuffix("\n").split("\n")
        rows = [line.split("\t") for line in lines]
    return [[_unkept(cell) for cell in row or [""]] for row in rows]


def _cells(text: str) -> Iterator[list[str]]:
    # One cell can hold all that was copied; of its own accord the reader takes 128 KB for a fault.
    usual = csv.field_size_limit(max(len(text), csv.field_size_limit()))
    try:
        yield from csv.reader(StringIO(text, newline=""), delimiter="\t", strict=True)
    finally:
        csv.field_size_limit(usual)


def by_heads(
    rows: Sequence[Sequence[str]], fields: Mapping[str, str]
) -> tuple[list[str], list[list[str]]] | None:
    """The fields that a first row names, a column each, and the rows below it without others.

    `fields` gives the code of each field by its head as it is shown, none for a head under which
    records are only called by their name. None where the first row is no such row, but holds
    something else or names a field twice.
    """
    known = {head.casefold(): code for head, code in fields.items()}
    heads = [cell.strip().casefold() for cell in rows[0]] if rows else []
    codes = [known[head] for head in heads if head in known]
    named = [code for code in codes if code]
    if len(rows) < 2 or len(codes) < len(heads) or len(set(named)) < len(named) or not named:
        return None
    kept = [at for at, head in enumerate(heads) if known[head]]
    return named, [[row[at] if at < len(row) else "" for at in kept] for row in rows[1:]]


def nameless_head(rows: Sequence[Sequence[str]], fields: Mapping[str, str]) -> str:
    """The first head that names no field in a row of heads: one in which two others do, at least.

    Such a row is hardly a record. Empty where there is none.
    """
    known = {head.casefold() for head in fields}
    heads = [cell.strip() for cell in rows[0]] if len(rows) > 1 else []
    strange = [head for head in heads if head and head.casefold() not in known]
    return strange[0] if strange and len([*filter(None, heads)]) - len(strange) >= 2 else ""


def paste(
    case: Case, kind: str, fields: Sequence[str], ids: Sequence[int], rows: Sequence[Sequence[str]]
) -> Pasted:
    """What pasting rows of cells into these fields of these records would do.

    One row is meant for all records; else there are as many rows as records. A cell that a row
    lacks stands for nothing. A record is named as it is called.
    """
    spread = [*rows] * len(ids) if len(rows) == 1 else rows
    texts = tuple(
        tuple(row[at] if at < len(row) else "" for at in range(len(fields))) for row in spread
    )
    names, plans = case.names(kind), []
    faults: dict[tuple[int, int], str] = {}
    offered: dict[int, tuple[str, ...]] = {}
    for column, code in enumerate(fields):
        meaning = Meaning(case, names, CATALOGUE[kind].facts[code])
        values: dict[int, Any] = {}
        for row, id in enumerate(ids):
            try:
                values[id] = meaning.of(texts[row][column])
            except NotUnderstood as fault:
                faults[row, column] = str(fault)
        if meaning.offered:
            offered[column] = meaning.offered
        plans.append(plan(case, kind, code, values))
    return Pasted(kind, tuple(ids), texts, tuple(plans), faults, offered)


def paste_apart(
    path: Path,
    who: Person,
    kind: str,
    fields: Sequence[str],
    ids: Sequence[int],
    rows: Sequence[Sequence[str]],
) -> Pasted:
    """The same as `paste` over a connection of its own, away from the window's thread."""
    with Case.open(path, who=who, read_only=True, pages_checked=True) as case:
        return paste(case, kind, fields, ids, rows)


def preview(case: Case, pasted: Pasted) -> list[Line]:
    """The first rows as they would be, with those further down that hold what is not understood."""
    wrong = sorted({row for row, _ in pasted.faults})[:PREVIEWED]
    shown = sorted({*range(min(len(pasted.ids), PREVIEWED)), *wrong})
    facts = [CATALOGUE[pasted.kind].facts[each.field] for each in pasted.plans]
    ids = [pasted.ids[row] for row in shown]
    targets = {
        target
        for each, fact in zip(pasted.plans, facts, strict=True)
        for id in ids
        if (value := each.values.get(id)) is not None
        for target in fact.kind.targets(value)
    }
    known = case.labels(targets)
    now = {each.id: each for each in case.page(pasted.kind, ids, [fact.code for fact in facts])}
    changing = [frozenset(each.changing) for each in pasted.plans]

    def cell(row: int, column: int, before: str) -> Cell:
        id, planned = pasted.ids[row], pasted.plans[column]
        fault = pasted.faults.get((row, column), "")
        if fault or id in planned.unable:
            why = fault or planned.unable[id]
            return Cell(STAYS, pasted.texts[row][column], before, why)
        value = planned.values[id]
        if id not in changing[column]:
            return Cell(SAME, before, before)
        if value is None:
            return Cell(EMPTIES, "", before)
        words = facts[column].kind.words(value, lambda target: known.get(target, "?"))
        return Cell(CHANGES, words, before)

    return [
        Line(
            row,
            now[id].label,
            tuple(cell(row, column, before) for column, before in enumerate(now[id].cells)),
        )
        for row, id in zip(shown, ids, strict=True)
        if id in now
    ]


class Meaning:
    """What texts mean as values of one field; each text is read once.

    `offered` are its words, as soon as one of the texts is none of them.
    """

    def __init__(self, case: Case, names: CaseNames, fact: Fact) -> None:
        self._case = case
        self._names = names
        self._fact = fact
        self._known: dict[str, Any] = {}
        self.offered: tuple[str, ...] = ()

    def of(self, text: str) -> Any:
        if text not in self._known:
            try:
                self._known[text] = self._read(text)
            except NotOffered as fault:
                self.offered = fault.offered
                self._known[text] = NotUnderstood(fault.hint)
            except NotUnderstood as fault:
                self._known[text] = NotUnderstood(f"{quoted(text)}: {fault}")
        found = self._known[text]
        if isinstance(found, NotUnderstood):
            raise found
        return found

    def _read(self, text: str) -> Any:
        kind = self._fact.kind
        if not isinstance(kind, Reference) or not text.strip():
            value = kind.parse(text)
            if value is not None:
                kind.check(value)
            return value
        found = self._names.bearing(kind.kinds, text.strip())
        if len(found) != 1:
            raise NotUnderstood("several are called so." if found else "none is called so here.")
        return self._case.find(found[0])


def _unkept(cell: str) -> str:
    kept = cell.startswith("'") and harmless(cell[1:]) == cell
    return cell[1:] if kept else cell
