"""Files of a disk that are to be kept with a case, and kept ones that become files again.

It reads and writes those files; what is taken in is attached by an edit elsewhere.
"""

import mimetypes
import re
import shutil
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from models.errors import Refused
from models.exchange.names import safe_name
from models.history.contents import LARGEST, Packed, pack, too_large
from models.storage.drafts import drafted
from models.storage.format import APPLICATION_ID
from models.storage.header import header_of
from models.storage.outputs import output_place
from models.storage.places import put_in_place, refuse_bytes
from models.storage.troubles import telling

_NOTHING = "Nothing was attached."


@dataclass(frozen=True)
class Taken:
    """A file ready to be attached: what it is called, what sort it seems to be, its bytes."""

    name: str
    media_type: str | None
    packed: Packed


@dataclass(frozen=True)
class _Watched:
    """Bytes of a file as they are read, and who is told how far that has come."""

    file: BinaryIO
    size: int
    progress: Callable[[float], None]
    cancelled: Callable[[], bool]

    def read(self, size: int, /) -> bytes:
        if self.cancelled():
            raise Refused("Reading was stopped.", kept=_NOTHING)
        self.progress(min(1.0, self.file.tell() / self.size))
        return self.file.read(size)


def take(
    path: Path,
    *,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Taken:
    """Read a file that is to be attached; it is compressed here, so this may take seconds.

    `progress` is told the share read. Raises Refused for a folder, a device, an empty or a too
    large file, what can't be read, when cancelled, and for a case file: to read one that is open
    would drop its locks.
    """
    refuse_bytes(path)
    name = re.sub(r"[\r\n]", " ", path.name)
    name = name if name.strip() else safe_name(name)
    with telling(path):
        found = path.stat()
        _refuse_sort(found.st_mode, name)
        if found.st_size == 0:
            raise Refused(
                f"“{name}” is empty.", kept=_NOTHING, do="Check where the file came from."
            )
        if found.st_size > LARGEST:
            raise too_large(name)
        _refuse_case(path, name)
        with path.open("rb") as file:
            packed = pack(_Watched(file, found.st_size, progress, cancelled), name=name)
    return Taken(name, mimetypes.guess_type(name)[0], packed)


def put_out(content: BinaryIO, out: Path, *, case: Path) -> Path:
    """Write an attachment's bytes to a file, whole or not at all; gives the file's place.

    `case` is the file that they come from. Raises Refused, as for every case file at `out`.
    """
    place = output_place(out, case=case)
    with drafted(place) as draft, telling(place):
        with draft.open("xb") as file:
            shutil.copyfileobj(content, file)
        put_in_place(draft, place, replace=True)
    return place


def _refuse_sort(mode: int, name: str) -> None:
    if stat.S_ISDIR(mode):
        raise Refused(
            f"“{name}” is a folder, and only files can be attached.",
            kept=_NOTHING,
            do="Choose the files in it, or pack it into one.",
        )
    if not stat.S_ISREG(mode):
        raise Refused(
            f"“{name}” is not an ordinary file.", kept=_NOTHING, do="Choose another file."
        )


def _refuse_case(path: Path, name: str) -> None:
    header = header_of(path)
    if header.is_sqlite and header.application_id == APPLICATION_ID:
        raise Refused(
            f"“{name}” is a case file, which can't be kept inside another.",
            kept=_NOTHING,
            do="Name it in a note, or attach what was exported from it.",
        )
