"""Places blocks on pages: what stands where, before anything is drawn.

A heading stays with what it heads, no line of a paragraph stands alone, and a nearly empty last
page is taken back by closing up the space between blocks.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from briefings.blocks import Block
from briefings.style import snapped

# What the space between blocks may shrink to, and how full a last page has to be to stand.
_TIGHTER: Final = (1.0, 0.85, 0.7, 0.55)
_WORTH_A_PAGE: Final = 0.35
# From how many pages before the end on space is taken away.
_CLOSED_UP: Final = 8
# So many pages stay ready to be drawn; of more, what can be made again is let go.
_KEPT_READY: Final = 40


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the distance of its top from the top of the page's room."""

    top: float
    block: Block


Page = tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a page begins: the block that is next, and before it what is left of another."""

    at: int = 0
    rest: Block | None = None


def lay(
    blocks: Sequence[Block], *, width: float, room: float, step: Callable[[], None] = lambda: None
) -> list[Page]:
    """The pages that `blocks` fill, each `width` by `room` points; `step` is called as it goes."""
    pages, starts = _lay(blocks, width, room, _TIGHTER[0], step)
    if len(pages) <= 1 or _filled(pages[-1], width, room) >= _WORTH_A_PAGE:
        return pages
    # Closing up more than these would cost a long document its whole layout over again.
    kept = max(0, len(pages) - _CLOSED_UP)
    for looseness in _TIGHTER[1:]:
        tight, _ = _lay(blocks, width, room, looseness, step, start=starts[kept])
        if len(tight) < len(pages) - kept:
            return pages[:kept] + tight
    return pages


def _filled(page: Page, width: float, room: float) -> float:
    last = page[-1]
    return (last.top + last.block.height(width)) / room


def _lay(
    blocks: Sequence[Block],
    width: float,
    room: float,
    looseness: float,
    step: Callable[[], None],
    *,
    start: _Start = _Start(),
) -> tuple[list[Page], list[_Start]]:
    pages: list[Page] = []
    starts = [start]
    page: list[Placed] = []
    at, rest = start.at, start.rest
    used = above = 0.0

    def turn() -> None:
        nonlocal page, used, above
        pages.append(tuple(page))
        if len(pages) > _KEPT_READY:
            for placed in page:
                placed.block.forget()
        starts.append(_Start(at, rest))
        page, used, above = [], 0.0, 0.0

    while rest is not None or at < len(blocks):
        step()
        block = blocks[at] if rest is None else rest
        following = at + 1 if rest is None else at
        gap = snapped(max(above, block.before) * looseness) if used else 0.0
        left = room - used - gap
        if used and _needed(block, blocks, following, width, looseness) > left + 0.01:
            turn()
            continue
        head, tail = block.split(width, left, forced=not used)
        if head is None:
            turn()
            continue
        page.append(Placed(used + gap, head))
        used += gap + head.height(width)
        above = head.after
        at, rest = following, tail
        if tail is not None and len(pages) > _KEPT_READY:
            block.forget()
        if tail is not None:
            turn()
    if page:
        turn()
    return pages, starts


def _needed(
    block: Block, blocks: Sequence[Block], following: int, width: float, looseness: float
) -> float:
    """The height that `block` needs here, with those that it must not be parted from."""
    if not block.keep:
        return block.least(width)
    needed, above = block.height(width), block.after
    for index in range(following, len(blocks)):
        other = blocks[index]
        needed += snapped(max(above, other.before) * looseness)
        if not other.keep:
            return needed + other.least(width)
        needed += other.height(width)
        above = other.after
    return needed
