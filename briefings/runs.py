"""What lines of text are made of: runs as they are asked for, pieces as they are written.

It knows nothing of lines, and which face a character takes is decided elsewhere.
"""

from dataclasses import dataclass, replace

from briefings import directions
from briefings.shaping import Glyph


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with its own look; `link` is an address or `#name`, `anchor` a name.

    `struck` draws a line through it, as through words that stand no more.
    """

    text: str
    bold: bool | None = None
    italic: bool | None = None
    colour: str | None = None
    raised: bool = False
    link: str = ""
    anchor: str = ""
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line in one face, size and colour.

    `glyphs` say how joined letters are drawn; `boxed`, that each character stands as its code.
    """

    text: str
    face: str
    size: float
    colour: str
    rise: float = 0.0
    link: str = ""
    anchor: str = ""
    glyphs: tuple[Glyph, ...] = ()
    boxed: bool = False
    struck: bool = False

    def part(self, start: int, end: int) -> "Piece":
        """Its characters from `start` to `end`; the anchor stays with the first."""
        if start <= 0 and end >= len(self.text):
            return self
        start = max(start, 0)
        text, anchor = self.text[start:end], self.anchor if start == 0 else ""
        glyphs = tuple(
            replace(glyph, at=glyph.at - start) for glyph in self.glyphs if start <= glyph.at < end
        )
        # Nearly every line of a document is one; replacing fields would take three times as long.
        look = (self.face, self.size, self.colour, self.rise, self.link)
        return Piece(text, *look, anchor, glyphs, self.boxed, self.struck)

    def leftwards(self) -> "Piece":
        """The same as it stands in a line that runs to the left."""
        if self.glyphs:
            return self
        if self.boxed:
            return replace(self, text=self.text[::-1])
        return replace(self, text=directions.mirrored(self.text))
