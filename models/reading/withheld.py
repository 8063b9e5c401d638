"""What is withheld from a file, and by which letter a withheld source is called everywhere in it.

A letter is the place of a source among all that the file has, in the order in which they came to
it: those that a merge brings come after, and a title changes no other's letter.
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
    # Of all sources, not of the withheld ones only: of those a merge makes fewer, and more.
    rows = connection.execute(
        "SELECT id, place FROM (SELECT id, name, row_number() OVER (ORDER BY id) AS place"
        " FROM entity WHERE kind = 'source') e WHERE name IS NULL AND EXISTS"
        " (SELECT 1 FROM change c WHERE c.record = e.id AND c.field = 'title' AND c.value IS NULL)"
    )
    return {id: letter(place) for id, place in rows}


def letter(number: int) -> str:
    """A for 1, Z for 26, AA for 27."""
    found = ""
    while number:
        number, rest = divmod(number - 1, len(ascii_uppercase))
        found = ascii_uppercase[rest] + found
    return found
