"""What `make package-test` does: tries the built package on a clean Debian, as a user would.

    python -m ship.trial

Installed by one command, opened by the desktop's opener, briefed, shared, removed. What worked is
printed and kept in `build/package-test.txt`, with pictures of what was seen in `build/pictures`.
It needs what `make package` made, and root.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from ship import icons
from ship.debian import ARCHITECTURE, REVISION
from ship.former import GONE, former
from ship.identity import MIME, NAME, version
from ship.package import BUILD, PACKAGES
from ship.root import HOME, USER, Root, clean_root
from ship.screen import photograph, screen, windows
from ship.spoilt import SPOILT

REPORT: Final = BUILD / "package-test.txt"
PICTURES: Final = BUILD / "pictures"
PROGRAM: Final = f"/usr/lib/{NAME}/{NAME}"
CASE: Final = f"{HOME}/Cases/case.proviso"
STARTS: Final = 20
_NOT_OPENED: Final = "The case file was not opened"
_CASE_TITLE: Final = "H200 purchases"
_SHOWN_WITHIN: Final = 30.0
_SETTLED_AFTER: Final = 3.0


class Failed(Exception):
    """Something was not as a user may expect; says what."""


@dataclass
class Trial:
    """A clean system and a screen that a user sits at, and what was said of it so far."""

    root: Root
    display: str
    lines: list[str] = field(default_factory=list)
    failed: int = 0

    def tell(self, line: str) -> None:
        """Print a line, and keep it for the report."""
        print(line, flush=True)
        self.lines.append(line)

    @contextmanager
    def step(self, what: str) -> Iterator[None]:
        """Tell of the block whether it worked and how long it took; the next is tried as well."""
        begun = time.monotonic()
        try:
            yield
        except (Failed, OSError) as fault:
            self.failed += 1
            self.tell(f"FAILED  {what}: {fault}")
        else:
            self.tell(f"works   {what} ({time.monotonic() - begun:.1f} s)")

    def call(self, *command: str, user: str = USER) -> str:
        """What a command says that a user types. Raises Failed if it fails."""
        done = self.root.run(command, user=user, environ={"DISPLAY": self.display})
        if done.returncode:
            raise Failed((done.stderr or done.stdout).strip()[-400:])
        return done.stdout

    def double_click(
        self,
        path: str,
        *,
        picture: str,
        program: str = PROGRAM,
        environ: Mapping[str, str] | None = None,
    ) -> list[str]:
        """Open a file by the desktop's opener, wait, take a picture; gives the windows' titles."""
        # The opener refuses by itself what it can't read; a file manager hands it over.
        opener = [NAME, "--"] if _is_closed(self.root.path(path)) else ["xdg-open"]
        known = {"DISPLAY": self.display, **(environ or {})}
        self.root.start([*opener, path], user=USER, environ=known)
        try:
            _until(lambda: bool(self.root.running(program)), "the program was not started")
            _until(lambda: bool(self.titles()), "no window was shown")
            time.sleep(_SETTLED_AFTER)
            photograph(self.display, PICTURES / f"{picture}.png")
            return self.titles()
        finally:
            self.root.end(program)

    def titles(self) -> list[str]:
        """The titles of the program's windows."""
        return [title for title, kind in windows(self.display) if kind == NAME]


def main() -> int:
    package = PACKAGES / f"{NAME}_{version()}-{REVISION}_{ARCHITECTURE}.deb"
    if os.geteuid() or not package.exists():
        print("This needs root, and the package that make package makes.", file=sys.stderr)
        return 2
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    with (
        screen() as display,
        clean_root(BUILD / "clean-root", trial=BUILD / "trial-root") as root,
    ):
        trial = Trial(root, display)
        release = root.path("/etc/debian_version").read_text(encoding="ascii").strip()
        trial.tell(f"{package.name} on a clean Debian {release}")
        before = root.files()
        try_package(trial, package)
        try_upgrade(trial, package)
        try_removal(trial, before)
        try_archive(trial, next(PACKAGES.glob("*.tar.xz")))
    for drawing, name in ((icons.PROGRAM, "icon"), (icons.CASE_FILE, "file-icon")):
        (PICTURES / f"{name}.png").write_bytes(icons.png(drawing, 256))
    trial.tell("Everything worked." if not trial.failed else f"{trial.failed} of these failed.")
    REPORT.write_text("\n".join(trial.lines) + "\n", encoding="utf-8")
    return 1 if trial.failed else 0


