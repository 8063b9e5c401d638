"""Records that may be one company, authority or product: found by what they are called."""

import json as standard
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, groupby

from models.reading.reader import Reader
from models.reading.standing.attention import URGENCY
from models.reading.standing.wholes import Attention
from models.reading.standing.words import lookalike
from models.records import CATALOGUE
from models.records.combined import COMBINABLE

EACH_OTHER = 12
"""Of so many records of one name each two are a pair; of more, each with the first alone."""


@dataclass(frozen=True, order=True)
class Pair:
    """Two records of a kind that may be one, the earlier first, and the name or LEI they share."""

    first: int
    second: int
    shared: str
    kind: str


def lookalikes(case: Reader, among: Iterable[int] | None = None) -> list[Pair]:
    """Records of one kind with a name or an LEI in common, in one query for all of them.

    With `among`, those pairs of which at least one is among these. A name is compared as lists
    sort it: without regard to case and accents. Those that somebody told apart are none.
    """
    connection = case.database.connection()
    rows = connection.execute(_NAMES, (standard.dumps(COMBINABLE),)).fetchall()
    if not rows:
        return []
    wanted = None if among is None else set(among)
    told_apart = {frozenset(ends) for ends in connection.execute(_TOLD_APART, (_RELATIONS,))}
    found: dict[tuple[int, int], Pair] = {}
    for (kind, _), its in groupby(rows, key=lambda row: row[:2]):
        named = {id: shared for _, _, id, shared in its}
        for first, second in _paired(sorted(named)):
            if frozenset((first, second)) in told_apart:
                continue
            if wanted is None or first in wanted or second in wanted:
                pair = Pair(first, second, named[first], kind)
                found.setdefault((first, second), pair)
    return sorted(found.values())


def alike(case: Reader) -> tuple[Attention, ...]:
    """The records that may be one, as the desk tells what needs attention."""
    pairs = lookalikes(case)
    names = case.labels({id for pair in pairs for id in (pair.first, pair.second)})
    return tuple(
        Attention(
            "lookalike",
            URGENCY["lookalike"],
            pair.first,
            lookalike(
                CATALOGUE[pair.kind].label,
                names.get(pair.first, "?"),
                names.get(pair.second, "?"),
                pair.shared,
            ),
            None,
            None,
            (),
            beside=pair.second,
        )
        for pair in pairs
    )


def _paired(ids: list[int]) -> Iterator[tuple[int, int]]:
    # A name that a thousand records share says nothing of any two, and their pairs would be legion.
    if len(ids) <= EACH_OTHER:
        return combinations(ids, 2)
    return ((ids[0], other) for other in ids[1:])


_HERE = "e.gone = 0 AND e.kind IN (SELECT value FROM json_each(?1))"
_NAMES = (
    "SELECT kind, key, id, shared FROM ("
    "SELECT kind, key, id, shared, count(*) OVER (PARTITION BY kind, key) AS times FROM ("
    f"SELECT e.kind, e.name_sort AS key, e.id, e.name AS shared FROM entity e WHERE {_HERE}"
    " UNION SELECT e.kind, n.name_sort, e.id, n.name FROM other_name n"
    f" JOIN entity e ON e.id = n.owner_of JOIN entity o ON o.id = n.id AND o.gone = 0 WHERE {_HERE}"
    " UNION SELECT e.kind, 'lei ' || c.lei, e.id, c.lei FROM company c"
    f" JOIN entity e ON e.id = c.id WHERE {_HERE}"
    " UNION SELECT e.kind, a.native_name_sort, e.id, a.native_name FROM authority a"
    f" JOIN entity e ON e.id = a.id WHERE {_HERE}"
    ") WHERE key IS NOT NULL) WHERE times > 1 ORDER BY kind, key, id"
)
_RELATIONS = standard.dumps([f"{kind}.not_same" for kind in COMBINABLE])
_TOLD_APART = (
    'SELECT l."owner", l."target" FROM link l JOIN entity e ON e.id = l.id AND e.gone = 0'
    " WHERE l.relation IN (SELECT value FROM json_each(?))"
)
