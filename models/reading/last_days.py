"""The last days of times that are given in days, of many records at once, for lists of them.

A list that only knew dates that are stated would leave out what falls due by a count. How one time
is counted, and shown step by step, is the business of `models.reading.deadlines`.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

import apsw

from models.reading.deadlines.counting import Span
from models.reading.deadlines.owed import last_day
from models.records import CATALOGUE, ClockStop, Condition, Inquiry

DUE: Final = "due"

_STARTS: Final[Mapping[str, str]] = {Condition.code: "counted_from", Inquiry.code: "date"}
"""After which day the time runs, by the kind of record that can give one in days."""
_PARTIES: Final[Mapping[str, str]] = {Condition.code: "set_by", Inquiry.code: "asked_of"}
"""Whose working days count unless another country's are named."""


def can_be_counted(kind: str, field: str) -> bool:
    """Whether a field of a kind of record is a last day that may be counted instead of stated."""
    return kind in _STARTS and field == DUE


def last_days(
    connection: apsw.Connection, kind: str, *, as_of: date, among: Sequence[int] | None = None
) -> dict[int, date]:
    """The counted last day of each record of a kind, by local number, in at most two queries.

    Of those where no date is stated, and what counting takes is known; `among` these, or of all. A
    clock that still stands has stood until `as_of`.
    """
    facts = CATALOGUE[kind].facts
    start = facts[_STARTS[kind]]
    wanted = "" if among is None else " AND t.id IN (SELECT value FROM json_each(?))"
    bound = () if among is None else (json.dumps(list(among)),)
    found: list[Any] = connection.execute(
        f'SELECT t.id, t."{start.column_name}", t.days, t.counting,'
        " coalesce(t.calendar, a.country, c.country)"
        f' FROM "{CATALOGUE[kind].table}" t'
        f" LEFT JOIN authority a ON a.id = t.{facts[_PARTIES[kind]].column_name}"
        f" LEFT JOIN company c ON c.id = t.{facts[_PARTIES[kind]].column_name}"
        f" WHERE t.{facts[DUE].column_name} IS NULL AND t.days IS NOT NULL"
        f' AND t.counting IS NOT NULL AND t."{start.column_name}" IS NOT NULL{wanted}',
        bound,
    ).fetchall()
    stops = _stops(connection, as_of) if found and kind == Inquiry.code else {}
    # Many records of a case share one rule and one day.
    known: dict[tuple[Any, ...], date | None] = {}
    days: dict[int, date] = {}
    for id, stored, number, counting, country in found:
        day = start.python_value(stored).day
        given = (day, number, counting, country, tuple(stops.get(id, ())))
        if given not in known:
            known[given] = last_day(*given)
        last = known[given]
        if last is not None:
            days[id] = last
    return days


def _stops(connection: apsw.Connection, as_of: date) -> dict[int, list[Span]]:
    span = CATALOGUE[ClockStop.code].facts["span"]
    found: dict[int, list[Span]] = defaultdict(list)
    for inquiry, stored in connection.execute(
        "SELECT inquiry, span FROM clock_stop"
        " WHERE id NOT IN (SELECT id FROM entity WHERE gone = 1)"
        " AND inquiry IS NOT NULL AND span IS NOT NULL"
    ):
        stood = span.python_value(stored)
        found[inquiry].append((stood.earliest or as_of, stood.latest or as_of))
    return found
