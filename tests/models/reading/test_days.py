"""Where a day ends, in the zone of the case."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from models import Case
from models.reading.days import cut_off, frontier_on, zone_of
from models.records import Company
from tests.builders import ANN, added, changed

DAY = date(2026, 1, 31)


def in_zone(case: Case, zone: str) -> Case:
    changed(case, case.dossier.id, time_zone=zone)
    return case


def test_without_a_zone_a_day_ends_by_universal_time(case: Case) -> None:
    assert cut_off(case, DAY) == datetime(2026, 1, 31, 23, 59, 59, 999_000, tzinfo=UTC)
    assert zone_of(case).key == "UTC"


@pytest.mark.parametrize(
    ("zone", "day", "end"),
    [
        ("Asia/Shanghai", DAY, "2026-01-31T15:59:59.999Z"),
        ("America/New_York", DAY, "2026-02-01T04:59:59.999Z"),
        ("America/New_York", date(2026, 7, 31), "2026-08-01T03:59:59.999Z"),
        # São Paulo set its clocks from 24:00 back to 23:00: the hour before midnight came twice.
        ("America/Sao_Paulo", date(2018, 2, 17), "2018-02-18T02:59:59.999Z"),
        # Samoa left the 30th out.
        ("Pacific/Apia", date(2011, 12, 30), "2011-12-30T09:59:59.999Z"),
    ],
)
def test_a_day_ends_when_its_clocks_say_so(case: Case, zone: str, day: date, end: str) -> None:
    in_zone(case, zone)

    assert cut_off(case, day) == datetime.fromisoformat(end)
    assert zone_of(case).key == zone


def test_a_zone_that_this_system_does_not_know_is_told_as_universal_time(case: Case) -> None:
    with case.edit("From a newer version") as edit:
        edit.write(case.dossier.id, "time_zone", '"Mars/Olympus"', "Mars/Olympus")

    assert zone_of(case).key == "UTC"
    assert cut_off(case, DAY).day == DAY.day


def test_the_file_at_the_end_of_a_day_holds_what_was_saved_by_then_in_that_zone(
    tmp_path: Path,
) -> None:
    now = [datetime(2026, 1, 30, 8, tzinfo=UTC)]
    with Case.create(
        tmp_path / "case.proviso", title="A case", who=ANN, clock=lambda: now[0]
    ) as case:
        in_zone(case, "Asia/Shanghai")
        begun = case.frontier()
        now[0] = datetime(2026, 1, 31, 15, 59, 59, 999_000, tzinfo=UTC)
        added(case, Company, name="Just in time")
        in_time = case.frontier()
        now[0] = datetime(2026, 1, 31, 16, tzinfo=UTC)
        added(case, Company, name="Too late")

        assert frontier_on(case, date(2026, 1, 29)) == ()
        assert frontier_on(case, date(2026, 1, 30)) == begun
        assert frontier_on(case, DAY) == in_time
        assert frontier_on(case, date(2026, 2, 1)) == case.frontier()


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Kiritimati"])
def test_the_first_and_the_last_day_that_there_are_have_an_end_too(case: Case, zone: str) -> None:
    in_zone(case, zone)

    assert frontier_on(case, date.max) == case.frontier()
    assert frontier_on(case, date.min) == ()
