"""Makes the Debian package: the bundle below /usr/lib, what the desktop reads below /usr/share.

Debian's own tools say which packages bring the libraries that the bundle leaves to the system.
Whatever is put in bears the time of the commit and belongs to root, so the bytes are the same each
time. The package needs no script: Debian renews its lists of types and menus by itself.
"""

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from email.utils import format_datetime
from pathlib import Path
from typing import Final

from ship.copyright import copyright_file
from ship.identity import (
    MAINTAINER,
    NAME,
    ROOT,
    SUMMARY,
    TITLE,
    day,
    epoch,
    project,
    version,
)
from ship.tree import SOURCES, compressed, share

REVISION: Final = "1"
ARCHITECTURE: Final = "amd64"
_SUGGESTED: Final = ("libqgtk3.so",)
"""Plugins that only serve a desktop which has their libraries anyway."""


def package(bundle: Path, *, into: Path) -> Path:
    """Make the package of a bundle in a folder; gives its file."""
    out = into / f"{NAME}_{version()}-{REVISION}_{ARCHITECTURE}.deb"
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "root"
        shutil.copytree(bundle, root / "usr" / "lib" / NAME, symlinks=True)
        (root / "usr" / "bin").mkdir()
        (root / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
        share(root / "usr" / "share")
        _documents(root / "usr" / "share")
        settled(root)
        control = root / "DEBIAN"
        control.mkdir()
        (control / "md5sums").write_text("".join(_sums(root)), encoding="utf-8")
        (control / "control").write_text(_control(root), encoding="utf-8")
        settled(control)
        _call(["dpkg-deb", "--root-owner-group", "--threads-max=1", "--build", root, out])
    return out


def settled(root: Path) -> None:
    """Give everything below a folder the usual rights and the time of the commit."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            programs = path.is_dir() or (path.stat().st_mode & 0o100 and ".so" not in path.name)
            path.chmod(0o755 if programs else 0o644)
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)


def _documents(share: Path) -> None:
    folder = share / "doc" / NAME
    folder.mkdir(parents=True)
    (folder / "copyright").write_text(copyright_file(), encoding="utf-8")
    (folder / "changelog.Debian.gz").write_bytes(compressed(_changelog().encode()))
    (folder / "changelog.gz").write_bytes(compressed((ROOT / "CHANGELOG.md").read_bytes()))
    overrides = share / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    shutil.copyfile(SOURCES / "lintian-overrides", overrides / NAME)


def _changelog() -> str:
    return (
        f"{NAME} ({version()}-{REVISION}) bookworm; urgency=medium\n\n"
        f"  * {TITLE} {version()}; changelog.gz tells what is new.\n\n"
        f" -- {MAINTAINER}  {format_datetime(day())}\n"
    )


def _control(root: Path) -> str:
    needed = _libraries(root)
    size = sum(-(-path.lstat().st_size // 1024) for path in root.rglob("*") if not path.is_dir())
    fields = {
        "Package": NAME,
        "Version": f"{version()}-{REVISION}",
        "Architecture": ARCHITECTURE,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size),
        "Depends": needed["Depends"],
        "Recommends": "libsm6, xdg-utils",
        "Suggests": needed["Suggests"],
        "Section": "misc",
        "Priority": "optional",
        "Description": SUMMARY[0].lower() + SUMMARY[1:],
    }
    told = [f"{name}: {value}\n" for name, value in fields.items()]
    return "".join([*told, *_wrapped(str(project()["description"]))])


def _wrapped(text: str) -> Iterable[str]:
    lines = re.findall(r".{1,76}(?:\s|$)", text)
    return [f" {line.strip()}\n" for line in lines]


def _libraries(root: Path) -> dict[str, str]:
    """What brings the libraries of the system that the bundle needs, as Debian's tool finds it."""
    files = [path for path in (root / "usr" / "lib").rglob("*") if _is_binary(path)]
    suggested = [path for path in files if path.name in _SUGGESTED]
    needed = [path for path in files if path not in suggested]
    folders = sorted({str(path.parent) for path in files})
    with tempfile.TemporaryDirectory() as place:
        debian = Path(place) / "debian"
        debian.mkdir()
        (debian / "control").write_text(f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n")
        command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
        command += [f"-l{folder}" for folder in folders]
        command += ["-dSuggests", *map(str, sorted(suggested))]
        command += ["-dDepends", *map(str, sorted(needed))]
        told = _call(command, within=Path(place))
    return dict(re.findall(r"^shlibs:(\w+)=(.*)$", told, re.MULTILINE))


def _is_binary(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _sums(root: Path) -> Iterable[str]:
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    for path in files:
        digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
        yield f"{digest}  {path.relative_to(root)}\n"


def _call(command: Iterable[str | Path], *, within: Path | None = None) -> str:
    surroundings = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch()), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        list(command), cwd=within, env=surroundings, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{next(iter(command))} failed: {done.stderr.strip()}")
    return done.stdout
