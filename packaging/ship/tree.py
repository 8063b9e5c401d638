"""The files that a Linux desktop reads: menu entry, types, icons, description, manual page."""

import gzip
from pathlib import Path
from string import Template
from typing import Final

from models.storage.format import APPLICATION_ID
from ship import icons
from ship.identity import (
    ENDING,
    IDENTIFIER,
    MIME,
    NAME,
    ROOT,
    SUMMARY,
    TITLE,
    day,
    project,
    version,
)

SOURCES: Final = ROOT / "packaging" / "linux"
MIME_ICON: Final = MIME.replace("/", "-")


def share(folder: Path) -> None:
    """Write what belongs below `share`: menu entry, types, icons, description, manual page."""
    _write(folder / "applications" / f"{NAME}.desktop", filled("proviso.desktop"))
    _write(folder / "mime" / "packages" / f"{NAME}.xml", filled("proviso.xml"))
    _write(folder / "metainfo" / f"{IDENTIFIER}.metainfo.xml", filled("metainfo.xml"))
    _write(folder / "man" / "man1" / f"{NAME}.1.gz", compressed(filled("proviso.1")))
    hicolor = folder / "icons" / "hicolor"
    for kind, name, drawing in (
        ("apps", NAME, icons.PROGRAM),
        ("mimetypes", MIME_ICON, icons.CASE_FILE),
    ):
        _write(hicolor / "scalable" / kind / f"{name}.svg", drawing.read_bytes())
        for size in icons.SIZES:
            file = hicolor / f"{size}x{size}" / kind / f"{name}.png"
            _write(file, icons.png(drawing, size))


def filled(name: str) -> bytes:
    """A file of packaging/linux with what it names by a dollar sign put in."""
    words = {
        "application_id": f"0x{APPLICATION_ID:08x}",
        "day": day().date().isoformat(),
        "ending": ENDING,
        "identifier": IDENTIFIER,
        "licence": project()["license"],
        "mime": MIME,
        "mime_icon": MIME_ICON,
        "name": NAME,
        "summary": SUMMARY,
        "title": TITLE,
        "version": version(),
    }
    return Template((SOURCES / name).read_text(encoding="utf-8")).substitute(words).encode()


def compressed(content: bytes) -> bytes:
    """The content as gzip, without a time or a name in it."""
    return gzip.compress(content, compresslevel=9, mtime=0)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
