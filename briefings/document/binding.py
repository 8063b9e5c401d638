"""Puts a document together: the cover, the contents, and the pages of its content.

It decides what stands on which page, and draws nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from briefings.blocks import Block, Gap
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

    They follow the cover, or else the first page, which is to be read alone.
    """

    def laid(some: Sequence[Block]) -> list[Page]:
        return lay(some, width=sheet.measure, room=sheet.room, step=step)

    front = laid(cover_page(cover, sheet))[:1] if cover else []
    body = laid(blocks)
    known = entries(body) if with_contents and len(front) + len(body) >= FROM_PAGES else []
    if len(known) < _FEWEST:
        return Bound(front + body, bool(front))
    high = sum(block.before + block.height(sheet.measure) for block in contents(known))
    beside = not front and len(body) <= _LAID_AGAIN and high <= sheet.room * _BESIDE_TEXT
    at = _cut(blocks, body) if beside else None
    if at is not None:
        # The height of the contents is known before the pages that they name.
        body = body[:1] + laid([*contents(known), Gap(_AFTER_CONTENTS), *blocks[at:]])
        made = [*contents(_without_contents(body)), Gap(_AFTER_CONTENTS)]
        return Bound(body[:1] + laid([*made, *blocks[at:]]), covered=False)
    first = 0 if front else 1
    count = len(laid(contents(known)))
    shift = len(front) + count
    numbered = [
        replace(entry, page=entry.page + (shift if entry.page > first else len(front)))
        for entry in known
    ]
    own = laid(contents(numbered))
    return Bound([*front, *body[:first], *own, *body[first:]], bool(front))


def _without_contents(pages: Sequence[Page]) -> list[Entry]:
    return [entry for entry in entries(pages) if entry.name != "contents"]


def _cut(blocks: Sequence[Block], pages: Sequence[Page]) -> int | None:
    """The index of the block that begins the second page, if no block is cut there."""
    begins = pages[1][0].block
    return next((at for at, block in enumerate(blocks) if block is begins), None)
