"""Reads the blocks of a briefing as what they mean: headings, lists, tables, drawings.

The PDF and its twins are told from the same blocks, so no part says anything twice. It knows no
format.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from briefings import fonts
from briefings.blocks import Block, Columns, Heading, Rule
from briefings.charts import Chart, Text
from briefings.document.picture import Picture
from briefings.drawing import Drawing
from briefings.style import (
    CAPTION,
    CELL_HEAD,
    LABEL,
    LEAD,
    NOTE,
    PAPER,
    QUIET,
    SUBTITLE,
    TITLE,
    Type,
)
from briefings.table import Table
from briefings.text import Prose, Run

NOTE_PREFIX: Final = "#note-"
"""What every link from a statement to its note begins with."""

# Addresses that a reader may follow: other schemes could start programs on the reader's machine.
_LINKED: Final = ("http://", "https://", "mailto:")
_TURNING: Final = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_QUIET: Final = {CAPTION, QUIET, SUBTITLE, CELL_HEAD}

Words = tuple[Run, ...]


@dataclass(frozen=True)
class Titled:
    """A heading of `level` 1 to 4; `name` is what links lead to, or empty."""

    level: int
    words: Words
    name: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `look` is `body`, `lead`, `quiet` or `note`."""

    words: Words
    look: str = "body"


@dataclass(frozen=True)
class Item:
    """One item of a list: the mark or number before it, and its paragraphs."""

    label: Words
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class Listed:
    """A list; each item brings its own mark."""

    items: tuple[Item, ...]


@dataclass(frozen=True)
class Grid:
    """A table: what it is called, the heads of its columns, and its rows of cells."""

    title: str
    heads: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple["GridCell", ...], ...]


@dataclass(frozen=True)
class GridCell:
    """One cell; the codes of stage and basis stand for the mark that is drawn before its words."""

    words: Words
    stage: str = ""
    basis: str = ""


@dataclass(frozen=True)
class Drawn:
    """A chart with what it shows, in words, the numbers of its notes among them."""

    chart: Chart
    words: Words


@dataclass(frozen=True)
class Pictured:
    """A picture."""

    picture: Picture


@dataclass(frozen=True)
class Side:
    """What stands side by side, each with its share of twelve."""

    stacks: tuple[tuple[int, tuple["Told", ...]], ...]


@dataclass(frozen=True)
class Divided:
    """A line across."""


Told = Titled | Paragraph | Listed | Grid | Drawn | Pictured | Side | Divided


def read(blocks: Sequence[Block]) -> tuple[Told, ...]:
    """What `blocks` mean, in order; what has no meaning, such as empty height, is left out."""
    return tuple(_listed(_Reader().told(blocks)))


def linked(address: str) -> bool:
    """Whether an address outside the document may be followed."""
    return address.lower().startswith(_LINKED) and address.isascii() and address.isprintable()


def is_note(run: Run) -> bool:
    """Whether a run is the number that leads from a statement to its note."""
    return run.raised and run.link.startswith(NOTE_PREFIX)


def safe(text: str) -> str:
    """`text` as the page has it: controls and signs that turn the direction as their codes."""
    shown = fonts.plain(text)
    if shown.isprintable() and _TURNING.isdisjoint(shown):
        return shown
    return "".join(_shown(each) for each in shown)


class _Reader:
    """Walks the blocks, and remembers how deep the heading is under which it walks."""

    def __init__(self) -> None:
        self._level = 1

    def told(self, blocks: Sequence[Block]) -> Iterator[Told | Item]:
        for block in blocks:
            match block:
                case Heading():
                    yield self._heading(block)
                case Prose():
                    yield self._prose(block)
                case Table():
                    yield _grid(block)
                case Drawing():
                    yield Drawn(block.chart, tuple(_chart_noted(block.chart)))
                case Picture():
                    yield Pictured(block)
                case Rule():
                    yield Divided()
                case Columns():
                    stacks = (
                        (share, tuple(_listed(self.told(stack.parts()))))
                        for share, stack in block.stacks
                    )
                    yield Side(tuple(each for each in stacks if each[1]))
                case _:
                    yield from self.told(block.parts())

    def _heading(self, block: Heading) -> Titled:
        parts = [part for part in block.parts() if isinstance(part, Prose)]
        words = [replace(run, bold=None) for part in parts for run in _runs(part)]
        whole = any(part.type == TITLE for part in parts)
        self._level = 1 if whole else 2 + min(block.level, 1)
        return Titled(self._level, tuple(words) or (Run(safe(block.title)),), block.name)

    def _prose(self, block: Prose) -> Titled | Paragraph | Item:
        words = tuple(_runs(block))
        if block.label is not None:
            paragraph = Paragraph(words, _look(block.type))
            return Item(tuple(_runs(block.label)), (paragraph,))
        if block.type == LABEL:
            return Titled(self._level + 1, tuple(replace(run, bold=None) for run in words))
        if block.indent:
            # It goes on with the item before it.
            return Item((), (Paragraph(words, _look(block.type)),))
        return Paragraph(words, _look(block.type))


def _listed(told: Iterator[Told | Item]) -> Iterator[Told]:
    items: list[Item] = []
    for each in told:
        if isinstance(each, Item):
            if each.label or not items:
                items.append(each)
            else:
                items[-1] = replace(items[-1], paragraphs=(*items[-1].paragraphs, *each.paragraphs))
            continue
        if items:
            yield Listed(tuple(items))
            items = []
        yield each
    if items:
        yield Listed(tuple(items))


def _grid(table: Table) -> Grid:
    return Grid(
        safe(table.title),
        tuple(safe(column.title) for column in table.columns),
        tuple(column.align == "right" for column in table.columns),
        tuple(
            tuple(GridCell(tuple(_cell_words(text)), stage, basis) for text, stage, basis in row)
            for row in table.cells()
        ),
    )


def _cell_words(block: Block | None) -> Iterator[Run]:
    match block:
        case Prose():
            yield from _runs(block)
        case Drawing():
            yield from _chart_noted(block.chart)


def _runs(prose: Prose) -> Iterator[Run]:
    for each in prose.content:
        run = Run(each) if isinstance(each, str) else each
        bold = prose.type.bold if run.bold is None else run.bold
        italic = prose.type.italic if run.italic is None else run.italic
        if run.text or run.anchor:
            yield replace(run, text=safe(run.text), bold=bold, italic=italic)


def _look(type: Type) -> str:
    if type == LEAD:
        return "lead"
    if type in _QUIET or type.colour == PAPER.muted:
        return "quiet"
    return "note" if type.size <= NOTE.size else "body"


def _chart_words(chart: Chart) -> str:
    if chart.told:
        return chart.told
    return "; ".join(shape.words for shape in chart.shapes if isinstance(shape, Text))


def _chart_noted(chart: Chart) -> Iterator[Run]:
    """What a chart tells, the raised numbers of its notes in their places."""
    for each in chart.noted or (_chart_words(chart),):
        if isinstance(each, str):
            yield Run(safe(each))
        else:
            yield Run(each.words, raised=True, link=each.link, anchor=each.anchor)


def _shown(character: str) -> str:
    if character == "\n" or (
        unicodedata.category(character) not in ("Cc", "Cs")
        and character not in _TURNING
        and ord(character) & 0xFFFE != 0xFFFE
    ):
        return character
    return f"[U+{ord(character):04X}]"
