"""The matter: the records that bear on some applications, as they were known on one day.

Plain values, read once; it computes nothing and asks no database.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from models.reading.evidence import Evidence, Place
from models.records import (
    Application,
    Authority,
    Citation,
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
)

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Matter:
    """Everything that bears on some applications, by local number, as known at the end of a day.

    `applications` keep the order in which they were asked for; applications that are only members
    of a pool beside them stand in `others`. `wordings`, `clock_stops` and `other_names` are keyed
    by their owners. Companies, authorities and products may be deleted ones that others still
    name; `gone` are those, and every label of something deleted says so. `scoped` are the decisions
    and conditions that name applications, deleted ones among them: the others are taken for all of
    their gate.
    `letters` are those of the sources whose names are withheld from the file.
    """

    as_of: date
    applications: Mapping[int, Application] = field(default_factory=dict)
    others: Mapping[int, Application] = field(default_factory=dict)
    companies: Mapping[int, Company] = field(default_factory=dict)
    authorities: Mapping[int, Authority] = field(default_factory=dict)
    products: Mapping[int, Product] = field(default_factory=dict)
    gates: Mapping[int, Gate] = field(default_factory=dict)
    decisions: Mapping[int, Decision] = field(default_factory=dict)
    conditions: Mapping[int, Condition] = field(default_factory=dict)
    wordings: Mapping[int, tuple[Wording, ...]] = field(default_factory=dict)
    pools: Mapping[int, Pool] = field(default_factory=dict)
    fulfilments: Mapping[int, Fulfilment] = field(default_factory=dict)
    inquiries: Mapping[int, Inquiry] = field(default_factory=dict)
    clock_stops: Mapping[int, tuple[ClockStop, ...]] = field(default_factory=dict)
    responses: Mapping[int, Response] = field(default_factory=dict)
    events: Mapping[int, Event] = field(default_factory=dict)
    concerns: Mapping[int, Concern] = field(default_factory=dict)
    judgements: Mapping[int, Judgement] = field(default_factory=dict)
    forecasts: Mapping[int, Forecast] = field(default_factory=dict)
    sources: Mapping[int, Source] = field(default_factory=dict)
    relays: Mapping[int, Relay] = field(default_factory=dict)
    citations: Mapping[int, Citation] = field(default_factory=dict)
    other_names: Mapping[int, tuple[OtherName, ...]] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    evidence: Mapping[Place, Evidence] = field(default_factory=dict)
    labels: Mapping[int, str] = field(default_factory=dict)
    targets_of: Mapping[tuple[int, str], tuple[int, ...]] = field(default_factory=dict)
    owners_of: Mapping[tuple[int, str], tuple[int, ...]] = field(default_factory=dict)
    scoped: frozenset[int] = frozenset()
    gone: frozenset[int] = frozenset()
    letters: Mapping[int, str] = field(default_factory=dict)

    def label(self, id: int | None) -> str:
        """What a record is called; empty for none."""
        return "" if id is None else self.labels.get(id, "?")

    def linked(self, owner: int, relation: str) -> tuple[int, ...]:
        """The far ends of a record's relation, such as ``gate.applications``, in order."""
        return self.targets_of.get((owner, relation), ())

    def owning(self, target: int, *relations: str) -> tuple[int, ...]:
        """The records that have this one in one of these relations, each once."""
        found = (
            each for relation in relations for each in self.owners_of.get((target, relation), ())
        )
        return tuple(dict.fromkeys(found))

    @cached_property
    def after(self) -> Mapping[int, int | None]:
        """The gate that each gate is needed after."""
        return {id: gate.after for id, gate in self.gates.items()}

    @cached_property
    def borne_upon(self) -> frozenset[int]:
        """The records that a relation or a fulfilment names: on no other does anything bear."""
        return frozenset({target for target, _ in self.owners_of} | self.fulfilments_of.keys())

    @cached_property
    def doubted(self) -> Mapping[int, tuple[tuple[str | None, Evidence], ...]]:
        """The fields that are in conflict or disputed, by record; None for a whole record."""
        found: dict[int, list[tuple[str | None, Evidence]]] = defaultdict(list)
        for (record, name), one in self.evidence.items():
            if one.doubted:
                found[record].append((name, one))
        return {id: tuple(sorted(each, key=lambda it: it[0] or "")) for id, each in found.items()}

    @cached_property
    def by_kind(self) -> Mapping[str, Mapping[int, Record]]:
        """The records that have evidence of their own, by the permanent code of their kind."""
        return {
            "application": {**self.others, **self.applications},
            "gate": self.gates,
            "decision": self.decisions,
            "condition": self.conditions,
            "pool": self.pools,
            "fulfilment": self.fulfilments,
            "inquiry": self.inquiries,
            "response": self.responses,
            "event": self.events,
            "concern": self.concerns,
            "judgement": self.judgements,
            "forecast": self.forecasts,
            "company": self.companies,
            "authority": self.authorities,
            "product": self.products,
        }

    @cached_property
    def records(self) -> Mapping[int, Record]:
        """The records that have evidence of their own, by local number."""
        return {id: one for several in self.by_kind.values() for id, one in several.items()}

    @cached_property
    def under(self) -> Mapping[int, int]:
        """The condition inside which each reported wording stands."""
        return {each.id: owner for owner, several in self.wordings.items() for each in several}

    @cached_property
    def relays_of(self) -> Mapping[int, tuple[Relay, ...]]:
        """The relays of each source that name whom it relays, in their order."""
        relays = sorted(self.relays.values(), key=lambda each: (each.position or "", each.id))
        return _by({each.id: each for each in relays if each.relayed is not None}, "source")

    @cached_property
    def decisions_at(self) -> Mapping[int, tuple[Decision, ...]]:
        """Decisions by gate."""
        return _by(self.decisions, "gate")

    @cached_property
    def roles_at(self) -> Mapping[int, tuple[tuple[int, str], ...]]:
        """Authorities with their roles, empty where none is stated, by gate."""
        found: dict[int, list[tuple[int, str]]] = defaultdict(list)
        for link in self.links:
            if link.relation == "gate.authorities":
                found[link.owner].append((link.target, link.role or ""))
        return {gate: tuple(each) for gate, each in found.items()}

    @cached_property
    def conditions_at(self) -> Mapping[int, tuple[Condition, ...]]:
        """Conditions by gate."""
        return _by(self.conditions, "gate")

    @cached_property
    def responses_to(self) -> Mapping[int, tuple[Response, ...]]:
        """Responses by inquiry."""
        return _by(self.responses, "inquiry")

    @cached_property
    def fulfilments_of(self) -> Mapping[int, tuple[Fulfilment, ...]]:
        """Fulfilments by application."""
        return _by(self.fulfilments, "application")


def _by(records: Mapping[int, R], name: str) -> dict[int, tuple[R, ...]]:
    found: dict[int, list[R]] = defaultdict(list)
    for record in records.values():
        if (target := getattr(record, name)) is not None:
            found[target].append(record)
    return {target: tuple(each) for target, each in found.items()}
