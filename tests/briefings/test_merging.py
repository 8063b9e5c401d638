"""The report of a merge as pages: who did what, conflicts with both sides, the narrowest label."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefings.merging import pdf
from models import Case
from models.merge_report import Merged
from models.merging import looked_at
from models.records import Application, Company
from models.storage.snapshot import copy_file
from tests.builders import ANN, BOB, a_case, added, changed
from tests.printed import read_pdf

MERGED = "2026-03-01T12:00:00.000Z"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Ann's file with a company."""
    with a_case(tmp_path) as mine:
        added(mine, Company, name="DeepSeek")
        yield mine


@pytest.fixture
def copy(case: Case) -> Iterator[Case]:
    """Bob's copy of it."""
    path = case.path.with_name("copy.proviso")
    copy_file(case.database, path)
    with Case.open(path, who=BOB) as theirs:
        yield theirs


def words(case: Case, copy: Case) -> str:
    merged = Merged("copy.proviso", MERGED, "Ann", looked_at(case.path, copy.path, who=ANN))
    return " ".join(read_pdf(pdf([merged], case=case)).text.split())


def test_both_sides_of_a_conflict_are_told_with_who(case: Case, copy: Case) -> None:
    for each, site in ((case, "mine"), (copy, "theirs")):
        changed(each, each.ids("company")[0], website=f"https://{site}.example")

    told = words(case, copy)

    assert "Merge of “copy.proviso”" in told
    assert "Bob: 1 company changed." in told
    assert "https://mine.example Ann," in told
    assert "https://theirs.example Bob," in told
    assert "1 conflict, 1 undecided" in told
    assert "undecided" in told


def test_the_label_is_the_narrowest_of_what_arrives(case: Case, copy: Case) -> None:
    added(copy, Application, title="Secret", handling="red")

    assert "TLP:RED" in words(case, copy)


def test_a_copy_without_anything_new_says_so(case: Case, copy: Case) -> None:
    assert "nothing that the case did not hold already" in words(case, copy)
