"""The typefaces of a page: chosen by character, loaded when one needs them, and measured.

A character that no typeface has is never dropped: its code is printed in a box.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from briefings import faces
from briefings.breaking import CJK
from briefings.directions import MARKS, runs_left
from briefings.faces import Face
from briefings.shaping import shape

Family = Literal["heading", "text"]

LATIN_FACES: Final[dict[tuple[Family, bool, bool], str]] = {
    ("heading", False, False): "SourceSans3-Regular",
    ("heading", True, False): "SourceSans3-SemiBold",
    ("heading", False, True): "SourceSans3-Italic",
    ("heading", True, True): "SourceSans3-SemiBoldItalic",
    ("text", False, False): "SourceSerif4-Regular",
    ("text", True, False): "SourceSerif4-SemiBold",
    ("text", False, True): "SourceSerif4-Italic",
    ("text", True, True): "SourceSerif4-SemiBoldItalic",
}
# Regular, bold, and the size of each beside the Latin of its line, on whose body it stands larger.
_Family = tuple[str, str, float]
_CHINESE: Final = ("NotoSansSC-Regular", "NotoSansSC-Bold", 0.92)
_JAPANESE: Final = ("NotoSansJP-Regular", "NotoSansJP-Bold", 0.92)
_KOREAN: Final = ("NotoSansKR-Regular", "NotoSansKR-Bold", 0.92)
_ARABIC: Final = ("IBMPlexSansArabic-Regular", "IBMPlexSansArabic-SemiBold", 1.0)
_HEBREW: Final = ("NotoSansHebrew-Regular", "NotoSansHebrew-SemiBold", 0.94)
_EMOJI: Final = ("NotoEmoji-Regular", "NotoEmoji-Regular", 0.84)
_JOINED: Final = (_ARABIC, _HEBREW)

# How a code in its box is set: parts of the type size.
CODE_SIZE: Final = 0.58
CODE_PAD: Final = 0.1

_WITHOUT_APPEARANCE: Final = re.compile("[\u00ad\u200b\u2060\ufe00-\ufe0f\ufeff]")
# Between Arabic letters these say whether the letters join; elsewhere they have no appearance.
_ARABIC_LETTERS: Final = "\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c7"
_JOINERS: Final = re.compile(
    f"[\u200c\u200d]+(?![{_ARABIC_LETTERS}])|(?<![{_ARABIC_LETTERS}\u064b-\u065f])[\u200c\u200d]+"
)
_JOINING: Final = "\u200c\u200d"
_JAMO: Final = re.compile("[\u1100-\u11ff]")
_MARKS: Final = re.compile(f"[{MARKS}]")
_LINE_ENDS: Final = re.compile("\r\n?|[\u000b\u000c\u0085\u2028\u2029]")
_OTHER_SPACES: Final = str.maketrans(
    {"\t": " ", "\u2007": "\u00a0", "\u202f": "\u00a0", "\u3000": "  "}
    | dict.fromkeys("\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f", " ")
)
_HAN: Final = re.compile(f"[{CJK}]")
_STRETCH: Final = re.compile(f"[{CJK}]+")
_KANA: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa\u31f0-\u31ff]")
# Quotation marks and dashes between Chinese characters are Chinese ones: as wide as a character.
_HAN_PUNCTUATION: Final = re.compile(rf"(?<=[{CJK}])[“”‘’…—·]+(?=[{CJK}])")
_HAN_EDGES: Final = re.compile(rf"^[“‘…—]+(?=[{CJK}])|(?<=[{CJK}])[”’…—]+$")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A stretch of text in one face; `known` is false for characters without a glyph."""

    text: str
    face: Face
    known: bool = True


def plain(text: str) -> str:
    """`text` with its line ends as line feeds and without what has no appearance."""
    if text.isascii() and text.isprintable():
        return text
    text = _WITHOUT_APPEARANCE.sub("", _LINE_ENDS.sub("\n", text)).translate(_OTHER_SPACES)
    if text.isascii():
        return text
    text = _JOINERS.sub("", text)
    if not runs_left(text):
        text = _MARKS.sub("", text)
    if any(map(unicodedata.combining, text)) or _JAMO.search(text):
        text = unicodedata.normalize("NFC", text)
    return text


def one_line(text: str) -> str:
    """`text` as one line for a reader's own lists, where no typeface is ours, without controls."""
    return "".join(each if each.isprintable() else " " for each in plain(text))


def choose(
    text: str, *, bold: bool = False, italic: bool = False, face: Family = "heading"
) -> list[Chosen]:
    """`text` as stretches, each in the first face that has its characters.

    Characters that none has, among them controls, stand in stretches of their own, with the spaces
    between and after them.
    """
    latin = latin_face(bold, italic, face)
    if not text:
        return []
    if text.isascii() and text.isprintable():
        return [Chosen(text, latin)]
    eastern = _HAN.search(text) is not None
    if eastern and italic:
        # Chinese has no slanted form, so neither has the Latin beside it.
        latin, italic = latin_face(bold, False, face), False
    if not eastern and latin.advances.keys() >= set(text):
        return [Chosen(text, latin)]
    return list(_joined(text, latin, _eastern(text, bold) if eastern else {}, bold, italic))


def _joined(
    text: str, latin: Face, eastern: dict[int, Face], bold: bool, italic: bool
) -> Iterator[Chosen]:
    start, current = 0, None
    for at, character in enumerate(text):
        found: Face | None
        if at in eastern:
            found = eastern[at]
        elif character == " " and at and current is None:
            found = None
        elif character == " " and (beside := _beside(text, at, current, bold, italic)):
            found = beside
        elif character in latin.advances:
            found = latin
        elif current is not None and current.joined and unicodedata.combining(character):
            found = current
        else:
            found = _other(character, bold, italic)
        if at and found is not current:
            yield Chosen(text[start:at], current or latin, current is not None)
            start = at
        current = found
    yield Chosen(text[start:], current or latin, current is not None)


