"""A screen that nobody sees, and how long a program takes until its window stands on it."""

import os
import re
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

SIZE = "1440x900x24"
LATEST = 60.0
"""Seconds after which a program that shows nothing is given up."""
_WINDOW = re.compile(r'^\s+0x[0-9a-f]+ "(.*)": \("[^"]*" "([^"]*)"\)', re.MULTILINE)


@contextmanager
def screen() -> Iterator[str]:
    """A screen of its own for the block, without a window manager; gives its name, as `:7`."""
    read, write = os.pipe()
    # A server that nobody looks at any more would begin anew, and refuse whoever comes meanwhile.
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", SIZE, "-noreset"]
    command += ["-nolisten", "tcp"]
    with subprocess.Popen(
        command, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        os.close(write)
        try:
            with os.fdopen(read) as told:
                yield f":{told.readline().strip()}"
        finally:
            server.terminate()


@contextmanager
def shown(
    command: Sequence[str | Path], *, display: str, environ: Mapping[str, str]
) -> Iterator[float]:
    """Run a program for the block; gives the seconds until its first window was on the screen.

    Raises TimeoutError if it ends, or shows none in time.
    """
    surroundings = {**environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    # Without a window manager, windows stand directly on the root, which tells of each.
    watching = ["stdbuf", "-oL", "xev", "-display", display, "-root", "-event", "substructure"]
    with subprocess.Popen(watching, stdout=subprocess.PIPE, text=True) as watcher:
        time.sleep(0.2)
        begun = time.perf_counter()
        with subprocess.Popen(command, env=surroundings, start_new_session=True) as program:
            try:
                yield _mapped(watcher, program) - begun
            finally:
                program.terminate()
                watcher.terminate()


def _mapped(watcher: "subprocess.Popen[str]", program: "subprocess.Popen[bytes]") -> float:
    assert watcher.stdout is not None
    os.set_blocking(watcher.stdout.fileno(), False)
    last = time.perf_counter() + LATEST
    while time.perf_counter() < last and program.poll() is None:
        for line in watcher.stdout:
            if line.startswith("MapNotify"):
                return time.perf_counter()
        time.sleep(0.001)
    raise TimeoutError(f"{program.args!r} showed no window.")


def windows(display: str) -> list[tuple[str, str]]:
    """Title and class of each window that stands on a screen with a title."""
    done = subprocess.run(
        ["xwininfo", "-display", display, "-root", "-tree"],
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    return [(title, kind) for title, kind in _WINDOW.findall(done.stdout) if title]


def photograph(display: str, out: Path) -> None:
    """Keep what a screen shows as a picture."""
    subprocess.run(["import", "-display", display, "-window", "root", out], check=True)
