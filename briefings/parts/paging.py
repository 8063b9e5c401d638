"""Where a page ends by the will of whoever composed it."""

from briefings.blocks import Block, Room
from briefings.telling import Telling

# A page goes on unless less than this much of it is left.
_WORTH_STARTING = 0.35


def new_page(telling: Telling) -> list[Block]:
    """Goes on on a new page unless much of this one is left."""
    return [Room(telling.sheet.room * _WORTH_STARTING)]
