"""One typeface in memory: its advances for measuring, and its glyphs as the PDF writes them.

A glyph that stands for other characters than the font says gets a code of its own here, so that
whoever copies the words gets what was typed. It does not choose which face a character takes.
"""

import threading
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from resources import font

_LOADING: Final = threading.Lock()
# The two private planes of Unicode: nothing that is typed there has a meaning to collide with.
_OWN_CODES: Final = range(0xF0000, 0x10FFFE)
_AT_ONCE: Final = 100


class Typeface(TTFont):  # type: ignore[misc]  # reportlab says nothing of its types
    """A typeface that the PDF embeds as a subset; the words behind each glyph are its own doing."""

    def __init__(self, name: str) -> None:
        # Shaping would switch itself on wherever uharfbuzz can be imported; ours is in `shaping`.
        super().__init__(name, str(font(name)), shapable=False)
        self._codes: dict[tuple[int, str], str] = {}
        self._words: dict[int, str] = {}

    def own_code(self, glyph: int, words: str) -> str:
        """The character that draws `glyph` and is read as `words`."""
        with _LOADING:
            code = self._codes.get((glyph, words))
            if code is None:
                number = _OWN_CODES[min(len(self._codes), len(_OWN_CODES) - 1)]
                code = self._codes[glyph, words] = chr(number)
                self._words[number] = words
                self.face.charToGlyph[number] = glyph
                self.face.charWidths[number] = self.glyph_width(glyph)
            return code

    def glyph_width(self, glyph: int) -> float:
        """The advance that the font itself gives a glyph, in thousandths of the type size."""
        return float(self.face._pdfScale(self.face.hmetrics[glyph][0]))

    def splitString(  # noqa: N802  # reportlab's name
        self, text: str, doc: Any, encoding: str = "utf-8"
    ) -> list[tuple[int, bytes]]:
        """`text` as codes of subsets; nearly always all of them are known and in the first."""
        state = self.state.get(doc)
        if state is not None and text:
            with suppress(KeyError, ValueError):
                return [(0, bytes(map(state.assignments.__getitem__, map(ord, text))))]
        return super().splitString(text, doc, encoding)  # type: ignore[no-any-return]

    def addObjects(self, doc: Any) -> None:  # noqa: N802  # reportlab's name
        """Write the subsets, each with the words behind its glyphs."""
        subsets = [tuple(subset) for subset in self.state[doc].subsets]
        names = [self.getSubsetInternalName(at, doc)[1:] for at in range(len(subsets))]
        super().addObjects(doc)
        written = doc.idToObject["BasicFonts"].dict
        for name, subset in zip(names, subsets, strict=True):
            base = written[name].BaseFont
            doc.idToObject[f"toUnicodeCMap:{base}"].content = self._said(base, subset)

    def _said(self, base: str, subset: tuple[int, ...]) -> str:
        """The map from a subset's codes to words; reportlab's own ends at four hex digits."""
        rows = [
            f"<{at:02X}> <{self._words.get(code, chr(code)).encode('utf-16-be').hex().upper()}>"
            for at, code in enumerate(subset)
        ]
        blocks = [rows[at : at + _AT_ONCE] for at in range(0, len(rows), _AT_ONCE)]
        lines = [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            f"/CIDSystemInfo << /Registry ({base}) /Ordering ({base}) /Supplement 0 >> def",
            f"/CMapName /{base} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            f"<00> <{len(subset) - 1:02X}>",
            "endcodespacerange",
            *(
                line
                for block in blocks
                for line in (f"{len(block)} beginbfchar", *block, "endbfchar")
            ),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
        return "\n".join(lines)


@dataclass(frozen=True, eq=False)
class Face:
    """One loaded typeface: its size beside the others, its advances in em, how it is drawn.

    `joined` means that its letters take their form from their neighbours.
    """

    name: str
    scale: float
    advances: dict[str, float]
    typeface: Typeface
    joined: bool = False

    def steps(self, size: float) -> Mapping[str, float]:
        """The advance of each character at a type size, in points."""
        return _steps(self, size)

    def width(self, text: str) -> float:
        """The width of `text` in em, letters of their own codes among it."""
        try:
            return sum(map(self.advances.__getitem__, text))
        except KeyError:
            return float(sum(map(self.typeface.face.getCharWidth, map(ord, text))) / 1000)

    def code(self, glyph: int, words: str) -> str:
        """The character that draws `glyph` and is read as `words`."""
        return self.typeface.own_code(glyph, words)

    def glyph_of(self, character: str) -> int:
        """The number of the glyph that draws `character`."""
        return int(self.typeface.face.charToGlyph[ord(character)])


class _Steps(dict[str, float]):
    """Advances at one size, each multiplied when it is first asked for."""

    def __init__(self, advances: dict[str, float], size: float) -> None:
        super().__init__()
        self._advances = advances
        self._size = size

    def __missing__(self, character: str) -> float:
        step = self[character] = self._advances[character] * self._size
        return step


@lru_cache(maxsize=64)
def _steps(face: Face, size: float) -> _Steps:
    return _Steps(face.advances, size)


_LOADED: Final[dict[str, Face]] = {}


def loaded(name: str) -> Face:
    """The typeface called `name`, which has been loaded before."""
    return _LOADED[name]


def load(name: str, scale: float, joined: bool = False) -> Face:
    """The shipped typeface called `name`, read from its file once, at `scale` of a size."""
    with _LOADING:
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(Typeface(name))
        typeface = pdfmetrics.getFont(name)
    shapes = typeface.face
    widths, missing = shapes.charWidths, shapes.defaultWidth
    advances = {
        chr(code): widths.get(code, missing) / 1000
        for code in tuple(shapes.charToGlyph)
        if code < _OWN_CODES.start
        and unicodedata.category(chr(code)) not in ("Cc", "Cf", "Co", "Zl", "Zp")
    }
    # A line feed ends its line; it takes no room and is never drawn.
    return _LOADED.setdefault(name, Face(name, scale, advances | {"\n": 0.0}, typeface, joined))
