"""One company: what it is, and which part it takes in which application."""

from briefings.blocks import Block
from briefings.naming import NAME, clipped, named, stated, titled
from briefings.parts.facts import facts
from briefings.phrases import phrases
from briefings.style import PAPER
from briefings.table import Cell, Column, Table
from briefings.telling import Telling
from briefings.text import Content, Run
from models.reading.figures import Part, roles
from models.reading.standing import Row
from models.reading.standing.words import stage
from models.records.vocabularies import NAME_KIND


def company(telling: Telling) -> list[Block]:
    """What is known of the company: its names, seat, owner and identifier."""
    if telling.company is None:
        return []
    matter, record = telling.matter, telling.matter.companies[telling.company]
    others = [
        (_kind(each.kind), (Run(clipped(each.name or "", NAME)), *telling.citing.numbers(each)))
        for each in matter.other_names.get(record.id, ())
    ]
    title = phrases.PART_NAMES["company"]
    return [facts(matter, record, telling.citing, title=title, more=others)]


def takes_part(telling: Telling) -> list[Block]:
    """Each application that it takes part in, itself or through one that it controls, and how."""
    if telling.company is None:
        return []
    matter = telling.matter
    board = {row.application: row for row in telling.overview.board}
    found: dict[int, list[Part]] = {}
    for part in roles(matter, telling.company):
        found.setdefault(part.application, []).append(part)
    columns = [
        Column(head, share)
        for head, share in zip(phrases.ROLE_COLUMNS, (3.6, 2.6, 3.4, 1.8), strict=True)
    ]
    rows: list[list[Cell | Content]] = []
    for application, parts in found.items():
        mark = board[application].mark if application in board else ("", "")
        rows.append(
            [
                Cell(
                    (
                        Run(titled(matter, application), bold=True),
                        *telling.citing.numbers(matter.applications[application]),
                    )
                ),
                Cell((Run(_how(telling, parts)),)),
                Cell(_where(board.get(application)), stage=mark[0], basis=mark[1]),
                Cell(stated(matter, matter.applications[application], "filed")),
            ]
        )
    return [Table(columns, rows, title=phrases.PART_NAMES["roles"])] if rows else []


def _how(telling: Telling, parts: list[Part]) -> str:
    said = [
        phrases.COMPANY_ROLES[part.role]
        if part.own
        else phrases.through(phrases.COMPANY_ROLES[part.role], named(telling.matter, part.company))
        for part in parts
    ]
    return phrases.COMMA.join(dict.fromkeys(said))


def _where(row: Row | None) -> Content:
    """The gate that blocks and the stage there, else that of the last gate."""
    if row is None or not row.rungs:
        return (Run(phrases.NO_GATE, italic=True, colour=PAPER.muted),)
    gate = row.blocks if row.blocks in row.rungs else next(reversed(row.rungs))
    said = stage(row.rungs[gate].stage)
    if row.closed:
        return phrases.CLOSED
    at = clipped(row.rungs[gate].title, NAME)
    return (
        Run(said),
        Run(f"\n{phrases.at_gate(at, blocks=row.blocks is not None)}", colour=PAPER.muted),
    )


def _kind(code: str | None) -> str:
    words = NAME_KIND.words(code) if code else phrases.OTHER_NAME
    return f"{words[:1].upper()}{words[1:]}"
