"""Filters as hypothesis draws them from the catalogue, each of which a kind of record can be asked.

Beside them a case with enough of everything for each test to be met by some and not by others.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from models import Case
from models.reading.filtering import filters as f
from models.reading.filtering import spans
from models.reading.filtering.subjects import (
    ASKED,
    CHOICE,
    DATE,
    NUMBER,
    RECORDS,
    WORDS,
    choices,
    fits,
    sort_of,
    subjects,
)
from models.records import (
    CATALOGUE,
    Application,
    Authority,
    Briefing,
    Company,
    Condition,
    Decision,
    Fact,
    Gate,
    Inquiry,
    Relay,
    Response,
    Source,
    Tag,
)
from models.records.kinds import (
    LanguageTag,
    Money,
    MoneyKind,
    Number,
    Quantity,
    When,
    canonical,
)
from models.records.kinds import Path as Way
from tests.builders import ANN

TODAY = date(2026, 3, 10)
KINDS = ("condition", "application", "inquiry", "source", "authority", "decision")
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
        gate = edit.add(Gate, title="Licence")
    records: list[int] = []
    for _ in range(14):
        clock.time += timedelta(days=4)
        with case.edit("Go on") as edit:
            application = edit.add(
                Application,
                title=maybe(*TEXTS),
                applicant=maybe(*companies),
                filed=dates(),
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
            decision = edit.add(
                Decision, gate=gate, stage=maybe("approved", "refused"), date=dates()
            )
            edit.link(decision, "applications", application)
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


# filters

_days = st.dates(date(2025, 11, 1), date(2026, 6, 1)) | st.dates()
_units = st.sampled_from(spans.UNITS)
_ways = st.sampled_from((spans.LAST, spans.NEXT))
_spans = st.one_of(
    st.builds(spans.Before, st.none() | _days),
    st.builds(spans.After, st.none() | _days),
    st.tuples(_days, _days).map(lambda both: spans.Between(min(both), max(both))),
    st.builds(spans.Counted, _ways, st.integers(1, 60) | st.integers(1, spans.MOST), _units),
    st.builds(spans.This, _units),
)
_lines = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=20
).filter(lambda text: bool(text.strip()) and len(text.splitlines()) == 1)
_texts = st.sampled_from(TEXTS) | _lines
_amounts = st.sampled_from(NUMBERS).map(Decimal) | st.builds(
    lambda whole, places: Decimal(whole).scaleb(-places),
    st.integers(-(10**9), 10**9),
    st.integers(0, 4),
)
_counts = st.integers(0, 70) | st.integers(0, spans.MOST)


def uids(case: Case) -> list[str]:
    """The lasting names of all records of a case."""
    ids = [id for kind in KINDS for id in case.ids(kind)] + list(case.ids("company"))
    return [case.ledger.uid(id) for id in ids]


@st.composite
def drawn(draw: st.DrawFn, kind: str, known: list[str], *, depth: int = 2) -> f.Filter:
    """A filter of a kind of record that names these records."""
    form = draw(st.sampled_from(("test", "test", "not", "all", "either"))) if depth else "test"
    if form == "test":
        return draw(_test(kind, known))
    if form == "not":
        return f.Not(draw(drawn(kind, known, depth=depth - 1)))
    parts = [draw(drawn(kind, known, depth=depth - 1)) for _ in range(draw(st.integers(2, 3)))]
    return f.All(tuple(parts)) if form == "all" else f.Either(tuple(parts))


@st.composite
def _test(draw: st.DrawFn, kind: str, known: list[str]) -> f.Test:
    """A single test, of a field more often than of the whole record."""
    fields = list(CATALOGUE[kind].facts)
    code = draw(st.sampled_from((*fields, *CATALOGUE[kind].relations, *(f.RECORD,) * 9)))
    if code:
        records = st.lists(st.sampled_from(known) | st.uuids().map(str), min_size=1, max_size=3)
        found: f.Test = draw(_of(code, subjects(CATALOGUE[kind])[code], records))
        return found
    places = st.sampled_from((f.RECORD, *fields))
    whole: list[st.SearchStrategy[Any]] = [
        st.builds(f.Anywhere, _texts),
        st.builds(f.Tagged, st.sampled_from(TAGS) | _lines),
        st.builds(f.Untouched, _counts),
        st.builds(f.Unsourced, places),
        st.builds(f.Disputed, places),
        st.builds(f.OneOrigin, places),
    ]
    if kind in ASKED:
        whole.append(st.builds(f.Silent, _counts))
    if fits(kind, f.StatusChanged()):
        whole.append(st.just(f.StatusChanged()))
    test: f.Test = draw(st.one_of(whole))
    return test


def _of(code: str, subject: Any, records: Any) -> st.SearchStrategy[Any]:
    sort = sort_of(subject)
    found: list[st.SearchStrategy[Any]] = [st.just(f.Empty(code))]
    if sort == WORDS:
        found.append(st.builds(f.Words, st.just(code), st.sampled_from(f.HOW), _texts))
    elif sort == RECORDS:
        named = st.sampled_from(("nvidia", "MI", "är"))
        hows = st.sampled_from((f.HAS, f.BEGINS))
        found.append(st.builds(f.Words, st.just(code), hows, named))
        found.append(st.builds(f.Refers, st.just(code), records.map(dict.fromkeys).map(tuple)))
    elif sort == DATE:
        found.append(st.builds(f.Dated, st.just(code), _spans))
        if isinstance(subject, Fact) and subject.kind.key == "date":
            found.append(st.just(f.Doubtful(code)))
    elif sort == CHOICE:
        known = ["en", "zh-Hans"]
        if not isinstance(subject.kind, LanguageTag):
            known = [each for each, _ in choices(subject.kind)]
        codes = st.lists(
            st.sampled_from([*known, "from_a_newer_version"]), min_size=1, max_size=3, unique=True
        )
        found.append(st.builds(f.OneOf, st.just(code), codes.map(tuple)))
    elif sort == NUMBER:
        found.append(_sizes(code, subject))
    return st.one_of(found)


def _sizes(code: str, subject: Any) -> st.SearchStrategy[Any]:
    how = st.sampled_from(f.SIZES)
    if isinstance(subject.kind, Number):
        return st.builds(f.Sized, st.just(code), how, st.integers(-9, 400).map(Decimal))
    units = ("", "USD", "EUR") if isinstance(subject.kind, MoneyKind) else ("", "units", "t", "a b")
    return st.builds(f.Sized, st.just(code), how, _amounts, st.sampled_from(units))
