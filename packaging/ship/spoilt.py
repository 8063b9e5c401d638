"""Case files as users meet them when something went wrong, for the trial of a package."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_VERSION_AT: Final = 60
_OWNER_AT: Final = 68
_NEXT: Final = 2000
"""The version of the next form of case files, which this program does not know."""


@dataclass(frozen=True)
class Spoilt:
    """A file that can't be opened: what it is called, and what makes it so of a whole one."""

    called: str
    spoil: Callable[[Path], None]


def _damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[4096:middle] = bytes(middle - 4096)
    path.write_bytes(content)


def _foreign(path: Path) -> None:
    _put(path, _OWNER_AT, 0)


def _newer(path: Path) -> None:
    _put(path, _VERSION_AT, _NEXT)


def _unreadable(path: Path) -> None:
    path.chmod(0)


def _put(path: Path, at: int, number: int) -> None:
    content = bytearray(path.read_bytes())
    content[at : at + 4] = number.to_bytes(4, "big")
    path.write_bytes(content)


SPOILT: Final = (
    Spoilt("damaged", _damaged),
    Spoilt("foreign", _foreign),
    Spoilt("newer", _newer),
    Spoilt("unreadable", _unreadable),
)
