"""Every application in a row: its gates drawn, where it stops and for how long, what is due."""

from functools import partial
from typing import Final

from briefings import fonts
from briefings.blocks import Block
from briefings.charts import Chart
from briefings.charts.steps import Step, heads, in_one_line, steps
from briefings.citing import Citing
from briefings.drawing import Laid
from briefings.naming import NAME, TITLE, clipped, named, short, titled, unstated, words
from briefings.parts.gates import positions
from briefings.phrases import phrases
from briefings.style import PAPER
from briefings.table import Cell, Column, Table
from briefings.telling import Telling
from briefings.text import Content, Run
from models.reading.figures import blocked_since
from models.reading.figures.spans import Lasted, so_far
from models.reading.standing import Matter, Overview, Rung, Standing
from models.reading.standing.words import joined, on_basis, stage

_WIDE: Final = 600.0
_NUMBERS: Final = (3, 4, 5)
# With more gates than these, each row names its own.
_SHARED: Final = 5
# A row can't be parted, so what a ladder of very many gates may take of a page has an end.
_PART_OF_PAGE: Final = 0.7
_GATES_SHARE: Final = 7.3
_SHARES: Final = (2.6, _GATES_SHARE, 2.3, 0.9, 0.8, 0.9, 1.7)


def headline(telling: Telling) -> str:
    """How many applications there are, and how many stand still."""
    board = telling.overview.board
    still = [row for row in board if not row.closed]
    blocked = sum(row.blocks is not None for row in still)
    return phrases.portfolio_headline(len(board), blocked, len(board) - len(still))


def portfolio(telling: Telling) -> list[Block]:
    """Each application with its ladder, what blocks it since when, its evidence, what is due.

    Closed ones come last. Where all pass the same few gates, the head names them.
    """
    return rows_of(telling, phrases.PART_NAMES["portfolio"])


def rows_of(telling: Telling, title: str) -> list[Block]:
    """The same as a table of another title; a narrow page has no columns of numbers."""
    matter, overview = telling.matter, telling.overview
    if not overview.board:
        return []
    gates = overview.gates if len(overview.gates) <= _SHARED else ()
    kept = [at for at in range(len(_SHARES)) if at not in _NUMBERS or telling.sheet.measure > _WIDE]
    usual = telling.sheet.measure * _GATES_SHARE / sum(_SHARES[at] for at in kept)
    columns = [
        Column(phrases.PORTFOLIO_COLUMNS[at], _SHARES[at], "right" if at in _NUMBERS else "left")
        for at in kept
    ]
    if gates:
        drawn = Laid(partial(_heads, [title for _, title in gates]), usual=usual)
        columns[1] = Column(phrases.PORTFOLIO_COLUMNS[1], _GATES_SHARE, drawn=drawn)
    rows = []
    for row in sorted(overview.board, key=lambda row: row.closed):
        standing = overview.standings[row.application]
        room = telling.sheet.room * _PART_OF_PAGE
        cells = _row(matter, overview, standing, telling.citing, usual, room)
        rows.append([cells[at] for at in kept])
    return [Table(columns, rows, title=title)]


def _heads(titles: list[str], width: float) -> Chart:
    named = in_one_line(len(titles), width)
    shown = titles if named else [phrases.PORTFOLIO_COLUMNS[1]]
    return heads(shown, width=width, measure=fonts.measure, palette=PAPER)


def _row(
    matter: Matter,
    overview: Overview,
    standing: Standing,
    citing: Citing,
    usual: float,
    room: float,
) -> list[Cell | Content]:
    since = blocked_since(matter, standing)
    places = [gate for gate, _ in overview.gates] if len(overview.gates) <= _SHARED else []
    shown = {rung.gate: _step(rung) for rung in standing.ladder}
    ladder = Laid(partial(_ladder, shown, places, room), usual=usual)
    age = standing.weight.days
    return [
        Cell(_application(matter, standing, citing)),
        Cell(ladder) if shown else Cell((unstated(phrases.NO_GATE_STATED),)),
        Cell(tuple(_blocking(matter, standing, citing))),
        Cell(_lasted(so_far(since, matter.as_of), standing)),
        Cell(f"{len(standing.weight.origins):,}"),
        Cell(f"{age:,}" if age is not None else (unstated(phrases.NO_AGE),)),
        Cell(tuple(_due(standing))),
    ]


