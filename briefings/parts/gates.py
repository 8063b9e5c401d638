"""Where applications stand at their gates: the drawn ladder, and the board of all of them."""

from collections.abc import Iterable, Sequence

from briefings import fonts
from briefings.blocks import Block
from briefings.citing import Citing
from briefings.drawing import Drawing
from briefings.ladder import LadderCell, LadderGate, LadderReading, LadderRow, ladder
from briefings.naming import listed, named, native, short, stated, unstated, words
from briefings.style import CELL, PAPER
from briefings.table import Cell, Column, Table
from briefings.text import Content, Prose, Run
from models.reading.standing import Matter, Overview, Position, Rung, Standing
from models.records import Application
from models.records.kinds import country_name
from models.records.vocabularies import BASIS, DIRECTION, GATE_ROLE, STAGE

BLOCKS = "Blocks here"
_MOST_ROWS = 6


def drawn(matter: Matter, overview: Overview, width: float) -> Block:
    """The ladder of gates, applications that stand alike in one row; it shows at most six rows."""
    gates = [(gate, title) for gate, title in overview.gates]
    grouped: dict[tuple[LadderCell | None, ...], list[int]] = {}
    for row in overview.board:
        cells = tuple(
            _cell(matter, row.rungs[gate]) if gate in row.rungs else None for gate, _ in gates
        )
        grouped.setdefault(cells, []).append(row.application)
    alone = len(overview.board) == 1
    rows = [
        LadderRow(
            title="" if alone else _who(matter, applications),
            detail="" if alone else _what(matter, applications),
            cells=cells,
        )
        for cells, applications in list(grouped.items())[:_MOST_ROWS]
    ]
    heads = [LadderGate(title, _place(matter, gate)) for gate, title in gates]
    chart = ladder(heads, rows, width=width, measure=fonts.measure, palette=PAPER)
    return Drawing(chart)


def left_out(overview: Overview, matter: Matter) -> int:
    """How many applications the drawn ladder has no row for."""
    seen: dict[tuple[LadderCell | None, ...], int] = {}
    for row in overview.board:
        cells = tuple(
            _cell(matter, row.rungs[gate]) if gate in row.rungs else None
            for gate, _ in overview.gates
        )
        seen[cells] = seen.get(cells, 0) + 1
    return sum(list(seen.values())[_MOST_ROWS:])


def board(matter: Matter, overview: Overview, citing: Citing, *, title: str) -> Block:
    """Every application with its stage at each gate, and what is known of its transaction."""
    gates = overview.gates[:4]
    columns = [
        Column("Application", 2.5),
        Column("Quantity", 1.8),
        *(Column(gate_title, 2.4) for _, gate_title in gates),
    ]
    rows: list[list[Cell | Content]] = []
    for row in overview.board:
        application = matter.applications[row.application]
        rows.append(
            [
                Cell(
                    (
                        Run(matter.label(row.application), bold=True),
                        *citing.numbers(application),
                        Run("\n" + _parties(matter, application), colour=PAPER.muted),
                    )
                ),
                Cell(_quantity(matter, overview.standings[row.application], application)),
                *(_stage(matter, row.rungs.get(gate), citing) for gate, _ in gates),
            ]
        )
    return Table(columns, rows, title=title)


def allowances(matter: Matter, overview: Overview, citing: Citing) -> list[Block]:
    """What is allowed to several applications together, and what was drawn of it."""
    seen: dict[int, Block] = {}
    for standing in overview.standings.values():
        for each in standing.allowances:
            if each.pool in seen:
                continue
            pool = matter.pools[each.pool]
            amount = words(matter, pool, "quantity") or words(matter, pool, "share")
            members = listed([_who(matter, [id]) for id in each.members])
            said: list[str | Run] = [
                Run(each.title, bold=True),
                f": {amount or 'amount not stated'}, for {len(each.members)} applications together",
                f" ({members})" if len(each.members) <= 5 else "",
                "." if each.split_known else "; how it is split is not known.",
                *citing.numbers(pool),
            ]
            drawn_down = [
                f"{step.step}: {step.total or 'amount not stated'}" for step in each.drawn
            ]
            said.append(
                f" Drawn so far: {'; '.join(drawn_down)}."
                if drawn_down
                else " No order, shipment or delivery is known."
            )
            seen[each.pool] = Prose(said, CELL)
    return list(seen.values())


