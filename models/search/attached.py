"""The text of attachments: of plain text, pages of the web, mail, office documents, and PDF.

What was attached is a stranger's: it is only parsed for its text, of which a bounded part is kept,
and a PDF in a process of its own. Of anything else there is no text.
"""

import re
from collections.abc import Callable
from email import message_from_bytes, policy
from html.parser import HTMLParser
from pathlib import PurePath

from models.errors import Refused
from models.reading.reader import Reader
from models.records import Attachment
from models.search.office import is_office, text_of_office
from models.search.pages import text_of_pages

MOST = 2_000_000
"""Characters of one attachment that are kept; the rest is not found."""

_PLAIN = (".txt", ".md", ".csv", ".tsv", ".json", ".log", ".xml", ".rst", ".srt", ".vtt")
_WEB = (".html", ".htm", ".xhtml")
_WORDLESS = ("image/", "audio/", "video/")
_PDF = b"%PDF-"
_HEAD = 2048
_DECLARED = re.compile(rb"charset=[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)


def text_of(reader: Reader, attachment: int, *, cancelled: Callable[[], bool]) -> str:
    """The text of an attachment by its local number; empty where none can be had."""
    record = reader.get(attachment)
    if not isinstance(record, Attachment) or (record.media_type or "").startswith(_WORDLESS):
        return ""
    try:
        with reader.attached(attachment) as stream:
            content = stream.read()
    except Refused:
        # What is missing or damaged is told where it is opened.
        return ""
    if _PDF in content[:_HEAD]:
        return text_of_pages(content, cancelled=cancelled)[:MOST]
    ending = PurePath(record.name or "").suffix.lower()
    try:
        return _text(content, ending, (record.media_type or "").lower())[:MOST]
    except Exception:  # noqa: BLE001  # a stranger's file can fail in whatever way
        return ""


def _text(content: bytes, ending: str, kind: str) -> str:
    if is_office(content):
        return text_of_office(content, most=MOST)
    if ending == ".eml" or kind == "message/rfc822":
        return _mailed(content)
    if ending in _WEB or "html" in kind:
        return shown(decoded(content))
    if ending in _PLAIN or kind.startswith("text/"):
        return decoded(content)
    return ""


def decoded(content: bytes) -> str:
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


def shown(page: str) -> str:
    """What a page of the web shows as text."""
    reading = _Page()
    reading.feed(page[: 4 * MOST])
    reading.close()
    return "".join(reading.parts)


def _mailed(content: bytes) -> str:
    """Who wrote what to whom: the head of a mail that people read, and its text."""
    mail = message_from_bytes(content, policy=policy.default)
    told = [
        f"{name}: {mail[name]}" for name in ("From", "To", "Cc", "Date", "Subject") if mail[name]
    ]
    body = mail.get_body(("plain", "html"))
    if body is not None:
        text = decoded(bytes(body.get_payload(decode=True) or b""))
        told.append(shown(text) if body.get_content_subtype() == "html" else text)
    return "\n".join(told)


_UNSEEN = frozenset({"script", "style", "template", "noscript", "head"})
_INLINE = frozenset(
    {"a", "abbr", "b", "cite", "code", "em", "font", "i", "mark", "q"}
    | {"s", "small", "span", "strong", "sub", "sup", "u", "wbr"}
)


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
