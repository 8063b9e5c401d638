"""The typefaces of a page: loaded once from `resources`, chosen by character, and measured.

A character that no typeface has is never dropped: it becomes its code in brackets.
"""

import re
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from briefings.breaking import CJK
from resources import font

TEXT_FACES: Final = {
    (False, False): "SourceSans3-Regular",
    (True, False): "SourceSans3-SemiBold",
    (False, True): "SourceSans3-Italic",
    (True, True): "SourceSans3-SemiBoldItalic",
}
HAN_FACES: Final = {False: "NotoSansSC-Regular", True: "NotoSansSC-Bold"}
# Noto Sans SC stands larger on its body than the Latin face; this makes a line of both even.
HAN_SIZE: Final = 0.92

_LOADING: Final = threading.Lock()
_WITHOUT_APPEARANCE: Final = re.compile("[\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]")
_CODE: Final = re.compile(r"\[U\+[0-9A-F]+\]")
_LINE_ENDS: Final = re.compile("\r\n?|[\u000b\u000c\u0085\u2028\u2029]")
_OTHER_SPACES: Final = str.maketrans(
    {"\t": " ", "\u2007": "\u00a0", "\u202f": "\u00a0", "\u3000": "  "}
    | dict.fromkeys("\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f", " ")
)
# Quotation marks and dashes between Chinese characters are Chinese ones: as wide as a character.
_HAN_PUNCTUATION: Final = re.compile(rf"(?<=[{CJK}])[“”‘’…—·]+(?=[{CJK}])")


@dataclass(frozen=True, eq=False)
class Face:
    """One loaded typeface: its name in the PDF, its size beside the others, its advances in em."""

    name: str
    scale: float
    advances: dict[str, float]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A stretch of text in one face; `known` is false for codes of characters without a glyph."""

    text: str
    face: Face
    known: bool = True


def plain(text: str) -> str:
    """`text` with its line ends as line feeds and without what has no appearance."""
    if text.isascii() and text.isprintable():
        return text
    text = _WITHOUT_APPEARANCE.sub("", _LINE_ENDS.sub("\n", text)).translate(_OTHER_SPACES)
    if any(map(unicodedata.combining, text)):
        text = unicodedata.normalize("NFC", text)
    return text


def one_line(text: str) -> str:
    """`text` as one line for a reader's own lists, where no typeface is ours, without controls."""
    return "".join(each if each.isprintable() else " " for each in plain(text))


def choose(text: str, *, bold: bool = False, italic: bool = False) -> list[Chosen]:
    """`text` as stretches, each in the first face that has its characters.

    Characters that none has, among them controls and direction marks, become `[U+XXXX]`.
    """
    latin = _text_face(bold, italic)
    if text.isascii() and text.isprintable():
        return [Chosen(text, latin)] if text else []
    han = _han_face(bold)
    chinese = {at for match in _HAN_PUNCTUATION.finditer(text) for at in range(*match.span())}
    return list(_joined(text, latin, han, chinese))


def _joined(text: str, latin: Face, han: Face, chinese: set[int]) -> Iterator[Chosen]:
    start, current = 0, None
    for at, character in enumerate(text):
        if character in latin.advances and at not in chinese:
            face = latin
        elif character in han.advances:
            face = han
        else:
            face = None
        if at and face is not current:
            yield _stretch(text[start:at], current, latin)
            start = at
        current = face
    if text:
        yield _stretch(text[start:], current, latin)


def _stretch(text: str, face: Face | None, latin: Face) -> Chosen:
    if face is None:
        return Chosen(
            "".join(f"[U+{ord(character):04X}]" for character in text), latin, known=False
        )
    return Chosen(text, face)


def first(text: str, most: int) -> str:
    """The start of `text` that takes at most `most` characters in print, codes in full length."""
    shown = plain(text)
    if len(shown) <= most and shown.isascii():
        return shown
    used = at = 0
    for part in choose(shown[: most + 1]):
        sizes = [1] * len(part.text) if part.known else map(len, _CODE.findall(part.text))
        for size in sizes:
            if used + size > most:
                return shown[:at]
            used, at = used + size, at + 1
    return shown


def width(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """The width in points of one line of `text` set at `size`."""
    return (
        sum(
            sum(map(part.face.advances.__getitem__, part.text)) * part.face.scale
            for part in choose(plain(text).replace("\n", " "), bold=bold, italic=italic)
        )
        * size
    )


def measure(text: str, size: float, bold: bool) -> float:
    """`width` in the form that charts ask for."""
    return width(text, size, bold=bold)


def first_face() -> str:
    """The name of the face that a new page starts with, so that no other is written into it."""
    return _text_face(False, False).name


@cache
def _text_face(bold: bool, italic: bool) -> Face:
    return _load(TEXT_FACES[bold, italic], 1.0)


@cache
def _han_face(bold: bool) -> Face:
    return _load(HAN_FACES[bold], HAN_SIZE)


def _load(name: str, scale: float) -> Face:
    with _LOADING:
        if name not in pdfmetrics.getRegisteredFontNames():
            # Shaping would switch itself on wherever uharfbuzz happens to be importable.
            pdfmetrics.registerFont(TTFont(name, str(font(name)), shapable=False))
        shapes = pdfmetrics.getFont(name).face
    widths, missing = shapes.charWidths, shapes.defaultWidth
    advances = {
        chr(code): widths.get(code, missing) / 1000
        for code in shapes.charToGlyph
        if unicodedata.category(chr(code)) not in ("Cc", "Cf", "Zl", "Zp")
    }
    # A line feed ends its line; it takes no room and is never drawn.
    return Face(name, scale, advances | {"\n": 0.0})
