"""What the stories about windows of real processes share: who holds a file, and how one ends."""

import json
import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from models.storage.lock import lock_path

# A process that is asked for a screen where nobody looks refuses; this names one that Qt does not
# find, and then what it takes instead.
UNSEEN = "none;offscreen"

Start = Callable[..., "subprocess.Popen[str]"]


def said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def holder(path: Path) -> int:
    """The number of the process that has a case file open for writing; 0 while none has."""
    try:
        return int(json.loads(lock_path(path).read_text(encoding="utf-8"))["pid"])
    except (OSError, ValueError):
        # It may be just about to be written.
        return 0


def is_held(path: Path) -> bool:
    return holder(path) != 0


def end(qtbot: QtBot, path: Path) -> None:
    """Ask the window of a case file to close, and wait until it is."""
    os.kill(holder(path), signal.SIGTERM)
    qtbot.waitUntil(lambda: not lock_path(path).exists(), timeout=20_000)
