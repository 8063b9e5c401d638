"""Copies of a case file as it is at one moment: to read from at leisure, or to hand on.

SQLite makes them page by page through its own locks; the live file is never copied as bytes.
"""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw

from models.errors import Refused
from models.storage.connection import CaseDatabase, configure
from models.storage.drafts import drafted
from models.storage.guard import guard
from models.storage.lock import refuse_if_held
from models.storage.places import (
    put_in_place,
    refuse_leftovers,
    refuse_no_folder,
    refuse_reserved,
)
from models.storage.troubles import damaged, telling

Progress = Callable[[float], None]
Cancelled = Callable[[], bool]

_PAGES_AT_ONCE = 4096
_FRESH_STARTS = 3


class Snapshot(CaseDatabase):
    """A private copy that nobody else writes; it is gone when closed, unless it has a path."""

    def __init__(self, connection: apsw.Connection, path: Path | None) -> None:
        super().__init__(path or ":memory:", write=False)
        self._copy = connection

    def _connect(self) -> apsw.Connection:
        return self._copy

    @contextlib.contextmanager
    def written(self) -> Iterator[apsw.Connection]:
        """Write to the private copy, for what asks how things stood or would stand."""
        self._copy.pragma("query_only", 0)
        try:
            with self._copy:
                yield self._copy
        finally:
            self._copy.pragma("query_only", 1)


def snapshot(
    database: CaseDatabase,
    target: Path | None = None,
    *,
    progress: Progress = lambda share: None,
    cancelled: Cancelled = lambda: False,
) -> Snapshot:
    """A connected copy of one state of the file, for reading: in memory, or in a new file.

    While it is made, others can save between its pieces; it starts anew when they do, and takes
    what is left at once after the third time. Raises Refused, also when cancelled.
    """
    path = Path(str(database.database))
    with telling(target or path):
        connection = apsw.Connection(str(target.absolute()) if target else ":memory:")
        try:
            _copy_pages(database.connection(), connection, path, progress, cancelled)
            configure(connection, write=False)
        except BaseException:
            connection.close()
            if target is not None:
                with contextlib.suppress(OSError):
                    target.unlink(missing_ok=True)
            raise
    made = Snapshot(connection, target)
    made.connect()
    return made


def copy_file(
    database: CaseDatabase,
    target: Path,
    *,
    replace: bool = False,
    vfs: str | None = None,
    progress: Progress = lambda share: None,
    cancelled: Cancelled = lambda: False,
) -> None:
    """Copy the file to `target`, which appears there whole, read back and flushed, or not at all.

    `vfs` names a virtual file system for the copy, for tests that inject full disks.

    Raises Refused for a target that exists, unless it is to be replaced, and for the file itself.
    """
    source = Path(str(database.database))
    with telling(target):
        if target.exists() and source.exists() and target.samefile(source):
            raise Refused(
                f"“{target.name}” is this case itself.",
                kept="It is as it was.",
                do="Choose another name for the copy.",
            )
        if target.exists() and not replace:
            raise Refused(
                f"“{target.name}” is there already.",
                kept="It was not touched.",
                do="Choose another name.",
            )
        refuse_no_folder(target)
        refuse_reserved(target)
        refuse_leftovers(target)
        refuse_if_held(target)
    with drafted(target) as draft:
        with telling(target):
            with _closing(apsw.Connection(str(draft.absolute()), vfs=vfs)) as connection:
                connection.pragma("synchronous", "EXTRA")
                _copy_pages(database.connection(), connection, source, progress, cancelled)
            _read_back(draft, target)
        put_in_place(draft, target, replace=replace)


def _read_back(draft: Path, target: Path) -> None:
    with _closing(
        apsw.Connection(str(draft.absolute()), flags=apsw.SQLITE_OPEN_READONLY)
    ) as connection:
        guard(connection)
        if connection.pragma("quick_check", 1) != "ok":
            raise damaged(target)


def _copy_pages(
    source: apsw.Connection,
    target: apsw.Connection,
    path: Path,
    progress: Progress,
    cancelled: Cancelled,
) -> None:
    starts, left = 0, None
    with target.backup("main", source, "main") as backup:
        while not backup.done:
            if cancelled():
                raise Refused(
                    f"Copying “{path.name}” was stopped.", kept="Nothing was left behind."
                )
            backup.step(_PAGES_AT_ONCE if starts < _FRESH_STARTS else -1)
            if left is not None and backup.remaining >= left and not backup.done:
                starts += 1
            left = backup.remaining
            progress(1 - left / max(1, backup.page_count))


@contextlib.contextmanager
def _closing(connection: apsw.Connection) -> Iterator[apsw.Connection]:
    try:
        yield connection
    finally:
        connection.close()
