"""Reads the few marks that format a note: bold, italic, lists, addresses. It draws nothing.

A note stays the plain text that was typed, line by line: a line is a paragraph or one entry of a
list, and no mark reaches beyond its line. What could be anything but a mark is none.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_ITEM = re.compile(r"([ \t]*)([-*•]|[0-9]{1,3}[.)])[ \t]+(?=\S)")
_TOKEN = re.compile(r"https?://[^\s<>\"*，。；、！？（）「」《》]+|\*+")
_AFTER_ADDRESS = ".,;:!?'’”"
# Beside one of these a star belongs to a path, a formula or a name.
_BINDING = frozenset("/\\_=^#@&+<>|~`%$")
_ENDING = frozenset(")]}.,;:!?…")
_BEGINNING = frozenset("([{")
_IDEOGRAPHIC = "\u2e80"
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one look; `start` counts characters from the beginning of their line.

    A `link` is an address of the web that is its own text, so that none leads elsewhere than it
    says.
    """

    text: str
    start: int
    bold: bool = False
    italic: bool = False
    link: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a note; `label` is the mark or number of an entry of a list, as typed.

    `level` says how deep the entry stands, `lead` is all that stands before its text.
    """

    spans: tuple[Span, ...]
    label: str = ""
    level: int = 0
    lead: str = ""

    @property
    def numbered(self) -> bool:
        """Whether it is an entry of a numbered list."""
        return self.label[:1].isdigit()

    @property
    def sign(self) -> str:
        """What a reader sees before the entry: its number as typed, or a bullet."""
        return self.label if self.numbered else "•" if self.label else ""

    @property
    def text(self) -> str:
        """Its words without marks of bold and italic, and without its label."""
        return "".join(span.text for span in self.spans)


def formatted(text: str) -> tuple[Line, ...]:
    """The lines of a note, in time that grows with its length only."""
    return tuple(line_of(line) for line in text.split("\n"))


def line_of(line: str) -> Line:
    """One line of a note, which holds no line break."""
    item = _ITEM.match(line)
    if item is None:
        return Line(tuple(_spans(line, 0)))
    spaces, label = item.groups()
    level = min(len(spaces.expandtabs(4)) // 2, _DEEPEST)
    return Line(tuple(_spans(line, item.end())), label, level, item.group())


def unmarked(text: str) -> str:
    """A note as plain text: without the marks of bold and italic, and else as it was typed."""
    if "*" not in text:
        return text
    return "\n".join(line.lead + line.text for line in formatted(text))


def _spans(line: str, start: int) -> Iterator[Span]:
    """The words from `start` on, parted where their look changes."""
    bold = italic = False
    at = start
    for place, length, mark in _marks(line, start):
        if place > at:
            yield Span(line[at:place], at, bold, italic)
        at = place
        match mark:
            case "bold":
                bold, at = not bold, place + length
            case "italic":
                italic, at = not italic, place + length
            case _:
                at = place + length
                yield Span(line[place:at], place, bold, italic, link=True)
    if at < len(line):
        yield Span(line[at:], at, bold, italic)


def _marks(line: str, start: int) -> list[tuple[int, int, str]]:
    """Where marks and addresses stand: place, length, and what each is."""
    found: list[tuple[int, int, str]] = []
    begun: dict[str, int] = {}
    for token in _TOKEN.finditer(line, start):
        place, words = token.start(), token.group()
        if words[0] != "*":
            found.append((place, len(_address(words)), "link"))
            continue
        before = line[place - 1] if place > start else " "
        after = line[token.end() : token.end() + 1] or " "
        if len(words) > 3 or before in _BINDING or after in _BINDING:
            continue
        ends = not before.isspace() and before not in _BEGINNING and not _joins(after)
        begins = not after.isspace() and not _ends(after) and not _joins(before)
        # Three stars begin bold and then italic, and end both in whichever order.
        for style, length in _styles(words):
            if ends and style in begun:
                found += [(begun.pop(style), length, style), (place, length, style)]
                place += length
            elif begins:
                begun[style] = place
                place += length
    return sorted(found)


def _styles(stars: str) -> tuple[tuple[str, int], ...]:
    both = (("bold", 2), ("italic", 1))
    return both if len(stars) == 3 else both[:1] if len(stars) == 2 else both[1:]


def _joins(character: str) -> bool:
    """Whether a star beside it stands within a word; ideographs are words of their own."""
    return character.isalnum() and character < _IDEOGRAPHIC


def _ends(character: str) -> bool:
    return character in _ENDING or unicodedata.category(character) in ("Pe", "Pf")


def _address(words: str) -> str:
    """An address without the punctuation of the sentence around it."""
    unopened = words.count(")") - words.count("(")
    end = len(words)
    while end and (words[end - 1] in _AFTER_ADDRESS or (words[end - 1] == ")" and unopened > 0)):
        unopened -= words[end - 1] == ")"
        end -= 1
    return words[:end]
