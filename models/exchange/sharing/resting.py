"""Which records some applications rest on: what bears on them, and what explains that.

What bears on an application is what its standing is computed from; to that come the records that
are named there, with everything inside them, and the sources and relays of every citation.
"""

import json as standard
from collections.abc import Iterable, Set
from datetime import date
from typing import Final

from models.history.ledger import Ledger
from models.history.owners import owned
from models.reading.reader import Reader
from models.reading.standing import gather
from models.records import Dossier

OF_THE_CASE: Final = frozenset(
    {
        "gate",
        "decision",
        "condition",
        "pool",
        "fulfilment",
        "inquiry",
        "response",
        "event",
        "concern",
        "judgement",
        "forecast",
    }
)
"""Kinds of record that are of some applications; what is of others only is not theirs."""

_SHARED: Final = frozenset({"company", "authority", "product", "source"})
"""Kinds of record that a link brings along; what else it leads to may be of other applications."""

_NEVER: Final = frozenset({"application", "task", "briefing", "share", "template"})
"""Kinds that nothing brings along: they are chosen, or of the desk's own work."""


def bearing(case: Reader, applications: Iterable[int]) -> set[int]:
    """The applications with the records of `OF_THE_CASE` that bear on them."""
    chosen = set(applications)
    matter = gather(case, chosen, as_of=date.max)
    found = chosen & matter.applications.keys()
    for kind, records in matter.by_kind.items():
        if kind in OF_THE_CASE:
            found.update(records)
    return found


def resting(case: Reader, applications: Iterable[int]) -> set[int]:
    """Every record that is needed to understand these applications, the case's own among them.

    A query for each step away from them. What stands in the trash brings nothing along.
    """
    ledger = case.ledger
    found: set[int] = set()
    more = bearing(case, applications) | {each.id for each in case.all(Dossier)}
    more.add(case.dossier.id)
    while more:
        found |= more
        more = (_inside(ledger, more) | _named(ledger, more)) - found
    return found


def _inside(ledger: Ledger, records: Set[int]) -> set[int]:
    inside = owned(ledger, records)
    rows = ledger.connection.execute(
        "SELECT id FROM entity WHERE gone = 0 AND id IN (SELECT value FROM json_each(?))",
        (standard.dumps(inside),),
    )
    return {id for (id,) in rows}


def _named(ledger: Ledger, records: Set[int]) -> set[int]:
    """What these records name now; what one of them is not, explains nothing of it."""
    rows = ledger.connection.execute(
        "SELECT DISTINCT p.target, t.kind, e.kind FROM json_each(?) w"
        " CROSS JOIN change c INDEXED BY change_head ON c.record = w.value AND c.head = 1"
        " JOIN pointer p ON p.change_set = c.change_set AND p.seq = c.seq"
        " JOIN entity e ON e.id = c.record JOIN entity t ON t.id = p.target"
        " LEFT JOIN link l ON l.id = c.record"
        " WHERE l.relation IS NULL OR l.relation NOT LIKE '%.not@_same' ESCAPE '@'",
        (standard.dumps(sorted(records)),),
    )
    return {
        target
        for target, kind, by in rows
        if kind not in _NEVER and (by != "link" or kind in _SHARED)
    }
