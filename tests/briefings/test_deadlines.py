"""The days to come leave as a calendar that other programs read."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from briefings.deadlines import export_calendar
from models.case import Case
from models.errors import Refused
from models.records import Authority, Task
from tests.builders import a_case, a_condition, added, an_application, an_authority, an_inquiry

NOW = datetime(2026, 2, 1, 9, tzinfo=UTC)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with a_case(tmp_path) as made:
        yield made


def written(case: Case, out: Path, *, language: str = "en") -> Calendar:
    export_calendar(case, out=out, as_of=date(2026, 2, 1), exported=NOW, language=language)
    made = Calendar.from_ical(out.read_bytes())
    assert isinstance(made, Calendar)
    return made


def test_each_day_is_an_event_of_one_day_with_its_reason(case: Case, tmp_path: Path) -> None:
    application = an_application(case, "Scanners")
    a_condition(
        case,
        application,
        title="Report; say, monthly",
        state="imposed",
        due="[2026-02-10..2026-02-20]",
    )

    events = sorted(written(case, tmp_path / "c.ics").events, key=lambda each: each.start)

    assert [(each.start, each.end) for each in events] == [(date(2026, 2, 20), date(2026, 2, 21))]
    assert str(events[0]["summary"]) == "Condition due, at the latest: Report; say, monthly"
    assert str(events[0]["description"]).splitlines() == [
        "TLP:AMBER+STRICT",
        "some day between 10 and 20 February 2026",
        "Scanners",
    ]


def test_tasks_that_are_not_done_stand_in_it_with_their_day(case: Case, tmp_path: Path) -> None:
    added(case, Task, title="Call MIIT", state="open", due="2026-02-04")
    added(case, Task, title="Look it up", state="waiting", due="2026-01-30")
    added(case, Task, title="Read the notice", state="done", due="2026-02-05")
    added(case, Task, title="Some day", state="open")

    events = written(case, tmp_path / "c.ics").events
    chinese = written(case, tmp_path / "z.ics", language="zh-Hans").events

    assert {(str(each["summary"]), each.start) for each in events} == {
        ("Task due: Call MIIT", date(2026, 2, 4)),
        ("Task due: Look it up", date(2026, 1, 30)),
    }
    assert len({str(each["uid"]) for each in events}) == 2
    assert all("任务到期" in str(each["summary"]) for each in chinese)


def test_a_time_that_was_counted_says_so(case: Case, tmp_path: Path) -> None:
    application = an_application(case, "Scanners")
    ministry = added(case, Authority, name="MIIT", country="CN")
    an_inquiry(case, ministry, application, date="2026-01-26", days=10, counting="working")

    (event,) = written(case, tmp_path / "c.ics").events

    assert event.start == date(2026, 2, 9)
    assert "10 working days of China after 26 January 2026" in str(event["description"])


def test_a_later_file_moves_what_was_imported_before(case: Case, tmp_path: Path) -> None:
    application, ministry = an_application(case), an_authority(case)
    inquiry = an_inquiry(case, ministry, application, date="2026-01-26", due="2026-02-10")
    (before,) = written(case, tmp_path / "c.ics").events
    with case.edit("Later") as edit:
        edit.change(inquiry, question="Another question")

    (after,) = written(case, tmp_path / "c.ics").events

    assert before["uid"] == after["uid"]
    assert before["summary"] != after["summary"]


def test_the_same_state_gives_the_same_bytes(case: Case, tmp_path: Path) -> None:
    a_condition(case, an_application(case), state="imposed", due="2026-03-01")

    for name in ("a.ics", "b.ics"):
        written(case, tmp_path / name)

    assert (tmp_path / "a.ics").read_bytes() == (tmp_path / "b.ics").read_bytes()


def test_it_speaks_chinese(case: Case, tmp_path: Path) -> None:
    a_condition(case, an_application(case), title="报告", state="imposed", due="2026-03-01")

    (event,) = written(case, tmp_path / "c.ics", language="zh-Hans").events

    assert str(event["summary"]).endswith("：报告")


def test_what_can_not_be_written_is_refused_and_leaves_nothing(case: Case, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        written(case, tmp_path / "nowhere" / "c.ics")
    with pytest.raises(Refused):
        written(case, case.path)

    assert [each.name for each in tmp_path.glob("*.ics")] == []


def test_no_control_that_a_calendar_may_not_hold_leaves(case: Case, tmp_path: Path) -> None:
    application = an_application(case, "Scan\x1b[31mners")
    a_condition(case, application, title="a\x00b\x07c\td", state="imposed", due="2026-03-01")

    (event,) = written(case, tmp_path / "c.ics").events

    assert str(event["summary"]) == "Condition due: a b c d"
    assert "Scan [31mners" in str(event["description"])
    assert not set((tmp_path / "c.ics").read_bytes()) & {*range(9), 11, 12, *range(14, 32), 127}
