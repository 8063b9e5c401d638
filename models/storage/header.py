"""The first bytes of a file, read in a way that may be used while the file is open.

It reads through SQLite's own file layer: the system drops every lock that a process has on a file
as soon as the process closes any handle of it, and only that layer knows which ones are in use.
It decides nothing about the file.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Self

import apsw

LENGTH = 100
MAGIC = b"SQLite format 3\0"
ENCRYPTED = (b"age-encryption.org/v1\n", b"-----BEGIN AGE ENCRYPTED FILE-----")
"""How a file in the age format begins, and one of its letters only."""

_PIECE = 1 << 20


@dataclass(frozen=True)
class Header:
    """What SQLite's file format says at the start of a file [sqlite.org/fileformat.html, 1.3].

    `counter` is raised by every transaction; `pages` is 0 where the last writer did not count them.
    A file that `is_encrypted` is no database until it is decrypted.
    """

    is_sqlite: bool
    is_encrypted: bool
    keeps_a_log: bool
    page_size: int
    counter: int
    pages: int
    user_version: int
    application_id: int

    @classmethod
    def read(cls, start: bytes) -> Self:
        """The header in a file's first hundred bytes; a shorter start is no SQLite file."""
        start = start.ljust(LENGTH, b"\0")
        size = _number(start, 16, 2)
        return cls(
            is_sqlite=start.startswith(MAGIC),
            is_encrypted=start.startswith(ENCRYPTED),
            keeps_a_log=start[18] == 2 or start[19] == 2,
            page_size=65536 if size == 1 else size,
            counter=_number(start, 24, 4),
            pages=_number(start, 28, 4) if start[24:28] == start[92:96] else 0,
            user_version=_number(start, 60, 4),
            application_id=_number(start, 68, 4),
        )


def header_of(path: Path, *, vfs: str | None = None) -> Header:
    """The header of the file at `path`. Raises apsw.Error where it can't be read."""
    with _opened(path, vfs) as file:
        return Header.read(file.xRead(min(LENGTH, file.xFileSize()), 0))


def is_cut_short(path: Path, *, vfs: str | None = None) -> bool:
    """Whether the file ends before its last page does, which SQLite would fill up with zeros.

    While somebody is writing there is no telling, so that it says no.
    """
    for _ in range(2):
        with _opened(path, vfs) as file:
            header = Header.read(file.xRead(min(LENGTH, file.xFileSize()), 0))
            if file.xFileSize() >= header.pages * header.page_size:
                return False
            # A save may have come between the two looks at the file; then the second is right.
            if file.xCheckReservedLock():
                return False
    return True


def is_being_written(path: Path, *, vfs: str | None = None) -> bool:
    """Whether some connection, here or in another process, is in the middle of a transaction."""
    with _opened(path, vfs) as file:
        return file.xCheckReservedLock()


def copy_bytes(path: Path, target: BinaryIO, *, vfs: str | None = None) -> None:
    """Copy a file as it lies on the disk, torn or whole."""
    with _opened(path, vfs) as file:
        size = file.xFileSize()
        for start in range(0, size, _PIECE):
            target.write(file.xRead(min(_PIECE, size - start), start))


@contextmanager
def _opened(path: Path, vfs: str | None) -> Iterator[apsw.VFSFile]:
    # As anything but a main database the layer would not keep track of the locks.
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_MAIN_DB
    # The layer follows no link; SQLite itself has resolved the path before it gets there.
    file = apsw.VFSFile(vfs or "", str(path.resolve()), [flags, 0])
    try:
        yield file
    finally:
        file.xClose()


def _number(start: bytes, offset: int, length: int) -> int:
    return int.from_bytes(start[offset : offset + length], "big")
