"""What the desk, a list and a record cost: as many queries for thousands of records as for few.

`make soak` asks it of a hundred thousand.
"""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from hypothesis import settings

from gui.forms.reading import read
from models import Case
from models.outlook import outlook
from models.reading.lists import Arranged
from models.reading.sorting import Sort
from models.records import CATALOGUE, Application, Gate
from tests.asked import full, queries

DAY = date(2026, 3, 1)
FEW = 100
MANY = 100_000 if settings.get_current_profile_name() == "soak" else 3_000
SORTED = Arranged("application", sorting=(Sort("applicant"),), grouping="applicant", today=DAY)


def desk(case: Case) -> object:
    return outlook(case, as_of=DAY)


def page(case: Case) -> object:
    ids = case.listing(SORTED).ids
    return case.page("application", ids[:128], CATALOGUE["application"].listed)


def record(case: Case) -> object:
    return read(case, case.all(Gate)[0].id)


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[int, Case]]:
    """Cases of few applications and of many, in which all stand at the first gate."""
    made = {}
    for number in (FEW, MANY):
        case = full(tmp_path_factory.mktemp("cases"), FEW)
        gate, *_ = case.all(Gate)
        with case.edit("Fill") as edit:
            for at in range(FEW, number):
                edit.link(gate.id, "applications", edit.add(Application, title=f"Number {at}"))
        made[number] = case
    yield made
    for case in made.values():
        case.close()


@pytest.mark.parametrize("ask", [desk, page, record])
def test_many_cost_as_many_queries_as_few(
    cases: dict[int, Case], ask: Callable[[Case], object]
) -> None:
    run = {}
    for number, case in cases.items():
        ask(case)
        with queries(case) as run[number]:
            ask(case)

    assert len(run[FEW]) == len(run[MANY]) > 0
