"""Reads a matter from a case file, in a number of queries that never depends on its size.

First what is linked to the applications, then what is linked to or refers to that. It reads; what
follows from it is computed elsewhere.
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
from models.records import (
    Application,
    Authority,
    ClockStop,
    Company,
    Concern,
    Condition,
    Decision,
    Event,
    Forecast,
    Fulfilment,
    Gate,
    Inquiry,
    Judgement,
    Link,
    OtherName,
    Pool,
    Product,
    Record,
    Relay,
    Response,
    Source,
    Wording,
    entry,
)
from models.storage.connection import CaseDatabase

R = TypeVar("R", bound=Record)

_CHAIN = """
WITH RECURSIVE chain(id) AS (
    SELECT value FROM json_each(?)
    UNION
    SELECT gate."after" FROM gate JOIN chain ON gate.id = chain.id WHERE gate."after" IS NOT NULL
)
SELECT chain.id FROM chain JOIN entity ON entity.id = chain.id WHERE entity.gone = 0
"""

_SCOPED = """
SELECT DISTINCT owner FROM link
WHERE relation IN ('decision.applications', 'condition.applications')
AND owner IN (SELECT value FROM json_each(?))
AND id NOT IN (SELECT id FROM entity WHERE kind = 'link' AND gone = 1)
"""


# The plus keeps SQLite from converting `owner`, which would cost it the index.
_UNSCOPED = """
SELECT id FROM "{table}" AS one WHERE gate IN (SELECT value FROM json_each(?))
AND NOT EXISTS (
    SELECT 1 FROM link WHERE owner = +one.id AND relation = ?
    AND id NOT IN (SELECT id FROM entity WHERE kind = 'link' AND gone = 1)
)
"""


class File(Protocol):
    """The open case file, as far as it is needed here."""

    @property
    def database(self) -> CaseDatabase: ...

    @property
    def ledger(self) -> Ledger: ...


def gather(
    case: File,
    applications: Iterable[int] | None = None,
    *,
    as_of: date,
    companies: Iterable[int] = (),
) -> Matter:
    """Read everything that bears on some applications, or the whole file, as of the end of a day.

    Of `companies` also what concerns them without naming an application is read. The file is read
    as it is now; what had not happened or was not learned by then is left out, but what is
    scheduled or due stays. Deleted records are left out.
    """
    reader = _Reader(case, as_of)
    if applications is None:
        return reader.whole()
    return reader.about(list(dict.fromkeys(applications)), frozenset(companies))


class _Reader:
    def __init__(self, case: File, as_of: date) -> None:
        self.database = case.database
        self.ledger = case.ledger
        self.as_of = as_of
        self.links: dict[int, Link] = {}
        self.letters: dict[int, str] = {}

    # which records

    def whole(self) -> Matter:
        self._take(rows.links(self.database))
        return self._matter(
            Matter(
                as_of=self.as_of,
                applications=self._all(Application),
                companies=self._all(Company),
                authorities=self._all(Authority),
                products=self._all(Product),
                gates=self._all(Gate),
                decisions=self._all(Decision),
                conditions=self._all(Condition),
                pools=self._all(Pool),
                fulfilments=self._all(Fulfilment),
                inquiries=self._all(Inquiry),
                responses=self._all(Response),
                events=self._all(Event),
                concerns=self._all(Concern),
                judgements=self._all(Judgement),
                forecasts=self._all(Forecast),
                sources=self._all(Source),
            )
        )

    def about(self, ids: list[int], companies: frozenset[int]) -> Matter:
        self._take(rows.links(self.database, targets={*ids, *companies}))
        theirs = {link.owner for link in self.links.values() if link.target in companies}
        named = self._here(Decision, self._owners("decision.applications"))
        at = {each.gate for each in named.values() if each.gate}
        gates = self._with_those_before(self._owners("gate.applications") | at)
        decisions = named | self._for_all(Decision, gates)
        conditions = self._here(Condition, self._owners("condition.applications"))
        conditions |= self._for_all(Condition, gates)
        pools = self._owners("pool.members")
        concerns = self._owners("concern.applications") | self._owners("concern.against")
        around = {*gates, *conditions, *concerns, *pools}
        self._take(rows.links(self.database, targets=around))
        inquiries = self._here(Inquiry, self._owners("inquiry.about"))
        inquiries |= self._referring(Inquiry, "asked_of", companies)
        responses = self._here(Response, self._owners("response.about"))
        responses |= self._referring(Response, "respondent", companies)
        responses |= self._referring(Response, "inquiry", inquiries)
        found = Matter(
            as_of=self.as_of,
            gates=self._here(Gate, gates),
            decisions=decisions,
            conditions=conditions,
            pools=self._here(Pool, pools),
            inquiries=inquiries,
            responses=responses,
            events=self._here(Event, theirs | self._owners("event.applications")),
            concerns=self._here(Concern, concerns),
            judgements=self._here(Judgement, self._owners("judgement.about")),
            forecasts=self._here(Forecast, theirs | self._owners("forecast.applications")),
        )
        # A gate's applications were taken with the applications; it may have many more.
        self._take(rows.links(self.database, owners=gates, relation="gate.authorities"))
        self._take(rows.links(self.database, owners={*ids, *_records(found)} - gates))
        members = {link.target for link in self.links.values() if link.relation == "pool.members"}
        both = self._here(Application, {*ids, *members})
        found = replace(
            found,
            applications={id: both[id] for id in ids if id in both},
            others={id: both[id] for id in sorted(members - set(ids)) if id in both},
            fulfilments=self._referring(Fulfilment, "application", both),
        )
        return self._matter(self._with_parties(found, companies))

    def _with_parties(self, found: Matter, companies: frozenset[int]) -> Matter:
        targets = {*companies, *_targets(_records(found).values())}
        targets |= {link.target for link in self.links.values()}
        products = rows.by_id(self.database, Product, targets)
        targets |= {each.maker for each in products.values() if each.maker}
        self._take(rows.links(self.database, owners=targets, relation="authority.possibly_same"))
        targets |= {link.target for link in self.links.values()}
        return replace(
            found,
            products=products,
            companies=rows.by_id(self.database, Company, targets),
            authorities=rows.by_id(self.database, Authority, targets),
        )

    # what belongs to them

    def _matter(self, found: Matter) -> Matter:
        records = _records(found)
        backed = evidence(self.database, self.ledger, records)
        cited = {each.citation.id: each for one in backed.values() for each in _cited(one)}
        stops = self._referring(ClockStop, "inquiry", found.inquiries)
        wordings = self._referring(Wording, "condition", found.conditions)
        of_wordings = evidence(self.database, self.ledger, wordings)
        cited |= {each.citation.id: each for one in of_wordings.values() for each in _cited(one)}
        names = self._referring(OtherName, "owner_of", records)
        sources, relays = self._sources(found, cited)
        kept = {
            id: each.citation
            for id, each in cited.items()
            if each.citation.source is None or each.citation.source in sources
        }
        links = sorted(
            self.links.values(),
            key=lambda link: (link.position is None, link.position or "", link.id),
        )
        mentioned = {*records, *sources, *_targets(records.values())}
        mentioned |= {end for link in links for end in (link.owner, link.target)}
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
            targets_of=_grouped((link.owner, link.relation, link.target) for link in links),
            gone=self._gone([*found.companies, *found.authorities, *found.products]),
            scoped=self._scoped([*found.decisions, *found.conditions]),
            letters=self.letters,
            owners_of=_grouped((link.target, link.relation, link.owner) for link in links),
        )

    def _for_all(self, model: type[R], gates: set[int]) -> dict[int, R]:
        """What stands at these gates and names no application: it holds for all of them."""
        asked = (standard.dumps(sorted(gates)), f"{model.code}.applications")
        query = _UNSCOPED.format(table=entry(model).table)
        return self._here(model, [id for (id,) in self.database.connection().execute(query, asked)])

    def _sources(
        self, found: Matter, cited: Mapping[int, Cited]
    ) -> tuple[dict[int, Source], dict[int, Relay]]:
        passed = {source for each in cited.values() for source in each.chain.sources}
        passed |= {each.forecaster for each in found.forecasts.values() if each.forecaster}
        sources = {**found.sources, **self._known(rows.by_id(self.database, Source, passed))}
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
        relays |= self._referring(Relay, "source", sources)
        return sources, relays

    def _with_those_before(self, gates: set[int]) -> set[int]:
        asked = (standard.dumps(sorted(gates)),)
        return {id for (id,) in self.database.connection().execute(_CHAIN, asked)}

    def _scoped(self, ids: list[int]) -> frozenset[int]:
        return frozenset(
            id for (id,) in self.database.connection().execute(_SCOPED, (standard.dumps(ids),))
        )

    def _gone(self, ids: list[int]) -> frozenset[int]:
        query = "SELECT id FROM entity WHERE gone = 1 AND id IN (SELECT value FROM json_each(?))"
        asked = (standard.dumps(ids),)
        return frozenset(id for (id,) in self.database.connection().execute(query, asked))

    def _owners(self, relation: str) -> set[int]:
        return {link.owner for link in self.links.values() if link.relation == relation}

    def _take(self, links: Iterable[Link]) -> None:
        self.links.update((link.id, link) for link in links)

    def _all(self, model: type[R]) -> dict[int, R]:
        return self._known({each.id: each for each in rows.here(self.database, model)})

    def _here(self, model: type[R], ids: Iterable[int]) -> dict[int, R]:
        return self._known(
            {each.id: each for each in rows.referring(self.database, model, "id", ids)}
        )

    def _referring(self, model: type[R], field: str, targets: Iterable[int]) -> dict[int, R]:
        found = rows.referring(self.database, model, field, targets)
        return self._known({each.id: each for each in found})

    def _known(self, records: dict[int, R]) -> dict[int, R]:
        return {id: each for id, each in records.items() if by_then(each, self.as_of)}


def _records(found: Matter) -> dict[int, Record]:
    """Every record of the matter that has evidence of its own."""
    return {id: record for group in found.by_kind.values() for id, record in group.items()}


def _targets(records: Iterable[Record]) -> set[int]:
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
