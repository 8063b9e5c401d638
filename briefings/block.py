"""What a page is filled with: a block knows its height, can be split, and draws itself.

It holds no records and chooses no words. Measures are in points, downwards from the top.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefings.painter import Pen
from briefings.style import snapped


class Inner(NamedTuple):
    """A block in another: how far from the other's left and top it stands, and how wide it is."""

    block: "Block"
    left: float
    top: float
    width: float


class Block(ABC):
    """One part of a page's flow; `keep` holds it on the page of the block after it.

    What is `empty` takes room and shows nothing; no page begins with it. What `explains` the block
    before it begins no page without some of that.
    """

    empty = False
    explains = False

    def __init__(self, *, before: float = 0.0, after: float = 0.0, keep: bool = False) -> None:
        self.before = before
        self.after = after
        self.keep = keep

    def anchors(self) -> Iterator[str]:
        """The names that something in it can be linked to by."""
        yield from ()

    def parts(self) -> "Sequence[Block]":
        """The blocks that it consists of, in reading order."""
        return ()

    def texts(self) -> "Iterator[tuple[Block, ...]]":
        """Its paragraphs in reading order, side by side where they stand in one row of a table."""
        yield from ()

    def settle(self) -> None:
        """Keeps what drawing needs only; a long document would hold all that was measured."""
        for part in self.parts():
            part.settle()

    def forget(self) -> None:
        """Lets go of what can be made again; a long document would hold all of it otherwise."""
        for part in self.parts():
            part.forget()

    @abstractmethod
    def height(self, width: float) -> float:
        """Its height if it is `width` wide."""

    def least(self, width: float) -> float:
        """The height that its start needs to stand on a page."""
        return self.height(width)

    def split(
        self, width: float, room: float, *, forced: bool = False
    ) -> "tuple[Block | None, Block | None]":
        """What fits into `room`, and the rest; `forced` on an empty page, where some must fit."""
        if forced or self.height(width) <= room:
            return self, None
        return None, self

    def inside(self, width: float) -> Iterator[Inner]:
        """The blocks in it, each at its place, if it is `width` wide."""
        yield from ()

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draws it, and what is in it, with its top left corner at `x`, `y`."""
        for inner in self.inside(width):
            inner.block.draw(pen, x + inner.left, y + inner.top, inner.width)


def spaced(blocks: Sequence[Block]) -> Iterator[tuple[float, Block]]:
    """Each block with the distance from the one above it: the larger wish, on the grid."""
    above = 0.0
    for index, block in enumerate(blocks):
        yield (snapped(max(above, block.before)) if index else 0.0), block
        above = block.after


def column(blocks: Sequence[Block], width: float) -> Iterator[Inner]:
    """Blocks under one another in a column that is `width` wide."""
    top = 0.0
    for gap, block in spaced(blocks):
        yield Inner(block, 0.0, top + gap, width)
        top += gap + block.height(width)
