"""Pieces of SQL with what is bound to them, and how they are joined."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from models.reading.filtering.filters import BEGINS, HAS, IS

Sql: TypeAlias = str | int | bytes


@dataclass(frozen=True)
class Clause:
    """A condition in SQL, and what its question marks stand for, in order."""

    sql: str
    bound: tuple[Sql, ...] = ()


EVERYTHING: Final = Clause("1")
NOTHING: Final = Clause("0")
GONE: Final = "(SELECT id FROM entity WHERE gone = 1)"

_AROUND: Final = {HAS: ("%", "%"), IS: ("", ""), BEGINS: ("", "%")}


def joined(parts: Sequence[Clause], word: str) -> Clause:
    """Conditions joined by AND or OR, halved each time: SQLite bounds how deep a chain may be."""
    if len(parts) == 1:
        return parts[0]
    middle = len(parts) // 2
    first, second = joined(parts[:middle], word), joined(parts[middle:], word)
    return Clause(f"({first.sql} {word} {second.sql})", first.bound + second.bound)


def like(column: str, text: str, how: str) -> Clause:
    """Whether a column has, is or begins with a text.

    LIKE ignores case in ASCII only, so each way of writing the text is asked for.
    """
    # A pattern ends at this character, and no value has it.
    if "\0" in text:
        return NOTHING
    before, after = _AROUND[how]
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    found = sorted(spellings(escaped))
    test = " OR ".join([f"{column} LIKE ? ESCAPE '\\'"] * len(found))
    return Clause(f"({test})", tuple(f"{before}{each}{after}" for each in found))


def spellings(text: str) -> set[str]:
    """The ways of writing a text that count as the same."""
    return {text, text.lower(), text.upper(), text.title()}
