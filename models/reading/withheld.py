"""What a withheld source is called: a letter, the same wherever it is named in one file.

The letters follow the order in which the sources were recorded, in whichever copy they are read.
"""

from string import ascii_uppercase

import apsw

from models.language import spoken


@spoken
def lettered(letter: str) -> str:
    """A source whose identity is withheld."""
    return f"Source {letter}"


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
