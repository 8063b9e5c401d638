"""The blocks that hold others: headings, stacks, columns; and the space and lines between them.

They hold no records and choose no words. Measures are in points, downwards from the top.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from briefings.block import Block, Inner, column, spaced
from briefings.filling import Start, fill, needed
from briefings.painter import Pen
from briefings.style import HAIRLINE, MM, PAPER, UNIT, snapped

__all__ = ["Block", "Columns", "Gap", "Heading", "Inner", "Room", "Rule", "Stack"]

# Columns higher than this are worth cutting even where the next page would hold more of them.
_WHOLE: Final = 450.0


class Gap(Block):
    """Empty height; what a page has no room for vanishes."""

    empty = True

    def __init__(self, height: float) -> None:
        super().__init__()
        self._height = height

    def height(self, width: float) -> float:
        """The height that it was given, up to the next line of the grid."""
        return snapped(self._height)

    def least(self, width: float) -> float:
        """None."""
        return 0.0

    def split(
        self, width: float, room: float, *, forced: bool = False
    ) -> tuple[Block | None, Block | None]:
        """As much of it as the page has room for."""
        if self.height(width) <= room + 0.01:
            return self, None
        return Gap(max(room - UNIT, 0.0)), None


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

    def split(
        self, width: float, room: float, *, forced: bool = False
    ) -> tuple[Block | None, Block | None]:
        """Its first words, where it is higher than a page, and the others as plain text."""
        if not forced or self.height(width) <= room + 0.01:
            return super().split(width, room, forced=forced)
        head, tail = self._shown.split(width, room, forced=True)
        shown = head if head is not None else self._shown
        return Heading(shown, title=self.title, name=self.name, level=self.level), tail

    def inside(self, width: float) -> Iterator[Inner]:
        """Its words."""
        yield Inner(self._shown, 0.0, 0.0, width)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draws the words and places the bookmark."""
        pen.bookmark(self.title, self.name, x, y, self.level)
        super().draw(pen, x, y, width)


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
        return self.cut(width, room, forced=True) if forced else (None, self)

    def cut(
        self, width: float, room: float, *, forced: bool
    ) -> "tuple[Stack | None, Stack | None]":
        """As much of it as a room holds, and the rest, though a page may hold all of it."""
        placed, start = fill(self._blocks, Start(), width=width, room=room, forced=forced)
        first = [each.block for each in placed if each.block.height(width)]
        rest = [*([start.rest] if start.rest else []), *self._blocks[start.at :]]
        head = Stack(first, before=self.before, after=0 if rest else self.after)
        return head if first else None, Stack(rest, after=self.after) if rest else None

    def begins(self, width: float) -> float:
        """The height that the first of its blocks needs."""
        return needed(self._blocks, width)

    def inside(self, width: float) -> Iterator[Inner]:
        """Its blocks from the top."""
        return column(self._blocks, width)


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
        if tall <= _WHOLE:
            return tall
        return max(_WHOLE / 3, *(stack.begins(wide) for _, wide, stack in self._placed(width)))

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
        cuts = [
            (share, *stack.cut(wide, room, forced=forced))
            for (share, _), (_, wide, stack) in zip(self._stacks, self._placed(width), strict=True)
        ]
        heads = [(share, [head] if head else []) for share, head, _ in cuts]
        tails = [(share, [tail] if tail else []) for share, _, tail in cuts]
        if not any(blocks for _, blocks in heads):
            return None, self
        if not any(blocks for _, blocks in tails):
            return self._like(heads, before=self.before, after=self.after), None
        return self._like(heads, before=self.before), self._like(tails, after=self.after)

    def inside(self, width: float) -> Iterator[Inner]:
        """Its stacks from the left."""
        for offset, wide, stack in self._placed(width):
            yield Inner(stack, offset, 0.0, wide)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draws its stacks and the lines between them."""
        super().draw(pen, x, y, width)
        low = y + self.height(width) - 2
        for offset, _, _ in list(self._placed(width))[1:] if self._ruled else ():
            line = x + offset - self._gutter / 2
            pen.line(line, y + 2, line, low, PAPER.line, HAIRLINE)

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
