"""What rests on a record: what would fall with it, and what would still stand on something else.

Whatever a source supports rests on it, wherever in the chain it stands; on that rest the records
that take it for granted, and the briefings that told of it. It computes from a matter and reads
nothing itself, but for `rests_on`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from models.history.holding import holding
from models.reading.briefings import RecordedBriefing, recorded
from models.reading.evidence import Evidence
from models.reading.figures.sourcing import Rest, sourcing
from models.reading.footings import Footing, footings
from models.reading.labels import labels
from models.reading.origins import Cited, origins
from models.reading.reaching import reached
from models.reading.reader import Reader
from models.reading.standing import Matter, gather_only
from models.reading.standing.backing import CLAIMED
from models.records import entry

_ORDER: Final = (
    "company",
    "authority",
    "product",
    "gate",
    "decision",
    "condition",
    "pool",
    "fulfilment",
    "inquiry",
    "response",
    "event",
    "concern",
    "application",
    "judgement",
    "forecast",
)
"""Kinds of record, each after those on which it can rest."""

_PARTIES: Final = frozenset({"company", "authority", "product", "gate"})
"""Kinds of which less known is no doubt of what names them; only their fall is."""

_CLAIMS: Final[Mapping[str, tuple[str, ...]]] = {**CLAIMED, "decision": ("stage",)}
_NOTHING = Evidence()


@dataclass(frozen=True)
class Ground:
    """A footing as far as it is touched: how many of what it names fall, weaken and stay."""

    footing: Footing
    falling: int
    weakened: int
    left: int


@dataclass(frozen=True)
class Resting:
    """One record that rests on another, with what rests on it in turn.

    `falls` says that nothing independent would be left to hold it; else it is weakened and stands
    on something else. `values` are its own statements that pass the source, `grounds` the records
    that it takes for granted.
    """

    record: int
    kind: str
    falls: bool
    values: tuple[Rest, ...] = ()
    grounds: tuple[Ground, ...] = ()
    below: tuple["Resting", ...] = ()


@dataclass(frozen=True)
class Told:
    """A briefing that left the desk and tells of so many records that fall or are weakened."""

    record: int
    falling: int
    weakened: int


@dataclass(frozen=True)
class Rests:
    """Everything that rests on one record, each record once and nearest to it."""

    record: int
    tree: tuple[Resting, ...]
    briefings: tuple[Told, ...]
    labels: Mapping[int, str]

    @property
    def falling(self) -> int:
        """How many records would fall."""
        return sum(each.falls for _, each in walked(self.tree))

    @property
    def weakened(self) -> int:
        """How many records would be weakened, and stand."""
        return sum(not each.falls for _, each in walked(self.tree))


def walked(tree: Iterable[Resting], depth: int = 0) -> Iterator[tuple[int, Resting]]:
    """Every record of a tree with its depth, each above what rests on it."""
    for each in tree:
        yield depth, each
        yield from walked(each.below, depth + 1)


def rests_on(case: Reader, record: int) -> Rests:
    """What rests on a record of a case as it is now.

    Takes a few queries for each step away from the record, however many records there are.
    """
    matter = gather_only(case, reached(case.database.connection(), record), as_of=date.max)
    found = resting(matter, record)
    briefings = recorded(case)
    begun = _beginnings(matter, record, found)
    held = holding(case.ledger, [each.frontier for each in briefings], begun.keys() | {record})
    told = tuple(
        each
        for briefing, had in zip(briefings, held, strict=True)
        if (each := _told(matter, briefing, found, {begun[id] for id in had & begun.keys()}))
    )
    named = {each.record for _, each in walked(found)} | {each.record for each in told}
    named |= {ground.footing.at or record for _, one in walked(found) for ground in one.grounds}
    return Rests(record, found, told, labels(case.database.connection(), named | {record}))


def resting(matter: Matter, record: int) -> tuple[Resting, ...]:
    """The tree of what rests on a record, without the briefings."""
    found = _touched(matter, record)
    resters: dict[int, list[int]] = defaultdict(list)
    for id, one in found.items():
        if one.values:
            resters[record].append(id)
        for ground in one.grounds:
            for on in ground.footing.on:
                if on == record or (on in found and _shakes(found[on])):
                    resters[on].append(id)
    return _grown(found, resters, record)


def _grown(
    found: Mapping[int, Resting], resters: Mapping[int, list[int]], root: int
) -> tuple[Resting, ...]:
    """The tree in which each record stands once, on the shortest way from the root."""
    under: dict[int, list[int]] = defaultdict(list)
    seen, edge = {root}, [root]
    while edge:
        further = []
        for on in edge:
            for id in dict.fromkeys(resters.get(on, ())):
                if id not in seen:
                    seen.add(id)
                    under[on].append(id)
                    further.append(id)
        edge = further

    def grow(on: int) -> tuple[Resting, ...]:
        ordered = sorted(under[on], key=lambda id: _place(found[id]))
        return tuple(replace(found[id], below=grow(id)) for id in ordered)

    return grow(root)


def _place(one: Resting) -> tuple[int, bool, int]:
    return _ORDER.index(one.kind), not one.falls, one.record


def _touched(matter: Matter, root: int) -> dict[int, Resting]:
    """Every record that falls or is weakened with the root, found in one pass over their kinds."""
    values: dict[int, list[Rest]] = defaultdict(list)
    if root in matter.sources:
        for each in next((one.rests for one in sourcing(matter) if one.source == root), ()):
            values[each.under].append(each)
    cited: dict[int, list[str | None]] = defaultdict(list)
    for id, field in matter.evidence:
        cited[id].append(field)
    standing_on = footings(matter)
    found: dict[int, Resting] = {}
    for kind in _ORDER:
        for id in matter.by_kind[kind]:
            if id == root:
                continue
            grounds = _grounds(standing_on.get(id, ()), found, root)
            if grounds or id in values:
                support = _support(matter, id, _CLAIMS.get(kind) or cited[id])
                falls = _falls(support, grounds, root)
                found[id] = Resting(id, kind, falls, tuple(values.get(id, ())), grounds)
    return found


def _grounds(
    standing_on: Iterable[Footing], found: Mapping[int, Resting], root: int
) -> tuple[Ground, ...]:
    grounds = []
    for footing in standing_on:
        falling = sum(on == root or (on in found and found[on].falls) for on in footing.on)
        shaken = sum(on == root or (on in found and _shakes(found[on])) for on in footing.on)
        if shaken:
            weakened, left = shaken - falling, len(footing.on) - shaken
            grounds.append(Ground(footing, falling, weakened, left))
    return tuple(grounds)


def _shakes(one: Resting) -> bool:
    return one.falls or one.kind not in _PARTIES


def _falls(support: tuple[Cited, ...], grounds: tuple[Ground, ...], root: int) -> bool:
    passing = [each for each in support if root in each.chain.sources]
    own = origins(each.chain for each in support if root not in each.chain.sources)
    if passing and not own:
        return True
    return any(
        ground.falling == len(ground.footing.on)
        and not (own and ground.footing.held_by_evidence and root not in ground.footing.on)
        for ground in grounds
    )


def _support(matter: Matter, id: int, fields: Iterable[str | None]) -> tuple[Cited, ...]:
    """What supports the claim that a record makes, each citation once."""
    found = {
        each.citation.id: each
        for field in (*fields, None)
        for each in matter.evidence.get((id, field), _NOTHING).supporting
    }
    return tuple(found.values())


def _beginnings(matter: Matter, root: int, tree: Iterable[Resting]) -> dict[int, int]:
    """Records in whose arrival it can be seen that something rests on the root, with that one.

    What a source supports rests on it since it was cited, the others since they are there.
    """
    found: dict[int, int] = {}
    for _, each in walked(tree):
        if not each.values:
            found[each.record] = each.record
        for value in each.values:
            for field in (value.field, None):
                for one in matter.evidence.get((value.record, field), _NOTHING).supporting:
                    if root in one.chain.sources:
                        found[one.citation.id] = each.record
    return found


def _told(
    matter: Matter, briefing: RecordedBriefing, tree: Iterable[Resting], had: set[int]
) -> Told | None:
    scope = set(briefing.scope)
    told = [
        each
        for each in _rested_then(tree, had)
        if not scope or scope & _bears_on(matter, each.record)
    ]
    falling = sum(each.falls for each in told)
    return Told(briefing.id, falling, len(told) - falling) if told else None


def _rested_then(tree: Iterable[Resting], had: set[int]) -> Iterator[Resting]:
    """What rested on the root already; what is below a record that did not, did not either."""
    for each in tree:
        if each.record in had:
            yield each
            yield from _rested_then(each.below, had)


def _bears_on(matter: Matter, id: int) -> set[int]:
    """The applications and companies of which a briefing must tell to tell of this record."""
    # A judgement on a condition is told where the condition is.
    about = matter.linked(id, "judgement.about")
    return {end for one in (id, *about) if one in matter.records for end in _named(matter, one)}


def _named(matter: Matter, id: int) -> set[int]:
    record = matter.records[id]
    found = {id}
    for fact in entry(record).references():
        if (target := getattr(record, fact.name)) is not None:
            found.add(target)
    for code in entry(record).manys:
        found.update(matter.linked(id, f"{record.code}.{code}"))
    gate = getattr(record, "gate", None)
    if gate is not None and id not in matter.scoped:
        found.update(matter.linked(gate, "gate.applications"))
    inquiry = getattr(record, "inquiry", None)
    if inquiry is not None:
        found.update(matter.linked(inquiry, "inquiry.about"))
    return found
