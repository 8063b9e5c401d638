"""Fills a column or a page with blocks: how many fit, and where the next one goes on.

A heading stays with what it heads, and no line of a paragraph stands alone. It draws nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

from briefings.block import Block
from briefings.style import UNIT, snapped

# Under headings that fill nearly all of a page, less than this is not worth a start.
_WORTH_A_START: Final = 60.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the distance of its top from the top of the room."""

    top: float
    block: Block


@dataclass(frozen=True, slots=True)
class Start:
    """Where a room begins: the block that is next, and before it what is left of another."""

    at: int = 0
    rest: Block | None = None

    def ends(self, blocks: Sequence[Block]) -> bool:
        """Whether nothing is left."""
        return self.rest is None and self.at >= len(blocks)


def fill(
    blocks: Sequence[Block],
    start: Start,
    *,
    width: float,
    room: float,
    looseness: float = 1.0,
    forced: bool = True,
) -> tuple[list[Placed], Start]:
    """What stands in a room that is `width` by `room` points, and where the next one starts.

    `forced` says that the room is a whole page: then something stands in it, fit or not.
    `looseness` is what the space between blocks is multiplied by.
    """
    placed: list[Placed] = []
    at, rest = start.at, start.rest
    used = above = 0.0
    headed = True
    while rest is not None or at < len(blocks):
        block = blocks[at] if rest is None else rest
        following = at + 1 if rest is None else at
        gap = snapped(max(above, block.before) * looseness) if used else 0.0
        left = room - used - gap
        # Under nothing but its headings a block is cut wherever it must be.
        must = forced and headed
        most = inf if must and (not used or left >= _WORTH_A_START) else left + 0.01
        if _needed(block, blocks, following, width, looseness) > most:
            break
        head, tail = block.split(width, left, forced=must)
        if head is None:
            break
        tall = head.height(width)
        if used and tall > left + 0.01:
            break
        placed.append(Placed(used + gap, head))
        used += gap + tall
        above, headed = head.after, headed and (block.keep or not tall)
        at, rest = following, tail
        if tail is not None:
            break
    while rest is None and at < len(blocks) and blocks[at].empty:
        at += 1
    if rest is None and at < len(blocks) and blocks[at].explains:
        return _given_back(placed, at, width) or (placed, Start(at, rest))
    return placed, Start(at, rest)


def _given_back(placed: list[Placed], at: int, width: float) -> tuple[list[Placed], Start] | None:
    """The room without the end of its last block, which goes on with the note that explains it.

    None where nothing but that block, or what it is cut from, stands there.
    """
    if not placed or placed[-1].block.keep:
        return None
    last = placed[-1].block
    head, tail = last.split(width, last.height(width) - UNIT)
    if head is not None and tail is not None:
        return [*placed[:-1], Placed(placed[-1].top, head)], Start(at, tail)
    kept = placed[:-1]
    while kept and kept[-1].block.keep:
        kept = kept[:-1]
    back = at - (len(placed) - len(kept))
    return (kept, Start(back)) if kept and back > 0 else None


def needed(blocks: Sequence[Block], width: float) -> float:
    """The height that the first of `blocks` needs, with those that it must not be parted from."""
    return _needed(blocks[0], blocks, 1, width, 1.0) if blocks else 0.0


def _needed(
    block: Block, blocks: Sequence[Block], following: int, width: float, looseness: float
) -> float:
    if not block.keep:
        return block.least(width)
    total, above = block.height(width), block.after
    for index in range(following, len(blocks)):
        other = blocks[index]
        total += snapped(max(above, other.before) * looseness)
        if not other.keep:
            return total + other.least(width)
        total += other.height(width)
        above = other.after
    return total
