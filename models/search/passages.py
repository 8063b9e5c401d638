"""What of a record can be found: each of its values as screen and page show it, and what stands
inside it, such as other names, tags and citations.

It reads a case and knows no index.
"""

import json as standard
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import apsw

from models.reading.labels import labels
from models.reading.withheld import letters
from models.records import CATALOGUE, Attachment, Entry, Fact, Link, OtherName, Source
from models.records.kinds import (
    Code,
    Country,
    Date,
    Digest,
    FieldName,
    Given,
    LanguageTag,
    OrderKey,
)

LONGEST = 16_000
"""Characters of one passage: what shows a passage reads all of it, and a text can be a book."""

_SHARED = 300
"""Characters that a part of a long text has in common with the next: a phrase may stand there."""

CONTENT = "content"
"""The code under which the text of an attachment's bytes is found; the catalogue has none."""

MAIN = {entry.code: entry for entry in CATALOGUE.values() if entry.owner is None and entry.group}
"""The kinds of record that are found; what has an owner is found as a part of it. What belongs to
no group, such as a saved view, is no knowledge."""


@dataclass(frozen=True)
class Passage:
    """One text of a record: `holder` is the kind of the record in it that holds the field.

    `codes` are further words by which it is found, such as the form of a date in figures; `name`
    says that the record is called so.
    """

    holder: str
    field: str
    text: str
    codes: str = ""
    name: bool = False


@dataclass(frozen=True)
class Told:
    """Everything of one record that can be found; `attached` are its attachments, by number and
    SHA-256."""

    kind: str
    label: str
    passages: tuple[Passage, ...]
    attached: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class Reading:
    """Records as they are told, by local number, and what every record named in them is called."""

    told: Mapping[int, Told]
    called: Mapping[int, str]


def read(connection: apsw.Connection, kinds: Mapping[int, str]) -> Reading:
    """Read these records of the main kinds, by number with their kind.

    What is in the trash is left out. The number of queries depends on no number of records. Raises
    Refused where the file is damaged.
    """
    values: defaultdict[int, list[_Value]] = defaultdict(list)
    attached: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    inside = {id: id for id in _here(connection, kinds)}
    here = set(inside)
    for entry in MAIN.values():
        asked = [id for id in here if kinds[id] == entry.code]
        for id, held in _rows(connection, entry, "id", asked):
            values[id] += _stated(entry, held)
    while inside:
        deeper: dict[int, int] = {}
        for entry, owner in _CHILDREN:
            for id, held in _rows(connection, entry, owner.column_name, inside):
                main = inside[held[owner.code]]
                deeper[id] = main
                if entry.model is Link:
                    values[main] += _linked(held)
                    continue
                values[main] += _stated(entry, held)
                if entry.model is Attachment and held["sha256"]:
                    attached[main].append((id, held["sha256"]))
        inside = deeper
    if any(kinds[id] == Source.code for id in here):
        for id in letters(connection).keys() & here:
            values[id].append(_Value(_Field(Source.code, "title", name=True), "", (id,)))
    targets = {target for each in values.values() for value in each for target in value.targets}
    called = labels(connection, here | targets, marked=True)
    told = {
        id: Told(kinds[id], called[id], tuple(_passages(values[id], called)), tuple(attached[id]))
        for id in here
    }
    return Reading(told, called)


def parted(passage: Passage) -> Iterator[Passage]:
    """A passage whole, or a long one in parts that overlap, cut between words where there are."""
    text, start = passage.text, 0
    while len(text) - start > LONGEST:
        end = _gap(text, start + LONGEST - _SHARED, start + LONGEST)
        yield replace(passage, text=text[start:end])
        start = _gap(text, end - _SHARED, end)
    yield passage if start == 0 else replace(passage, text=text[start:])


def _gap(text: str, first: int, last: int) -> int:
    """The place after the first space between two places; the first of them where there is none."""
    found = _SPACE.search(text, first, last)
    return found.end() if found else first


def mains(connection: apsw.Connection, ids: Iterable[int]) -> dict[int, str]:
    """The records of the main kinds in which these stand, themselves or deep inside; their kinds.

    A record of which nothing has arrived yet stands nowhere.
    """
    found: dict[int, str] = {}
    left = set(ids)
    for _ in range(_DEEPEST):
        kinds: dict[int, str] = dict(
            connection.execute(
                "SELECT id, kind FROM entity WHERE kind IS NOT NULL"
                " AND id IN (SELECT value FROM json_each(?))",
                (standard.dumps(sorted(left)),),
            )
        )
        found.update((id, kind) for id, kind in kinds.items() if kind in MAIN)
        left = set()
        for entry, owner in _CHILDREN:
            asked = [id for id, kind in kinds.items() if kind == entry.code]
            left |= {row[0] for row in _column(connection, entry, owner, asked) if row[0]}
        if not left:
            break
    return found


