"""Where this user's own files of the program stand, apart from the settings. No Qt."""

from pathlib import Path

import platformdirs


def draft_folder() -> Path:
    """Where what was typed and is not saved yet stands."""
    return _own() / "drafts"


def crash_folder() -> Path:
    """Where the last words of processes stand that were broken off."""
    return _own() / "crashes"


def backup_folder() -> Path:
    """Where backups of case files stand."""
    return _own() / "backups"


def search_folder() -> Path:
    """Where search indexes stand, which anybody may throw away."""
    return _passing() / "search"


def glimpse_folder() -> Path:
    """Where the glimpses of recent files stand, which anybody may throw away."""
    return _passing() / "glimpses"


def opened_folder() -> Path:
    """Where the copies stand that other programs open; each goes after a day."""
    return _passing() / "opened"


def _own() -> Path:
    return Path(platformdirs.user_data_dir("proviso", appauthor=False))


def _passing() -> Path:
    return Path(platformdirs.user_cache_dir("proviso", appauthor=False))
