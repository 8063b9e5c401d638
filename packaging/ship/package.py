"""What `make package` does: builds what this system can build, twice, and measures it.

    python -m ship.package [--once]

Both buildings have to have the same bytes. What is made is left in `build/package`; how large it
is and how fast it starts, against the source with its compiled files, is printed.
"""

import argparse
import hashlib
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from ship import archive, bundle, debian
from ship.identity import NAME, ROOT
from ship.screen import screen, shown

BUILD = ROOT / "build"
PACKAGES = BUILD / "package"
STARTS = 11
_FOLDERS = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
LARGEST = 150
"""Megabytes that an installed program is to take at most."""
SLOWEST = 1.1
"""How much longer than the source the bundle may take to show its window."""


def main() -> int:
    parser = argparse.ArgumentParser(description="Build the packages of this system.")
    parser.add_argument("--once", action="store_true", help="build them once only")
    asked = parser.parse_args()
    made = make(PACKAGES, within=BUILD / "bundle")
    sums = digests(made)
    if not asked.once:
        with tempfile.TemporaryDirectory() as place:
            again = digests(make(Path(place) / "package", within=Path(place) / "bundle"))
        if again != sums:
            differing = ", ".join(name for name in sums if sums[name] != again.get(name))
            print(f"Two buildings differ: {differing}", file=sys.stderr)
            return 1
    for path in made:
        print(f"{sums[path.name]}  {path.name}  {path.stat().st_size / 1e6:.1f} MB")
    if not asked.once:
        print("Built twice, with the same bytes.")
    if sys.platform == "linux":
        measure(BUILD / "bundle" / "made" / NAME)
    return 0


def make(into: Path, *, within: Path) -> list[Path]:
    """Build the bundle in one folder and what is made of it in another, both anew."""
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    built = bundle.build(within)
    if sys.platform != "linux":
        kind = f"{platform.system().lower()}-{platform.machine()}"
        return [Path(shutil.make_archive(str(into / f"{NAME}-{kind}"), "zip", built.parent))]
    return [debian.package(built, into=into), archive.archive(built, into=into)]


def digests(paths: Iterable[Path]) -> dict[str, str]:
    """The SHA-256 of each file, by its name."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def size(folder: Path) -> float:
    """Megabytes in the files below a folder, each link counted as one."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir()) / 1e6


def measure(built: Path) -> None:
    """Print how large a bundle is, and how long the bundle and the source take to a window."""
    large = size(built)
    print(f"Installed: {large:.0f} MB; goal {LARGEST}: {_held(large <= LARGEST)}")
    ours, source = start_times([built / NAME], [sys.executable, "-m", NAME])
    ratio = statistics.median(one / other for one, other in zip(ours, source, strict=True))
    print(
        f"Start to the window: {statistics.median(ours) * 1000:.0f} ms, {ratio:.2f} of the source;"
        f" goal {SLOWEST}: {_held(ratio <= SLOWEST)}"
    )


def start_times(*programs: list[str | Path]) -> list[list[float]]:
    """Seconds to the window on the sample case, of each program in turn; the first try is no
    measure."""
    with tempfile.TemporaryDirectory() as home, screen() as display:
        environ = {**os.environ, **dict.fromkeys(_FOLDERS, home)}
        # Compiled files are what the bundle has, too.
        environ.pop("PYTHONDONTWRITEBYTECODE", None)
        case = Path(home) / "sample.proviso"
        subprocess.run([*programs[0], "sample", case], env=environ, check=True, capture_output=True)
        times: list[list[float]] = [[] for _ in programs]
        for turn in range(STARTS + 1):
            for program, taken in zip(programs, times, strict=True):
                with shown([*program, case], display=display, environ=environ) as seconds:
                    if turn:
                        taken.append(seconds)
    return times


def _held(holds: bool) -> str:
    return "holds" if holds else "short"


if __name__ == "__main__":
    sys.exit(main())
