"""What is otherwise than it was when a scope was last told: shortly, for a first page."""

from collections import Counter, defaultdict
from typing import Final

from briefings.blocks import Block
from briefings.changing import Line, day_of, lines, said
from briefings.folding import folded
from briefings.naming import NAME, clipped, short
from briefings.parts.gates import positions
from briefings.phrases import phrases
from briefings.style import CELL, PAPER, POINT
from briefings.table import Cell, Column, Table
from briefings.telling import Earlier, Telling
from briefings.text import Content, Prose, Run
from models.reading.news import Moved, moved, silences
from models.reading.standing.words import stage
from models.records import CATALOGUE

_ROWS: Final = 6
_VALUE: Final = 130
_HEADLINE: Final = 150


def title(telling: Telling) -> str:
    """Since when: the briefing that told of it, or the day."""
    earlier = telling.earlier
    if earlier is None:
        return phrases.CHANGED
    if earlier.briefing is not None:
        return phrases.since_briefing(briefing_named(earlier))
    return phrases.changed_since(said(earlier.day))


def briefing_named(earlier: Earlier) -> str:
    """The briefing that is compared with, with its number and day; the state of a day for none."""
    record = earlier.briefing
    if record is None:
        return phrases.state_of(said(earlier.day))
    kind = phrases.KIND_NAMES.get(record.kind or "", phrases.KIND_NAMES["case"])
    return phrases.earlier_one(kind, record.number, said(earlier.day))


def headline(telling: Telling) -> str:
    """What changed, in a sentence: the gates that moved, else what did; '' without a comparison."""
    earlier = telling.earlier
    if earlier is None:
        return ""
    day, gates = said(earlier.day), moved(earlier.overview, telling.overview)
    if gates:
        count = phrases.gates_moved(len(gates), len(telling.overview.gates), day)
        first = gates[0]
        if len(gates) > 1 or len(first.now) > 1:
            return count
        gate = clipped(first.title, _VALUE)
        if first.was == first.now:
            whole = _moved_beside(telling, earlier, first, phrases.gate_within(count, gate))
        else:
            whole = phrases.gate_moved(count, gate, stage(first.now[0]))
        return whole if len(whole) <= _HEADLINE else count
    kinds = {each.subject: each.kind for each in earlier.news.changes}
    kinds |= {each.record: each.kind for each in earlier.news.supported}
    if not kinds:
        return phrases.nothing_changed(day, (telling.matter.as_of - earlier.day).days)
    counts = Counter(kinds.values())
    those = [
        (number, CATALOGUE[kind].label.lower(), CATALOGUE[kind].plural.lower())
        for kind, number in counts.items()
    ]
    return phrases.no_gate_moved(day, those)


def _moved_beside(telling: Telling, earlier: Earlier, gate: Moved, said: str) -> str:
    """Who moved at a gate that stands where it stood, and to which stage; for several, only that
    somebody did."""
    before, now = (
        {
            (each.decision, each.stage): each
            for row in overview.board
            if row.application in gate.applications and gate.gate in row.rungs
            for each in positions(row.rungs[gate.gate])
        }
        for overview in (earlier.overview, telling.overview)
    )
    others = {
        (short(telling.matter, each.authority) or clipped(each.label, NAME), each.stage)
        for place, each in now.items()
        if place not in before
    }
    if len(others) != 1:
        return said
    ((who, reached),) = others
    return said + phrases.aside(f"{who}{phrases.COLON}{stage(reached)}")


def since_last(telling: Telling) -> list[Block]:
    """The changes that matter most with their notes, or that nothing changed, and who is silent
    longer; nothing where no earlier state is known."""
    earlier = telling.earlier
    if earlier is None:
        return []
    found, count = lines(telling, telling.most(_ROWS))
    blocks: list[Block] = []
    if found:
        columns = [
            Column(head, share)
            for head, share in zip(phrases.SINCE_COLUMNS, (3.3, 2.5, 3.1, 0.7, 1.5), strict=True)
        ]
        blocks.append(
            Table(columns, [_row(telling, each) for each in folded(found)], title=title(telling))
        )
        if count > len(found):
            left = phrases.sentence(phrases.and_more(count - len(found)))
            blocks.append(Prose(left, CELL.but(colour=PAPER.muted)))
        return [*blocks, *still_silent(telling)]
    silent = silence(telling)
    said = Run(no_change(telling, earlier), bold=True)
    return [Prose((said, Run(phrases.gap() + silent if silent else "")), POINT)]


def no_change(telling: Telling, earlier: Earlier) -> str:
    """That nothing changed, since when and for how many days."""
    return phrases.no_change(said(earlier.day), (telling.matter.as_of - earlier.day).days)


def still_silent(telling: Telling) -> list[Block]:
    """A line on those who are silent as before, with the days that were added."""
    said = silence(telling)
    return [Prose(said, POINT)] if said else []


def silence(telling: Telling) -> str:
    """Who is silent as before, with the days that were added; empty for nobody."""
    earlier = telling.earlier
    if earlier is None:
        return ""
    alike: dict[tuple[int, int | None, bool], list[str]] = defaultdict(list)
    for each in silences(earlier.overview, telling.overview):
        if each.added:
            name = short(telling.matter, each.answer.party) or clipped(each.answer.label, NAME)
            alike[each.added, each.answer.days, each.answer.exact].append(name)
    told = [
        phrases.silence_grew(list(dict.fromkeys(names)), added, days, exact=exact)
        for (added, days, exact), names in alike.items()
    ]
    return phrases.gap().join(told)


def _row(telling: Telling, line: Line) -> list[Cell | Content]:
    return [
        Cell((Run(clipped(line.subject, NAME), bold=True), Run(f"\n{line.field}"))),
        Cell(_short(line.was)),
        Cell(_short(line.now)),
        Cell(tuple(_plain(line.notes))),
        Cell((Run(day_of(telling, line.entered), colour=PAPER.muted),)),
    ]


def _short(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Runs as long as there is room for in a row of a first page."""
    kept: list[Run] = []
    left = _VALUE
    for run in runs:
        if len(run.text) > left:
            return (*kept, Run(clipped(run.text, max(left, 12)), run.bold, struck=run.struck))
        kept.append(run)
        left -= len(run.text)
    return tuple(kept)


def _plain(notes: tuple[Run, ...]) -> list[Run]:
    """Numbers of notes that stand alone in a column, so on the line."""
    return [Run(each.text, link=each.link, anchor=each.anchor) for each in notes]