def try_package(trial: Trial, package: Path) -> None:
    """Look at it, install it and use it."""
    with trial.step("be without an error in the eyes of lintian"):
        command = ["lintian", "--allow-root", "--fail-on", "error", str(package)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        errors = [line for line in done.stdout.splitlines() if line.startswith("E:")]
        _expect((done.returncode, errors), (0, []))
    shutil.copy(package, trial.root.path("/tmp"))
    with trial.step("install with one command"):
        trial.call("apt-get", "install", "--yes", "-qq", f"/tmp/{package.name}", user="root")
    with trial.step("know the type of case files, by the ending and without it"):
        trial.call("mkdir", "-p", f"{HOME}/Cases")
        trial.call(NAME, "sample", CASE)
        trial.call("cp", CASE, f"{HOME}/Cases/renamed")
        for path in (CASE, f"{HOME}/Cases/renamed"):
            _expect(trial.call("xdg-mime", "query", "filetype", path).strip(), MIME)
        opener = trial.call("xdg-mime", "query", "default", MIME).strip()
        _expect(opener, f"{NAME}.desktop")
    with trial.step("open a case file by a double-click"):
        titles = trial.double_click(CASE, picture="opened")
        _expect_in(_CASE_TITLE, " ".join(titles))
    with trial.step("write a briefing"):
        trial.call(NAME, "briefing", CASE, "--out", f"{HOME}/Cases/briefing.pdf")
        _expect(trial.root.path(f"{HOME}/Cases/briefing.pdf").read_bytes()[:5], b"%PDF-")
    with trial.step("hand out a copy"):
        trial.call(NAME, "share", CASE, "--out", f"{HOME}/Cases/copy.proviso")
    with trial.step("try itself out, its window too"):
        trial.call(NAME, "self-test", "--window")
    for spoilt in SPOILT:
        with trial.step(f"say what is wrong with a file that is {spoilt.called}"):
            path = f"{HOME}/Cases/{spoilt.called}.proviso"
            trial.call("cp", CASE, path)
            spoilt.spoil(trial.root.path(path))
            titles = trial.double_click(path, picture=spoilt.called)
            trial.root.path(path).chmod(0o644)
            _expect_in(_NOT_OPENED, " ".join(titles))
    with trial.step(f"start {STARTS} times off screen"):
        script = f"/usr/lib/{NAME}/_internal/gui/start/picture.pyc"
        for _ in range(STARTS):
            trial.call(
                "env", "QT_QPA_PLATFORM=offscreen", NAME, "--apart", script, CASE, "/tmp/drawn.png"
            )
    with trial.step(f"start {STARTS} times on a screen"):
        trial.tell(f"        to the window in {_started(trial) * 1000:.0f} ms (median)")


def try_upgrade(trial: Trial, package: Path) -> None:
    """Let it take the place of a former version."""
    with trial.step("take the place of a former version"):
        settings = trial.root.path(f"{HOME}/.config/{NAME}/settings.json")
        kept = settings.read_bytes()
        older = former(package, into=trial.root.path("/tmp"))
        install = ("apt-get", "install", "--yes", "-qq")
        trial.call(*install, "--allow-downgrades", f"/tmp/{older.name}", user="root")
        older.unlink()
        _expect(trial.root.path(GONE).exists(), True)
        trial.call(*install, f"/tmp/{package.name}", user="root")
        _expect(trial.root.path(GONE).exists(), False)
        _expect(trial.call(NAME, "--version").split()[-1], version())
        _expect(settings.read_bytes() == kept, True)
        trial.call(NAME, "check", CASE)


def try_archive(trial: Trial, archive: Path) -> None:
    """Install the archive for one user, use it, and remove it again."""
    place = trial.root.path(HOME)
    with tarfile.open(archive) as whole:
        whole.extractall(place, filter="data")
    folder = f"{HOME}/{archive.name.removesuffix('.tar.xz')}"
    trial.call("chown", "-R", f"{USER}:", folder, user="root")
    before = _own(place)
    with trial.step("install the archive for one user"):
        trial.call(f"{folder}/install")
        _expect(trial.call(f"{HOME}/.local/bin/{NAME}", "--version").split()[-1], version())
    with trial.step("open a case file by a double-click, so installed"):
        own = {"PATH": f"{HOME}/.local/bin:/usr/bin:/bin"}
        program = f"{HOME}/.local/lib/{NAME}/{NAME}"
        titles = trial.double_click(CASE, picture="archive", program=program, environ=own)
        _expect_in(_CASE_TITLE, " ".join(titles))
    with trial.step("remove it, and leave nothing of it"):
        trial.call(f"{folder}/install", "--remove")
        left = [path for path in _own(place) - before if NAME in path and "/cases/" not in path]
        _expect([path for path in left if not path.startswith((".config", ".cache"))], [])


def _own(place: Path) -> set[str]:
    return {str(path.relative_to(place)) for path in place.rglob("*")}


def try_removal(trial: Trial, before: set[str]) -> None:
    """Remove it; what the user has stays, and nothing else."""
    case = trial.root.path(CASE)
    kept = case.read_bytes() if case.exists() else b""
    with trial.step("remove it"):
        trial.call("apt-get", "purge", "--yes", "-qq", NAME, user="root")
    with trial.step("leave nothing of itself"):
        left = [path for path in trial.root.files() - before if _is_ours(path)]
        _expect(sorted(left), [])
        types = trial.root.path("/usr/share/mime/types")
        _expect(types.exists() and MIME in types.read_text(encoding="utf-8"), False)
    with trial.step("keep the user's files"):
        _expect(case.read_bytes() == kept, True)


def _is_closed(path: Path) -> bool:
    return not path.stat().st_mode & 0o400


def _started(trial: Trial) -> float:
    taken = []
    for _ in range(STARTS):
        begun = time.monotonic()
        trial.root.start([NAME, "--", CASE], user=USER, environ={"DISPLAY": trial.display})
        try:
            _until(lambda: bool(trial.titles()), "no window was shown")
            taken.append(time.monotonic() - begun)
        finally:
            trial.root.end(PROGRAM)
        _until(lambda: not trial.titles(), "the window was not closed")
    return statistics.median(taken)


def _is_ours(path: str) -> bool:
    # What Debian keeps of every package that was there once belongs to it.
    known = path.startswith(("var/lib/dpkg/", "var/lib/apt/", "etc/passwd", "etc/group"))
    return not known and NAME in path.lower()


def _until(holds: Callable[[], bool], otherwise: str) -> None:
    last = time.monotonic() + _SHOWN_WITHIN
    while not holds():
        if time.monotonic() > last:
            raise Failed(otherwise)
        time.sleep(0.02)


def _expect(found: object, wanted: object) -> None:
    if found != wanted:
        raise Failed(f"found {found!r} where {wanted!r} belongs")


def _expect_in(part: str, whole: str) -> None:
    if part not in whole:
        raise Failed(f"“{part}” does not stand in “{whole}”")


if __name__ == "__main__":
    sys.exit(main())
