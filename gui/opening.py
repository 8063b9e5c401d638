"""What of opening a case file can take long, apart from the window: its pages, an unfinished save,
the tables of an earlier version.

It shows nothing and runs on any thread.
"""

from collections.abc import Callable
from pathlib import Path

from gui.user.folders import backup_folder
from models.case import Case
from models.errors import Refused
from models.history.changes import Person
from models.storage.leftover import is_left
from models.storage.opening import quick_check
from models.storage.recognising import is_of_former_version

SUFFIX = ".proviso"
"""What the name of a case file ends in."""

LARGE = 16 << 20
"""From this size, in bytes, reading every page takes longer than anybody should wait in vain."""


def takes_long(path: Path) -> bool:
    """Whether the file at `path` is read aside before it is opened: it is large, or made by an
    earlier version."""
    try:
        return path.stat().st_size >= LARGE or is_of_former_version(path)
    except (OSError, ValueError, Refused):
        # What is not there is refused by whoever opens it.
        return False


def examined(
    path: Path,
    who: Person,
    *,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path | None:
    """Read every page of a case file, undo a save that was interrupted, and bring a file that an
    earlier version made up to date.

    Returns where such a file is kept as it was. Raises Refused for what can't be opened, and when
    cancelled.
    """
    quick_check(path, cancelled=cancelled)
    if is_left(path) or is_of_former_version(path):
        with Case.open(
            path, who=who, backups=backup_folder(), progress=progress, cancelled=cancelled
        ) as case:
            return case.former
    return None
