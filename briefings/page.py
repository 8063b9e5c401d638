"""A finished PDF: pages with their header and footer, the document's own facts, the file itself.

The file appears whole or not at all; the same blocks give the same bytes.
"""

import os
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from briefings import fonts, phrases
from briefings.blocks import Block
from briefings.layout import Page, lay
from briefings.painter import Pen, pieces
from briefings.style import FURNITURE, HAIRLINE, MM, PAPER, Sheet
from models.errors import Refused
from models.storage.outputs import output_place

Progress = Callable[[int, int], None]


class Cancelled(Exception):
    """The person who asked for a briefing took it back; nothing was written."""


@dataclass(frozen=True)
class Furniture:
    """What stands on every page beside its content, and in the document's own description."""

    title: str
    subject: str
    author: str
    handling: str
    head: str
    foot: str
    language: str = "en-GB"


@dataclass(frozen=True)
class Content:
    """A briefing before it is set: its blocks in order and what stands on every page."""

    blocks: tuple[Block, ...]
    furniture: Furniture


def compose(
    blocks: Sequence[Block],
    furniture: Furniture,
    sheet: Sheet,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[bytes, int]:
    """The PDF of `blocks` as bytes, and its number of pages; raises Cancelled when asked to stop.

    `progress` is told how many pages are drawn and how many there are.
    """

    def step() -> None:
        if cancelled is not None and cancelled():
            raise Cancelled

    step()
    pages = lay(blocks, width=sheet.measure, room=sheet.room, step=step)
    names = frozenset(name for block in blocks for name in block.anchors())
    result = BytesIO()
    canvas: Any = Canvas(
        result,
        pagesize=(sheet.width, sheet.height),
        invariant=1,
        pageCompression=1,
        initialFontName=fonts.first_face(),
        lang=furniture.language,
    )
    canvas.setTitle(fonts.one_line(furniture.title))
    canvas.setAuthor(fonts.one_line(furniture.author))
    canvas.setSubject(fonts.one_line(furniture.subject))
    canvas.setCreator("Proviso")
    pen = Pen(canvas, sheet, names)
    for number, page in enumerate(pages, 1):
        step()
        _draw(pen, page, furniture, sheet, phrases.page(number, len(pages)))
        canvas.showPage()
        if progress is not None:
            progress(number, len(pages))
    if len(pages) > 1:
        canvas.showOutline()
    canvas.save()
    return result.getvalue(), len(pages)


def save(content: bytes, out: Path) -> None:
    """Puts `content` at `out`, whole or not at all; raises Refused with what stood in the way."""
    place = output_place(out)
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=".", suffix=".part", dir=place.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # The place of a temporary file is private; the finished one is as readable as any other.
        Path(temporary).chmod(0o666 & ~_mask())
        Path(temporary).replace(place)
    except OSError as error:
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink()
        kept = "The file that stood there is unchanged." if out.exists() else ""
        raise Refused(
            f"The briefing could not be written to “{out}”: {_reason(error, out)}.",
            kept=kept,
            do="Choose another place and export it again.",
        ) from error


def _reason(error: OSError, out: Path) -> str:
    if not out.parent.exists():
        return f"the folder “{out.parent}” does not exist"
    return (error.strerror or str(error)).lower()


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _draw(pen: Pen, page: Page, furniture: Furniture, sheet: Sheet, number: str) -> None:
    left, right = sheet.side, sheet.width - sheet.side
    for top, rule, words in (
        (9.5 * MM, 9.5 * MM + 24, furniture.head),
        (sheet.height - 16 * MM, sheet.height - 16 * MM - 6, furniture.foot),
    ):
        edge = pen.handling(furniture.handling, right, top)
        baseline = top + 12.4
        if words is furniture.foot:
            pages = fonts.width(number, FURNITURE.size)
            edge -= pages + 12
            pen.text(edge, baseline, pieces(number, FURNITURE.size, FURNITURE.colour))
        said = _shortened(words, edge - left - 12)
        pen.text(left, baseline, pieces(said, FURNITURE.size, FURNITURE.colour))
        pen.line(left, rule, right, rule, PAPER.line, HAIRLINE)
    for placed in page:
        placed.block.draw(pen, left, sheet.top + placed.top, sheet.measure)


def _shortened(words: str, width: float) -> str:
    words = fonts.one_line(words[:400])
    if fonts.width(words, FURNITURE.size) <= width:
        return words
    while words and fonts.width(words + "…", FURNITURE.size) > width:
        words = words[:-1]
    return words.rstrip() + "…"
