"""States of evidence, of answers and of history as conditions in SQL.

They say the same as `models.reading.evidence` and `models.history` say of each record; a test
compares them.
"""

import json as standard
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from models.reading.filtering.filters import RECORD, STATUS
from models.reading.filtering.pieces import GONE, NOTHING, Clause, Sql
from models.records import CATALOGUE, Entry

_HELD_NOW: Final = (
    "coalesce((SELECT h.value FROM change h JOIN change_set s ON s.id = h.change_set"
    " WHERE h.record = c.about AND h.field = c.field AND h.head = 1"
    " ORDER BY s.uid DESC, h.seq DESC LIMIT 1), 'null')"
)
_CITED: Final = (
    "FROM citation c JOIN entity a ON a.id = c.about AND a.kind = ?"
    f" WHERE c.id NOT IN {GONE}"
    f" AND (c.field IS NULL OR c.given IS NULL OR c.given = {_HELD_NOW})"
)
"""Citations of a kind of record for what it holds now."""
_SUPPORTING: Final = "coalesce(c.stance, 'supports') NOT IN ('disputes', 'context')"
_ORIGIN: Final = (
    "CASE WHEN c.through IS NULL OR json_extract(c.through, '$.known') = 0 THEN NULL"
    " WHEN json_array_length(c.through, '$.relays') = 0 THEN c.source"
    " WHEN EXISTS (SELECT 1 FROM json_each(c.through, '$.relays') j"
    " LEFT JOIN relay r ON r.id = j.value WHERE r.relayed IS NULL) THEN NULL"
    " ELSE (SELECT r.relayed FROM relay r"
    " WHERE r.id = json_extract(c.through, '$.relays[#-1]')) END"
)


def unsourced(entry: Entry, field: str) -> Clause:
    """Nothing supports what stands in a field, or anything of the record."""
    supported = _cited(entry, field, f"SELECT c.about {_CITED} AND {_SUPPORTING}")
    if field == RECORD:
        return Clause(f"t.id NOT IN ({supported.sql})", supported.bound)
    column = entry.facts[field].column_name
    return Clause(f't."{column}" IS NOT NULL AND t.id NOT IN ({supported.sql})', supported.bound)


def disputed(entry: Entry, field: str) -> Clause:
    """A citation disputes it, or its heads differ."""
    cited = _cited(entry, field, f"SELECT c.about {_CITED} AND c.stance = 'disputes'")
    conflicts = "SELECT record FROM conflict" + (" WHERE field = ?" if field else "")
    return Clause(
        f"(t.id IN ({cited.sql}) OR t.id IN ({conflicts}))",
        (*cited.bound, *((field,) if field else ())),
    )


def one_origin(entry: Entry, field: str) -> Clause:
    """One independent origin stands behind all that supports it."""
    supported = _cited(
        entry, field, f"SELECT c.about AS about, {_ORIGIN} AS origin {_CITED} AND {_SUPPORTING}"
    )
    return Clause(
        f"t.id IN (SELECT about FROM ({supported.sql})"
        " GROUP BY about HAVING count(DISTINCT origin) = 1)",
        supported.bound,
    )


def _cited(entry: Entry, field: str, sql: str) -> Clause:
    bound: tuple[Sql, ...] = (entry.code,)
    return Clause(f"{sql} AND c.field = ?", (*bound, field)) if field else Clause(sql, bound)


