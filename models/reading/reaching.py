"""Which records may rest on one, found from it step by step, so that no more need be read.

It finds too many rather than too few: what rests on a record indeed is said by
`models.reading.resting`, of what is found here.
"""

import json as standard
from typing import Final

import apsw

_THESE: Final = "(SELECT value FROM json_each(?1))"

# Through the history, which knows what points at a relay; the way of a citation is one text.
_CITED: Final = """
WITH citing(id) AS (
    SELECT id FROM citation WHERE source = ?1
    UNION SELECT c.record FROM relay r JOIN pointer p ON p.target = r.id
    JOIN change c ON c.change_set = p.change_set AND c.seq = p.seq AND c.head = 1
    WHERE r.relayed = ?1
)
SELECT coalesce(w.condition, c.about) FROM citing JOIN citation c ON c.id = citing.id
LEFT JOIN wording w ON w.id = c.about WHERE c.about IS NOT NULL
"""

_TAKING_FOR_GRANTED: Final = f"""
SELECT id FROM decision WHERE authority IN {_THESE}
UNION ALL SELECT id FROM condition WHERE set_by IN {_THESE}
UNION ALL SELECT id FROM response WHERE respondent IN {_THESE}
UNION ALL SELECT id FROM inquiry WHERE asked_of IN {_THESE}
UNION ALL SELECT id FROM concern WHERE raised_by IN {_THESE}
UNION ALL SELECT id FROM forecast WHERE forecaster IN {_THESE}
UNION ALL SELECT owner FROM link WHERE target IN {_THESE} AND (
    relation IN ('judgement.about', 'forecast.applications', 'forecast.about')
    OR (relation = 'gate.authorities' AND role = 'approver')
)
"""


# What names no application is taken for all of its gate; the plus keeps an index in use.
_UNNAMED: Final = """
NOT EXISTS (
    SELECT 1 FROM link n WHERE n.owner = +one.id AND n.relation = '{kind}.applications'
    AND n.id NOT IN (SELECT id FROM entity WHERE kind = 'link' AND gone = 1)
)
"""
_PLACES: Final = f"""
SELECT one.gate, l.target FROM {{kind}} one JOIN link l ON l.owner = one.id
WHERE one.id IN {_THESE} AND one.gate IS NOT NULL AND l.relation = '{{kind}}.applications'
UNION SELECT one.gate, l.target FROM {{kind}} one JOIN link l ON l.owner = one.gate
WHERE one.id IN {_THESE} AND l.relation = 'gate.applications' AND {_UNNAMED}
"""
_AT: Final = f"""
SELECT one.id FROM link l CROSS JOIN {{kind}} one ON one.id = l.owner
WHERE l.target IN (SELECT value FROM json_each(?2)) AND l.relation = '{{kind}}.applications'
AND one.gate IN {_THESE}
UNION SELECT one.id FROM {{kind}} one WHERE one.gate IN {_THESE} AND {_UNNAMED}
"""

_ABOUT: Final = f"""
SELECT target FROM link WHERE owner IN {_THESE} AND relation = 'judgement.about'
UNION ALL SELECT inquiry FROM response WHERE id IN {_THESE} AND inquiry IS NOT NULL
"""
_SUPERSEDING: Final = f"SELECT id FROM decision WHERE supersedes IN {_THESE}"


def reached(connection: apsw.Connection, root: int) -> frozenset[int]:
    """The records of which it must be known whether they rest on one, and what tells that.

    Takes a few queries for each step away from it, however many records a step leads to.
    """
    found = {root, *(id for (id,) in connection.execute(_CITED, (root,)))}
    edge = found
    while edge:
        further = _ids(connection, _TAKING_FOR_GRANTED, edge)
        gates, applications = _places(connection, "decision", edge)
        further |= applications | _at(connection, "condition", gates, applications)
        edge = further - found
        found = found | edge
    return frozenset(found | _beside(connection, found))


def _beside(connection: apsw.Connection, found: set[int]) -> set[int]:
    """What else holds the records that were found, and what they are about."""
    gates, applications = _places(connection, "decision", found)
    more_gates, more_applications = _places(connection, "condition", found)
    decisions = _at(connection, "decision", gates | more_gates, applications | more_applications)
    decisions |= _ids(connection, _SUPERSEDING, decisions)
    return decisions | _ids(connection, _ABOUT, found)


def _places(connection: apsw.Connection, kind: str, records: set[int]) -> tuple[set[int], set[int]]:
    """The gates at which those of a kind among some records stand, and the applications there."""
    gates, applications = set(), set()
    for gate, application in connection.execute(_PLACES.format(kind=kind), (_these(records),)):
        gates.add(gate)
        applications.add(application)
    return gates, applications


def _at(
    connection: apsw.Connection, kind: str, gates: set[int], applications: set[int]
) -> set[int]:
    """Those of a kind at some gates that name one of some applications, or none at all."""
    return _ids(connection, _AT.format(kind=kind), gates, applications)


def _ids(connection: apsw.Connection, query: str, *records: set[int]) -> set[int]:
    asked = tuple(map(_these, records))
    return {id for (id,) in connection.execute(query, asked) if isinstance(id, int)}


def _these(records: set[int]) -> str:
    return standard.dumps(sorted(records))
