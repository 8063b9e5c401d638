"""A briefing as plain text for the body of a mail: lines of 72, numbers of notes in brackets.

A table becomes its rows, each with the heads of its columns; charts are told in words.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from briefings.breaking import lines
from briefings.document.cover import Cover, cover_facts
from briefings.page import Content
from briefings.twins.reading import (
    Divided,
    Drawn,
    Grid,
    Item,
    Listed,
    Paragraph,
    Pictured,
    Side,
    Titled,
    Told,
    Words,
    is_note,
    read,
    safe,
)
from models.records.vocabularies import TLP

WIDTH: Final = 72
"""How wide a line is, in characters; a Chinese one counts twice."""

_UNDER: Final = {1: "=", 2: "-"}


def as_text(content: Content, *, cover: Cover | None = None) -> str:
    """The briefing as plain text; its handling is the first line and the last."""
    furniture = content.furniture
    handling = " · ".join(
        part for part in (TLP.words(furniture.handling)[:24], furniture.classification) if part
    )
    parts = [
        _wrapped(handling),
        _wrapped(furniture.head),
        *_cover(cover),
        *_told(read(content.blocks)),
        _wrapped(furniture.foot),
        _wrapped(handling),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _cover(cover: Cover | None) -> Iterator[str]:
    if cover is None:
        return
    named = " ".join(part for part in (cover.kind, cover.number) if part)
    facts = (f"{label}: {value}" for label, value in cover_facts(cover))
    yield from (_wrapped(words) for words in (cover.desk, named) if words)
    yield "\n".join(_wrapped(fact, hanging="  ") for fact in facts)
    yield _wrapped(cover.disclaimer)


def _told(told: Sequence[Told]) -> Iterator[str]:
    for each in told:
        match each:
            case Titled():
                title = _wrapped(_said(each.words))
                line = _UNDER.get(each.level, "")
                yield f"{title}\n{line * max(map(_wide, title.split(chr(10))))}" if line else title
            case Paragraph():
                yield _wrapped(_said(each.words))
            case Listed():
                yield "\n".join(map(_item, each.items))
            case Grid():
                yield "\n\n".join(
                    _row(each, [_said(cell.words) for cell in row]) for row in each.rows
                )
            case Drawn():
                yield _wrapped(_said(each.words))
            case Side():
                for _, stack in each.stacks:
                    yield from _told(stack)
            case Divided() | Pictured():
                pass


def _item(item: Item) -> str:
    label = _said(item.label).strip()
    hanging = " " * (_wide(label) + 1)
    said = "\n".join(_said(each.words) for each in item.paragraphs)
    return _wrapped(f"{label} {said}", hanging=hanging)


def _row(grid: Grid, cells: Sequence[str]) -> str:
    first, *others = cells
    rows = [_wrapped(f"* {first}", hanging="  ")]
    for head, said in zip(grid.heads[1:], others, strict=True):
        if said.strip():
            rows.append(_wrapped(f"  {head}: {said}" if head else f"  {said}", hanging="    "))
    return "\n".join(rows)


def _said(words: Words) -> str:
    said: list[str] = []
    noted = False
    for run in words:
        number = is_note(run)
        if noted and not number and not (run.raised and run.text == ","):
            said.append("]")
            noted = False
        if number and not noted:
            said.append(" [")
            noted = True
        said.append(", " if noted and not number else run.text)
    return "".join(said) + ("]" if noted else "")


def _wrapped(text: str, *, hanging: str = "") -> str:
    """`text` in lines of the width; each but the first begins with `hanging`."""
    result: list[str] = []
    for paragraph in safe(text).split("\n"):
        lead = hanging if result else paragraph[: len(paragraph) - len(paragraph.lstrip(" "))]
        room = WIDTH - len(hanging or lead)
        for line in lines(paragraph.strip(), room, _wide) or [""]:
            result.append(f"{hanging if result else lead}{line}".rstrip())
    return "\n".join(result)


def _wide(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(each) else 1 + (unicodedata.east_asian_width(each) in "WF")
        for each in text
    )
