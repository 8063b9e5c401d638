"""How each value of a record is known: its citations, best grade and independent origins.

Computed for many records at once; a citation counts for the value that it was given for.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from typing import Any

from models.history.ledger import Ledger
from models.history.life import kept_although_deleted
from models.reading import rows
from models.reading.origins import Cited, cited, origins
from models.records import CATALOGUE, LIFE, Citation, Relay, Source
from models.storage.connection import CaseDatabase

Place = tuple[int, str | None]
"""A record and the code of one of its fields, or None for the record as a whole."""

WITHDRAWN = frozenset({"retracted", "denied"})
_UNRATED = ("G", "7")
_SUPPORTS = (None, "supports")


@dataclass(frozen=True)
class Alternative:
    """One of the values that stand undecided in a field, who gave it, and what supports it.

    `value` is None where it states nothing or is `withheld`; `given_by` are those whose names are
    not withheld; `made` is when it was given last, as RFC 3339 in UTC.
    """

    value: Any
    given_by: tuple[str, ...] = ()
    made: str = ""
    supporting: tuple[Cited, ...] = ()
    withheld: bool = False


@dataclass(frozen=True)
class Evidence:
    """What stands behind one value. `earlier` were given for values that it no longer has.

    In a `conflict` two copies of the file give different values, which are all `alternatives`, the
    displayed one first; or, of a record as a whole, one deleted it and the other went on with it.
    """

    supporting: tuple[Cited, ...] = ()
    disputing: tuple[Cited, ...] = ()
    context: tuple[Cited, ...] = ()
    earlier: tuple[Cited, ...] = ()
    conflict: bool = False
    alternatives: tuple[Alternative, ...] = ()

    @property
    def grade(self) -> str:
        """The best grade among what supports it, such as ``B2``; empty where nothing is rated."""
        rated = [each for each in self.supporting if each.grade]
        return min((each.grade for each in rated), key=_rank, default="")

    @property
    def origins(self) -> int:
        """How many independent origins support it."""
        return len(origins(each.chain for each in self.supporting))

    @property
    def sourced(self) -> bool:
        """Whether anything supports the value that stands now."""
        return bool(self.supporting)

    @property
    def disputed(self) -> bool:
        """Whether a citation disputes it."""
        return bool(self.disputing)

    @property
    def doubted(self) -> bool:
        """Whether it is in conflict or disputed."""
        return self.conflict or self.disputed

    @property
    def possibly(self) -> tuple[int, ...]:
        """The records that a reference may mean between which nobody has decided."""
        values = (each.value for each in self.alternatives)
        return tuple(
            each for each in values if isinstance(each, int) and not isinstance(each, bool)
        )

    def only(self, kept: Container[int]) -> "Evidence":
        """The same of these citations alone, by local number."""

        def those(found: tuple[Cited, ...]) -> tuple[Cited, ...]:
            return tuple(each for each in found if each.citation.id in kept)

        return Evidence(
            supporting=those(self.supporting),
            disputing=those(self.disputing),
            context=those(self.context),
            earlier=those(self.earlier),
            conflict=self.conflict,
            alternatives=tuple(
                replace(each, supporting=those(each.supporting)) for each in self.alternatives
            ),
        )

    @property
    def withdrawn(self) -> bool:
        """Whether every source that supports it was retracted or denied."""
        return bool(self.supporting) and all(
            each.source is not None and each.source.state in WITHDRAWN for each in self.supporting
        )


def _rank(grade: str) -> tuple[str, str]:
    letter = grade[0] if grade[0].isalpha() else _UNRATED[0]
    digit = grade[-1] if grade[-1].isdigit() else _UNRATED[1]
    return letter, digit


def evidence(database: CaseDatabase, ledger: Ledger, ids: Iterable[int]) -> dict[Place, Evidence]:
    """The evidence of each record and field of these that has any, in a few queries."""
    ids = sorted(set(ids))
    citations = rows.referring(database, Citation, "about", ids)
    found = cited_by(database, citations)
    compared = {each.about for each in citations if each.field and each.given is not None}
    now = {(record, field): text for record, field, text in ledger.displayed(compared)}
    collected = _collect(citations, found, now)
    undecided = _undecided(ledger, ids, citations, found)
    # Whether it stays is undecided of the record as a whole.
    kept: set[Place] = {(id, None) for id in kept_although_deleted(ledger.connection, ids)}
    differing = undecided.keys() | kept
    # In the same order each time, for a briefing of the same state has the same bytes.
    uncited = sorted(differing - collected.keys(), key=lambda place: (place[0], place[1] or ""))
    return {
        place: Evidence(
            **{stance: tuple(each) for stance, each in collected.get(place, {}).items()},
            conflict=place in differing,
            alternatives=undecided.get(place, ()),
        )
        for place in (*collected, *uncited)
    }


def cited_by(database: CaseDatabase, citations: Iterable[Citation]) -> dict[int, Cited]:
    """Citations with their sources, chains and grades, by local number."""
    citations = list(citations)
    steps = {step for each in citations if each.through for step in each.through.relays}
    relays = rows.by_id(database, Relay, steps)
    sources = rows.by_id(database, Source, {each.source for each in citations if each.source})
    return {each.id: cited(each, sources, relays) for each in citations}


def _undecided(
    ledger: Ledger, ids: Iterable[int], citations: Iterable[Citation], found: dict[int, Cited]
) -> dict[Place, tuple[Alternative, ...]]:
    """The values of each field in which several stand, the displayed one first."""
    given: dict[tuple[int, str], dict[str | None, tuple[str, list[str]]]] = {}
    for record, field, value, author, made in reversed(ledger.undecided(ids)):
        if field == LIFE:
            continue
        # The last of those who gave it comes first.
        _, named = given.setdefault((record, field), {}).setdefault(value, (made, []))
        named += [author] if author and author not in named else []
    behind: dict[Place, list[Citation]] = {}
    for each in citations if given else ():
        if each.stance in _SUPPORTS:
            behind.setdefault((each.about, each.field), []).append(each)
    return {
        (record, field): tuple(
            Alternative(
                _recalled(ledger, record, field, value),
                tuple(named),
                made,
                tuple(found[at.id] for at in behind.get((record, field), ()) if at.given == value),
                withheld=value is None,
            )
            for value, (made, named) in values.items()
        )
        for (record, field), values in given.items()
    }


def _recalled(ledger: Ledger, record: int, field: str, value: str | None) -> Any:
    described = CATALOGUE.get(ledger.kind(record) or "")
    fact = described.facts.get(field) if described is not None else None
    return value if fact is None else fact.recalled(value, ledger)


def _collect(
    citations: Iterable[Citation], found: dict[int, Cited], values: dict[tuple[int, str], str]
) -> dict[Place, dict[str, list[Cited]]]:
    collected: dict[Place, dict[str, list[Cited]]] = {}
    for each in citations:
        stance = {"disputes": "disputing", "context": "context"}.get(
            each.stance or "", "supporting"
        )
        now = values.get((each.about, each.field), "null") if each.field else each.given
        if each.given is not None and each.given != now:
            stance = "earlier"
        place = collected.setdefault((each.about, each.field), {})
        place.setdefault(stance, []).append(found[each.id])
    return collected
