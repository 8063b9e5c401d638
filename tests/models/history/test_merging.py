"""Two copies of a case come together; a copy that is not whole is refused and leaves no trace."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models import Case, Changed, Refused
from models.history.pacing import UNITED
from models.records import Application, Attachment, Company, Decision, Gate, Tag
from models.storage.check import check
from models.storage.snapshot import copy_file
from tests.builders import BOB, a_case, added, changed, deleted, linked
from tests.files.damage import run


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Ann's file, with a company and an application in it."""
    with a_case(tmp_path) as mine:
        added(mine, Company, name="DeepSeek", website="https://deepseek.example")
        added(mine, Application, title="DeepSeek buys chips")
        yield mine


def copy_of(case: Case, name: str = "copy") -> Case:
    """A copy of the file as it is now, open for Bob."""
    path = case.path.with_name(f"{name}.proviso")
    copy_file(case.database, path)
    return Case.open(path, who=BOB)


def company(case: Case) -> int:
    return case.all(Company)[0].id


def values(case: Case, id: int, field: str) -> set[str | None]:
    return {head.value for head in case.heads(id, field)}


def test_both_edited_different_fields_of_one_record(case: Case) -> None:
    with copy_of(case) as copy:
        changed(case, company(case), name="DeepSeek AI")
        changed(copy, company(copy), website="https://new.example")

        case.merge(copy, label="Merged the copy")

    found = case.all(Company)[0]
    assert (found.name, found.website) == ("DeepSeek AI", "https://new.example")
    assert check(case.database).whole


def test_both_made_the_same_edit(case: Case) -> None:
    with copy_of(case) as copy:
        for each in (case, copy):
            changed(each, company(each), name="DeepSeek AI")

        case.merge(copy, label="Merged the copy")

    assert values(case, company(case), "name") == {'"DeepSeek AI"'}
    assert case.counts()["company"] == 1
    assert not list(case.database.execute_sql("SELECT * FROM conflict"))


def test_both_edited_one_field_differently_and_both_values_are_kept(case: Case) -> None:
    with copy_of(case) as copy:
        changed(case, company(case), name="Deep Seek")
        changed(copy, company(copy), name="DEEPSEEK")

        case.merge(copy, label="Merged the copy")

    assert values(case, company(case), "name") == {'"Deep Seek"', '"DEEPSEEK"'}
    assert check(case.database).whole


def test_the_same_tag_and_the_same_link_made_twice_are_one(case: Case) -> None:
    gate = added(case, Gate, title="Import")
    application = case.all(Application)[0].id
    with copy_of(case) as copy:
        for each in (case, copy):
            added(each, Tag, tagged=company(each), word="chips")
            linked(each, gate, "applications", application)

        case.merge(copy, label="Merged the copy")

    assert [tag.word for tag in case.all(Tag)] == ["chips"]
    assert len(case.links(owners=[gate])) == 1


def test_two_companies_of_one_name_stay_two_until_somebody_says_otherwise(case: Case) -> None:
    with copy_of(case) as copy:
        for each in (case, copy):
            added(each, Company, name="Tencent")

        case.merge(copy, label="Merged the copy")

    assert [each.name for each in case.all(Company)].count("Tencent") == 2


def test_deleted_here_and_edited_there_is_kept(case: Case) -> None:
    with copy_of(case) as copy:
        deleted(case, company(case))
        changed(copy, company(copy), website="https://new.example")

        case.merge(copy, label="Merged the copy")

    assert case.all(Company)[0].website == "https://new.example"
    assert check(case.database).whole


def test_deleted_here_and_untouched_there_stays_deleted(case: Case) -> None:
    with copy_of(case) as copy:
        deleted(case, company(case))
        added(copy, Company, name="Tencent")

        case.merge(copy, label="Merged the copy")

    assert [each.name for each in case.all(Company)] == ["Tencent"]


