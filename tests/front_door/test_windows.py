"""Windows of real processes: each shows one case file, and one that is shown comes up."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.settings import RECENT, Settings, usual_path
from models.sample import build
from models.storage.lock import lock_path

ROOT = Path(__file__).parents[2]
# A process that is asked for a screen where nobody looks refuses; this names one that Qt does not
# find, and then what it takes instead.
UNSEEN = "none;offscreen"
SHOWING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer, Qt
from PySide6.QtWidgets import QApplication
from gui.start import starting
from gui.window.window import Window

def minimised():
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, Window))
    window.showMinimized()
    window.windowHandle().windowStateChanged.connect(tell)
    print("shown", flush=True)

def tell(state):
    if not state & Qt.WindowState.WindowMinimized:
        print("up", flush=True)

starting.show(Path(sys.argv[1]), pieces=[*starting.PIECES, lambda: QTimer.singleShot(0, minimised)])
"""

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(own_folders: Path, tmp_path: Path) -> Iterator[Start]:
    """Starts the program as the desktop does; whatever still runs at the end is ended."""
    started: list[subprocess.Popen[str]] = []

    def begin(*arguments: str | Path) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": UNSEEN},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def cases(tmp_path: Path) -> list[Path]:
    """Three case files."""
    made = [tmp_path / f"{name}.proviso" for name in ("chips", "mergers", "ships")]
    build(made[0])
    for other in made[1:]:
        other.write_bytes(made[0].read_bytes())
    return made


def said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def holder(path: Path) -> int:
    """The number of the process that has a case file open for writing."""
    return int(json.loads(lock_path(path).read_text(encoding="utf-8"))["pid"])


def is_held(path: Path) -> bool:
    """Whether a process has it open; its lock may be just about to be written."""
    try:
        return bool(holder(path))
    except (OSError, ValueError):
        return False


def end(qtbot: QtBot, path: Path) -> None:
    """Ask the window of a case file to close, and wait until it is."""
    os.kill(holder(path), signal.SIGTERM)
    qtbot.waitUntil(lambda: not lock_path(path).exists(), timeout=20_000)


def test_a_second_double_click_brings_up_the_window_that_shows_the_file(
    start: Start, cases: list[Path], tmp_path: Path
) -> None:
    other = tmp_path / "link.proviso"
    other.symlink_to(cases[0])
    first = start("-c", SHOWING, cases[0])
    assert said(first) == "shown"

    second = start(ROOT / "proviso.py", other)

    assert second.wait(timeout=20) == 0
    assert said(first) == "up"
    assert holder(cases[0]) == first.pid


def test_a_window_that_was_killed_is_no_obstacle_to_the_next(
    qtbot: QtBot, start: Start, cases: list[Path]
) -> None:
    killed = start(ROOT / "proviso.py", cases[0])
    qtbot.waitUntil(lambda: is_held(cases[0]), timeout=20_000)
    killed.kill()
    killed.wait()

    following = start(ROOT / "proviso.py", cases[0])

    qtbot.waitUntil(lambda: holder(cases[0]) == following.pid, timeout=20_000)
    assert following.poll() is None


def test_several_files_open_each_in_a_process_of_its_own(
    qtbot: QtBot, start: Start, cases: list[Path]
) -> None:
    begun = start(ROOT / "proviso.py", *cases, cases[0])

    assert begun.wait(timeout=20) == 0
    qtbot.waitUntil(lambda: all(map(is_held, cases)), timeout=40_000)
    processes = {holder(path) for path in cases}
    for path in cases:
        end(qtbot, path)

    assert len(processes) == 3
    recent = Settings(usual_path()).get(RECENT)
    assert set(recent) == {str(path) for path in cases}


def test_two_started_at_once_for_one_file_leave_one_window(
    qtbot: QtBot, start: Start, cases: list[Path]
) -> None:
    both = [start(ROOT / "proviso.py", cases[0]) for _ in range(2)]

    qtbot.waitUntil(lambda: sum(one.poll() is None for one in both) == 1, timeout=20_000)

    assert [one.wait() for one in both if one.poll() is not None] == [0]
    qtbot.waitUntil(lambda: is_held(cases[0]), timeout=20_000)
    assert holder(cases[0]) == next(one.pid for one in both if one.poll() is None)
