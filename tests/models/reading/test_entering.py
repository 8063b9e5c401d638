"""Whoever said something first is told, though it was undone and redone by another."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models import Case
from models.records import Company
from models.storage.snapshot import copy_file
from tests.builders import BOB, a_case, added, changed


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Ann's file, with a company in it."""
    with a_case(tmp_path) as mine:
        added(mine, Company, name="DeepSeek")
        yield mine


@pytest.fixture
def copy(case: Case) -> Iterator[Case]:
    """Bob's copy of it, in which the company has another name."""
    path = case.path.with_name("copy.proviso")
    copy_file(case.database, path)
    with Case.open(path, who=BOB) as theirs:
        changed(theirs, company(theirs), name="DeepSeek AI")
        yield theirs


def company(case: Case) -> int:
    return case.all(Company)[0].id


def test_both_sides_of_a_conflict_keep_their_authors(case: Case, copy: Case) -> None:
    changed(case, company(case), name="DeepSeek Ltd")
    case.merge(copy, label="Merged “copy”")

    case.undo()
    case.redo()

    heads = case.heads(company(case), "name")
    by = case.entered(heads)
    assert {head.value: by[head.name].author for head in heads} == {
        '"DeepSeek AI"': "Bob",
        '"DeepSeek Ltd"': "Ann",
    }


def test_a_value_that_undo_brought_back_is_still_its_authors(case: Case, copy: Case) -> None:
    case.merge(copy, label="Merged “copy”")
    changed(case, company(case), name="DeepSeek Ltd")

    case.undo()

    heads = case.heads(company(case), "name")
    assert [case.entered(heads)[head.name].author for head in heads] == ["Bob"]
