"""Whatever the catalogue describes stands on the page: no field is left to be remembered."""

from decimal import Decimal
from typing import Any

import pytest

from models import Case
from models.records import CATALOGUE, Citation, Dossier, Entry, Fact, Link, Relay, Share, View
from models.records.kinds import (
    Amount,
    Code,
    Country,
    Date,
    Digest,
    FieldName,
    Flag,
    Given,
    Instant,
    LanguageTag,
    Lei,
    Locating,
    Locator,
    Money,
    MoneyKind,
    Number,
    OrderKey,
    Quantity,
    Reference,
    Through,
    TimeZone,
    Url,
    When,
)
from models.records.kinds import Path as Way
from tests.builders import a_case, an_application
from tests.paged import paged, spaced

FULL: dict[type, Any] = {
    Date: When("2026-01-10~"),
    Amount: Quantity("more_than", Decimal(400_000), None, "units"),
    MoneyKind: Money("about", Decimal(12), None, "EUR"),
    Flag: True,
    Country: "CN",
    LanguageTag: "zh",
    Lei: "7LTWFZYICNSX8D621K86",
    Url: "https://example.org/a?b=c&d",
    Through: Way((), known=True),
    Locating: Locator(page="7"),
    Instant: "2026-01-31T09:00:00Z",
    TimeZone: "Europe/Berlin",
    Given: '"given"',
    Digest: "ab" * 32,
}
APART = (OrderKey, Through, FieldName)
# How somebody arranged a list tells a reader nothing.
APART_KINDS = (Dossier, Link, Share, View)
KINDS = [each for each in CATALOGUE.values() if each.model not in APART_KINDS]


def filled(entry: Entry, fact: Fact, records: dict[str, int]) -> Any:
    """A value for a field, other than those of the fields beside it where that can be."""
    kind = fact.kind
    if isinstance(kind, Reference):
        wanted = kind.kinds or ("application",)
        return next((records[each] for each in wanted if each in records), None)
    if isinstance(kind, Code):
        return kind.vocabulary.codes[0]
    if isinstance(kind, Number):
        return max(1, kind.low or 0)
    if isinstance(kind, FieldName):
        return "title"
    if isinstance(kind, OrderKey):
        return None
    return FULL.get(type(kind), f"What {entry.code} says as {fact.code}")


def everything(case: Case) -> dict[str, int]:
    """A record of each kind with every field stated, as far as another record is there for it."""
    records = {"application": an_application(case)}
    for entry in sorted(KINDS, key=lambda each: (each.owner is not None, each.model is Relay)):
        with case.edit("Fill") as edit:
            values = {
                fact.name: filled(entry, fact, records)
                for fact in entry.facts.values()
                if fact.code not in ("may_leave", "combined_into")
            }
            records[entry.code] = edit.add(entry.model, **values)
    return records


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, list[str]]]:
    """By kind: the words of the place of its full record, and those of each value."""
    folder = tmp_path_factory.mktemp("full")
    with a_case(folder) as case:
        records = everything(case)
        read = paged(case, folder)
        places, said = {}, {}
        for entry in KINDS:
            record = case.get(records[entry.code])
            places[entry.code] = read.record(case, records[entry.code])
            said[entry.code] = [
                spaced(fact.kind.words(value, case.label)).strip('"')
                for fact in entry.facts.values()
                if (value := getattr(record, fact.name)) is not None
                and not fact.owner
                and not isinstance(fact.kind, APART)
                # Only a note tells what a value was when it was given.
                and (entry.model is Citation or not isinstance(fact.kind, Given))
            ]
    return places, said


@pytest.mark.parametrize("kind", [each.code for each in KINDS])
def test_every_field_of_a_kind_stands_at_its_record(
    full: tuple[dict[str, Any], dict[str, list[str]]], kind: str
) -> None:
    places, said = full

    lacking = [words for words in said[kind] if words not in places[kind]]

    assert said[kind]
    assert not lacking
