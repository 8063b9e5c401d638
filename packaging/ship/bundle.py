"""Builds the bundle: the program with its Python and all libraries in one folder.

The same commit and the same environment give the same bytes: nothing in it depends on the clock,
on the order of a set, or on the folder that it was built in.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from ship import gaps, icu
from ship.identity import NAME, ROOT, epoch

SPEC = ROOT / "packaging" / "bundle" / "proviso.spec"
_WORTH_A_LINK = 64 * 1024
"""Bytes from which on a file is not kept twice."""


def build(into: Path) -> Path:
    """Build the bundle in a folder, anew; gives the bundle's own folder."""
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    surroundings = {
        **os.environ,
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": os.pathsep.join((str(ROOT / "packaging"), str(ROOT))),
        # What was stripped for an earlier build is not taken for this one.
        "PYINSTALLER_CONFIG_DIR": str(into / "kept"),
        "QT_QPA_PLATFORM": "offscreen",
        "SOURCE_DATE_EPOCH": str(epoch()),
    }
    places = [f"--distpath={into / 'made'}", f"--workpath={into / 'work'}"]
    with (into / "log.txt").open("w", encoding="utf-8") as log:
        done = subprocess.run(
            [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", *places, SPEC],
            cwd=ROOT,
            env=surroundings,
            stdout=log,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode:
        raise SystemExit(f"The bundle was not built; {into / 'log.txt'} says why.")
    made = into / "made" / NAME
    for library in made.rglob("libicudata.so.*"):
        if not library.is_symlink():
            icu.lessen(library)
    if sys.platform == "linux":
        _close_gaps(made)
    once(made)
    return made


def _close_gaps(folder: Path) -> None:
    for library in folder.rglob("*.so*"):
        if not library.is_symlink():
            content = library.read_bytes()
            smaller = gaps.closed(content)
            if smaller != content:
                library.write_bytes(smaller)


def once(folder: Path) -> None:
    """Keep what stands below a folder several times once, and link the rest to it."""
    if os.name == "nt":
        return  # where a link is an administrator's matter
    first: dict[str, Path] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and path.stat().st_size >= _WORTH_A_LINK:
            same = first.setdefault(hashlib.sha256(path.read_bytes()).hexdigest(), path)
            if same is not path:
                path.unlink()
                path.symlink_to(os.path.relpath(same, path.parent))
