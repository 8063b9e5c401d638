"""A briefing as one HTML file: its accessible twin, for whoever can't use pages.

Nothing in it runs or is loaded, and whatever was typed stands as text. It is well-formed XML too.
"""

import base64
from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from briefings.document.cover import Cover, cover_facts
from briefings.page import Content
from briefings.phrases import phrases
from briefings.text import Run
from briefings.twins.drawing import COLOURS, drawing, mark
from briefings.twins.looks import style_sheet
from briefings.twins.markup import POLICY, identifier, typed
from briefings.twins.reading import (
    Divided,
    Drawn,
    Grid,
    GridCell,
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
from models.records.vocabularies import TLP, colours

_LONGEST_LABEL: Final = 24


def as_html(content: Content, *, cover: Cover | None = None) -> str:
    """The briefing as a file of its own, with its style in it; the cover's facts stand first."""
    furniture = content.furniture
    anchors = frozenset(name for block in content.blocks for name in block.anchors())
    writer = _Writer(furniture.language, anchors)
    language = escape(furniture.language)
    body = [*_cover(cover, writer), *writer.told(read(content.blocks))]
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html xmlns="http://www.w3.org/1999/xhtml" lang="{language}" xml:lang="{language}">',
            "<head>",
            '<meta charset="utf-8"/>',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}"/>',
            '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
            '<meta name="referrer" content="no-referrer"/>',
            '<meta name="generator" content="Proviso"/>',
            f'<meta name="author" content="{escape(safe(furniture.author))}"/>',
            f'<meta name="description" content="{escape(safe(furniture.subject))}"/>',
            f"<title>{escape(safe(furniture.title))}</title>",
            f"<style>\n{style_sheet()}</style>",
            "</head>",
            "<body>",
            f'<a class="skip" href="#content">{escape(phrases.TO_CONTENT)}</a>',
            f"<header>{_bar(content, furniture.head, writer)}</header>",
            '<main id="content">',
            *body,
            "</main>",
            f"<footer>{_bar(content, furniture.foot, writer)}</footer>",
            "</body>",
            "</html>",
            "",
        )
    )


def _bar(content: Content, words: str, writer: "_Writer") -> str:
    furniture = content.furniture
    label = safe(TLP.words(furniture.handling))[:_LONGEST_LABEL]
    classified = writer.text(furniture.classification)
    return (
        f'<div class="bar"><span class="said" dir="auto">{writer.text(words)}</span>'
        + (f"<strong>{classified}</strong>" if classified else "")
        + f'<span class="handling" style="color:{colours(furniture.handling).text}">'
        f"{escape(label)}</span></div>"
    )


def _cover(cover: Cover | None, writer: "_Writer") -> Iterable[str]:
    if cover is None:
        return
    if cover.logo is not None:
        yield writer.picture(Pictured(cover.logo))
    for words in (cover.desk, " ".join(part for part in (cover.kind, cover.number) if part)):
        if words:
            yield f'<p class="quiet" dir="auto">{writer.text(words)}</p>'
    facts = cover_facts(cover)
    if facts:
        rows = "".join(
            f'<dt>{writer.text(label)}</dt><dd dir="auto">{writer.text(value)}</dd>'
            for label, value in facts
        )
        yield f"<dl>{rows}</dl>"
    if cover.disclaimer:
        yield f'<p class="note" dir="auto">{writer.text(cover.disclaimer)}</p>'


