"""Every place in what leaves where something withheld stands."""

import json as standard
import uuid
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

import apsw

from models.exchange.sharing.choice import Spot
from models.exchange.sharing.texts import texts, worded
from models.exchange.sharing.words import Found, Words
from models.history.changes import ChangeName
from models.history.contents import unpack

_AROUND = 40
_SEARCHED = 4 * 1024 * 1024
_TOLD_EVERY = 20_000

Told = Callable[[], None]
"""Hears now and then that the search goes on; what it raises ends it."""


@dataclass(frozen=True)
class Place:
    """One place where something withheld stands, though it leaves.

    `record` and `field` say where, with the kind of the record; both are None for the label or the
    author of an edit. `text` is cut around the first thing `found`; those that are whole names come
    first. `stands` tells what is said now from what was said earlier. Blanking `spot` withholds it.
    """

    spot: Spot
    record: int | None
    kind: str | None
    field: str | None
    text: str
    found: tuple[Found, ...]
    stands: bool = True

    @property
    def whole(self) -> bool:
        """Whether a whole name or title stands there, and not only a word of one."""
        return self.found[0].whole


@dataclass(frozen=True)
class Kept:
    """What stays behind of a history, by local numbers: nothing of it is searched."""

    records: Collection[int]
    values: Collection[ChangeName]
    labels: Collection[int]
    authors: Collection[int]


def places(
    connection: apsw.Connection, words: Words, kept: Kept, *, told: Told = lambda: None
) -> tuple[Place, ...]:
    """Every place in what leaves where one of these words stands, values before labels."""
    if not words:
        return ()
    return (*_values(connection, words, kept, told), *_of_sets(connection, words, kept))


def _values(connection: apsw.Connection, words: Words, kept: Kept, told: Told) -> Iterator[Place]:
    searched: dict[tuple[str, str], bool] = {}
    rows: Iterable[tuple[int, int, bytes, int, str, str, str, int]] = connection.execute(
        "SELECT c.change_set, c.seq, s.uid, c.record, e.kind, c.field, c.value, c.head"
        " FROM change c JOIN change_set s ON s.id = c.change_set"
        " JOIN entity e ON e.id = c.record WHERE c.value IS NOT NULL"
        " ORDER BY c.record, c.field, c.head DESC, s.uid, c.seq"
    )
    for number, (change_set, seq, uid, record, kind, field, value, head) in enumerate(rows):
        if number % _TOLD_EVERY == 0:
            told()
        if record in kept.records or (change_set, seq) in kept.values:
            continue
        key = (kind, field)
        if key not in searched:
            searched[key] = worded(kind, field)
        spot = Spot(str(uuid.UUID(bytes=uid)), seq)
        if searched[key]:
            for text in texts(value):
                if found := words.found(text):
                    yield Place(spot, record, kind, field, _cut(text, found), found, bool(head))
                    break
        elif key == ("attachment", "sha256"):
            found = _in_bytes(connection, standard.loads(value), words)
            if found:
                yield Place(spot, record, kind, field, found[0].word, found, bool(head))


def _of_sets(connection: apsw.Connection, words: Words, kept: Kept) -> Iterator[Place]:
    for id, uid, label, author in connection.execute(
        "SELECT id, uid, label, author FROM change_set WHERE made IS NOT NULL ORDER BY uid"
    ):
        spot = Spot(str(uuid.UUID(bytes=uid)), what="label")
        if label and id not in kept.labels and (found := words.found(label)):
            yield Place(spot, None, None, None, _cut(label, found), found)
        if author and id not in kept.authors and (found := words.found(author)):
            author_spot = replace(spot, what="author")
            yield Place(author_spot, None, None, None, _cut(author, found), found)


def _in_bytes(connection: apsw.Connection, sha256: object, words: Words) -> tuple[Found, ...]:
    """What stands openly at the beginning of an attached file; what is packed can't be read."""
    pieces: list[bytes] = []
    if not isinstance(sha256, str) or unpack(connection, sha256, pieces.append):
        return ()
    content = b"".join(pieces)[:_SEARCHED]
    found: dict[Found, None] = {}
    encodings: tuple[Literal["utf-8", "utf-16-le", "utf-16-be"], ...] = (
        "utf-8",
        "utf-16-le",
        "utf-16-be",
    )
    for encoding in encodings:
        found |= dict.fromkeys(words.found(content.decode(encoding, errors="replace")))
    return tuple(sorted(found, key=lambda each: (not each.whole, -len(each.word), each.word)))


def _cut(text: str, found: tuple[Found, ...]) -> str:
    """A text around what was found in it, in one line."""
    line = " ".join(text.split())
    at = max(0, line.casefold().find(found[0].word.casefold()))
    start, end = max(0, at - _AROUND), at + len(found[0].word) + _AROUND
    return f"{'…' * (start > 0)}{line[start:end].strip()}{'…' * (end < len(line))}"
