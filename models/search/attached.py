"""The text of attachments: of plain text, pages of the web, and PDF. Anything else has none.

What was attached is a stranger's: it is parsed for its text only, a PDF in a process of its own.
"""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import PurePath

from models.errors import Refused
from models.reading.reader import Reader
from models.records import Attachment
from models.search.pages import text_of_pages

MOST = 2_000_000
"""Characters of one attachment that are kept; the rest is not found."""

_PLAIN = (".txt", ".md", ".csv", ".tsv", ".json", ".log", ".eml", ".xml")
_WEB = (".html", ".htm", ".xhtml")
_PDF = b"%PDF-"
_DECLARED = re.compile(rb"charset=[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_HEAD = 2048


def text_of(reader: Reader, attachment: int, *, cancelled: Callable[[], bool]) -> str:
    """The text of an attachment by its local number; empty where none can be had."""
    record = reader.get(attachment)
    if not isinstance(record, Attachment):
        return ""
    try:
        with reader.attached(attachment) as stream:
            content = stream.read()
    except Refused:
        # What is missing or damaged is told where it is opened.
        return ""
    ending = PurePath(record.name or "").suffix.lower()
    kind = (record.media_type or "").lower()
    if content.startswith(_PDF):
        return text_of_pages(content, cancelled=cancelled)[:MOST]
    if ending in _WEB or "html" in kind:
        return _shown(_decoded(content))[:MOST]
    if ending in _PLAIN or kind.startswith("text/"):
        return _decoded(content)[:MOST]
    return ""


def _decoded(content: bytes) -> str:
    """Bytes as text: by their mark, as UTF-8, as they declare, else as Windows wrote them."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    declared = _DECLARED.search(content[:_HEAD])
    tried = ["utf-16"] if marked else ["utf-8-sig"]
    if declared is not None:
        tried.append(declared[1].decode("ascii"))
    for name in tried:
        try:
            return content.decode(name)
        except (LookupError, UnicodeError):
            continue
    return content.decode("cp1252", "replace")


def _shown(page: str) -> str:
    """What a page of the web shows as text."""
    reading = _Page()
    reading.feed(page)
    reading.close()
    return "".join(reading.parts)


_UNSEEN = frozenset({"script", "style", "template", "noscript", "head"})
_INLINE = frozenset({"a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "s", "small",
                     "span", "strong", "sub", "sup", "u", "wbr", "font"})  # fmt: skip


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag not in _INLINE:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            while self._unseen.pop() != tag:
                pass
        elif tag not in _INLINE:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(data)
