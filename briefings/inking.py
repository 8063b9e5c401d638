"""Writes lines of pieces onto a page: words, joined letters, and codes in their boxes.

Whoever copies a line gets what was typed, whatever is drawn for it. It knows nothing of lines and
paragraphs, and turns nothing round: the pieces come as they stand from the left.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, Final

from reportlab.lib.colors import Color, HexColor

from briefings import boxing, fonts
from briefings.runs import Piece
from briefings.shaping import Step

# A character with the spaces after it, and before the first.
_SPACED: Final = re.compile("^ *[^ ] *|[^ ] *")


Written = tuple[float, float, Sequence[Piece]]
"""A line: where it starts, its baseline, and its pieces from the left."""


def write(canvas: Any, lines: Sequence[Written]) -> None:
    """Writes lines in the page's own measures, as one object: look and face are said once."""
    words = canvas.beginText()
    later: list[Callable[[], None]] = []
    face, colour, rise = ("", 0.0), "", 0.0
    for x, y, pieces in lines:
        words.setTextOrigin(x, y)
        at = x if any(piece.glyphs or piece.boxed for piece in pieces) else None
        for piece in pieces:
            if colour != piece.colour:
                colour = piece.colour
                words.setFillColor(colour_of(colour))
            if rise != piece.rise:
                rise = piece.rise
                words.setRise(rise)
            if piece.boxed:
                later += _codes(canvas, words, piece, at or x, y)
                face = ("", 0.0)
            elif face != (piece.face, piece.size):
                face = (piece.face, piece.size)
                words.setFont(*face)
            if at is None:
                words.textOut(piece.text)
                continue
            if piece.glyphs:
                later += _glyphs(canvas, words, piece, at, y)
            elif not piece.boxed:
                words.setTextOrigin(at, y)
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
    words.setFont(fonts.first_face(), piece.size)
    places = []
    for spaced in _SPACED.findall(piece.text):
        boxing.say(words, spaced, piece.size, x, y)
        for character in spaced:
            if character != " ":
                places.append((character, x))
            x += fonts.code_width(character) * piece.size

    def draw() -> None:
        canvas.setFillColor(colour_of(piece.colour))
        canvas.setStrokeColor(colour_of(piece.colour))
        canvas.setDash([])
        for character, left in places:
            boxing.draw(canvas, character, piece.size, left, y + piece.rise)

    return [draw]


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
        boxing.trace(path, outline, x, low, size)
        canvas.setFillColor(colour_of(piece.colour))
        canvas.drawPath(path, stroke=0, fill=1)

    return draw
