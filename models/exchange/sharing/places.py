"""Every place in what leaves where something withheld stands."""

import json as standard
import uuid
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace

import apsw

from models.exchange.sharing.choice import Spot
from models.exchange.sharing.texts import texts, worded
from models.exchange.sharing.unpacking import Unpacking
from models.exchange.sharing.words import Found, Words
from models.history.changes import ChangeName
from models.history.contents import unpack

_AROUND = 40
_TOLD_EVERY = 500_000
"""Characters of values."""

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

    @property
    def part(self) -> bool:
        """Whether no whole name stands there, but a part of that of a person or body."""
        return not self.whole and any(each.part for each in self.found)


@dataclass(frozen=True)
class Kept:
    """What stays behind of a history, by local numbers: nothing of it is searched."""

    records: Collection[int]
    values: Collection[ChangeName]
    labels: Collection[int]
    authors: Collection[int]


@dataclass(frozen=True)
class Search:
    """What a search came to: the places, values before labels, and the attachments that leave and
    could not be read through, such as a picture; both in order."""

    places: tuple[Place, ...] = ()
    unread: tuple[int, ...] = ()


def search(
    connection: apsw.Connection, words: Words, kept: Kept, *, told: Told = lambda: None
) -> Search:
    """Look for these words in all that leaves."""
    if not words:
        return Search()
    unread: dict[int, None] = {}
    found = (
        *_values(connection, words, kept, told, unread),
        *_of_sets(connection, words, kept),
    )
    return Search(found, tuple(unread))


def _values(
    connection: apsw.Connection, words: Words, kept: Kept, told: Told, unread: dict[int, None]
) -> Iterator[Place]:
    searched: dict[tuple[str, str], bool] = {}
    rows: Iterable[tuple[int, int, bytes, int, str, str, str, int]] = connection.execute(
        "SELECT c.change_set, c.seq, s.uid, c.record, e.kind, c.field, c.value, c.head"
        " FROM change c JOIN change_set s ON s.id = c.change_set"
        " JOIN entity e ON e.id = c.record WHERE c.value IS NOT NULL"
        " ORDER BY c.record, c.field, c.head DESC, s.uid, c.seq"
    )
    untold = _TOLD_EVERY
    for change_set, seq, uid, record, kind, field, value, head in rows:
        untold += len(value)
        if untold >= _TOLD_EVERY:
            told()
            untold = 0
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
            told()
            found, whole = _in_bytes(connection, standard.loads(value), words)
            if not whole:
                unread[record] = None
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


def _in_bytes(
    connection: apsw.Connection, sha256: object, words: Words
) -> tuple[tuple[Found, ...], bool]:
    """What stands in an attached file, and whether all of that could be read."""
    pieces: list[bytes] = []
    if not isinstance(sha256, str) or unpack(connection, sha256, pieces.append):
        return (), True
    found: dict[Found, None] = {}
    unpacking = Unpacking()
    for text in unpacking.texts(b"".join(pieces)):
        found |= dict.fromkeys(words.found(text))
    return tuple(sorted(found, key=_weight)), unpacking.whole


def _weight(found: Found) -> tuple[bool, bool, int, str]:
    return (not found.whole, not found.part, -len(found.word), found.word)


def _cut(text: str, found: tuple[Found, ...]) -> str:
    """A text around what was found in it, in one line."""
    line = " ".join(text.split())
    at = max(0, line.casefold().find(found[0].word.casefold()))
    start, end = max(0, at - _AROUND), at + len(found[0].word) + _AROUND
    return f"{'…' * (start > 0)}{line[start:end].strip()}{'…' * (end < len(line))}"
