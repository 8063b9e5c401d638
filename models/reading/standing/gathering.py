"""Reads a matter from a case file, in a number of queries that never depends on its size.

First what is linked to the applications, then what is linked to or refers to that. It reads; what
follows from it is computed elsewhere.
"""

import json as standard
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from models.reading import rows
from models.reading.standing.completing import File, Reading, records_of, targets_of
from models.reading.standing.matter import Matter
from models.records import (
    Application,
    Authority,
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
    Pool,
    Product,
    Record,
    Response,
    Source,
    entry,
)

R = TypeVar("R", bound=Record)

_CHAIN = """
WITH RECURSIVE chain(id) AS (
    SELECT value FROM json_each(?)
    UNION
    SELECT gate."after" FROM gate JOIN chain ON gate.id = chain.id WHERE gate."after" IS NOT NULL
)
SELECT chain.id FROM chain JOIN entity ON entity.id = chain.id WHERE entity.gone = 0
"""

# The plus keeps SQLite from converting `owner`, which would cost it the index.
_UNSCOPED = """
SELECT id FROM "{table}" AS one WHERE gate IN (SELECT value FROM json_each(?))
AND NOT EXISTS (
    SELECT 1 FROM link WHERE owner = +one.id AND relation = ?
    AND id NOT IN (SELECT id FROM entity WHERE kind = 'link' AND gone = 1)
)
"""


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


def gather_only(case: File, records: Iterable[int], *, as_of: date) -> Matter:
    """Read these records alone, of any kind, with what belongs to each, as of the end of a day.

    Of what bears on them only what is among them is in the matter.
    """
    return _Reader(case, as_of).only(frozenset(records))


class _Reader(Reading):
    def whole(self) -> Matter:
        self.take(rows.links(self.database))
        return self.matter(self._of_every_kind(None))

    def only(self, ids: frozenset[int]) -> Matter:
        self.take(rows.links(self.database, owners=ids))
        found = self._of_every_kind(ids)
        standing: list[Decision | Condition | Pool] = [
            *found.decisions.values(),
            *found.conditions.values(),
            *found.pools.values(),
        ]
        scoped = self.scoped([each.id for each in standing])
        # What names no application is taken for all of its gate.
        gates = {each.gate for each in standing if each.gate and each.id not in scoped}
        self.take(rows.links(self.database, owners=gates, relation="gate.applications"))
        return self.matter(found)

    def _of_every_kind(self, ids: frozenset[int] | None) -> Matter:
        return Matter(
            as_of=self.as_of,
            applications=self._read(Application, ids),
            companies=self._read(Company, ids),
            authorities=self._read(Authority, ids),
            products=self._read(Product, ids),
            gates=self._read(Gate, ids),
            decisions=self._read(Decision, ids),
            conditions=self._read(Condition, ids),
            pools=self._read(Pool, ids),
            fulfilments=self._read(Fulfilment, ids),
            inquiries=self._read(Inquiry, ids),
            responses=self._read(Response, ids),
            events=self._read(Event, ids),
            concerns=self._read(Concern, ids),
            judgements=self._read(Judgement, ids),
            forecasts=self._read(Forecast, ids),
            sources=self._read(Source, ids),
        )

    def _read(self, model: type[R], ids: frozenset[int] | None) -> dict[int, R]:
        return self.all(model) if ids is None else self.here(model, ids)

    def about(self, ids: list[int], companies: frozenset[int]) -> Matter:
        self.take(rows.links(self.database, targets={*ids, *companies}))
        theirs = {link.owner for link in self.links.values() if link.target in companies}
        named = self.here(Decision, self._owners("decision.applications"))
        at = {each.gate for each in named.values() if each.gate}
        gates = self._with_those_before(self._owners("gate.applications") | at)
        decisions = named | self._for_all(Decision, gates)
        conditions = self.here(Condition, self._owners("condition.applications"))
        conditions |= self._for_all(Condition, gates)
        pools = self._owners("pool.members")
        concerns = self._owners("concern.applications") | self._owners("concern.against")
        around = {*gates, *conditions, *concerns, *pools}
        self.take(rows.links(self.database, targets=around))
        inquiries = self.here(Inquiry, self._owners("inquiry.about"))
        inquiries |= self.referring(Inquiry, "asked_of", companies)
        responses = self.here(Response, self._owners("response.about"))
        responses |= self.referring(Response, "respondent", companies)
        responses |= self.referring(Response, "inquiry", inquiries)
        found = Matter(
            as_of=self.as_of,
            gates=self.here(Gate, gates),
            decisions=decisions,
            conditions=conditions,
            pools=self.here(Pool, pools),
            inquiries=inquiries,
            responses=responses,
            events=self.here(Event, theirs | self._owners("event.applications")),
            concerns=self.here(Concern, concerns),
            judgements=self.here(Judgement, self._owners("judgement.about")),
            forecasts=self.here(Forecast, theirs | self._owners("forecast.applications")),
        )
        # A gate's applications were taken with the applications; it may have many more.
        self.take(rows.links(self.database, owners=gates, relation="gate.authorities"))
        self.take(rows.links(self.database, owners={*ids, *records_of(found)} - gates))
        members = {link.target for link in self.links.values() if link.relation == "pool.members"}
        both = self.here(Application, {*ids, *members})
        found = replace(
            found,
            applications={id: both[id] for id in ids if id in both},
            others={id: both[id] for id in sorted(members - set(ids)) if id in both},
            fulfilments=self.referring(Fulfilment, "application", both),
        )
        return self.matter(self._with_parties(found, companies))

    def _with_parties(self, found: Matter, companies: frozenset[int]) -> Matter:
        targets = {*companies, *targets_of(records_of(found).values())}
        targets |= {link.target for link in self.links.values()}
        products = rows.by_id(self.database, Product, targets)
        targets |= {each.maker for each in products.values() if each.maker}
        self.take(rows.links(self.database, owners=targets, relation="authority.possibly_same"))
        targets |= {link.target for link in self.links.values()}
        return replace(
            found,
            products=products,
            companies=rows.by_id(self.database, Company, targets),
            authorities=rows.by_id(self.database, Authority, targets),
        )

    def _for_all(self, model: type[R], gates: set[int]) -> dict[int, R]:
        """What stands at these gates and names no application: it holds for all of them."""
        asked = (standard.dumps(sorted(gates)), f"{model.code}.applications")
        query = _UNSCOPED.format(table=entry(model).table)
        return self.here(model, [id for (id,) in self.database.connection().execute(query, asked)])

    def _with_those_before(self, gates: set[int]) -> set[int]:
        asked = (standard.dumps(sorted(gates)),)
        return {id for (id,) in self.database.connection().execute(_CHAIN, asked)}

    def _owners(self, relation: str) -> set[int]:
        return {link.owner for link in self.links.values() if link.relation == relation}
