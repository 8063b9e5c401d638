"""What a process can still write down when it is broken off, for the next one to tell.

A fault of the processor or an end by Qt runs no code of ours; the interpreter then writes where it
stood into a file that was opened for that. A process that ends by itself takes its file away.
"""

import faulthandler
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

KEPT_FOR: Final = 30 * 24 * 60 * 60
"""Seconds after which the empty file of a process that was killed is taken away."""
_ENDING: Final = ".txt"
_FATAL: Final = ("Fatal Python error", "access violation", "stack overflow")
"""What stands where a process ended of it; Windows also writes of what it then got over."""


@contextmanager
def listening(folder: Path) -> Iterator[None]:
    """Within the block a process that is broken off writes down where it stood.

    Where no file can be made for that, it does not.
    """
    path = folder / f"{os.getpid()}-{time.time_ns()}{_ENDING}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = path.open("w", encoding="utf-8")
    except OSError:
        yield
        return
    with file:
        faulthandler.enable(file)
        try:
            yield
        finally:
            faulthandler.disable()
    with suppress(OSError):
        path.unlink()


def found(folder: Path) -> str:
    """The newest last words of processes that were broken off; they are told once. Empty for none.

    Reads what no process writes to any more: one that has written has ended.
    """
    told = ""
    try:
        files = sorted(folder.glob(f"*{_ENDING}"), key=lambda path: path.stat().st_mtime)
    except OSError:
        return ""
    for path in files:
        with suppress(OSError):
            size, age = path.stat().st_size, time.time() - path.stat().st_mtime
            if size:
                written = path.read_text(encoding="utf-8", errors="replace")
                told = written if any(word in written for word in _FATAL) else told
            if size or age > KEPT_FOR:
                path.unlink()
    return told
