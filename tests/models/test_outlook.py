"""What the desk shows of a case: of all its applications, or of those that are asked for."""

from datetime import date
from pathlib import Path

from models.outlook import outlook
from tests.asked import full
from tests.builders import an_application

DAY = date(2026, 3, 1)


def test_the_desk_tells_of_every_application(tmp_path: Path) -> None:
    with full(tmp_path, 3) as case:
        late = an_application(case, "Late")

        found = outlook(case, as_of=DAY)

    assert len(found.board) == 4
    assert found.board[-1].application == late


def test_the_desk_tells_of_those_that_are_asked_for(tmp_path: Path) -> None:
    with full(tmp_path, 3) as case:
        one = an_application(case, "One")

        found = outlook(case, [one], as_of=DAY)

    assert [row.application for row in found.board] == [one]
