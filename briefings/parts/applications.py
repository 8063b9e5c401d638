"""Applications in tables: the board by gates, one application's facts, what several share."""

from collections.abc import Sequence

from briefings.blocks import Block
from briefings.citing import Citing
from briefings.naming import NAME, clipped, named, native, stated, titled, unstated, words
from briefings.parts.facts import facts
from briefings.parts.gates import positions, reading, who
from briefings.parts.portfolio import rows_of
from briefings.phrases import phrases
from briefings.style import CELL, CELL_HEAD, PAPER
from briefings.table import Cell, Column, Table
from briefings.telling import Telling
from briefings.text import Content, Prose, Run
from models.reading.standing import Matter, Overview, Position, Rung, Standing
from models.reading.standing.words import on_basis, quantity, stage
from models.records import Application
from models.records.vocabularies import FULFILMENT_STEP, GATE_ROLE

_GATES = 4
_MANY = 8
# Bounds of a column's width and the room of the mark before its words, in points.
_SLIM = 60.0
_TITLE = 100.0
_WIDE = 150.0
_MARK = 12.0


def board(telling: Telling) -> list[Block]:
    """Every application with its stage at each gate, and what several share.

    Gates beyond four stand in further tables; where there are many, each application has its own
    in its row.
    """
    matter, overview, citing = telling.matter, telling.overview, telling.citing
    if not overview.board or len(matter.applications) == 1:
        return []
    if len(overview.gates) > _MANY:
        return [*rows_of(telling, phrases.BOARD), *allowances(matter, overview, citing)]
    tables = [
        _board(matter, overview, overview.gates[start : start + _GATES], citing)
        for start in range(0, max(len(overview.gates), 1), _GATES)
    ]
    return [*tables, *allowances(matter, overview, citing)]


def alone(telling: Telling) -> list[Block]:
    """What is known of a single application: its facts, its positions, what it shares."""
    matter, overview, citing = telling.matter, telling.overview, telling.citing
    if len(matter.applications) != 1:
        return []
    return [
        *(
            facts(matter, each, citing, title=phrases.APPLICATION, left_out=("title",))
            for each in matter.applications.values()
        ),
        *_positions(matter, overview, citing),
        *allowances(matter, overview, citing),
    ]


def _positions(matter: Matter, overview: Overview, citing: Citing) -> list[Block]:
    columns = [
        Column(head, share)
        for head, share in zip(phrases.POSITION_COLUMNS, (3.0, 3.2, 2.6, 2.2), strict=True)
    ]
    rows: list[list[Cell | Content]] = []
    for row in overview.board:
        for rung in row.rungs.values():
            for each in positions(rung):
                said = reading(matter, each)
                decision = matter.decisions[each.decision]
                until = each.valid_until.said() if each.valid_until else ""
                rows.append(
                    [
                        clipped(rung.title, NAME),
                        Cell(
                            (
                                Run(named(matter, each.authority) or clipped(each.label, NAME)),
                                *(citing.field(decision, "authority") if each.authority else ()),
                                _role(each),
                            )
                        ),
                        Cell(
                            (
                                Run(f"{said.words}{phrases.COMMA}{said.basis_words}"),
                                *citing.of(decision, "stage", "basis"),
                            ),
                            stage=each.stage,
                            basis=each.basis or "",
                        ),
                        Cell(
                            (
                                *citing.stated(decision, "date"),
                                Run(f"\n{phrases.valid_until(until)}" if until else ""),
                            )
                        ),
                    ]
                )
    return [Table(columns, rows, title=phrases.POSITIONS, before=8)] if rows else []


