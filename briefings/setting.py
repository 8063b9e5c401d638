"""Text made ready for lines: its pieces by face, the place of each character, the way it runs.

Lines are cut from it in the order in which it is read (`fitting`); here their pieces are put in the
order in which they stand on paper. It draws nothing.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import accumulate
from typing import Final

from briefings import directions, fonts
from briefings.faces import Face
from briefings.runs import Piece, Run
from briefings.shaping import shape
from briefings.style import NOTE_NUMBER_RISE, NOTE_NUMBER_SIZE, PAPER, Type
from models.language import CHINESE, language

# Letters are shaped in parts as long as this, so that their cost grows with their number only; a
# part ends before a space, but where none comes for as many letters again.
_SHAPED_AT_ONCE: Final = 256

# Of text that is only drawn; one for all, since a long document has very many.
_NOWHERE: Final[list[float]] = []
_NOTHING: Final[set[int]] = set()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text by the offsets of its characters; `divided` ends in a hyphen of ours."""

    start: int
    end: int
    divided: bool = False


@dataclass(slots=True)
class Setting:
    """A text's pieces, the position after each character, and the offsets where no line may start.

    `levels` are those of its characters, and `sides` the offset at which each paragraph starts
    with its own level; both are missing where everything runs to the right.
    """

    text: str
    pieces: list[Piece]
    starts: list[int]
    reach: list[float]
    glued: set[int]
    levels: list[int] | None = None
    sides: list[tuple[int, int]] = field(default_factory=list)

    def settled(self) -> "Setting":
        """The same for drawing only, without the place of each character."""
        return replace(self, reach=_NOWHERE, glued=_NOTHING)

    def leftwards(self, at: int) -> bool:
        """Whether the paragraph around the offset `at` starts at the right."""
        if not self.sides:
            return False
        return self.sides[bisect_right(self.sides, (at, 2)) - 1][1] == 1

    def line(self, line: Line) -> list[Piece]:
        """The pieces of a line as they stand on paper, from the left."""
        if self.levels is None:
            found = list(self._between(line.start, line.end))
        else:
            found = self._ordered(line)
        if line.divided and found:
            found.append(_hyphen(found[-1]))
        return found

    def width(self, line: Line) -> float:
        """The width of a line, its hyphen included."""
        wide = self.reach[line.end] - self.reach[line.start]
        return wide + (self.hyphen(line.end) if line.divided else 0.0)

    def hyphen(self, at: int) -> float:
        """The width of a hyphen after the character before the offset `at`."""
        piece = self.pieces[bisect_right(self.starts, at - 1) - 1]
        return fonts.face(piece.face).advances["-"] * piece.size

    def _ordered(self, line: Line) -> list[Piece]:
        assert self.levels is not None
        base = int(self.leftwards(line.start))
        levels = self.levels[line.start : line.end]
        found: list[Piece] = []
        for low, high, level in directions.order([max(level, base) for level in levels]):
            parts = list(self._between(line.start + low, line.start + high))
            found += [part.leftwards() for part in reversed(parts)] if level % 2 else parts
        return found

    def _between(self, start: int, end: int) -> Iterator[Piece]:
        at = max(bisect_right(self.starts, start) - 1, 0)
        for index in range(at, len(self.pieces)):
            place, piece = self.starts[index], self.pieces[index]
            if place >= end and not (place == start == end):
                return
            low, high = max(start, place), min(end, place + len(piece.text))
            if low < high or (piece.anchor and start <= place < end):
                yield piece.part(low - place, high - place)


def set_text(content: Sequence[str | Run], type: Type) -> Setting:
    """`content` in `type`, ready to be broken into lines."""
    given = [Run(run) if isinstance(run, str) else run for run in content]
    texts = [fonts.plain(run.text) for run in given]
    levels: list[int] | None = None
    sides: list[tuple[int, int]] = []
    if any(map(directions.runs_left, texts)):
        texts, levels, sides = _levelled(texts)
    if type.face == "text" and (language() == CHINESE or _foreign("".join(texts))):
        # The faces of other scripts have no serifs; Latin on the same page has none either.
        type = replace(type, face="heading")
    made = _Maker(type, levels)
    for run, text in zip(given, texts, strict=True):
        made.add(run, text)
    return Setting(
        "".join(texts),
        made.pieces,
        made.starts,
        [0.0, *accumulate(made.steps)],
        made.glued,
        levels,
        sides,
    )


