"""Shapes Arabic and Hebrew: which glyph each letter takes between its neighbours, and where.

Works on one stretch in one face and one direction. Lines and their order are decided elsewhere.
"""

import unicodedata
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

import uharfbuzz

from briefings.faces import Face
from resources import font

# Letters join and marks find their place; ligatures for beauty's sake stay off, so that as many
# glyphs as can be stand for one letter each.
_FEATURES: Final = {"liga": False, "dlig": False, "calt": False}
# What a second glyph of one letter is read as: nothing that anybody sees.
_NOTHING: Final = "\u200d"

Step = tuple[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph at offset `at` of its text: the character that draws it, and its place, in em.

    `width` is the face's own advance, `advance` the one here. A mark over or under a letter is
    drawn as an `outline`, since its letter is already read together with it.
    """

    at: int
    code: str
    width: float
    advance: float
    dx: float = 0.0
    dy: float = 0.0
    outline: tuple[Step, ...] = ()


def shape(face: Face, text: str, *, leftwards: bool) -> tuple[Glyph, ...]:
    """The glyphs of `text` in the order in which they stand on paper, from the left."""
    buffer: Any = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.direction = "rtl" if leftwards else "ltr"
    buffer.guess_segment_properties()
    shaped, em = _font(face.name)
    uharfbuzz.shape(shaped, buffer, _FEATURES)
    placed = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
    marks = {
        number
        for number, (info, _) in enumerate(placed)
        if info.cluster and unicodedata.category(text[info.cluster]) in ("Mn", "Me")
    }
    words = _words(text, [info.cluster for n, (info, _) in enumerate(placed) if n not in marks])
    glyphs = []
    for number, (info, position) in enumerate(placed):
        glyph = info.codepoint
        made = Glyph(
            info.cluster,
            "",
            face.typeface.glyph_width(glyph) / 1000,
            position.x_advance / em,
            position.x_offset / em,
            position.y_offset / em,
        )
        if number in marks:
            glyphs.append(replace(made, outline=outline(face.name, glyph)))
            continue
        said = words.pop(info.cluster, _NOTHING)
        # Readers of PDFs take the letters of one glyph as they stand from the left.
        glyphs.append(replace(made, code=face.code(glyph, said[::-1] if leftwards else said)))
    return tuple(glyphs)


def _words(text: str, starts: list[int]) -> dict[int, str]:
    """The characters that each glyph stands for, by the offset of its first."""
    order = sorted({0, *starts})
    ends = [*order[1:], len(text)]
    return {start: text[start:end] for start, end in zip(order, ends, strict=True)}


@cache
def _font(name: str) -> tuple[Any, int]:
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(font(name))))
    return uharfbuzz.Font(face), face.upem


@cache
def outline(name: str, glyph: int) -> tuple[Step, ...]:
    """The outline of a glyph of the typeface `name`, in em."""
    shaped, em = _font(name)
    pen = _Pen(em)
    shaped.draw_glyph_with_pen(glyph, pen)
    return tuple(pen.steps)


class _Pen:
    """Collects an outline in em; quadratic curves become the cubic ones of a PDF."""

    def __init__(self, em: int) -> None:
        self.steps: list[Step] = []
        self._em = em
        self._at = (0.0, 0.0)

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802  # harfbuzz's names
        self._add("move", point)

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._add("line", point)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._add("curve", *points)

    def qCurveTo(self, middle: tuple[float, float], end: tuple[float, float]) -> None:  # noqa: N802
        start = self._at
        first = tuple(s + (m - s) * 2 / 3 for s, m in zip(start, middle, strict=True))
        second = tuple(e + (m - e) * 2 / 3 for e, m in zip(end, middle, strict=True))
        self._add("curve", (first[0], first[1]), (second[0], second[1]), end)

    def closePath(self) -> None:  # noqa: N802
        self.steps.append(("close", ()))

    def endPath(self) -> None:  # noqa: N802
        self.closePath()

    def _add(self, kind: str, *points: tuple[float, float]) -> None:
        self._at = points[-1]
        self.steps.append((kind, tuple(value / self._em for point in points for value in point)))
