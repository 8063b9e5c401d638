"""The script that sees to the system, run against a system of our own making."""

import os
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "packaging" / "debian-packages"
AS_ROOT = os.geteuid() == 0


@pytest.fixture
def system(tmp_path: Path) -> Path:
    """A folder of commands that stand in for the system's; `called` lists the use of apt-get."""
    commands = tmp_path / "commands"
    commands.mkdir()
    command(commands / "apt-get", f'echo "$*" >> {tmp_path / "called"}')
    command(commands / "sudo", "exit 1")
    return commands


def test_a_system_that_has_everything_is_left_alone(system: Path, tmp_path: Path) -> None:
    done = see_to(system, "test")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not (tmp_path / "called").exists()


@pytest.mark.skipif(not AS_ROOT, reason="only root installs without asking")
def test_root_installs_only_what_is_missing(system: Path, tmp_path: Path) -> None:
    lacks(system, "libEGL.so.1")

    done = see_to(system, "run")

    assert done.returncode == 0
    assert done.stdout == "Installing libegl1\n"
    called = (tmp_path / "called").read_text()
    assert called == "install --yes --no-install-recommends libegl1 -qq\n"


@pytest.mark.skipif(AS_ROOT, reason="root is not asked to call anybody")
def test_others_are_told_the_one_command(system: Path, tmp_path: Path) -> None:
    lacks(system, "libEGL.so.1")

    done = see_to(system, "run")

    assert done.returncode == 1
    assert done.stderr.endswith("Run: sudo apt-get install --yes --no-install-recommends libegl1\n")
    assert not (tmp_path / "called").exists()


def test_a_python_that_is_too_old_is_named(system: Path) -> None:
    command(system / "python-of-old", "exit 1")

    done = see_to(system, "run", PYTHON="python-of-old")

    assert done.returncode == 1
    assert "needs Python 3.11 or newer, and 'python-of-old' is not" in done.stderr


def test_wrong_usage_is_told_apart(system: Path) -> None:
    assert see_to(system, "everything").returncode == 2


def lacks(system: Path, library: str) -> None:
    listed = subprocess.run(
        ["ldconfig", "-p"],
        env={"PATH": os.environ["PATH"] + ":/usr/sbin:/sbin"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    kept = [line for line in listed if f"{library} " not in line]
    (system / "listed").write_text("\n".join(kept))
    command(system / "ldconfig", f"cat {system / 'listed'}")


def command(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/bash\n{body}\n")
    path.chmod(0o755)


def see_to(system: Path, what: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": f"{system}:{os.environ['PATH']}", **variables}
    return subprocess.run(
        [str(SCRIPT), what], env=environment, capture_output=True, text=True, check=False
    )
