"""What an interrupted save has left beside a file, and whether it may be used to undo the save.

SQLite undoes it from a journal without asking whose journal it is; one of another file, or of
another copy, would silently mix two files. So it is tried on a private copy before the file itself
is touched.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from models.errors import Refused
from models.storage.header import Header, copy_bytes, header_of, is_being_written
from models.storage.troubles import damaged, telling

_MAGIC = bytes.fromhex("d9d505f920a163d7")

Trial = Callable[[Path], object]
"""Looks at a private copy that may be written to; raises Refused where it is not whole."""


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what undoes the save that is under way."""
    return path.with_name(path.name + "-journal")


def is_left(path: Path, *, vfs: str | None = None) -> bool:
    """Whether an interrupted save has left a journal that has to be played back.

    One that a running transaction is using is none.
    """
    journal = journal_of(path)
    with telling(path):
        before = _mark(journal)
        if before is None or is_being_written(path, vfs=vfs):
            return False
        return _mark(journal) == before and _starts_with_content(journal)


def refuse_logs(path: Path) -> None:
    """Raise Refused where another program has left a write-ahead log, which SQLite would apply."""
    log = path.with_name(path.name + "-wal")
    if log.exists():
        raise Refused(
            f"Beside “{path.name}” lies “{log.name}”, which another program left.",
            kept="Neither was touched.",
            do="Open the case with that program and close it there, or move the other file away.",
        )


@contextmanager
def undone_privately(path: Path, trial: Trial, *, vfs: str | None = None) -> Iterator[Path]:
    """A private copy of a file with its interrupted save undone, found whole by `trial`.

    Raises Refused where the journal is another file's, or nothing whole comes of it.
    """
    # A start without an interrupted save behind it is spared this module.
    from models.storage.drafts import private_folder

    journal = journal_of(path)
    with private_folder() as folder:
        copy = Path(folder) / "copy"
        with telling(path):
            _copy(path, copy, vfs)
            journal_of(copy).write_bytes(journal.read_bytes())
            belongs = _belongs(copy)
        try:
            if not belongs:
                raise damaged(path)
            trial(copy)
        except Refused as refused:
            with telling(path):
                journal_of(copy).unlink(missing_ok=True)
                _copy(path, copy, vfs)
            raise _explained(path, copy, trial, refused) from refused
        yield copy


def undo_in_place(path: Path, *, vfs: str | None = None) -> None:
    """Let SQLite undo the interrupted save, after `undone_privately` found that it may."""
    with telling(path):
        connection = apsw.Connection(
            str(path.absolute()), flags=apsw.SQLITE_OPEN_READWRITE, vfs=vfs
        )
        try:
            connection.pragma("synchronous", "EXTRA")
            connection.pragma("schema_version")
        finally:
            connection.close()


def _explained(path: Path, without: Path, trial: Trial, refused: Refused) -> Refused:
    """Whether the file would be whole if only its neighbour were not there."""
    try:
        trial(without)
    except Refused:
        return Refused(
            f"The last save to “{path.name}” was interrupted, and the file is damaged.",
            kept="It was left as it is, and so was the journal beside it.",
            do="Open a backup, or a copy that somebody else has, and keep the damaged file.",
        )
    return Refused(
        f"“{journal_of(path).name}” beside “{path.name}” is of another file and would damage it.",
        kept="Neither was touched.",
        do="Move the other file away, then open the case.",
    )


def _belongs(copy: Path) -> bool:
    """Whether the journal holds the start of this very file as it was one transaction ago, or less.

    A journal that does not hold it says nothing either way.
    """
    start = _first_page(journal_of(copy))
    if start is None:
        return True
    was, now = Header.read(start), header_of(copy)
    same = (was.is_sqlite, was.application_id) == (now.is_sqlite, now.application_id)
    return same and (now.counter - was.counter) % (1 << 32) in (0, 1)


def _first_page(journal: Path) -> bytes | None:
    """The file's first page as the journal's first section keeps it."""
    content = journal.read_bytes()
    if content[:8] != _MAGIC:
        return None
    count, sector, size = (int.from_bytes(content[at : at + 4], "big") for at in (8, 20, 24))
    if not (512 <= size <= 65536 and 28 <= sector <= 65536):
        return None
    if count == 0xFFFFFFFF:
        count = (len(content) - sector) // (size + 8)
    for at in range(sector, min(len(content), sector + count * (size + 8)), size + 8):
        if int.from_bytes(content[at : at + 4], "big") == 1:
            return content[at + 4 : at + 4 + size]
    return None


def _copy(path: Path, copy: Path, vfs: str | None) -> None:
    with copy.open("wb") as target:
        copy_bytes(path, target, vfs=vfs)


def _mark(journal: Path) -> tuple[int, int, int] | None:
    try:
        found = journal.stat()
    except FileNotFoundError:
        return None
    return (found.st_ino, found.st_mtime_ns, found.st_size) if found.st_size else None


def _starts_with_content(journal: Path) -> bool:
    """A journal whose start is zeros, or that is empty, is spent. Nobody locks a journal."""
    try:
        with journal.open("rb") as file:
            return file.read(1) not in (b"", b"\0")
    except FileNotFoundError:
        return False
