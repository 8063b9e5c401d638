"""Which briefings of this scope came before, and what the changes are told against."""

from briefings.blocks import Block
from briefings.naming import NAME, clipped, instant_said
from briefings.parts.since import briefing_named
from briefings.phrases import phrases
from briefings.style import CELL, NOTE
from briefings.table import Cell, Column, Table
from briefings.telling import Telling
from briefings.text import Content, Prose, Run
from models.reading.briefings import RecordedBriefing
from models.reading.days import shown_in
from models.records.kinds import When


def change_log(telling: Telling) -> list[Block]:
    """The recorded briefings of the scope, the newest first, each with its day and author.

    Nothing for a briefing that is neither recorded nor compared with an earlier one.
    """
    rows = [_row(telling, each) for each in telling.series]
    blocks: list[Block] = []
    if rows:
        columns = [
            Column(head, share)
            for head, share in zip(phrases.LOG_COLUMNS, (3.2, 2.0, 2.6, 1.6, 2.2), strict=True)
        ]
        blocks.append(Table(columns, rows, title=phrases.CHANGE_LOG))
    if telling.earlier is not None:
        blocks.append(Prose(phrases.compared(briefing_named(telling.earlier)), CELL))
    elif not rows and telling.order.number is not None:
        blocks.append(Prose(phrases.FIRST_OF_SERIES, NOTE))
    return blocks


def _row(telling: Telling, each: RecordedBriefing) -> list[Cell | Content]:
    order, earlier = telling.order, telling.earlier
    kind = phrases.KIND_NAMES.get(each.kind, phrases.KIND_NAMES["case"])
    name = phrases.earlier_one(kind, each.number, "")
    version = phrases.aside(each.version) if each.version else ""
    cut_off = shown_in(telling.zone, each.cut_off) if each.cut_off else None
    why = [
        words
        for words, applies in (
            (phrases.SUPERSEDED_HERE, order.supersedes == each.uid),
            (phrases.CORRECTED_HERE, order.corrects == each.uid),
            (
                phrases.COMPARED_HERE,
                earlier is not None
                and earlier.briefing is not None
                and earlier.briefing.id == each.id,
            ),
        )
        if applies
    ]
    return [
        Cell((Run(f"{name}{version}"),)),
        When(each.as_of.isoformat()).said() if each.as_of else "",
        instant_said(cut_off) if cut_off else "",
        clipped(each.author, NAME),
        phrases.LIST_COMMA.join(why),
    ]
