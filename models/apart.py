"""Runs a script of ours as a process of its own, on bytes that were written by strangers.

What breaks or never ends there breaks that process and not the program.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryFile
from typing import Final

from models.bundled import BUNDLED, SWITCH

_LOOK_EVERY: Final = 0.1


def script(module: str) -> Path:
    """The file of a module of ours, such as `models.search.pages`; a bundle has it compiled."""
    found = find_spec(module)
    assert found is not None, module
    return Path(found.origin or "")


def program(module: str) -> list[str]:
    """What to start to run a module of ours, with all that it imports, as a program."""
    return [*_itself(), str(script(module))] if BUNDLED else [sys.executable, "-m", module]


def answer(
    script: Path,
    *arguments: str,
    given: bytes,
    longest: float,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes:
    """What a script writes that reads the bytes given from its standard input.

    Empty where it fails, where it takes more than `longest` seconds, and when cancelled.
    """
    # A pipe that is full when its reader is slow is not filled further by a second `communicate`.
    with TemporaryFile() as file:
        file.write(given)
        file.seek(0)
        process = subprocess.Popen(
            [*_itself(), str(script), *arguments],
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    last = time.monotonic() + longest
    with process:
        while True:
            try:
                told, _ = process.communicate(timeout=_LOOK_EVERY)
            except subprocess.TimeoutExpired:
                if cancelled() or time.monotonic() > last:
                    process.kill()
                    return b""
            else:
                return told if process.returncode == 0 else b""


def _itself() -> list[str]:
    return [sys.executable, SWITCH if BUNDLED else "-I"]
