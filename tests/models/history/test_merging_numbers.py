"""Two files number things differently: whatever one of them names is found in the other."""

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from models import Case, Refused
from models.records import Application, Company, Decision, Gate
from models.storage.check import check
from models.storage.snapshot import copy_file
from tests.builders import ANN, BOB, a_case, added, changed, deleted
from tests.files.damage import run


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Ann's file, with a company and an application in it."""
    with a_case(tmp_path) as mine:
        added(mine, Company, name="DeepSeek")
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


def test_a_deletion_arrives_that_covers_what_neither_it_nor_the_newest_edit_replaces(
    case: Case, copy: Case
) -> None:
    changed(case, company(case), website="https://deepseek.example")
    added(case, Company, name="Tencent")
    copy.merge(case, label="Merged the case")
    deleted(copy, company(copy))

    case.merge(copy, label="Merged the copy")

    assert [each.name for each in case.all(Company)] == ["Tencent"]
    assert check(case.database).whole


def test_an_undoing_that_could_bring_nothing_back_arrives_too(case: Case, copy: Case) -> None:
    changed(case, company(case), name="DeepSeek AI")
    case.who = BOB
    changed(case, company(case), name="DeepSeek Ltd")
    case.who = ANN
    copy.merge(case, label="Merged the case")
    undone = case.undo()
    assert undone is not None
    assert undone.left

    copy.merge(case, label="Merged the case again")

    assert copy.frontier() == case.frontier()
    assert check(copy.database).whole


def test_an_edit_that_was_only_named_here_arrives_in_its_place(case: Case, copy: Case) -> None:
    changed(copy, company(copy), name="DeepSeek AI")
    added(copy, Company, name="Tencent")
    path = case.path.with_name("naming.proviso")
    copy_file(case.database, path)
    for uid in uids(copy) - uids(case):
        run(path, f"INSERT INTO change_set (uid) VALUES (x'{uid.hex()}')")

    with Case.open(path, who=ANN) as naming:
        assert check(naming.database).whole
        naming.merge(copy, label="Merged the copy")

        assert [each.name for each in naming.all(Company)] == ["DeepSeek AI", "Tencent"]
        assert naming.frontier() == copy.frontier()
        assert check(naming.database).whole


def test_a_record_of_which_nothing_arrives_stays_one_that_is_only_pointed_at(
    case: Case, copy: Case
) -> None:
    gate = added(case, Gate, title="Import")
    decision = added(case, Decision, gate=gate)
    changed(case, case.all(Application)[0].id, applicant=company(case))
    one, both = (case.path.with_name(f"{name}.proviso") for name in ("one", "both"))
    for path, withheld in ((one, [gate]), (both, [gate, company(case)])):
        copy_file(case.database, path)
        for record in withheld:
            withhold(path, record)

    with Case.open(both, who=BOB) as lacking, Case.open(one, who=ANN) as fuller:
        lacking.merge(fuller, label="Merged")

        assert [each.name for each in lacking.all(Company)] == ["DeepSeek"]
        assert (lacking.kind(gate), lacking.kind(decision)) == (None, "decision")
        assert check(lacking.database).whole


def test_a_label_that_the_other_copy_does_not_tell_either_stays_withheld(case: Case) -> None:
    changed(case, case.all(Application)[0].id, applicant=company(case))
    one, both = (case.path.with_name(f"{name}.proviso") for name in ("one", "both"))
    for path, labels in ((one, "('Add company')"), (both, "('Add company', 'Change')")):
        copy_file(case.database, path)
        run(path, f"UPDATE change_set SET label = NULL, label_salt = NULL WHERE label IN {labels}")

    with Case.open(both, who=BOB) as lacking, Case.open(one, who=ANN) as fuller:
        lacking.merge(fuller, label="Merged")

        application = lacking.all(Application)[0].id
        assert {line.label for line in lacking.history(application)} == {
            "Add application",
            "Change",
        }
        assert {line.label for line in lacking.history(company(lacking))} == {""}
        assert check(lacking.database).whole


def test_an_edit_that_the_other_copy_only_names_does_not_arrive_from_it(
    case: Case, copy: Case
) -> None:
    known = uids(case)
    naming = case.path.with_name("naming.proviso")
    copy_file(case.database, naming)
    changed(copy, company(copy), name="DeepSeek AI")
    for uid in uids(copy) - known:
        run(naming, f"INSERT INTO change_set (uid) VALUES (x'{uid.hex()}')")

    with Case.open(naming, who=BOB) as other:
        assert not case.merge(other, label="Merged the copy")

    assert uids(case) == known


def test_two_copies_that_took_over_from_each_other_have_nothing_left_to_bring(
    case: Case, copy: Case
) -> None:
    changed(copy, company(copy), name="DeepSeek AI")
    added(case, Company, name="Tencent")
    for into, brought in ((case, copy), (copy, case)):
        into.merge(brought, label="Merged")

    assert not case.merge(copy, label="Merged again")
    assert not copy.merge(case, label="Merged again")
    assert case.undo_label == "Merged"


