"""A disk that runs full, breaks or loses its power, below a real database; nothing is simulated
above it.

It is a virtual file system of SQLite over the real files. It remembers what was flushed, so that
what a power cut may leave can be written out and opened again.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import apsw

SECTOR = 512


@dataclass
class Written:
    """One file as the disk keeps it: what is flushed, and what is not yet."""

    flushed: bytes
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)
    lasts: bool = True
    deleting: bool = False

    def flush(self) -> None:
        for at, piece in self.pending:
            self.flushed = _after(self.flushed, at, piece)
        self.pending.clear()
        self.lasts = True

    def left(self, chance: random.Random) -> bytes | None:
        """What a power cut may leave: each piece not flushed in whole, in part, or not at all."""
        if self.deleting and chance.random() < 0.5:
            return None
        if not self.lasts and chance.random() < 0.5:
            return None
        content = self.flushed
        for at, piece in self.pending:
            if piece is None:
                if chance.random() < 0.5:
                    content = _after(content, at, None)
                continue
            for start in range(0, len(piece), SECTOR):
                if chance.random() < 0.5:
                    content = _after(content, at + start, piece[start : start + SECTOR])
        return content


class Disk(apsw.VFS):
    """Does what it is asked until `steps` or `room` runs out.

    `steps` counts what changes the disk (writing, cutting short, flushing, deleting) and ends
    in a power cut; `room` counts the bytes by which files grow. None: no end.
    """

    def __init__(self) -> None:
        self.vfs_name = f"disk-{uuid4().hex}"
        self.steps: int | None = None
        self.room: int | None = None
        self.broken = False
        self.files: dict[str, Written] = {}
        super().__init__(self.vfs_name, base="")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> "OpenFile":
        path = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        if path not in self.files:
            exists = Path(path).exists()
            self.files[path] = Written(Path(path).read_bytes() if exists else b"", lasts=exists)
        self.files[path].deleting = False
        return OpenFile(self, path, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self.step()
        super().xDelete(filename, syncdir)
        if syncdir:
            self.files.pop(filename, None)
        elif filename in self.files:
            self.files[filename].deleting = True

    def step(self) -> None:
        """Count one step. Raises apsw.IOError once the power is cut."""
        if self.steps is not None:
            self.broken = self.broken or self.steps <= 0
            self.steps -= 1
        if self.broken:
            raise apsw.exception_for(apsw.SQLITE_IOERR_WRITE)

    def take(self, size: int) -> None:
        """Use room. Raises apsw.FullError when there is none."""
        if self.room is not None:
            if size > self.room:
                raise apsw.FullError("no room")
            self.room -= size

    def leave(self, folder: Path, chance: random.Random) -> None:
        """Write into a folder what a power cut at this moment may leave."""
        for path, file in self.files.items():
            content = file.left(chance)
            if content is not None:
                (folder / Path(path).name).write_bytes(content)


class OpenFile(apsw.VFSFile):
    """One open file of a `Disk`."""

    def __init__(
        self, disk: Disk, path: str, name: str | apsw.URIFilename | None, flags: list[int]
    ) -> None:
        self.disk = disk
        self.path = path
        super().__init__("", name, flags)

    @property
    def written(self) -> Written:
        return self.disk.files.setdefault(self.path, Written(b"", lasts=False))

    def xWrite(self, data: bytes, offset: int) -> None:
        self.disk.step()
        self.disk.take(max(0, offset + len(data) - self.xFileSize()))
        super().xWrite(data, offset)
        self.written.pending.append((offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:
        self.disk.step()
        super().xTruncate(newsize)
        self.written.pending.append((newsize, None))

    def xSync(self, flags: int) -> None:
        self.disk.step()
        self.written.flush()

    def xRead(self, amount: int, offset: int) -> bytes:
        if self.disk.broken:
            raise apsw.exception_for(apsw.SQLITE_IOERR_READ)
        return super().xRead(amount, offset)


@contextmanager
def disk() -> Iterator[Disk]:
    """A disk of its own; `vfs_name` is what to open a database with."""
    made = Disk()
    try:
        yield made
    finally:
        made.unregister()


def _after(content: bytes, at: int, piece: bytes | None) -> bytes:
    if piece is None:
        return content[:at]
    return content.ljust(at, b"\0")[:at] + piece + content[at + len(piece) :]