def _ladder(shown: dict[int, Step], places: list[int], room: float, width: float) -> Chart:
    if places and in_one_line(len(places), width):
        found = [shown.get(gate) for gate in places]
        untitled = [None if each is None else _untitled(each) for each in found]
        return steps(untitled, width=width, measure=fonts.measure, palette=PAPER)
    every = list(shown.values())
    most = len(every)
    chart = steps(every, width=width, measure=fonts.measure, palette=PAPER)
    while chart.height > room and most > 1:
        most = max(1, min(most - 1, int(most * room / chart.height)))
        chart = steps(_fewer(every, most), width=width, measure=fonts.measure, palette=PAPER)
    return chart


def _fewer(every: list[Step], most: int) -> list[Step]:
    """The steps of which something is known or that block before all others; the rest counted."""
    telling = sorted(every, key=lambda each: each.stage == "unknown" and not each.blocks)
    kept = set(map(id, telling[:most]))
    more = Step("unknown", "reported", phrases.and_more(len(every) - most))
    return [*(each for each in every if id(each) in kept), more]


def _untitled(step: Step) -> Step:
    return Step(
        step.stage, step.basis, step.words, step.detail, blocks=step.blocks, passed=step.passed
    )


def _step(rung: Rung) -> Step:
    leading, found = rung.leading, list(positions(rung))
    first = next((each for each in leading.positions), found[0] if found else None)
    blocks = phrases.BLOCKS if rung.blocks else ""
    title = clipped(rung.title, NAME)
    if first is None:
        return Step("unknown", "reported", stage(None), title=title, blocks=blocks)
    several = leading.positions if leading.unordered else (first,)
    stages = (code for each in several for code in (each.stage, *each.undecided))
    detail = [
        on_basis(first.basis),
        first.date.said() if first.date else "",
        first.backing.grade,
        phrases.IN_CONFLICT if first.backing.conflict else "",
        phrases.DISPUTED if first.backing.disputed else "",
        phrases.more(len(found) - len(several)) if len(found) > len(several) else "",
    ]
    return Step(
        first.stage,
        first.basis or "",
        phrases.either(list(dict.fromkeys(map(stage, stages)))),
        " · ".join(filter(None, detail)),
        title=title,
        blocks=blocks,
        passed=rung.passed,
    )


def _application(matter: Matter, standing: Standing, citing: Citing) -> Content:
    record = matter.applications[standing.application]
    applicant = matter.label(record.applicant)
    title = titled(matter, record.id, TITLE)
    facts = (
        named(matter, record.applicant) if applicant not in title else "",
        words(matter, record, "quantity"),
        clipped(words(matter, record, "reference"), NAME),
    )
    said = " · ".join(filter(None, facts))
    return (
        Run(title, bold=True),
        *citing.numbers(record),
        Run(f"\n{said}" if said else "", colour=PAPER.muted),
    )


def _blocking(matter: Matter, standing: Standing, citing: Citing) -> list[Run]:
    told = [each for rung in standing.ladder for each in positions(rung)]
    numbers = citing.numbers(*(matter.decisions[each.decision] for each in told)) if told else ()
    if standing.closed is not None:
        return [Run(phrases.closed(standing.closed.said()), bold=True), *numbers]
    rung = standing.blocking
    if rung is None:
        passed = phrases.ALL_PASSED if standing.ladder else phrases.NOTHING_TO_PASS
        return [Run(passed), *numbers]
    approvers = [short(matter, id) for id, role in rung.roles if role == "approver"]
    since = blocked_since(matter, standing)
    lines = [
        phrases.since(since.said()) if since is not None else "",
        phrases.owed(len(standing.owed)) if standing.owed else "",
    ]
    under = "".join(f"\n{line}" for line in lines if line)
    who = Run(joined(approvers), bold=True) if approvers else unstated(phrases.NO_DECIDER)
    return [who, *numbers, Run(under, colour=PAPER.muted)]


def _lasted(span: Lasted | None, standing: Standing) -> Content:
    if standing.blocking is None or standing.closed is not None:
        return "–"
    if span is None:
        return (unstated(phrases.NOT_CERTAIN),)
    return phrases.bounds(span.least, span.most)


def _due(standing: Standing) -> list[Run]:
    if standing.closed is not None:
        return [Run("–")]
    term = standing.next_due
    if term is None or term.next_due is None or term.days is None:
        return [unstated(phrases.NOTHING_DUE)]
    colour = PAPER.negative if term.overdue else PAPER.muted
    return [
        Run(term.next_said),
        Run(f"\n{phrases.due(term.days, certain=term.certain)}", bold=term.overdue, colour=colour),
        Run(f"\n{clipped(term.title, NAME)}", colour=PAPER.muted),
    ]
