"""Sets notes of the desk as they were formatted: runs for a line or a cell, blocks for a column.

What a note says is text and never markup; `models/records/kinds/formatting.py` says what formats.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from briefings.block import Block
from briefings.style import Type
from briefings.text import Content, Prose, Run
from models.records.kinds.formatting import Line, formatted

_HANG: Final = 12.0
_DEEPER: Final = "\u00a0\u00a0\u00a0"
# A number of more digits than this takes more room.
_DIGIT: Final = 5.0


def noted(note: str, *, colour: str | None = None) -> tuple[Run, ...]:
    """A note as runs, the entries of its lists each on a line of its own behind a bullet."""
    lines = formatted(note)
    return tuple(_joined(lines, colour, signs=True))


def note_blocks(
    note: str, type: Type, *, lead: str = "", label: Content = "", indent: float = 0.0
) -> list[Block]:
    """A note as paragraphs and entries of lists in one type; `lead` stands before its words.

    `label` hangs before the first of them, `indent` points to the left of all.
    """
    blocks: list[Block] = []
    for listed, group in groupby(formatted(note), lambda line: bool(line.label)):
        lines = list(group)
        if listed:
            if lead and not blocks:
                blocks.append(Prose(lead, type, label=label, indent=indent))
            blocks += [_entry(line, type, indent) for line in lines]
        elif any(line.text.strip() for line in lines):
            words = tuple(_joined(_trimmed(lines), None, signs=False))
            first = not blocks
            said = (Run(lead), *words) if lead and first else words
            hangs = label if first else ""
            blocks.append(Prose(said, type, label=hangs, indent=indent))
    return blocks


def _entry(line: Line, type: Type, indent: float) -> Block:
    label = _DEEPER * line.level + line.sign
    room = _HANG + _DIGIT * (2 * line.level + max(0, len(line.sign) - 2))
    return Prose(tuple(_runs(line, None)), type, label=_DEEPER * bool(indent) + label, indent=room)


def _trimmed(lines: list[Line]) -> list[Line]:
    """Without empty lines around; what parts them from a list is the distance of paragraphs."""
    while lines and not lines[0].text.strip():
        lines = lines[1:]
    while lines and not lines[-1].text.strip():
        lines = lines[:-1]
    return lines


def _joined(
    lines: list[Line] | tuple[Line, ...], colour: str | None, *, signs: bool
) -> Iterator[Run]:
    for number, line in enumerate(lines):
        before = "\n" if number else ""
        if signs and line.label:
            before += f"{_DEEPER * line.level}{line.sign} "
        if before:
            yield Run(before, colour=colour)
        yield from _runs(line, colour)


def _runs(line: Line, colour: str | None) -> Iterator[Run]:
    for span in line.spans:
        yield Run(
            span.text,
            bold=True if span.bold else None,
            italic=True if span.italic else None,
            colour=colour,
        )
