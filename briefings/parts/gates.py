"""Where applications stand at their gates: the drawn ladder, and the board of all of them."""

from collections.abc import Iterable, Sequence

from briefings import fonts, phrases
from briefings.blocks import Block
from briefings.charts import Chart
from briefings.citing import Citing
from briefings.drawing import Drawing
from briefings.ladder import LadderCell, LadderGate, LadderReading, LadderRow, ladder
from briefings.naming import disputed, named, native, short, stated, unstated, words
from briefings.style import CAPTION, CELL, PAPER, QUIET
from briefings.table import Cell, Column, Table
from briefings.text import Content, Prose, Run
from models.reading.standing import Matter, Overview, Position, Rung, Standing
from models.reading.standing.words import quantity
from models.records import Application, entry
from models.records.kinds import country_name
from models.records.vocabularies import BASIS, DIRECTION, FULFILMENT_STEP, GATE_ROLE, STAGE

# How many rows, gates and positions the drawn ladder shows; less and less, until it has room.
_EVER_LESS = ((6, 8, 5), (6, 4, 4), (4, 4, 3), (2, 4, 2), (1, 4, 1))
_BOARD = 4


def drawn(matter: Matter, overview: Overview, *, width: float, room: float) -> list[Block]:
    """The ladder of gates, applications that stand alike in one row, at most `room` points high.

    What it leaves out for want of room is said under it.
    """
    for rows, columns, most in _EVER_LESS:
        gates = overview.gates[:columns]
        alike = _alike(matter, overview, [gate for gate, _ in gates], most)
        chart = _chart(matter, gates, alike[:rows], width)
        if chart.height <= room:
            break
    left_out = sum(len(applications) for _, applications in alike[rows:])
    unseen = len(overview.gates) - len(gates)
    if not left_out and not unseen:
        return [Drawing(chart)]
    return [Drawing(chart), Prose(phrases.left_to_board(left_out, unseen), CAPTION)]


def board(matter: Matter, overview: Overview, citing: Citing, *, title: str) -> list[Block]:
    """Every application with its stage at each gate; gates beyond four in further tables."""
    return [
        _board(matter, overview, overview.gates[start : start + _BOARD], citing, title)
        for start in range(0, max(len(overview.gates), 1), _BOARD)
    ]


def facts(matter: Matter, application: Application, citing: Citing, *, title: str) -> Block:
    """What is known of one application, and what is not known and matters, two fields a line."""
    shown: list[tuple[Content, Content]] = []
    for code, fact in entry(application).facts.items():
        value = getattr(application, fact.name)
        if fact.section == "Notes" or code == "title" or (value is None and not fact.matters):
            continue
        said = stated(matter, application, code)
        if code in ("applicant", "counterparty") and value is not None:
            said = (Run(named(matter, value)), *disputed(matter, application.id, code))
        shown.append((fact.label, (*said, *citing.field(application, code))))
    if len(shown) % 2:
        shown.append(("", ""))
    rows: list[list[Cell | Content]] = []
    for left, right in zip(shown[::2], shown[1::2], strict=True):
        rows.append([Cell(left[0], type=QUIET), left[1], Cell(right[0], type=QUIET), right[1]])
    columns = [Column("", 1.3), Column("", 3.2), Column("", 1.3), Column("", 3.2)]
    return Table(columns, rows, title=title)


def positions_table(
    matter: Matter, overview: Overview, citing: Citing, *, title: str
) -> list[Block]:
    """Who stands where at each gate, on whose word and since when; nothing without a position."""
    columns = [
        Column(head, share)
        for head, share in zip(phrases.POSITION_COLUMNS, (3.0, 3.2, 2.6, 2.2), strict=True)
    ]
    rows: list[list[Cell | Content]] = []
    for row in overview.board:
        for rung in row.rungs.values():
            for each in positions(rung):
                reading = _reading(matter, each)
                decision = matter.decisions[each.decision]
                until = each.valid_until.said() if each.valid_until else ""
                rows.append(
                    [
                        rung.title,
                        Cell((Run(named(matter, each.authority) or each.label), _role(each))),
                        Cell(
                            (
                                Run(f"{reading.words}, {reading.basis_words}"),
                                *citing.numbers(decision),
                            ),
                            stage=each.stage,
                            basis=each.basis or "",
                        ),
                        Cell(
                            (
                                *stated(matter, decision, "date"),
                                Run(f"\n{phrases.valid_until(until)}" if until else ""),
                            )
                        ),
                    ]
                )
    return [Table(columns, rows, title=title, before=8)] if rows else []


def _role(position: Position) -> Run:
    roles = ", ".join(GATE_ROLE.words(role) for role in position.roles)
    return Run(f"\n{roles or phrases.ROLE_NOT_STATED}", colour=PAPER.muted)


