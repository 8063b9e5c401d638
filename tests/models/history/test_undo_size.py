"""How many changes undo would take back, known before any of them is read."""

from pathlib import Path

from models import Case
from models.history.undo import next_redo, next_undo, size
from models.records import Company
from models.storage.snapshot import copy_file
from tests.builders import ANN, BOB, added


def ahead(case: Case) -> tuple[int, int]:
    ledger, person = case.ledger, case.who.id
    return size(ledger, next_undo(ledger, person)), size(ledger, next_redo(ledger, person))


def test_a_step_is_as_large_as_the_changes_that_it_made(case: Case) -> None:
    assert ahead(case) == (0, 0)

    with case.edit("Add companies") as edit:
        for number in range(40):
            edit.add(Company, name=f"Company {number}")

    assert ahead(case) == (80, 0)
    case.undo()
    assert ahead(case) == (0, 40)


def test_a_merge_is_as_large_as_all_that_it_brought(case: Case, tmp_path: Path) -> None:
    copy = tmp_path / "copy.proviso"
    copy_file(case.database, copy)
    with Case.open(copy, who=BOB) as theirs:
        added(theirs, Company, name="Alibaba")
        added(theirs, Company, name="Tencent")
        case.merge(theirs, label="Merged")

    assert case.who == ANN
    assert ahead(case) == (4, 0)
