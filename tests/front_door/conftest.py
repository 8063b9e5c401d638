"""Runs the front door as the shell does: each call a process of its own, watched for Qt."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from models.sample import build
from tests.front_door.windows import UNSEEN, Start

ROOT = Path(__file__).parents[2]
WATCHED = """
import sys
import proviso
status = proviso.main(sys.argv[1:])
qt = sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6")))
assert not qt, qt
sys.exit(status)
"""


@dataclass(frozen=True)
class Done:
    """What a process left: its status and what it said."""

    status: int
    said: str
    complained: str

    @property
    def json(self) -> Any:
        return json.loads(self.said)


Door = Callable[..., Done]


@pytest.fixture
def door(own_folders: Path, tmp_path: Path) -> Door:
    """Calls a verb in a folder of the test's own; fails if it shows a traceback or loads Qt."""

    def call(
        *arguments: str | Path,
        environ: Mapping[str, str] | None = None,
        before: Callable[[], None] | None = None,
        stdout: Any = subprocess.PIPE,
    ) -> Done:
        known = {
            name: value
            for name, value in os.environ.items()
            if name not in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
        }
        done = subprocess.run(
            [sys.executable, "-c", WATCHED, *map(str, arguments)],
            cwd=tmp_path,
            env={**known, "PYTHONPATH": str(ROOT), **(environ or {})},
            stdout=stdout,
            stderr=subprocess.PIPE,
            preexec_fn=before,
            timeout=120,
            check=False,
        )
        said = (done.stdout or b"").decode()
        complained = done.stderr.decode()
        assert "Traceback" not in said + complained, complained
        assert "mistake in Proviso" not in complained, complained
        return Done(done.returncode, said, complained)

    return call


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of the sample case."""
    path = tmp_path_factory.mktemp("shipped") / "sample.proviso"
    build(path)
    return path.read_bytes()


@pytest.fixture
def case_file(shipped: bytes, tmp_path: Path) -> Path:
    """A sample case of this test's own."""
    path = tmp_path / "case.proviso"
    path.write_bytes(shipped)
    return path


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
