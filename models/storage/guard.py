"""What a connection to a case file may do, whoever made the file.

It sets bounds; whether the file is one of ours is for `models.storage.opening` to say.
"""

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import apsw

LONGEST_VALUE = 256 * 1024 * 1024
"""Bytes of the longest value that is read from a file or written into one."""

_LIMITS = {
    apsw.SQLITE_LIMIT_LENGTH: LONGEST_VALUE,
    apsw.SQLITE_LIMIT_SQL_LENGTH: 1_000_000,
    apsw.SQLITE_LIMIT_COLUMN: 250,
    apsw.SQLITE_LIMIT_EXPR_DEPTH: 200,
    apsw.SQLITE_LIMIT_COMPOUND_SELECT: 100,
    apsw.SQLITE_LIMIT_VDBE_OP: 100_000,
    apsw.SQLITE_LIMIT_ATTACHED: 0,
    apsw.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    apsw.SQLITE_LIMIT_WORKER_THREADS: 0,
}

_DENIED = frozenset(
    {
        apsw.SQLITE_ATTACH,
        apsw.SQLITE_DETACH,
        apsw.SQLITE_CREATE_TRIGGER,
        apsw.SQLITE_CREATE_TEMP_TRIGGER,
        apsw.SQLITE_CREATE_VIEW,
        apsw.SQLITE_CREATE_TEMP_VIEW,
        apsw.SQLITE_CREATE_VTABLE,
        apsw.SQLITE_DROP_VTABLE,
    }
)

_PRAGMAS = frozenset(
    {
        "application_id",
        "cache_size",
        "data_version",
        "foreign_key_check",
        "freelist_count",
        "integrity_check",
        "page_count",
        "page_size",
        "query_only",
        "quick_check",
        "user_version",
    }
)

_FUNCTIONS_DENIED = frozenset({"load_extension", "fts3_tokenizer", "readfile", "writefile"})

_STEPS = 50_000


def guard(connection: apsw.Connection) -> None:
    """Bound what statements on a connection can do and how large they get.

    Comes after the connection's own settings: from here on a pragma that would change how the
    file is kept, an attached file, a trigger, a view or a virtual table raises apsw.AuthError.
    """
    for limit, most in _LIMITS.items():
        connection.limit(limit, most)
    connection.set_authorizer(_allowed)


@contextmanager
def patience(
    connection: apsw.Connection,
    seconds: float,
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[None]:
    """Stop what runs on a connection after so many seconds, or once `cancelled` says so.

    The statement that is stopped raises apsw.InterruptError.
    """
    last = time.monotonic() + seconds

    def enough() -> bool:
        return time.monotonic() > last or cancelled()

    connection.set_progress_handler(enough, _STEPS, id=patience)
    try:
        yield
    finally:
        connection.set_progress_handler(None, id=patience)


@contextmanager
def given_up(connection: apsw.Connection, cancelled: Callable[[], bool]) -> Iterator[None]:
    """Stop what reads on a connection once `cancelled` says so, in a statement or before the next.

    The statement that is stopped raises apsw.InterruptError.
    """

    def begin(*_: object) -> bool:
        if cancelled():
            raise apsw.InterruptError
        return True

    before, connection.exec_trace = connection.exec_trace, begin
    try:
        with patience(connection, math.inf, cancelled=cancelled):
            yield
    finally:
        connection.exec_trace = before


def _allowed(
    action: int, first: str | None, second: str | None, database: str | None, inner: str | None
) -> int:
    if action in _DENIED:
        return apsw.SQLITE_DENY
    if action == apsw.SQLITE_PRAGMA and first not in _PRAGMAS:
        return apsw.SQLITE_DENY
    if action == apsw.SQLITE_FUNCTION and second in _FUNCTIONS_DENIED:
        return apsw.SQLITE_DENY
    return apsw.SQLITE_OK