def _beside(text: str, at: int, before: Face | None, bold: bool, italic: bool) -> Face | None:
    """The face of joined letters beside a space, which readers of PDFs lose if it has another."""
    if before is not None and before.joined:
        return before
    if not runs_left(text[at + 1 : at + 2]):
        return None
    after = _other(text[at + 1], bold, italic)
    return after if after is not None and after.joined else None


def _eastern(text: str, bold: bool) -> dict[int, Face]:
    """The face of each Chinese, Japanese or other wide character, by its offset.

    Japanese writing is known by its kana, or by a character that only it has; a name keeps to one
    face.
    """
    found: dict[int, Face] = {}
    japanese = _KANA.search(text) is not None
    chinese = _load(_CHINESE, bold)
    places = [match.span() for match in _STRETCH.finditer(text)]
    starts_so = _HAN.search(text[:2]) is not None
    for pattern in (_HAN_PUNCTUATION, _HAN_EDGES) if starts_so else (_HAN_PUNCTUATION,):
        places += [match.span() for match in pattern.finditer(text)]
    for start, end in places:
        stretch = text[start:end]
        families = [_CHINESE, _JAPANESE]
        if japanese or any(_only_japanese(each, chinese) for each in stretch):
            families = [_JAPANESE, _CHINESE]
        for at, character in enumerate(stretch, start):
            face = _within(families, character, bold)
            if face is not None:
                found[at] = face
    return found


def _only_japanese(character: str, chinese: Face) -> bool:
    return (
        "\u3400" <= character <= "\u9fff"
        and character not in chinese.advances
        and character in _load(_JAPANESE, False).advances
    )


def _other(character: str, bold: bool, italic: bool) -> Face | None:
    """The face of a character that the text face has not."""
    if "\u0590" <= character <= "\u05ff" or "\ufb1d" <= character <= "\ufb4f":
        return _within([_HEBREW], character, bold)
    if "\u0600" <= character <= "\u08ff" or "\ufb50" <= character <= "\ufefe":
        return _within([_ARABIC], character, bold)
    if character in _JOINING:
        return _load(_ARABIC, bold)
    if character < "\u02b0" or unicodedata.category(character)[0] in "CZ":
        return None
    if "\uac00" <= character <= "\ud7a3" or "\u3130" <= character <= "\u318f":
        return _within([_KOREAN], character, bold)
    sans = latin_face(bold, italic)
    if character in sans.advances:
        return sans
    return _within([_CHINESE, _EMOJI] if character > "\u2000" else [_CHINESE], character, bold)


def _within(families: list[_Family], character: str, bold: bool) -> Face | None:
    for family in families:
        # The bold face of some families holds the frequent characters only.
        for heavy in (True, False) if bold else (False,):
            face = _load(family, heavy)
            if character in face.advances:
                return face
    return None


@cache
def _load(family: _Family, bold: bool) -> Face:
    regular, heavy, scale = family
    return faces.load(heavy if bold else regular, scale, family in _JOINED)


def code_of(character: str) -> str:
    """The code of a character as it is printed in a box, such as `1F600`; a space stays one."""
    return " " if character == " " else f"{ord(character):04X}"


def code_width(character: str) -> float:
    """The width of a character's code in its box, in parts of the type size; a space has none."""
    figures = latin_face(False, False).advances
    if character == " ":
        return figures[" "]
    return sum(figures[each] for each in code_of(character)) * CODE_SIZE + 2 * CODE_PAD


def first(text: str, most: int) -> str:
    """The start of `text` that takes at most `most` characters in print, codes in full length."""
    shown = plain(text)
    if len(shown) <= most and shown.isascii():
        return shown
    used = at = 0
    for part in choose(shown[: most + 1]):
        sizes = [1] * len(part.text) if part.known else [len(code_of(each)) for each in part.text]
        for size in sizes:
            if used + size > most:
                return shown[:at]
            used, at = used + size, at + 1
    return shown


def width(
    text: str, size: float, *, bold: bool = False, italic: bool = False, face: Family = "heading"
) -> float:
    """The width in points of one line of `text` set at `size`."""
    line = plain(text).replace("\n", " ")
    chosen = choose(_MARKS.sub("", line), bold=bold, italic=italic, face=face)
    return sum(map(_advance, chosen)) * size


def _advance(part: Chosen) -> float:
    if not part.known:
        return sum(map(code_width, part.text))
    if part.face.joined:
        shaped = shape(part.face, part.text, leftwards=runs_left(part.text))
        return sum(glyph.advance for glyph in shaped) * part.face.scale
    return sum(map(part.face.advances.__getitem__, part.text)) * part.face.scale


def measure(text: str, size: float, bold: bool) -> float:
    """`width` in the form that charts ask for."""
    return width(text, size, bold=bold)


def face(name: str) -> Face:
    """The face called `name`, which has been chosen before."""
    return faces.loaded(name)


def first_face() -> str:
    """The name of the face that a new page starts with, so that no other is written into it."""
    return latin_face(False, False).name


@cache
def latin_face(bold: bool, italic: bool, face: Family = "heading") -> Face:
    """The face of Latin, Greek and Cyrillic."""
    return faces.load(LATIN_FACES[face, bold, italic], 1.0)
