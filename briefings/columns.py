"""How wide the columns of a table are. Knows no words and draws nothing."""

from collections.abc import Sequence
from typing import Final

GUTTER: Final = 8.0
"""The space between two columns where there is room for it, in points."""


def placed(
    shares: Sequence[float], floors: Sequence[float], width: float
) -> list[tuple[float, float]]:
    """How far from the left each column stands, and how wide it is.

    None is narrower than its floor: the others give what that takes, and the space between them
    gives what they can't.
    """
    spare = max(width - sum(floors), 0.0)
    gutter = min(GUTTER, spare / max(len(shares) - 1, 1))
    room = width - gutter * (len(shares) - 1)
    wide = list(floors)
    wider = set(range(len(shares)))
    while wider:
        rest = room - sum(wide[at] for at in range(len(shares)) if at not in wider)
        total = sum(shares[at] for at in wider)
        short = {at for at in wider if rest * shares[at] / total < floors[at]}
        if not short:
            for at in wider:
                wide[at] = rest * shares[at] / total
            break
        wider -= short
    places, offset = [], 0.0
    for each in wide:
        places.append((offset, each))
        offset += each + gutter
    return places
