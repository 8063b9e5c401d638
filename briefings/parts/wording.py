"""The words of sources side by side: where several state the same, or one passes on another.

Where a way leads through a source that may not leave the desk, none of its words are told.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from briefings.blocks import Block
from briefings.handling import may_be_named
from briefings.naming import unstated
from briefings.parts.annex import value_said
from briefings.phrases import phrases
from briefings.style import CELL, PAPER
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
    columns = [Column("", 0.8), Column("", 6.2), Column("", 4.0)]
    title = phrases.PART_NAMES["wording"]
    for places, ways in _alike(telling.matter):
        said = value_said(telling.matter, places)
        more = [phrases.more(len(said) - _VALUES)] if len(said) > _VALUES else []
        what = phrases.SEMICOLON.join([*said[:_VALUES], *more])
        blocks.append(Prose(what, _WHAT, keep=True))
        blocks.append(Table(columns, list(_rows(telling, ways)), title=title))
    return blocks


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


def _rows(telling: Telling, ways: list[_Way]) -> Iterator[list[Cell | Content]]:
    told: set[tuple[object, ...]] = set()
    for way in ways:
        open_ = _may_be_told(telling.matter, way)
        for each, words in zip(way, _words(way), strict=True):
            # Ways that join go on in the same words.
            if (words, open_) in told:
                continue
            told.add((words, open_))
            yield [
                Cell(telling.citing.told(each.source)),
                Cell(tuple(_said(each, open_=open_))),
                Cell(tuple(_describes(telling, each)) if open_ else ""),
            ]


def _describes(telling: Telling, each: Told) -> Iterator[Run]:
    if each.relayed is None or not each.described:
        return
    before, after = phrases.describes(each.described)
    yield Run(before, colour=PAPER.muted)
    yield from telling.citing.told(each.relayed)
    yield Run(after, colour=PAPER.muted)


def _said(each: Told, *, open_: bool) -> Iterator[Run]:
    if not open_:
        yield unstated(phrases.WORDS_WITHHELD)
    elif each.passage or each.translation:
        yield Run(each.passage or each.translation)
        if each.passage and each.translation:
            yield Run(f"\n{each.translation}", italic=True)
    else:
        yield unstated(phrases.NO_WORDS)


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
