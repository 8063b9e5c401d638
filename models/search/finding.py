"""Finds records in an index for what was typed: names first, the best passage of each.

It asks the index and writes nothing.
"""

import json as standard
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import apsw

from models.search.excerpts import Hit, excerpt, standing
from models.search.nearby import nearby
from models.search.passages import Passage
from models.search.places import field_label
from models.search.queries import Term, terms
from models.search.store import ROOM

FEW = 3
"""With fewer records found, names that are written almost so are looked for as well."""

_MOST_TERMS = 12


@dataclass(frozen=True)
class Found:
    """A record that was found, by local number and permanent code of its kind.

    `named` is where it was found in its label. `passage` is the text that it was found by, in one
    line, with the name of its field and where the words stand in it; empty where the label says it
    all. `code` is the permanent code of that field, or of the kind of what holds it within the
    record, such as an attachment. `nearly` says that a name was found that is only written almost
    so.
    """

    record: int
    kind: str
    label: str
    named: tuple[Hit, ...] = ()
    field: str = ""
    code: str = ""
    passage: str = ""
    hits: tuple[Hit, ...] = ()
    nearly: bool = False


@dataclass(frozen=True)
class Answer:
    """What was found, the best first; `also` are the names looked for instead of what was typed,
    and `more` says that there is more than was asked for."""

    found: tuple[Found, ...] = ()
    also: tuple[str, ...] = ()
    more: bool = False


def find(connection: apsw.Connection, typed: str, *, limit: int) -> Answer:
    """At most `limit` records in which all that was typed is found; none for nothing typed."""
    asked = terms(typed)[:_MOST_TERMS]
    if not asked:
        return Answer()
    found = _told(connection, asked, _ranked(connection, asked, limit + 1))
    if len(found) >= FEW:
        return Answer(tuple(found[:limit]), more=len(found) > limit)
    known = {each.record for each in found}
    also: list[str] = []
    for other in _nearly(connection, asked):
        ranked = [each for each in _ranked(connection, other, limit) if each[0] not in known]
        told = _told(connection, other, ranked)
        if told:
            also.append(_said(told[0], asked, other))
            found += [replace(each, nearly=True) for each in told]
            known.update(each.record for each in told)
    return Answer(tuple(found[:limit]), tuple(dict.fromkeys(also)), more=len(found) > limit)


_Ranked = tuple[int, list[int]]
"""A record, and the passages of it that were found, the best first."""


def _ranked(connection: apsw.Connection, asked: Sequence[Term], limit: int) -> list[_Ranked]:
    """The records in which all terms are found: those that are called so before all others."""
    found: dict[int, list[int]] = {}
    for sql, bound in statements(asked):
        if len(found) < limit:
            for record, *passages in connection.execute(sql, (*bound, limit)):
                found.setdefault(record, [each for each in dict.fromkeys(passages) if each])
    return list(found.items())[:limit]


def statements(asked: Sequence[Term]) -> Iterator[tuple[str, list[str]]]:
    """The SQL for all of these terms, among names and anywhere, and what is bound in it before the
    limit.

    Each row is a record and its best passage for each term. With min() the other columns of a group
    are those of the row that has it [SQLite, Quirks, 6].
    """
    in_names = [term.phrase for term in asked if term.anywhere]
    elsewhere = [_searched(term) for term in asked if not term.anywhere]
    if in_names:
        yield _statement([(_MATCHING.format(table="names"), " AND ".join(in_names)), *elsewhere])
    yield _statement([_searched(term) for term in asked])


_MATCHING = (
    f"SELECT rowid >> {ROOM} AS record, min(rank) AS score, rowid AS passage"
    " FROM {table} WHERE {table} MATCH ? GROUP BY 1"
)
_OF_KINDS = (
    "SELECT id AS record, 0.0 AS score, NULL AS passage"
    " FROM record WHERE kind IN (SELECT value FROM json_each(?))"
)


def _searched(term: Term) -> tuple[str, str]:
    if term.kinds:
        return _OF_KINDS, standard.dumps(term.kinds)
    return _MATCHING.format(table="words"), term.expression


def _statement(searched: Sequence[tuple[str, str]]) -> tuple[str, list[str]]:
    parts = ", ".join(f"t{at} AS ({select})" for at, (select, _) in enumerate(searched))
    names = [f"t{at}" for at in range(len(searched))]
    joined = "".join(f" JOIN {name} USING (record)" for name in names[1:])
    passages = ", ".join(f"{name}.passage" for name in names)
    score = " + ".join(f"{name}.score" for name in names)
    return (
        f"WITH {parts} SELECT record, {passages} FROM t0{joined}"
        f" ORDER BY {score}, record DESC LIMIT ?"
    ), [bound for _, bound in searched]


def _told(
    connection: apsw.Connection, asked: Sequence[Term], ranked: Iterable[_Ranked]
) -> list[Found]:
    ranked = list(ranked)
    records: dict[int, tuple[str, str]] = {
        id: (kind, label)
        for id, kind, label in connection.execute(
            "SELECT id, kind, label FROM record WHERE id IN (SELECT value FROM json_each(?))",
            (standard.dumps([record for record, _ in ranked]),),
        )
    }
    passages = {
        number: Passage(holder, field, text)
        for number, holder, field, text in connection.execute(
            "SELECT id, holder, field, text FROM passage"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (standard.dumps([each for _, several in ranked for each in several]),),
        )
    }
    return [
        _one(record, *records[record], [passages[each] for each in several], asked)
        for record, several in ranked
        if record in records
    ]


def _one(
    record: int, kind: str, label: str, passages: list[Passage], asked: Sequence[Term]
) -> Found:
    """A record with the passage that has most of what its label does not say already."""
    said, named = standing(label, asked)
    unsaid = {at for at, term in enumerate(asked) if not term.anywhere or at not in said}
    told = [
        (excerpt(passage.text, asked), passage)
        for passage in passages
        if unsaid and " ".join(passage.text.split()) != label
    ]
    if not told:
        return Found(record, kind, label, named)
    shown, passage = max(told, key=lambda each: len(each[0].fitting & unsaid))
    field = field_label(kind, passage.holder, passage.field)
    code = passage.field if passage.holder == kind else passage.holder
    return Found(record, kind, label, named, field, code, shown.text, shown.hits)


def _nearly(connection: apsw.Connection, asked: Sequence[Term]) -> Iterator[list[Term]]:
    """The terms once more, each time with another of the names that one may have been meant for."""
    for at, term in enumerate(asked):
        if len(term.words) == 1 and term.anywhere:
            for name in nearby(connection, term.words[0]):
                yield [*asked[:at], replace(term, words=(name,), begins=False), *asked[at + 1 :]]


def _said(found: Found, asked: Sequence[Term], other: Sequence[Term]) -> str:
    """The name that was looked for instead, as the record found writes it."""
    instead = [term for term in other if term not in asked]
    for text in (found.label, found.passage):
        for start, end in standing(text, instead)[1]:
            return text[start:end]
    return instead[0].words[0]
