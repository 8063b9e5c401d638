"""Change sets and changes as plain values: their names, their hashes, the uids they are given.

It computes; it neither reads nor writes a file.
"""

import hashlib
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from models.records.kinds.canonical import canonical, composed

Entropy = Callable[[int], bytes]
"""Gives so many random bytes, as `os.urandom`."""

Clock = Callable[[], datetime]
"""Gives the present time with its zone."""

ChangeName = tuple[int, int]
"""A change inside one file: local number of its set, and its place in the set."""

LastingName = tuple[str, int]
"""A change everywhere: the uid of its set, and its place in the set."""

SALT_BYTES = 16

_LAST_MILLISECOND = 253_402_300_800_000
_FIRST_TOLD = datetime.min.replace(tzinfo=UTC) + timedelta(days=1)
_LAST_TOLD = datetime.max.replace(tzinfo=UTC) - timedelta(days=1)
_COUNTER_STEP = 48
"""Bits of the greatest step: two copies that go on from one uid must not meet on the way."""


@dataclass(frozen=True)
class Person:
    """Who edits: a random id that stays, and the name at this time."""

    id: str
    name: str


@dataclass(frozen=True)
class Changed:
    """What one edit changed, by local numbers and permanent codes, and who asked for it."""

    records: frozenset[int] = frozenset()
    fields: frozenset[tuple[int, str]] = frozenset()
    by: object = None

    def __bool__(self) -> bool:
        return bool(self.records)


def now() -> datetime:
    """The present time in UTC."""
    return datetime.now(UTC)


def instant(time: datetime) -> str:
    """A time as RFC 3339 text in UTC, to the millisecond."""
    return time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def is_instant(made: object) -> bool:
    """Whether this is such a text, of a time that can be told in every zone there is."""
    if not isinstance(made, str):
        return False
    try:
        time = datetime.fromisoformat(made)
        return instant(time) == made and _FIRST_TOLD < time < _LAST_TOLD
    except (ValueError, OverflowError):
        return False


def next_uid(newest: bytes | None, *, clock: Clock, entropy: Entropy) -> uuid.UUID:
    """A UUIDv7 greater than `newest`, whatever the clock says [RFC 9562, 5.7 and 6.2].

    Its time is the clock's if that is later; else the newest keeps its time and only the counter
    part moves on by a random step, so that a clock set back or years ahead keeps the order causal.
    """
    milliseconds = int(clock().timestamp() * 1000)
    random = int.from_bytes(entropy(10), "big")
    if newest is not None:
        last = int.from_bytes(newest, "big")
        if last >> 80 >= milliseconds:
            return _stepped(last, random)
    return _assembled(milliseconds, random & ((1 << 74) - 1))


def _stepped(last: int, random: int) -> uuid.UUID:
    counter = ((last >> 64 & 0xFFF) << 62 | last & ((1 << 62) - 1)) + 1
    counter += random & ((1 << _COUNTER_STEP) - 1)
    return _assembled((last >> 80) + (counter >> 74), counter & ((1 << 74) - 1))


def _assembled(milliseconds: int, rest: int) -> uuid.UUID:
    high, low = rest >> 62, rest & ((1 << 62) - 1)
    return uuid.UUID(int=milliseconds << 80 | 7 << 76 | high << 64 | 0b10 << 62 | low)


def is_timely(uid: object) -> bool:
    """Whether bytes are the uid of a change set after which others can come: a UUIDv7 of a time
    before the year 10000, so that what steps on from it stays one."""
    return (
        isinstance(uid, bytes)
        and len(uid) == 16
        and uuid.UUID(bytes=uid).version == 7
        and int.from_bytes(uid[:6], "big") < _LAST_MILLISECOND
    )


def link_uid(kind: str, ends: Iterable[str]) -> uuid.UUID:
    """The UUIDv8 of a link between records: SHA-256 over its kind and ends [RFC 9562, 5.8]."""
    digest = int.from_bytes(hashlib.sha256(canonical([kind, *ends]).encode()).digest()[:16], "big")
    digest = digest & ~(0xF << 76) | 8 << 76
    return uuid.UUID(int=digest & ~(0b11 << 62) | 0b10 << 62)


def salted(salt: bytes, content: str) -> bytes:
    """The hash that stands for what can be withheld: SHA-256 of its salt and content."""
    return hashlib.sha256(salt + content.encode()).digest()


def signed(who: Person) -> str:
    """What the hash of a set's author is taken of, so that name and id are withheld together.

    The id alone would give the name away to whoever has another file of the same person.
    """
    return canonical([who.id, who.name])


def change_hash(
    name: LastingName,
    *,
    record: str,
    kind: str,
    field: str,
    value_hash: bytes,
    replaces: Iterable[LastingName],
    covers: Iterable[LastingName],
) -> bytes:
    """The SHA-256 of a change's canonical form, in which its value stands as a salted hash."""
    form = composed(
        {
            "set": name[0],
            "seq": name[1],
            "record": record,
            "kind": kind,
            "field": field,
            "value": value_hash.hex(),
            "replaces": [[uid, seq] for uid, seq in sorted(replaces)],
            "covers": [[uid, seq] for uid, seq in sorted(covers)],
        }
    )
    return hashlib.sha256(form.encode()).digest()


def set_hash(
    uid: str,
    *,
    made: str,
    author_hash: bytes,
    label_hash: bytes,
    undoes: str | None,
    after: Iterable[tuple[str, bytes]],
    changes: Iterable[bytes],
) -> bytes:
    """The SHA-256 of a change set's canonical form; it seals its changes and what it came after."""
    form = composed(
        {
            "uid": uid,
            "made": made,
            "author": author_hash.hex(),
            "label": label_hash.hex(),
            "undoes": undoes,
            "after": [[earlier, hash.hex()] for earlier, hash in sorted(after)],
            "changes": [hash.hex() for hash in changes],
        }
    )
    return hashlib.sha256(form.encode()).digest()
