"""Tells the parts that an order asks for and puts each in its place.

Parts that list what others cited are told after those, wherever they stand; a number therefore
always leads to its note. It draws nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from briefings.blocks import Block, Columns, Heading, Room
from briefings.naming import clipped
from briefings.order import Piece
from briefings.parts.catalogue import PARTS
from briefings.phrases import phrases
from briefings.style import CAPTION, HEADING, LABEL
from briefings.telling import Part, Telling
from briefings.text import Prose

_LONGEST: Final = 200
_GUTTER: Final = 16.0
# More columns in one row would be too narrow to be read.
_MOST_BESIDE: Final = 4
_TWELFTHS: Final = 12
# What is told first, then the lists of what that cited: a list of sources names more of them.
_PASSES: Final = ("", "sources", "notes")


@dataclass(frozen=True)
class _Piece:
    """A piece that has something to say: its part and its blocks, without a heading."""

    piece: Piece
    part: Part
    body: list[Block]

    @property
    def turns(self) -> bool:
        """Whether it only turns the page."""
        return all(isinstance(block, Room) for block in self.body)


def lists_sources(pieces: Sequence[Piece]) -> bool:
    """Whether one of these pieces lists the sources that codes such as ``S1`` lead to."""
    return any(_gathers(piece) == "sources" for piece in pieces)


def lists_uncited(pieces: Sequence[Piece]) -> bool:
    """Whether one of these pieces tells of every source, cited or not."""
    return any(piece.part == "source_register" for piece in pieces)


def told(telling: Telling) -> list[Block]:
    """The blocks of each piece; those beside one another are columns of one row.

    A part is told once, however often it is asked for. Notes follow where none were asked for and
    something is cited; a part of a newer version is left out, and that is said.
    """
    pieces = list(telling.pieces)
    if not any(_gathers(piece) == "notes" for piece in pieces):
        pieces.append(Piece("notes"))
    bodies: dict[int, _Piece] = {}
    for gathers in _PASSES:
        for at, piece in enumerate(pieces):
            part = PARTS.get(piece.part)
            if part is None or part.gathers != gathers:
                continue
            found = _Piece(piece, part, [] if part.code in telling.told else part.tell(telling))
            if found.body:
                bodies[at] = found
                telling.told.update(() if found.turns else (part.code,))
    return [*_placed(telling, [bodies[at] for at in sorted(bodies)]), *_left_out(pieces)]


def _gathers(piece: Piece) -> str:
    return PARTS[piece.part].gathers if piece.part in PARTS else ""


def _placed(telling: Telling, pieces: Sequence[_Piece]) -> Iterator[Block]:
    row: list[_Piece] = []
    turns: list[Block] = []
    for each in pieces:
        if each.turns:
            yield from _row(telling, row)
            # A page is turned only for what follows.
            row, turns = [], each.body
            continue
        yield from turns
        turns = []
        if not (row and _goes_beside(row, each)):
            yield from _row(telling, row)
            row = []
        row.append(each)
    yield from _row(telling, row)


def _goes_beside(row: Sequence[_Piece], each: _Piece) -> bool:
    labels = all(one.part.rank == "label" for one in (*row, each))
    return each.piece.beside and labels and len(row) < _MOST_BESIDE


def _row(telling: Telling, row: Sequence[_Piece]) -> Iterator[Block]:
    stacks = [
        (min(max(each.piece.share, 1), _TWELFTHS), [*_head(telling, each), *each.body])
        for each in row
    ]
    if len(stacks) == 1:
        yield from stacks[0][1]
    elif stacks:
        yield Columns(stacks, ruled=True, gutter=_GUTTER, before=4, after=4)


def _head(telling: Telling, each: _Piece) -> list[Block]:
    part, own = each.part, clipped(each.piece.heading, _LONGEST)
    if part.rank == "bare" and not own:
        return []
    title = own or (part.title(telling) if part.title else phrases.PART_NAMES[part.code])
    if part.rank == "label":
        return [Prose(title, LABEL, keep=True)]
    return [Heading(Prose(title, HEADING), title=title, name=f"part-{part.code}")]


def _left_out(pieces: Sequence[Piece]) -> list[Block]:
    unknown = dict.fromkeys(
        clipped(piece.heading or piece.part, _LONGEST)
        for piece in pieces
        if piece.part not in PARTS
    )
    if not unknown:
        return []
    return [Prose(phrases.parts_left_out(list(unknown)), replace(CAPTION, before=6.5))]
