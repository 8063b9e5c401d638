"""What is written aside until it is whole, and what a process that was killed left of such things.

A name says which process made it: the next that works in the same folder takes away what belongs
to none any more, and touches nothing else there.
"""

import hashlib
import os
import re
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from models.storage.lock import FRESH_FOR
from models.storage.places import refuse_bytes
from models.storage.processes import host, name_of

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

_MAKER: Final = r"(?P<host>[0-9a-f]{8})-(?P<pid>[0-9]{1,10})-(?P<process>[0-9a-f]{8})"
_DRAFT: Final = re.compile(rf"\..*\.{_MAKER}-[0-9a-f]{{12}}\.new(-journal)?", re.DOTALL)
_FOLDER: Final = re.compile(rf"proviso-{_MAKER}-\w+")


@contextmanager
def drafted(path: Path) -> Iterator[Path]:
    """A hidden name in the folder of `path`, for what is renamed to it once it is whole.

    What is left of it after the block, were it a database, is taken away. Raises Refused for a name
    that is no text.
    """
    refuse_bytes(path)
    with suppress(OSError):
        _clear(path.parent, _DRAFT)
    # What is put around this name must fit into 255 bytes too, and a character can take four.
    draft = path.with_name(f".{path.name[:40]}.{_maker()}-{uuid.uuid4().hex[:12]}.new")
    try:
        yield draft
    finally:
        for left in (draft, draft.with_name(draft.name + "-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def private_folder() -> "TemporaryDirectory[str]":
    """A folder that only this user reads, for files that go with the process. Raises OSError."""
    # Few starts need one.
    from tempfile import TemporaryDirectory

    clear_private_folders()
    return TemporaryDirectory(prefix=f"proviso-{_maker()}-", ignore_cleanup_errors=True)


def clear_private_folders() -> None:
    """Take away the folders of that kind whose process was killed."""
    from tempfile import gettempdir

    with suppress(OSError):
        _clear(Path(gettempdir()), _FOLDER)


def _clear(folder: Path, made: re.Pattern[str]) -> None:
    with os.scandir(folder) as found:
        ours = [(each, maker) for each in found if (maker := made.fullmatch(each.name))]
    for each, maker in ours:
        if _has_ended(each, maker):
            _remove(Path(each.path))


def _has_ended(entry: os.DirEntry[str], maker: re.Match[str]) -> bool:
    """Whether this user's process on this machine made it, and has ended."""
    with suppress(OSError):
        found = entry.stat(follow_symlinks=False)
        if maker["host"] != _short(host()) or found.st_uid != _user():
            return False
        if maker["process"] == _short(""):
            # Where the system can't be asked for processes, nobody writes to one for a day.
            return time.time() - found.st_mtime > FRESH_FOR
        return _short(name_of(int(maker["pid"])) or "") != maker["process"]
    return False


def _remove(left: Path) -> None:
    if left.is_dir() and not left.is_symlink():
        import shutil

        shutil.rmtree(left, ignore_errors=True)
        return
    with suppress(OSError):
        left.unlink()


def _maker() -> str:
    pid = os.getpid()
    return f"{_short(host())}-{pid}-{_short(name_of(pid) or '')}"


def _short(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:8]


def _user() -> int:
    # Windows knows no such numbers and says 0 of each file.
    return os.getuid() if hasattr(os, "getuid") else 0