def _cell(matter: Matter, rung: Rung) -> LadderCell:
    readings = tuple(_reading(matter, each) for each in positions(rung))
    if readings:
        return LadderCell(readings, blocks=BLOCKS if rung.blocks else "")
    roles = [short(matter, id) for id, role in rung.roles if role == "approver"]
    nobody = LadderReading(
        "unknown",
        "reported",
        "no decision known",
        f"approver: {listed(roles)}" if roles else "who decides is not stated",
    )
    return LadderCell((nobody,), blocks=BLOCKS if rung.blocks else "")


def positions(rung: Rung) -> Iterable[Position]:
    """The positions at a gate: official, reported, assessed, then those that never advance it."""
    for reached in (rung.official, rung.reported, rung.assessed):
        yield from reached.positions
    yield from rung.beside


def _reading(matter: Matter, position: Position) -> LadderReading:
    roles = [GATE_ROLE.words(role) for role in position.roles if role != "approver"]
    who = short(matter, position.authority) or position.label
    if position.as_named:
        who += ", identity not established"
    return LadderReading(
        stage=position.stage,
        basis=position.basis or "",
        words=STAGE.words(position.stage) + (", run out" if position.ran_out else ""),
        basis_words=BASIS.words(position.basis) if position.basis else "basis not stated",
        when=position.date.said() if position.date else "",
        who=", ".join([who, *roles]),
    )


def _stage(matter: Matter, rung: Rung | None, citing: Citing) -> Cell:
    if rung is None:
        return Cell((unstated("not needed"),))
    shown = list(positions(rung))
    first = next(
        (each for each in shown if each in rung.leading.positions), shown[0] if shown else None
    )
    if first is None:
        return Cell((Run("no decision known"), *_blocking(rung)), stage="unknown", basis="reported")
    decision = matter.decisions[first.decision]
    others = len(shown) - 1
    return Cell(
        (
            Run(STAGE.words(first.stage)),
            Run(f", {BASIS.words(first.basis)}" if first.basis else ", basis not stated"),
            *citing.numbers(*(matter.decisions[each.decision] for each in shown)),
            *_blocking(rung),
            *_beside(others, rung),
        ),
        stage=first.stage,
        basis=decision.basis or "",
    )


def _beside(others: int, rung: Rung) -> tuple[Run, ...]:
    if not others:
        return ()
    return (Run(" · " if rung.blocks else "\n"), Run(f"{others} more", colour=PAPER.muted))


def _blocking(rung: Rung) -> tuple[Run, ...]:
    return (Run(f"\n{BLOCKS}", bold=True, colour=PAPER.caution),) if rung.blocks else ()


def _quantity(matter: Matter, standing: Standing, application: Application) -> Content:
    if words(matter, application, "quantity"):
        return stated(matter, application, "quantity")
    shared = [words(matter, matter.pools[each.pool], "quantity") for each in standing.allowances]
    shared = [each for each in shared if each]
    if shared:
        return (unstated("share not stated"), Run(f", of {listed(shared)} together"))
    return stated(matter, application, "quantity")


def _parties(matter: Matter, application: Application) -> str:
    applicant = application.applicant
    own = native(matter, applicant) if applicant is not None else ""
    label = matter.label(applicant)
    named_there = label and label in matter.label(application.id)
    return " · ".join(
        part
        for part in (
            own if named_there else named(matter, applicant),
            words(matter, application, "direction"),
            words(matter, application, "reference"),
        )
        if part
    )


def _who(matter: Matter, applications: Sequence[int]) -> str:
    names = []
    for id in applications:
        application = matter.applications.get(id) or matter.others.get(id)
        applicant = application.applicant if application is not None else None
        names.append(short(matter, applicant) if applicant else matter.label(id))
    return ", ".join(dict.fromkeys(names))


def _what(matter: Matter, applications: Sequence[int]) -> str:
    directions = {words(matter, matter.applications[id], "direction") for id in applications}
    direction = directions.pop() if len(directions) == 1 else ""
    others = {matter.applications[id].counterparty for id in applications}
    other = short(matter, others.pop()) if len(others) == 1 else ""
    if not direction:
        return ""
    many = direction + ("s" if len(applications) > 1 else "")
    if not other:
        return many
    return f"{many} {'from' if direction == DIRECTION.words('import') else 'with'} {other}"


def _place(matter: Matter, gate: int) -> str:
    record = matter.gates.get(gate)
    return country_name(record.jurisdiction) if record and record.jurisdiction else ""
