"""A merge is a step of whoever merged: it is undone as one, and in the other copies too."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models import Case, Refused
from models.combining import combine, stands_for
from models.history.edit import Edit
from models.records import Application, Company
from models.records.kinds import parsed
from models.storage.check import check
from models.storage.snapshot import copy_file
from tests.builders import ANN, BOB, a_case, added, changed, deleted


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Ann's file, with a company and an application in it."""
    with a_case(tmp_path) as mine:
        added(mine, Company, name="DeepSeek", website="https://deepseek.example")
        added(mine, Application, title="DeepSeek buys chips")
        yield mine


@pytest.fixture
def copy(case: Case) -> Iterator[Case]:
    """Bob's copy of it."""
    path = case.path.with_name("copy.proviso")
    copy_file(case.database, path)
    with Case.open(path, who=BOB) as theirs:
        yield theirs


def company(case: Case) -> int:
    return case.all(Company)[0].id


def test_a_merge_is_undone_as_one_step_and_redone(case: Case, copy: Case) -> None:
    changed(copy, company(copy), name="DeepSeek AI")
    added(copy, Company, name="Tencent")
    deleted(copy, copy.all(Application)[0].id)
    changed(case, company(case), website="https://mine.example")
    case.merge(copy, label="Merged “copy”")

    assert case.undo_label == "Merged “copy”"
    case.undo()

    assert [each.name for each in case.all(Company)] == ["DeepSeek"]
    assert case.all(Application)
    assert (case.undo_label, case.redo_label) == ("Change", "Merged “copy”")
    case.redo()
    assert [each.name for each in case.all(Company)] == ["DeepSeek AI", "Tencent"]
    assert not case.all(Application)
    assert case.undo_label == "Merged “copy”"
    assert check(case.database).whole


def test_a_deleted_record_that_was_combined_in_a_copy_is_only_deleted_again(case: Case) -> None:
    doomed = added(case, Company, name="Deep Seek")
    deleted(case, doomed)
    path = case.path.with_name("later.proviso")
    copy_file(case.database, path)
    with Case.open(path, who=BOB) as copy:
        with copy.edit("Restored") as edit:
            edit.restore(doomed)
        combine(copy, doomed, into=company(copy), label="Combined")
        case.merge(copy, label="Merged “later”")
    assert stands_for(case, doomed) == company(case)

    undone = case.undo()

    assert undone is not None
    assert undone.left == ()
    assert stands_for(case, doomed) is None
    assert [each.name for each in case.all(Company)] == ["DeepSeek"]


def test_what_was_edited_since_stays_when_a_merge_is_undone(case: Case, copy: Case) -> None:
    changed(copy, company(copy), name="DeepSeek AI", website="https://theirs.example")
    case.merge(copy, label="Merged “copy”")
    case.who = BOB
    changed(case, company(case), name="DeepSeek Ltd")
    case.who = ANN

    undone = case.undo()

    assert undone is not None
    assert undone.left == ((company(case), "name"),)
    found = case.all(Company)[0]
    assert (found.name, found.website) == ("DeepSeek Ltd", "https://deepseek.example")


def test_an_undone_merge_stays_undone_in_other_copies_and_is_no_merge_again(
    case: Case, copy: Case
) -> None:
    added(copy, Company, name="Tencent")
    case.merge(copy, label="Merged “copy”")
    case.undo()

    assert not case.merge(copy, label="Merged “copy”")
    copy.merge(case, label="Merged back")

    assert [each.name for each in copy.all(Company)] == ["DeepSeek"]
    assert [each.name for each in case.all(Company)] == ["DeepSeek"]


def test_whoever_has_only_merged_can_undo_that(case: Case, copy: Case) -> None:
    changed(case, company(case), name="DeepSeek AI")
    copy.merge(case, label="Merged Ann's")

    undone = copy.undo()

    assert undone is not None
    assert undone.label == "Merged Ann's"
    assert copy.all(Company)[0].name == "DeepSeek"
    assert (copy.undo_label, copy.redo_label) == ("", "Merged Ann's")


def test_going_back_and_forth_over_a_merge_leaves_nothing_to_redo(case: Case, copy: Case) -> None:
    changed(copy, company(copy), name="DeepSeek AI")
    case.merge(copy, label="Merged")

    for _ in range(3):
        case.undo()
        case.redo()

    assert (case.undo_label, case.redo_label) == ("Merged", "")
    case.undo()
    assert case.all(Company)[0].name == "DeepSeek"
    assert case.undo_label == "Add application"


def test_what_a_merge_kept_from_being_deleted_is_deleted_again(case: Case, copy: Case) -> None:
    id = company(case)
    deleted(case, id)
    changed(copy, company(copy), website="https://theirs.example")
    case.merge(copy, label="Merged")
    assert not case.is_gone(id)

    for _ in range(2):
        undone = case.undo()
        assert undone is not None
        assert undone.left == ()
        assert case.is_gone(id)

        redone = case.redo()
        assert redone is not None
        assert redone.left == ()
        assert case.all(Company)[0].website == "https://theirs.example"
    assert check(case.database).whole


