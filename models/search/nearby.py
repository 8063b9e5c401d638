"""Names that were meant by what is typed almost so.

One mistake is forgiven in a word of four letters, two from eight on: a letter wrong, missing or too
many, or two in the wrong order.
"""

import apsw

from models.search.words import is_east_asian

MOST = 3
_SHORTEST, _LONG = 4, 8


def nearby(connection: apsw.Connection, word: str) -> list[str]:
    """The words of names nearest to one that no name has, the nearest and most frequent first."""
    if len(word) < _SHORTEST or any(each.isdigit() or is_east_asian(each) for each in word):
        return []
    allowed = 2 if len(word) >= _LONG else 1
    found = []
    for name, records in connection.execute(
        "SELECT term, doc FROM vocabulary WHERE length(term) BETWEEN ? AND ?",
        (len(word) - allowed, len(word) + allowed),
    ):
        mistakes = _mistakes(word, name, allowed)
        if mistakes == 0:
            return []
        if mistakes <= allowed:
            found.append((mistakes, -records, name))
    return [name for *_, name in sorted(found)[:MOST]]


def _mistakes(typed: str, name: str, most: int) -> int:
    """How many mistakes make the one of the other [Damerau 1964; optimal string alignment].

    Counts no further than `most`: then one more is as good as any.
    """
    # A mistake brings or takes at most two letters; most names are told apart by that.
    if len(set(typed) ^ set(name)) > 2 * most:
        return most + 1
    before: list[int] = []
    row = list(range(len(name) + 1))
    for at, letter in enumerate(typed, start=1):
        earlier, before, row = before, row, [at]
        for place, other in enumerate(name, start=1):
            least = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != other))
            swapped = at > 1 < place and letter == name[place - 2] and typed[at - 2] == other
            row.append(min(least, earlier[place - 2] + 1) if swapped else least)
        if min(row) > most and min(before) > most:
            return most + 1
    return row[-1]
