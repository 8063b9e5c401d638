"""The package of a former version, made of today's, for the trial of an upgrade."""

import re
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from ship.identity import NAME

VERSION: Final = "0.0.1-1"
GONE: Final = f"/usr/lib/{NAME}/_internal/gone.pyc"
"""A file that the former version has and today's has not."""


def former(package: Path, *, into: Path) -> Path:
    """Make it in a folder; gives its file. It is not compressed, as it is thrown away at once."""
    out = into / f"{NAME}_{VERSION}_former.deb"
    with tempfile.TemporaryDirectory(dir=into) as place:
        root = Path(place) / "root"
        _call(["dpkg-deb", "--raw-extract", package, root])
        control = root / "DEBIAN" / "control"
        told = control.read_text(encoding="utf-8")
        control.write_text(
            re.sub(r"^Version: .*$", f"Version: {VERSION}", told, flags=re.MULTILINE),
            encoding="utf-8",
        )
        (root / GONE.lstrip("/")).write_bytes(b"of a former version")
        _call(["dpkg-deb", "--root-owner-group", "-Znone", "--build", root, out])
    return out


def _call(command: list[str | Path]) -> None:
    subprocess.run(command, check=True, capture_output=True)
