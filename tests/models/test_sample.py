"""The founding case: made the same every time, and every fact of it cited."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from models.case import Case
from models.errors import Refused
from models.history.changes import Person
from models.records import CATALOGUE, Authority, Citation, Judgement, OtherName
from models.records.kinds import When
from models.sample import build, own_copy

SOMEBODY = Person("3b0f", "Somebody")
# What the desk says of its own work rather than of the world.
OWN_WORDS = {"title", "notes", "learned", "priority", "analyst", "handling"}
TOLD_BY_SOURCES = (
    "company",
    "authority",
    "product",
    "application",
    "gate",
    "decision",
    "condition",
    "pool",
    "inquiry",
    "response",
    "event",
    "concern",
    "forecast",
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.proviso"
    build(path)
    return path


@pytest.fixture
def case(path: Path) -> Iterator[Case]:
    with Case.open(path, who=SOMEBODY, read_only=True) as case:
        yield case


def test_made_twice_it_is_the_same_file(path: Path, tmp_path: Path) -> None:
    build(tmp_path / "again.proviso")

    assert (tmp_path / "again.proviso").read_bytes() == path.read_bytes()
    assert [each.name for each in tmp_path.iterdir()] == ["again.proviso"]


def test_what_stands_there_already_is_not_touched(tmp_path: Path) -> None:
    taken = tmp_path / "taken.proviso"
    taken.write_text("mine")

    with pytest.raises(Refused, match="there already"):
        build(taken)

    assert taken.read_text() == "mine"


def test_where_it_cannot_be_made_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        build(tmp_path / "missing" / "sample.proviso")

    assert not list(tmp_path.iterdir())


def test_the_users_own_copy_is_made_once_and_kept(path: Path) -> None:
    copy = own_copy()
    assert copy.read_bytes() == path.read_bytes()
    with Case.open(copy, who=SOMEBODY) as case, case.edit("Tried something") as edit:
        edit.change(case.dossier.id, title="Tried")

    assert own_copy() == copy

    with Case.open(copy, who=SOMEBODY, read_only=True) as case:
        assert case.title == "Tried"


def test_its_edits_are_nobodys_to_undo_and_bear_labels(path: Path) -> None:
    with Case.open(path, who=SOMEBODY, read_only=True) as case:
        assert case.undo_label == ""
        ministry = named(case, "authority", "as named by the article")
        lines = case.history(ministry)

    assert lines[0].label == "Marked the approving ministry's identity as open"
    assert {line.made[:10] for line in lines} == {"2026-01-31"}
    assert {line.author for line in lines} == {"Proviso sample"}


def test_it_holds_every_record_of_the_founding_case(case: Case) -> None:
    counts = case.counts()

    assert "fulfilment" not in counts
    assert {kind: counts[kind] for kind in TOLD_BY_SOURCES} == {
        "company": 5,
        "authority": 7,
        "product": 1,
        "application": 5,
        "gate": 3,
        "decision": 5,
        "condition": 4,
        "pool": 1,
        "inquiry": 5,
        "response": 6,
        "event": 4,
        "concern": 2,
        "forecast": 5,
    }


@pytest.mark.parametrize("kind", TOLD_BY_SOURCES)
def test_every_fact_is_cited_for_the_value_it_has(case: Case, kind: str) -> None:
    entry = CATALOGUE[kind]
    records = case.all(entry.model)
    evidence = case.evidence([record.id for record in records])

    unsourced = {
        f"{case.label(record.id)}: {fact.label}"
        for record in records
        for fact in entry.facts.values()
        if fact.code not in OWN_WORDS
        and not is_inside_the_case(kind, fact.code)
        and getattr(record, fact.name) is not None
        and not (
            (found := evidence.get((record.id, fact.code))) and found.sourced and not found.earlier
        )
    }

    assert not unsourced


def test_every_citation_is_rated_and_says_how_its_words_came(case: Case) -> None:
    for citation in case.all(Citation):
        assert citation.passage
        assert citation.source
        assert citation.credibility, citation.passage
        assert citation.through is not None, citation.passage


def test_native_names_are_the_desks_own_knowledge(case: Case) -> None:
    names = {each.name for each in case.all(OtherName)}
    names |= {each.native_name for each in case.all(Authority)}

    assert names >= {"深度求索", "字节跳动", "阿里巴巴", "腾讯"}
    assert names >= {"国家发展和改革委员会", "工业和信息化部", "商务部"}


def test_dates_keep_the_words_of_the_source(case: Case) -> None:
    clearance = record(case, "decision", "finally cleared")
    forecast = record(case, "forecast", "V4, in mid-February")

    assert clearance.date == When("2026-01~", "earlier this month")
    assert forecast.by_when == When("[2026-02-10..2026-02-20]", "mid-February")


def test_the_article_is_graded_as_one_whose_publisher_is_unknown(case: Case) -> None:
    article = record(case, "source", "Press article")

    assert article.publisher is None
    assert article.reliability == "f"
    assert article.published == When("2026-01~")


def test_likelihood_and_confidence_are_said_apart_and_with_a_reason(case: Case) -> None:
    judgements = case.all(Judgement)
    key = [each for each in judgements if each.kind == "key_judgement"]

    assert [each.kind for each in judgements].count("bottom_line") == 1
    assert len(key) == 2
    assert all(each.likelihood and each.confidence and each.confidence_reason for each in key)
    for gap in (each for each in judgements if each.kind == "gap"):
        assert gap.would_change, gap.statement


def is_inside_the_case(kind: str, field: str) -> bool:
    """Whether a field only ties a record to another of the case."""
    return (kind, field) in {("decision", "gate"), ("response", "inquiry")}


def record(case: Case, kind: str, part: str) -> Any:
    return case.get(named(case, kind, part))


def named(case: Case, kind: str, part: str) -> int:
    found = [id for id in case.ids(kind) if part in case.label(id)]
    assert len(found) == 1, found
    return found[0]
