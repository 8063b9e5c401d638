"""Alters one thing at a time and runs the tests: each mutant must fail them or be listed.

Works on a copy of the tree. `unchanging.toml` lists the mutants that nobody can tell from the
program, each with the reason; exit status 1 if another one passes every test.
"""

import argparse
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.mutants.alter import Mutant, mutants
from tests.mutants.listed import unchanging
from tests.mutants.plan import FIRST, LAST, THEN

ROOT = Path(__file__).parents[2]
# Loading every plugin that is installed takes longer than most of the tests.
PYTEST = (sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider")
PLUGINS = ("-p", "pytestqt.plugin")
# A mutant may go on for ever, or grow for ever.
TIMES_AS_LONG = 5
BYTES_AT_MOST = 4 << 30


@dataclass
class Tree:
    """A copy of the project in which modules are altered and tests run."""

    root: Path
    seconds: dict[Sequence[str], float]
    written: int = 0

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
        process = subprocess.Popen(
            [*PYTEST, *PLUGINS, f"--basetemp={self.root.parent / 'made'}", *tests],
            cwd=self.root,
            env={
                **os.environ,
                "PYTHONPATH": str(self.root),
                "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_limited,
        )
        seconds = self.seconds.get(tests)
        try:
            return process.wait(seconds and TIMES_AS_LONG * seconds + 10) == 0
        except subprocess.TimeoutExpired:
            return False
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def main() -> int:
    """Go through the modules that are named, or all of the plan; 1 if a mutant is left over."""
    asked = argparse.ArgumentParser(prog="python -m tests.mutants.run", description=__doc__)
    asked.add_argument("modules", nargs="*", choices=[[], *FIRST], metavar="MODULE")
    asked.add_argument("--briefly", action="store_true", help="leave out what takes minutes")
    said = asked.parse_args()
    then = (THEN,) if said.briefly else (THEN, *LAST)
    left = 0
    with tempfile.TemporaryDirectory(prefix="proviso-mutants-") as folder:
        tree = Tree(_copied(Path(folder)), {})
        for tests in then:
            tree.measure(tests)
        for module in said.modules or FIRST:
            left += _altered(tree, module, then)
    return 1 if left else 0


def _altered(tree: Tree, module: str, then: Sequence[Sequence[str]]) -> int:
    """Go through the mutants of one module, name those left over, and return how many."""
    source = (tree.root / module).read_text(encoding="utf-8")
    listed = unchanging().get(module, {})
    tree.measure(FIRST[module])
    count = killed = passed_over = 0
    for mutant in mutants(source):
        count += 1
        if mutant.name in listed:
            passed_over += 1
            continue
        tree.write(module, mutant.text)
        if all(tree.passes(tests) for tests in (FIRST[module], *then)):
            print(_named(module, mutant), flush=True)
        else:
            killed += 1
    tree.write(module, source)
    left = count - killed - passed_over
    print(
        f"{module}: {count} mutants, {killed} killed, {passed_over} listed, {left} left over",
        flush=True,
    )
    return left


def _named(module: str, mutant: Mutant) -> str:
    """As it would be listed."""
    return (
        f'\n[["{module}"]]\n'
        f'within = "{mutant.within}"\n'
        f"was = '''{mutant.was}'''\n"
        f"now = '''{mutant.now}'''\n"
        'why = ""'
    )


def _copied(folder: Path) -> Path:
    ignored = shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "*.egg-info")
    return Path(shutil.copytree(ROOT, folder / "tree", ignore=ignored))


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (BYTES_AT_MOST, BYTES_AT_MOST))


if __name__ == "__main__":
    sys.exit(main())
