"""How records hang together, read off the catalogue: under which heading each is shown at another.

It describes ways and reads no record.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from models.records import (
    CATALOGUE,
    Attachment,
    Citation,
    Entry,
    Fact,
    Link,
    Many,
    Response,
    Tag,
    references_to,
    relations_to,
)
from models.records.kinds import Digest, Given, Reference

_OWN_GROUPS = frozenset({"assessment", "desk", "file", "evidence"})
_OWN_CODES = frozenset({"handling", "learned", "combined_into"})
# How the desk sorts what it knows is no statement of a source.
_OWN_ORDER = frozenset(entry.code for entry in CATALOGUE.values() if entry.group == "case")
_OWN_KINDS = frozenset({Attachment.code, Tag.code})
_OWN_SECTIONS = frozenset({"Desk", "Notes", "Grading"})

_TAKEN_OVER = {(Response.code, "inquiry"): {"respondent": "asked_of"}}
"""What a record begun from another states at once, by the other's fields: who was asked answers."""


@dataclass(frozen=True)
class Relation:
    """One way to a record shown: by a field of the other record, or by a link that it owns."""

    entry: Entry
    fact: Fact | None = None
    many: Many | None = None


def own(described: Entry, fact: Fact) -> bool:
    """Whether the desk itself states the field, so that no source is missed where there is none."""
    if described.code in _OWN_KINDS:
        return True
    if described.owner is not None and not described.group:
        return fact.code not in described.headline or _is_of_the_desk(described.owner)
    if described.group in _OWN_GROUPS or fact.section in _OWN_SECTIONS or fact.code in _OWN_CODES:
        return True
    if described.group == "case" and fact is described.naming:
        return True
    return isinstance(fact.kind, Reference) and set(fact.kind.kinds) <= _OWN_ORDER


def _is_of_the_desk(owner: Fact) -> bool:
    kinds = owner.kind.kinds if isinstance(owner.kind, Reference) else ()
    return bool(kinds) and all(CATALOGUE[kind].group == "desk" for kind in kinds)


def children_of(described: Entry) -> tuple[Entry, ...]:
    """The kinds of child records that are edited inside a record, citations and links apart."""
    return tuple(
        each
        for each in CATALOGUE.values()
        if each.owner is not None
        and each.code not in (Citation.code, Link.code)
        and isinstance(each.owner.kind, Reference)
        and described.code in (each.owner.kind.kinds or (described.code,))
    )


def can_be_added(described: Entry) -> bool:
    """Whether a record can be typed; one that stands for the bytes of a file can't, nor can one
    that keeps what the program saw."""
    return not any(isinstance(fact.kind, Digest | Given) for fact in described.facts.values())


def taken_over(described: Entry, fact: Fact) -> Mapping[str, str]:
    """What a record begun by a reference takes over, by the names of its fields and the other's."""
    return _TAKEN_OVER.get((described.code, fact.code), {})


def headings(described: Entry) -> dict[str, tuple[Relation, ...]]:
    """The headings under which records that refer to one of this kind are shown, in order."""
    found: dict[str, list[Relation]] = {}
    for each, many in relations_to(described.code):
        found.setdefault(many.inverse, []).append(Relation(each, many=many))
    for each, fact in references_to(described.code):
        if fact.inverse and not fact.owner:
            found.setdefault(fact.inverse, []).append(Relation(each, fact=fact))
    order = list(CATALOGUE)
    ways = sorted(found.items(), key=lambda item: order.index(item[1][0].entry.code))
    return {heading: tuple(relations) for heading, relations in ways}
