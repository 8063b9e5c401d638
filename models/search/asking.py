"""What an index asks of the case file that it follows: which records there are, what was touched.

Each question is answered in a moment, for as long as one is asked nobody can save to the file.
"""

import hashlib
import json as standard
from collections.abc import Iterable

import apsw

from models.history.frontiers import later
from models.history.ledger import Ledger
from models.search.passages import MAIN

_NUMBERS_AT_ONCE = 20_000


def next_records(connection: apsw.Connection, after: int, *, most: int) -> dict[int, str]:
    """The next records of the main kinds, deleted ones left out, with their kinds."""
    return dict(
        connection.execute(
            # In the order of the table itself: an index would sort all kinds anew each time.
            "SELECT id, kind FROM entity NOT INDEXED WHERE id > ? AND gone = 0"
            " AND kind IN (SELECT value FROM json_each(?)) ORDER BY id LIMIT ?",
            (after, standard.dumps(list(MAIN)), most),
        )
    )


def last_number(connection: apsw.Connection) -> int:
    """The greatest local number of any record."""
    return _single(connection, "SELECT coalesce(max(id), 1) FROM entity")


def withheld(connection: apsw.Connection) -> int:
    """How many values the file does not hold. A merge can bring one without a new change set."""
    return _single(connection, "SELECT count(*) FROM change WHERE value IS NULL")


def numbers(
    connection: apsw.Connection, known: int, digest: str, *, upto: int | None = None
) -> tuple[int, str]:
    """The greatest local number after a known one, and a digest of what each stands for.

    Two copies of a case can number its records otherwise, and stand at the same place in turn.
    """
    last = known
    while True:
        rows = list(
            connection.execute(
                "SELECT id, uid FROM entity WHERE id > ? AND id <= coalesce(?, id)"
                " ORDER BY id LIMIT ?",
                (last, upto, _NUMBERS_AT_ONCE),
            )
        )
        if not rows:
            return last, digest
        for id, uid in rows:
            digest = hashlib.sha256(f"{digest}{id}".encode() + uid).hexdigest()
        last = rows[-1][0]


def touched(ledger: Ledger, since: Iterable[str]) -> set[int]:
    """The records that were changed since a state of the file. Raises Refused for an unknown."""
    return {record for _, record, *_ in ledger.changes_of(later(ledger, since))}


def naming(connection: apsw.Connection, ids: Iterable[int]) -> set[int]:
    """The records whose values name one of these."""
    return {
        record
        for (record,) in connection.execute(
            "SELECT DISTINCT c.record FROM json_each(?) w"
            " CROSS JOIN pointer p ON p.target = w.value"
            " JOIN change c ON c.change_set = p.change_set AND c.seq = p.seq"
            " WHERE c.head = 1 AND c.record IS NOT NULL",
            (standard.dumps(sorted(ids)),),
        )
    }


def _single(connection: apsw.Connection, query: str) -> int:
    ((number,),) = list(connection.execute(query))
    return int(number)
