"""Whether a remembered file still is where it was, as far as this user can look there. No Qt."""

from pathlib import Path


def is_there(path: Path) -> bool:
    """Whether a file stands there; one that can't be looked at now does not. Never raises.

    A share can be cut off and a folder closed to the user since the path was remembered.
    """
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
