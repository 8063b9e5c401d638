"""What the program is called where systems ask for names; its version stands in pyproject.toml."""

import subprocess
import tomllib
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
NAME: Final = "proviso"
TITLE: Final = "Proviso"
SUMMARY: Final = "Keep the cases that others decide"
DOMAIN: Final = "proviso.invalid"
"""The domain of whoever publishes, who puts theirs here. RFC 6761 keeps this one from belonging to
anybody, so that no package speaks in the name of a stranger."""
IDENTIFIER: Final = ".".join((*reversed(DOMAIN.split(".")), NAME))
"""For AppStream and macOS."""
MIME: Final = "application/vnd.proviso.case+sqlite3"
ENDING: Final = "proviso"
MAINTAINER: Final = f"{TITLE} maintainers <maintainers@{DOMAIN}>"
COPYRIGHT: Final = "2026 The Proviso authors"


@cache
def project() -> dict[str, Any]:
    """The table `project` of pyproject.toml."""
    whole = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    table: dict[str, Any] = whole["project"]
    return table


def version() -> str:
    """The version that is being packaged."""
    return str(project()["version"])


@cache
def epoch() -> int:
    """Seconds since 1970 of the last commit: the time that everything built from it bears."""
    return int(_git("log", "-1", "--format=%ct"))


def day() -> datetime:
    """The instant of the last commit, in UTC."""
    return datetime.fromtimestamp(epoch(), UTC)


def commit() -> str:
    """The full name of the last commit."""
    return _git("rev-parse", "HEAD")


def tags() -> list[str]:
    """The tags of the repository."""
    return _git("tag", "--list").splitlines()


def unclean() -> list[str]:
    """What differs from the last commit, a line each as `git status` writes it."""
    return _git("status", "--porcelain").splitlines()


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout.strip()
