"""Which attachments may be opened in another program, and the copies that it is given.

A case may come from a stranger: what the system would run instead of show is only saved out.
"""

import shutil
import time
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from gui.translation import tr
from models.errors import Refused
from models.exchange.names import safe_name
from models.storage.troubles import telling

_PICTURES: Final = ("avif", "bmp", "gif", "heic", "jpeg", "jpg", "png", "tif", "tiff", "webp")
_DOCUMENTS: Final = ("doc", "docx", "eml", "epub", "odp", "ods", "odt", "pdf", "ppt", "pptx", "rtf")
_TABLES: Final = ("csv", "json", "md", "tsv", "txt", "xls", "xlsx", "xml")
_SHOWN: Final = frozenset((*_PICTURES, *_DOCUMENTS, *_TABLES))
"""Endings that systems show and do not run; a page of the web would run what stands in it."""
_KEPT_FOR: Final = 24 * 60 * 60
"""Seconds that a copy stays at least: another program may still have it open."""


def can_be_opened(name: str) -> bool:
    """Whether a file of this name is shown, and not run, by the system."""
    return _ending(name) in _SHOWN


def copy_to_open(content: bytes, name: str, folder: Path) -> Path:
    """Write a copy under a safe name of its own, which only this user reads; older ones go.

    What is changed in it does not come back, so it is marked as read-only. Raises Refused, also
    for what may not be opened.
    """
    if not can_be_opened(name):
        raise Refused(
            tr("“{name}” is not opened from here: such a file can do things of its own.").format(
                name=name
            ),
            kept=tr("It is kept with the record as before."),
            do=tr("Save a copy of it, and open that if you trust where it came from."),
        )
    with telling(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        clear(folder)
        copy = Path(mkdtemp(dir=folder)) / safe_name(name)
        copy.write_bytes(content)
        copy.chmod(0o400)
    return copy


def _ending(name: str) -> str:
    return safe_name(name).rpartition(".")[2].lower()


def clear(folder: Path) -> None:
    """Remove the copies that were made more than a day ago, as far as that can be done."""
    with suppress(OSError):
        for old in folder.iterdir():
            if time.time() - old.stat().st_mtime > _KEPT_FOR:
                _remove(old)


def _remove(old: Path) -> None:
    for copy in old.iterdir():
        # Where a file itself must be writable to go.
        copy.chmod(0o600)
    shutil.rmtree(old, ignore_errors=True)