def _board(
    matter: Matter,
    overview: Overview,
    gates: Sequence[tuple[int, str]],
    citing: Citing,
    title: str,
) -> Block:
    columns = [
        Column(phrases.GATE_COLUMNS[0], 2.5),
        Column(phrases.GATE_COLUMNS[1], 1.8),
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
            steps = [
                f"{FULFILMENT_STEP.words(step.step)}: "
                f"{quantity(step.total) if step.total else phrases.AMOUNT_NOT_STATED}"
                for step in each.drawn
            ]
            said = phrases.pool(
                amount or phrases.AMOUNT_NOT_STATED,
                [_who(matter, [id]) for id in each.members],
                split_known=each.split_known,
            )
            seen[each.pool] = Prose(
                (
                    Run(each.title, bold=True),
                    Run(said),
                    *citing.numbers(pool),
                    Run(f" {phrases.drawn_down(steps) if steps else phrases.NO_FULFILMENT}"),
                ),
                CELL,
            )
    return list(seen.values())


def _alike(
    matter: Matter, overview: Overview, gates: Sequence[int], most: int
) -> list[tuple[tuple[LadderCell | None, ...], list[int]]]:
    grouped: dict[tuple[LadderCell | None, ...], list[int]] = {}
    for row in overview.board:
        cells = tuple(
            _cell(matter, row.rungs[gate], most) if gate in row.rungs else None for gate in gates
        )
        grouped.setdefault(cells, []).append(row.application)
    return list(grouped.items())


def _chart(
    matter: Matter,
    gates: Sequence[tuple[int, str]],
    alike: Sequence[tuple[tuple[LadderCell | None, ...], list[int]]],
    width: float,
) -> Chart:
    alone = len(alike) == 1 and len(alike[0][1]) == 1
    rows = [
        LadderRow(
            title="" if alone else _who(matter, applications),
            detail="" if alone else _what(matter, applications),
            cells=cells,
        )
        for cells, applications in alike
    ]
    heads = [LadderGate(title, _place(matter, gate)) for gate, title in gates]
    return ladder(heads, rows, width=width, measure=fonts.measure, palette=PAPER)


def _cell(matter: Matter, rung: Rung, most: int) -> LadderCell:
    blocks = phrases.BLOCKS if rung.blocks else ""
    shown = [_reading(matter, each) for each in positions(rung)]
    if shown:
        note = phrases.and_more(len(shown) - most) if len(shown) > most else ""
        return LadderCell(tuple(shown[:most]), blocks=blocks, note=note)
    roles = [short(matter, id) for id, role in rung.roles if role == "approver"]
    nobody = LadderReading(
        "unknown",
        "reported",
        phrases.NO_DECISION,
        phrases.approver(roles) if roles else phrases.NO_DECIDER,
    )
    return LadderCell((nobody,), blocks=blocks)


def positions(rung: Rung) -> Iterable[Position]:
    """The positions at a gate: official, reported, assessed, then those that never advance it."""
    for reached in (rung.official, rung.reported, rung.assessed):
        yield from reached.positions
    yield from rung.beside


def _reading(matter: Matter, position: Position) -> LadderReading:
    roles = [GATE_ROLE.words(role) for role in position.roles if role != "approver"]
    who = short(matter, position.authority) or position.label
    if position.as_named:
        who += f", {phrases.IDENTITY_OPEN}"
    return LadderReading(
        stage=position.stage,
        basis=position.basis or "",
        words=STAGE.words(position.stage) + (f", {phrases.RUN_OUT}" if position.ran_out else ""),
        basis_words=BASIS.words(position.basis) if position.basis else phrases.BASIS_NOT_STATED,
        when=position.date.said() if position.date else "",
        who=", ".join([who, *roles]),
    )


def _stage(matter: Matter, rung: Rung | None, citing: Citing) -> Cell:
    if rung is None:
        return Cell((unstated(phrases.NOT_NEEDED),))
    shown = list(positions(rung))
    first = next(
        (each for each in shown if each in rung.leading.positions), shown[0] if shown else None
    )
    if first is None:
        return Cell((Run(phrases.NO_DECISION), *_blocking(rung)), stage="unknown", basis="reported")
    decision = matter.decisions[first.decision]
    others = len(shown) - 1
    return Cell(
        (
            Run(STAGE.words(first.stage)),
            Run(f", {BASIS.words(first.basis) if first.basis else phrases.BASIS_NOT_STATED}"),
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
    return (Run(" · " if rung.blocks else "\n"), Run(phrases.more(others), colour=PAPER.muted))


def _blocking(rung: Rung) -> tuple[Run, ...]:
    return (Run(f"\n{phrases.BLOCKS}", bold=True, colour=PAPER.caution),) if rung.blocks else ()


def _quantity(matter: Matter, standing: Standing, application: Application) -> Content:
    if words(matter, application, "quantity"):
        return stated(matter, application, "quantity")
    shared = [words(matter, matter.pools[each.pool], "quantity") for each in standing.allowances]
    shared = [each for each in shared if each]
    if shared:
        return (unstated(phrases.SHARE_NOT_STATED), Run(phrases.of_together(shared)))
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
    inwards = direction == DIRECTION.words("import")
    return phrases.imports(direction, other, several=len(applications) > 1, inwards=inwards)


def _place(matter: Matter, gate: int) -> str:
    record = matter.gates.get(gate)
    return country_name(record.jurisdiction) if record and record.jurisdiction else ""
