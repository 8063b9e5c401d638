"""What is withheld from a file, and by which letter a withheld source is called everywhere in it.

The letters follow the order in which the sources were recorded, in whichever copy they are read; a
title that somebody there gives one changes no other's.
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
    """The letter of each source whose title is withheld from this file, by local number.

    One that somebody has given a title since is called by that and keeps its letter for itself.
    """
    rows = connection.execute(
        "SELECT e.id, e.name IS NULL FROM entity e WHERE e.kind = 'source' AND EXISTS"
        " (SELECT 1 FROM change c WHERE c.record = e.id AND c.field = 'title' AND c.value IS NULL)"
        " ORDER BY e.uid"
    )
    lettered = enumerate(rows, start=1)
    return {id: letter(number) for number, (id, nameless) in lettered if nameless}


def letter(number: int) -> str:
    """A for 1, Z for 26, AA for 27."""
    found = ""
    while number:
        number, rest = divmod(number - 1, len(ascii_uppercase))
        found = ascii_uppercase[rest] + found
    return found
