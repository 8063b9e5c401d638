"""Makes a matter of records that were chosen: with their evidence, sources, names and links.

It reads, in a number of queries that never depends on theirs; which records they are is decided
elsewhere.
"""

import json as standard
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Protocol, TypeVar

from models.history.ledger import Ledger
from models.reading import rows
from models.reading.evidence import Evidence, evidence
from models.reading.labels import labels
from models.reading.origins import Cited
from models.reading.standing.known import by_then
from models.reading.standing.matter import Matter
from models.reading.withheld import letters
from models.records import ClockStop, Link, OtherName, Record, Relay, Source, Wording, entry
from models.storage.connection import CaseDatabase

R = TypeVar("R", bound=Record)

_SCOPED = """
SELECT DISTINCT owner FROM link
WHERE relation IN ('decision.applications', 'condition.applications')
AND owner IN (SELECT value FROM json_each(?))
AND id NOT IN (SELECT id FROM entity WHERE kind = 'link' AND gone = 1)
"""


class File(Protocol):
    """The open case file, as far as it is needed here."""

    @property
    def database(self) -> CaseDatabase: ...

    @property
    def ledger(self) -> Ledger: ...


class Reading:
    """Reads records as they were known by the end of a day, and makes a matter of them.

    `links` are those taken so far; what else belongs to the records is read with `matter`.
    """

    def __init__(self, case: File, as_of: date) -> None:
        self.database = case.database
        self.ledger = case.ledger
        self.as_of = as_of
        self.links: dict[int, Link] = {}
        self.letters: dict[int, str] = {}

    def matter(self, found: Matter) -> Matter:
        records = records_of(found)
        backed = evidence(self.database, self.ledger, records)
        cited = {each.citation.id: each for one in backed.values() for each in _cited(one)}
        stops = self.referring(ClockStop, "inquiry", found.inquiries)
        wordings = self.referring(Wording, "condition", found.conditions)
        of_wordings = evidence(self.database, self.ledger, wordings)
        cited |= {each.citation.id: each for one in of_wordings.values() for each in _cited(one)}
        names = self.referring(OtherName, "owner_of", records)
        sources, relays = self._sources(found, cited)
        kept = {
            id: each.citation
            for id, each in cited.items()
            if each.citation.source is None or each.citation.source in sources
        }
        links = sorted(self.links.values(), key=rows.placed)
        # An attribute of peewee's costs more than all the rest here, where the links are many.
        ends = [
            (held["owner"], held["relation"], held["target"])
            for held in (link.__data__ for link in links)
        ]
        mentioned = {*records, *sources, *targets_of(records.values())}
        mentioned |= {id for owner, _, target in ends for id in (owner, target)}
        mentioned |= {id for one in backed.values() for id in one.possibly}
        return replace(
            found,
            wordings=_by_owner(wordings, "condition"),
            clock_stops=_by_owner(stops, "inquiry"),
            other_names=_by_owner(names, "owner_of"),
            sources=sources,
            relays=relays,
            citations=kept,
            links=tuple(links),
            evidence={place: one.only(kept) for place, one in {**backed, **of_wordings}.items()},
            labels=labels(self.database.connection(), mentioned, marked=True),
            targets_of=_grouped(ends),
            gone=self._gone([*found.companies, *found.authorities, *found.products]),
            scoped=self.scoped([*found.decisions, *found.conditions]),
            letters=self.letters,
            owners_of=_grouped((target, relation, owner) for owner, relation, target in ends),
        )

    def _sources(
        self, found: Matter, cited: Mapping[int, Cited]
    ) -> tuple[dict[int, Source], dict[int, Relay]]:
        passed = {source for each in cited.values() for source in each.chain.sources}
        passed |= {each.forecaster for each in found.forecasts.values() if each.forecaster}
        sources = {**found.sources, **self.known(rows.by_id(self.database, Source, passed))}
        if any(each.title is None for each in sources.values()):
            self.letters = letters(self.database.connection())
        for id in self.letters.keys() & sources.keys():
            # Who it is was withheld from this file, so its words may not stand alone either.
            sources[id].may_leave = False
        steps = {
            step
            for each in cited.values()
            if each.citation.through
            for step in each.citation.through.relays
        }
        relays = rows.by_id(self.database, Relay, steps)
        relays |= self.referring(Relay, "source", sources)
        return sources, relays

    def scoped(self, ids: list[int]) -> frozenset[int]:
        return frozenset(
            id for (id,) in self.database.connection().execute(_SCOPED, (standard.dumps(ids),))
        )

    def _gone(self, ids: list[int]) -> frozenset[int]:
        query = "SELECT id FROM entity WHERE gone = 1 AND id IN (SELECT value FROM json_each(?))"
        asked = (standard.dumps(ids),)
        return frozenset(id for (id,) in self.database.connection().execute(query, asked))

    def take(self, links: Iterable[Link]) -> None:
        self.links.update((link.id, link) for link in links)

    def all(self, model: type[R]) -> dict[int, R]:
        return self.known({each.id: each for each in rows.here(self.database, model)})

    def here(self, model: type[R], ids: Iterable[int]) -> dict[int, R]:
        return self.known(
            {each.id: each for each in rows.referring(self.database, model, "id", ids)}
        )

    def referring(self, model: type[R], field: str, targets: Iterable[int]) -> dict[int, R]:
        found = rows.referring(self.database, model, field, targets)
        return self.known({each.id: each for each in found})

    def known(self, records: dict[int, R]) -> dict[int, R]:
        return {id: each for id, each in records.items() if by_then(each, self.as_of)}


def records_of(found: Matter) -> dict[int, Record]:
    """Every record of the matter that has evidence of its own."""
    return {id: record for group in found.by_kind.values() for id, record in group.items()}


def targets_of(records: Iterable[Record]) -> set[int]:
    return {
        target
        for record in records
        for fact in entry(record).references()
        # Of thousands of records an attribute of peewee's costs more than all the rest here.
        if (target := record.__data__[fact.name]) is not None
    }


def _cited(one: Evidence) -> tuple[Cited, ...]:
    return (*one.supporting, *one.disputing, *one.context, *one.earlier)


def _by_owner(records: Mapping[int, R], field: str) -> dict[int, tuple[R, ...]]:
    found: dict[int, list[R]] = defaultdict(list)
    for record in records.values():
        found[getattr(record, field)].append(record)
    return {owner: tuple(each) for owner, each in found.items()}


def _grouped(pairs: Iterable[tuple[int, str, int]]) -> dict[tuple[int, str], tuple[int, ...]]:
    found: dict[tuple[int, str], list[int]] = defaultdict(list)
    for end, relation, other in pairs:
        found[end, relation].append(other)
    return {key: tuple(dict.fromkeys(others)) for key, others in found.items()}
