"""What a shared copy holds, read as whoever is given it could: its bytes, and its tables.

It shares nothing with the program but the catalogue's codes and the empty file.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import apsw

from models.records import CATALOGUE
from models.records.vocabularies import VOCABULARIES
from models.storage.format import make_tables

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
CHANGES = (
    "SELECT hex(s.uid), c.seq, hex(e.uid), e.kind, c.field, c.value, hex(c.value_hash), hex(c.hash)"
    " FROM change c JOIN change_set s ON s.id = c.change_set LEFT JOIN entity e ON e.id = c.record"
)


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    """What a query gives of a file that nobody has open."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        return list(connection.execute(query))
    finally:
        connection.close()


def changes(path: Path) -> dict[tuple[str, int], tuple[Any, ...]]:
    """The changes of a file by their lasting names."""
    return {(uid, seq): tuple(rest) for uid, seq, *rest in rows(path, CHANGES)}


def standing(path: Path, words: Iterable[str]) -> set[str]:
    """Those of these words that stand in the bytes of a file, in any case and encoding."""
    content = path.read_bytes()
    lowered = content.lower()
    return {
        word
        for word in words
        for encoding in ENCODINGS
        if word.encode(encoding) in content or word.lower().encode(encoding) in lowered
    }


def words_of(value: str) -> Iterator[str]:
    """The words of four characters or more in a value, but for those that every file holds.

    The uid of a record is none.
    """
    for text in _texts(json.loads(value)):
        for word in re.findall(r"\w{4,}", text):
            if not word.isdecimal() and word.lower() not in _everywhere():
                yield word


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if not re.fullmatch(r'"?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"?', value):
            yield value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)


@cache
def _everywhere() -> str:
    connection = apsw.Connection(":memory:")
    make_tables(connection)
    empty = connection.serialize("main").decode("latin-1").lower()
    connection.close()
    codes = [*CATALOGUE, *(code for each in VOCABULARIES.values() for code in each.codes)]
    codes += [code for each in CATALOGUE.values() for code in (*each.facts, *each.manys)]
    return "\n".join((empty, *codes, "here", "deleted"))
