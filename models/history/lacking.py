"""What another copy's history has that this one lacks, found by comparing the names of change sets.

It reads both and writes neither.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import apsw

from models.errors import Refused

_SETS = "SELECT uid, id, hash, made IS NOT NULL FROM change_set ORDER BY uid"
_WITHHELD = (
    "SELECT id FROM change_set WHERE made IS NOT NULL AND (author IS NULL OR label IS NULL)"
    " UNION SELECT change_set FROM change WHERE value IS NULL"
)

_Set = tuple[bytes, int, bytes | None, int]


@dataclass(frozen=True)
class Lacking:
    """What one history lacks of another, by the local numbers of change sets.

    `new` are the other's sets that have not arrived here, the earlier first; `fuller` are pairs of
    ours and its number of the same set, of which something is withheld here. `related` says whether
    there is a set that both have.
    """

    new: tuple[int, ...]
    fuller: tuple[tuple[int, int], ...]
    related: bool

    def __bool__(self) -> bool:
        return bool(self.new or self.fuller)


def lacking(ours: apsw.Connection, theirs: apsw.Connection) -> Lacking:
    """What `ours` lacks of `theirs`. Raises Refused where one name has two contents."""
    withheld = {id for (id,) in ours.execute(_WITHHELD)}
    new: list[int] = []
    fuller: list[tuple[int, int]] = []
    related = False
    for mine, its in _beside_ours(ours.execute(_SETS), theirs.execute(_SETS)):
        if not its[3]:
            continue
        if mine is not None and mine[2] not in (None, its[2]):
            raise _two_pasts()
        if mine is None or not mine[3]:
            new.append(its[1])
            continue
        related = True
        if mine[1] in withheld:
            fuller.append((mine[1], its[1]))
    return Lacking(tuple(new), tuple(fuller), related)


def _beside_ours(
    ours: Iterator[_Set], theirs: Iterator[_Set]
) -> Iterator[tuple[_Set | None, _Set]]:
    """Their sets, each with the same one of ours. Both come in the order of their uids."""
    mine = next(ours, None)
    for its in theirs:
        while mine is not None and mine[0] < its[0]:
            mine = next(ours, None)
        yield mine if mine is not None and mine[0] == its[0] else None, its


def _two_pasts() -> Refused:
    return Refused(
        "The two files tell the same edit differently: the past of one was altered.",
        kept="Neither was changed.",
        do="Check both files, and take an older copy of the one that is not whole.",
    )
