"""Copies whose seals are right and whose contents no program of ours would write."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models import Case, Refused
from models.merging import looked_at
from models.reading.standing import gather
from models.records import Application, Company, Source
from models.storage.check import check
from models.storage.snapshot import copy_file
from tests.builders import ANN, BOB, a_case, added
from tests.files.damage import run
from tests.files.forged import Said, forge, new_record


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Ann's file, with a company and an application in it."""
    with a_case(tmp_path) as mine:
        company = added(mine, Company, name="DeepSeek")
        added(mine, Application, title="DeepSeek buys chips", applicant=company)
        yield mine


@pytest.fixture
def copy(case: Case) -> Path:
    """A copy of it that somebody has had."""
    path = case.path.with_name("copy.proviso")
    copy_file(case.database, path)
    return path


def refused(case: Case, copy: Path) -> str:
    """The sentence with which both looking at a copy and merging it are refused."""
    before = case.path.read_bytes()
    with pytest.raises(Refused) as looked:
        looked_at(case.path, copy, who=ANN)
    with (
        Case.open(copy, who=BOB, read_only=True) as theirs,
        pytest.raises(Refused) as merged,
    ):
        case.merge(theirs, label="Merged")
    assert str(looked.value) == str(merged.value)
    assert case.path.read_bytes() == before
    return merged.value.happened


@pytest.mark.parametrize("spelt", ["no uid at all", "{}", "URN:UUID:{}", "{upper}"])
def test_a_reference_that_is_no_uid_as_it_is_written_here_is_refused(
    case: Case, copy: Path, spelt: str
) -> None:
    application = case.ids("application")[0]
    uid = case.ledger.uid(case.ids("company")[0])
    value = f'"{spelt.format("{" + uid + "}", upper=uid.upper())}"'
    forge(copy, Said(application, "applicant", value))

    assert "named by a uid" in refused(case, copy)


@pytest.mark.parametrize(
    "made",
    ["", "yesterday", "2026-99-99T00:00:00.000Z", "2026-02-01", "9999-12-31T23:59:59.999Z", "\0"],
)
def test_an_edit_of_no_time_is_refused(case: Case, copy: Path, made: str) -> None:
    forge(copy, Said(case.ids("company")[0], "name", '"Tencent"'), made=made)

    assert "at which time" in refused(case, copy)


def test_an_edit_by_a_person_without_a_name_is_refused(case: Case, copy: Path) -> None:
    forge(copy, Said(case.ids("company")[0], "name", '"Tencent"'), nameless=True)

    assert "The author of" in refused(case, copy)


@pytest.mark.parametrize("field", ["name", "life", "of_a_newer_version"])
@pytest.mark.parametrize(
    "value",
    ["", "nope", "1.5", '{"a":1,"a":2}', "9007199254740992", '"\\ud800"', "[" * 5_000, "NaN"],
)
def test_a_value_that_no_history_can_hold_is_refused_whichever_field_has_it(
    case: Case, copy: Path, field: str, value: str
) -> None:
    forge(copy, Said(case.ids("company")[0], field, value))

    assert "not whole" in refused(case, copy)


def test_an_edit_that_undoes_itself_is_refused(case: Case, copy: Path) -> None:
    forge(copy, Said(case.ids("company")[0], "name", '"Tencent"'), undoes_itself=True)

    assert "claims to come after" in refused(case, copy)


def test_an_edit_of_a_record_that_is_not_there_is_refused(case: Case, copy: Path) -> None:
    company = new_record(copy, "company")
    forge(copy, Said(company, "life", '"here"'))
    run(copy, f"DELETE FROM entity WHERE id = {company}")

    assert "a record that is not in the file" in refused(case, copy)


@pytest.mark.parametrize(
    ("place", "said"),
    [(99, "replaces something that is not in the file"), (0, "what is said of something else")],
)
def test_a_change_that_replaces_what_it_can_not_is_refused(
    case: Case, copy: Path, place: int, said: str
) -> None:
    forge(copy, Said(case.ids("company")[0], "name", '"Fake"', others=((1, place),)))

    assert said in refused(case, copy)


def test_a_change_that_replaces_itself_is_refused(case: Case, copy: Path) -> None:
    ((own,),) = case.database.connection().execute("SELECT max(id) + 1 FROM change_set")
    forge(copy, Said(case.ids("company")[0], "name", '"Fake"', others=((own, 0),)))

    assert "newer" in refused(case, copy)


def test_a_link_without_ends_is_taken_over_and_says_nothing(case: Case, copy: Path) -> None:
    link = new_record(copy, "link")
    forge(copy, Said(link, "life", '"here"'), Said(link, "position", '"b"'))

    arrivals = looked_at(case.path, copy, who=ANN)
    with Case.open(copy, who=BOB, read_only=True) as theirs:
        case.merge(theirs, label="Merged")

    assert arrivals.arriving == 1
    assert check(case.database).whole
    assert gather(case, as_of=date(2026, 2, 2)).links == ()


def test_a_citation_that_is_about_nothing_any_more_supports_nothing(case: Case) -> None:
    company = case.ids("company")[0]
    source = added(case, Source, title="A letter")
    with case.edit("Cite") as edit:
        citation = edit.cite(company, "name", source=source, passage="DeepSeek")
    copy = case.path.with_name("later.proviso")
    copy_file(case.database, copy)
    forge(copy, Said(citation, "about", "null", replacing=True))

    arrivals = looked_at(case.path, copy, who=ANN)
    with Case.open(copy, who=BOB, read_only=True) as theirs:
        case.merge(theirs, label="Merged")

    assert arrivals.arriving == 1
    assert check(case.database).whole
    assert case.evidence([company]) == {}
