"""Sets text: the only maker of printed words, from plain strings and never from markup.

Nothing typed is ever read as an instruction, so there is nothing to escape; an address becomes
a link only where a `Run` says so.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Literal

from briefings import fonts
from briefings.blocks import Block
from briefings.breaking import cut, opportunities
from briefings.painter import Pen, Piece
from briefings.style import BODY, NOTE_NUMBER_RISE, NOTE_NUMBER_SIZE, PAPER, Type

Align = Literal["left", "right", "centre"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with its own look; `link` is an address or `#name`, `anchor` a name."""

    text: str
    bold: bool | None = None
    italic: bool | None = None
    colour: str | None = None
    raised: bool = False
    link: str = ""
    anchor: str = ""


Content = str | Run | Sequence[str | Run]


def runs(content: Content) -> Sequence[str | Run]:
    """`content` as a sequence, whatever it was given as."""
    return (content,) if isinstance(content, str | Run) else content


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int


@dataclass
class _Setting:
    """The text of one block, its pieces by font, and the position after each character."""

    text: str
    pieces: list[tuple[int, Piece]]
    reach: list[float]
    glued: set[int]
    lines: dict[float, list[_Line]] = field(default_factory=dict)


class Prose(Block):
    """A paragraph in one type; `label` hangs before its first line, `indent` points to the left."""

    def __init__(
        self,
        content: Content,
        type: Type = BODY,
        *,
        align: Align = "left",
        label: Content = "",
        indent: float = 0.0,
        keep: bool = False,
    ) -> None:
        super().__init__(before=type.before, after=type.after, keep=keep)
        self._content = runs(content)
        self._type = type
        self._align = align
        self._label = Prose(label, type) if label else None
        self._indent = indent
        self._first = 0
        self._last: int | None = None
        self._made: _Setting | None = None

    def anchors(self) -> Iterator[str]:
        """The names that this paragraph can be linked to by."""
        yield from (run.anchor for run in self._content if isinstance(run, Run) and run.anchor)
        if self._label:
            yield from self._label.anchors()

    def texts(self) -> Iterator[tuple[Block, ...]]:
        """Itself."""
        yield (self,)

    @property
    def content(self) -> Sequence[str | Run]:
        """Its words as they were given."""
        return self._content

    @property
    def label(self) -> "Prose | None":
        """What hangs before its first line."""
        return self._label

    @property
    def type(self) -> Type:
        """The type that it is set in."""
        return self._type

    @property
    def pieces(self) -> list[Piece]:
        """Its words in runs of one font, size and colour."""
        return [piece for _, piece in self._setting().pieces]

    def height(self, width: float) -> float:
        """The height of its lines, in points."""
        return self._count(width) * self._type.leading

    def least(self, width: float) -> float:
        """The height of what has to stand together at its start: two lines, or three of three."""
        count = self._count(width)
        return (count if count <= 3 else 2) * self._type.leading

    def lines(self, width: float) -> list[str]:
        """Its lines as they will stand in a column of `width` points."""
        text = self._setting().text
        return [text[line.start : line.end] for line in self._lines(width)]

    def natural_width(self) -> float:
        """The width of its longest line if nothing breaks it."""
        made = self._setting()
        ends = [at for at, character in enumerate(made.text) if character == "\n"]
        marks = [0, *ends, len(made.text)]
        return self._indent + max(
            (made.reach[b] - made.reach[a] for a, b in pairwise(marks)),
            default=0.0,
        )

    def split(
        self, width: float, room: float, *, forced: bool = False
    ) -> tuple[Block | None, Block | None]:
        """Its first lines that fit into `room` points, and the rest; no line alone on a page."""
        count = len(self._lines(width))
        fits = int((room + 0.01) // self._type.leading)
        if fits >= count:
            return self, None
        if count - fits == 1 and fits > 2:
            fits -= 1
        if not forced and (fits < 2 or count - fits < 2):
            return None, self
        fits = max(fits, 1)
        middle = self._first + fits
        return self._part(self._first, middle), self._part(middle, self._last)

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draws its lines from `y` downwards."""
        if self._label and self._first == 0:
            self._label.draw(pen, x, y, self._indent or width)
        made, size = self._setting(), self._type.size
        baseline = y + self._type.leading / 2 + size * 0.32
        left, room = x + self._indent, width - self._indent
        for line in self._lines(width):
            reach = made.reach[line.end] - made.reach[line.start]
            start = (
                left
                + {"left": 0.0, "centre": (room - reach) / 2, "right": room - reach}[self._align]
            )
            pen.text(start, baseline, self._pieces(line.start, line.end))
            baseline += self._type.leading

    def _part(self, first: int, last: int | None) -> "Prose":
        part = Prose(self._content, self._type, align=self._align, indent=self._indent)
        part._label, part._made = self._label, self._setting()
        part._first, part._last = first, last
        part.before = self.before if first == self._first else 0.0
        part.keep = self.keep
        return part

    def _count(self, width: float) -> int:
        made = self._setting()
        if self._first or self._last is not None or width not in made.lines:
            return len(self._lines(width))
        return len(made.lines[width])

    def _lines(self, width: float) -> list[_Line]:
        made = self._setting()
        if width not in made.lines:
            made.lines[width] = _broken(made, width - self._indent)
        return made.lines[width][self._first : self._last]

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        for at, piece in self._setting().pieces:
            low, high = max(start, at), min(end, at + len(piece.text))
            if low < high or (piece.anchor and start <= at < end):
                yield piece.part(low - at, high - at)

    def _setting(self) -> _Setting:
        if self._made is None:
            self._made = _set(self._content, self._type)
        return self._made


def _set(content: Sequence[str | Run], type: Type) -> _Setting:
    pieces: list[tuple[int, Piece]] = []
    steps: list[float] = []
    glued: set[int] = set()
    at = 0
    for run in content:
        run = Run(run) if isinstance(run, str) else run
        size = type.size * (NOTE_NUMBER_SIZE if run.raised else 1)
        rise = type.size * NOTE_NUMBER_RISE if run.raised else 0.0
        bold = type.bold if run.bold is None else run.bold
        italic = type.italic if run.italic is None else run.italic
        anchor = run.anchor
        if run.raised:
            glued.add(at)
        for part in fonts.choose(fonts.plain(run.text), bold=bold, italic=italic):
            set_at = size * part.face.scale
            advances = part.face.advances
            steps.extend([advances.get(character, 0.0) * set_at for character in part.text])
            colour = (run.colour or type.colour) if part.known else PAPER.muted
            piece = Piece(part.text, part.face.name, set_at, colour, rise, run.link, anchor)
            pieces.append((at, piece))
            anchor = ""
            at += len(part.text)
    text = "".join(piece.text for _, piece in pieces)
    return _Setting(text, pieces, [0.0, *accumulate(steps)], glued)


def _broken(made: _Setting, width: float) -> list[_Line]:
    result: list[_Line] = []
    text, reach = made.text, made.reach
    offsets = [at for at in opportunities(text) if at not in made.glued]
    visible = [_visible_end(text, at) for at in offsets]
    start = 0
    for end in (*(at for at, character in enumerate(text) if character == "\n"), len(text)):
        last = _visible_end(text, end)
        while reach[last] - reach[start] > width + 0.01 and start < last:
            holds = bisect_right(reach, reach[start] + width + 0.01) - 1
            found = bisect_right(visible, holds) - 1
            if found >= 0 and offsets[found] > start:
                result.append(_Line(start, max(start, visible[found])))
                start = offsets[found]
            else:
                length = cut(text[start : start + max(holds - start, 1)], holds - start)
                result.append(_Line(start, start + length))
                start += length
        result.append(_Line(start, max(start, last)))
        start = end + 1
    return result


def _visible_end(text: str, end: int) -> int:
    while end > 0 and text[end - 1] == " ":
        end -= 1
    return end
