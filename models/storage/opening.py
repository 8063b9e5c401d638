"""How a case file is opened: as a stranger's, until it has shown that it is one of ours.

It looks and refuses, and changes no byte of what it refuses. Whoever may write is for
`models.storage.lock` to say.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import apsw
import peewee

from models.errors import NotUnderstood, Refused
from models.storage import leftover
from models.storage.connection import CaseDatabase
from models.storage.format import USER_VERSION, schema_of, schema_text
from models.storage.guard import patience
from models.storage.header import is_cut_short
from models.storage.places import why_read_only
from models.storage.recognising import UNTOUCHED, recognise
from models.storage.snapshot import snapshot
from models.storage.troubles import damaged, telling, unwrapped

_FORMER = "It was made by an earlier version; you see it as it was when it was opened."

_SECONDS_FOR_TABLES = 10.0
_SECONDS_FOR_PAGES = 60.0
_BYTES_A_SECOND = 1 << 20
_EXAMINED_WHOLE = 32 << 20


@dataclass(frozen=True)
class Opened:
    """An open case file, and why it can only be read; `read_only` is empty where it can be written.

    The database is connected, and the caller's to close.
    """

    database: CaseDatabase
    read_only: str


def open_file(
    path: Path,
    *,
    write: bool,
    vfs: str | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    pages_checked: bool = False,
) -> Opened:
    """Open the case file at `path`; for writing too, if `write` and the place allows it.

    Without `write` nothing on the disk changes: an interrupted save is undone in a private copy.
    One of an earlier version is read from a private copy with today's tables, whether `write` or
    not; `models.upgrading` brings the file itself up to date. `pages_checked` spares the reading of
    every page where `quick_check` has just done it.

    Raises Refused, also when cancelled, with the file as it was, for what is no case file, is
    damaged, holds anything but our own tables, or comes from a newer major version.
    """
    opened = open_as_it_is(
        path, write=write, vfs=vfs, cancelled=cancelled, pages_checked=pages_checked
    )
    told = progress or (lambda share: None)
    if is_former(opened.database):
        private = of_today(opened.database, path, progress=told, cancelled=cancelled)
        opened = Opened(private, f"{opened.read_only} {_FORMER}".strip())
    told(1.0)
    return opened


def of_today(
    database: CaseDatabase,
    path: Path,
    *,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> CaseDatabase:
    """A private copy, with today's tables, of what an earlier version made, which is closed.

    Raises Refused, also when cancelled.
    """
    try:
        with _telling_of_a_strangers(path):
            return _rebuilt(database, path, progress, cancelled)
    finally:
        database.close()


def open_as_it_is(
    path: Path,
    *,
    write: bool,
    vfs: str | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    pages_checked: bool = False,
) -> Opened:
    """The same with the tables that the file has, be they of this version or of a former one.

    For copying it and for bringing it up to date: what reads records knows today's tables only.
    """
    newer = recognise(path, vfs=vfs)
    leftover.refuse_logs(path)
    reason = why_read_only(path) or newer
    if leftover.is_left(path, vfs=vfs):
        trial = partial(_examine_copy, newer=bool(newer))
        with leftover.undone_privately(path, trial, vfs=vfs) as copy:
            if not write or why_read_only(path):
                return Opened(_private(copy), _shown_privately(reason))
        leftover.undo_in_place(path, vfs=vfs)
    with telling(path):
        if is_cut_short(path, vfs=vfs):
            raise damaged(path)
    database = CaseDatabase(path, write=write and not reason, vfs=vfs)
    connect(database, path, newer=bool(newer), pages_checked=pages_checked, cancelled=cancelled)
    if database.write and database.connection().readonly("main"):
        reason = "The system lets this file be read only."
    return Opened(database, reason)


def connect(
    database: CaseDatabase,
    path: Path,
    *,
    newer: bool = False,
    pages_checked: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Connect to what came from `path`, and look at its tables and pages; else it is closed.

    Raises Refused for foreign tables, which those of a `newer` version may be, and for damage.
    """
    with _telling_of_a_strangers(path):
        database.connect()
        try:
            if not newer:
                refuse_foreign_tables(database.connection(), path)
            if not pages_checked:
                _check_pages(database.connection(), path, cancelled)
        except BaseException:
            database.close()
            raise


def is_former(database: CaseDatabase) -> bool:
    """Whether an open file has the tables of an earlier version."""
    return int(database.connection().pragma("user_version")) < USER_VERSION


