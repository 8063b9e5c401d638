"""The SELECT behind a list: which records of a kind, in which order. It makes SQL and runs none."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from models.reading.filtering.clauses import Asked, where
from models.reading.filtering.filters import Filter
from models.reading.filtering.pieces import Clause, Sql
from models.reading.last_days import can_be_counted
from models.reading.sorting import Sort
from models.records import Entry, Fact
from models.records.kinds import Reference

_COUNTED = (
    " LEFT JOIN (SELECT CAST(key AS INTEGER) AS id, value AS day FROM json_each(?)) counted"
    " ON counted.id = t.id"
)
_NOT_GONE = "t.id NOT IN (SELECT id FROM entity WHERE kind = ? AND gone = 1)"


@dataclass(frozen=True)
class Rows:
    """The records of a kind that a filter lets through, as what stands behind SELECT.

    `counted` are the last days that are counted where none is stated.
    """

    entry: Entry
    test: Clause | None
    counted: Mapping[int, date] = field(default_factory=dict)

    @property
    def sql(self) -> str:
        """From where, and which."""
        return self.joining(())

    def joining(self, joins: tuple[str, ...]) -> str:
        """The same, with further tables."""
        source = "".join((f'FROM "{self.entry.table}" t', *joins))
        tests = _NOT_GONE if self.test is None else f"{_NOT_GONE} AND ({self.test.sql})"
        return f"{source} WHERE {tests}"

    @property
    def bound(self) -> tuple[Sql, ...]:
        """What the question marks stand for."""
        return (self.entry.code, *(self.test.bound if self.test is not None else ()))


def filtered(filter: Filter | None, asked: Asked) -> Rows:
    """The records that a filter lets through. Raises Refused for views in a circle."""
    return Rows(asked.entry, where(filter, asked), asked.counted)


def ordered(rows: Rows, sorts: tuple[Sort, ...], grouping: str = "") -> Clause:
    """The ids of rows in order; by name without a sort. What is not stated comes last."""
    facts = rows.entry.facts
    sorts = tuple(each for each in sorts if not each.field or each.field in facts) or (Sort(),)
    if rows.test is None and not grouping and sorts[0].field == "" and len(sorts) == 1:
        way = _way(sorts[0])
        return Clause(
            f"SELECT id FROM entity WHERE kind = ? AND gone = 0 ORDER BY name_sort {way}, id {way}",
            (rows.entry.code,),
        )
    joins: list[str] = []
    keys: list[str] = []
    if grouping in facts:
        keys += [_key(Sort(grouping), facts[grouping], joins), _stored(facts[grouping])]
    bound = rows.bound
    for each in sorts:
        if rows.counted and can_be_counted(rows.entry.code, each.field):
            stated = f't."{facts[each.field].sort_column}"'
            keys.append(f"coalesce({stated}, counted.day) {_way(each)} NULLS LAST")
            days = {id: f"{day.isoformat()}/{day.isoformat()}" for id, day in rows.counted.items()}
            bound = (json.dumps(days), *rows.bound)
            joins.insert(0, _COUNTED)
        else:
            keys.append(_key(each, facts.get(each.field), joins))
    keys.append(f"t.id {_way(sorts[0])}")
    source = rows.joining(tuple(joins))
    return Clause(f"SELECT t.id AS id {source} ORDER BY {', '.join(keys)}", bound)


def grouped(rows: Rows, fact: Fact) -> Clause:
    """The stored values of a field with how many rows hold each, in the order of `ordered`."""
    joins: list[str] = []
    key = _key(Sort(fact.code), fact, joins)
    column = f't."{fact.column_name}"'
    return Clause(
        f"SELECT {column}, count(*) {rows.joining(tuple(joins))}"
        f" GROUP BY {column} ORDER BY {key}, {_stored(fact)}",
        rows.bound,
    )


def _key(sort: Sort, fact: Fact | None, joins: list[str]) -> str:
    if fact is None or isinstance(fact.kind, Reference):
        column = "t.id" if fact is None else f't."{fact.column_name}"'
        name = f"e{len(joins)}"
        joins.append(f" LEFT JOIN entity {name} ON {name}.id = {column}")
        return f"{name}.name_sort {_way(sort)} NULLS LAST"
    return f't."{fact.sort_column}" {_way(sort)} NULLS LAST'


def _stored(fact: Fact) -> str:
    return f't."{fact.column_name}" ASC NULLS LAST'


def _way(sort: Sort) -> str:
    return "DESC" if sort.descending else "ASC"
