"""What was carried out after an approval: orders, shipments, deliveries, and what pools allow."""

from datetime import date

from briefings.blocks import Block
from briefings.naming import NAME, clipped, stated, titled
from briefings.parts.applications import allowances
from briefings.phrases import phrases
from briefings.style import CELL, PAPER
from briefings.table import Cell, Column, Table
from briefings.telling import Telling
from briefings.text import Content, Prose
from models.records import Fulfilment


def fulfilments(telling: Telling) -> list[Block]:
    """Each step of carrying out by date, its quantity with its comparator, what a pool leaves."""
    matter, citing = telling.matter, telling.citing
    if not matter.applications:
        return []
    here = [each for each in matter.fulfilments.values() if each.application in matter.applications]
    columns = [
        Column(head, share, "right" if at == 2 else "left")
        for at, (head, share) in enumerate(
            zip(phrases.FULFILMENT_COLUMNS, (2.4, 2.0, 2.2, 5.0), strict=True)
        )
    ]
    rows: list[list[Cell | Content]] = [
        [
            Cell(stated(matter, each, "date")),
            Cell((*stated(matter, each, "step"), *citing.numbers(each))),
            Cell(stated(matter, each, "quantity")),
            Cell(clipped(titled(matter, each.application), NAME)),
        ]
        for each in sorted(here, key=_dated)
    ]
    # Where the applications are told, what they share is told with them.
    pools = (
        []
        if telling.told & {"board", "application"}
        else allowances(matter, telling.overview, citing)
    )
    if not rows:
        nothing = [] if pools else [Prose(phrases.NO_FULFILMENT, CELL.but(colour=PAPER.muted))]
        return [*pools, *nothing]
    return [Table(columns, rows, title=phrases.PART_NAMES["fulfilments"]), *pools]


def _dated(each: Fulfilment) -> tuple[bool, date, int]:
    first = each.date.earliest if each.date is not None else None
    return (first is None, first or date.min, each.id)
