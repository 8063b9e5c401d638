"""How long something lasted, where its dates are known to a day, or between two bounds.

A date that is only about right, or may be wrong, bounds nothing: no number is made of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from models.records.kinds import When


@dataclass(frozen=True)
class Lasted:
    """A number of calendar days: at least one number, at most the other."""

    least: int
    most: int

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.least == self.most


@dataclass(frozen=True)
class Middle:
    """The median of some spans of days: of the exact ones, and between bounds of all.

    `exact` is None where none of them is; `least` and `most` are the medians of the lower and of
    the upper bounds of all `number` of them, so the true median lies between the two.
    """

    exact: float | None
    of: int
    least: float
    most: float
    number: int


def lasted(start: When | None, end: When | None) -> Lasted | None:
    """Calendar days from one date to another; None where that can't be bounded.

    An end that surely lies before its start gives None too: one of the two dates is wrong.
    """
    from_, to = _bounds(start), _bounds(end)
    if from_ is None or to is None or to[1] < from_[0]:
        return None
    return Lasted(max((to[0] - from_[1]).days, 0), (to[1] - from_[0]).days)


def so_far(start: When | None, day: date) -> Lasted | None:
    """Calendar days from a date to the end of a day; None where that can't be bounded."""
    return lasted(start, When(day.isoformat()))


def middle(spans: Iterable[Lasted]) -> Middle | None:
    """The median of spans of days; None without any."""
    spans = list(spans)
    if not spans:
        return None
    exact = [each.least for each in spans if each.exact]
    return Middle(
        exact=float(median(exact)) if exact else None,
        of=len(exact),
        least=float(median(each.least for each in spans)),
        most=float(median(each.most for each in spans)),
        number=len(spans),
    )


def _bounds(when: When | None) -> tuple[date, date] | None:
    if when is None or when.approximate or when.uncertain:
        return None
    first, last = when.earliest, when.latest
    return None if first is None or last is None else (first, last)