def refuse_foreign_tables(connection: apsw.Connection, path: Path) -> None:
    """Raise Refused unless a file declares exactly the tables and indexes of its version.

    A trigger or a view in a received file would run as ours, and `trusted_schema` does not stop it.
    """
    with patience(connection, _SECONDS_FOR_TABLES):
        found = schema_of(connection)
        version = connection.pragma("user_version")
    if not all(isinstance(each, str) for each in found):
        # One bit can turn the text of a statement into bytes.
        raise damaged(path)
    own = schema_text(version)
    foreign, missing = found - own, own - found
    if foreign:
        raise Refused(
            f"“{path.name}” holds things that Proviso never puts into a case file: "
            f"{_named(foreign)}.",
            kept=UNTOUCHED,
            do="Ask whoever sent it for a copy that only Proviso has written to.",
        )
    if missing:
        raise damaged(path)


def quick_check(
    path: Path, *, vfs: str | None = None, cancelled: Callable[[], bool] = lambda: False
) -> None:
    """Read every page of the file at `path` over a connection of its own.

    Meant for another thread before `open_file(pages_checked=True)`. Raises Refused for a damaged
    file, for one that `recognise` refuses, and when cancelled.
    """
    recognise(path, vfs=vfs)
    leftover.refuse_logs(path)
    if leftover.is_left(path, vfs=vfs):
        return
    with _telling_of_a_strangers(path):
        connection = apsw.Connection(str(path.absolute()), flags=apsw.SQLITE_OPEN_READONLY, vfs=vfs)
        try:
            connection.pragma("cell_size_check", 1)
            connection.pragma("mmap_size", 0)
            _check_pages(connection, path, cancelled)
        finally:
            connection.close()


@contextmanager
def _telling_of_a_strangers(path: Path) -> Iterator[None]:
    """As `telling`; that our own simplest statements make no sense is then the file's fault."""
    try:
        with telling(path):
            yield
    except (apsw.Error, peewee.PeeweeException) as error:
        if isinstance(unwrapped(error), apsw.SQLError | apsw.SchemaChangeError):
            raise damaged(path) from error
        raise


def _check_pages(connection: apsw.Connection, path: Path, cancelled: Callable[[], bool]) -> None:
    seconds = _SECONDS_FOR_PAGES + path.stat().st_size / _BYTES_A_SECOND
    with patience(connection, seconds, cancelled=cancelled):
        for (finding,) in connection.execute("PRAGMA quick_check(1)"):
            if finding != "ok":
                raise damaged(path)


def _examine_copy(copy: Path, *, newer: bool) -> None:
    """Raise Refused unless a private copy is whole: in its pages and tables, and in its history.

    The history of a very large file is spared, because somebody waits for it to open.
    """
    with _telling_of_a_strangers(copy):
        database = CaseDatabase(copy, write=True)
        database.connect()
        try:
            _check_pages(database.connection(), copy, lambda: False)
            if not newer:
                refuse_foreign_tables(database.connection(), copy)
            if copy.stat().st_size <= _EXAMINED_WHOLE and not newer:
                _expect_whole_history(database, copy)
        finally:
            database.close()


def _expect_whole_history(database: CaseDatabase, copy: Path) -> None:
    # A start without an interrupted save behind it is spared these modules.
    from models.storage.check import check

    former = is_former(database)
    read = _rebuilt(database, copy, lambda share: None, lambda: False) if former else database
    try:
        if check(read).findings:
            raise damaged(copy)
    finally:
        if former:
            read.close()


def _rebuilt(
    database: CaseDatabase,
    path: Path,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> CaseDatabase:
    # Most files are of this version, and a start with one is spared this module.
    from models.storage.rebuilding import rebuilt

    def told(share: float) -> None:
        if cancelled():
            raise Refused(f"Opening “{path.name}” was stopped.", kept=UNTOUCHED)
        progress(share)

    try:
        return rebuilt(database, told=told)
    except (NotUnderstood, apsw.ConstraintError) as error:
        raise damaged(path) from error


def _private(copy: Path) -> CaseDatabase:
    with telling(copy):
        database = CaseDatabase(copy, write=False)
        database.connect()
        try:
            return snapshot(database)
        finally:
            database.close()


def _shown_privately(reason: str) -> str:
    return f"{reason} The last save to it was interrupted; you see it as it was before.".strip()


def _named(foreign: frozenset[str]) -> str:
    """What a foreign statement declares, from its first words, which are a stranger's."""
    first = sorted(foreign)[0]
    words = " ".join(first.split()[:3]).removeprefix("CREATE ").removeprefix("create ")
    shown = "".join(each for each in words[:60] if each.isprintable())
    return shown if len(foreign) == 1 else f"{shown} and {len(foreign) - 1} more"
