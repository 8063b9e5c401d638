"""The matter: the records that bear on some applications, as they were known on one day.

Plain values, read once; it computes nothing and asks no database.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

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
    Relay,
    Response,
    Source,
    Wording,
)


@dataclass(frozen=True)
class Matter:
    """Everything that bears on some applications, by local number, as known at the end of a day.

    `applications` keep the order in which they were asked for; applications that are only members
    of a pool beside them stand in `others`. `wordings`, `clock_stops` and `other_names` are keyed
    by their owners. Companies, authorities and products may be deleted ones that others still name.
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

    def bearing(self, application: int, relation: str, among: Iterable[int]) -> tuple[int, ...]:
        """Those among records that have the application in a relation."""
        owners = set(self.owning(application, relation))
        return tuple(each for each in among if each in owners)
