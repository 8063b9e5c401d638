"""The catalogue is complete: each field can be labelled, explained, typed, kept and read back."""

import re
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Any

import pytest

from models.case import Case
from models.history.changes import Person
from models.records import CATALOGUE, LIFE, Entry, Fact, Many, Record
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
    Kind,
    LanguageTag,
    Lei,
    Locating,
    Locator,
    Money,
    MoneyKind,
    Number,
    OrderKey,
    Path,
    Prose,
    Quantity,
    Reference,
    Text,
    Through,
    TimeZone,
    Url,
    When,
    canonical,
    parsed,
)
from models.records.share import Withholding
from models.records.vocabularies import VOCABULARIES

HERE = FilePath(__file__).parent
ANN = Person("00000000-0000-4000-8000-000000000001", "Ann")

SAMPLES: dict[type[Kind[Any]], Any] = {
    Text: "<b>A line</b> – 深度求索",
    Prose: "Two lines,\nthe second with “quotes” & 字节跳动.",
    Date: When("2026-01~", "earlier this month"),
    Amount: Quantity("more_than", Decimal(400_000), None, "units"),
    MoneyKind: Money("between", Decimal("2.50"), Decimal(3), "USD"),
    Flag: True,
    Country: "CN",
    LanguageTag: "zh-Hans",
    Lei: "7LTWFZYICNSX8D621K86",
    Url: "https://example.org/a?b=c",
    Locating: Locator(page="3", paragraph="2"),
    Instant: "2026-01-31T09:00:00Z",
    TimeZone: "Asia/Shanghai",
    OrderKey: "i",
    Given: '{"edtf":"2026-01~"}',
    Withholding: '{"withhold":["notes"]}',
    FieldName: "stage",
    Digest: "0" * 64,
}
FACTS = [(entry, fact) for entry in CATALOGUE.values() for fact in entry.facts.values()]


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=lambda entry: entry.code)
def test_every_kind_has_words_and_an_icon(entry: Entry) -> None:
    assert entry.label
    assert entry.plural
    assert is_sentence(entry.help)
    if entry.group:
        assert (HERE.parents[1] / "resources" / "icons" / f"{entry.icon}.svg").exists() or (
            entry.group == "file"
        )


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=lambda entry: entry.code)
def test_every_field_and_relation_has_label_help_section_and_words_for_its_absence(
    entry: Entry,
) -> None:
    described: list[Fact | Many] = [*entry.facts.values(), *entry.manys.values()]
    for each in described:
        assert each.label, each.code
        assert is_sentence(each.help), f"{entry.code}.{each.code}: {each.help}"
        assert each.section, each.code
        assert each.gap, each.code


def test_every_relation_and_reference_has_a_heading_for_its_far_end() -> None:
    for entry in CATALOGUE.values():
        for many in entry.manys.values():
            assert many.inverse, f"{entry.code}.{many.code}"
            assert set(many.to) <= CATALOGUE.keys()
        for fact in entry.references():
            assert isinstance(fact.kind, Reference)
            assert set(fact.kind.kinds) <= CATALOGUE.keys()
            if entry.group and not fact.owner:
                assert fact.inverse, f"{entry.code}.{fact.code}"


def test_every_headline_end_and_listed_field_is_one() -> None:
    for entry in CATALOGUE.values():
        assert set(entry.headline) <= entry.facts.keys()
        names = {fact.name for fact in entry.facts.values()}
        assert set(entry.ends) <= names


@pytest.mark.parametrize(
    ("entry", "fact"), FACTS, ids=[f"{entry.code}.{fact.code}" for entry, fact in FACTS]
)
def test_a_value_of_every_field_survives_editor_json_and_storage(entry: Entry, fact: Fact) -> None:
    kind, names = fact.kind, Numbered()
    value = sample(fact, {"any": 7}, relay=8)

    kind.check(value)

    assert kind.parse(kind.edited(value)) == value
    assert kind.from_json(parsed(canonical(kind.to_json(value, names))), names) == value
    assert kind.loaded(kind.stored(value)) == value
    assert kind.words(value, lambda id: f"record {id}")


