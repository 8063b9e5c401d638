"""Makes the archive for other Linux systems: the bundle, and a script that installs it."""

import lzma
import shutil
import tarfile
import tempfile
from pathlib import Path
from typing import Final

from ship.debian import settled
from ship.identity import NAME, ROOT, epoch, version
from ship.tree import SOURCES, share

MACHINE: Final = "x86_64"


def archive(bundle: Path, *, into: Path) -> Path:
    """Make the archive of a bundle in a folder; gives its file."""
    name = f"{NAME}-{version()}-linux-{MACHINE}"
    out = into / f"{name}.tar.xz"
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / name
        shutil.copytree(bundle, root / "program", symlinks=True)
        share(root / "share")
        shutil.copy(SOURCES / "install", root / "install")
        for document in ("LICENSE", "README.md", "CHANGELOG.md"):
            shutil.copyfile(ROOT / document, root / document)
        settled(root)
        # Threads would make the bytes depend on how many there are.
        with lzma.open(out, "wb", preset=3) as file, tarfile.open(fileobj=file, mode="w") as whole:
            for path in (root, *sorted(root.rglob("*"))):
                whole.add(path, path.relative_to(root.parent), recursive=False, filter=_plain)
    return out


def _plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = epoch()
    return entry
