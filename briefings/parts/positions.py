"""Where each authority stands: its position and its role at every gate it takes part in."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from briefings.blocks import Block
from briefings.citing import Citing
from briefings.naming import NAME, clipped, named, short, titled, unstated
from briefings.parts.asking import identity
from briefings.parts.gates import positions, reading
from briefings.phrases import phrases
from briefings.style import PAPER
from briefings.table import Cell, Column, Table
from briefings.telling import Telling
from briefings.text import Content, Run
from models.reading.standing import Matter, Overview, Position
from models.reading.standing.words import stage
from models.records.vocabularies import GATE_ROLE

_FEW = 2


@dataclass
class _Held:
    """What one authority holds at one gate: a position, or only a role; on which applications."""

    authority: int | None
    label: str
    gate: str
    roles: tuple[str, ...]
    position: Position | None
    applications: list[int] = field(default_factory=list)


def held(telling: Telling) -> list[Block]:
    """Each authority with its positions at gates; one with a role and no decision is said."""
    matter, citing = telling.matter, telling.citing
    found = _held(matter, telling.overview)
    if not found:
        return []
    rows: list[list[Cell | Content]] = []
    above: tuple[int | None, str] | None = None
    for each in found:
        # Two that are not named need not be the same.
        again = each.authority is not None and above == (each.authority, each.label)
        rows.append(_row(matter, each, citing, again=again))
        above = (each.authority, each.label)
    columns = [
        Column(head, share)
        for head, share in zip(phrases.HELD_COLUMNS, (3.0, 2.6, 2.8, 1.8, 2.4), strict=True)
    ]
    return [Table(columns, rows, title=phrases.PART_NAMES["authority_positions"])]


def _held(matter: Matter, overview: Overview) -> list[_Held]:
    found: dict[tuple[object, ...], _Held] = {}
    for row in overview.board:
        for gate, rung in row.rungs.items():
            spoke = set()
            for each in positions(rung):
                spoke.add(each.authority)
                one = found.setdefault(
                    (each.decision, gate),
                    _Held(each.authority, each.label, rung.title, each.roles, each),
                )
                one.applications.append(row.application)
            for authority in dict.fromkeys(id for id, _ in rung.roles if id not in spoke):
                roles = tuple(role for id, role in rung.roles if id == authority and role)
                one = found.setdefault(
                    (None, gate, authority),
                    _Held(authority, matter.label(authority), rung.title, roles, None),
                )
                one.applications.append(row.application)
    return sorted(found.values(), key=lambda each: (each.authority is None, each.label, each.gate))


def _row(matter: Matter, each: _Held, citing: Citing, *, again: bool) -> list[Cell | Content]:
    roles = phrases.LIST_COMMA.join(GATE_ROLE.words(role) for role in each.roles)
    gate = (
        Run(clipped(each.gate, NAME)),
        Run(f"\n{roles or phrases.ROLE_NOT_STATED}", colour=PAPER.muted),
    )
    whose = tuple(_whose(matter, each, again=again))
    for_whom = _for(matter, each.applications)
    if each.position is None:
        nothing = Cell((Run(stage(None)),), stage="unknown", basis="reported")
        return [Cell(whose), Cell(gate), nothing, "", for_whom]
    said = reading(matter, each.position)
    decision = matter.decisions[each.position.decision]
    return [
        Cell(whose),
        Cell(gate),
        Cell(
            (
                Run(f"{said.words}{phrases.COMMA}{said.basis_words}"),
                *citing.of(decision, "stage", "basis"),
            ),
            stage=each.position.stage,
            basis=each.position.basis or "",
        ),
        Cell(citing.stated(decision, "date")),
        for_whom,
    ]


def _whose(matter: Matter, each: _Held, *, again: bool) -> Iterator[Run]:
    if again:
        yield Run(short(matter, each.authority) or clipped(each.label, NAME), colour=PAPER.muted)
        return
    yield Run(named(matter, each.authority) or clipped(each.label, NAME), bold=True)
    yield from identity(matter, each.authority)


def _for(matter: Matter, applications: list[int]) -> Content:
    if not applications:
        return (unstated(),)
    if len(applications) == len(matter.applications) > 1:
        return phrases.for_all_of(len(applications))
    if len(applications) > _FEW:
        return phrases.applications(len(applications))
    return phrases.SEMICOLON.join(titled(matter, id) for id in applications)
