"""How old judgements and open forecasts are beside the evidence on what they are about.

Evidence counts from the day when its source was learned, or came out where that is not stated;
the desk's own observations are no new evidence.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from models.reading.figures.binding import bound
from models.reading.standing import Matter
from models.reading.standing.known import before, begun, days_since
from models.records import Forecast, Judgement
from models.records.kinds import When

_BEARING = frozenset(
    {
        "concern.applications",
        "concern.against",
        "event.applications",
        "event.parties",
        "inquiry.about",
        "response.about",
        "pool.members",
    }
)
"""Relations by which what is known of their owner bears on their target."""


@dataclass(frozen=True)
class Newest:
    """The newest evidence on something: since when it is known, its source, and on which record."""

    when: When
    source: int
    record: int


@dataclass(frozen=True)
class Aged:
    """A judgement or an open forecast beside the newest evidence on what it is about.

    `made` is its own date. `days` since the newest evidence, on the day of the matter; `behind`
    counts the days from the last day that `made` can mean to the first that the evidence can,
    None unless the evidence is surely the newer.
    """

    record: int
    made: When | None
    newest: Newest | None
    days: int | None
    behind: int | None

    @property
    def outdated(self) -> bool:
        """Whether evidence that bears on it surely came after it."""
        return self.behind is not None


def stale(matter: Matter) -> tuple[Aged, ...]:
    """The judgements and open forecasts older than evidence on what they are about, worst first."""
    found = (each for each in ages(matter) if each.outdated)
    return tuple(sorted(found, key=lambda each: (-(each.behind or 0), each.record)))


def ages(matter: Matter) -> tuple[Aged, ...]:
    """Every judgement and every open forecast with its age beside the evidence, in their order.

    Evidence bears on an application also through the decisions, conditions, inquiries, responses,
    events, concerns, pools and fulfilments around it; on a gate, an authority or a company through
    what names it.
    """
    newest = _newest(matter)
    found = [_aged(matter, newest, each, each.as_of) for each in matter.judgements.values()]
    found += [
        _aged(matter, newest, each, each.made_on)
        for each in matter.forecasts.values()
        if each.resolution in (None, "open") or not begun(each.resolved_on, matter.as_of)
    ]
    return tuple(found)


def _aged(
    matter: Matter, newest: dict[int, Newest], record: Judgement | Forecast, made: When | None
) -> Aged:
    about = matter.linked(record.id, f"{record.code}.about")
    if isinstance(record, Forecast):
        about += matter.linked(record.id, "forecast.applications")
    known = _best(newest[id] for id in about if id in newest)
    behind = None
    if known is not None and made is not None and before(made, known.when):
        last, first = made.latest, known.when.earliest
        behind = (first - last).days if first is not None and last is not None else None
    return Aged(
        record=record.id,
        made=made,
        newest=known,
        days=days_since(known.when, matter.as_of) if known is not None else None,
        behind=behind,
    )


def _newest(matter: Matter) -> dict[int, Newest]:
    """The newest evidence on each record: its own, and that of what bears on it."""
    own = _own(matter)
    found = dict(own)
    for record, target in _edges(matter):
        if record not in own:
            continue
        if target not in found or _place(own[record]) > _place(found[target]):
            found[target] = own[record]
    return found


def _own(matter: Matter) -> dict[int, Newest]:
    under = {each.id: owner for owner, several in matter.wordings.items() for each in several}
    found: dict[int, Newest] = {}
    for (place, _), one in matter.evidence.items():
        record = under.get(place, place)
        for each in (*one.supporting, *one.disputing, *one.context):
            source = each.source
            if source is None or source.kind == "own_observation":
                continue
            when = source.learned or source.published
            if when is None or when.earliest is None:
                continue
            newer = Newest(when, source.id, record)
            if record not in found or _place(newer) > _place(found[record]):
                found[record] = newer
    return found


def _edges(matter: Matter) -> Iterator[tuple[int, int]]:
    """Pairs of a record and one that its evidence bears on."""
    for link in matter.links:
        if link.relation in _BEARING:
            yield link.owner, link.target
    for decision in matter.decisions.values():
        whom = (*bound(matter, decision), decision.gate, decision.authority)
        yield from ((decision.id, each) for each in whom if each is not None)
    for condition in matter.conditions.values():
        whom = (*bound(matter, condition), condition.gate, condition.set_by)
        yield from ((condition.id, each) for each in whom if each is not None)
    for response in matter.responses.values():
        whom = (response.respondent, *matter.linked(response.inquiry or 0, "inquiry.about"))
        yield from ((response.id, each) for each in whom if each is not None)
    for fulfilment in matter.fulfilments.values():
        if fulfilment.application is not None:
            yield fulfilment.id, fulfilment.application


def _best(several: Iterable[Newest]) -> Newest | None:
    return max(several, key=_place, default=None)


def _place(each: Newest) -> tuple[object, ...]:
    return (each.when.earliest, each.when.latest is None, each.when.latest, -each.source)
