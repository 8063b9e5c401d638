"""The contents of a long briefing: its headings, each with a dotted line to its page.

It is made once the pages are known, and takes the same height whatever their numbers are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from briefings import fonts
from briefings.blocks import Block, Heading, Inner
from briefings.layout import Page
from briefings.naming import clipped
from briefings.painter import Pen
from briefings.phrases import phrases
from briefings.style import BODY, HEADING, PAPER, TITLE
from briefings.text import Prose, Run

FROM_PAGES: Final = 6
"""From how many pages on a briefing has contents."""

_LONGEST: Final = 160
_INDENT: Final = 14.0
_NUMBER: Final = 34.0
_GAP: Final = 6.0
_DEEPEST: Final = 1


@dataclass(frozen=True)
class Entry:
    """A heading and the page that it stands on, counted from 1."""

    title: str
    name: str
    level: int
    page: int


def entries(pages: Sequence[Page], *, first: int = 1) -> list[Entry]:
    """The headings on `pages`, of which the first is page number `first`, but for the title."""
    return [
        Entry(heading.title, heading.name, heading.level, number)
        for number, page in enumerate(pages, first)
        for placed in page
        for heading in _headings(placed.block)
        if heading.level <= _DEEPEST and not _titles_all(heading)
    ]


def contents(entries: Sequence[Entry]) -> list[Block]:
    """The heading of the contents and a line for each entry."""
    title = phrases.CONTENTS
    heading = Heading(
        Prose(title, replace(HEADING, before=0, after=7)), title=title, name="contents"
    )
    deep = any(entry.level for entry in entries)
    return [heading, *(Line(entry, bold=deep and not entry.level) for entry in entries)]


class Line(Block):
    """One entry: its title, dots, and the number of its page; all of it leads there."""

    def __init__(self, entry: Entry, *, bold: bool = False) -> None:
        super().__init__(before=0.0 if entry.level else 3.0, after=1.0)
        self.entry = entry
        self._type = replace(BODY, after=0, bold=bold)
        link = f"#{entry.name}"
        self._title = Prose(Run(clipped(entry.title, _LONGEST), link=link), self._type)
        self._number = Prose(Run(str(entry.page), link=link), self._type, align="right")

    def texts(self) -> Iterator[tuple[Block, ...]]:
        """Its title and number."""
        yield (self._title, self._number)

    def parts(self) -> Sequence[Block]:
        """Its title and number."""
        return (self._title, self._number)

    def height(self, width: float) -> float:
        """The height of its title, which may need two lines."""
        return self._title.height(self._wide(width))

    def inside(self, width: float) -> Iterator[Inner]:
        """Its title, and the number beside the title's last line."""
        yield Inner(self._title, self._indent, 0.0, self._wide(width))
        low = self.height(width) - self._type.leading
        yield Inner(self._number, width - _NUMBER, low, _NUMBER)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draws title, dots and number."""
        super().draw(pen, x, y, width)
        wide, indent = self._wide(width), self._indent
        low = y + self.height(width) - self._type.leading
        last = self._title.lines(wide)[-1]
        bold, size = self._type.bold, self._type.size
        start = x + indent + fonts.width(last, size, bold=bold) + _GAP
        end = x + width - fonts.width(str(self.entry.page), size, bold=bold) - _GAP
        if end - start > 2 * _GAP:
            pen.leader(start, end, low + self._type.leading / 2 + size * 0.32, PAPER.muted)

    @property
    def _indent(self) -> float:
        return _INDENT * self.entry.level

    def _wide(self, width: float) -> float:
        return width - self._indent - _NUMBER - _GAP


def _titles_all(heading: Heading) -> bool:
    return any(isinstance(part, Prose) and part.type == TITLE for part in heading.parts())


def _headings(block: Block) -> Iterator[Heading]:
    if isinstance(block, Heading):
        yield block
        return
    for part in block.parts():
        yield from _headings(part)
