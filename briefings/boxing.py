"""A character that no typeface has, as it stands on a page: its code in a box.

The figures are drawn as shapes, and over them stands one letter that can't be seen and is read as
what was typed. Each code is a form of its own, however often it is drawn.
"""

import unicodedata
from typing import Any, Final

from briefings import fonts
from briefings.shaping import Step, outline

# The box from a little under the line of letters to over its figures, and its line, in em.
_LOW: Final = -0.14
_HIGH: Final = 0.6
_EDGE: Final = 0.03
_LINE: Final = 0.038
_RISE: Final = 0.04
# Copied, controls and what only turns directions would do harm: they are read as their code.
_UNSAID: Final = "C"
_UNSEEN: Final = 3


def say(words: Any, text: str, size: float, x: float, y: float) -> None:
    """Writes the unseen letter that is read as a character, as wide as its box.

    `text` is the character and the spaces beside it, which the letter says too: of a space alone,
    some readers take no notice.
    """
    face = fonts.latin_face(False, False)
    words.setTextOrigin(x, y)
    words.setHorizScale(100 * sum(map(fonts.code_width, text)) / face.advances["0"])
    words.setTextRenderMode(_UNSEEN)
    words.textOut(face.code(face.glyph_of("0"), "".join(map(said, text))))
    words.setTextRenderMode(0)
    words.setHorizScale(100)


def said(character: str) -> str:
    """What a reader of the PDF takes for a character that is drawn as its code."""
    if unicodedata.category(character)[0] == _UNSAID:
        return f"[U+{fonts.code_of(character)}]"
    return character


def draw(canvas: Any, character: str, size: float, x: float, y: float) -> None:
    """Draws the code of `character` in its box, in the colours that the canvas has."""
    name = f"code-{fonts.code_of(character)}"
    if not canvas.hasForm(name):
        _define(canvas, name, character)
    canvas.saveState()
    canvas.transform(size, 0, 0, size, x, y)
    canvas.doForm(name)
    canvas.restoreState()


def trace(path: Any, steps: tuple[Step, ...], x: float, y: float, size: float) -> None:
    """Adds an outline to a path, its origin at `x`, `y`."""
    kinds = {"move": path.moveTo, "line": path.lineTo, "curve": path.curveTo}
    for kind, numbers in steps:
        if kind == "close":
            path.close()
            continue
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        kinds[kind](*(value for px, py in pairs for value in (x + px * size, y + py * size)))


def _define(canvas: Any, name: str, character: str) -> None:
    face = fonts.latin_face(False, False)
    wide = fonts.code_width(character)
    canvas.beginForm(name, 0, -1, wide, 1)
    canvas.setLineWidth(_LINE)
    canvas.rect(_EDGE, _LOW, wide - 2 * _EDGE, _HIGH - _LOW, fill=0)
    path = canvas.beginPath()
    x = fonts.CODE_PAD
    for figure in fonts.code_of(character):
        trace(path, outline(face.name, face.glyph_of(figure)), x, _RISE, fonts.CODE_SIZE)
        x += face.advances[figure] * fonts.CODE_SIZE
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.endForm()
