"""Puts a document together: the cover, the contents, and the pages of its content.

It decides what stands on which page, and draws nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from briefings.blocks import Block, Gap, Heading, Room, Stack
from briefings.document.contents import FROM_PAGES, Entry, contents, entries
from briefings.document.cover import Cover, cover_page
from briefings.layout import Page, lay
from briefings.style import Sheet

# Up to this part of a page, contents stand over what follows them; more have pages of their own.
_BESIDE_TEXT: Final = 0.4
_FEWEST: Final = 3
# Contents over the text move all of it, so it is laid anew.
_LAID_AGAIN: Final = 40
_AFTER_CONTENTS: Final = 14.0


@dataclass(frozen=True)
class Bound:
    """All pages in order; `covered` tells that the first is a cover."""

    pages: list[Page]
    covered: bool

    def anchors(self) -> Iterator[str]:
        """The names that something on a page can be linked to by."""
        for page in self.pages:
            for placed in page:
                yield from placed.block.anchors()


def bind(
    blocks: Sequence[Block],
    sheet: Sheet,
    *,
    cover: Cover | None = None,
    with_contents: bool = True,
    step: Callable[[], None] = lambda: None,
) -> Bound:
    """The pages of `blocks` on `sheet`; contents are added to six pages and more.

    Short ones stand over what follows the first page, which is to be read alone; others have pages
    of their own after the cover, or else after that page.
    """

    def laid(some: Sequence[Block]) -> list[Page]:
        return lay(some, width=sheet.measure, room=sheet.room, step=step)

    front = laid(cover_page(cover, sheet))[:1] if cover else []
    body = laid(blocks)
    known = entries(body) if with_contents and len(front) + len(body) >= FROM_PAGES else []
    if len(known) < _FEWEST:
        return Bound(front + body, bool(front))
    high = sum(block.before + block.height(sheet.measure) for block in contents(known))
    short = len(body) <= _LAID_AGAIN and high <= sheet.room * _BESIDE_TEXT
    place = _place(blocks, body) if short else None
    if place is not None:
        kept, start, at = place

        def told(listed: Sequence[Entry]) -> list[Page]:
            own = Stack(contents(listed))
            before = blocks[start:at]
            return [*kept, *laid([*before, own, Gap(_AFTER_CONTENTS), *blocks[at:]])]

        # The height of the contents is known before the pages that they name.
        named = entries(told(known), first=len(front) + 1)
        return Bound(front + told([each for each in named if each.name != "contents"]), bool(front))
    first = 0 if front else 1
    count = len(laid(contents(known)))
    shift = len(front) + count
    numbered = [
        replace(entry, page=entry.page + (shift if entry.page > first else len(front)))
        for entry in known
    ]
    own = laid(contents(numbered))
    return Bound([*front, *body[:first], *own, *body[first:]], bool(front))


def _place(blocks: Sequence[Block], pages: Sequence[Page]) -> tuple[list[Page], int, int] | None:
    """The pages that stay before short contents, and the blocks between those and the contents.

    They follow the first page and what did not fit on it, or, where that ends within a part, stand
    on it before that part; None where the part fills it.
    """
    begins = pages[1][0].block
    for start, block in enumerate(blocks):
        if block is begins:
            parts = (at for at in range(start, len(blocks)) if _begins_part(blocks[at]))
            return list(pages[:1]), start, next(parts, start)
    headings = {id(each.block) for each in pages[0] if isinstance(each.block, Heading)}
    found = [at for at, block in enumerate(blocks) if id(block) in headings]
    return ([], 0, found[-1]) if len(found) > 1 else None


def _begins_part(block: Block) -> bool:
    """Whether a part of the contents begins here, or a page is turned for it."""
    return isinstance(block, Heading | Room)
