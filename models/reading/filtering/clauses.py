"""A filter as one condition of a SELECT over the table of its kind, which is called ``t`` there.

It makes SQL and runs none. Whatever it is given, the number of queries is the same: one.
"""

import json as standard
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final
from uuid import UUID

from models.reading.filtering import states
from models.reading.filtering.filters import (
    AT_LEAST,
    AT_MOST,
    EQUAL,
    HAS,
    LESS,
    MORE,
    All,
    Anywhere,
    AtGate,
    Dated,
    Disputed,
    Doubtful,
    Either,
    Empty,
    Filter,
    InView,
    Not,
    OneOf,
    OneOrigin,
    Refers,
    Silent,
    Sized,
    StatusChanged,
    Tagged,
    Unsourced,
    Untouched,
    Words,
)
from models.reading.filtering.pieces import EVERYTHING, GONE, NOTHING, Clause, Sql, joined, like
from models.reading.filtering.subjects import choices, subject
from models.reading.filtering.within import Views, is_known
from models.reading.last_days import can_be_counted
from models.records import Entry, Fact, Many
from models.records.kinds import Code, Country, Flag, Instant, MoneyKind, Number, Reference
from models.records.kinds.compared import decimal_key
from models.records.kinds.texts import text_key


@dataclass(frozen=True)
class Asked:
    """Of which kind of record, as of which day and with which views a filter is asked.

    `reached` are the applications that meet each test of a stage at a gate, `taken_back` the change
    sets that left no trace, `counted` the last days that are counted where none is stated, by local
    number.
    """

    entry: Entry
    day: date | None = None
    views: Views = field(default_factory=dict)
    reached: Mapping[AtGate, Sequence[int]] = field(default_factory=dict)
    taken_back: Sequence[int] = ()
    counted: Mapping[int, date] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The day from which is counted. Raises ValueError where none was passed in."""
        if self.day is None:
            raise ValueError("a filter that counts from today is asked as of a day")
        return self.day


def where(filter: Filter | None, asked: Asked) -> Clause | None:
    """The condition of a filter, None for everything.

    One that holds what this version can't test lists nothing. Raises Refused where views use each
    other in a circle.
    """
    if filter is None:
        return None
    return clause(filter, asked) if is_known(filter, asked.entry.code, asked.views) else NOTHING


def clause(filter: Filter, asked: Asked) -> Clause:
    """The condition of a filter whose tests fit the kind; one that is not known is not met."""
    if isinstance(filter, Not):
        inner = clause(filter.part, asked)
        # Nothing stated makes a comparison null in SQL, and a test is met or it is not.
        return Clause(f"(({inner.sql}) IS NOT TRUE)", inner.bound)
    if isinstance(filter, All | Either):
        word = "AND" if isinstance(filter, All) else "OR"
        return joined([clause(each, asked) for each in filter.parts], word)
    build = _BUILD.get(type(filter))
    return NOTHING if build is None else build(filter, asked)


def _anywhere(test: Anywhere, asked: Asked) -> Clause:
    facts = [*asked.entry.facts.values()]
    return joined(
        [joined([_occurs(fact, word) for fact in facts], "OR") for word in test.text.split()],
        "AND",
    )


def _occurs(fact: Fact, word: str) -> Clause:
    column = _column(fact)
    if isinstance(fact.kind, Code | Country):
        wanted = [code for code, words in choices(fact.kind) if word.casefold() in words.casefold()]
        return _among(column, wanted)
    if isinstance(fact.kind, Reference):
        return _named(column, like("name", word, HAS))
    return like(column, word, HAS)


def _words(test: Words, asked: Asked) -> Clause:
    found = subject(asked.entry.code, test.field)
    if isinstance(found, Many):
        named = like("name", test.text, test.how)
        return _linked(
            asked, found, f" AND l.target IN (SELECT id FROM entity WHERE {named.sql})", named.bound
        )
    assert found is not None
    if isinstance(found.kind, Reference):
        return _named(_column(found), like("name", test.text, test.how))
    return like(_column(found), test.text, test.how)


def _one_of(test: OneOf, asked: Asked) -> Clause:
    fact = _fact(test.field, asked)
    if isinstance(fact.kind, Flag):
        return _among(_column(fact), [int(code == "yes") for code in test.codes])
    return _among(_column(fact), test.codes)


def _in_view(test: InView, asked: Asked) -> Clause:
    _, inner = asked.views[test.view]
    return EVERYTHING if inner is None else clause(inner, asked)


def _refers(test: Refers, asked: Asked) -> Clause:
    wanted = f"(SELECT id FROM entity WHERE uid IN ({', '.join('?' * len(test.records))}))"
    uids = tuple(UUID(uid).bytes for uid in test.records)
    found = subject(asked.entry.code, test.field)
    if isinstance(found, Many):
        return _linked(asked, found, f" AND l.target IN {wanted}", uids)
    assert found is not None
    return Clause(f"{_column(found)} IN {wanted}", uids)


def _dated(test: Dated, asked: Asked) -> Clause:
    fact = _fact(test.field, asked)
    first, last = test.span.days(asked.today)
    column = f't."{fact.sort_column}"'
    ending = (
        column if isinstance(fact.kind, Instant) else f"substr({column}, instr({column}, '/') + 1)"
    )
    parts = [Clause(f"{column} IS NOT NULL")]
    if last is not None:
        # What follows a day in a key, a slash or a time of day, sorts before this mark.
        parts.append(Clause(f"{column} < ?", (f"{last.isoformat()}~",)))
    if first is not None:
        parts.append(Clause(f"{ending} >= ?", (first.isoformat(),)))
    stated = joined(parts, "AND")
    if not asked.counted or not can_be_counted(asked.entry.code, test.field):
        return stated
    within = [
        id
        for id, day in asked.counted.items()
        if (first is None or day >= first) and (last is None or day <= last)
    ]
    return joined([stated, _among("t.id", within)], "OR")


def _doubtful(test: Doubtful, asked: Asked) -> Clause:
    column = _column(_fact(test.field, asked))
    return Clause(f"json_extract({column}, '$.edtf') GLOB '*[~?%]*'")


_COMPARED: Final = {LESS: "<", AT_MOST: "<=", EQUAL: "=", AT_LEAST: ">=", MORE: ">"}


def _sized(test: Sized, asked: Asked) -> Clause:
    fact = _fact(test.field, asked)
    if isinstance(fact.kind, Number):
        return Clause(f"{_column(fact)} {_COMPARED[test.how]} ?", (int(test.amount),))
    key = f't."{fact.sort_column}"'
    parts: list[Clause] = []
    if isinstance(fact.kind, MoneyKind):
        if test.unit:
            parts.append(Clause(f"substr({key}, 1, 3) = ?", (test.unit,)))
        key = f"substr({key}, 5)"
    elif test.unit:
        unit = f"json_extract({_column(fact)}, '$.unit')"
        parts.append(like(unit, test.unit, "is"))
    number = f"substr({key}, 1, instr({key}, '/') - 1)"
    return joined(
        [*parts, Clause(f"{number} {_COMPARED[test.how]} ?", (decimal_key(test.amount),))], "AND"
    )


def _empty(test: Empty, asked: Asked) -> Clause:
    found = subject(asked.entry.code, test.field)
    if isinstance(found, Many):
        linked = _linked(asked, found, "", ())
        return Clause(f"({linked.sql}) IS NOT TRUE", linked.bound)
    assert found is not None
    return Clause(f"{_column(found)} IS NULL")


def _tagged(test: Tagged, asked: Asked) -> Clause:
    return Clause(
        "t.id IN (SELECT g.tagged FROM tag g"
        f" WHERE g.word_sort = ? AND g.id NOT IN {GONE} AND g.tagged IS NOT NULL)",
        (text_key(test.word),),
    )


def _unsourced(test: Unsourced, asked: Asked) -> Clause:
    return states.unsourced(asked.entry, test.field)


def _disputed(test: Disputed, asked: Asked) -> Clause:
    return states.disputed(asked.entry, test.field)


def _one_origin(test: OneOrigin, asked: Asked) -> Clause:
    return states.one_origin(asked.entry, test.field)


def _status_changed(test: StatusChanged, asked: Asked) -> Clause:
    return states.status_changed(asked.entry)


def _at_gate(test: AtGate, asked: Asked) -> Clause:
    return _among("t.id", asked.reached[test])


def _silent(test: Silent, asked: Asked) -> Clause:
    return states.silent(asked.entry, test.days, asked.today)


def _untouched(test: Untouched, asked: Asked) -> Clause:
    return states.untouched(test.days, asked.today, asked.taken_back)


_BUILD: Final[Mapping[type, Callable[[Any, Asked], Clause]]] = {
    Anywhere: _anywhere,
    Words: _words,
    OneOf: _one_of,
    Refers: _refers,
    Dated: _dated,
    Doubtful: _doubtful,
    Sized: _sized,
    Empty: _empty,
    InView: _in_view,
    Tagged: _tagged,
    Unsourced: _unsourced,
    Disputed: _disputed,
    OneOrigin: _one_origin,
    StatusChanged: _status_changed,
    AtGate: _at_gate,
    Silent: _silent,
    Untouched: _untouched,
}


def _fact(field: str, asked: Asked) -> Fact:
    return asked.entry.facts[field]


def _column(fact: Fact) -> str:
    return f't."{fact.column_name}"'


def _among(column: str, values: Iterable[Sql]) -> Clause:
    wanted = standard.dumps(list(values))
    return Clause(f"{column} IN (SELECT value FROM json_each(?))", (wanted,))


def _named(column: str, named: Clause) -> Clause:
    return Clause(f"{column} IN (SELECT id FROM entity WHERE {named.sql})", named.bound)


def _linked(asked: Asked, many: Many, further: str, bound: tuple[Sql, ...]) -> Clause:
    return Clause(
        "t.id IN (SELECT l.owner FROM link l WHERE l.relation = ? AND l.owner IS NOT NULL"
        f" AND l.id NOT IN {GONE} AND l.target NOT IN {GONE}{further})",
        (f"{asked.entry.code}.{many.code}", *bound),
    )
