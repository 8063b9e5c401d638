"""Brings a case file that an earlier version made up to date, where it lies.

The file takes the place of the former one whole, or not at all; the former is kept first. What is
taken over and what is read anew, `models.storage.rebuilding` says.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import apsw

from models.errors import NotUnderstood, Refused
from models.history.changes import Clock, now
from models.reading.reader import Reader
from models.storage.backups import UPGRADE, Shelf, back_up
from models.storage.check import check
from models.storage.connection import CaseDatabase
from models.storage.drafts import drafted
from models.storage.opening import open_as_it_is
from models.storage.places import put_in_place, resolved
from models.storage.rebuilding import rebuild
from models.storage.snapshot import copy_file
from models.storage.troubles import damaged, telling

Progress = Callable[[float], None]
Cancelled = Callable[[], bool]


def upgrade(
    path: Path,
    *,
    backups: Path | None = None,
    clock: Clock = now,
    progress: Progress = lambda share: None,
    cancelled: Cancelled = lambda: False,
    vfs: str | None = None,
) -> Path:
    """Give a file of a former version the tables of this one; returns where the former is kept.

    That is among its backups in the folder `backups`, else beside it. The caller holds the lock.
    `vfs` names a virtual file system for the new file, for tests that inject full disks. Raises
    Refused, also when cancelled, with the file as it was.
    """
    place = resolved(path)

    def told(share: float) -> None:
        if cancelled():
            raise Refused(f"Bringing “{path.name}” up to date was stopped.", kept=_AS_IT_WAS)
        progress(share)

    with drafted(place) as draft:
        opened = open_as_it_is(path, write=True, cancelled=cancelled)
        try:
            if opened.read_only:
                raise Refused(opened.read_only, kept=_AS_IT_WAS)
            with telling(path):
                _write(opened.database, draft, path, lambda share: told(0.4 * share), vfs)
            uid = _checked(draft, path, lambda share: told(0.4 + 0.5 * share), cancelled)
            kept = _keep(opened.database, path, uid, backups, clock, cancelled)
        finally:
            opened.database.close()
        told(1.0)
        with telling(path):
            shutil.copymode(place, draft)
        put_in_place(draft, place, replace=True)
    return kept


_AS_IT_WAS = "It is as it was."


def _write(former: CaseDatabase, draft: Path, path: Path, told: Progress, vfs: str | None) -> None:
    connection = apsw.Connection(str(draft.absolute()), vfs=vfs)
    try:
        connection.pragma("temp_store", 2)
        connection.pragma("synchronous", "EXTRA")
        rebuild(former.connection(), connection, told=told)
    except (NotUnderstood, apsw.ConstraintError) as error:
        raise damaged(path) from error
    finally:
        connection.close()


def _checked(draft: Path, path: Path, told: Progress, cancelled: Cancelled) -> str:
    """Read the new file back and hold it against its history; returns the uid of the case."""
    database = CaseDatabase(draft, write=False)
    with telling(path):
        database.connect()
        try:
            report = check(database, progress=told, cancelled=cancelled)
            if not report.whole:
                raise Refused(
                    f"The history of “{path.name}” is not whole: {report.findings[0].sentence}",
                    kept=_AS_IT_WAS,
                    do="Check it with proviso check.",
                )
            return Reader(database, path).uid
        finally:
            database.close()


def _keep(
    former: CaseDatabase,
    path: Path,
    uid: str,
    backups: Path | None,
    clock: Clock,
    cancelled: Cancelled,
) -> Path:
    if backups is not None:
        shelf = Shelf(backups, uid, path)
        return back_up(former, shelf, why=UPGRADE, clock=clock, cancelled=cancelled)
    kept = _free(path)
    copy_file(former, kept, cancelled=cancelled)
    return kept


def _free(path: Path) -> Path:
    """A name beside a file that nothing has."""
    free, number = path.with_name(f"{path.stem} (before upgrade){path.suffix}"), 2
    while free.exists():
        free = path.with_name(f"{path.stem} (before upgrade {number}){path.suffix}")
        number += 1
    return free
