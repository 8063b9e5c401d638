"""The stage that an application has reached at a gate, as a SELECT of its own.

It says the same as the ladder (`models.reading.standing.ladder`) says of each application; a
property compares them. Inside the condition of a list it would be nested too deep for SQLite's
bounds, so that its answer is bound there.
"""

from datetime import date
from typing import Final
from uuid import UUID

from models.reading.filtering.filters import AtGate
from models.reading.filtering.pieces import GONE, Clause, Sql
from models.records.vocabularies import STAGE, advance, passes

_BASES: Final = ("official", "reported", "assessed")
"""In the order in which they lead."""
_APPLICATIONS: Final = "decision.applications"
_LIVE: Final = " AND ".join(f"l.{end} NOT IN {GONE}" for end in ("id", "owner", "target"))
_EXPIRED: Final = "expired"
_EACH: Final = 1_000
"""A basis that leads counts before every stage on one that follows."""


def _first(key: str) -> str:
    """The first day of a date's sort key, an open start before every day."""
    return f"substr({key}, 1, instr({key}, '/') - 1)"


def _last(key: str) -> str:
    """The last day of a date's sort key, an open end after every day."""
    return f"substr({key}, instr({key}, '/') + 1)"


def _rank(stage: str) -> str:
    """How far a stage is from refusal, as a number."""
    known = " ".join(f"WHEN '{term.code}' THEN {advance(term.code)}" for term in STAGE)
    return f"CASE {stage} {known} ELSE {advance('unknown')} END"


_PASSING: Final = ", ".join(f"'{term.code}'" for term in STAGE if passes(term.code))
_RANKED: Final = (
    f"CASE WHEN d.stage IN ({_PASSING}) AND {_last('d.valid_until_sort')} < ?"
    f" THEN {advance(_EXPIRED)} ELSE {_rank('d.stage')} END"
)

_BASIS: Final = (
    "CASE basis "
    + " ".join(f"WHEN '{basis}' THEN {at * _EACH}" for at, basis in enumerate(_BASES))
    + " END"
)

_BEARING: Final = f"""
    known(id, gate, supersedes) AS (
        SELECT d.id, d.gate, d.supersedes FROM decision d WHERE d.id NOT IN {GONE}
        AND (d.date_sort IS NULL OR d.date_sort < ?)
        AND (d.learned_sort IS NULL OR d.learned_sort < ?)
    ),
    named(application, id, gate, supersedes) AS (
        SELECT l.target, k.id, k.gate, k.supersedes FROM known k JOIN link l ON l.owner = k.id
        WHERE l.relation = '{_APPLICATIONS}' AND {_LIVE}
    ),
    needed(application, gate) AS (
        SELECT l.target, l.owner FROM link l WHERE l.relation = 'gate.applications' AND {_LIVE}
        UNION SELECT application, gate FROM named
    ),
    unnamed(id, gate, supersedes) AS MATERIALIZED (
        SELECT id, gate, supersedes FROM known WHERE id NOT IN (
            SELECT l.owner FROM link l WHERE l.relation = '{_APPLICATIONS}'
            AND l.owner IS NOT NULL AND l.id NOT IN {GONE}
        )
    ),
    bearing(application, id, gate, supersedes) AS MATERIALIZED (
        SELECT application, id, gate, supersedes FROM named
        UNION
        SELECT n.application, u.id, u.gate, u.supersedes
        FROM needed n JOIN unnamed u ON u.gate = n.gate
    )"""
"""Which decisions bear on which application, superseded ones too."""

_CIRCLE: Final = """
    WITH RECURSIVE way(id) AS (
        SELECT b.supersedes
        UNION
        SELECT d.supersedes FROM way JOIN decision d ON d.id = way.id
        WHERE (b.application, d.id) IN (SELECT application, id FROM bearing)
    ) SELECT id FROM way WHERE id IS NOT NULL"""
"""What one comes to from a decision b by what it supersedes, and that, of those that bear."""

_HERE: Final = f"""
    here(application, id, gate) AS MATERIALIZED (
        SELECT b.application, b.id, b.gate FROM bearing b
        LEFT JOIN bearing s ON s.application = b.application AND s.supersedes = b.id
        AND s.id NOT IN ({_CIRCLE})
        WHERE b.gate IN (SELECT id FROM wanted) AND s.id IS NULL
    ),
    rung(application, gate) AS (
        SELECT l.target, l.owner FROM link l WHERE l.relation = 'gate.applications' AND {_LIVE}
        AND l.owner IN (SELECT id FROM wanted)
        UNION SELECT application, gate FROM here
    )"""
"""What bears on an application at a gate wanted and is not superseded, and who stands at one."""

_NEWEST: Final = f"""
    standing(application, gate, basis, authority, dated, rank) AS (
        SELECT h.application, h.gate, d.basis, d.authority, d.date_sort, {_RANKED}
        FROM here h JOIN decision d ON d.id = h.id
        WHERE d.basis IN {_BASES} AND (h.gate, d.authority) IN (
            SELECT l.owner, l.target FROM link l
            WHERE l.relation = 'gate.authorities' AND l.role = 'approver' AND {_LIVE}
        )
    ),
    dated(application, gate, rank, last, newer) AS (
        SELECT application, gate, {_BASIS} + rank, {_last("dated")},
        max({_first("dated")}) OVER (PARTITION BY application, gate, basis, authority)
        FROM standing
    )"""
"""The positions of the approvers at the gates wanted, and whether one of theirs is newer."""


def reached(test: AtGate, today: date) -> Clause:
    """The SELECT of the applications that have reached a stage at a gate, as of a day."""
    wanted, bound = _wanted(test)
    day = today.isoformat()
    return Clause(
        f"WITH wanted(id) AS ({wanted}), {_BEARING}, {_HERE}, {_NEWEST}"
        " SELECT r.application FROM rung r LEFT JOIN dated p"
        " ON p.application = r.application AND p.gate = r.gate"
        " AND (p.last || '~' < p.newer) IS NOT TRUE"
        " GROUP BY r.application, r.gate HAVING coalesce(min(p.rank), -1) = ?",
        (*bound, f"{day}~", f"{day}~", day, _wanted_rank(test)),
    )


def _wanted_rank(test: AtGate) -> int:
    if not test.stage:
        return -1
    return _BASES.index(test.basis) * _EACH + advance(test.stage)


def _wanted(test: AtGate) -> tuple[str, tuple[Sql, ...]]:
    if test.gate:
        return "SELECT id FROM entity WHERE uid = ? AND gone = 0", (UUID(test.gate).bytes,)
    return (
        "SELECT id FROM gate WHERE coalesce(kind, '') = ? AND coalesce(jurisdiction, '') = ?"
        f" AND id NOT IN {GONE}",
        (test.kind, test.country),
    )
