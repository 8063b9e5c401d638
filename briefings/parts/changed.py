"""What changed, in full: before and after, who entered it when, on which notes."""

from collections.abc import Iterable
from typing import Final

from briefings.blocks import Block
from briefings.changing import Line, day_of, lines
from briefings.naming import NAME, clipped
from briefings.parts.gates import who
from briefings.parts.since import no_change
from briefings.phrases import phrases
from briefings.style import CELL, LABEL, PAPER, POINT
from briefings.table import Cell, Column, Table
from briefings.telling import Telling
from briefings.text import Content, Prose, Run
from models.reading.standing.words import joined

_JUDGED: Final = frozenset({"judgement", "forecast"})
_SHARES: Final = (3.0, 2.7, 3.3, 1.8)


def changed(telling: Telling) -> list[Block]:
    """Every change, by the applications that it bears on and then by record."""
    earlier = telling.earlier
    if earlier is None:
        return []
    found, _ = lines(telling)
    if not found:
        return [Prose((Run(no_change(telling, earlier), bold=True),), POINT), *_aside(telling)]
    grouped: dict[str, list[Line]] = {}
    for each in sorted(found, key=lambda each: _group(telling, each)[0]):
        grouped.setdefault(_group(telling, each)[1], []).append(each)
    blocks: list[Block] = []
    for head, those in grouped.items():
        if len(grouped) > 1:
            blocks.append(Prose(head, LABEL, keep=True))
        blocks.append(_table(telling, _by_record(those)))
    return [*blocks, *_aside(telling)]


def _group(telling: Telling, line: Line) -> tuple[tuple[int, int, str], str]:
    """Where a change stands among the others, and the head over it."""
    if line.kind in _JUDGED:
        return (2, 0, ""), phrases.JUDGED
    whom = [id for id in telling.matter.applications if id in line.applications]
    whom += [id for id in line.applications if id not in whom]
    if not whom:
        return (1, 0, ""), phrases.OF_THE_CASE
    names = who(telling.matter, whom).split(phrases.LIST_COMMA)
    if len(names) > 6:
        names = [*names[:5], phrases.more(len(names) - 5)]
    # What bears on most applications comes first.
    return (0, -len(whom), joined(names)), joined(names)


def _by_record(those: Iterable[Line]) -> list[Line]:
    """The lines with those of one record together, in the place of the first of them."""
    grouped: dict[int, list[Line]] = {}
    for each in those:
        grouped.setdefault(each.record, []).append(each)
    return [each for group in grouped.values() for each in group]


def _table(telling: Telling, those: list[Line]) -> Block:
    columns = [
        Column(head, share) for head, share in zip(phrases.CHANGED_COLUMNS, _SHARES, strict=True)
    ]
    rows: list[list[Cell | Content]] = []
    # A row that names its record no more begins no page.
    tied = {at for at in range(1, len(those)) if those[at].record == those[at - 1].record}
    for at, each in enumerate(those):
        head = "" if at in tied else f"{clipped(each.subject, NAME)}\n"
        rows.append(
            [
                Cell((Run(head, bold=True), Run(each.field))),
                Cell(each.was),
                Cell((*each.now, *each.notes)),
                Cell(_learned(telling, each)),
            ]
        )
    return Table(columns, rows, title=phrases.CHANGED, tied=tied)


def _learned(telling: Telling, line: Line) -> Content:
    if not line.entered:
        return ""
    authors = dict.fromkeys(each.author for each in line.entered if each.author)
    by = joined(clipped(each, NAME) for each in authors)
    return (Run(phrases.entered_by(day_of(telling, line.entered), by), colour=PAPER.muted),)


def _aside(telling: Telling) -> list[Block]:
    assert telling.earlier is not None
    news = telling.earlier.news
    told = phrases.beside_these(news.citations, news.sources, news.others)
    return [Prose(told, CELL.but(colour=PAPER.muted))] if told else []
