"""Two records of one company, authority or product: found, combined into one, and separated again.

Combining is an edit like any other: what pointed at the one points at the other, and the one goes
to the trash, naming the other. So neither loses its history, and separating is the inverse edit.
"""

import json as standard
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import Any

from models.case import Case
from models.errors import Refused
from models.history.changes import Changed
from models.history.edit import Edit
from models.history.frontiers import around
from models.history.inverse import write_inverse
from models.records import CATALOGUE, Citation, Link, OtherName, Record, entry
from models.records.fields import Fact
from models.records.kinds import Reference

COMBINABLE = ("company", "authority", "product")


@dataclass(frozen=True, order=True)
class Pair:
    """Two records that may be one, the earlier first, and what they share: a name or an LEI."""

    first: int
    second: int
    shared: str


def lookalikes(case: Case, among: Iterable[int] | None = None) -> list[Pair]:
    """Records of one kind with a name or an LEI in common, one pair for each two of them.

    With `among`, those pairs of which at least one is among these. A name is compared as lists
    sort it: without regard to case and accents.
    """
    rows = case.database.connection().execute(_NAMES, (standard.dumps(COMBINABLE),))
    wanted = None if among is None else set(among)
    found: dict[tuple[int, int], Pair] = {}
    for (_, _), its in groupby(rows, key=lambda row: row[:2]):
        named = {id: shared for _, _, id, shared in its}
        for first, second in combinations(sorted(named), 2):
            if wanted is None or first in wanted or second in wanted:
                found.setdefault((first, second), Pair(first, second, named[first]))
    return sorted(found.values())


def combine(case: Case, id: int, *, into: int, label: str, by: object = None) -> Changed:
    """Let `into` stand for both records, and put `id` into the trash.

    What `into` lacks it takes over; where both state something, `into` keeps its own, and the other
    name becomes another name of it. Raises Refused for records of two kinds or of one that can't
    be combined, for one and the same, and for one in the trash.
    """
    _refuse_unless_alike(case, id, into)
    with case.edit(label, by=by) as edit:
        _Combining(case, edit, id, into).write()
    return edit.changed


def separate(case: Case, id: int, *, label: str, by: object = None) -> Changed:
    """Bring back a record that was combined into another, with all that pointed at it then.

    What was changed since stays with the other. Raises Refused for one that was not combined.
    """
    heads = case.heads(id, "combined_into")
    made = [head.name[0] for head in heads if head.value not in (None, "null")]
    if not made:
        raise Refused("This record was not combined into another.", kept="Nothing was changed.")
    before, after = around(case.ledger, made[-1])
    with case.edit(label, by=by) as edit:
        write_inverse(edit, since=before, until=after)
    return edit.changed


class _Combining:
    """One combining, written into one edit."""

    def __init__(self, case: Case, edit: Edit, id: int, into: int) -> None:
        self.case = case
        self.edit = edit
        self.id = id
        self.into = into
        self.described = entry(case.kind(id) or "")

    def write(self) -> None:
        self._fields()
        self._children()
        self._links()
        self._references()
        self.edit.set(self.id, "combined_into", self.into)
        self.edit.delete(self.id)

    def _fields(self) -> None:
        given, kept = self._both()
        for fact in self.described.facts.values():
            value, own = getattr(given, fact.name), getattr(kept, fact.name)
            if value is None or value == own or fact.code == "combined_into":
                continue
            if own is None and value != self.into:
                self.edit.set(self.into, fact.code, value)
                self._cite(self.id, fact.code, self.into)
            elif fact is self.described.naming:
                self.edit.add(OtherName, owner_of=self.into, name=value)

    def _both(self) -> tuple[Record, Record]:
        given, kept = self.case.get(self.id), self.case.get(self.into)
        assert given is not None
        assert kept is not None
        return given, kept

    def _children(self) -> None:
        """What is kept inside the one is made anew inside the other: whose it is, is fixed."""
        for child in CATALOGUE.values():
            if child.owner is None or child.model in (Citation, Link):
                continue
            for record in self.case.referring(child.model, child.owner.name, [self.id]):
                self.edit.add(child.model, **_values(record) | {child.owner.name: self.into})
        self._cite(self.id, None, self.into)

    def _links(self) -> None:
        linked = *self.case.links(owners=[self.id]), *self.case.links(targets=[self.id])
        for link in {link.id: link for link in linked}.values():
            values = _values(link)
            for end in ("owner", "target"):
                if values[end] == self.id:
                    values[end] = self.into
            if values["owner"] != values["target"]:
                self.edit.add(Link, **values)
            self.edit.delete(link.id)

    def _references(self) -> None:
        for record, code, _ in self.case.ledger.heads_towards(self.id):
            described = CATALOGUE.get(self.case.kind(record) or "")
            fact = described.facts.get(code) if described else None
            if fact is None or fact.fixed or not isinstance(fact.kind, Reference):
                continue
            if record == self.into or self.edit.is_gone(record):
                continue
            self.edit.set(record, code, self.into)
            self._cite(record, code, record)

    def _cite(self, about: int, field: str | None, now: int) -> None:
        """What supported a value of the one supports the same value where it now stands."""
        for citation in self.case.referring(Citation, "about", [about]):
            if citation.field == field and self._was_for(citation, about, field):
                values = _values(citation)
                source = values.pop("source")
                if source is not None:
                    for given in ("about", "field", "given"):
                        values.pop(given)
                    self.edit.cite(now, field, source=source, **values)

    def _was_for(self, citation: Citation, about: int, field: str | None) -> bool:
        if field is None:
            return True
        heads = self.case.heads(about, field)
        return bool(heads) and citation.given == heads[-1].value


def _values(record: Record) -> dict[str, Any]:
    facts: Iterable[Fact] = CATALOGUE[record.code].facts.values()
    return {fact.name: getattr(record, fact.name) for fact in facts}


def _refuse_unless_alike(case: Case, id: int, into: int) -> None:
    kinds = {case.kind(id), case.kind(into)}
    if id == into or len(kinds) > 1 or not kinds <= set(COMBINABLE):
        raise Refused(
            "These two can't be combined.",
            kept="Both are as they were.",
            do="Choose two companies, two authorities or two products.",
        )
    if case.is_gone(id) or case.is_gone(into):
        raise Refused(
            "One of the two is in the trash.", kept="Both are as they were.", do="Restore it first."
        )


_HERE = "e.gone = 0 AND e.kind IN (SELECT value FROM json_each(?1))"
_NAMES = (
    "SELECT kind, key, id, shared FROM ("
    f"SELECT e.kind, e.name_sort AS key, e.id, e.name AS shared FROM entity e WHERE {_HERE}"
    " UNION SELECT e.kind, n.name_sort, e.id, n.name FROM other_name n"
    f" JOIN entity e ON e.id = n.owner_of JOIN entity o ON o.id = n.id AND o.gone = 0 WHERE {_HERE}"
    " UNION SELECT e.kind, 'lei ' || c.lei, e.id, c.lei FROM company c"
    f" JOIN entity e ON e.id = c.id WHERE {_HERE}"
    " UNION SELECT e.kind, a.native_name_sort, e.id, a.native_name FROM authority a"
    f" JOIN entity e ON e.id = a.id WHERE {_HERE}"
    ") WHERE key IS NOT NULL ORDER BY kind, key, id"
)
