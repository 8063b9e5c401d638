"""The texts in an attached file: as its bytes read, and out of what is packed in it.

It knows the formats that documents travel in: PDF, those that are ZIP archives, mail, gzip.
Everything is a stranger's: what is unpacked is bounded, and pictures are not read.
"""

import html
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

LARGEST: Final = 32 << 20
"""Bytes that are unpacked of one file in all."""

_OPENLY: Final = 4 << 20
_ONE: Final = 8 << 20
_MEMBERS: Final = 2_000
_PAGES: Final = 2_000
_DEEP: Final = 3
_DIVIDED = re.compile("[-\u00ad\u2010\u0002\ufffe]\\s*\n\\s*|[\u0002\ufffe]")
_BETWEEN_SIGNS = re.compile("(?<=[\u3040-\u9fff\uac00-\ud7af])\\s+(?=[\u3040-\u9fff\uac00-\ud7af])")
_TAG = re.compile(r"<[^<>]*>")
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*: [^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3,}\r?\n")
_ENCODINGS: Final = ("utf-8", "utf-16-le", "utf-16-be")


class Unpacking:
    """Takes the texts out of one file; `whole` says, once they are taken, whether all was read."""

    def __init__(self) -> None:
        self.whole = True
        self._left = LARGEST

    def texts(self, content: bytes) -> Iterator[str]:
        """Every text in the bytes of a file, some of them in several readings."""
        for encoding in _ENCODINGS:
            yield content[:_OPENLY].decode(encoding, errors="replace")
        yield from self._packed(content, deep=0)

    def _packed(self, content: bytes, *, deep: int) -> Iterator[str]:
        read = next((read for known, read in _FORMATS if known(content)), None)
        if read is None:
            self.whole &= _is_text(content) and (deep > 0 or len(content) <= _OPENLY)
            return
        if deep >= _DEEP:
            self.whole = False
            return
        parts = read(content)
        while True:
            try:
                part = next(parts, None)
            except Exception:  # noqa: BLE001  # a stranger's file can fail in whatever way
                self.whole = False
                return
            if part is None:
                return
            if isinstance(part, str):
                yield part
            elif not part.complete or not self._take(len(part.content)):
                self.whole = False
            else:
                yield from self._part(part.content, deep=deep + 1)

    def _part(self, content: bytes, *, deep: int) -> Iterator[str]:
        if not any(known(content) for known, _ in _FORMATS):
            if _is_picture(content):
                self.whole = False
                return
            for encoding in _ENCODINGS:
                text = content.decode(encoding, errors="replace")
                yield text
                if "<" in text:
                    yield _plain(text, between="")
                    yield _plain(text, between=" ")
        yield from self._packed(content, deep=deep)

    def _take(self, size: int) -> bool:
        self._left -= size
        return self._left >= 0


@dataclass(frozen=True)
class _Part:
    """The bytes of something packed; not complete where they end at a bound."""

    content: bytes
    complete: bool = True


def _is_zip(content: bytes) -> bool:
    return content.startswith(b"PK\x03\x04")


def _of_zip(content: bytes) -> Iterator[str | _Part]:
    import zipfile

    with zipfile.ZipFile(BytesIO(content)) as archive:
        members = archive.infolist()
        yield archive.comment.decode(errors="replace")
        if len(members) > _MEMBERS:
            yield _Part(b"", complete=False)
        for member in members[:_MEMBERS]:
            yield member.filename
            yield member.comment.decode(errors="replace")
            if member.is_dir():
                continue
            with archive.open(member) as file:
                found = file.read(_ONE + 1)
            yield _Part(found[:_ONE], complete=len(found) <= _ONE)


def _is_pdf(content: bytes) -> bool:
    return b"%PDF-" in content[:1024]


def _of_pdf(content: bytes) -> Iterator[str | _Part]:
    import pypdfium2

    from models.pdfium import ALONE

    with ALONE:
        document = pypdfium2.PdfDocument(content)
    try:
        with ALONE:
            told = [*document.get_metadata_dict().values()]
            told += [each.get_title() or "" for each in document.get_toc()]
            count = len(document)
        yield from told
        if count > _PAGES:
            yield _Part(b"", complete=False)
        for at in range(min(count, _PAGES)):
            with ALONE:
                text = _of_page(document[at])
            # A page that is a picture has none.
            yield text if text.strip() else _Part(b"", complete=False)
            # Lines end inside words and names.
            yield _BETWEEN_SIGNS.sub("", _DIVIDED.sub("", text))
    finally:
        with ALONE:
            document.close()


def _of_page(page: "PdfPage") -> str:
    text = page.get_textpage()
    try:
        return str(text.get_text_bounded())
    finally:
        text.close()
        page.close()


def _is_gzip(content: bytes) -> bool:
    return content.startswith(b"\x1f\x8b\x08")


def _of_gzip(content: bytes) -> Iterator[str | _Part]:
    inflater = zlib.decompressobj(31)
    found = inflater.decompress(content, _ONE)
    yield _Part(found, complete=inflater.eof and not inflater.unused_data)


def _is_mail(content: bytes) -> bool:
    return _MAIL.match(content) is not None


def _of_mail(content: bytes) -> Iterator[str | _Part]:
    from email import message_from_bytes, policy

    for number, part in enumerate(message_from_bytes(content, policy=policy.default).walk()):
        if number >= _MEMBERS:
            yield _Part(b"", complete=False)
            return
        yield from (str(value) for value in part.values())
        if not part.is_multipart():
            packed = part.get_payload(decode=True)
            yield _Part(packed if isinstance(packed, bytes) else b"")


_Known = Callable[[bytes], bool]
_FORMATS: Final[tuple[tuple[_Known, Callable[[bytes], Iterator[str | _Part]]], ...]] = (
    (_is_zip, _of_zip),
    (_is_pdf, _of_pdf),
    (_is_gzip, _of_gzip),
    (_is_mail, _of_mail),
)

_PICTURES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"\x01\0\0\0")


def _is_picture(content: bytes) -> bool:
    return content.startswith(_PICTURES) or content[8:12] == b"WEBP"


def _is_text(content: bytes) -> bool:
    try:
        text = content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8")
    except UnicodeDecodeError:
        return False
    return "\0" not in text


def _plain(text: str, *, between: str) -> str:
    """Marked up text without its marks, which can stand in the middle of a word."""
    return html.unescape(_TAG.sub(between, text))
