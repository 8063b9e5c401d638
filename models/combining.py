"""Two records of one company, authority or product: combined into one, and separated again.

Combining is an edit like any other: what pointed at the one points at the other, and the one goes
to the trash, naming the other. So neither loses its history, and separating is the inverse edit.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from models.case import Case
from models.errors import Refused
from models.history.changes import Changed, ChangeName
from models.history.edit import Edit
from models.history.frontiers import around
from models.history.inverse import write_inverse
from models.reading.reader import Reader
from models.records import CATALOGUE, Citation, Link, OtherName, Record, entry
from models.records.combined import COMBINABLE
from models.records.fields import Fact
from models.records.kinds import Reference


@dataclass(frozen=True)
class Settled:
    """What becomes of the fields of a record that is combined into another.

    `taken` are those that the other lacks and takes over, `differing` those in which it keeps its
    own; `other_name` says that the name is another name of it from then on.
    """

    taken: tuple[Fact, ...]
    differing: tuple[Fact, ...]
    other_name: bool


def settled(given: Record, kept: Record) -> Settled:
    """What becomes of the fields of `given` once `kept` stands for both."""
    described = entry(given)
    taken: list[Fact] = []
    differing: list[Fact] = []
    for fact in described.facts.values():
        value, own = getattr(given, fact.name), getattr(kept, fact.name)
        if value is None or value == own or fact.code == "combined_into":
            continue
        if own is not None:
            differing.append(fact)
        elif value != kept.id:
            taken.append(fact)
    named = described.naming in differing
    return Settled(
        tuple(taken), tuple(fact for fact in differing if fact is not described.naming), named
    )


def stands_for(case: Reader, id: int) -> int | None:
    """The record that a record was combined into; None for one that stands for itself."""
    value: int | None = getattr(case.get(id), "combined_into", None)
    return value


def tell_apart(case: Case, id: int, other: int, *, label: str, by: object = None) -> Changed:
    """Say that two records that look like one are two, so that they are not offered any more.

    Raises Refused for records of two kinds or of one that can't be combined, for one and the same,
    and for one in the trash.
    """
    _refuse_unless_alike(case, id, other)
    with case.edit(label, by=by) as edit:
        edit.link(id, "not_same", other)
    return edit.changed


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

    What was changed since stays with the other. Where two copies combined it with two records and
    nobody decided, each of these combinings is undone by itself, the one displayed first. Raises
    Refused for one that was not combined.
    """
    heads = case.heads(id, "combined_into")
    made = [head.name for head in heads if head.value not in (None, "null")]
    if not made:
        raise Refused("This record was not combined into another.", kept="Nothing was changed.")
    combined = _origin(case, made[-1])
    before, after = around(case.ledger, combined[0])
    with case.edit(label, by=by) as edit:
        write_inverse(edit, since=before, until=after)
        if combined != made[-1]:
            # What somebody decided later is no part of the combining, and must not keep it up.
            if edit.is_gone(id):
                edit.restore(id)
            edit.set(id, "combined_into", None)
    return edit.changed


def _origin(case: Case, name: ChangeName) -> ChangeName:
    """The change that combined, behind those that decided between it and another."""
    value = case.ledger.change(name)[2]
    behind = (old for old in case.ledger.replaced_by(name) if case.ledger.change(old)[2] == value)
    older = next(behind, None)
    return name if older is None else _origin(case, older)


class _Combining:
    """One combining, written into one edit."""

    def __init__(self, case: Case, edit: Edit, id: int, into: int) -> None:
        self.case = case
        self.edit = edit
        self.id = id
        self.into = into
        self.described = entry(case.kind(id) or "")
        self._cited: dict[int, list[Citation]] = {}

    def write(self) -> None:
        self._fields()
        self._children()
        self._links()
        self._references()
        self.edit.set(self.id, "combined_into", self.into)
        self.edit.delete(self.id)

    def _fields(self) -> None:
        given, kept = self._both()
        becomes = settled(given, kept)
        for fact in becomes.taken:
            self.edit.set(self.into, fact.code, getattr(given, fact.name))
        same = [fact for fact in self.described.facts.values() if _same(fact, given, kept)]
        for fact in (*becomes.taken, *same):
            self._cite(self.id, fact.code, now=self.into)
        naming = self.described.naming
        if becomes.other_name and naming is not None:
            name = getattr(given, naming.name)
            made = self.edit.add(OtherName, owner_of=self.into, name=name)
            self._cite(self.id, naming.code, now=made, as_field="name")

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
                values = _values(record) | {child.owner.name: self.into}
                made = self.edit.add(child.model, **values)
                for field in (None, *child.facts):
                    self._cite(record.id, field, now=made)
        self._cite(self.id, None, now=self.into)

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
            self._cite(record, code, now=record)

    def _cite(self, about: int, field: str | None, *, now: int, as_field: str = "") -> None:
        """What supported a value of the one supports the same value where it now stands."""
        for citation in self._citations(about):
            if citation.field == field and self._was_for(citation, about, field):
                values = _values(citation)
                source = values.pop("source")
                if source is not None:
                    for given in ("about", "field", "given"):
                        values.pop(given)
                    self.edit.cite(now, as_field or field, source=source, **values)

    def _citations(self, about: int) -> list[Citation]:
        if about not in self._cited:
            self._cited[about] = self.case.referring(Citation, "about", [about])
        return self._cited[about]

    def _was_for(self, citation: Citation, about: int, field: str | None) -> bool:
        if field is None:
            return True
        heads = self.case.heads(about, field)
        return bool(heads) and citation.given == heads[-1].value


def _same(fact: Fact, given: Record, kept: Record) -> bool:
    value = getattr(given, fact.name)
    return value is not None and value == getattr(kept, fact.name)


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
