"""The ladder: the gates of an application in order, and the stage that each has reached.

The stage is that of the newest decisions of the approvers; what others decide stands beside it.
"""

from collections.abc import Iterable, Mapping, Sequence

from models.reading.standing import words
from models.reading.standing.backing import backing
from models.reading.standing.known import newest, over
from models.reading.standing.matter import Matter
from models.reading.standing.parts import Position, Reached, Rung
from models.records import Decision, Gate
from models.records.vocabularies import advance, passes

OFFICIAL, REPORTED, ASSESSED = "official", "reported", "assessed"
APPROVER = "approver"


def bearing_decisions(matter: Matter, application: int) -> tuple[Decision, ...]:
    """The decisions that bear on an application, superseded ones left out.

    One that names no application is taken for all of its gate.
    """
    named = [
        matter.decisions[id]
        for id in matter.owning(application, "decision.applications")
        if id in matter.decisions
    ]
    gates = matter.owning(application, "gate.applications")
    unnamed = [
        decision
        for gate in dict.fromkeys([*gates, *(each.gate for each in named if each.gate)])
        for decision in matter.decisions_at.get(gate, ())
        if decision.id not in matter.scoped
    ]
    bearing = {each.id: each for each in (*named, *unnamed)}
    older = superseded({id: each.supersedes for id, each in bearing.items()})
    return tuple(each for id, each in sorted(bearing.items()) if id not in older)


def superseded(newer: Mapping[int, int | None]) -> set[int]:
    """What something else supersedes; what supersedes itself by a roundabout way still stands."""
    older = set()
    for id, replaces in newer.items():
        if replaces is not None and id not in _after(newer, replaces):
            older.add(replaces)
    return older


def ladder(
    matter: Matter, application: int, decisions: Iterable[Decision]
) -> tuple[tuple[Rung, ...], tuple[Position, ...]]:
    """The gates of an application in "needed after" order, and all positions at them."""
    decisions = list(decisions)
    linked = matter.owning(application, "gate.applications")
    gates = [id for id in (*linked, *(each.gate for each in decisions)) if id in matter.gates]
    rungs: list[Rung] = []
    positions: list[Position] = []
    blocked = False
    for gate in in_order(matter, [id for id in dict.fromkeys(gates) if id is not None]):
        here = [_position(matter, each) for each in decisions if each.gate == gate]
        rung = _rung(matter, matter.gates[gate], here, blocked=blocked)
        blocked = blocked or rung.blocks
        rungs.append(rung)
        positions += here
    return tuple(rungs), tuple(positions)


def in_order(matter: Matter, gates: Sequence[int]) -> tuple[int, ...]:
    """Gates so that each stands after those it is needed after, a circle at its first member."""
    wanted, placed = set(gates), dict[int, None]()
    for gate in gates:
        way = [gate, *_after(matter.after, gate)]
        for each in reversed(dict.fromkeys(way)):
            if each in wanted:
                placed.setdefault(each)
    return tuple(placed)


def in_circle(matter: Matter, gate: int) -> bool:
    """Whether the order of the gates leads from a gate back to it."""
    return gate in _after(matter.after, gate)


def _after(following: Mapping[int, int | None], start: int) -> dict[int, None]:
    """What one comes to, step by step, from a start that is not itself among it but in a circle."""
    way: dict[int, None] = {}
    step = following.get(start)
    while step is not None and step not in way:
        way[step] = None
        step = following.get(step)
    return way


def _position(matter: Matter, decision: Decision) -> Position:
    authority = matter.authorities.get(decision.authority) if decision.authority else None
    return Position(
        decision=decision.id,
        gate=decision.gate or 0,
        authority=decision.authority,
        label=matter.label(decision.authority) or words.nobody(),
        roles=_roles(matter, decision.gate, decision.authority),
        stage=decision.stage or "unknown",
        basis=decision.basis,
        date=decision.date,
        valid_until=decision.valid_until,
        ran_out=passes(decision.stage or "") and over(decision.valid_until, matter.as_of),
        for_all=decision.id not in matter.scoped,
        as_named=authority is not None and authority.identity == "as_named",
        possibly=possibly_same(matter, decision.authority),
        backing=backing(matter, decision.id, "stage"),
        undecided=_undecided(matter, decision),
    )


def _undecided(matter: Matter, decision: Decision) -> tuple[str, ...]:
    known = matter.evidence.get((decision.id, "stage"))
    others = known.alternatives[1:] if known is not None else ()
    return tuple(each.value or "unknown" for each in others)


def possibly_same(matter: Matter, authority: int | None) -> tuple[int, ...]:
    """The authorities that may be meant by one whose identity is open."""
    return () if authority is None else matter.linked(authority, "authority.possibly_same")


def _roles(matter: Matter, gate: int | None, authority: int | None) -> tuple[str, ...]:
    if gate is None or authority is None:
        return ()
    return tuple(role for one, role in matter.roles_at.get(gate, ()) if one == authority and role)


def _rung(matter: Matter, gate: Gate, positions: list[Position], *, blocked: bool) -> Rung:
    deciding = [each for each in positions if each.decides and each.basis]
    official, reported, assessed = (
        _reached(basis, [each for each in deciding if each.basis == basis])
        for basis in (OFFICIAL, REPORTED, ASSESSED)
    )
    passed = official.passes or reported.passes
    heard = {each.authority for each in deciding}
    roles = matter.roles_at.get(gate.id, ())
    used = {each.decision for each in deciding}
    return Rung(
        gate=gate.id,
        title=matter.label(gate.id),
        kind=gate.kind,
        jurisdiction=gate.jurisdiction,
        after=gate.after,
        official=official,
        reported=reported,
        assessed=assessed,
        beside=tuple(each for each in positions if each.decision not in used),
        roles=roles,
        open_approvers=tuple(one for one, role in roles if role == APPROVER and one not in heard),
        passed=passed,
        blocks=not passed and not blocked,
        cycle=in_circle(matter, gate.id),
    )


def _reached(basis: str, positions: list[Position]) -> Reached:
    if not positions:
        return Reached(basis)
    standing: list[Position] = []
    unordered = False
    for authority in dict.fromkeys(each.authority for each in positions):
        latest = newest(each for each in positions if each.authority == authority)
        unordered = unordered or len({each.stage for each in latest}) > 1
        standing += latest
    stage = min((effective(each) for each in standing), key=advance)
    return Reached(
        basis,
        stage=stage,
        positions=tuple(sorted(standing, key=lambda each: advance(effective(each)))),
        unordered=unordered,
        # Nobody goes through a gate on a stage that somebody else says was not reached.
        passes=passes(stage) and all(passes(code) for each in standing for code in each.undecided),
    )


def effective(position: Position) -> str:
    """The stage of a position on the day: an approval whose validity is over has expired."""
    return "expired" if position.ran_out else position.stage
