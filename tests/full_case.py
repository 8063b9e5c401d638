"""A case with enough of everything for each test to be met by some records and not by others."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from models import Case
from models.history.edit import Edit
from models.records import (
    CATALOGUE,
    Application,
    Authority,
    Briefing,
    Company,
    Condition,
    Decision,
    Gate,
    Inquiry,
    Relay,
    Response,
    Source,
    Tag,
)
from models.records.kinds import (
    Money,
    Quantity,
    When,
    canonical,
)
from models.records.kinds import Path as Way
from tests.builders import ANN

TODAY = date(2026, 3, 10)
TEXTS = ("chips", "Chips and terms", "export", "50%", "ä_b", "ÄRGER", "x")
TAGS = ("urgent", "Café", "not", "two words")
DATES = (
    "2026-03-10",
    "2026-03~",
    "2026?",
    "2026-02-20/2026-03-20",
    "[..2026-03-01]",
    "2026-04-01/..",
    "2025-12-31",
    "2026-03-10T12:00:00Z",
    "-0044",
    "Y12000",
)
NUMBERS = ("12", "400000", "0.5", "-3")


class Clock:
    """Tells the time that it is set to."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 5, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time


@contextmanager
def a_full_case(folder: Path) -> Iterator[Case]:
    """A case of a few dozen records, made over two months, the same each time."""
    clock = Clock()
    with Case.create(folder / "full.proviso", title="Full", who=ANN, clock=clock) as case:
        _fill(case, clock, random.Random(7))
        yield case


