"""Applications are found by what a person calls them, and never guessed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.case import Case
from models.errors import Refused
from models.naming import applications_named
from models.records import Application
from tests.builders import a_case, added


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with a_case(tmp_path) as case:
        for title in ("Tencent", "Tencent buys more", "ByteDance buys"):
            added(case, Application, title=title)
        yield case


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Tencent", "Tencent"),
        ("  tencent ", "Tencent"),
        ("buys MORE", "Tencent buys more"),
        ("byted", "ByteDance buys"),
    ],
)
def test_a_whole_title_goes_before_a_part_in_any_case(case: Case, name: str, title: str) -> None:
    (id,) = applications_named(case, [name])

    assert case.label(id) == title


def test_a_uid_names_its_application(case: Case) -> None:
    for id in case.ids("application"):
        assert applications_named(case, [case.ledger.uid(id).upper()]) == [id]


def test_the_same_application_named_twice_is_one(case: Case) -> None:
    assert len(applications_named(case, ["byted", "ByteDance buys", "Tencent"])) == 2


@pytest.mark.parametrize("name", ["buys", "Huawei", "", " "])
def test_a_name_that_fits_none_or_several_is_refused_with_what_there_is(
    case: Case, name: str
) -> None:
    with pytest.raises(Refused, match="ByteDance buys"):
        applications_named(case, [name])


def test_a_case_without_applications_says_so(tmp_path: Path) -> None:
    with a_case(tmp_path) as case, pytest.raises(Refused, match="The case has none"):
        applications_named(case, ["anything"])
