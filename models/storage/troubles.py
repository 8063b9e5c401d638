"""What goes wrong with a file, in sentences for the person whose file it is.

It explains errors; it neither causes nor repairs any. What it does not know is a defect of ours
and goes on as it was raised.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import apsw
import peewee

from models.errors import Refused

TROUBLES = (apsw.Error, peewee.PeeweeException, OSError, UnicodeDecodeError)
"""The types of error that `said` can explain."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM})
_GONE = frozenset({errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.EHOSTDOWN, errno.ENOTCONN})

NOTHING_LOST = "What was saved before is safe."


def said(error: BaseException, path: Path) -> Refused:
    """Explain an error of the database, the disk or the file at `path`.

    Raises the error itself where it is none of these: a defect, which nobody should be told about
    as if the file were to blame.
    """
    if isinstance(error, Refused):
        return error
    name = f"“{path.name}”"
    refused = None
    error = unwrapped(error)
    if isinstance(error, UnicodeDecodeError):
        refused = damaged(path)
    elif isinstance(error, apsw.Error):
        refused = _of_the_database(error, path)
    elif isinstance(error, OSError):
        refused = _of_the_system(error.errno, name) or _otherwise(error, name)
    if refused is None:
        raise error
    return refused


def explained(error: BaseException, path: Path) -> Refused | None:
    """As `said`; None for a defect."""
    try:
        return said(error, path)
    except TROUBLES:
        return None


def unwrapped(error: BaseException) -> BaseException:
    """The error of the database beneath one of peewee's."""
    beneath = getattr(error, "orig", None) if isinstance(error, peewee.PeeweeException) else None
    return beneath if isinstance(beneath, Exception) else error


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn what goes wrong with the file at `path` inside the block into Refused."""
    try:
        yield
    except TROUBLES as error:
        raise said(error, path) from error


def damaged(path: Path) -> Refused:
    """The refusal of a file whose bytes are not what was once written."""
    return Refused(
        f"“{path.name}” is damaged.",
        kept="It was left as it is.",
        do="Open a backup, or a copy that somebody else has, and keep the damaged file.",
    )


@dataclass(frozen=True)
class Stamp:
    """What the disk says of a file without it being read; all None where there is no file.

    Reading a live file would break the locks on it, so that a change by others is noticed by this.
    """

    size: int | None = None
    mtime_ns: int | None = None
    inode: int | None = None
    device: int | None = None

    @classmethod
    def of(cls, path: Path) -> Self:
        """The stamp of a file as it is now. Raises OSError where even that can't be asked."""
        try:
            found = path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return cls()
        return cls(found.st_size, found.st_mtime_ns, found.st_ino, found.st_dev)

    def is_of_one_file_with(self, other: "Stamp") -> bool:
        """Whether both were taken of one file, whatever was written into it between."""
        return (self.inode, self.device) == (other.inode, other.device)

    def check(self, path: Path) -> None:
        """Raise Refused if the file is not as it was when this stamp was taken."""
        if self.check_place(path) != self:
            raise changed_elsewhere(path)

    def check_place(self, path: Path) -> "Stamp":
        """The stamp of the file now, whatever was written into it since.

        Raises Refused if none lies there any more, or another.
        """
        with telling(path):
            found = Stamp.of(path)
        if found.is_of_one_file_with(self):
            return found
        if found == Stamp():
            raise Refused(
                f"“{path.name}” is no longer where it was.",
                kept="What was saved here before is still open here, and perhaps nowhere else.",
                do="Save a copy under another name, or put the file back where it was.",
            )
        raise _not_ours(f"Another file has taken the place of “{path.name}”.")


def changed_elsewhere(path: Path) -> Refused:
    """The refusal to write into a file that something else has written to since it was opened."""
    return _not_ours(f"Something else has changed “{path.name}” while it was open here.")


def _not_ours(happened: str) -> Refused:
    return Refused(
        happened,
        kept="Nothing was written over it; what was saved from here before is not lost here.",
        do="Save a copy under another name, or open the file again.",
    )


def stopped(path: Path) -> Refused:
    """What is said where reading a file was cancelled."""
    return Refused(f"Reading “{path.name}” was stopped.", kept="The file was left as it is.")


def unchanged_on_disk(path: Path, seen: Stamp) -> bool:
    """Whether the file is as it was when `seen` was taken. Raises OSError."""
    return Stamp.of(path) == seen