def test_deleted_here_and_referred_to_there_is_kept(case: Case) -> None:
    with copy_of(case) as copy:
        deleted(case, company(case))
        changed(copy, copy.all(Application)[0].id, applicant=company(copy))

        case.merge(copy, label="Merged the copy")

    assert case.all(Application)[0].applicant == case.all(Company)[0].id


def test_a_case_of_another_origin_is_taken_in_whole(case: Case, tmp_path: Path) -> None:
    with a_case(tmp_path, name="other", who=BOB) as other:
        added(other, Decision, stage="approved")

        case.merge(other, label="Merged the other")

    assert case.title == "A case"
    assert [each.stage for each in case.all(Decision)] == ["approved"]
    assert check(case.database).whole


def test_what_brings_nothing_new_changes_nothing(case: Case) -> None:
    with copy_of(case) as copy:
        added(case, Company, name="Tencent")
        before = case.path.read_bytes()

        assert not case.merge(copy, label="Merged the copy")

    assert case.path.read_bytes() == before


def test_the_bytes_of_an_attachment_come_along(case: Case) -> None:
    with copy_of(case) as copy:
        with copy.edit("Attach") as edit:
            edit.attach(company(copy), name="letter.txt", content=b"Dear all")

        case.merge(copy, label="Merged the copy")

    assert case.attached(case.all(Attachment)[0].id).read() == b"Dear all"
    assert check(case.database).whole


def test_a_listener_hears_what_a_merge_changed(case: Case) -> None:
    heard: list[Changed] = []
    case.on_changed.append(heard.append)
    with copy_of(case) as copy:
        changed(copy, company(copy), name="DeepSeek AI")

        case.merge(copy, label="Merged the copy")

    assert heard[0].fields == {(company(case), "name")}


def test_what_stops_a_merge_leaves_the_file_as_it_was(case: Case) -> None:
    def stop(share: float) -> None:
        if share > 0.4:
            raise Refused("Stopped.")

    before = case.path.read_bytes()
    with copy_of(case) as copy:
        changed(copy, company(copy), name="DeepSeek AI")

        with pytest.raises(Refused, match="Stopped"):
            case.merge(copy, label="Merged the copy", told=stop)

    assert case.path.read_bytes() == before
    changed(case, company(case), name="Edited after all")


WITHHELD = (
    "UPDATE change SET value = NULL, salt = NULL WHERE value = '\"DeepSeek AI\"'",
    "UPDATE change_set SET label = NULL, label_salt = NULL WHERE label = 'Change'",
    "UPDATE change_set SET author = NULL, person = NULL, author_salt = NULL WHERE label = 'Change'",
    "DELETE FROM replaced; DELETE FROM pointer;"
    "UPDATE change SET record = NULL, field = NULL, value = NULL, salt = NULL, value_hash = NULL"
    " WHERE value = '\"DeepSeek AI\"'",
)


@pytest.mark.parametrize("statement", WITHHELD)
def test_what_was_withheld_comes_back_from_the_copy_that_has_it(case: Case, statement: str) -> None:
    changed(case, company(case), name="DeepSeek AI")
    withheld = case.path.with_name("copy.proviso")
    copy_file(case.database, withheld)
    run(withheld, statement)
    with Case.open(withheld, who=BOB) as copy:
        added(copy, Company, name="Tencent")
        case.merge(copy, label="Merged the copy")
        copy.merge(case, label="Merged the case")

        for each in (case, copy):
            names = [found.name for found in each.all(Company)]
            assert names == ["DeepSeek AI", "Tencent"]
            assert check(each.database).whole
            line = each.history(company(each))[0]
            assert (line.author, line.label) == ("Ann", "Change")