def one_line(text: str, type: Type) -> list[Piece]:
    """One line of `text` as it stands on paper, from the left."""
    made = set_text([fonts.plain(text).replace("\n", " ")], type)
    return made.line(Line(0, len(made.text)))


class _Maker:
    """Makes pieces, one run after the other."""

    def __init__(self, type: Type, levels: list[int] | None) -> None:
        self.pieces: list[Piece] = []
        self.starts: list[int] = []
        self.steps: list[float] = []
        self.glued: set[int] = set()
        self._type = type
        self._levels = levels

    def add(self, run: Run, text: str) -> None:
        type = self._type
        size = type.size * (NOTE_NUMBER_SIZE if run.raised else 1)
        rise = type.size * NOTE_NUMBER_RISE if run.raised else 0.0
        bold = type.bold if run.bold is None else run.bold
        italic = type.italic if run.italic is None else run.italic
        colour = run.colour or type.colour
        anchor = run.anchor
        if run.raised:
            self.glued.add(len(self.steps))
        for part in fonts.choose(text, bold=bold, italic=italic, face=type.face):
            set_at = size * part.face.scale
            tint = colour if part.known else PAPER.muted
            piece = Piece(
                part.text,
                part.face.name,
                set_at,
                tint,
                rise,
                run.link,
                anchor,
                struck=run.struck,
            )
            anchor = ""
            if not part.known:
                self._box(replace(piece, boxed=True))
            elif part.face.joined:
                self._join(piece, part.face)
            else:
                self._put(piece)
                self.steps.extend(map(part.face.steps(set_at).__getitem__, part.text))

    def _put(self, piece: Piece) -> None:
        self.starts.append(len(self.steps))
        self.pieces.append(piece)

    def _box(self, piece: Piece) -> None:
        self._put(piece)
        self.steps.extend(fonts.code_width(character) * piece.size for character in piece.text)

    def _join(self, piece: Piece, face: Face) -> None:
        """Adds a stretch of joined letters, each part of it that runs one way by itself."""
        at = len(self.steps)
        levels = (self._levels or [])[at : at + len(piece.text)] or [1] * len(piece.text)
        start = 0
        for end in range(1, len(levels) + 1):
            together = end < len(levels) and levels[end] == levels[start]
            most = _SHAPED_AT_ONCE * (1 if together and piece.text[end] == " " else 2)
            if together and end - start < most:
                continue
            part = piece.part(start, end)
            glyphs = shape(face, part.text, leftwards=levels[start] % 2 == 1)
            steps = [0.0] * len(part.text)
            heads = set()
            for glyph in glyphs:
                steps[glyph.at] += glyph.advance * piece.size
                heads.add(glyph.at if glyph.code else -1)
            first = len(self.steps)
            self.glued.update(first + n for n in range(1, len(steps)) if n not in heads)
            self._put(replace(part, glyphs=glyphs))
            self.steps.extend(steps)
            start = end


def _foreign(text: str) -> bool:
    """Whether the first letter of a text belongs to a script that the text face has not."""
    if text.isascii():
        return False
    first = next(filter(str.isalpha, text), "a")
    return first not in fonts.latin_face(False, False, "text").advances


def _levelled(texts: list[str]) -> tuple[list[str], list[int], list[tuple[int, int]]]:
    """The texts without their direction marks, the level of each character, and the sides."""
    levels: list[int] = []
    sides: list[tuple[int, int]] = []
    for paragraph in "".join(texts).split("\n"):
        base, found = directions.levels(paragraph)
        sides.append((len(levels), base))
        kept = (
            level
            for character, level in zip(paragraph, found, strict=True)
            if character not in directions.MARKS
        )
        levels.extend(kept)
        levels.append(base)
    levels.pop()
    gone = dict.fromkeys(map(ord, directions.MARKS))
    return [text.translate(gone) for text in texts], levels, sides


def _hyphen(piece: Piece) -> Piece:
    return replace(piece, text=_soft(piece.face), anchor="", glyphs=(), boxed=False)


@cache
def _soft(name: str) -> str:
    """A hyphen that is read as a soft one: whoever copies the words gets them undivided."""
    face = fonts.face(name)
    return face.code(face.glyph_of("-"), "\u00ad")
