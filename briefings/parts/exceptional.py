"""What is out of the ordinary: each thing once, under its reason, with what it bears on."""

from collections.abc import Iterator
from typing import Final

from briefings.blocks import Block
from briefings.naming import NAME, clipped, titled
from briefings.parts.gates import who
from briefings.phrases import phrases
from briefings.style import CELL, LABEL, PAPER
from briefings.table import Cell, Column, Table
from briefings.telling import Telling
from briefings.text import Content, Prose, Run
from models.reading.figures import Exceptional, exceptions
from models.reading.figures.exceptions import LONG_BLOCKED, STALE
from models.reading.figures.words import lasted
from models.reading.standing import Attention
from models.reading.standing.known import one_day
from models.reading.standing.words import days, opened

# Of what is thin rather than wrong, a long list would bury the rest.
_MOST: Final = {"unsourced": 8, "single_origin": 8}
_NAMES: Final = 6


def exceptional(telling: Telling) -> list[Block]:
    """What needs attention, the most urgent reason first, and what has not moved for long."""
    if not telling.overview.board:
        return []
    found = exceptions(telling.matter, telling.overview)
    blocks = [
        *_items(telling, found),
        *_long(telling, found, "blocked", phrases.long_blocked(LONG_BLOCKED)),
        *_long(telling, found, "stale", phrases.long_stale(STALE)),
    ]
    return blocks or [Prose(phrases.NOTHING_EXCEPTIONAL, CELL)]


def _items(telling: Telling, found: tuple[Exceptional, ...]) -> Iterator[Block]:
    grouped: dict[str, dict[Attention, None]] = {}
    listed = {each for one in found for each in one.items}
    for each in telling.overview.attention:
        if each in listed:
            grouped.setdefault(each.reason, {})[each] = None
    for reason, items in grouped.items():
        most = _MOST.get(reason, len(items))
        rows = [_item(telling, each) for each in list(items)[:most]]
        yield from _group(phrases.REASONS.get(reason, reason), len(items), rows)
        if len(items) > most:
            yield Prose(phrases.more_alike(len(items) - most), CELL.but(colour=PAPER.muted))


def _long(
    telling: Telling, found: tuple[Exceptional, ...], reason: str, title: str
) -> Iterator[Block]:
    those = [each for each in found if reason in each.reasons]
    rows = []
    for each in those:
        span = lasted(each.blocked_for) if each.blocked_for else ""
        age = days(each.evidence) if each.evidence is not None else ""
        gate = titled(telling.matter, each.gate)
        said = phrases.stands_at(gate) if reason == "blocked" else phrases.NO_NEWER_EVIDENCE
        words = (Run(clipped(each.title, NAME), bold=True), Run(phrases.COLON + said))
        rows.append(_row(words, [each.application], span if reason == "blocked" else age, telling))
    if rows:
        yield from _group(title, len(rows), rows)


def _item(telling: Telling, each: Attention) -> list[Cell | Content]:
    record = next(
        (group[each.record] for group in telling.matter.by_kind.values() if each.record in group),
        None,
    )
    notes = telling.citing.behind(record) if record is not None else ()
    numbers = telling.citing.notes.numbers(notes) if notes else ()
    span = _span(telling, each)
    return _row((Run(opened(each.words)), *numbers), list(each.applications), span, telling)


def _span(telling: Telling, each: Attention) -> str:
    """How long something has been so, or until when; empty where no date tells."""
    matter = telling.matter
    if each.days is None:
        return ""
    if each.reason == "forecast_due":
        certain = one_day(matter.forecasts[each.record].by_when) is not None
        return phrases.days_to(-each.days, certain=certain)
    if each.reason in ("condition_due", "condition_past"):
        left = each.days if each.reason == "condition_due" else -each.days
        condition = matter.conditions[each.record]
        certain = condition.due is None or one_day(condition.due) is not None
        return phrases.due(left, certain=certain)
    vague = each.reason == "silence" and not any(
        answer.exact
        for answer in telling.overview.answers
        if each.record in (answer.inquiry, answer.response)
    )
    return phrases.at_least(each.days, exact=not vague) if each.days else ""


def _row(
    words: Content, applications: list[int], span: str, telling: Telling
) -> list[Cell | Content]:
    shown = who(telling.matter, applications[:_NAMES])
    if len(applications) > _NAMES:
        shown = phrases.and_others(shown, len(applications) - _NAMES)
    return [Cell(words), Cell(Run(shown, colour=PAPER.muted)), Cell(span)]


def _group(title: str, count: int, rows: list[list[Cell | Content]]) -> Iterator[Block]:
    columns = [Column("", 7.2), Column("", 3.2), Column("", 1.4, "right")]
    head = (Run(title), Run(f"  {count:,}", bold=False, colour=PAPER.muted))
    yield Prose(head, LABEL, keep=True)
    yield Table(columns, rows, title=title)