def _fill(case: Case, clock: Clock, chance: random.Random) -> None:
    def maybe(*values: Any) -> Any:
        return chance.choice((None, *values))

    def dates() -> Any:
        found = maybe(*DATES)
        return found and When(found)

    def amount() -> Any:
        number = Decimal(chance.choice(NUMBERS))
        upper = number + 5
        return maybe(
            Quantity("more_than", number, None, "units"),
            Quantity("between", number, upper, "t"),
            Quantity("exactly", number),
        )

    with case.edit("Begin") as edit:
        companies = [edit.add(Company, name=name) for name in ("Nvidia", "Ärger AG", "nvidia")]
        authorities = [
            edit.add(Authority, name=name, country=maybe("CN", "US"), remit=maybe(*TEXTS))
            for name in ("MIIT", "MOFCOM", "or and not")
        ]
        sources = [edit.add(Source, title=f"Paper {at}", published=dates()) for at in range(5)]
        relays = [edit.add(Relay, source=one, relayed=sources[-1]) for one in sources[:3]]
        relays.append(edit.add(Relay, source=sources[1]))
        gates = _gates(edit, chance, authorities[:2])
    decisions: list[int] = []
    applications: list[int] = []
    records: list[int] = []
    for at in range(14):
        clock.time += timedelta(days=4)
        with case.edit("Go on") as edit:
            application = edit.add(
                Application,
                title=maybe(*TEXTS),
                applicant=maybe(*companies),
                filed=dates(),
                closed=When(DATES[at // 2]) if at % 2 else None,
                direction=maybe("import", "export"),
                quantity=amount(),
                value=maybe(
                    Money("about", Decimal(chance.choice(NUMBERS)), None, "USD"),
                    Money("exactly", Decimal(12), None, "EUR"),
                ),
                end_use=maybe(*TEXTS),
            )
            if chance.random() < 0.5:
                edit.link(application, "end_users", chance.choice(companies))
            condition = edit.add(
                Condition,
                title=maybe(*TEXTS),
                text=maybe(*TEXTS),
                state=maybe("in_force", "met", "imposed"),
                category=maybe("quantity", "location", "end_use"),
                calendar=maybe("CN", "CG", "CD"),
                set_by=maybe(*authorities),
                due=dates(),
                days=maybe(3, 12),
            )
            edit.link(condition, "applications", application)
            for gate in chance.sample(gates, chance.choice((0, 1, 1, 2))):
                edit.link(gate, "applications", application)
            decision = edit.add(
                Decision,
                gate=maybe(*gates, *gates),
                authority=maybe(*authorities, *authorities),
                stage=maybe("approved", "refused", "under_review"),
                basis=maybe("official", "reported", "assessed"),
                date=dates(),
                learned=maybe(When("2026-03-01"), When("2026-04-01")),
                valid_until=maybe(When("2026-03-01"), When("2026-06~")),
                supersedes=maybe(*decisions[-3:]),
            )
            decisions.append(decision)
            applications.append(application)
            edit.link(decision, "applications", chance.choice(applications[-2:]))
            if chance.random() < 0.2:
                edit.set(chance.choice(decisions), "supersedes", decision)
            inquiry = edit.add(
                Inquiry, asked_of=maybe(*authorities), question=maybe(*TEXTS), date=dates()
            )
            edit.link(inquiry, "about", chance.choice((application, condition)))
            if chance.random() < 0.6:
                edit.add(
                    Response,
                    inquiry=inquiry,
                    outcome=maybe("no_response", "answered", "declined"),
                    text=maybe(*TEXTS),
                )
            made = [application, condition, decision, inquiry]
            records += made
            for _ in range(2):
                edit.add(Tag, tagged=chance.choice(records), word=chance.choice(TAGS))
        _cite(case, chance, made, sources, relays)
    _change(case, clock, chance, records)


def _gates(edit: Edit, chance: random.Random, authorities: list[int]) -> list[int]:
    gates = [
        edit.add(Gate, title="Licence", kind="export_licence", jurisdiction="US"),
        edit.add(Gate, title="Approval", kind="export_licence", jurisdiction="US"),
        edit.add(Gate, title="Entry"),
    ]
    for gate in gates:
        for authority in authorities:
            role = chance.choice(("approver", "approver", "consulted"))
            edit.link(gate, "authorities", authority, role=role)
    return gates


def _cite(
    case: Case, chance: random.Random, made: list[int], sources: list[int], relays: list[int]
) -> None:
    fields = ("title", "filed", "state", "due", "stage", "date", "question", None)
    for _ in range(5):
        about = chance.choice(made)
        known = CATALOGUE[str(case.kind(about))].facts
        field = chance.choice([each for each in fields if each is None or each in known])
        relay = chance.choice((*relays, 0, 0))
        read = case.get(relay) if relay else None
        through = Way((relay,) if relay else (), known=chance.random() < 0.8)
        with case.edit("Cite") as edit:
            edit.cite(
                about,
                field,
                source=read.source if isinstance(read, Relay) else chance.choice(sources),
                through=chance.choice((through, through, None)),
                stance=chance.choice((None, "supports", "disputes", "context")),
            )


def _change(case: Case, clock: Clock, chance: random.Random, records: list[int]) -> None:
    """Changed values, a briefing, open conflicts, deleted records and restored ones."""
    stages = {"condition": "state", "decision": "stage"}
    known = [id for id in records if case.kind(id) in stages]
    seen = {id: case.seen(id, stages[str(case.kind(id))]) for id in known}
    for at, id in enumerate(chance.sample(known, 16)):
        field = stages[str(case.kind(id))]
        codes = ("in_force", "met") if field == "state" else ("approved", "refused")
        with case.edit("Move") as edit:
            edit.set(id, field, chance.choice(codes))
        if at % 4 == 0:
            with case.edit("Move, as somebody saw it before") as edit:
                edit.set(id, field, codes[0], seen=seen[id])
        if at == 8:
            clock.time += timedelta(days=3)
            with case.edit("Brief") as edit:
                state = canonical(list(case.frontier()))
                edit.add(Briefing, title="First", number=1, frontier=state)
    clock.time += timedelta(days=2)
    for id in chance.sample(records, 6):
        with case.edit("Delete") as edit:
            edit.delete(id)
        if chance.random() < 0.4:
            case.undo()