def _of_the_database(error: apsw.Error, path: Path) -> Refused | None:
    name = f"“{path.name}”"
    if isinstance(error, apsw.FullError):
        return _full(name)
    if isinstance(error, apsw.CorruptError | apsw.NotADBError | apsw.FormatError):
        return damaged(path)
    if isinstance(error, apsw.InterruptError):
        return stopped(path)
    if isinstance(error, apsw.TooBigError):
        return Refused(
            "This is more than a case file can hold in one place.",
            kept="Nothing was saved of it.",
            do="Shorten it, or keep it in a file of its own.",
        )
    if isinstance(error, apsw.BusyError | apsw.LockedError):
        return Refused(
            f"Another program is using {name} just now.",
            kept="Nothing was saved of this change.",
            do="Try again when it is done.",
        )
    if isinstance(error, apsw.ReadOnlyError):
        return _read_only(error, name)
    if isinstance(error, apsw.CantOpenError) and not _may_be_read(path):
        return Refused(
            f"You have no permission to read {name}.",
            kept="It was left as it is.",
            do="Ask whoever it belongs to for the permission, or for a copy.",
        )
    if isinstance(error, apsw.CantOpenError) and not _may_be_written(path):
        return _not_writable(name)
    if isinstance(error, apsw.IOError | apsw.CantOpenError | apsw.PermissionsError):
        return _of_the_system(_system_errno(error), name) or _unreachable(name)
    return None


def _may_be_read(path: Path) -> bool:
    """Whether the system lets this process read a file; true where there is none to be read."""
    return not path.exists() or _may(path, os.R_OK)


def _may_be_written(path: Path) -> bool:
    """Whether the system lets this process write a file and, as saving does, beside it; true where
    there is none."""
    return not path.exists() or (_may(path, os.W_OK) and _may(path.parent, os.W_OK | os.X_OK))


def _may(path: Path, how: int) -> bool:
    return os.access(path, how, effective_ids=os.access in os.supports_effective_ids)


def _read_only(error: apsw.ReadOnlyError, name: str) -> Refused:
    if getattr(error, "extendedresult", None) == apsw.SQLITE_READONLY_DBMOVED:
        return Refused(
            f"{name} was moved, renamed or replaced while it was open.",
            kept=f"Nothing was written. {NOTHING_LOST}",
            do="Open it again where it is now.",
        )
    return _not_writable(name)


def _not_writable(name: str) -> Refused:
    return Refused(
        f"{name} can't be written to.",
        kept=f"Nothing was changed. {NOTHING_LOST}",
        do="Save a copy where you may write.",
    )


def _of_the_system(number: int | None, name: str) -> Refused | None:
    if number in _FULL:
        return _full(name)
    if number in _NOT_ALLOWED:
        return Refused(
            f"The system does not let you use {name} that way.",
            kept=f"Nothing was changed. {NOTHING_LOST}",
            do="Ask for the permission, or choose another place.",
        )
    if number == errno.EROFS:
        return Refused(
            f"{name} lies on a disk that can only be read.",
            kept="Nothing was changed.",
            do="Choose another place.",
        )
    if number in (errno.ENOENT, errno.ENOTDIR):
        return Refused(
            f"{name} is not there, or the folder that it should lie in is not.",
            do="Check the path.",
        )
    if number == errno.EEXIST:
        return Refused(
            f"{name} is there already.", kept="It was not touched.", do="Choose another name."
        )
    if number == errno.EISDIR:
        return Refused(f"{name} is a folder.", kept="It was not touched.", do="Name a file in it.")
    if number == errno.ENAMETOOLONG:
        return Refused("The name is too long for this disk.", do="Choose a shorter one.")
    if number in _GONE:
        return _unreachable(name)
    return None


def _otherwise(error: OSError, name: str) -> Refused:
    """Any other error of the system, in the system's words."""
    return Refused(
        f"The system could not read or write {name}: {error.strerror or error}.",
        kept=NOTHING_LOST,
        do="Check the disk and try again.",
    )


def _full(name: str) -> Refused:
    return Refused(
        f"The disk with {name} is full.",
        kept=f"Nothing was saved of this change. {NOTHING_LOST}",
        do="Make room on the disk and try again.",
    )


def _unreachable(name: str) -> Refused:
    return Refused(
        f"The disk with {name} could not be read or written.",
        kept=f"Nothing was saved of this change. {NOTHING_LOST}",
        do="Check that the disk is connected and try again.",
    )


def _system_errno(error: apsw.Error) -> int | None:
    """What the system said, where a virtual file system or apsw has kept it."""
    cause = error.__cause__ or error.__context__
    return cause.errno if isinstance(cause, OSError) else None
