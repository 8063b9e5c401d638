"""Backups of a case file in a folder of the user's: made, thinned, listed, brought back.

Each is a whole case file, read back before it counts. It never writes over a file that is there.
"""

import hashlib
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from models.history.changes import Clock, now
from models.storage.connection import CaseDatabase
from models.storage.opening import open_as_it_is
from models.storage.snapshot import Cancelled, Progress, copy_file
from models.storage.troubles import telling

MERGE: Final = "merge"
"""Why a backup was made: a merge came after it."""

UPGRADE: Final = "upgrade"
"""The same: an earlier version had made it, and it was brought up to date."""

SUFFIX = ".proviso"
_STAMP = "%Y%m%dT%H%M%S%fZ"
_ALL = timedelta(days=2)
_DAILY, _WEEKLY, _MONTHLY = 7, 4, 12


@dataclass(frozen=True)
class Backup:
    """One backup: where it stands, when it was made, before what, and its size in bytes."""

    path: Path
    made: datetime
    why: str
    size: int


@dataclass(frozen=True)
class Shelf:
    """Where the backups of one file stand: `uid` is the case's, `path` tells its copies apart."""

    folder: Path
    uid: str
    path: Path

    @property
    def place(self) -> Path:
        """The folder of this file's backups alone."""
        key = hashlib.sha256(f"{self.uid}\n{self.path.resolve()}".encode()).hexdigest()[:32]
        return self.folder / key


def back_up(
    database: CaseDatabase,
    shelf: Shelf,
    *,
    why: str,
    clock: Clock = now,
    progress: Progress = lambda share: None,
    cancelled: Cancelled = lambda: False,
) -> Path:
    """Copy the file as it is now to its shelf, and thin what stands there.

    It is copied by SQLite's own means, flushed, read back whole and opened as any case file before
    it is named as a backup. Raises Refused, also when cancelled; nothing is left behind then.
    """
    made = clock().astimezone(UTC)
    target = shelf.place / f"{made.strftime(_STAMP)} {why}{SUFFIX}"
    with telling(target):
        shelf.place.mkdir(parents=True, exist_ok=True)
        if os.name == "posix":
            # A backup holds all that the case holds, whoever else uses this machine.
            shelf.place.chmod(0o700)
    copy_file(database, target, progress=progress, cancelled=cancelled)
    try:
        open_as_it_is(target, write=False).database.close()
    except BaseException:
        with suppress(OSError):
            target.unlink(missing_ok=True)
        raise
    thin(shelf, at=made)
    return target


def backups(shelf: Shelf) -> tuple[Backup, ...]:
    """The backups of a file, the newest first. What else stands in the folder is passed over."""
    try:
        found = [_read(each) for each in shelf.place.iterdir()]
    except OSError:
        return ()
    known = [each for each in found if each is not None]
    return tuple(sorted(known, key=lambda each: each.made, reverse=True))


def thin(shelf: Shelf, *, at: datetime) -> None:
    """Take away what is too old to be kept so densely: all of two days, then one for each of 7
    days, 4 weeks and 12 months."""
    found = backups(shelf)
    kept = _kept(found, at)
    for each in found:
        if each not in kept:
            # One that can't be taken away only takes room.
            with suppress(OSError):
                each.path.unlink()


def bring_back(
    backup: Backup,
    target: Path,
    *,
    progress: Progress = lambda share: None,
    cancelled: Cancelled = lambda: False,
) -> Path:
    """Copy a backup to a new file, where it is a case file as any other.

    Raises Refused for a target that is there already and for a backup that is damaged.
    """
    opened = open_as_it_is(backup.path, write=False)
    try:
        copy_file(opened.database, target, progress=progress, cancelled=cancelled)
    finally:
        opened.database.close()
    return target


def place_beside(path: Path, backup: Backup) -> Path:
    """A free name beside a case file for the copy of one of its backups."""
    day = backup.made.astimezone().strftime("%Y-%m-%d %H.%M")
    free, number = path.with_name(f"{path.stem} as of {day}{SUFFIX}"), 2
    while free.exists():
        free, number = path.with_name(f"{path.stem} as of {day} ({number}){SUFFIX}"), number + 1
    return free


def _kept(found: Iterable[Backup], at: datetime) -> set[Backup]:
    """The newest of each day, week and month, so many of each as are kept, and all new ones."""
    newest_first = sorted(found, key=lambda each: each.made, reverse=True)
    kept = {each for each in newest_first if at - each.made <= _ALL}
    for span, most in ((_day, _DAILY), (_week, _WEEKLY), (_month, _MONTHLY)):
        last: dict[object, Backup] = {}
        for each in newest_first:
            last.setdefault(span(each.made), each)
        kept.update(list(last.values())[:most])
    return kept


_Span = Callable[[datetime], object]


def _day(made: datetime) -> object:
    return made.date()


def _week(made: datetime) -> object:
    return made.isocalendar()[:2]


def _month(made: datetime) -> object:
    return made.year, made.month


def _read(path: Path) -> Backup | None:
    stamp, _, why = path.stem.partition(" ")
    try:
        made = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
        size = path.stat().st_size
    except (ValueError, OSError):
        return None
    return Backup(path, made, why, size) if path.suffix == SUFFIX else None
