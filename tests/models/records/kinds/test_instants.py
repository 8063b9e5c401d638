"""Moments in UTC, and the zones in which they are shown."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from models.errors import NotUnderstood
from models.records.kinds import Instant, TimeZone, instant
from tests.models.records.kinds.test_kinds import called


@pytest.mark.parametrize(
    "typed",
    [
        "2026-01-31T09:00:00Z",
        "2026-01-31 09:00 UTC",
        "2026-01-31T17:00:00+08:00",
        "2026-01-31 04:00 -05:00",
    ],
)
def test_a_moment_is_kept_in_utc(typed: str) -> None:
    assert Instant().parse(typed) == "2026-01-31T09:00:00Z"


@pytest.mark.parametrize("typed", ["2026-01-31", "2026-01-31 09:00", "2026-02-30 09:00 UTC"])
def test_what_is_no_moment_is_refused(typed: str) -> None:
    with pytest.raises(NotUnderstood):
        Instant().parse(typed)


def test_a_moment_is_said_with_its_day() -> None:
    assert Instant().words("2026-01-31T09:00:00Z", called) == "31 January 2026, 09:00 UTC"


def test_a_moment_of_a_program_is_written_in_utc_to_the_second() -> None:
    moment = datetime(2026, 1, 31, 17, 0, 0, 999_999, timezone(timedelta(hours=8)))

    assert instant(moment) == "2026-01-31T09:00:00Z"
    with pytest.raises(NotUnderstood):
        instant(datetime.fromtimestamp(0, UTC).replace(tzinfo=None))


def test_a_zone_is_understood_in_any_case() -> None:
    assert TimeZone().parse("asia/shanghai") == "Asia/Shanghai"
    assert TimeZone().parse("America/New York") == "America/New_York"
    with pytest.raises(NotUnderstood):
        TimeZone().parse("Beijing time")
