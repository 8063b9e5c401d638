"""One JSON file that several processes share: read whole, replaced in one step, under a lock.

It knows nothing of what stands in it. What is no ordinary file is never touched or read.
"""

import errno
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


def expect_ordinary(path: Path) -> None:
    """Raise OSError where a folder, a device or a pipe stands, which is never touched or read."""
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, f"{path} is not an ordinary file")


def set_aside(path: Path) -> Path | None:
    """Move a damaged file out of the way; where it then stands."""
    # A damaged file is kept for whoever wants to mend it by hand; if even that fails, the next
    # change replaces it.
    try:
        return path.replace(path.with_suffix(".damaged"))
    except OSError:
        return None


def replace(path: Path, known: dict[str, Any]) -> None:
    """Write the file anew: whole, or as it was; a link to it stays one. Raises OSError."""
    path = path.resolve()
    text = json.dumps(known, indent=1, sort_keys=True)
    draft = path.with_suffix(f".{os.getpid()}")
    try:
        with draft.open("w", encoding="ascii", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Within the block nobody else is; others wait. Raises OSError."""
    with path.open("a") as lock:
        _hold(lock.fileno())
        yield


if sys.platform == "win32":
    import msvcrt

    def _hold(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)

else:
    import fcntl

    def _hold(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
