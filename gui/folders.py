"""Where this user's own files of the program stand, apart from settings and drafts. No Qt."""

from pathlib import Path

from gui.forms.drafts import usual_folder


def backup_folder() -> Path:
    """Where backups of case files stand."""
    return usual_folder().parent / "backups"
