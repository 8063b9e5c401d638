"""The bytes of attachments: kept compressed under their hash, and known whole before they are used.

It knows no record: which bytes an attachment has, its hash in the history says.
"""

import hashlib
import io
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

import apsw

from models.errors import Refused

LARGEST = 64 * 1024 * 1024
"""Bytes of the largest attachment. A case is one file that is mailed and copied whole."""

_PIECE = 256 * 1024
# What zlib can add to bytes that don't get smaller (RFC 1950 and 1951), and more.
_LARGEST_PACKED = LARGEST + LARGEST // 1000 + 1024

Fault = Literal["", "missing", "damaged"]
"""What is wrong with bytes that the file should hold, if anything."""


class Readable(Protocol):
    """What bytes can be read from, piece by piece: an open file, a reply, a buffer."""

    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True)
class Packed:
    """Bytes ready to be kept; `size` counts them as they were given, `sha256` is theirs in hex."""

    sha256: str
    size: int
    compressed: bytes


Content: TypeAlias = bytes | Readable | Packed
"""What can be attached."""


def pack(content: Content, *, name: str) -> Packed:
    """Read bytes to their end, never more than `LARGEST`, and compress them, unless they are.

    `name` is what the sentences call them. Raises Refused for more, and where they can't be read.
    """
    if isinstance(content, Packed):
        return content
    stream = io.BytesIO(content) if isinstance(content, bytes) else content
    digest, deflater, compressed, size = hashlib.sha256(), zlib.compressobj(), io.BytesIO(), 0
    while piece := _read(stream, name):
        size += len(piece)
        if size > LARGEST:
            raise too_large(name)
        digest.update(piece)
        compressed.write(deflater.compress(piece))
    compressed.write(deflater.flush())
    return Packed(digest.hexdigest(), size, compressed.getvalue())


def keep(connection: apsw.Connection, packed: Packed) -> None:
    """Put bytes into the file, inside the caller's transaction, unless it holds them whole.

    Raises apsw.Error where the disk can't take them.
    """
    if not unpack(connection, packed.sha256, _ignore):
        return
    rows: Iterable[tuple[int]] = connection.execute(
        "INSERT INTO content (sha256, bytes) VALUES (?, zeroblob(?))"
        " ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes RETURNING id",
        (bytes.fromhex(packed.sha256), len(packed.compressed)),
    )
    ((id,),) = list(rows)
    with connection.blob_open("main", "content", "bytes", id, True) as blob:
        for start in range(0, len(packed.compressed), _PIECE):
            blob.write(packed.compressed[start : start + _PIECE])


def take_over(ours: apsw.Connection, theirs: apsw.Connection, wanted: Iterable[str]) -> int:
    """Take the bytes of these hashes from another file, where this one lacks them and it is whole.

    Inside the caller's transaction. Bytes that the other file has not, or not whole, stay missing.
    Returns of how many they came.
    """
    taken = 0
    held = {sha256 for (sha256,) in ours.execute("SELECT sha256 FROM content")}
    for sha256 in wanted:
        if bytes.fromhex(sha256) in held or unpack(theirs, sha256, _ignore):
            continue
        compressed = _compressed(theirs, bytes.fromhex(sha256)) or b""
        keep(ours, Packed(sha256, 0, compressed))
        taken += 1
    return taken


def unpack(connection: apsw.Connection, sha256: str, write: Callable[[bytes], object]) -> Fault:
    """Hand the bytes of a hash on, piece by piece, and say at their end what is wrong with them.

    Until that is known they are a stranger's, who may have packed more into them than fits.
    """
    try:
        compressed = _compressed(connection, bytes.fromhex(sha256))
    except ValueError:
        return "damaged"
    if compressed is None:
        return "missing"
    digest, inflater, size, rest = hashlib.sha256(), zlib.decompressobj(), 0, compressed
    try:
        while not inflater.eof:
            piece = inflater.decompress(rest, _PIECE)
            rest = inflater.unconsumed_tail
            size += len(piece)
            if size > LARGEST or not (piece or rest or inflater.eof):
                return "damaged"
            digest.update(piece)
            write(piece)
    except zlib.error:
        return "damaged"
    return "" if digest.hexdigest() == sha256 and not inflater.unused_data else "damaged"


def too_large(name: str) -> Refused:
    """The refusal of more bytes than an attachment can have."""
    return Refused(
        f"“{name}” is larger than {LARGEST >> 20} MB, the most that an attachment can have.",
        kept="Nothing was attached.",
        do="Attach the part that matters, or note where the whole of it is kept.",
    )


def _compressed(connection: apsw.Connection, sha256: bytes) -> bytes | None:
    """What the file holds under a hash, read at once: an open blob keeps others from saving.

    Raises ValueError for more than an attachment can have.
    """
    row = connection.execute("SELECT id FROM content WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        return None
    blob = connection.blob_open("main", "content", "bytes", row[0], False)
    try:
        if blob.length() > _LARGEST_PACKED:
            raise ValueError("More is kept than an attachment can have.")
        return blob.read()
    finally:
        blob.close()


def _read(stream: Readable, name: str) -> bytes:
    try:
        return stream.read(_PIECE)
    except OSError as error:
        raise Refused(
            f"“{name}” could not be read: {error.strerror or error}.",
            kept="Nothing was attached.",
            do="Check the disk that it lies on and try again.",
        ) from error


def _ignore(_: bytes) -> None:
    pass
