"""What nobody sees to asks for attention."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from models.case import Case
from models.language import speaking
from models.reading.filtering import filters as f
from models.reading.neglected import UNTOUCHED, tasks_due, untouched
from models.reading.standing import Attention, gather, overview
from models.records import Task
from tests.builders import ANN, a_case, added, an_application, changed, deleted

DAY = date(2026, 2, 1)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with a_case(tmp_path) as made:
        yield made


def neglected(case: Case, *, after: int) -> tuple[Attention, ...]:
    day = datetime.now(UTC).date() + timedelta(after)
    return untouched(case, overview(gather(case, as_of=day)))


def test_tasks_whose_day_has_come_are_told_the_longest_past_first(case: Case) -> None:
    today = added(case, Task, title="Call the bureau", due="2026-02-01")
    past = added(case, Task, title="Read the notice", due="2026-01", state="under_way")
    for other in ({"due": "2026-02-02"}, {"due": "2026-01-01", "state": "done"}, {}):
        added(case, Task, title="Another", **other)

    found = tasks_due(case, as_of=DAY)

    assert [(each.record, each.days) for each in found] == [(past, 1), (today, 0)]
    assert found[0].words == "To be done by January 2026: Read the notice"
    with speaking("zh-Hans"):
        assert tasks_due(case, as_of=DAY)[0].words == "应于2026年1月前完成：Read the notice"


def test_an_application_that_nobody_touched_for_long_asks_to_be_looked_at(case: Case) -> None:
    application = an_application(case, "Scanners")

    (found,) = neglected(case, after=UNTOUCHED)

    assert (found.record, found.days, found.applications) == (application, 30, (application,))
    assert found.words == "Nobody has touched “Scanners” for 30 days."
    assert neglected(case, after=UNTOUCHED - 1) == ()


def test_what_is_edited_and_undone_leaves_an_application_as_untouched_as_before(
    tmp_path: Path,
) -> None:
    with a_case(tmp_path) as made:
        application = an_application(made)
        path = made.path
    later = datetime.now(UTC) + timedelta(50)
    since = f.Untouched(40)

    def listed(case: Case) -> list[int]:
        return list(case.ids("application", filter=since, today=later.date()))

    with Case.open(path, who=ANN, clock=lambda: later) as case:
        for edit in (deleted, lambda case, id: changed(case, id, title="Other")):
            edit(case, application)
            case.undo()
            assert [each.days for each in neglected(case, after=50)] == [50]
            assert listed(case) == [application]
        case.redo()
        assert neglected(case, after=50) == ()
        assert listed(case) == []
        case.undo()
        assert [each.days for each in neglected(case, after=50)] == [50]
        assert listed(case) == [application]


def test_a_closed_application_may_be_left_alone(case: Case) -> None:
    changed(case, an_application(case), closed="2026-01-01")

    assert neglected(case, after=UNTOUCHED) == ()