def test_a_value_of_every_field_survives_history_and_reopening(tmp_path: FilePath) -> None:
    path = tmp_path / "every.proviso"
    with Case.create(path, title="Every field", who=ANN) as case:
        ids = add_one_of_each(case)

    with Case.open(path, who=ANN) as case:
        for kind, (id, values) in ids.items():
            entry, record = CATALOGUE[kind], case.get(id)
            assert isinstance(record, Record)
            for fact in entry.facts.values():
                value = values[fact.name]
                assert getattr(record, fact.name) == value, f"{kind}.{fact.code}"
                (head,) = case.heads(id, fact.code)
                assert head.value == canonical(fact.kind.to_json(value, case.ledger))
            shown = {line.code for line in case.history(id) if line.subject == id}
            assert shown >= entry.facts.keys() - {LIFE}


def test_every_code_has_words() -> None:
    for vocabulary in VOCABULARIES.values():
        assert vocabulary.label
        words = [term.words for term in vocabulary]
        assert all(words)
        assert len(set(words)) == len(words), vocabulary.code
        assert len(set(vocabulary.codes)) == len(words), vocabulary.code


def test_every_vocabulary_that_a_field_uses_is_listed() -> None:
    for entry, fact in FACTS:
        if isinstance(fact.kind, Code):
            listed = VOCABULARIES.get(fact.kind.vocabulary.code)
            assert listed == fact.kind.vocabulary, f"{entry.code}.{fact.code}"


def test_permanent_codes_are_never_renamed_and_every_new_one_is_written_down() -> None:
    written = (HERE / "permanent_codes.txt").read_text(encoding="utf-8").splitlines()
    frozen = {line for line in written if line and not line.startswith("#")}

    assert not frozen - codes(), "these stand in histories for good"
    assert not codes() - frozen, "write the new ones down"


def codes() -> set[str]:
    """Every code that histories and exports hold, with the kind of value that it stands for."""
    found = {f"kind {entry.code}" for entry in CATALOGUE.values()}
    found |= {f"field {entry.code}.{fact.code} {fact.kind.key}" for entry, fact in FACTS}
    for entry in CATALOGUE.values():
        found |= {f"relation {entry.code}.{code}" for code in entry.manys}
    for vocabulary in VOCABULARIES.values():
        found |= {f"term {vocabulary.code}.{code}" for code in vocabulary.codes}
    return found


class Numbered:
    """Names of records that only count."""

    def uid(self, id: int, /) -> str:
        return f"uid-{id}"

    def id(self, uid: str, /) -> int:
        return int(uid.removeprefix("uid-"))


def sample(fact: Fact, ids: dict[str, int], *, relay: int) -> Any:
    """A value of a field; a reference is to one of these records by kind, else to any."""
    kind = fact.kind
    if isinstance(kind, Code):
        return kind.vocabulary.codes[-1]
    if isinstance(kind, Reference):
        return next((ids[each] for each in kind.kinds if each in ids), ids["any"])
    if isinstance(kind, Number):
        return kind.low or 1
    if isinstance(kind, Through):
        return Path((relay,), known=False)
    return SAMPLES[type(kind)]


def add_one_of_each(case: Case) -> dict[str, tuple[int, dict[str, Any]]]:
    """One record of each kind with every field filled; by kind, its local number and values."""
    filled: dict[str, tuple[int, dict[str, Any]]] = {}
    with case.edit("Filled in everything") as edit:
        ids = {entry.code: edit.add(entry.model) for entry in CATALOGUE.values() if entry.group}
        ids["any"] = ids["company"]
        relay = edit.add(
            CATALOGUE["relay"].model, source=ids["source"], relayed=edit.add(source_model())
        )
        for entry in CATALOGUE.values():
            values = {fact.name: sample(fact, ids, relay=relay) for fact in entry.facts.values()}
            filled[entry.code] = (edit.add(entry.model, **values), values)
    return filled


def source_model() -> type[Record]:
    return CATALOGUE["source"].model


def is_sentence(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Z“].{5,110}\.", text))