@dataclass(frozen=True)
class _Field:
    """What is told of one kind of record: a fact, or a relation where there is none."""

    holder: str
    code: str
    fact: Fact | None = None
    codes: Callable[[Any], str] | None = None
    name: bool = False


class _Value(NamedTuple):
    """A value before the records that it names have a name."""

    field: _Field
    value: Any
    targets: tuple[int, ...]


def _here(connection: apsw.Connection, ids: Iterable[int]) -> list[int]:
    return [
        id
        for (id,) in connection.execute(
            "SELECT e.id FROM json_each(?) w CROSS JOIN entity e ON e.id = w.value"
            " WHERE e.gone = 0",
            (standard.dumps(sorted(ids)),),
        )
    ]


def _rows(
    connection: apsw.Connection, entry: Entry, column: str, among: Collection[int]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """The records that are here whose column holds one of these numbers: stored cells by code."""
    if not among:
        return
    codes = list(entry.facts)
    columns = ", ".join(f'"{fact.column_name}"' for fact in entry.facts.values())
    # A link to what is in the trash is not shown.
    ends = ("id", "target") if entry.model is Link else ("id",)
    here = "".join(f' AND "{end}" NOT IN (SELECT id FROM entity WHERE gone = 1)' for end in ends)
    # The rows are taken at once: as long as one is open, nobody can save to the file.
    for id, *cells in list(
        connection.execute(
            f'SELECT id, {columns} FROM "{entry.table}"'
            f' WHERE "{column}" IN (SELECT value FROM json_each(?)){here} ORDER BY id',
            (standard.dumps(sorted(among)),),
        )
    ):
        yield id, dict(zip(codes, cells, strict=True))


def _column(
    connection: apsw.Connection, entry: Entry, fact: Fact, among: Collection[int]
) -> list[tuple[Any]]:
    if not among:
        return []
    return list(
        connection.execute(
            f'SELECT "{fact.column_name}" FROM "{entry.table}"'
            " WHERE id IN (SELECT value FROM json_each(?))",
            (standard.dumps(sorted(among)),),
        )
    )


def _stated(entry: Entry, held: Mapping[str, Any]) -> Iterator[_Value]:
    for fact, field in _TOLD[entry.code]:
        cell = held[field.code]
        if cell is not None:
            value = fact.python_value(cell)
            yield _Value(field, value, fact.kind.targets(value))


def _linked(held: Mapping[str, Any]) -> Iterator[_Value]:
    """One pair of a relation, as its owner shows it: the other end and its role."""
    kind, _, code = (held["relation"] or "").partition(".")
    many = CATALOGUE[kind].manys.get(code) if kind in CATALOGUE else None
    if many is not None and held["target"] is not None:
        role = many.roles.words(held["role"]) if many.roles and held["role"] else ""
        yield _Value(_Field(kind, code), role, (held["target"],))


def _passages(values: Iterable[_Value], called: Mapping[int, str]) -> Iterator[Passage]:
    def label(id: int) -> str:
        return called.get(id, "?")

    for each in values:
        field, value = each.field, each.value
        if field.fact is None:
            text = " · ".join(filter(None, (label(each.targets[0]), value)))
        else:
            text = field.fact.kind.words(value, label)
        codes = "" if field.codes is None else field.codes(value)
        yield from parted(Passage(field.holder, field.code, text, codes, field.name))


def _described(entry: Entry) -> list[tuple[Fact, _Field]]:
    named = entry.owner is None or entry.model is OtherName
    return [
        (fact, _Field(entry.code, code, fact, _codes_of(fact), named and fact is entry.naming))
        for code, fact in entry.facts.items()
        if not fact.owner and not isinstance(fact.kind, _LEFT_OUT)
    ]


def _codes_of(fact: Fact) -> Callable[[Any], str] | None:
    if isinstance(fact.kind, Date):
        return lambda value: str(value.edtf)
    return str if isinstance(fact.kind, Code | Country | LanguageTag | Digest) else None


_SPACE = re.compile(r"\s+")
_LEFT_OUT = (OrderKey, FieldName, Given)
"""Kinds of value that nobody reads as words."""

_TOLD = {entry.code: _described(entry) for entry in CATALOGUE.values()}
_CHILDREN = [(entry, entry.owner) for entry in CATALOGUE.values() if entry.owner is not None]

_DEEPEST = 4
"""How deep records stand inside each other: a tag at a citation of a link, and its owner."""
