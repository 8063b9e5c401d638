"""Tables: cells of plain text that break, rows that stay whole, heads that come again.

Hairlines between rows and no filled heads; what is a number or a mark is said by the caller.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from briefings.block import Block, Inner
from briefings.charts import Chart, stage_mark
from briefings.columns import placed
from briefings.painter import Pen
from briefings.phrases import phrases
from briefings.style import CAPTION, CELL, CELL_HEAD, HAIRLINE, PAPER, RULE, Type
from briefings.text import Align, Content, Prose

_PAD: Final = 1.3
_MARK: Final = 3.9
# A row higher than this may be cut, if so much of it stands before the cut.
_LONG: Final = 150.0
_BEGUN: Final = 120.0
# Of more rows than these, what was measured is let go while they are measured.
_MANY: Final = 500
_INDENT: Final = 2 * _MARK + 4
# What a column has at least: the widest letter, or the code of a character in its box.
_FLOOR: Final = 18.0


@dataclass(frozen=True)
class Column:
    """A column's head and its part of the width, relative to the others.

    A `drawn` head stands in place of the title, which then only a twin in words shows.
    """

    title: str
    share: float
    align: Align = "left"
    drawn: Block | None = None


@dataclass(frozen=True)
class Cell:
    """What stands in one cell: words, and before them a mark of stage and basis if there is one.

    A block, such as a drawing, is laid out for the width of its column.
    """

    words: Content | Block
    stage: str = ""
    basis: str = ""
    type: Type = CELL


@dataclass(frozen=True, slots=True)
class _Row:
    """A row's paragraphs and the marks before them.

    Of a row that is cut, the part that begins it has the marks, the part that ends it the line.
    """

    texts: tuple[Prose | Block | None, ...]
    marks: tuple[tuple[str, str], ...]
    opened: bool = True
    closed: bool = True
    tied: bool = False


class Table(Block):
    """Rows under a head that is repeated, with `title` and “continued”, on every further page.

    Rows that are `tied`, by their places, begin no page where the rows before them can give way.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell | Content]],
        *,
        title: str,
        before: float = 0.0,
        after: float = 6.0,
        tied: Container[int] = (),
    ) -> None:
        super().__init__(before=before, after=after)
        self._columns = tuple(columns)
        self._title = title
        self._again = False
        self._headed = any(column.title for column in columns)
        heads = [Cell(column.drawn or column.title, type=CELL_HEAD) for column in columns]
        self._head = _row(heads, columns)
        self._rows = [
            replace(_row(cells, columns), tied=True) if at in tied else _row(cells, columns)
            for at, cells in enumerate(rows)
        ]
        self._marked = [any(row.marks[at][0] for row in self._rows) for at in range(len(columns))]
        self._heights: dict[float, list[float]] = {}
        self._places: dict[float, list[tuple[float, float]]] = {}

    @property
    def title(self) -> str:
        """What it is called on the pages that it goes on to."""
        return self._title

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns from the left."""
        return self._columns

    def cells(self) -> "Iterator[tuple[tuple[Prose | Block | None, str, str], ...]]":
        """Each row's words with the codes of the stage and basis whose mark stands before them."""
        for row in self._rows:
            yield tuple((text, *mark) for text, mark in zip(row.texts, row.marks, strict=True))

    def anchors(self) -> Iterator[str]:
        """The names within its cells."""
        for row in self._rows:
            for text in row.texts:
                if text is not None:
                    yield from text.anchors()

    def texts(self) -> Iterator[tuple[Block, ...]]:
        """The head's cells, then each row's, without the empty ones."""
        for row in (self._head, *self._rows):
            yield tuple(text for text in row.texts if text is not None)

    def settle(self) -> None:
        """Keeps what drawing its cells needs only."""
        for text in chain(*self.texts()):
            text.settle()

    def forget(self) -> None:
        """Lets go of what its cells can make again."""
        for text in chain(*self.texts()):
            text.forget()

    def height(self, width: float) -> float:
        """The height of its head and rows."""
        return self._top(width) + sum(self._tall(width))

    def least(self, width: float) -> float:
        """The height of its head and first row, as far as that can stand on a page."""
        begun = next((at for at, row in enumerate(self._rows) if at and not row.tied), None)
        first = sum(self._tall(width)[:begun])
        return self._top(width) + (first if first <= _LONG else _BEGUN)

    def split(
        self, width: float, room: float, *, forced: bool = False
    ) -> tuple[Block | None, Block | None]:
        """The rows that fit, and the rest; a row is cut only if it is long or the page is empty."""
        if self.height(width) <= room + 0.01:
            return self, None
        used, count = self._top(width), 0
        for tall in self._tall(width):
            if used + tall > room + 0.01:
                break
            used, count = used + tall, count + 1
        if count > 3 and len(self._rows) - count == 1:
            count -= 1
        untied = self._untied(count)
        count = untied if untied or not forced else count
        head, tail = self._rows[:count], self._rows[count:]
        heights, below = self._tall(width)[:count], self._tall(width)[count:]
        if tail and ((not head and forced) or below[0] > _LONG):
            upper, lower = self._cut(tail[0], width, room - used, forced=forced and not head)
            head, tail = [*head, *upper], [*lower, *tail[1:]]
            heights += [self._row_height(row, width) for row in upper]
            below[:1] = [self._row_height(row, width) for row in lower]
        if not head:
            return None, self
        upper_part = self._with(head, width, heights, again=self._again)
        return upper_part, self._with(tail, width, below, again=True) if tail else None

    def inside(self, width: float) -> Iterator[Inner]:
        """Its cells' words, row by row, under the note that it goes on and its head."""
        top = 0.0
        if self._again:
            yield Inner(self._note(), 0.0, 0.0, width)
            top = self._note().height(width)
        rows = list(zip(self._rows, self._tall(width), strict=True))
        for row, tall in [(self._head, self._top(width) - top), *rows] if self._headed else rows:
            for (left, wide), text, mark in zip(
                self._placed(width), row.texts, row.marks, strict=True
            ):
                indent = _INDENT if mark[0] else 0.0
                if text is not None:
                    yield Inner(text, left + indent, top + _PAD, wide - indent)
            top += tall

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draws its cells, their marks and the lines between rows."""
        super().draw(pen, x, y, width)
        y += self._top(width)
        pen.line(x, y, x + width, y, PAPER.muted, RULE)
        for row, tall in zip(self._rows, self._tall(width), strict=True):
            for (left, _), mark in zip(self._placed(width), row.marks, strict=True):
                if mark[0] and row.opened:
                    pen.chart(_mark(*mark), x + left, y + _PAD + CELL.leading / 2 - _MARK)
            y += tall
            if row.closed:
                pen.line(x, y, x + width, y, PAPER.line, HAIRLINE)

    def _untied(self, count: int) -> int:
        """The most rows up to `count` after which no row stands that is tied to the one before."""
        while count and count < len(self._rows) and self._rows[count].tied:
            count -= 1
        return count

    def _top(self, width: float) -> float:
        again = self._note().height(width) if self._again else 0.0
        return again + (self._row_height(self._head, width) if self._headed else 0.0)

    def _note(self) -> Prose:
        return Prose(phrases.continued(self._title), CAPTION)

    def _tall(self, width: float) -> list[float]:
        if width not in self._heights:
            self._heights[width] = heights = []
            for row in self._rows:
                heights.append(self._row_height(row, width))
                if len(self._rows) > _MANY:
                    for text, _ in self._texts(row, width):
                        text.settle()
        return self._heights[width]

    def _row_height(self, row: _Row, width: float) -> float:
        return 2 * _PAD + max(
            (text.height(wide) for text, wide in self._texts(row, width)), default=CELL.leading
        )

    def _texts(self, row: _Row, width: float) -> Iterator[tuple[Prose | Block, float]]:
        for (_, wide), text, mark in zip(self._placed(width), row.texts, row.marks, strict=True):
            if text is not None:
                yield text, wide - (_INDENT if mark[0] else 0.0)

    def _cut(
        self, row: _Row, width: float, room: float, *, forced: bool
    ) -> tuple[list[_Row], list[_Row]]:
        heads: list[Block | None] = []
        tails: list[Block | None] = []
        for (_, wide), text, mark in zip(self._placed(width), row.texts, row.marks, strict=True):
            wide -= _INDENT if mark[0] else 0.0
            head, tail = (None, None)
            if text is not None:
                head, tail = text.split(wide, room - 2 * _PAD, forced=forced)
                if head is None:
                    return [], [row]
            heads.append(head)
            tails.append(tail)
        return [replace(row, texts=tuple(heads), closed=False)], [
            replace(row, texts=tuple(tails), opened=False)
        ]

    def _placed(self, width: float) -> list[tuple[float, float]]:
        if width not in self._places:
            floors = [_FLOOR + (_INDENT if marked else 0.0) for marked in self._marked]
            self._places[width] = placed([each.share for each in self._columns], floors, width)
        return self._places[width]

    def _with(
        self, rows: list[_Row], width: float, heights: list[float], *, again: bool
    ) -> "Table":
        part = Table(self._columns, (), title=self._title, before=self.before, after=self.after)
        part._rows, part._again, part._marked = rows, again, self._marked
        # Measured again on every page, the rows of a long table would cost the square of it.
        part._heights[width] = heights
        return part


def _mark(stage: str, basis: str) -> Chart:
    shapes = stage_mark(stage, basis, _MARK, _MARK, radius=_MARK, palette=PAPER)
    return Chart(2 * _MARK, 2 * _MARK, shapes)


def _row(cells: Sequence[Cell | Content], columns: Sequence[Column]) -> _Row:
    texts: list[Block | None] = []
    marks: list[tuple[str, str]] = []
    for given, column in zip(cells, columns, strict=True):
        cell = given if isinstance(given, Cell) else Cell(given)
        texts.append(_filled(cell, column))
        marks.append((cell.stage, cell.basis))
    return _Row(tuple(texts), tuple(marks))


def _filled(cell: Cell, column: Column) -> Block | None:
    if isinstance(cell.words, Block):
        return cell.words
    return Prose(cell.words, cell.type, align=column.align) if cell.words else None
