"""The right to write an open file is lent to another connection, and taken back."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from models import Case, Refused
from models.changing_many import delete_many
from models.history.changes import Changed
from models.records import Company
from models.storage.check import check
from models.storage.snapshot import copy_file
from tests.builders import ANN, BOB, a_case, added, changed

WHY = Refused("A merge is being written.")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Ann's file, with a company in it."""
    with a_case(tmp_path) as mine:
        added(mine, Company, name="DeepSeek")
        yield mine


@pytest.fixture
def copy(case: Case) -> Iterator[Case]:
    """Bob's copy of it, with another company."""
    path = case.path.with_name("copy.proviso")
    copy_file(case.database, path)
    with Case.open(path, who=BOB) as theirs:
        added(theirs, Company, name="Alibaba")
        yield theirs


def names(case: Case) -> set[str | None]:
    return {each.name for each in case.all(Company)}


def test_another_thread_merges_while_the_lender_reads(case: Case, copy: Case) -> None:
    told: list[Changed] = []
    case.on_changed.append(told.append)
    copied = copy.path
    copy.close()
    loan, brought = case.lend(WHY), []

    def work() -> None:
        with (
            Case.borrowed(loan, who=ANN) as borrowed,
            Case.open(copied, who=BOB, read_only=True) as theirs,
        ):
            brought.append(borrowed.merge(theirs, label="Merged the copy"))

    thread = Thread(target=work)
    thread.start()
    assert "DeepSeek" in names(case)
    thread.join()
    case.take_back(loan, brought[0])

    assert names(case) == {"DeepSeek", "Alibaba"}
    assert told == brought
    added(case, Company, name="Tencent")
    assert check(case.database).whole
    assert case.undo_label == "Add company"


def test_what_is_edited_meanwhile_is_refused_with_the_reason(case: Case) -> None:
    loan = case.lend(WHY)

    with pytest.raises(Refused, match="being written"):
        added(case, Company, name="Tencent")
    with pytest.raises(Refused, match="being written"):
        case.undo()

    assert case.lent
    case.take_back(loan, Changed())
    added(case, Company, name="Tencent")
    assert names(case) == {"DeepSeek", "Tencent"}


def test_what_the_borrower_writes_is_no_disturbance(case: Case) -> None:
    loan = case.lend(WHY)
    with Case.borrowed(loan, who=BOB) as borrowed:
        added(borrowed, Company, name="Alibaba")

        assert case.disturbed() is None

    case.take_back(loan, Changed())
    assert case.disturbed() is None


def test_what_somebody_else_writes_after_the_borrower_is_noticed(case: Case) -> None:
    loan = case.lend(WHY)
    with Case.borrowed(loan, who=BOB) as borrowed:
        added(borrowed, Company, name="Alibaba")
    with case.path.open("ab") as file:
        file.write(b"\0")

    case.take_back(loan, Changed())

    with pytest.raises(Refused, match="changed"):
        added(case, Company, name="Tencent")


def test_a_file_that_changed_after_it_was_lent_is_not_written(case: Case, copy: Case) -> None:
    loan = case.lend(WHY)
    case.path.touch()

    with pytest.raises(Refused), Case.borrowed(loan, who=BOB):
        pass


def test_a_merge_that_is_refused_leaves_the_lender_as_it_was(case: Case, copy: Case) -> None:
    loan = case.lend(WHY)

    def stop(share: float) -> None:
        raise Refused("Stopped.")

    with (
        pytest.raises(Refused, match="Stopped"),
        Case.borrowed(loan, who=ANN) as borrowed,
    ):
        borrowed.merge(copy, label="Merged", told=stop)
    case.take_back(loan, Changed())

    changed(case, case.all(Company)[0].id, name="DeepSeek AI")
    assert names(case) == {"DeepSeek AI"}


def test_each_edit_of_the_borrower_says_how_far_it_is(case: Case) -> None:
    ids = [added(case, Company, name=f"Company {number}") for number in range(3)]
    told: list[float] = []
    loan = case.lend(WHY)
    loan.told = told.append

    with Case.borrowed(loan, who=ANN) as borrowed:
        delete_many(borrowed, ids, label="Deleted three")
        deleting = list(told)
        borrowed.undo()
    case.take_back(loan, Changed())

    undoing = told[len(deleting) :]
    for shares in (deleting, undoing):
        assert shares == sorted(shares)
        assert len(set(shares)) > 2
        assert 0 <= shares[0] < shares[-1] <= 1


@pytest.mark.parametrize("at", [0.0, 0.5, 0.9])
def test_an_edit_of_the_borrower_that_is_stopped_leaves_the_file_as_it_was(
    case: Case, at: float
) -> None:
    ids = [added(case, Company, name=f"Company {number}") for number in range(3)]
    before = case.path.read_bytes()
    loan = case.lend(WHY)

    def stop(share: float) -> None:
        if share >= at:
            raise Refused("Stopped.")

    loan.told = stop
    with Case.borrowed(loan, who=ANN) as borrowed, pytest.raises(Refused, match="Stopped"):
        delete_many(borrowed, ids, label="Deleted three")
    case.take_back(loan, Changed())

    assert case.path.read_bytes() == before
    changed(case, ids[0], name="Still here")
    assert check(case.database).whole


def test_what_is_read_only_is_not_lent(case: Case) -> None:
    with (
        Case.open(case.path, who=BOB, read_only=True) as reading,
        pytest.raises(Refused, match="can't be changed"),
    ):
        reading.lend(WHY)
