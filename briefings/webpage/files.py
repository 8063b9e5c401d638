"""The attached files that stand in a page itself: pictures and PDFs, up to a bound.

A browser shows or saves one when its reader asks for it, and not before. What another kind of file
might do when it is opened nobody can say, so none is taken in.
"""

import base64
import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Final

from briefings.phrases import phrases
from briefings.twins.reading import safe
from models.errors import Refused
from models.reading.reader import Reader
from models.records import Attachment

MOST: Final = 24 << 20
"""Bytes of all the files in one page, which stand there a third longer."""

PDF: Final = "application/pdf"

TOO_MUCH: Final = "too much"
LACKING: Final = "lacking"
OTHER: Final = "other"

_STARTS: Final = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", PDF),
)
_LONGEST_NAME: Final = 120


def taken_in(case: Reader, attachments: list[Attachment]) -> Mapping[int, str]:
    """Of each attachment the media type, as its bytes show it, under which it stands in the page.

    In place of that stands why it does not: `TOO_MUCH`, `LACKING` or `OTHER`. The earlier ones in
    the order given come first.
    """
    found: dict[int, str] = {}
    left = MOST
    for each in attachments:
        if each.sha256 is None:
            continue
        if (each.size or 0) > MOST:
            found[each.id] = TOO_MUCH
            continue
        try:
            content = case.attached(each.id).read()
        except Refused:
            found[each.id] = LACKING
            continue
        kind = _media_type(content)
        if kind != OTHER and len(content) > left:
            kind = TOO_MUCH
        elif kind != OTHER:
            left -= len(content)
        found[each.id] = kind
    return found


def has_file(kind: str | None) -> bool:
    """Whether this says that the bytes of an attachment stand in the page."""
    return kind not in (None, TOO_MUCH, LACKING, OTHER)


def file(case: Reader, attachment: Attachment, kind: str | None) -> Iterator[str]:
    """An attached file as the reader gets to it, or why it is not here; `kind` says which."""
    if not has_file(kind):
        if kind is not None:
            yield f'<p class="quiet">{_why_not(kind)}</p>'
        return
    content = case.attached(attachment.id).read()
    packed = base64.b64encode(content).decode("ascii")
    size = _size(len(content))
    if kind == PDF:
        yield (
            f'<p class="file"><a download="{escape(_named(attachment))}"'
            f' href="data:{PDF};base64,{packed}">{phrases.web_pdf(size)}</a></p>'
        )
        return
    yield (
        f'<details class="file"><summary>{phrases.web_picture(size)}</summary>'
        f'<img loading="lazy" alt="{escape(safe(attachment.name or ""))}"'
        f' src="data:{kind};base64,{packed}"/></details>'
    )


def _media_type(content: bytes) -> str:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for start, kind in _STARTS if content.startswith(start)), OTHER)


def _why_not(kind: str) -> str:
    if kind == TOO_MUCH:
        return phrases.web_file_too_much(MOST >> 20)
    return phrases.WEB_FILE_LACKING if kind == LACKING else phrases.WEB_FILE_OTHER


def _size(count: int) -> str:
    return f"{count / 1e6:,.1f} MB" if count >= 1e6 else f"{max(1, round(count / 1e3))} kB"


def _named(attachment: Attachment) -> str:
    """A name under which a browser can save it: one that leads nowhere and says what it is."""
    name = re.sub(r'[\\/:*?"<>|\s]+', " ", safe(attachment.name or "")).strip(" .")
    name = name.removesuffix(".pdf").removesuffix(".PDF")[:_LONGEST_NAME].strip(" .")
    return f"{name or 'attachment'}.pdf"
