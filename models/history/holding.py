"""Which records several states of the file hold already, for instance those that briefings told of.

It asks for the change set in which each record began; whether that record was deleted since is no
question here.
"""

import json as standard
import uuid
from collections.abc import Iterable, Sequence

from models.history.frontiers import Frontier
from models.history.ledger import Ledger


def holding(
    ledger: Ledger, states: Sequence[Frontier], records: Iterable[int]
) -> tuple[frozenset[int], ...]:
    """Those of the records that had begun in each state, in three queries for any number.

    A change set that has not arrived in this file adds nothing to a state.
    """
    begun = _begun(ledger, records)
    if not begun or not states:
        return tuple(frozenset() for _ in states)
    sets = _numbers(ledger, {uid for state in states for uid in state})
    order = sorted(begun)
    # One bit for each record, so that a history of any length is walked once.
    held: dict[int, int] = {}
    for bit, record in enumerate(order):
        change_set, _ = begun[record]
        held[change_set] = held.get(change_set, 0) | 1 << bit
    for change_set, earlier in _upwards(ledger, min(uid for _, uid in begun.values())):
        if inherited := held.get(earlier, 0):
            held[change_set] = held.get(change_set, 0) | inherited
    found = []
    for state in states:
        bits = 0
        for uid in state:
            bits |= held.get(sets.get(uid, 0), 0)
        found.append(frozenset(record for bit, record in enumerate(order) if bits >> bit & 1))
    return tuple(found)


def _begun(ledger: Ledger, records: Iterable[int]) -> dict[int, tuple[int, bytes]]:
    """The change set with which each record begins, and its uid."""
    rows = ledger.connection.execute(
        "SELECT c.record, s.id, min(s.uid) FROM json_each(?) w"
        " CROSS JOIN change c ON c.record = w.value JOIN change_set s ON s.id = c.change_set"
        " GROUP BY c.record",
        (standard.dumps(sorted(set(records))),),
    )
    return {record: (change_set, uid) for record, change_set, uid in rows}


def _numbers(ledger: Ledger, uids: Iterable[str]) -> dict[str, int]:
    rows = ledger.connection.execute(
        "SELECT s.uid, s.id FROM json_each(?) f JOIN change_set s ON s.uid = unhex(f.value)",
        (standard.dumps(sorted(_hexadecimal(uids))),),
    )
    return {str(uuid.UUID(bytes=uid)): id for uid, id in rows}


def _hexadecimal(uids: Iterable[str]) -> set[str]:
    found = set()
    for uid in uids:
        try:
            found.add(uuid.UUID(uid).hex)
        except ValueError:
            # A recorded briefing of another's copy may name anything.
            continue
    return found


def _upwards(ledger: Ledger, first: bytes) -> Iterable[tuple[int, int]]:
    """Each change set after the first with one that it came after, the oldest first."""
    return ledger.connection.execute(
        "SELECT s.id, a.earlier FROM change_set s JOIN after a ON a.change_set = s.id"
        " WHERE s.uid > ? ORDER BY s.uid",
        (first,),
    )
