"""Where applications stand at their gates, drawn; and a position at a gate in words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from briefings import fonts
from briefings.blocks import Block
from briefings.charts import Chart, Raised
from briefings.charts.ladder import LadderCell, LadderGate, LadderReading, LadderRow, ladder
from briefings.drawing import Drawing
from briefings.naming import NAME, clipped, doubt_words, short, titled, words
from briefings.phrases import phrases
from briefings.statement import Note
from briefings.style import CAPTION, PAPER
from briefings.telling import Telling
from briefings.text import Prose, Run
from models.reading.standing import Matter, Overview, Position, Rung
from models.reading.standing.words import entered_on, on_basis, stage
from models.records.kinds import country_name
from models.records.vocabularies import DIRECTION, GATE_ROLE

_PART_OF_PAGE: Final = 0.42
# Texts are shortened so often before the ladder, and the notes of its stages, give way to them.
_SPARED: Final = 3
# How many rows, gates and positions the drawn ladder shows; less and less, until it has room.
_EVER_LESS: Final = ((6, 8, 5), (6, 4, 4), (4, 4, 3), (2, 4, 2), (1, 4, 1))

# The cells of a row, and the applications that stand so.
_Alike = tuple[tuple[LadderCell | None, ...], list[int]]


def drawn(telling: Telling) -> list[Block]:
    """The ladder of gates, applications that stand alike in one row.

    It takes no more than a part of a page; what it leaves out is said under it. Where room is
    scarce, what changed since the last briefing is told instead.
    """
    matter, overview = telling.matter, telling.overview
    if not overview.gates or (telling.brevity and "since_last" in telling.told):
        return []
    part = _PART_OF_PAGE / (1 + max(0, telling.brevity - _SPARED))
    noting = telling.brevity <= _SPARED
    width, room = telling.sheet.measure, telling.sheet.room * part
    for rows, columns, most in _EVER_LESS:
        gates = overview.gates[:columns]
        alike = _alike(matter, overview, [gate for gate, _ in gates], most)
        seen = [(cells, those) for cells, those in alike if any(cells)]
        # How much room numbers take is known before any note has one.
        shown = _noted(telling, gates, seen[:rows], _unnumbered) if noting else seen[:rows]
        chart = _chart(matter, gates, shown, width)
        if chart.height <= room:
            break
    if 2 * sum(len(applications) for _, applications in seen) < len(overview.board):
        # Gates that few of them share say little of the whole; the board draws each one's own.
        return []
    if noting:
        noted = _noted(telling, gates, seen[:rows], telling.citing.notes.numbers)
        chart = _chart(matter, gates, noted, width)
    left_out = len(overview.board) - sum(len(applications) for _, applications in seen[:rows])
    unseen = len(overview.gates) - len(gates)
    if not left_out and not unseen:
        return [Drawing(chart)]
    follows = any(piece.part == "board" for piece in telling.pieces)
    said = phrases.left_to_board if follows else phrases.left_out
    return [Drawing(chart), Prose(said(left_out, unseen), CAPTION)]


def _noted(
    telling: Telling,
    gates: Sequence[tuple[int, str]],
    alike: Sequence[_Alike],
    numbers: Callable[[tuple[Note, ...]], Iterable[Run]],
) -> list[_Alike]:
    """The rows with the numbers of what supports each stage; those of several count together."""
    board = {row.application: row.rungs for row in telling.overview.board}
    found = []
    for cells, applications in alike:
        made = list(cells)
        for at, (gate, _) in enumerate(gates):
            cell = cells[at]
            if cell is None:
                continue
            held = [list(_said(board[each][gate])) for each in applications]
            readings = []
            for place, reading in enumerate(cell.readings):
                those = dict.fromkeys(each[place] for each in held if each)
                runs = numbers(_behind(telling, those)) if those else ()
                notes = tuple(Raised(run.text, run.link, run.anchor) for run in runs)
                readings.append(replace(reading, notes=notes))
            made[at] = replace(cell, readings=tuple(readings))
        found.append((tuple(made), applications))
    return found


def _behind(telling: Telling, stages: Iterable[tuple[int, int]]) -> tuple[Note, ...]:
    """What supports the stages of some decisions; where that is nothing, the decisions whole.

    Where no list of sources follows, as on a single page, there is room for no words of theirs.
    """
    citing, matter = telling.citing, telling.matter
    notes: dict[Note, None] = {}
    for id, other in stages:
        decision = matter.decisions[id]
        if other:
            known = matter.evidence[id, "stage"].alternatives[other].supporting
            notes |= dict.fromkeys(citing.notes_of(known, worded=citing.coded))
            continue
        own = citing.behind(decision, ("stage",), worded=citing.coded)
        notes |= dict.fromkeys(own or citing.behind(decision, (None,), worded=citing.coded))
    return tuple(notes)


def _said(rung: Rung) -> Iterable[tuple[int, int]]:
    """The decisions at a gate in the order in which they are told, each with the place of every
    stage that stands undecided in it, the displayed one first."""
    for each in positions(rung):
        yield from ((each.decision, place) for place in range(1 + len(each.undecided)))


def _unnumbered(notes: tuple[Note, ...]) -> list[Run]:
    return [Run("00,") for _ in notes[1:]] + [Run("00")]


def _alike(matter: Matter, overview: Overview, gates: Sequence[int], most: int) -> list[_Alike]:
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
    alike: Sequence[_Alike],
    width: float,
) -> Chart:
    alone = len(alike) == 1 and len(alike[0][1]) == 1
    rows = [
        LadderRow(
            title="" if alone else who(matter, applications),
            detail="" if alone else _what(matter, applications),
            cells=cells,
        )
        for cells, applications in alike
    ]
    heads = [LadderGate(title, _place(matter, gate)) for gate, title in gates]
    return ladder(heads, rows, width=width, measure=fonts.measure, palette=PAPER)


def _cell(matter: Matter, rung: Rung, most: int) -> LadderCell:
    blocks = phrases.BLOCKS if rung.blocks else ""
    shown = [drawn for each in positions(rung) for drawn in _drawn(matter, each)]
    if shown:
        note = phrases.and_more(len(shown) - most) if len(shown) > most else ""
        return LadderCell(tuple(shown[:most]), blocks=blocks, note=note)
    roles = [short(matter, id) for id, role in rung.roles if role == "approver"]
    nobody = LadderReading(
        "unknown",
        "reported",
        stage(None),
        phrases.approver(roles) if roles else phrases.NO_DECIDER,
    )
    return LadderCell((nobody,), blocks=blocks)


def _drawn(matter: Matter, position: Position) -> Iterable[LadderReading]:
    """A position, and after it each other stage that somebody gives it."""
    found = reading(matter, position)
    doubt = doubt_words(matter.doubted.get(position.decision, ()))
    yield replace(found, words=f"{found.words}{phrases.COMMA}{doubt}") if doubt else found
    if position.undecided:
        others = matter.evidence[position.decision, "stage"].alternatives[1:]
        for code, other in zip(position.undecided, others, strict=True):
            yield LadderReading(
                code,
                position.basis or "",
                f"{phrases.OR.lstrip()}{stage(code)}",
                phrases.UNDECIDED,
                when=entered_on(other.made),
            )


def positions(rung: Rung) -> Iterable[Position]:
    """The positions at a gate: official, reported, assessed, then those that never advance it."""
    for reached in (rung.official, rung.reported, rung.assessed):
        yield from reached.positions
    yield from rung.beside


def reading(matter: Matter, position: Position) -> LadderReading:
    """A position in words: stage, basis, date, and who holds it in which role."""
    roles = [GATE_ROLE.words(role) for role in position.roles if role != "approver"]
    holder = short(matter, position.authority) or clipped(position.label, NAME)
    if position.as_named:
        holder += f"{phrases.COMMA}{phrases.IDENTITY_OPEN}"
    return LadderReading(
        stage=position.stage,
        basis=position.basis or "",
        words=stage(position.stage)
        + (f"{phrases.COMMA}{phrases.RUN_OUT}" if position.ran_out else ""),
        basis_words=on_basis(position.basis),
        when=position.date.said() if position.date else "",
        who=phrases.COMMA.join([holder, *roles]),
    )


def who(matter: Matter, applications: Sequence[int]) -> str:
    """The applicants of some applications, each once; an application without one by its title."""
    names = []
    for id in applications:
        application = matter.applications.get(id) or matter.others.get(id)
        applicant = application.applicant if application is not None else None
        names.append(short(matter, applicant) if applicant else titled(matter, id))
    return phrases.LIST_COMMA.join(dict.fromkeys(names))


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