def test_a_record_that_was_only_pointed_at_arrives_with_its_kind(case: Case) -> None:
    changed(case, case.all(Application)[0].id, applicant=company(case))
    path = case.path.with_name("copy.proviso")
    copy_file(case.database, path)
    its = f"record = {company(case)}"
    run(
        path,
        f"UPDATE change SET record = NULL, field = NULL, value = NULL, salt = NULL,"
        f" value_hash = NULL WHERE {its}",
        "UPDATE entity SET kind = NULL, name = NULL, name_sort = NULL WHERE name = 'DeepSeek'",
        "DELETE FROM company",
    )
    with Case.open(path, who=BOB) as copy:
        assert not copy.all(Company)

        copy.merge(case, label="Merged")

        assert [each.name for each in copy.all(Company)] == ["DeepSeek"]
        assert check(copy.database).whole


def test_how_far_a_merge_is_rises_to_its_end(case: Case) -> None:
    shares: list[float] = []
    with copy_of(case) as copy:
        changed(copy, company(copy), name="DeepSeek AI")

        case.merge(copy, label="Merged", told=shares.append)

    assert shares == sorted(shares)
    assert len(set(shares)) > 4
    assert shares[-1] == 1.0


def test_what_is_decided_in_a_merge_goes_on_from_where_that_is(case: Case) -> None:
    shares: list[float] = []
    with copy_of(case) as copy:
        changed(copy, company(copy), name="DeepSeek AI")

        case.merge(
            copy,
            label="Merged",
            told=shares.append,
            settle=lambda edit: edit.set(company(case), "notes", "Decided."),
        )

    assert shares == sorted(shares)
    assert UNITED in shares
    assert shares[-1] > UNITED


def test_a_long_merge_is_told_of_while_its_hashes_are_verified(case: Case) -> None:
    shares: list[float] = []
    with copy_of(case) as copy:
        with copy.edit("Add many") as edit:
            for number in range(2_600):
                edit.add(Company, name=f"Company {number}")

        case.merge(copy, label="Merged", told=shares.append)

    assert shares == sorted(shares)
    assert any(0.5 < share < 0.8 for share in shares)


HOSTILE = {
    "UPDATE change SET value = '\"DeepFake\"' WHERE value = '\"Tencent\"'": "not the one",
    "UPDATE change SET field = 'website' WHERE value = '\"Tencent\"'": "not what was written",
    "UPDATE change_set SET author = 'Ann' WHERE author = 'Bob'": "author",
    "UPDATE change_set SET label = 'Harmless' WHERE author = 'Bob'": "label",
    "UPDATE change_set SET made = '1999-01-01T00:00:00.000Z' WHERE author = 'Bob'": "as it was",
    "UPDATE change_set SET hash = zeroblob(32) WHERE author = 'Bob'": "as it was",
    "UPDATE change_set SET uid = x'ff' WHERE tip = 1": "name that no edit",
    "UPDATE entity SET uid = x'0102' WHERE name = 'Tencent'": "not in the file",
    "DELETE FROM entity WHERE name = 'Tencent'": "not in the file",
    "DELETE FROM change WHERE value = '\"Tencent\"'": "as it was",
    "DELETE FROM after WHERE change_set IN (SELECT id FROM change_set WHERE author = 'Bob')": (
        "as it was"
    ),
    "DELETE FROM change_set WHERE id = (SELECT max(id) - 1 FROM change_set)": "not in the file",
    "UPDATE change_set SET hash = zeroblob(32) WHERE id = 1": "tell the same edit differently",
    "UPDATE change_set SET hash = NULL WHERE id = 1": "tell the same edit differently",
}


@pytest.mark.parametrize("statement", HOSTILE)
def test_a_copy_that_was_tampered_with_is_refused_whole(case: Case, statement: str) -> None:
    before = case.path.read_bytes()
    path = case.path.with_name("copy.proviso")
    with copy_of(case) as copy:
        added(copy, Company, name="Tencent")
        added(copy, Company, name="Alibaba")
    run(path, statement)

    with (
        Case.open(path, who=BOB, read_only=True) as copy,
        pytest.raises(Refused, match=HOSTILE[statement]),
    ):
        case.merge(copy, label="Merged the copy")

    assert case.path.read_bytes() == before
