"""What rests on each source: alone or with others, through which chains, in which words.

Origins are counted once, however many ways lead to them; one that nobody states counts as none.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from models.reading.evidence import Evidence, Place
from models.reading.origins import Chain, Cited
from models.reading.standing import Matter

_NOTHING = Evidence()


@dataclass(frozen=True)
class Rest:
    """One statement that passes through a source: a record, or one field of it.

    `under` is the record inside which it stands, itself unless it is a wording of a condition.
    `beside` counts the independent origins that support it on ways that do not pass the source,
    `others` the citations on such ways; `origin` says that the source itself is where it began.
    """

    record: int
    field: str | None
    under: int
    others: int
    beside: int
    origin: bool

    @property
    def alone(self) -> bool:
        """Whether every citation passes the source: if it falls, the statement falls with it."""
        return not self.others


@dataclass(frozen=True)
class Sourced:
    """One source with all that rests on it.

    `chains` lead from it down to an origin, the source itself first; `relays` are the sources
    that it passes on, `relayed_by` those that pass it on. `grades` are those of its own passages,
    such as ``B2``. `handling` is None where it is that of the case. `disputes` are the statements
    that it speaks against.
    """

    source: int
    kind: str | None
    reliability: str | None
    grades: tuple[str, ...]
    handling: str | None
    may_leave: bool | None
    state: str | None
    chains: tuple[Chain, ...]
    relays: tuple[int, ...]
    relayed_by: tuple[int, ...]
    rests: tuple[Rest, ...]
    disputes: tuple[Place, ...]
    citations: int

    @property
    def falling(self) -> tuple[Rest, ...]:
        """The statements that would fall with it."""
        return tuple(each for each in self.rests if each.alone)


@dataclass
class _Passed:
    chains: dict[Chain, None]
    grades: dict[str, None]
    rests: list[Rest]
    disputes: dict[Place, None]
    citations: set[int]


def sourcing(matter: Matter) -> tuple[Sourced, ...]:
    """Every source of the matter, that on which most rests first.

    A citation of a record as a whole counts for each of its cited fields.
    """
    passed = {id: _Passed({}, {}, [], {}, set()) for id in matter.sources}
    under = {each.id: owner for owner, several in matter.wordings.items() for each in several}
    for place, one in matter.evidence.items():
        for each in (*one.supporting, *one.disputing, *one.context):
            _note(passed, each)
        for each in one.disputing:
            for source in each.chain.sources:
                if source in passed:
                    passed[source].disputes[place] = None
        if one.supporting:
            _rest(matter, passed, place, under.get(place[0], place[0]))
    relays, relayed_by = _relays(matter)
    found = [
        Sourced(
            source=id,
            kind=source.kind,
            reliability=source.reliability,
            grades=tuple(sorted(passed[id].grades)),
            handling=source.handling,
            may_leave=source.may_leave,
            state=source.state,
            chains=tuple(passed[id].chains),
            relays=relays.get(id, ()),
            relayed_by=relayed_by.get(id, ()),
            rests=tuple(passed[id].rests),
            disputes=tuple(passed[id].disputes),
            citations=len(passed[id].citations),
        )
        for id, source in matter.sources.items()
    ]
    return tuple(sorted(found, key=lambda each: (-len(each.rests), each.source)))


def _note(passed: dict[int, _Passed], each: Cited) -> None:
    sources = each.chain.sources
    for at, source in enumerate(sources):
        if source in passed:
            passed[source].chains[Chain(sources[at:], each.chain.origin)] = None
    if sources and sources[0] in passed:
        first = passed[sources[0]]
        first.citations.add(each.citation.id)
        first.grades.update({each.grade: None} if each.grade else {})


def _rest(matter: Matter, passed: dict[int, _Passed], place: Place, under: int) -> None:
    """Note one statement with each source on its ways, in one walk over its citations."""
    support = _supporting(matter, place)
    ends = Counter(each.chain.origin for each in support if each.chain.origin is not None)
    through: Counter[int] = Counter()
    ends_through: Counter[tuple[int, int]] = Counter()
    for each in support:
        for source in dict.fromkeys(each.chain.sources):
            through[source] += 1
            if each.chain.origin is not None:
                ends_through[source, each.chain.origin] += 1
    # An origin stands beside a source if one of its ways does not pass it.
    lost: Counter[int] = Counter()
    for (source, origin), number in ends_through.items():
        lost[source] += number == ends[origin]
    for source, number in through.items():
        if source in passed:
            passed[source].rests.append(
                Rest(
                    record=place[0],
                    field=place[1],
                    under=under,
                    others=len(support) - number,
                    beside=len(ends) - lost[source],
                    origin=source in ends,
                )
            )


def _supporting(matter: Matter, place: Place) -> tuple[Cited, ...]:
    own = matter.evidence[place].supporting
    if place[1] is None:
        return own
    return own + matter.evidence.get((place[0], None), _NOTHING).supporting


def _relays(matter: Matter) -> tuple[dict[int, tuple[int, ...]], dict[int, tuple[int, ...]]]:
    ordered = sorted(matter.relays.values(), key=lambda each: (each.position or "", each.id))
    pairs = [
        (each.source, each.relayed)
        for each in ordered
        if each.source is not None and each.relayed is not None
    ]
    return _grouped(pairs), _grouped((other, one) for one, other in pairs)


def _grouped(pairs: Iterable[tuple[int, int]]) -> dict[int, tuple[int, ...]]:
    found: dict[int, dict[int, None]] = {}
    for one, other in pairs:
        found.setdefault(one, {})[other] = None
    return {one: tuple(others) for one, others in found.items()}


# wording side by side


@dataclass(frozen=True)
class Told:
    """What one source says of a statement, or how it describes the next source on the way.

    At the near end `citation` is set and `relayed` is None; at a relay `relay` is, and `described`
    is how it names the source `relayed`.
    """

    source: int
    relayed: int | None
    described: str
    passage: str
    translation: str
    citation: int | None
    relay: int | None


@dataclass(frozen=True)
class SideBySide:
    """The wordings of the same statements: each way as a list, its nearest source first."""

    places: tuple[Place, ...]
    ways: tuple[tuple[Told, ...], ...]

    @property
    def sources(self) -> tuple[int, ...]:
        """The sources whose words stand there, each once."""
        return tuple(dict.fromkeys(each.source for way in self.ways for each in way))


def side_by_side(matter: Matter) -> tuple[SideBySide, ...]:
    """Where more than one source words a statement, or relays it; like statements together."""
    found: dict[tuple[int, ...], list[Place]] = {}
    for place, one in matter.evidence.items():
        if one.supporting or one.disputing:
            cited = (each.citation.id for each in (*one.supporting, *one.disputing))
            found.setdefault(tuple(sorted(cited)), []).append(place)
    told = [
        SideBySide(tuple(places), tuple(tuple(_told(matter, id)) for id in citations))
        for citations, places in found.items()
    ]
    return tuple(
        each for each in told if len(each.sources) > 1 or any(len(way) > 1 for way in each.ways)
    )


def _told(matter: Matter, id: int) -> Iterator[Told]:
    citation = matter.citations[id]
    if citation.source is None:
        return
    yield Told(
        source=citation.source,
        relayed=None,
        described="",
        passage=citation.passage or "",
        translation=citation.translation or "",
        citation=id,
        relay=None,
    )
    for step in citation.through.relays if citation.through is not None else ():
        relay = matter.relays.get(step)
        if relay is None or relay.source is None or not (relay.passage or relay.wording):
            continue
        yield Told(
            source=relay.source,
            relayed=relay.relayed,
            described=relay.wording or "",
            passage=relay.passage or "",
            translation="",
            citation=None,
            relay=relay.id,
        )