def test_what_a_merge_kept_and_somebody_used_since_stays(case: Case, copy: Case) -> None:
    id = company(case)
    deleted(case, id)
    changed(copy, company(copy), website="https://theirs.example")
    case.merge(copy, label="Merged")
    case.who = BOB
    changed(case, id, country="CN")
    case.who = ANN

    undone = case.undo()

    assert undone is not None
    assert undone.left == ((id, "life"),)
    found = case.all(Company)[0]
    assert (found.website, found.country) == ("https://deepseek.example", "CN")


def test_what_a_merge_restored_is_deleted_again(case: Case, copy: Case) -> None:
    id = company(case)
    deleted(case, id)
    copy.merge(case, label="Merged Ann's")
    with copy.edit("Restore") as edit:
        edit.restore(id)
    case.merge(copy, label="Merged")
    assert not case.is_gone(id)

    undone = case.undo()

    assert undone is not None
    assert undone.left == ()
    assert case.is_gone(id)
    assert check(case.database).whole


def test_what_a_reference_kept_from_being_deleted_is_deleted_again(case: Case, copy: Case) -> None:
    id = company(case)
    deleted(case, id)
    changed(copy, copy.all(Application)[0].id, applicant=id)
    case.merge(copy, label="Merged")
    assert not case.is_gone(id)

    for _ in range(2):
        undone = case.undo()
        assert undone is not None
        assert undone.left == ()
        assert case.is_gone(id)
        assert case.all(Application)[0].applicant is None

        case.redo()
        assert not case.is_gone(id)
        assert case.all(Application)[0].applicant == id
    assert check(case.database).whole


def test_deleting_what_a_merge_had_kept_is_undone(case: Case, copy: Case) -> None:
    id = company(case)
    deleted(case, id)
    changed(copy, company(copy), website="https://theirs.example")
    case.merge(copy, label="Merged")
    deleted(case, id)
    assert case.is_gone(id)

    for _ in range(2):
        case.undo()
        assert case.all(Company)[0].website == "https://theirs.example"

        case.redo()
        assert case.is_gone(id)
    assert check(case.database).whole


def test_a_deletion_of_what_two_deletions_could_not_take_is_undone(case: Case, copy: Case) -> None:
    id = company(case)
    for each, values in ((case, {"country": "CN"}), (copy, {"website": "https://its.example"})):
        changed(each, id, **values)
        deleted(each, id)
    case.merge(copy, label="Merged")
    assert not case.is_gone(id)
    deleted(case, id)
    assert case.is_gone(id)

    case.undo()

    found = case.all(Company)[0]
    assert (found.country, found.website) == ("CN", "https://its.example")
    assert check(case.database).whole


def test_a_record_in_conflict_that_a_merge_brought_goes_with_it(case: Case, copy: Case) -> None:
    id = added(copy, Company, name="Tencent")
    seen = copy.seen(id, "name")
    for name in ("Tencent Ltd", "Tencent Group"):
        with copy.edit("From a form that was not refreshed") as edit:
            edit.set(id, "name", name, seen=seen)
    case.merge(copy, label="Merged")

    undone = case.undo()

    assert undone is not None
    assert undone.left == ()
    assert [each.name for each in case.all(Company)] == ["DeepSeek"]


def test_what_was_decided_in_a_merge_is_undone_and_redone_with_it(case: Case, copy: Case) -> None:
    id = company(case)
    changed(copy, id, website="https://bob.example", name="DeepSeek AI")
    for website in ("https://first.example", "https://ann.example"):
        changed(case, id, website=website)

    def decide(edit: Edit) -> None:
        edit.set(id, "website", "https://bob.example")

    case.merge(copy, label="Merged", settle=decide, settled="Decided")

    assert websites(case) == ["https://bob.example"]
    assert case.history(id)[0].label == "Decided"
    assert case.undo_label == "Merged"
    for _ in range(2):
        undone = case.undo()
        assert undone is not None
        assert (undone.label, undone.left) == ("Merged", ())
        assert (websites(case), case.label(id)) == (["https://ann.example"], "DeepSeek")
        assert (case.undo_label, case.redo_label) == ("Change", "Merged")
        redone = case.redo()
        assert redone is not None
        assert (redone.label, redone.left) == ("Merged", ())
        assert (websites(case), case.label(id)) == (["https://bob.example"], "DeepSeek AI")
        assert (case.undo_label, case.redo_label) == ("Merged", "")
    assert check(case.database).whole


def test_a_merge_whose_decisions_are_refused_has_not_happened(case: Case, copy: Case) -> None:
    changed(copy, company(copy), name="DeepSeek AI")
    before = case.frontier()

    def decide(edit: Edit) -> None:
        edit.delete(company(case))
        edit.set(company(case), "name", "Other")

    with pytest.raises(Refused):
        case.merge(copy, label="Merged", settle=decide, settled="Decided")

    assert case.frontier() == before
    assert case.label(company(case)) == "DeepSeek"


def websites(case: Case) -> list[str]:
    """What stands in the field, the displayed value last."""
    return [str(parsed(head.value or "null")) for head in case.heads(company(case), "website")]