_TOLD: Final = (
    "WITH RECURSIVE told (id) AS ("
    "SELECT s.id FROM json_each((SELECT b.frontier FROM briefing b JOIN entity e ON e.id = b.id"
    " WHERE e.gone = 0 AND b.frontier IS NOT NULL ORDER BY e.uid DESC LIMIT 1)) j"
    " JOIN change_set s ON s.uid = unhex(replace(j.value, '-', ''))"
    " UNION SELECT a.earlier FROM told JOIN after a ON a.change_set = told.id)"
)
"""The change sets that the newest briefing was read at or after."""
_TOLD_VALUE: Final = (
    "(SELECT o.value FROM change o JOIN change_set s ON s.id = o.change_set"
    " WHERE o.record = c.record AND o.field = c.field AND o.change_set IN (SELECT id FROM told)"
    " AND NOT EXISTS (SELECT 1 FROM replaced r WHERE r.old_set = o.change_set"
    " AND r.old_seq = o.seq AND r.change_set IN (SELECT id FROM told))"
    " ORDER BY s.uid DESC, o.seq DESC LIMIT 1)"
)
_MOVED: Final = (
    f"{_TOLD} SELECT c.record FROM change_set n JOIN change c ON c.change_set = n.id"
    " WHERE EXISTS (SELECT 1 FROM told) AND n.id NOT IN (SELECT id FROM told)"
    " AND c.head = 1 AND c.field = ? AND c.record IN (SELECT id FROM entity WHERE kind = ?)"
    f" AND coalesce(c.value, 'null') <> coalesce({_TOLD_VALUE}, 'null')"
)


def status_changed(entry: Entry) -> Clause:
    """The status is another than the newest briefing told; of an application, a decision's."""
    if entry.code == "application":
        return Clause(
            "t.id IN (SELECT l.target FROM link l WHERE l.relation = 'decision.applications'"
            f" AND l.id NOT IN {GONE} AND l.owner NOT IN {GONE} AND l.owner IN ({_MOVED}))",
            (STATUS["decision"], "decision"),
        )
    if entry.code not in STATUS:
        return NOTHING
    return Clause(f"t.id IN ({_MOVED})", (STATUS[entry.code], entry.code))


_UNANSWERED: Final = (
    f"SELECT i.id FROM inquiry i WHERE i.id NOT IN {GONE}"
    " AND substr(i.date_sort, instr(i.date_sort, '/') + 1) <= ?"
    " AND NOT EXISTS (SELECT 1 FROM response r WHERE r.inquiry = i.id"
    f" AND r.id NOT IN {GONE} AND (r.outcome IS NOT NULL OR r.text IS NOT NULL)"
    " AND coalesce(r.outcome, '') NOT IN ('no_response', 'not_reached', 'acknowledged'))"
)


def silent(entry: Entry, days: int, today: date) -> Clause:
    """Since so many days an answer is owed to an inquiry, or to one of it or about it."""
    bound = (_days_before(today, days),)
    if entry.code == "inquiry":
        return Clause(f"t.id IN ({_UNANSWERED})", bound)
    if entry.code in ("authority", "company"):
        return Clause(
            f"t.id IN (SELECT q.asked_of FROM inquiry q WHERE q.id IN ({_UNANSWERED}))", bound
        )
    return Clause(
        "t.id IN (SELECT l.target FROM link l WHERE l.relation = 'inquiry.about'"
        f" AND l.id NOT IN {GONE} AND l.owner IN ({_UNANSWERED}))",
        bound,
    )


def untouched(days: int, today: date, taken_back: Sequence[int]) -> Clause:
    """No change set of the last so many days changed the record or what it owns, other than those
    that left no trace."""
    owned = "".join(
        f' UNION ALL SELECT "{entry.owner.column_name}" FROM "{entry.table}"'
        " WHERE id IN (SELECT id FROM recent)"
        for entry in CATALOGUE.values()
        if entry.owner is not None
    )
    return Clause(
        "t.id NOT IN (SELECT id FROM (WITH recent (id) AS ("
        "SELECT c.record FROM change_set s JOIN change c ON c.change_set = s.id"
        " WHERE s.made > ? AND s.id NOT IN (SELECT value FROM json_each(?))"
        " AND c.record IS NOT NULL)"
        f" SELECT id FROM recent{owned}) WHERE id IS NOT NULL)",
        (f"{_days_before(today, days)}~", standard.dumps(list(taken_back))),
    )


def _days_before(today: date, days: int) -> str:
    try:
        return (today - timedelta(days=days)).isoformat()
    except OverflowError:
        return date.min.isoformat()
