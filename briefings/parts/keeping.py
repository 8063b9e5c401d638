"""Conditions as a register: whom each binds, when it is due, how compliance shows, how we know.

Beside it the calendar of what is due, and which application each condition binds. The figures are
computed by `models.reading.figures`.
"""

from collections.abc import Iterator

from briefings import fonts
from briefings.blocks import Block
from briefings.charts.matrix import MatrixCell, MatrixHead, MatrixRow, matrix
from briefings.charts.signs import Sign
from briefings.drawing import Drawing
from briefings.naming import (
    NAME,
    TITLE,
    clipped,
    doubts,
    named,
    short,
    titled,
    unstated,
    words,
)
from briefings.parts.gates import who
from briefings.phrases import phrases
from briefings.style import CAPTION, CELL, LABEL, PAPER, POINT
from briefings.table import Cell, Column, Table
from briefings.telling import Telling
from briefings.text import Content, Prose, Run
from models.reading.figures import Bound, Due, calendar, compliance
from models.reading.standing import Matter
from models.records import Condition
from models.records.vocabularies import CONDITION_STATE, LEGAL_NATURE

# Those bound are named up to so many; of more, how many they are.
_NAMED = 4
_ROOM = 0.8


def headline(telling: Telling) -> str:
    """How many conditions there are, how many still bind, and how many are past due."""
    found = compliance(telling.matter)
    return phrases.register_headline(
        len(found),
        sum(each.term.open for each in found),
        sum(each.term.overdue for each in found),
    )


def in_short(telling: Telling) -> list[Block]:
    """How many conditions stand in which state, how many have no known text, what is due next."""
    found = compliance(telling.matter)
    if not found:
        return [Prose(phrases.NO_CONDITION, POINT)]
    counts: dict[str, int] = {}
    for each in found:
        counts[each.term.state or ""] = counts.get(each.term.state or "", 0) + 1
    known = [code for code in CONDITION_STATE.codes if code in counts]
    rest = sorted(code for code in counts if code not in known)
    lines: list[Content] = [
        phrases.SEMICOLON.join(
            phrases.conditions_in_state(
                counts[code], CONDITION_STATE.words(code) if code else phrases.STATE_NOT_STATED
            )
            for code in (*known, *rest)
        )
    ]
    unknown = sum(each.term.open and not each.term.known for each in found)
    unwatched = sum(each.term.open and each.monitored_by is None for each in found)
    undated = sum(each.term.open and each.term.next_due is None for each in found)
    for count, said in (
        (unknown, phrases.conditions_unworded),
        (unwatched, phrases.conditions_unwatched),
        (undated, phrases.conditions_undated),
    ):
        if count:
            lines.append(said(count))
    return [Prose(each, POINT) for each in lines]


def register(telling: Telling) -> list[Block]:
    """Every condition with all that is known of keeping it: those that still bind come first."""
    found = compliance(telling.matter)
    blocks: list[Block] = []
    for title, some in (
        (phrases.STILL_BINDING, [each for each in found if each.term.open]),
        (phrases.NO_LONGER_BINDING, [each for each in found if not each.term.open]),
    ):
        if some:
            blocks.append(Prose(title, LABEL, keep=True))
            blocks.append(_table(telling, some, title))
    return blocks


def due(telling: Telling) -> list[Block]:
    """What falls due, the longest past first: conditions, answers, decisions, forecasts, events."""
    matter = telling.matter
    rows = [_day(matter, each) for each in calendar(matter)]
    columns = [
        Column(head, share)
        for head, share in zip(phrases.DUE_COLUMNS, (2.2, 4.6, 2.4, 1.8), strict=True)
    ]
    return [Table(columns, rows, title=phrases.PART_NAMES["calendar"])] if rows else []


def bound(telling: Telling) -> list[Block]:
    """Which application each condition binds and in what state it is, drawn."""
    matter = telling.matter
    found = [each for each in compliance(matter) if each.term.open and each.applications]
    applications = [id for id in matter.applications if any(id in e.applications for e in found)]
    if not found or not applications:
        return []
    heads = [MatrixHead(clipped(each.term.title or phrases.WITHOUT_TITLE, 60)) for each in found]
    rows = [
        MatrixRow(
            who(matter, [id]),
            titled(matter, id, 48),
            tuple(_binding(each) if id in each.applications else None for each in found),
        )
        for id in applications
    ]
    charts = matrix(
        heads,
        rows,
        width=telling.sheet.measure,
        measure=fonts.measure,
        palette=PAPER,
        room=telling.sheet.room * _ROOM,
    )
    empty = any(cell is None for row in rows for cell in row.cells)
    note = [Prose(phrases.HOW_BOUND, CAPTION)] if empty else []
    return [*(Drawing(chart) for chart in charts), *note]


def _binding(each: Bound) -> MatrixCell:
    state = each.term.state
    said = CONDITION_STATE.words(state) if state else phrases.STATE_NOT_STATED
    late = phrases.due(each.term.days or 0, certain=each.term.certain) if each.term.overdue else ""
    return MatrixCell(Sign("condition", state or ""), said, late)


