"""Gives the version that is released its day in CHANGELOG.md, as a commit of its own.

Everything that is built bears the time of its commit, so the day has to be committed before.
"""

import subprocess
from datetime import date
from pathlib import Path
from typing import Final

from ship.changes import dated

FILE: Final = "CHANGELOG.md"


def date_version(root: Path, version: str, *, day: date) -> bool:
    """Write and commit the day in the repository at `root`; false where it stands there already."""
    changelog = root / FILE
    before = changelog.read_text(encoding="utf-8")
    after = dated(before, version, day)
    if after == before:
        return False
    changelog.write_text(after, encoding="utf-8")
    message = f"Release version {version}"
    subprocess.run(["git", "commit", "--quiet", "-m", message, "--", FILE], cwd=root, check=True)
    return True


def may_commit(root: Path) -> bool:
    """Whether git knows a name to commit under."""
    asked = ["git", "var", "GIT_COMMITTER_IDENT"]
    return not subprocess.run(asked, cwd=root, capture_output=True, check=False).returncode
