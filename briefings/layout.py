"""Places blocks on pages: what stands where, before anything is drawn.

A heading stays with what it heads, no line of a paragraph stands alone, and a nearly empty last
page is taken back by closing up the space between blocks.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from briefings.blocks import Block

# What the space between blocks may shrink to, and how full a last page has to be to stand.
_TIGHTER: Final = (1.0, 0.85, 0.7, 0.55)
_WORTH_A_PAGE: Final = 0.35


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the distance of its top from the top of the page's room."""

    top: float
    block: Block


Page = tuple[Placed, ...]


def lay(
    blocks: Sequence[Block], *, width: float, room: float, step: Callable[[], None] = lambda: None
) -> list[Page]:
    """The pages that `blocks` fill, each `width` by `room` points; `step` is called as it goes."""
    loose = _lay(blocks, width, room, _TIGHTER[0], step)
    if len(loose) == 1 or _filled(loose[-1], width, room) >= _WORTH_A_PAGE:
        return loose
    for looseness in _TIGHTER[1:]:
        tight = _lay(blocks, width, room, looseness, step)
        if len(tight) < len(loose):
            return tight
    return loose


def _filled(page: Page, width: float, room: float) -> float:
    last = page[-1]
    return (last.top + last.block.height(width)) / room


def _lay(
    blocks: Sequence[Block], width: float, room: float, looseness: float, step: Callable[[], None]
) -> list[Page]:
    pages: list[Page] = []
    page: list[Placed] = []
    waiting = deque(blocks)
    used = above = 0.0

    def turn() -> None:
        nonlocal page, used, above
        pages.append(tuple(page))
        page, used, above = [], 0.0, 0.0

    while waiting:
        step()
        block = waiting.popleft()
        gap = max(above, block.before) * looseness if used else 0.0
        left = room - used - gap
        if used and _needed(block, waiting, width, looseness) > left + 0.01:
            turn()
            waiting.appendleft(block)
            continue
        head, tail = block.split(width, left, forced=not used)
        if head is None:
            turn()
            waiting.appendleft(block)
            continue
        page.append(Placed(used + gap, head))
        used += gap + head.height(width)
        above = head.after
        if tail is not None:
            turn()
            waiting.appendleft(tail)
    if page:
        turn()
    return pages


def _needed(block: Block, following: Sequence[Block], width: float, looseness: float) -> float:
    """The height that `block` needs here, with those that it must not be parted from."""
    if not block.keep:
        return block.least(width)
    needed, above = block.height(width), block.after
    for other in following:
        needed += max(above, other.before) * looseness
        if not other.keep:
            return needed + other.least(width)
        needed += other.height(width)
        above = other.after
    return needed
