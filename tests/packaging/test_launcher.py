"""The script `./proviso` at the root, which starts what the environment holds."""

import shutil
import subprocess
from pathlib import Path

LAUNCHER = Path(__file__).parents[2] / "proviso"


def test_it_starts_the_environment_beside_it_from_anywhere(tmp_path: Path) -> None:
    checkout = tmp_path / "a check out"
    installed = checkout / ".venv" / "bin" / "proviso"
    installed.parent.mkdir(parents=True)
    installed.write_text('#!/bin/sh\nprintf "%s|" "$@"\n')
    installed.chmod(0o755)
    shutil.copy(LAUNCHER, checkout)
    (tmp_path / "link").symlink_to(checkout / "proviso")

    done = run(tmp_path / "link", "check", "my case.proviso")

    assert (done.returncode, done.stdout) == (0, "check|my case.proviso|")


def test_it_says_what_to_run_first_where_nothing_is_set_up(tmp_path: Path) -> None:
    shutil.copy(LAUNCHER, tmp_path)

    done = run(tmp_path / "proviso")

    assert done.returncode == 1
    assert f"run: make -C '{tmp_path}' run" in done.stderr


def run(*words: Path | str) -> subprocess.CompletedProcess[str]:
    command = [str(word) for word in words]
    return subprocess.run(command, cwd="/", capture_output=True, text=True, check=False)
