"""What is withheld from a file, and by which letter a withheld source is called everywhere in it.

The letters follow the order in which the sources were recorded, in whichever copy they are read.
"""

import json as standard
from collections.abc import Iterable
from string import ascii_uppercase

import apsw

from models.language import spoken


@spoken
def lettered(letter: str) -> str:
    """A source whose identity is withheld."""
    return f"Source {letter}"


def withheld(connection: apsw.Connection, records: Iterable[int]) -> frozenset[tuple[int, str]]:
    """The fields of these records of which every value is withheld from this file."""
    return frozenset(
        connection.execute(
            "SELECT record, field FROM change WHERE head = 1"
            " AND record IN (SELECT value FROM json_each(?))"
            " GROUP BY record, field HAVING max(value IS NOT NULL) = 0",
            (standard.dumps(sorted(set(records))),),
        )
    )


def letters(connection: apsw.Connection) -> dict[int, str]:
    """The letter of each source whose title is withheld from this file, by local number."""
    rows = connection.execute(
        "SELECT DISTINCT e.id, e.uid FROM entity e CROSS JOIN change c"
        " ON c.record = e.id AND c.field = 'title' AND c.head = 1 AND c.value IS NULL"
        " WHERE e.kind = 'source' AND e.name IS NULL ORDER BY e.uid"
    )
    return {id: letter(number) for number, (id, _) in enumerate(rows, start=1)}


def letter(number: int) -> str:
    """A for 1, Z for 26, AA for 27."""
    found = ""
    while number:
        number, rest = divmod(number - 1, len(ascii_uppercase))
        found = ascii_uppercase[rest] + found
    return found
