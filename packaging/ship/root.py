"""A Debian system of its own to try a package in: what it lacks, a user's machine may lack too.

It is made once by debootstrap, kept, and copied for each trial. Making and entering it needs root.
"""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

RELEASE: Final = "bookworm"
USER: Final = "ann"
HOME: Final = f"/home/{USER}"
_SOURCES: Final = ("sources.list", "sources.list.d", "apt.conf.d")
_ENDING_WITHIN: Final = 10.0
_CHANGING: Final = ("proc", "sys", "dev", "tmp", "run", "var/cache", "var/log", "home", "root")


@dataclass(frozen=True)
class Root:
    """A system below a folder, entered by `run`."""

    folder: Path

    def run(
        self,
        command: Sequence[str],
        *,
        user: str = "root",
        environ: Mapping[str, str] | None = None,
    ) -> "subprocess.CompletedProcess[str]":
        """Run a command inside to its end, and give what it said."""
        return subprocess.run(
            self._entered(command, user, environ or {}),
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )

    def start(
        self, command: Sequence[str], *, user: str, environ: Mapping[str, str]
    ) -> "subprocess.Popen[bytes]":
        """Start a command inside, and let it run."""
        return subprocess.Popen(
            self._entered(command, user, environ),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def path(self, inside: str) -> Path:
        """The place of a path of this system as it is seen from outside."""
        return self.folder / inside.lstrip("/")

    def files(self) -> set[str]:
        """Every path inside, but for what changes by itself and what belongs to users."""
        left_out = {self.folder / each for each in _CHANGING}
        found = set()
        for folder, folders, names in os.walk(self.folder):
            place = Path(folder)
            folders[:] = [each for each in folders if place / each not in left_out]
            found |= {str((place / each).relative_to(self.folder)) for each in (*folders, *names)}
        return found

    def end(self, program: str) -> None:
        """End what runs a program inside: politely, and otherwise after a while."""
        for number in (signal.SIGTERM, signal.SIGKILL):
            last = time.monotonic() + _ENDING_WITHIN
            for process in self.running(program):
                with suppress(ProcessLookupError):
                    os.kill(process, number)
            while self.running(program) and time.monotonic() < last:
                time.sleep(0.05)

    def running(self, program: str) -> list[int]:
        """The processes that run a program inside, by its path there."""
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                inside = (process / "root").readlink() == self.folder
                if inside and (process / "exe").readlink() == self.path(program):
                    found.append(int(process.name))
        return found

    def _entered(
        self, command: Sequence[str], user: str, environ: Mapping[str, str]
    ) -> list[str | Path]:
        home = "/root" if user == "root" else HOME
        usual = {
            "DEBIAN_FRONTEND": "noninteractive",
            "HOME": home,
            "LANG": "C.UTF-8",
            "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
            "USER": user,
        }
        told = [f"{name}={value}" for name, value in {**usual, **environ}.items()]
        inside = ["sh", "-c", 'cd "$HOME" && exec "$@"', "sh", *command]
        entering: list[str | Path] = [
            "chroot",
            f"--userspec={user}",
            self.folder,
            "env",
            "-i",
            *told,
            *inside,
        ]
        # What is mounted for one command alone is gone with it, however it ends.
        alone = ["unshare", "--mount", "sh", "-c", 'mount -t proc proc "$0" && exec "$@"']
        return [*alone, self.path("/proc"), *entering]


@contextmanager
def clean_root(kept: Path, *, trial: Path) -> Iterator[Root]:
    """A clean system for the block, with one user; copied from the one kept, made where missing."""
    if not kept.is_dir():
        _bootstrap(kept)
    _remove(trial)
    subprocess.run(["cp", "-a", "--reflink=auto", kept, trial], check=True)
    root = Root(trial.resolve())
    for name in _SOURCES:
        _take_over(Path("/etc/apt") / name, root.path(f"/etc/apt/{name}"))
    shutil.copyfile("/etc/resolv.conf", root.path("/etc/resolv.conf"))
    try:
        root.run(["useradd", "--create-home", USER])
        root.run(["apt-get", "update", "-qq"])
        yield root
    finally:
        _remove(trial)


def _bootstrap(kept: Path) -> None:
    draft = kept.with_name(f"{kept.name}-draft")
    _remove(draft)
    told = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages"],
        capture_output=True,
        text=True,
        check=True,
    )
    mirror = told.stdout.split()[:1]
    command = ["debootstrap", "--variant=minbase", RELEASE, str(draft), *mirror]
    with kept.with_name(f"{kept.name}.log").open("w", encoding="utf-8") as log:
        subprocess.run(command, stdout=log, stderr=subprocess.STDOUT, check=True)
    draft.rename(kept)


def _take_over(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    elif source.exists():
        shutil.copyfile(source, target)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
