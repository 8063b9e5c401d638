"""Many short paragraphs that run on from column to column, and from page to page."""

from collections.abc import Iterator, Sequence

from briefings.block import Block, Inner, column, spaced
from briefings.style import UNIT, snapped


class Galley(Block):
    """Blocks in columns of equal width and, where the text ends, of nearly equal height."""

    def __init__(
        self, blocks: Sequence[Block], *, columns: int = 2, gutter: float = 16.0, after: float = 3.9
    ) -> None:
        super().__init__(after=after)
        self._blocks = list(blocks)
        self._columns = columns
        self._gutter = gutter
        self._heights: dict[float, float] = {}

    def anchors(self) -> Iterator[str]:
        """The names within its blocks."""
        for block in self._blocks:
            yield from block.anchors()

    def parts(self) -> Sequence[Block]:
        """Its blocks."""
        return self._blocks

    def texts(self) -> Iterator[tuple[Block, ...]]:
        """The paragraphs of its blocks."""
        for block in self._blocks:
            yield from block.texts()

    def height(self, width: float) -> float:
        """The least height at which its blocks fit into its columns."""
        if width not in self._heights:
            wide = self._wide(width)
            whole = _tall(self._blocks, wide)
            height = snapped(max(whole / self._columns, _tall(self._blocks[:1], wide)))
            while sum(map(len, filled := self._filled(wide, height))) < len(self._blocks):
                height += UNIT
            self._heights[width] = max(_tall(column, wide) for column in filled)
        return self._heights[width]

    def least(self, width: float) -> float:
        """The height of its first blocks."""
        return _tall(self._blocks[:2], self._wide(width))

    def split(
        self, width: float, room: float, *, forced: bool = False
    ) -> tuple[Block | None, Block | None]:
        """The blocks that fit into columns as high as `room`, and the rest."""
        wide = self._wide(width)
        count = sum(map(len, self._filled(wide, room)))
        if count == len(self._blocks):
            return self, None
        if count:
            return self._part(self._blocks[:count]), self._part(self._blocks[count:])
        if not forced:
            return None, self
        head, tail = self._blocks[0].split(wide, room, forced=True)
        rest = [*([tail] if tail else []), *self._blocks[1:]]
        return self._part([head] if head else []), self._part(rest) if rest else None

    def inside(self, width: float) -> Iterator[Inner]:
        """Its blocks, column by column from the left."""
        wide = self._wide(width)
        for number, blocks in enumerate(self._filled(wide, self.height(width))):
            left = number * (wide + self._gutter)
            for inner in column(blocks, wide):
                yield inner._replace(left=left)

    def _wide(self, width: float) -> float:
        return (width - self._gutter * (self._columns - 1)) / self._columns

    def _filled(self, wide: float, height: float) -> list[list[Block]]:
        filled: list[list[Block]] = [[]]
        used = above = 0.0
        for block in self._blocks:
            tall = block.height(wide)
            gap = snapped(max(above, block.before)) if filled[-1] else 0.0
            if filled[-1] and used + gap + tall > height + 0.01:
                if len(filled) == self._columns:
                    break
                filled.append([])
                used = gap = 0.0
            if not filled[-1] and tall > height + 0.01:
                break
            filled[-1].append(block)
            used, above = used + gap + tall, block.after
        return filled

    def _part(self, blocks: Sequence[Block]) -> "Galley":
        return Galley(blocks, columns=self._columns, gutter=self._gutter, after=self.after)


def _tall(blocks: Sequence[Block], wide: float) -> float:
    return sum(gap + block.height(wide) for gap, block in spaced(blocks))
