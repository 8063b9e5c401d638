"""A briefing as Markdown: CommonMark with the tables and footnotes of GitHub's dialect.

Whatever was typed is escaped, so that none of it acts as markup; what is side by side on paper
stands under one another. Charts are told in words.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from briefings.document.cover import Cover, cover_facts
from briefings.page import Content
from briefings.text import Run
from briefings.twins.reading import (
    NOTE_PREFIX,
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
    linked,
    read,
    safe,
)
from models.records.vocabularies import TLP

# Signs that may begin or end something anywhere, and those that do so only in some places.
_ACTING: Final = re.compile(r"[\\`*_\[\]<>#|~&!$@^{}]|:(?=//|[\w+-]+:)|(?<=www)\.")
_BEGINNING: Final = re.compile(r"^([-+=]|\d{1,9}[.)])")

# Where footnotes are not known, a note of this form alone would be taken for the address of a link.
_AN_ADDRESS: Final = re.compile(r"""\S*(\s+("[^"]*"|'[^']*'|\(.*\)))?""")


def as_markdown(content: Content, *, cover: Cover | None = None) -> str:
    """The briefing as Markdown; its handling is the first line and the last."""
    furniture = content.furniture
    anchors = frozenset(name for block in content.blocks for name in block.anchors())
    writer = _Writer(anchors)
    handling = f"**{escaped(safe(TLP.words(furniture.handling))[:24])}**"
    if furniture.classification:
        handling += f" · {_plain(furniture.classification)}"
    parts = [
        handling,
        _plain(furniture.head),
        *_cover(cover),
        *writer.told(read(content.blocks)),
        "---",
        _plain(furniture.foot),
        handling,
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """`text` as Markdown that shows it as it is; its lines stay lines."""
    lines = (_ACTING.sub(r"\\\g<0>", line.strip()) for line in text.strip().split("\n"))
    return "\\\n".join(_BEGINNING.sub(_not_beginning, line) for line in lines)


def _not_beginning(found: re.Match[str]) -> str:
    sign = found.group()
    return f"{sign[:-1]}\\{sign[-1]}"


def _plain(text: str) -> str:
    return escaped(safe(text).replace("\n", " "))


def _cover(cover: Cover | None) -> Iterator[str]:
    if cover is None:
        return
    for words in (cover.desk, " ".join(part for part in (cover.kind, cover.number) if part)):
        if words:
            yield _plain(words)
    facts = cover_facts(cover)
    if facts:
        yield "\n".join(f"- {_plain(label)}: {_plain(value)}" for label, value in facts)
    if cover.disclaimer:
        yield _plain(cover.disclaimer)


class _Writer:
    """Writes what was read; `anchors` are the names in the document, notes among them."""

    def __init__(self, anchors: frozenset[str]) -> None:
        self._anchors = anchors

    def told(self, told: Sequence[Told]) -> Iterator[str]:
        for each in told:
            match each:
                case Titled():
                    yield f"{'#' * each.level} {self._line(each.words)}"
                case Paragraph():
                    yield self._words(each.words)
                case Listed():
                    yield from self._listed(each)
                case Grid():
                    yield self._grid(each)
                case Drawn():
                    yield "> " + self._words(each.words).replace("\n", "\n> ")
                case Side():
                    for _, stack in each.stacks:
                        yield from self.told(stack)
                case Divided() | Pictured():
                    pass

    def _listed(self, listed: Listed) -> Iterator[str]:
        items = [item for item in listed.items if not _note(item)]
        if items:
            yield "\n".join(self._item(item) for item in items)
        for item in listed.items:
            number = _note(item)
            if number:
                said = self._joined(item, " ")
                yield f"[^{number}]: {said}{' ·' if _AN_ADDRESS.fullmatch(said) else ''}"

    def _item(self, item: Item) -> str:
        label = "".join(run.text for run in item.label).strip()
        sign = f"{label}." if label.isascii() and label.isdigit() and len(label) < 9 else "-"
        if sign == "-" and label not in ("", "–", "-", "•"):
            sign = f"- {_plain(label)}"
        return f"{sign} {self._joined(item, chr(10) * 2 + ' ' * (len(sign) + 1))}"

    def _joined(self, item: Item, between: str) -> str:
        return between.join(self._line(each.words) for each in item.paragraphs)

    def _grid(self, grid: Grid) -> str:
        rule = " | ".join("---:" if right else "---" for right in grid.numeric)
        rows = [
            " | ".join(map(_plain, grid.heads)),
            rule,
            *(
                " | ".join(self._words(cell.words).replace("\\\n", "<br>") for cell in row)
                for row in grid.rows
            ),
        ]
        return "\n".join(f"| {row} |" for row in rows)

    def _line(self, words: Words) -> str:
        return self._words(words).replace("\\\n", " ")

    def _words(self, words: Words) -> str:
        said: list[str] = []
        for index, run in enumerate(words):
            if run.raised and run.text == ",":
                continue
            before = words[index - 1].text[-1:] if index else ""
            after = words[index + 1].text[:1] if index + 1 < len(words) else ""
            said.append(self._run(run, before, after))
        return _BEGINNING.sub(_not_beginning, "".join(said).strip())

    def _run(self, run: Run, before: str, after: str) -> str:
        if is_note(run):
            if run.link[1:] in self._anchors:
                return f"[^{run.link.removeprefix(NOTE_PREFIX)}]"
            return f" \\[{_plain(run.text)}\\]"
        text = run.text
        inner = text.strip()
        if not inner:
            return text.replace("\n", "\\\n")
        start = text[: len(text) - len(text.lstrip())].replace("\n", "\\\n")
        end = text[len(text.rstrip()) :].replace("\n", "\\\n")
        said = escaped(inner)
        sign = "*" * (2 * bool(run.bold) + bool(run.italic))
        if sign and _flanked(start or before, inner) and _flanked(end or after, inner[::-1]):
            said = f"{sign}{said}{sign}"
        if run.struck:
            said = f"~~{said}~~"
        if linked(run.link):
            said = f"[{said}](<{run.link.replace('>', '%3E').replace('<', '%3C')}>)"
        return f"{start}{said}{end}"


def _flanked(outside: str, inside: str) -> bool:
    """Whether a star between the two would be read as the start or end of a stress."""
    beside, within = outside[-1:], inside[:1]
    return not _sign(within) or not beside or beside.isspace() or _sign(beside)


def _sign(character: str) -> bool:
    return bool(character) and unicodedata.category(character)[0] in "PS"


def _note(item: Item) -> str:
    """The number of the note that an item is; '' for any other."""
    names = (run.anchor for run in item.label)
    own = next((name for name in names if f"#{name}".startswith(NOTE_PREFIX)), "")
    return f"#{own}".removeprefix(NOTE_PREFIX) if own else ""
