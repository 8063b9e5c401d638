"""Places blocks on pages: what stands where, before anything is drawn.

A nearly empty last page is taken back by closing up the space between blocks, else filled from the
page before it.
"""

from collections.abc import Callable, Sequence
from typing import Final

from briefings.block import Block
from briefings.filling import Placed, Start, fill

__all__ = ["Page", "Placed", "lay"]

# What the space between blocks may shrink to, and how full a last page has to be to stand.
_TIGHTER: Final = (1.0, 0.85, 0.7, 0.55)
_WORTH_A_PAGE: Final = 0.35
# A last page that has to be is filled so far at least, while the one before it keeps so much.
_LEAST_FILLED: Final = 0.22
_SHORTENED: Final = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55)
# From how many pages before the end on space is taken away.
_CLOSED_UP: Final = 8
# So many pages may keep all that was measured; more keep only what drawing needs.
_KEPT_READY: Final = 40

_FIRST: Final = Start()


Page = tuple[Placed, ...]


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
    return [*pages[:-2], *_evened(blocks, pages[-2:], starts[-3], width, room)]


def _evened(
    blocks: Sequence[Block], pages: list[Page], start: Start, width: float, room: float
) -> list[Page]:
    """The last two pages, so parted that the last is no page for a few lines."""
    if _filled(pages[-1], width, room) >= _LEAST_FILLED:
        return pages
    for part in _SHORTENED:
        page, following = fill(blocks, start, width=width, room=room * part)
        last, end = fill(blocks, following, width=width, room=room)
        if end.ends(blocks) and last and _filled(tuple(last), width, room) >= _LEAST_FILLED:
            return [tuple(page), tuple(last)]
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
    start: Start = _FIRST,
) -> tuple[list[Page], list[Start]]:
    pages: list[Page] = []
    starts = [start]
    while not starts[-1].ends(blocks):
        step()
        whole = starts[-1].rest is None
        page, start = fill(blocks, starts[-1], width=width, room=room, looseness=looseness)
        pages.append(tuple(page))
        starts.append(start)
        if len(pages) > _KEPT_READY:
            for placed in page:
                placed.block.settle()
            if whole and start.rest is not None:
                blocks[start.at - 1].settle()
    return pages, starts
