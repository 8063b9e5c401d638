"""Where the blocks of a page stand, down to the paragraphs; measures as in `briefings.block`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefings.block import Block
from briefings.layout import Page
from briefings.text import Prose

SLACK = 0.05
"""What rounding may add up to, in points."""


@dataclass(frozen=True)
class Frame:
    """A block's place, from the top left of the page's room, and the frame of what it is in."""

    block: Block
    left: float
    top: float
    right: float
    low: float
    around: "Frame | None" = None

    def holds(self, other: "Frame") -> bool:
        """Whether another lies wholly within it."""
        return (
            other.left >= self.left - SLACK
            and other.right <= self.right + SLACK
            and other.top >= self.top - SLACK
            and other.low <= self.low + SLACK
        )


def framed(page: Page, width: float) -> list[Frame]:
    """The frames of a page's blocks and of all that is in them, the outer before the inner."""
    return [
        frame for placed in page for frame in _framed(placed.block, 0.0, placed.top, width, None)
    ]


def paragraphs(frames: Sequence[Frame]) -> list[Frame]:
    """Those of paragraphs."""
    return [frame for frame in frames if isinstance(frame.block, Prose)]


def overlapping(frames: Sequence[Frame]) -> list[tuple[Frame, Frame]]:
    """The pairs that share more than an edge."""
    found = []
    waiting = sorted(frames, key=lambda frame: frame.top)
    for at, one in enumerate(waiting):
        for other in waiting[at + 1 :]:
            if other.top >= one.low - SLACK:
                break
            if other.left < one.right - SLACK and one.left < other.right - SLACK:
                found.append((one, other))
    return found


def _framed(
    block: Block, left: float, top: float, width: float, around: Frame | None
) -> Iterator[Frame]:
    frame = Frame(block, left, top, left + width, top + block.height(width), around)
    yield frame
    for inner in block.inside(width):
        yield from _framed(inner.block, left + inner.left, top + inner.top, inner.width, frame)
