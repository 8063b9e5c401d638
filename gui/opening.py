"""What of opening a case file can take long, apart from the window: its pages, an unfinished save.

It shows nothing and runs on any thread.
"""

from collections.abc import Callable
from pathlib import Path

from models.case import Case
from models.history.changes import Person
from models.storage.leftover import is_left
from models.storage.opening import quick_check

SUFFIX = ".proviso"
"""What the name of a case file ends in."""

LARGE = 16 << 20
"""From this size, in bytes, reading every page takes longer than anybody should wait in vain."""


def is_large(path: Path) -> bool:
    """Whether the file at `path` is read aside before it is opened."""
    try:
        return path.stat().st_size >= LARGE
    except (OSError, ValueError):
        # What is not there is refused by whoever opens it.
        return False


def examined(path: Path, who: Person, *, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Read every page of a case file, and undo a save that was interrupted.

    Raises Refused for what can't be opened, and when cancelled.
    """
    quick_check(path, cancelled=cancelled)
    if is_left(path):
        Case.open(path, who=who).close()
