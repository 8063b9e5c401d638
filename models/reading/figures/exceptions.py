"""What is out of the ordinary, application by application: what a portfolio's reader looks at.

What needs attention is computed by the overview; here it is laid beside each application, with
how long its gate has blocked and how old its newest evidence is.
"""

from dataclasses import dataclass

from models.reading.figures.spans import Lasted, so_far
from models.reading.standing import Attention, Matter, Overview, Position, Rung, Standing
from models.reading.standing.known import newest
from models.records.kinds import When

LONG_BLOCKED = 90
"""Days that a gate blocks before that is out of the ordinary. This program's own bar."""
STALE = 30
"""Days without new evidence before that is out of the ordinary. This program's own bar."""


@dataclass(frozen=True)
class Exceptional:
    """One application that something is out of the ordinary about.

    `reasons` are those of its attention items, the most urgent first, then ``blocked`` and
    ``stale`` where the bars are passed. `blocked` is since when its gate stands where it stands,
    `blocked_for` how long that is; None where no date tells. `evidence` is the age of the newest
    cited source, in days.
    """

    application: int
    title: str
    reasons: tuple[str, ...]
    items: tuple[Attention, ...]
    gate: int | None
    blocked: When | None
    blocked_for: Lasted | None
    evidence: int | None


def exceptions(
    matter: Matter, overview: Overview, *, blocked: int = LONG_BLOCKED, stale: int = STALE
) -> tuple[Exceptional, ...]:
    """The open applications that something is out of the ordinary about.

    The most urgent first; of those alike, what has blocked longest. What is said of the whole
    file, and of no application, is left to the overview.
    """
    items: dict[int, list[Attention]] = {}
    for each in overview.attention:
        for application in each.applications:
            items.setdefault(application, []).append(each)
    found = [
        _exceptional(matter, standing, tuple(items.get(id, ())), blocked, stale)
        for id, standing in overview.standings.items()
        if standing.closed is None
    ]
    return tuple(sorted((each for each in found if each.reasons), key=_rank))


def blocked_since(matter: Matter, standing: Standing) -> When | None:
    """Since when the blocking gate stands where it stands, as far as a date tells.

    The newest dated position there; without one, when the gate before it was passed; without that,
    when the application was filed. None where nothing blocks.
    """
    ladder = standing.ladder
    at = next((place for place, rung in enumerate(ladder) if rung.blocks), None)
    if at is None:
        return None
    steps = [_newest_at(ladder[at]), *(_newest_at(ladder[at - 1]),) * (at > 0)]
    filed = matter.applications[standing.application].filed
    return next((each for each in (*steps, filed) if each is not None), None)


def _exceptional(
    matter: Matter, standing: Standing, items: tuple[Attention, ...], blocked: int, stale: int
) -> Exceptional:
    since = blocked_since(matter, standing)
    for_ = so_far(since, matter.as_of)
    age = standing.weight.days
    reasons = [each.reason for each in items]
    reasons += ["blocked"] * (for_ is not None and for_.least > blocked)
    reasons += ["stale"] * (age is not None and age > stale)
    return Exceptional(
        application=standing.application,
        title=standing.title,
        reasons=tuple(dict.fromkeys(reasons)),
        items=items,
        gate=standing.blocks,
        blocked=since,
        blocked_for=for_,
        evidence=age,
    )


def _newest_at(rung: Rung) -> When | None:
    leading = [each for each in rung.leading.positions if each.date is not None]
    beside = [each for each in rung.beside if each.date is not None]
    latest: tuple[Position, ...] = newest(leading or beside)
    return latest[-1].date if latest else None


def _rank(each: Exceptional) -> tuple[int, int, int]:
    urgency = each.items[0].urgency if each.items else len(each.reasons) + 100
    return (urgency, -(each.blocked_for.least if each.blocked_for else -1), each.application)
