"""How forecasts came out: open ones with their days, resolved ones scored, bands against outcomes.

The score is Brier's (1950) for two outcomes: the mean of (p - o)², 0 at best and 1 at worst.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import fsum

from models.reading.standing import Matter
from models.reading.standing.known import begun, one_day
from models.records import Forecast
from models.records.kinds import When
from models.records.vocabularies import LIKELIHOOD, band, bounds

FEW = 10
"""Below this many scored forecasts a score is mostly luck. This program's own bar."""

_OUTCOMES = {"came_true": True, "did_not": False}


@dataclass(frozen=True)
class Expected:
    """One forecast as it stands on the day.

    `days` until the last day that its date can mean, negative when that is past; `certain` says
    that the date is one known day. `probability` is the share that is scored, None where none
    can be; `true` is None until it resolved. `score` is its own (p - o)².
    """

    forecast: int
    by: str
    forecaster: int | None
    likelihood: str | None
    probability: float | None
    by_when: When | None
    days: int | None
    certain: bool
    resolution: str
    resolved_on: When | None
    true: bool | None
    score: float | None

    @property
    def open(self) -> bool:
        """Whether it can still turn out either way."""
        return self.resolution == "open"

    @property
    def past(self) -> bool:
        """Whether it is open and every day that its date can mean is over."""
        return self.open and self.days is not None and self.days < 0


@dataclass(frozen=True)
class Bin:
    """The scored forecasts of one band of likelihood, and how many of them came true.

    `low` and `high` are the band in per cent (US ICD 203).
    """

    likelihood: str
    low: int
    high: int
    number: int
    came_true: int

    @property
    def share(self) -> float:
        """The share that came true, from 0 to 1."""
        return self.came_true / self.number


@dataclass(frozen=True)
class Score:
    """The record of one forecaster, or of all together.

    `by` is ``us``, ``source`` or empty where it is not stated, ``all`` for everybody;
    `forecaster` is who, if named. `scored` of the `resolved` ones had a likelihood; `void` ones
    count nowhere. `brier` is None where nothing is scored; `yardstick` is what saying the share
    that came true each time would have scored, known only afterwards.
    """

    by: str
    forecaster: int | None
    open: int
    resolved: int
    void: int
    scored: int
    came_true: int
    brier: float | None
    yardstick: float | None
    bins: tuple[Bin, ...]

    @property
    def few(self) -> bool:
        """Whether so few are scored that the score says little."""
        return self.scored < FEW

    @property
    def unscored(self) -> int:
        """How many resolved without a likelihood that could be scored."""
        return self.resolved - self.scored


@dataclass(frozen=True)
class Track:
    """All forecasts of a matter: open ones by their day, resolved ones, void ones, and scores.

    `unknown` have an outcome that this version has no word for. `scores` has the desk first.
    """

    open: tuple[Expected, ...]
    resolved: tuple[Expected, ...]
    void: tuple[Expected, ...]
    unknown: tuple[Expected, ...]
    scores: tuple[Score, ...]
    total: Score


def track(matter: Matter) -> Track:
    """The record of the matter's forecasts on its day; what resolved later is still open."""
    found = [expected(matter, each) for each in matter.forecasts.values()]
    together: dict[tuple[str, int | None], list[Expected]] = {}
    for each in found:
        together.setdefault((each.by, each.forecaster), []).append(each)
    ordered = sorted(together, key=lambda who: (who[0] != "us", matter.label(who[1]), who[1] or 0))
    return Track(
        open=tuple(sorted((each for each in found if each.open), key=_by_day)),
        resolved=tuple(each for each in found if each.true is not None),
        void=tuple(each for each in found if each.resolution == "void"),
        unknown=tuple(
            each for each in found if each.true is None and each.resolution not in ("open", "void")
        ),
        scores=tuple(
            score(who, forecaster, together[who, forecaster]) for who, forecaster in ordered
        ),
        total=score("all", None, found),
    )


def expected(matter: Matter, forecast: Forecast) -> Expected:
    """One forecast on the day of the matter."""
    resolution = forecast.resolution or "open"
    if not begun(forecast.resolved_on, matter.as_of):
        resolution = "open"
    when = forecast.by_when
    last = when.latest if when is not None else None
    mine = forecast.made_by == "us"
    found = Expected(
        forecast=forecast.id,
        by=forecast.made_by or ("source" if forecast.forecaster else ""),
        forecaster=None if mine else forecast.forecaster,
        likelihood=forecast.likelihood,
        probability=probability(forecast),
        by_when=when,
        days=None if last is None else (last - matter.as_of).days,
        certain=one_day(when) is not None,
        resolution=resolution,
        resolved_on=None if resolution == "open" else forecast.resolved_on,
        true=_OUTCOMES.get(resolution),
        score=None,
    )
    if found.true is None or found.probability is None:
        return found
    return replace(found, score=(found.probability - found.true) ** 2)


def probability(forecast: Forecast) -> float | None:
    """The share that a forecast gives, from 0 to 1: the number stated, else its band's middle.

    The bands are those of US ICD 203, so `likely` (55 to 80 %) counts as 0.675.
    """
    if forecast.probability is not None:
        return float(forecast.probability) / 100
    if forecast.likelihood is None or forecast.likelihood not in LIKELIHOOD:
        return None
    return sum(bounds(forecast.likelihood)) / 200


def score(by: str, forecaster: int | None, forecasts: Iterable[Expected]) -> Score:
    """The record of some forecasts taken together."""
    forecasts = list(forecasts)
    scored = [each for each in forecasts if each.score is not None]
    number, came_true = len(scored), sum(each.true is True for each in scored)
    rate = came_true / number if number else 0.0
    return Score(
        by=by,
        forecaster=forecaster,
        open=sum(each.open for each in forecasts),
        resolved=sum(each.true is not None for each in forecasts),
        void=sum(each.resolution == "void" for each in forecasts),
        scored=number,
        came_true=came_true,
        brier=fsum(each.score or 0.0 for each in scored) / number if number else None,
        yardstick=rate * (1 - rate) if number else None,
        bins=_bins(scored),
    )


def _bins(scored: Iterable[Expected]) -> tuple[Bin, ...]:
    """By band, the least likely first; a stated number belongs to the band that it falls into."""
    found: dict[str, list[bool]] = {}
    for each in scored:
        found.setdefault(_band(each), []).append(each.true is True)
    return tuple(
        Bin(code, *bounds(code), number=len(found[code]), came_true=sum(found[code]))
        for code in LIKELIHOOD.codes
        if code in found
    )


def _band(each: Expected) -> str:
    # A band's own middle falls into it, so a word and the number that stands for it agree.
    return band(round((each.probability or 0) * 100))


def _by_day(each: Expected) -> tuple[bool, int, int]:
    return (each.days is None, each.days or 0, each.forecast)
