"""What a page is filled with: blocks that know their height, can be split, and draw themselves.

They hold no records and choose no words. Measures are in points, downwards from the top.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import Final

from briefings.painter import Pen
from briefings.style import HAIRLINE, MM, PAPER, UNIT, snapped

# Columns higher than this are worth cutting even where the next page would hold more of them.
_WHOLE: Final = 450.0


class Block(ABC):
    """One part of a page's flow; `keep` holds it on the page of the block after it."""

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

    @abstractmethod
    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draws it with its top left corner at `x`, `y`."""


class Gap(Block):
    """Empty height; it vanishes at the top of a page."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self._height = height

    def height(self, width: float) -> float:
        """The height that it was given, up to the next line of the grid."""
        return snapped(self._height)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draws nothing."""


class Room(Block):
    """Turns the page if less than `height` is left; it takes no height itself."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self._needed = height

    def height(self, width: float) -> float:
        """None."""
        return 0.0

    def least(self, width: float) -> float:
        """The height that has to be left."""
        return self._needed

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draws nothing."""


class Rule(Block):
    """A line across the column."""

    def __init__(
        self, *, weight: float = HAIRLINE, colour: str = PAPER.line, after: float = 4.0
    ) -> None:
        super().__init__(before=2.0, after=after)
        self._weight = weight
        self._colour = colour

    def height(self, width: float) -> float:
        """One unit of the grid, in which the line lies."""
        return UNIT

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draws the line."""
        pen.line(x, y, x + width, y, self._colour, self._weight)


class Heading(Block):
    """A title of a part, which the reader's bookmarks lead to."""

    def __init__(self, shown: Block, *, title: str, name: str, level: int = 0) -> None:
        super().__init__(before=shown.before, after=shown.after, keep=True)
        self._shown = shown
        self.title = title
        self.name = name
        self.level = level

    def anchors(self) -> Iterator[str]:
        """The name that its bookmark uses."""
        yield self.name
        yield from self._shown.anchors()

    def parts(self) -> Sequence[Block]:
        """Its words."""
        return (self._shown,)

    def texts(self) -> Iterator[tuple[Block, ...]]:
        """Its words."""
        yield from self._shown.texts()

    def height(self, width: float) -> float:
        """The height of its words."""
        return self._shown.height(width)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draws the words and places the bookmark."""
        pen.bookmark(self.title, self.name, x, y, self.level)
        self._shown.draw(pen, x, y, width)


class Stack(Block):
    """Blocks under one another, kept in one piece as long as a page holds them."""

    def __init__(self, blocks: Sequence[Block], *, before: float = 0.0, after: float = 0.0) -> None:
        super().__init__(before=before, after=after)
        self._blocks = list(blocks)

    def anchors(self) -> Iterator[str]:
        """The names within its blocks."""
        for block in self._blocks:
            yield from block.anchors()

    def parts(self) -> Sequence[Block]:
        """Its blocks."""
        return self._blocks

    def texts(self) -> Iterator[tuple[Block, ...]]:
        """The paragraphs of its blocks."""
        for block in self._blocks:
            yield from block.texts()

    def height(self, width: float) -> float:
        """The height of its blocks and what stands between them."""
        return sum(gap + block.height(width) for gap, block in spaced(self._blocks))

    def split(
        self, width: float, room: float, *, forced: bool = False
    ) -> tuple[Block | None, Block | None]:
        """Its blocks that fit, and the rest."""
        if self.height(width) <= room + 0.01:
            return self, None
        if not forced:
            return None, self
        used = 0.0
        for index, (gap, block) in enumerate(spaced(self._blocks)):
            if used + gap + block.height(width) > room + 0.01:
                head, tail = block.split(width, room - used - gap, forced=index == 0)
                first = [*self._blocks[:index], *([head] if head else [])]
                rest = [*([tail] if tail else []), *self._blocks[index + 1 :]]
                return Stack(first, before=self.before), Stack(rest, after=self.after)
            used += gap + block.height(width)
        return self, None

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draws its blocks from the top."""
        for gap, block in spaced(self._blocks):
            block.draw(pen, x, y + gap, width)
            y += gap + block.height(width)


class Columns(Block):
    """Stacks side by side, their widths in twelfths; `ruled` puts a hairline between them."""

    def __init__(
        self,
        stacks: Sequence[tuple[int, Sequence[Block]]],
        *,
        gutter: float = 4 * MM,
        ruled: bool = False,
        before: float = 0.0,
        after: float = 0.0,
    ) -> None:
        super().__init__(before=before, after=after)
        self._stacks = [(share, Stack(blocks)) for share, blocks in stacks]
        self._gutter = gutter
        self._ruled = ruled

    def anchors(self) -> Iterator[str]:
        """The names within its stacks."""
        for _, stack in self._stacks:
            yield from stack.anchors()

    @property
    def stacks(self) -> "Sequence[tuple[int, Stack]]":
        """Its stacks from the left, each with its share of the width."""
        return self._stacks

    def parts(self) -> Sequence[Block]:
        """Its stacks."""
        return [stack for _, stack in self._stacks]

    def texts(self) -> Iterator[tuple[Block, ...]]:
        """The paragraphs of one stack after the other."""
        for _, stack in self._stacks:
            yield from stack.texts()

    def least(self, width: float) -> float:
        """Its height, or what the start of a very high one needs."""
        tall = self.height(width)
        return tall if tall <= _WHOLE else _WHOLE / 3

    def height(self, width: float) -> float:
        """The height of its highest stack."""
        return max(stack.height(wide) for _, wide, stack in self._placed(width))

    def split(
        self, width: float, room: float, *, forced: bool = False
    ) -> tuple[Block | None, Block | None]:
        """Each stack's part that fits, and what is left of each."""
        tall = self.height(width)
        if tall <= room + 0.01:
            return self, None
        if not forced and tall <= _WHOLE:
            return None, self
        heads: list[tuple[int, list[Block]]] = []
        tails: list[tuple[int, list[Block]]] = []
        for (share, _), (_, wide, stack) in zip(self._stacks, self._placed(width), strict=True):
            head, tail = stack.split(wide, room, forced=True)
            heads.append((share, [head] if head else []))
            tails.append((share, [tail] if tail else []))
        return self._like(heads, before=self.before), self._like(tails, after=self.after)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draws its stacks from the left."""
        tall = self.height(width)
        for index, (offset, wide, stack) in enumerate(self._placed(width)):
            stack.draw(pen, x + offset, y, wide)
            if index and self._ruled:
                line = x + offset - self._gutter / 2
                pen.line(line, y + 2, line, y + tall - 2, PAPER.line, HAIRLINE)

    def _like(
        self,
        stacks: Sequence[tuple[int, Sequence[Block]]],
        *,
        before: float = 0.0,
        after: float = 0.0,
    ) -> "Columns":
        return Columns(stacks, gutter=self._gutter, ruled=self._ruled, before=before, after=after)

    def _placed(self, width: float) -> Iterator[tuple[float, float, Stack]]:
        total = sum(share for share, _ in self._stacks)
        room = width - self._gutter * (len(self._stacks) - 1)
        offset = 0.0
        for share, stack in self._stacks:
            wide = room * share / total
            yield offset, wide, stack
            offset += wide + self._gutter


def spaced(blocks: Sequence[Block]) -> Iterator[tuple[float, Block]]:
    """Each block with the distance from the one above it: the larger wish, on the grid."""
    above = 0.0
    for index, block in enumerate(blocks):
        yield (snapped(max(above, block.before)) if index else 0.0), block
        above = block.after