def test_both_copies_display_the_same_value_of_a_conflict(case: Case, copy: Case) -> None:
    changed(copy, company(copy), name="Earlier")
    changed(case, company(case), name="Later")
    for into, brought in ((case, copy), (copy, case)):
        into.merge(brought, label="Merged")

    for each in (case, copy):
        assert each.label(company(each)) == each.all(Company)[0].name == "Later"


def test_what_one_of_two_deletions_had_not_seen_is_kept(case: Case, copy: Case) -> None:
    changed(case, company(case), website="https://deepseek.example")
    for each in (case, copy):
        deleted(each, company(each))

    for into, brought in ((case, copy), (copy, case)):
        into.merge(brought, label="Merged")

    for each in (case, copy):
        assert each.all(Company)[0].website == "https://deepseek.example"
        assert check(each.database).whole


def test_a_reference_that_was_taken_back_keeps_nothing_from_being_deleted(
    case: Case, copy: Case
) -> None:
    application = copy.all(Application)[0].id
    changed(copy, application, applicant=company(copy))
    changed(copy, application, applicant=None)
    deleted(copy, company(copy))

    case.merge(copy, label="Merged")

    assert not case.all(Company)
    assert check(case.database).whole


def test_a_conflict_that_was_decided_in_the_other_copy_is_none_any_more(
    case: Case, copy: Case
) -> None:
    changed(case, company(case), name="DeepSeek AI")
    changed(copy, company(copy), name="DeepSeek Ltd")
    for each in (case, copy):
        changed(each, company(each), website=f"https://{each.who.name}.example")
    copy.merge(case, label="Merged the case")
    case.merge(copy, label="Merged the copy")
    changed(copy, company(copy), name="DeepSeek Group")

    case.merge(copy, label="Merged the copy again")

    heads = {place for place, found in case.evidence([company(case)]).items() if found.conflict}
    assert heads == {(company(case), "website")}
    assert case.label(company(case)) == "DeepSeek Group"


def test_a_withheld_value_and_one_that_is_given_are_a_conflict(case: Case) -> None:
    one, other = (case.path.with_name(f"{name}.proviso") for name in ("one", "other"))
    for path in (one, other):
        copy_file(case.database, path)
        run(path, "UPDATE change SET value = NULL, salt = NULL WHERE value = '\"DeepSeek\"'")
    with Case.open(one, who=ANN) as mine, Case.open(other, who=BOB) as its:
        changed(its, company(its), name="DeepSeek AI")

        mine.merge(its, label="Merged")

        assert mine.evidence([company(mine)])[company(mine), "name"].conflict
        assert check(mine.database).whole


def test_only_what_may_read_otherwise_counts_as_changed(case: Case, copy: Case) -> None:
    new = added(copy, Company, name="Tencent")
    application = copy.all(Application)[0].id
    changed(copy, application, applicant=company(copy))
    other = added(copy, Company, name="Alibaba")
    changed(copy, added(copy, Application, title="Alibaba buys chips"), applicant=other)
    case.merge(copy, label="Merged the copy")
    changed(copy, application, applicant=new)

    brought = case.merge(copy, label="Merged the copy again")

    assert brought.fields == {(application, "applicant")}
    assert brought.records == {application, company(case), new}


@pytest.mark.parametrize("what", ["replaced SET old_set", "change SET record"])
def test_what_completes_a_withheld_change_is_refused_where_it_names_what_is_nowhere(
    case: Case, what: str
) -> None:
    changed(case, company(case), name="DeepSeek AI")
    lacking, hostile = (case.path.with_name(f"{name}.proviso") for name in ("lacking", "hostile"))
    copy_file(case.database, lacking)
    withhold(lacking, company(case))
    run(lacking, "DELETE FROM replaced")
    copy_file(case.database, hostile)
    run(hostile, f"UPDATE {what} = 999")
    before = lacking.read_bytes()

    with (
        Case.open(lacking, who=ANN) as mine,
        Case.open(hostile, who=BOB) as copy,
        pytest.raises(Refused, match="not in the file"),
    ):
        mine.merge(copy, label="Merged")

    assert lacking.read_bytes() == before


def withhold(path: Path, record: int) -> None:
    """Leave of a record what others point at, as a copy made for sharing does."""
    run(
        path,
        "UPDATE change SET record = NULL, field = NULL, value = NULL, salt = NULL,"
        f" value_hash = NULL WHERE record = {record}",
        f"UPDATE entity SET kind = NULL, name = NULL, name_sort = NULL WHERE id = {record}",
        f"DELETE FROM company WHERE id = {record}",
        f"DELETE FROM gate WHERE id = {record}",
    )


def uids(case: Case) -> set[bytes]:
    connection: apsw.Connection = case.database.connection()
    return {uid for (uid,) in connection.execute("SELECT uid FROM change_set")}
