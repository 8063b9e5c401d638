"""States of the file: frontiers, the change sets behind them, and the state of an earlier time.

A state is a frontier and all sets that it came after. What a state holds follows from `after`
alone; times are only asked for where a person names one.
"""

import json as standard
import uuid
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import datetime
from itertools import groupby
from operator import itemgetter

from models.errors import Refused
from models.history.changes import instant
from models.history.ledger import Ledger

Frontier = tuple[str, ...]
"""A state by the uids of its newest change sets, in order."""


def later(ledger: Ledger, frontier: Iterable[str]) -> set[int]:
    """The change sets of the file that a state does not have, by local number.

    It costs what they are, not what the file is. Raises Refused for a state that the file does not
    know.
    """
    had = _numbers(ledger, frontier)
    ahead = {id for id, *_ in ledger.tips()} - had
    found: set[int] = set()
    if not ahead:
        return found
    # Every set has a greater uid than those that it came after, so each is met before them.
    for change_set, earlier in _downwards(ledger):
        if change_set in had:
            had.discard(change_set)
            had |= earlier
            ahead -= earlier
        elif change_set in ahead:
            found.add(change_set)
            ahead.discard(change_set)
            ahead |= earlier - had
        if not ahead:
            break
    return found


def between(ledger: Ledger, since: Iterable[str], until: Iterable[str]) -> set[int]:
    """The change sets that the state `until` has and the state `since` has not. Raises Refused."""
    return later(ledger, since) - later(ledger, until)


def reachable(ledger: Ledger, frontier: Iterable[str]) -> set[int]:
    """Every change set of a state, by local number. Raises Refused."""
    rows = ledger.connection.execute(
        "WITH RECURSIVE had (id) AS (SELECT value FROM json_each(?)"
        " UNION SELECT a.earlier FROM had JOIN after a ON a.change_set = had.id)"
        " SELECT id FROM had",
        (standard.dumps(sorted(_numbers(ledger, frontier))),),
    )
    return {id for (id,) in rows}


def around(ledger: Ledger, change_set: int) -> tuple[Frontier, Frontier]:
    """The state in which a change set was made, and the one that it made."""
    earlier = ledger.connection.execute(
        "SELECT s.uid FROM after a JOIN change_set s ON s.id = a.earlier"
        " WHERE a.change_set = ? ORDER BY s.uid",
        (change_set,),
    )
    before = tuple(str(uuid.UUID(bytes=uid)) for (uid,) in earlier)
    return before, (ledger.set_uids([change_set])[change_set],)


def common(ledger: Ledger, one: Iterable[str], other: Iterable[str]) -> Frontier:
    """The last state that two states have in common; empty where they share no past.

    Raises Refused.
    """
    both = reachable(ledger, one) & reachable(ledger, other)
    rows = ledger.connection.execute(
        "SELECT uid FROM change_set WHERE id IN (SELECT value FROM json_each(?1)) AND id NOT IN"
        " (SELECT earlier FROM after WHERE change_set IN (SELECT value FROM json_each(?1)))"
        " ORDER BY uid",
        (standard.dumps(sorted(both)),),
    )
    return tuple(str(uuid.UUID(bytes=uid)) for (uid,) in rows)


def known(ledger: Ledger, frontier: Iterable[str]) -> bool:
    """Whether the file has every change set that a state names."""
    try:
        _numbers(ledger, frontier)
    except Refused:
        return False
    return True


def frontier_at(ledger: Ledger, time: datetime) -> Frontier:
    """The state of all change sets made by an instant whose predecessors were made by then, too.

    Empty where the case was not begun yet. Raises ValueError for a time without a zone.
    """
    if time.tzinfo is None:
        raise ValueError("An instant needs its zone.")
    too_late = _made_after(ledger, instant(time))
    rows = ledger.connection.execute(
        # What came after a set that is too late is too late itself; the others that were named by
        # such a one, or by none, are the state, unless another of the state came after them.
        "SELECT s.uid FROM change_set s WHERE s.made IS NOT NULL"
        " AND s.id NOT IN (SELECT value FROM json_each(?1))"
        " AND (s.tip = 1 OR s.id IN (SELECT earlier FROM after"
        " WHERE change_set IN (SELECT value FROM json_each(?1))))"
        " AND s.id NOT IN (SELECT earlier FROM after"
        " WHERE change_set NOT IN (SELECT value FROM json_each(?1)))"
        " ORDER BY s.uid",
        (standard.dumps(sorted(too_late)),),
    )
    return tuple(str(uuid.UUID(bytes=uid)) for (uid,) in rows)


def _made_after(ledger: Ledger, made: str) -> set[int]:
    """The sets that were made later, or came after one that was or that has not arrived."""
    connection = ledger.connection
    found = {
        id
        for (id,) in connection.execute(
            "SELECT id FROM change_set WHERE made IS NULL OR made > ?", (made,)
        )
    }
    if not found:
        return found
    with closing(
        connection.execute(
            "SELECT s.id, a.earlier FROM change_set s JOIN after a ON a.change_set = s.id"
            " WHERE s.uid > (SELECT min(uid) FROM change_set"
            " WHERE id IN (SELECT value FROM json_each(?))) ORDER BY s.uid",
            (standard.dumps(sorted(found)),),
        )
    ) as rows:
        for change_set, earlier in rows:
            if earlier in found:
                found.add(change_set)
    return found


def _downwards(ledger: Ledger) -> Iterator[tuple[int, set[int]]]:
    """Each change set, newest first, with those that it came after."""
    with closing(
        ledger.connection.execute(
            "SELECT s.id, a.earlier FROM change_set s LEFT JOIN after a ON a.change_set = s.id"
            " ORDER BY s.uid DESC"
        )
    ) as rows:
        for change_set, its in groupby(rows, key=itemgetter(0)):
            yield change_set, {earlier for _, earlier in its if earlier is not None}


def _numbers(ledger: Ledger, frontier: Iterable[str]) -> set[int]:
    """The local numbers of the sets of a frontier. Raises Refused for one that has not arrived."""
    try:
        asked = {uuid.UUID(uid).bytes for uid in frontier}
    except ValueError as error:
        raise _unknown() from error
    found = {
        id
        for (id,) in ledger.connection.execute(
            "SELECT s.id FROM json_each(?) f JOIN change_set s ON s.uid = unhex(f.value)"
            " WHERE s.made IS NOT NULL",
            (standard.dumps(sorted(uid.hex() for uid in asked)),),
        )
    }
    if len(found) < len(asked):
        raise _unknown()
    return found


def _unknown() -> Refused:
    return Refused(
        "This file does not hold the state of the case that is asked for.",
        kept="Nothing was changed.",
        do="Open the copy in which that state was made, or choose a later state.",
    )