def _table(telling: Telling, found: list[Bound], title: str) -> Table:
    columns = [
        Column(head, share)
        for head, share in zip(phrases.REGISTER_COLUMNS, (4.0, 1.9, 1.7, 1.7, 2.3), strict=True)
    ]
    return Table(columns, [_row(telling, each) for each in found], title=title)


def _row(telling: Telling, each: Bound) -> list[Cell | Content]:
    matter, citing = telling.matter, telling.citing
    record = matter.conditions[each.term.condition]
    return [
        Cell(tuple(_said(telling, each, record))),
        Cell(_whom(matter, each)),
        Cell(
            (
                *citing.stated(record, "state"),
                Run(f"\n{_set_by(matter, record)}", colour=PAPER.muted),
            )
        ),
        Cell(_when(matter, each, record)),
        Cell(tuple(_shown(matter, each))),
    ]


def _said(telling: Telling, each: Bound, record: Condition) -> Iterator[Run]:
    matter = telling.matter
    wordings = matter.wordings.get(record.id, ())
    yield Run(clipped(each.term.title or phrases.WITHOUT_TITLE, TITLE), bold=True)
    yield from telling.citing.numbers(record, *wordings)
    wording = words(matter, record, "wording")
    nature = LEGAL_NATURE.words(each.nature) if each.nature else ""
    about = phrases.COMMA.join(filter(None, (nature, wording)))
    if about:
        yield Run(f"\n{about}", colour=PAPER.muted)
    text = record.translation or record.text
    if text and text != each.term.title:
        yield Run(f"\n{text}")
    for other in wordings:
        if not other.promoted and (other.translation or other.text):
            yield Run(f"\n{phrases.ALSO_REPORTED}", colour=PAPER.muted)
            yield Run(other.translation or other.text or "")


def _whom(matter: Matter, each: Bound) -> Content:
    if not each.applications:
        return (unstated(phrases.BINDS_NOBODY),)
    names = [short(matter, id) for id in each.applicants] or [
        titled(matter, id) for id in each.applications
    ]
    shown = names[:_NAMED]
    more = len(names) - len(shown)
    said = phrases.LIST_COMMA.join([*shown, *([phrases.more(more)] if more else [])])
    note = f"\n{phrases.ALL_OF_THE_GATE}" if each.for_all else ""
    return (Run(said), Run(note, colour=PAPER.muted))


def _set_by(matter: Matter, record: Condition) -> str:
    by = named(matter, record.set_by)
    return phrases.set_by(by) if by else phrases.SET_BY_NOBODY


def _when(matter: Matter, each: Bound, record: Condition) -> Content:
    recurs = words(matter, record, "recurrence")
    said = words(matter, record, "due") or recurs
    if not said:
        return (unstated(),)
    more = f"\n{recurs}" if recurs and recurs != said else ""
    if each.term.days is None:
        return said + more
    late = each.term.overdue
    days = Run(
        f"\n{phrases.due(each.term.days, certain=each.term.certain)}",
        bold=late,
        colour=PAPER.negative if late else PAPER.muted,
    )
    return (Run(said + more), days)


def _shown(matter: Matter, each: Bound) -> Iterator[Run]:
    yield Run(each.shown) if each.shown else unstated()
    watcher = named(matter, each.monitored_by)
    yield Run(
        f"\n{phrases.watched_by(watcher) if watcher else phrases.WATCHED_BY_NOBODY}",
        colour=PAPER.muted,
    )
    backing = each.term.backing
    if backing.sourced:
        yield Run(f"\n{phrases.backed(backing.grade, len(backing.origins))}", colour=PAPER.muted)
    else:
        yield Run(f"\n{phrases.UNSOURCED}", italic=True, colour=PAPER.muted)


def _day(matter: Matter, each: Due) -> list[Cell | Content]:
    when = each.when.said() if each.when is not None else phrases.day(each.day)
    what = titled(matter, each.record, TITLE)
    whom = [who(matter, [id]) for id in each.applications if id in matter.applications]
    names = list(dict.fromkeys(whom))
    more = [phrases.more(len(names) - _NAMED)] if len(names) > _NAMED else []
    again = f"\n{phrases.AGAIN}" if each.again else ""
    # Only what somebody has to do can be overdue; other days pass.
    spoken = phrases.due if each.kind in ("condition", "answer") else phrases.days_to
    left = spoken(each.days, certain=each.certain)
    return [
        Cell(
            (
                Run(when),
                *doubts(matter, each.record, each.field),
                Run(again, colour=PAPER.muted),
            )
        ),
        Cell(
            (
                Run(clipped(what, NAME * 2), bold=True),
                Run(f"\n{phrases.DUE_KINDS[each.kind]}", colour=PAPER.muted),
            )
        ),
        phrases.LIST_COMMA.join([*names[:_NAMED], *more]) or (unstated(phrases.NOT_STATED),),
        Cell(
            (Run(left, bold=each.past, colour=PAPER.negative if each.past else PAPER.text),),
            type=CELL,
        ),
    ]
