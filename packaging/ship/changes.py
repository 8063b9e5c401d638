"""What CHANGELOG.md says of a version."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

UNRELEASED: Final = "not released yet"
"""What stands behind the number of a version until it is released."""


@dataclass(frozen=True)
class Section:
    """The section of one version: what stands behind its number, and its text."""

    released: str
    text: str


def section(changelog: str, version: str) -> Section | None:
    """The section of a version; None where there is none."""
    head = rf"^## {re.escape(version)}(?:[ –-]+(?P<released>.*))?$"
    found = re.search(head, changelog, re.MULTILINE)
    if found is None:
        return None
    text = changelog[found.end() :].partition("\n## ")[0].strip()
    return Section((found["released"] or "").strip(), text)


def objections(changelog: str, version: str) -> list[str]:
    """What keeps a version from being released, as far as the changelog tells."""
    told = section(changelog, version)
    if told is None:
        return [f"CHANGELOG.md has no section of version {version}."]
    faults = []
    if not re.search(r"^- ", told.text, re.MULTILINE):
        faults.append(f"CHANGELOG.md says nothing of what version {version} brings.")
    if told.released != UNRELEASED and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", told.released):
        faults.append(
            f"CHANGELOG.md has neither “{UNRELEASED}” nor a day, as 2026-01-31, at {version}."
        )
    return faults


def dated(changelog: str, version: str, day: date) -> str:
    """The changelog with the day on which a version is released, where it had none."""
    head = rf"^(## {re.escape(version)}[ –-]+){UNRELEASED}$"
    return re.sub(head, rf"\g<1>{day.isoformat()}", changelog, flags=re.MULTILINE)
