"""Filters as hypothesis draws them, each of which a kind of record can be asked."""

from datetime import date
from decimal import Decimal
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
    Fact,
)
from models.records.kinds import (
    LanguageTag,
    MoneyKind,
    Number,
)
from tests.full_case import NUMBERS, TAGS, TEXTS

KINDS = ("condition", "application", "inquiry", "source", "authority", "decision")

_days = st.dates(date(2025, 11, 1), date(2026, 6, 1)) | st.dates()
_units = st.sampled_from(spans.UNITS)
_ways = st.sampled_from((spans.LAST, spans.NEXT))
_spans = st.one_of(
    st.builds(spans.Before, st.none() | _days),
    st.builds(spans.Until, st.none() | _days),
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
    kinds = (*KINDS, "company", "gate")
    ids = [id for kind in kinds for id in case.ids(kind)]
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
    if fits(kind, f.AtGate()):
        whole += [_at_gates(known)] * 3
    test: f.Test = draw(st.one_of(whole))
    return test


def _at_gates(known: list[str]) -> st.SearchStrategy[f.AtGate]:
    """Stages at one of the gates that are known, or at those of a sort."""
    gate = st.sampled_from(known[-3:]) | st.sampled_from(known) | st.uuids().map(str)
    sort = st.sampled_from(
        (("export_licence", "US"), ("", ""), ("", "US"), ("import_approval", ""))
    )
    stages = st.sampled_from(("approved", "refused", "under_review", "unknown", "expired"))
    reached = st.tuples(stages, st.sampled_from(("official", "reported", "assessed")))
    reached = reached | st.just(("", ""))
    return st.one_of(
        st.builds(lambda one, at: f.AtGate(one, "", "", *at), gate, reached),
        st.builds(lambda one, at: f.AtGate("", *one, *at), sort, reached),
    )


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
