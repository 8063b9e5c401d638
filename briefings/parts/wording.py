"""The words of sources side by side: where several state the same, or one passes on another.

Where a way leads through a source that may not leave the desk, none of its words are told.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from briefings.blocks import Block
from briefings.handling import may_be_named
from briefings.marking import differing
from briefings.naming import unstated
from briefings.parts.annex import value_said
from briefings.phrases import phrases
from briefings.style import CAPTION, CELL, PAPER
from briefings.table import Cell, Column, Table
from briefings.telling import Telling
from briefings.text import Content, Prose, Run
from models.reading.evidence import Place
from models.reading.figures import Told, side_by_side
from models.reading.standing import Matter

_Way = tuple[Told, ...]

_WHAT: Final = replace(CELL, bold=True, before=6.5, after=1.3)
# How many values that the same words were given for are named.
_VALUES: Final = 3


def wording(telling: Telling) -> list[Block]:
    """Each statement in the words of every source on its ways, each with what it calls the next."""
    blocks: list[Block] = []
    differ = False
    columns = [Column("", 2.7), Column("", 5.6), Column("", 3.0)]
    title = phrases.PART_NAMES["wording"]
    for places, ways in _alike(telling.matter):
        said = value_said(telling.matter, places)
        more = [phrases.more(len(said) - _VALUES)] if len(said) > _VALUES else []
        what = phrases.SEMICOLON.join([*said[:_VALUES], *more])
        blocks.append(Prose(what, _WHAT, keep=True))
        rows, drifted = _rows(telling, ways)
        blocks.append(Table(columns, rows, title=title))
        differ = differ or drifted
    return [*([Prose(phrases.HOW_WORDINGS_DIFFER, CAPTION)] if differ else []), *blocks]


def _alike(matter: Matter) -> list[tuple[list[Place], list[_Way]]]:
    """The statements that the same words were cited for, together."""
    found: dict[tuple[object, ...], tuple[list[Place], list[_Way]]] = {}
    for each in side_by_side(matter):
        ways = {_words(way): way for way in each.ways}
        places, _ = found.setdefault(tuple(ways), ([], list(ways.values())))
        places.extend(each.places)
    return list(found.values())


def _words(way: _Way) -> tuple[tuple[object, ...], ...]:
    return tuple(
        (each.source, each.relayed, each.described, each.passage, each.translation) for each in way
    )


def _rows(telling: Telling, ways: list[_Way]) -> tuple[list[list[Cell | Content]], bool]:
    """A row for each wording, and whether any two of them differ in a few words."""
    shown = _shown(telling.matter, ways)
    marked = differing([_compared(each) if open_ else "" for each, open_ in shown])
    rows: list[list[Cell | Content]] = [
        [
            Cell(telling.citing.called(each.source)),
            Cell(tuple(_said(each, words, open_=open_))),
            Cell(tuple(_describes(telling, each)) if open_ else ""),
        ]
        for (each, open_), words in zip(shown, marked, strict=True)
    ]
    return rows, any(run.bold for words in marked for run in words)


def _shown(matter: Matter, ways: list[_Way]) -> list[tuple[Told, bool]]:
    """What is told on the ways, and whether it may be; where ways join they go on in the same."""
    found: dict[tuple[tuple[object, ...], bool], Told] = {}
    for way in ways:
        open_ = _may_be_told(matter, way)
        for each, words in zip(way, _words(way), strict=True):
            found.setdefault((words, open_), each)
    return [(each, open_) for (_, open_), each in found.items()]


def _compared(each: Told) -> str:
    return each.translation or each.passage


def _describes(telling: Telling, each: Told) -> Iterator[Run]:
    if each.relayed is None or not each.described:
        return
    before, after = phrases.describes(each.described)
    yield Run(before, colour=PAPER.muted)
    yield from telling.citing.told(each.relayed)
    yield Run(after, colour=PAPER.muted)


def _said(each: Told, marked: tuple[Run, ...], *, open_: bool) -> Iterator[Run]:
    if not open_:
        yield unstated(phrases.WORDS_WITHHELD)
    elif not _compared(each):
        yield unstated(phrases.NO_WORDS)
    elif each.passage and each.translation:
        yield Run(f"{each.passage}\n")
        yield from (replace(run, italic=True) for run in marked)
    else:
        yield from marked


def _may_be_told(matter: Matter, way: _Way) -> bool:
    """Whether every source on the way may be named, also where its relay left no words."""
    passed = {id for each in way for id in (each.source, each.relayed) if id is not None}
    for each in way:
        citation = matter.citations.get(each.citation or 0)
        through = citation.through.relays if citation is not None and citation.through else ()
        for relay in (matter.relays.get(step) for step in through):
            passed |= {id for id in (relay.source, relay.relayed) if id} if relay else set()
    sources = (matter.sources.get(id) for id in passed)
    return all(source is None or may_be_named(source) for source in sources)
