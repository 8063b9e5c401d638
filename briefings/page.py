"""A finished PDF: pages with their header and footer, the document's own facts, the file itself.

The file appears whole or not at all; the same blocks give the same bytes.
"""

import errno
import os
from bisect import bisect_right
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from briefings import fonts
from briefings.blocks import Block
from briefings.collecting import uncollected
from briefings.document.binding import bind
from briefings.document.cover import Cover
from briefings.painter import Pen, pieces
from briefings.phrases import phrases
from briefings.style import FURNITURE, HAIRLINE, MM, PAPER, Sheet
from models.errors import Refused
from models.records.vocabularies import TLP
from models.storage.drafts import drafted
from models.storage.outputs import output_place
from models.storage.places import flush_folder

# Letters for bytes make a file a quarter larger, for mail of another age.
rl_config.useA85 = 0

_LONGEST_LABEL: Final = 24
_WIDEST_BESIDE: Final = 130.0

Progress = Callable[[int, int], None]


class Cancelled(Exception):
    """The person who asked for a briefing took it back; nothing was written."""


@dataclass(frozen=True)
class Furniture:
    """What stands on every page beside its content, and in the document's own description.

    `classification` is a line of the desk's own beside the handling label; `dated` is the instant,
    with its zone, that the document says it was made at: its cut-off, never the clock's.
    """

    title: str
    subject: str
    author: str
    handling: str
    head: str
    foot: str
    language: str = "en-GB"
    classification: str = ""
    dated: datetime | None = None


@dataclass(frozen=True)
class Content:
    """A briefing before it is set: its blocks in order and what stands on every page."""

    blocks: tuple[Block, ...]
    furniture: Furniture


@uncollected
def compose(
    blocks: Sequence[Block],
    furniture: Furniture,
    sheet: Sheet,
    *,
    cover: Cover | None = None,
    contents: bool = True,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[bytes, int]:
    """The PDF/A-2b of `blocks` as bytes, and its number of pages; raises Cancelled when told to.

    `contents` adds them to six pages and more. `progress` is told how many pages are drawn and how
    many there are.
    """
    # It takes as long to load as reportlab, and the twins of a PDF do without.
    from briefings.document.archive import Description, archived

    def step() -> None:
        if cancelled is not None and cancelled():
            raise Cancelled

    step()
    bound = bind(blocks, sheet, cover=cover, with_contents=contents, step=step)
    count = len(bound.pages)
    result = BytesIO()
    canvas: Any = Canvas(
        result,
        pagesize=(sheet.width, sheet.height),
        invariant=1,
        pageCompression=1,
        initialFontName=fonts.first_face(),
        lang=furniture.language,
    )
    pen = Pen(canvas, sheet, frozenset(bound.anchors()))
    for number, page in enumerate(bound.pages, 1):
        step()
        covered = bound.covered and number == 1
        _furnish(pen, furniture, sheet, "" if covered else phrases.page(number, count))
        for placed in page:
            placed.block.draw(pen, sheet.side, sheet.top + placed.top, sheet.measure)
            placed.block.forget()
        canvas.showPage()
        if progress is not None:
            progress(number, count)
    if count > 1:
        canvas.showOutline()
    canvas.save()
    step()
    description = Description(
        title=fonts.one_line(furniture.title),
        author=fonts.one_line(furniture.author),
        subject=fonts.one_line(furniture.subject),
        keywords=fonts.one_line(TLP.words(furniture.handling))[:_LONGEST_LABEL],
        language=furniture.language,
        dated=furniture.dated,
    )
    return archived(result.getvalue(), description), count


def save(content: bytes, out: Path) -> None:
    """Puts `content` at `out`, whole or not at all; raises Refused with what stood in the way."""
    place = output_place(out)
    try:
        with drafted(place) as draft:
            # Until it has its name nobody else reads it.
            draft.touch(0o600, exist_ok=False)
            with draft.open("r+b") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            draft.chmod(_mode(place))
            draft.replace(place)
        # Not every file system can; what is written is there all the same.
        with suppress(OSError):
            flush_folder(place.parent)
    except OSError as error:
        kept = "The file that stood there is unchanged." if out.exists() else ""
        raise Refused(
            f"“{out}” could not be written: {_reason(error, out)}.",
            kept=kept,
            do="Choose another place and try again.",
        ) from error


def _reason(error: OSError, out: Path) -> str:
    if not out.parent.exists():
        return f"the folder “{out.parent}” does not exist"
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return "there is no room left for it"
        case errno.EROFS:
            return "the disk may only be read"
        case errno.EACCES | errno.EPERM if os.access(out.parent, os.W_OK) and out.exists():
            # Windows lets nobody replace a file that is open elsewhere.
            return "it may not be replaced, perhaps because it is open in another program"
        case errno.EACCES | errno.EPERM:
            return f"nothing may be written into the folder “{out.parent}”"
    return (error.strerror or str(error)).lower()


def _mode(place: Path) -> int:
    """Who may read a file there: whoever may read what it replaces, else as with any new file."""
    if place.exists():
        return place.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _furnish(pen: Pen, furniture: Furniture, sheet: Sheet, number: str) -> None:
    """Draws what stands over and under the content; a cover, without a number, bears labels only.

    The handling label stands at the right of header and footer, as TLP 2.0 (FIRST) asks.
    """
    left, right = sheet.side, sheet.width - sheet.side
    for top, rule, words, beside in (
        (9.5 * MM, 9.5 * MM + 24, furniture.head, ""),
        (sheet.height - 16 * MM, sheet.height - 16 * MM - 6, furniture.foot, number),
    ):
        edge = pen.handling(furniture.handling, right, top)
        baseline = top + 12.4
        for said, bold in ((beside, False), (furniture.classification, True)):
            if said:
                said = _shortened(said, _WIDEST_BESIDE, bold=bold)
                edge -= fonts.width(said, FURNITURE.size, bold=bold) + 12
                line = pieces(said, FURNITURE.size, FURNITURE.colour, bold=bold)
                pen.text(edge, baseline, line)
        if number:
            said = _shortened(words, edge - left - 12)
            pen.text(left, baseline, pieces(said, FURNITURE.size, FURNITURE.colour))
            pen.line(left, rule, right, rule, PAPER.line, HAIRLINE)


# Nearly every page of a document has the same words here, in the same room.
@lru_cache(maxsize=64)
def _shortened(words: str, width: float, *, bold: bool = False) -> str:
    words = fonts.one_line(words[:400])
    if fonts.width(words, FURNITURE.size, bold=bold) <= width:
        return words

    def wide(length: int) -> float:
        return fonts.width(words[:length] + "…", FURNITURE.size, bold=bold)

    return words[: bisect_right(range(1, len(words)), width, key=wide)].rstrip() + "…"
