"""Sets text: the only maker of printed words, from plain strings and never from markup.

Nothing typed is ever read as an instruction, so there is nothing to escape; an address becomes
a link only where a `Run` says so.
"""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from briefings.block import Block
from briefings.fitting import break_lines
from briefings.painter import Pen
from briefings.runs import Piece, Run
from briefings.setting import Line, Setting, set_text
from briefings.style import BODY, CAPTION, Type

__all__ = ["Align", "Content", "Prose", "Run", "runs"]

Align = Literal["left", "right", "centre"]


Content = str | Run | Sequence[str | Run]


def runs(content: Content) -> Sequence[str | Run]:
    """`content` as a sequence, whatever it was given as."""
    return (content,) if isinstance(content, str | Run) else content


@dataclass(frozen=True, slots=True)
class _Settled:
    """What it takes to draw lines in a column of one width: their own widths, and their pieces."""

    column: float
    widths: Sequence[float]
    made: Setting


class Prose(Block):
    """A paragraph in one type; `label` hangs before its first line, `indent` points to the left.

    `language` (ISO 639) says by whose rules its words may be divided where a line would be short;
    only types that are meant to be read on are divided at all. A paragraph whose first letter is
    Arabic or Hebrew starts at the right.
    """

    def __init__(
        self,
        content: Content,
        type: Type = BODY,
        *,
        align: Align = "left",
        label: Content = "",
        indent: float = 0.0,
        keep: bool = False,
        language: str = "en",
    ) -> None:
        super().__init__(before=type.before, after=type.after, keep=keep)
        self._content = runs(content)
        self._type = type
        self._align = align
        self.explains = type == CAPTION
        self._label = Prose(label, type) if label else None
        self._indent = indent
        self._language = language
        self._first = 0
        self._last: int | None = None
        self._made: Setting | None = None
        self._settled: _Settled | None = None
        self._broken: dict[float, list[Line]] = {}

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
    def indent(self) -> float:
        """How far its lines stand from the left, in points."""
        return self._indent

    @property
    def pieces(self) -> list[Piece]:
        """Its words in runs of one font, size and colour."""
        return self._setting().pieces

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
        return [
            text[line.start : line.end] + ("-" if line.divided else "")
            for line in self._lines(width)
        ]

    def natural_width(self) -> float:
        """The width of its longest line if nothing breaks it."""
        made = self._setting()
        ends = [at for at, character in enumerate(made.text) if character == "\n"]
        marks = [0, *ends, len(made.text)]
        return self._indent + max(
            (made.reach[b] - made.reach[a] for a, b in pairwise(marks)),
            default=0.0,
        )

    def settle(self) -> None:
        """Keeps the width of each line, and not the place of each character."""
        if len(self._broken) == 1:
            self._settled = self._ready(next(iter(self._broken)))
        self._made = None
        if self._label:
            self._label.settle()

    def forget(self) -> None:
        """Lets go of the places of its characters; how its lines break is kept."""
        self._made = self._settled = None
        if self._label:
            self._label.forget()

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
        ready, size = self._ready(width), self._type.size
        made, leftwards = ready.made, ready.made.leftwards(0)
        if self._label and self._first == 0:
            room = self._indent or width
            self._label._aside(pen, x + width - room if leftwards else x, y, room, leftwards)
        baseline = y + self._type.leading / 2 + size * 0.32
        left, room = x if leftwards else x + self._indent, width - self._indent
        lines = []
        for line, wide in zip(self._lines(width), ready.widths, strict=True):
            turned = self._align == "left" and made.leftwards(line.start)
            spare = room - wide
            shift = {"left": 0.0, "centre": spare / 2, "right": spare}
            start = left + shift["right" if turned else self._align]
            lines.append((start, baseline, made.line(line)))
            baseline += self._type.leading
        pen.lines(lines)

    def _aside(self, pen: Pen, x: float, y: float, width: float, leftwards: bool) -> None:
        """Draws it as a label; beside a text that runs to the left it ends at the right."""
        aligned, self._align = self._align, "right" if leftwards else self._align
        self.draw(pen, x, y, width)
        self._align = aligned

    def _ready(self, width: float) -> _Settled:
        if self._settled is not None and self._settled.column == width:
            return self._settled
        made = self._setting()
        widths = array("d", map(made.width, self._lines(width)))
        return _Settled(width, widths, made.settled())

    def _part(self, first: int, last: int | None) -> "Prose":
        part = Prose(
            self._content,
            self._type,
            align=self._align,
            indent=self._indent,
            language=self._language,
        )
        part._label, part._made, part._broken = self._label, self._made, self._broken
        part._first, part._last = first, last
        part.before = self.before if first == self._first else 0.0
        part.keep = self.keep
        return part

    def _count(self, width: float) -> int:
        if self._first or self._last is not None or width not in self._broken:
            return len(self._lines(width))
        return len(self._broken[width])

    def _lines(self, width: float) -> list[Line]:
        if width not in self._broken:
            language = self._language if self._type.divided else ""
            self._broken[width] = break_lines(
                self._setting(), width - self._indent, em=self._type.size, language=language
            )
        return self._broken[width][self._first : self._last]

    def _setting(self) -> Setting:
        if self._made is None:
            self._made = set_text(self._content, self._type)
        return self._made