class _Writer:
    """Writes what was read as elements; `anchors` are the names that a link may lead to."""

    def __init__(self, language: str, anchors: frozenset[str]) -> None:
        self._chinese = language.startswith("zh")
        self._anchors = anchors

    def text(self, text: str) -> str:
        """Typed text as text, what is Chinese marked as such for voices."""
        return typed(text, chinese=self._chinese)

    def told(self, told: Sequence[Told]) -> Iterable[str]:
        """Everything in order, an element a line."""
        for each in told:
            match each:
                case Titled():
                    name = f' id="{identifier(each.name)}"' if each.name else ""
                    level = f"h{each.level}"
                    yield f'<{level}{name} dir="auto">{self._words(each.words)}</{level}>'
                case Paragraph():
                    yield self._paragraph(each)
                case Listed():
                    yield self._listed(each)
                case Grid():
                    yield self._grid(each)
                case Drawn():
                    words = "".join(run.text for run in each.words if not run.raised)
                    yield drawing(each.chart, words)
                case Pictured():
                    yield self.picture(each)
                case Side():
                    total = sum(share for share, _ in each.stacks)
                    yield '<div class="side">'
                    for share, stack in each.stacks:
                        yield f'<div style="grid-column:span {round(12 * share / total) or 1}">'
                        yield from self.told(stack)
                        yield "</div>"
                    yield "</div>"
                case Divided():
                    yield "<hr/>"

    def picture(self, pictured: Pictured) -> str:
        """A picture, its bytes within the file."""
        picture = pictured.picture
        content = base64.b64encode(picture.png()).decode()
        return (
            f'<img alt="{escape(safe(picture.words))}" width="{round(picture.wide * 4 / 3)}" '
            f'height="{round(picture.high * 4 / 3)}" src="data:image/png;base64,{content}"/>'
        )

    def _paragraph(self, paragraph: Paragraph) -> str:
        look = f' class="{paragraph.look}"' if paragraph.look != "body" else ""
        return f'<p{look} dir="auto">{self._words(paragraph.words)}</p>'

    def _listed(self, listed: Listed) -> str:
        return f'<ul class="listed" role="list">{"".join(map(self._item, listed.items))}</ul>'

    def _item(self, item: Item) -> str:
        paragraphs = "".join(map(self._paragraph, item.paragraphs))
        return f"<li><span>{self._words(item.label)}</span><div>{paragraphs}</div></li>"

    def _grid(self, grid: Grid) -> str:
        name = f' aria-label="{escape(grid.title)}"' if grid.title else ""
        head = ""
        if any(grid.heads):
            cells = "".join(
                f'<th scope="col"{_numeric(numeric)}>{self.text(title)}</th>'
                for title, numeric in zip(grid.heads, grid.numeric, strict=True)
            )
            head = f"<thead><tr>{cells}</tr></thead>"
        rows = "".join(f"<tr>{self._row(row, grid.numeric)}</tr>" for row in grid.rows)
        return f'<div class="table"><table{name}>{head}<tbody>{rows}</tbody></table></div>'

    def _row(self, row: Sequence[GridCell], numeric: Sequence[bool]) -> str:
        said = []
        for index, (cell, right) in enumerate(zip(row, numeric, strict=True)):
            tag, scope = ("td", "") if index or len(row) == 1 else ("th", ' scope="row"')
            sign = mark(cell.stage, cell.basis) if cell.stage else ""
            words = self._words(cell.words)
            said.append(f'<{tag}{scope}{_numeric(right)} dir="auto">{sign}{words}</{tag}>')
        return "".join(said)

    def _words(self, words: Words) -> str:
        return "".join(map(self._run, words))

    def _run(self, run: Run) -> str:
        said = self.text(run.text)
        target = self._target(run.link)
        name = f' id="{identifier(run.anchor)}"' if run.anchor else ""
        if target:
            label = f' aria-label="{escape(phrases.NOTE_NUMBER)} {said}"' if is_note(run) else ""
            said = f'<a{name} href="{target}"{label}>{said}</a>'
        elif name:
            said = f"<span{name}>{said}</span>"
        colour = COLOURS.get((run.colour or "").upper(), "text")
        if colour not in ("text", "surface", "line", "accent"):
            said = f'<span class="{colour}">{said}</span>'
        if run.struck:
            said = f"<s>{said}</s>"
        if run.italic:
            said = f"<em>{said}</em>"
        if run.bold:
            said = f"<b>{said}</b>"
        return f"<sup>{said}</sup>" if run.raised else said

    def _target(self, link: str) -> str:
        if link.startswith("#"):
            return f"#{identifier(link[1:])}" if link[1:] in self._anchors else ""
        return escape(link) if linked(link) else ""


def _numeric(right: bool) -> str:
    return ' class="number"' if right else ""
