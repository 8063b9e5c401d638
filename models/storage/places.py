"""What the system says of the place of a case file, without opening it.

It asks for names, kinds and permissions only, so it may look at a file that is open.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path

from models.errors import Refused
from models.storage.troubles import telling


def expect_file(path: Path) -> None:
    """Raise Refused where there is no ordinary file at `path`, or an empty one."""
    name = f"“{path.name or path}”"
    refuse_bytes(path)
    try:
        with telling(path):
            found = path.stat()
    except ValueError as error:
        raise Refused("This is not a path to a file.", do="Check the path.") from error
    except Refused as refused:
        if isinstance(refused.__cause__, FileNotFoundError | NotADirectoryError):
            raise Refused(f"There is no file {path}.", do="Check the path.") from refused
        raise
    if stat.S_ISDIR(found.st_mode):
        raise Refused(f"{name} is a folder, not a case file.", do="Choose a file in it.")
    if not stat.S_ISREG(found.st_mode):
        raise Refused(f"{name} is not a file that can be opened.", do="Choose a case file.")
    if found.st_size == 0:
        raise Refused(
            f"{name} is empty, so it is not a case file.",
            kept="It was not touched.",
            do="If it was one once, open a backup or another copy.",
        )


def why_read_only(path: Path) -> str:
    """Why the file at `path` can only be read, as a sentence; empty where it can be written.

    A file or folder that nobody may write to counts as meant so, even for an administrator, whom
    the system would let write.
    """
    with telling(path):
        file = path.stat()
        folder = path.resolve().parent
        around = folder.stat()
    if _on_read_only_disk(folder):
        return "It lies on a disk that can only be read."
    if not file.st_mode & _ANYONE_WRITES:
        return "The file is marked as read-only."
    if not os.access(path, os.W_OK):
        return "You may read this file but not change it."
    # Windows marks folders for other reasons.
    if os.name == "posix" and not around.st_mode & _ANYONE_WRITES:
        return "The folder that it lies in is marked as read-only."
    if not os.access(folder, os.W_OK | os.X_OK):
        return "You may not write in the folder that it lies in."
    return ""


def put_in_place(draft: Path, path: Path, *, replace: bool) -> None:
    """Give a finished file its name, for good. Raises Refused, with the draft left to the caller.

    What an interrupted save left beside the name would be taken for this file's, so it is refused.
    """
    refuse_special(path)
    refuse_reserved(path)
    refuse_leftovers(path)
    with telling(path):
        with draft.open("r+b") as file:
            os.fsync(file.fileno())
        if replace:
            draft.replace(path)
        else:
            _take_name(draft, path)
        flush_folder(path.parent)


def _take_name(draft: Path, path: Path) -> None:
    """Give a file a name that nothing has, in one step wherever the system can."""
    if os.name != "posix":
        # There a name that is taken is refused by the system itself.
        draft.rename(path)
        return
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise
    except OSError:
        # On some disks, such as most sticks, a file has one name. From here to the renaming nobody
        # else can take it.
        path.open("xb").close()
        try:
            draft.replace(path)
        except BaseException:
            path.unlink()
            raise
    else:
        with suppress(OSError):
            draft.unlink()


def refuse_bytes(path: Path) -> None:
    """Raise Refused for a path that holds bytes which are no text: SQLite can't be told it."""
    try:
        str(path).encode()
    except UnicodeEncodeError as error:
        raise Refused(
            "The name of this file, or of a folder above it, is not written in UTF-8.",
            kept="Nothing was touched.",
            do="Rename it.",
        ) from error


def refuse_special(path: Path) -> None:
    """Raise Refused where a folder, a device or a pipe has the name that a file is to take."""
    with telling(path):
        if path.is_dir():
            raise Refused(
                f"“{path.name or path}” is a folder.",
                kept="It was not touched.",
                do="Name a file in it.",
            )
        if path.exists() and not path.is_file():
            raise Refused(
                f"“{path.name}” is not an ordinary file.",
                kept="It was not touched.",
                do="Choose another name.",
            )


def refuse_reserved(path: Path) -> None:
    """Raise Refused for a name that belongs to what stands beside another file."""
    name = path.name.casefold()
    if name.endswith(_BESIDE) or (name.startswith(".~lock.") and name.endswith("#")):
        raise Refused(
            f"“{path.name}” would be taken for a part of another file.",
            kept="Nothing was written.",
            do="Choose another name.",
        )


def refuse_no_folder(path: Path) -> None:
    """Raise Refused where the folder that `path` is to lie in is none."""
    with telling(path):
        there = path.parent.is_dir()
    if not there:
        raise Refused(f"There is no folder {path.parent}.", do="Choose another place.")


def refuse_taken(path: Path) -> None:
    """Raise Refused where something, be it a link to nothing, stands at `path` already."""
    with telling(path):
        taken = os.path.lexists(path)
    if taken:
        raise Refused(
            f"“{path.name or path}” is there already.",
            kept="It was not touched.",
            do="Choose another name or open it.",
        )


def resolved(path: Path) -> Path:
    """The absolute path that links at or above `path` lead to. Raises Refused."""
    with telling(path):
        try:
            return path.resolve()
        except RuntimeError as error:
            raise Refused(
                f"“{path.name}” is a link that leads back to itself.",
                kept="It was not touched.",
                do="Name the file itself.",
            ) from error


def is_marked_read_only(path: Path) -> bool:
    """Whether nobody may write to a file, which counts as meant so even for an administrator."""
    with telling(path):
        return not path.stat().st_mode & _ANYONE_WRITES


def refuse_leftovers(path: Path) -> None:
    """Raise Refused where a journal stands beside a name that a new file is to take."""
    for ending in _BESIDE[:2]:
        leftover = path.with_name(path.name + ending)
        if leftover.exists() and leftover.stat().st_size:
            raise Refused(
                f"Beside “{path.name}” lies “{leftover.name}”, which would damage the new file.",
                kept="Nothing was written.",
                do="Open the case that it belongs to, or move it away, and try again.",
            )


def flush_folder(folder: Path) -> None:
    """Make the names in a folder last through a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


_BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite puts behind the name of a database; the last is never looked into by itself."""

_ANYONE_WRITES = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def _on_read_only_disk(folder: Path) -> bool:
    if not hasattr(os, "statvfs"):
        return False
    with telling(folder):
        return bool(os.statvfs(folder).f_flag & os.ST_RDONLY)
