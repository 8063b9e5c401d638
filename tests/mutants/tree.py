"""A copy of the project in which modules are altered, and tests run as often as that takes.

Each run is a fork of this process, in which the libraries are loaded already and nothing of the
project is: starting anew would take longer than most of the tests.
"""

import os
import resource
import shutil
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import apsw  # noqa: F401
import hypothesis  # noqa: F401
import peewee  # noqa: F401
import pytest
from PySide6 import QtTest, QtWidgets  # noqa: F401

ROOT = Path(__file__).parents[2]
# No plugin is looked for but the one whose options pyproject.toml sets.
ARGUMENTS = ("-x", "-q", "-p", "no:cacheprovider", "-p", "pytestqt.plugin")
# A mutant may go on for ever, or grow for ever.
TIMES_AS_LONG = 5
BYTES_AT_MOST = 4 << 30


@dataclass
class Tree:
    """A copy of the project in `root`, beside which tests keep what they make."""

    root: Path
    seconds: dict[Sequence[str], float] = field(default_factory=dict)
    written: int = 0

    @classmethod
    def copied(cls, folder: Path) -> "Tree":
        """The project as it is now, copied into a folder."""
        ignored = shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "*.egg-info")
        return cls(Path(shutil.copytree(ROOT, folder / "tree", ignore=ignored)))

    def read(self, module: str) -> str:
        """The text of a module."""
        return (self.root / module).read_text(encoding="utf-8")

    def write(self, module: str, text: str) -> None:
        """Put a text in the place of a module, so that no compiled one is taken for it."""
        path = self.root / module
        path.write_text(text, encoding="utf-8")
        self.written += 1
        os.utime(path, (self.written, self.written))

    def measure(self, tests: Sequence[str]) -> None:
        """Run tests on what is whole. Raises RuntimeError if they fail."""
        started = time.monotonic()
        if not self.passes(tests):
            raise RuntimeError(f"These fail on the unaltered tree: {' '.join(tests)}")
        self.seconds[tests] = time.monotonic() - started

    def passes(self, tests: Sequence[str]) -> bool:
        """Whether the tests end well, in a time that is not beyond all measure."""
        child = os.fork()
        if not child:
            self._run(tests)
        limit = TIMES_AS_LONG * self.seconds[tests] + 10 if tests in self.seconds else None
        return _status(child, limit) == 0

    def _run(self, tests: Sequence[str]) -> None:
        """In the fork; never returns."""
        status = 1
        try:
            os.setsid()
            resource.setrlimit(resource.RLIMIT_AS, (BYTES_AT_MOST, BYTES_AT_MOST))
            silence = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silence, 1)
            os.dup2(silence, 2)
            for name in [each for each in sys.modules if each.partition(".")[0] == "tests"]:
                del sys.modules[name]
            os.chdir(self.root)
            sys.path.insert(0, str(self.root))
            os.environ["PYTHONPATH"] = str(self.root)
            os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
            made = f"--basetemp={self.root.parent / 'made'}"
            status = int(pytest.main([*ARGUMENTS, made, *tests]))
        finally:
            os._exit(status)


def _status(child: int, limit: float | None) -> int | None:
    """How a process ended; None for one that had to be ended, with all that it had started."""
    until = None if limit is None else time.monotonic() + limit
    while until is None or time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status
        time.sleep(0.01)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None
