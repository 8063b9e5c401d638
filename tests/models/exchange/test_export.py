"""The exported document: whole, in the documented shape, and the same for the same history."""

import itertools
import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from models.case import Case
from models.errors import Refused
from models.exchange.export import FORMAT, document, export
from models.history.changes import Person
from models.records import CATALOGUE, Company, Source
from models.sample import build

ROOT = Path(__file__).parents[3]
ANN = Person("00000000-0000-4000-8000-000000000001", "Ann")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.proviso"
    build(path)
    return path


@pytest.fixture
def case(sample: Path) -> Iterator[Case]:
    with Case.open(sample, who=ANN, read_only=True) as case:
        yield case


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Case]:
    """The case of the documented example."""
    numbers = itertools.count(1)

    def entropy(size: int) -> bytes:
        return next(numbers).to_bytes(size, "big")

    def clock() -> datetime:
        return datetime(2026, 1, 31, 9, tzinfo=UTC)

    with Case.create(
        tmp_path / "small.proviso", title="Example", who=ANN, clock=clock, entropy=entropy
    ) as case:
        with case.edit("Added a company") as edit:
            company = edit.add(Company, name="Tencnet")
        with case.edit("Corrected the name") as edit:
            edit.change(company, name="Tencent")
        with case.edit("Cited the name") as edit:
            source = edit.add(Source, title="Own observation")
            edit.cite(company, "name", source=source, passage="Its own site writes Tencent.")
        yield case


def test_every_record_and_change_set_of_the_case_is_in_it(case: Case) -> None:
    whole = parsed(case)

    assert whole["format"] == FORMAT == 1
    assert whole["case"] == case.uid
    assert whole["frontier"] == list(case.frontier())
    assert len(whole["change_sets"]) == 12
    counted: dict[str, int] = {}
    for record in whole["records"]:
        counted[record["kind"]] = counted.get(record["kind"], 0) + 1
    assert counted == case.counts()


def test_each_record_has_its_values_citations_and_history(case: Case) -> None:
    whole = parsed(case)
    ministry = only(whole, "authority", "as named by the article")
    citations = {each["uid"]: each for each in whole["records"] if each["kind"] == "citation"}

    assert ministry["values"]["identity"] == "as_named"
    for uid in ministry["citations"]["identity"]:
        assert citations[uid]["values"]["about"] == ministry["uid"]
    labels = {each["uid"]: each["label"] for each in whole["change_sets"]}
    identity = [each for each in ministry["history"] if each["field"] == "identity"]
    assert [labels[each["set"]] for each in identity] == [
        "Marked the approving ministry's identity as open"
    ]


def test_a_change_names_what_it_replaced(case: Case) -> None:
    application = only(parsed(case), "application", "DeepSeek buys")

    first, second = (each for each in application["history"] if each["field"] == "priority")

    assert (first["value"], first["stands"]) == ("normal", False)
    assert (second["value"], second["stands"]) == ("high", True)
    assert second["replaces"] == [[first["set"], first["seq"]]]


def test_a_citation_for_an_earlier_value_does_not_stand_for_the_new_one(small: Case) -> None:
    company = next(iter(small.all(Company)))
    with small.edit("Renamed") as edit:
        edit.change(company.id, name="Tencent Holdings")

    record = only(parsed(small), "company", "Tencent Holdings")

    assert record["citations"] == {}


def test_a_deleted_record_is_in_it_and_said_to_be(small: Case) -> None:
    company = next(iter(small.all(Company)))
    with small.edit("Deleted it") as edit:
        edit.delete(company.id)

    record = only(parsed(small), "company", "Tencent")

    assert record["deleted"]
    assert record["history"][-1]["value"] == "deleted"
    assert record["history"][-1]["covers"]


def test_the_same_history_gives_the_same_bytes(sample: Path, tmp_path: Path) -> None:
    build(tmp_path / "again.proviso")

    with Case.open(tmp_path / "again.proviso", who=ANN) as case:
        export(case, out=tmp_path / "again.json")
    with Case.open(sample, who=ANN, read_only=True) as case:
        export(case, out=tmp_path / "first.json")

    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "first.json").read_bytes()


def test_no_local_number_leaves_the_file(case: Case) -> None:
    references = {
        (entry.code, fact.code) for entry in CATALOGUE.values() for fact in entry.references()
    }

    for record in parsed(case)["records"]:
        for field, value in record["values"].items():
            if (record["kind"], field) in references:
                assert isinstance(value, str)
                assert len(value) == 36


def test_it_takes_the_place_of_what_stood_there_and_leaves_nothing_else(
    case: Case, tmp_path: Path
) -> None:
    out = tmp_path / "case.json"
    out.write_text("old")

    written = export(case, out=out)

    assert json.loads(out.read_text(encoding="utf-8"))["title"] == case.title
    assert written.records == sum(case.counts().values())
    assert [each.name for each in tmp_path.iterdir()] == ["case.json"]


def test_the_case_itself_is_never_overwritten(case: Case, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(case.path)

    for out in (case.path, link):
        with pytest.raises(Refused, match="this case itself"):
            export(case, out=out)


@pytest.mark.parametrize("name", ["folder", "missing/case.json", "pipe"])
def test_where_it_cannot_be_written_it_says_so_and_leaves_nothing(
    case: Case, tmp_path: Path, name: str
) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(Refused):
        export(case, out=tmp_path / name)

    assert sorted(each.name for each in tmp_path.iterdir()) == ["folder", "pipe"]


def test_the_documented_example_is_what_is_written(small: Case) -> None:
    text = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")
    example = json.loads(text.partition("```json\n")[2].partition("\n```")[0])
    whole = parsed(small)

    company = only(whole, "company", "Tencent")
    assert example == {
        **{name: whole[name] for name in ("format", "case", "title", "frontier")},
        "records": [company],
        "change_sets": whole["change_sets"][2:3],
    }


def parsed(case: Case) -> dict[str, Any]:
    return dict(json.loads("".join(document(case))))


def only(whole: dict[str, Any], kind: str, part: str) -> dict[str, Any]:
    found = [each for each in whole["records"] if each["kind"] == kind and part in each["name"]]
    assert len(found) == 1, found
    return dict(found[0])