def allowances(matter: Matter, overview: Overview, citing: Citing) -> list[Block]:
    """What several applications may do together, and how much of that was drawn."""
    seen: dict[int, Block] = {}
    for standing in overview.standings.values():
        for each in standing.allowances:
            if each.pool in seen:
                continue
            pool = matter.pools[each.pool]
            amount = words(matter, pool, "quantity") or words(matter, pool, "share")
            steps = [
                f"{FULFILMENT_STEP.words(step.step)}{phrases.COLON}"
                f"{quantity(step.total) if step.total else phrases.AMOUNT_NOT_STATED}"
                for step in each.drawn
            ]
            said = phrases.pool(
                amount or phrases.AMOUNT_NOT_STATED,
                [who(matter, [id]) for id in each.members],
                split_known=each.split_known,
            )
            seen[each.pool] = Prose(
                (
                    Run(clipped(each.title, NAME), bold=True),
                    Run(said),
                    *citing.numbers(pool),
                    Run(
                        phrases.gap()
                        + (phrases.drawn_down(steps) if steps else phrases.NO_FULFILMENT)
                    ),
                ),
                CELL,
            )
    return list(seen.values())


def _board(
    matter: Matter,
    overview: Overview,
    gates: Sequence[tuple[int, str]],
    citing: Citing,
) -> Block:
    # Where no quantity is stated, the line on what several share says all that is known.
    counted = any(words(matter, each, "quantity") for each in matter.applications.values())
    heads = [*(phrases.GATE_COLUMNS if counted else phrases.GATE_COLUMNS[:1])]
    heads += [clipped(gate_title, NAME) for _, gate_title in gates]
    rows: list[list[Cell]] = []
    for row in overview.board:
        application = matter.applications[row.application]
        quantity_ = Cell(_quantity(matter, overview.standings[row.application], application))
        rows.append(
            [
                Cell(
                    (
                        Run(titled(matter, row.application), bold=True),
                        *citing.numbers(application),
                        Run("\n" + _parties(matter, application), colour=PAPER.muted),
                    )
                ),
                *([quantity_] if counted else []),
                *(
                    _stage(matter, row.rungs[gate], citing)
                    if gate in row.rungs
                    else Cell((unstated(phrases.NOT_NEEDED if row.rungs else phrases.NOT_STATED),))
                    for gate, _ in gates
                ),
            ]
        )
    shares = [
        _wish(head, [row[at] for row in rows], most=_WIDE if at else _TITLE)
        for at, head in enumerate(heads)
    ]
    columns = [Column(head, share) for head, share in zip(heads, shares, strict=True)]
    return Table(columns, rows, title=phrases.BOARD)


def _wish(head: str, cells: Sequence[Cell], *, most: float) -> float:
    """The width at which the words of a column break little, in points, up to `most`."""
    widths = [
        Prose(each.words, each.type).natural_width() + (_MARK if each.stage else 0)
        for each in cells
        if not isinstance(each.words, Block)
    ]
    return min(max(*widths, Prose(head, CELL_HEAD).natural_width() / 2, _SLIM), most)


def _role(position: Position) -> Run:
    roles = phrases.LIST_COMMA.join(GATE_ROLE.words(role) for role in position.roles)
    return Run(f"\n{roles or phrases.ROLE_NOT_STATED}", colour=PAPER.muted)


def _stage(matter: Matter, rung: Rung, citing: Citing) -> Cell:
    shown = list(positions(rung))
    first = next(
        (each for each in shown if each in rung.leading.positions), shown[0] if shown else None
    )
    if first is None:
        return Cell((Run(stage(None)), *_blocking(rung)), stage="unknown", basis="reported")
    decision = matter.decisions[first.decision]
    others = len(shown) - 1
    return Cell(
        (
            Run(stage(first.stage)),
            *citing.numbers(*(matter.decisions[each.decision] for each in shown)),
            Run(f"\n{_known(first)}", colour=PAPER.muted),
            *_blocking(rung),
            *_beside(others, rung),
        ),
        stage=first.stage,
        basis=decision.basis or "",
    )


def _known(position: Position) -> str:
    """On what basis a position is known, since when, and the best grade of what supports it."""
    since = position.date.said() if position.date else ""
    basis = on_basis(position.basis)
    return " · ".join(filter(None, (basis, since, position.backing.grade)))


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
            clipped(words(matter, application, "reference"), NAME),
        )
        if part
    )
