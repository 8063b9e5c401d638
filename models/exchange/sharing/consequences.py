"""What follows when records or values stay behind, until nothing that leaves leads to them.

A record inside one that stays, stays; a value that names one that stays is withheld. Who cites a
value that is withheld would say it once more.
"""

import json as standard
from collections.abc import Collection, Iterator
from typing import Any, Final

import apsw

from models.history.changes import ChangeName
from models.history.ledger import Ledger
from models.history.owners import all_owned
from models.records import CATALOGUE

_BOUND: Final = frozenset({("link", "target"), ("relay", "relayed"), ("citation", "source")})
"""Fields without which a record says nothing, beside those that name its owner."""


def follow(
    ledger: Ledger, records: set[int], values: set[ChangeName]
) -> tuple[set[int], set[ChangeName]]:
    """These records and values with all that has to stay behind with them.

    The values are those of records that leave. A query or two for each step.
    """
    dossiers = {
        id for (id,) in ledger.connection.execute("SELECT id FROM entity WHERE kind='case'")
    }
    records = all_owned(ledger, records - dossiers)
    values = set(values)
    fresh = set(records)
    while True:
        more: set[int] = set()
        for name, record, bound in _naming(ledger.connection, fresh):
            if bound:
                more.add(record)
            else:
                values.add(name)
        more |= _citing(ledger.connection, values)
        fresh = all_owned(ledger, more - records) - records
        if not fresh:
            break
        records |= fresh
    return records, values - _changes_of(ledger.connection, records)


def guessable(kind: str, field: str) -> bool:
    """Whether a value can't be withheld without its record.

    The uid of a tag or a link is a hash of its ends; the bytes of a file are what it is.
    """
    entry = CATALOGUE.get(kind)
    fact = entry.facts.get(field) if entry is not None else None
    if entry is None or fact is None:
        return False
    return fact.name in entry.ends or (kind, field) == ("attachment", "sha256")


def _naming(
    connection: apsw.Connection, records: Collection[int]
) -> Iterator[tuple[ChangeName, int, bool]]:
    """The changes that name one of these, and whether their record can't be without it."""
    # Read to its end at once: what is found is asked about before the next is taken.
    rows: list[Any] = connection.execute(
        "SELECT c.change_set, c.seq, c.record, e.kind, c.field, c.head FROM json_each(?) w"
        " CROSS JOIN pointer p ON p.target = w.value"
        " JOIN change c ON c.change_set = p.change_set AND c.seq = p.seq"
        " JOIN entity e ON e.id = c.record",
        (standard.dumps(sorted(records)),),
    ).fetchall()
    for change_set, seq, record, kind, field, head in rows:
        yield (change_set, seq), record, bool(head) and (kind, field) in _BOUND


def _citing(connection: apsw.Connection, values: Collection[ChangeName]) -> set[int]:
    """The citations that were given for a value which is withheld wherever it stands or stood."""
    withheld = set(
        connection.execute(
            "SELECT DISTINCT c.record, c.field, c.value FROM json_each(?) w"
            " CROSS JOIN change c ON c.change_set = w.value ->> 0 AND c.seq = w.value ->> 1"
            " WHERE c.value IS NOT NULL",
            (standard.dumps(sorted(values)),),
        )
    )
    cited: dict[int, set[tuple[int, str, str]]] = {}
    for id, *place in connection.execute(
        'SELECT id, "about", "field", "given" FROM citation'
        ' WHERE "field" IS NOT NULL AND "given" IS NOT NULL'
    ):
        about, field, given = place
        if (about, field, given) in withheld:
            cited.setdefault(about, set()).add((id, field, given))
    standing = {
        (record, field, value)
        for change_set, seq, record, field, value in connection.execute(
            "SELECT c.change_set, c.seq, c.record, c.field, c.value FROM json_each(?) w"
            " CROSS JOIN change c ON c.record = w.value AND c.head = 1",
            (standard.dumps(sorted(cited)),),
        )
        if (change_set, seq) not in values
    }
    found = {
        id
        for about, several in cited.items()
        for id, field, given in several
        if (about, field, given) not in standing
    }
    given_withheld = connection.execute(
        "SELECT c.record FROM json_each(?) w"
        " CROSS JOIN change c ON c.change_set = w.value ->> 0 AND c.seq = w.value ->> 1"
        " JOIN entity e ON e.id = c.record WHERE e.kind = 'citation' AND c.field = 'given'",
        (standard.dumps(sorted(values)),),
    )
    return found | {id for (id,) in given_withheld}


def _changes_of(connection: apsw.Connection, records: Collection[int]) -> set[ChangeName]:
    return set(
        connection.execute(
            "SELECT change_set, seq FROM change WHERE record IN (SELECT value FROM json_each(?))",
            (standard.dumps(sorted(records)),),
        )
    )
