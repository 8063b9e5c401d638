"""A record that the deletions of two people did not take away stays, whatever is edited since."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models import Case
from models.records import Application, Company
from models.storage.check import check
from models.storage.snapshot import copy_file
from tests.builders import BOB, a_case, added, changed, deleted


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Ann's file, with a company of which nothing is said, and an application."""
    with a_case(tmp_path) as mine:
        added(mine, Company)
        added(mine, Application, title="It buys chips")
        yield mine


@pytest.fixture
def copy(case: Case) -> Iterator[Case]:
    """Bob's copy of it."""
    path = case.path.with_name("copy.proviso")
    copy_file(case.database, path)
    with Case.open(path, who=BOB) as theirs:
        yield theirs


def restored(case: Case, id: int) -> None:
    with case.edit("Restore") as edit:
        edit.restore(id)


def referred_to_and_no_more(case: Case, id: int) -> None:
    application = case.all(Application)[0].id
    changed(case, application, applicant=id)
    changed(case, application, applicant=None)


def test_one_restored_it_and_the_other_deleted_it(case: Case, copy: Case) -> None:
    id = case.all(Company)[0].id
    deleted(case, id)
    copy.merge(case, label="Merged")
    restored(copy, id)
    restored(case, id)
    deleted(case, id)
    case.merge(copy, label="Merged")
    assert not case.is_gone(id)

    referred_to_and_no_more(case, id)

    assert not case.is_gone(id)
    assert check(case.database).whole


def test_both_deleted_it_and_one_had_not_seen_all_of_it(case: Case, copy: Case) -> None:
    id = case.all(Company)[0].id
    changed(case, id, website="https://deepseek.example")
    for each in (case, copy):
        deleted(each, id)
    case.merge(copy, label="Merged")
    assert not case.is_gone(id)

    referred_to_and_no_more(case, id)

    assert case.all(Company)[0].website == "https://deepseek.example"
    assert check(case.database).whole
