"""Writes one line of pieces onto a page: words, joined letters, and codes in their boxes.

Whoever copies a line gets what was typed, whatever is drawn for it. It knows nothing of lines and
paragraphs, and turns nothing round: the pieces come as they stand from the left.
"""

import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, Final

from reportlab.lib.colors import Color, HexColor

from briefings import fonts
from briefings.setting import Piece
from briefings.shaping import Step

# The box round a code stands from a little under the line of letters to over its figures.
_BOX_LOW: Final = -0.14
_BOX_HIGH: Final = 0.6
_BOX_LINE: Final = 0.35
_CODE_RISE: Final = 0.04
# Controls and what only turns directions are read as their code: copied, they would do harm.
_UNSAID: Final = "C"


def write(canvas: Any, x: float, y: float, pieces: Sequence[Piece]) -> None:
    """Writes a line from `x` on the baseline `y`, in the page's own measures."""
    words = canvas.beginText(x, y)
    later: list[Callable[[], None]] = []
    face, colour, rise = ("", 0.0), "", 0.0
    at = x if any(piece.glyphs or piece.boxed for piece in pieces) else None
    for piece in pieces:
        if colour != piece.colour:
            colour = piece.colour
            words.setFillColor(colour_of(colour))
        if rise != piece.rise:
            rise = piece.rise
            words.setRise(rise)
        size = piece.size * fonts.CODE_SIZE if piece.boxed else piece.size
        if face != (piece.face, size):
            face = (piece.face, size)
            words.setFont(*face)
        if at is None:
            words.textOut(piece.text)
            continue
        words.setTextOrigin(at, y)
        if piece.boxed:
            later += _codes(canvas, words, piece, at, y)
        elif piece.glyphs:
            later += _glyphs(canvas, words, piece, at, y)
        else:
            words.textOut(piece.text)
        at += width_of(piece)
    if rise:
        words.setRise(0)
    canvas.drawText(words)
    for draw in later:
        draw()


def width_of(piece: Piece) -> float:
    """The width of a piece, in points."""
    if piece.boxed:
        return sum(map(fonts.code_width, piece.text)) * piece.size
    if piece.glyphs:
        return sum(glyph.advance for glyph in piece.glyphs) * piece.size
    return fonts.face(piece.face).width(piece.text) * piece.size


@cache
def colour_of(value: str) -> Color:
    """The colour written as `#RRGGBB`."""
    return HexColor(value)


def _codes(canvas: Any, words: Any, piece: Piece, x: float, y: float) -> list[Callable[[], None]]:
    later: list[Callable[[], None]] = []
    for character in piece.text:
        wide = fonts.code_width(character) * piece.size
        words.setTextOrigin(x + fonts.CODE_PAD * piece.size, y + _CODE_RISE * piece.size)
        # What a reader of the PDF takes in place of the figures (ISO 32000-1, 14.9.4).
        said = _said(character).encode("utf-16-be").hex().upper()
        words._code.append(f"/Span <</ActualText <FEFF{said}>>> BDC")
        words.textOut(fonts.code_of(character))
        words._code.append("EMC")
        later.append(_box(canvas, piece, x, y, wide))
        x += wide
    return later


def _said(character: str) -> str:
    # Some readers leave out what lies beyond the first plane; its code at least they give.
    if character > "\uffff" or unicodedata.category(character)[0] == _UNSAID:
        return f"[U+{fonts.code_of(character)}]"
    return character


def _box(canvas: Any, piece: Piece, x: float, y: float, wide: float) -> Callable[[], None]:
    size, low = piece.size, y + piece.rise
    edge = 0.03 * size

    def draw() -> None:
        canvas.setStrokeColor(colour_of(piece.colour))
        canvas.setLineWidth(_BOX_LINE)
        canvas.setDash([])
        canvas.rect(
            x + edge, low + _BOX_LOW * size, wide - 2 * edge, (_BOX_HIGH - _BOX_LOW) * size, fill=0
        )

    return draw


def _glyphs(canvas: Any, words: Any, piece: Piece, x: float, y: float) -> list[Callable[[], None]]:
    later: list[Callable[[], None]] = []
    size = piece.size
    together, from_x, next_x = "", x, x

    def put() -> None:
        if together:
            words.setTextOrigin(from_x, y)
            words.textOut(together)

    for glyph in piece.glyphs:
        if glyph.outline:
            later.append(_mark(canvas, piece, glyph.outline, x + glyph.dx * size, glyph.dy, y))
        else:
            # Glyphs follow one another by their own widths; anything else is placed anew.
            place = x + glyph.dx * size
            if glyph.dy or abs(place - next_x) > 0.001 * size:
                put()
                together, from_x, next_x = "", place, place
            if not together:
                from_x = place
            together += glyph.code
            next_x = next_x + glyph.width * size
        x += glyph.advance * size
    put()
    return later


def _mark(
    canvas: Any, piece: Piece, outline: tuple[Step, ...], x: float, dy: float, y: float
) -> Callable[[], None]:
    size, low = piece.size, y + piece.rise + dy * piece.size

    def draw() -> None:
        path = canvas.beginPath()
        steps = {"move": path.moveTo, "line": path.lineTo, "curve": path.curveTo}
        for kind, numbers in outline:
            if kind == "close":
                path.close()
                continue
            pairs = zip(numbers[::2], numbers[1::2], strict=True)
            steps[kind](*(value for px, py in pairs for value in (x + px * size, low + py * size)))
        canvas.setFillColor(colour_of(piece.colour))
        canvas.drawPath(path, stroke=0, fill=1)

    return draw
