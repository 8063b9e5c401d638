"""Where a page ends by the will of whoever composed it."""

from briefings.blocks import Block, Room
from briefings.telling import Telling

# A page goes on unless less than this much of it is left.
_WORTH_STARTING = 0.35


def new_page(telling: Telling) -> list[Block]:
    """Goes on on a new page; in a kind's own order, unless much of this one is left."""
    return [Room(telling.sheet.room * (1.0 if telling.order.pieces else _WORTH_STARTING))]
