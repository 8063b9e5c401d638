"""Who may write a case file: one, and a small file beside the case says who.

Holding it is a lock of the system on that small file, which ends with its process; the words in it
are for people, and decide where the system's lock does not reach, as between two machines that
share a folder. It never touches the case file itself.
"""

import contextlib
import json as standard
import os
import stat
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from models.errors import Refused
from models.storage import processes
from models.storage.places import expect_file, resolved, why_read_only
from models.storage.troubles import telling

FRESH_FOR = 24 * 60 * 60
"""Seconds after which the lock of another machine that shows no sign of life is taken over."""

_ATTEMPTS = 10
_LONGEST = 10_000
_LONGEST_NAME = 200


@dataclass(frozen=True)
class Note:
    """What a lock file says of its holder. `since` is RFC 3339 in UTC; `process` as the system
    names it for good, so that a number used again is not mistaken for it."""

    token: str
    name: str
    host: str
    pid: int
    process: str
    since: str


@dataclass(frozen=True)
class Holder:
    """What keeps this process from writing: somebody who writes already, or the place.

    `note` is None where no lock can be made at all, or its file says nothing; `why` then says it.
    """

    path: Path
    note: Note | None
    why: str = ""

    def sentence(self) -> str:
        """Why the case can only be read, in words."""
        if self.why:
            return self.why
        if self.note is None:
            return "Somebody else has it open for writing."
        who = self.note.name or "Somebody"
        return f"{who} has it open on {self.note.host} since {self.since}."

    @property
    def since(self) -> str:
        """When the holder began, in local time, today by the clock alone; as it stands where it
        is no time."""
        if self.note is None:
            return "?"
        try:
            began = datetime.fromisoformat(self.note.since)
        except ValueError:
            return self.note.since
        local = began.astimezone()
        today = local.date() == datetime.now().astimezone().date()
        return local.strftime("%H:%M" if today else "%Y-%m-%d %H:%M")

    def is_free(self) -> bool:
        """Whether asking again is worth it: the lock is gone, or its holder is.

        Cheap enough to be asked every few seconds.
        """
        if self.why:
            return False
        try:
            return _is_free(self.path)
        except (OSError, Refused):
            return False


class Lock:
    """The right to write one case file, held until `release` or the end of the process.

    `took_over` is whose lock was found stale and replaced, if any: the window says so.
    """

    def __init__(self, path: Path, handle: int, note: Note, took_over: Note | None) -> None:
        self.path = path
        self.note = note
        self.took_over = took_over
        self._handle: int | None = handle

    def refresh(self) -> None:
        """Show a sign of life to other machines; once an hour is plenty."""
        with telling(self.path), contextlib.suppress(FileNotFoundError):
            os.utime(lock_path(self.path))

    def release(self) -> None:
        """Let others write. Never fails for want of the file: its folder may be gone."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        try:
            lock = lock_path(self.path)
            if _is_still(handle, lock) and _read(handle) == self.note:
                processes.close_and_remove(handle, lock)
                return
        except (OSError, Refused):
            # An unplugged disk takes its lock file with it.
            pass
        with contextlib.suppress(OSError):
            os.close(handle)


def lock_path(path: Path) -> Path:
    """Where the lock of a case file lies: beside the file that a link leads to. Raises Refused."""
    real = resolved(path)
    return real.with_name(f".~lock.{real.name}#")


def acquire(path: Path, who_name: str, *, clock: Callable[[], float] = time.time) -> Lock | Holder:
    """Take the right to write the case file at `path`, or say who or what has it.

    A lock whose process has ended is taken over; so is one of another machine that has shown no
    sign of life for a day. Raises Refused where there is no file at `path`.
    """
    expect_file(path)
    place = why_read_only(path)
    if place:
        return Holder(path, None, place)
    note = Note(
        token=os.urandom(16).hex(),
        name=_words(who_name),
        host=_words(processes.host()),
        pid=os.getpid(),
        process=processes.name_of(os.getpid()) or "",
        since=datetime.fromtimestamp(clock(), UTC).isoformat(timespec="seconds"),
    )
    try:
        with telling(path):
            return _acquire(path, note, clock())
    except Refused as refused:
        return Holder(path, None, f"No lock can be made beside it: {refused.happened}")


def refuse_if_held(path: Path) -> None:
    """Raise Refused where somebody is writing the case at `path`, before it is replaced."""
    with telling(path):
        free = _is_free(path)
    if not free:
        raise Refused(
            f"“{path.name}” is open for writing somewhere.",
            kept="It was not touched.",
            do="Close it there, or choose another name.",
        )


def _is_free(path: Path) -> bool:
    try:
        handle = os.open(lock_path(path), os.O_RDWR)
    except (FileNotFoundError, NotADirectoryError):
        return True
    try:
        return processes.lock_handle(handle) and _is_over(_read(handle), handle)
    finally:
        os.close(handle)


def _acquire(path: Path, note: Note, now: float) -> Lock | Holder:
    lock = lock_path(path)
    for _ in range(_ATTEMPTS):
        handle = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
        try:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise Refused(f"“{lock.name}” is not an ordinary file.")
            if not processes.lock_handle(handle):
                holder = Holder(path, _read(handle))
                os.close(handle)
                return holder
            # Whoever held it may have removed the file between our opening and locking it.
            if not _is_still(handle, lock):
                os.close(handle)
                continue
            found = _read(handle)
            if not _is_over(found, handle, now):
                os.close(handle)
                return Holder(path, found)
            try:
                _write(handle, note)
            except BaseException:
                with contextlib.suppress(OSError):
                    lock.unlink(missing_ok=True)
                raise
            return Lock(path, handle, note, found)
        except BaseException:
            with contextlib.suppress(OSError):
                os.close(handle)
            raise
    return Holder(path, None)


def _words(text: str) -> str:
    """What a lock file can hold of a text: its start, and no half characters."""
    return text[:_LONGEST_NAME].encode("utf-8", "replace").decode("utf-8")


def _is_over(found: Note | None, handle: int, now: float | None = None) -> bool:
    """Whether a note that no lock of the system stands behind, as far as can be seen, is stale."""
    if found is None:
        return True
    if found.host == _words(processes.host()):
        return not found.process or processes.name_of(found.pid) != found.process
    return (time.time() if now is None else now) - os.fstat(handle).st_mtime > FRESH_FOR


def _is_still(handle: int, lock: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), lock.stat())
    except FileNotFoundError:
        return False


def _read(handle: int) -> Note | None:
    """What a lock file says; None where it says nothing that can be understood."""
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        found = standard.loads(os.read(handle, _LONGEST))
        note = Note(**found)
    except (ValueError, TypeError, RecursionError):
        return None
    whole = all(isinstance(each, int if name == "pid" else str) for name, each in found.items())
    return note if whole else None


def _write(handle: int, note: Note) -> None:
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, standard.dumps(asdict(note), ensure_ascii=False).encode())
    os.fsync(handle)
