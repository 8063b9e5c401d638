"""A script of ours as a process of its own: all it is given, all it says, and an end to it."""

import subprocess
from pathlib import Path

from models.apart import answer, program

SLOW_READER = """
import sys, time
time.sleep(0.4)
sys.stdout.buffer.write(sys.stdin.buffer.read()[::-1])
"""


def script(folder: Path, text: str) -> Path:
    path = folder / "script.py"
    path.write_text(text)
    return path


def test_a_script_that_is_slow_to_read_is_given_everything(tmp_path: Path) -> None:
    given = bytes(range(256)) * 4000

    assert answer(script(tmp_path, SLOW_READER), given=given, longest=20) == given[::-1]


def test_a_script_that_fails_says_nothing(tmp_path: Path) -> None:
    failing = script(tmp_path, "print('half', flush=True); raise SystemExit(1)")

    assert answer(failing, given=b"", longest=20) == b""


def test_a_script_that_never_ends_is_ended(tmp_path: Path) -> None:
    endless = script(tmp_path, "while True: pass")

    assert answer(endless, given=b"", longest=0.2) == b""
    assert answer(endless, given=b"", longest=20, cancelled=lambda: True) == b""


def test_a_module_of_ours_runs_as_a_program() -> None:
    ran = subprocess.run([*program("proviso"), "--version"], capture_output=True, check=True)

    assert ran.stdout.startswith(b"Proviso ")
