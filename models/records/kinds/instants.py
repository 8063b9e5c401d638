"""Points in time to the second, and the zones in which they are shown. Reads no clock."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import ClassVar

from models.errors import NotUnderstood, quoted
from models.language import spoken
from models.records.kinds.base import LabelOf
from models.records.kinds.dates import When
from models.records.kinds.written import Listed, Written

_TYPED = (
    r"(?i)([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2})(:[0-9]{2})?"
    r"\s*(Z|UTC|[+-][0-9]{2}:[0-9]{2})"
)


def instant(moment: datetime) -> str:
    """The text of a moment, in UTC to the second. Raises NotUnderstood without a zone."""
    if moment.tzinfo is None:
        raise NotUnderstood("A moment needs its offset from UTC.")
    utc = moment.astimezone(UTC)
    return f"{utc.year:04}-{utc:%m-%dT%H:%M:%S}Z"


@spoken
def moment(value: str) -> str:
    """A moment in words, in UTC."""
    day, _, time = value.partition("T")
    return f"{When(day).said()}, {time[:5]} UTC"


@dataclass(frozen=True)
class Instant(Written):
    """A moment in UTC, to the second: `2026-01-31T09:00:00Z` (RFC 3339)."""

    key: ClassVar[str] = "instant"

    def read(self, typed: str) -> str:
        """The moment in UTC. Raises NotUnderstood."""
        match = re.fullmatch(_TYPED, typed)
        if match is None:
            raise NotUnderstood("Write the moment as 2026-01-31 09:00 UTC.")
        day, time, seconds, zone = match.groups()
        offset = "+00:00" if zone.upper() in ("Z", "UTC") else zone
        try:
            return instant(datetime.fromisoformat(f"{day}T{time}{seconds or ':00'}{offset}"))
        except (ValueError, OverflowError) as fault:
            raise NotUnderstood("There is no such day or time of day.") from fault

    def words(self, value: str, label: LabelOf) -> str:
        """Day and time of day, in UTC."""
        return moment(value)


@lru_cache(maxsize=1)
def _zones() -> dict[str, str]:
    # Looking for the system's zones takes a while, and hardly anybody chooses one.
    from zoneinfo import available_timezones

    return {name.casefold(): name for name in available_timezones()}


def zone_names() -> tuple[str, ...]:
    """Every time zone that can be chosen, sorted."""
    return tuple(sorted(_zones().values()))


@dataclass(frozen=True)
class TimeZone(Listed):
    """A time zone of the IANA database: `Asia/Shanghai`."""

    key: ClassVar[str] = "time_zone"
    form: ClassVar[str] = "[A-Za-z0-9_+/-]{1,64}"

    def read(self, typed: str) -> str:
        """The zone's name in its own spelling. Raises NotUnderstood."""
        zone = _zones().get(typed.replace(" ", "_").casefold())
        if zone is None:
            raise NotUnderstood(
                f"{quoted(typed)} is no time zone: write one such as Asia/Shanghai."
            )
        return zone
