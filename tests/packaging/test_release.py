"""A release is only made of what is said, committed and checked."""

import hashlib
import json
import subprocess
from datetime import date
from pathlib import Path

import pytest

from ship.changes import UNRELEASED, objections, section
from ship.dating import date_version
from ship.release import gathered

READY = "# What changed\n\n## 1.2.0 – 2026-11-28\n\n- More.\n\n## 1.1.0 – 2026-01-02\n\n- Less.\n"


@pytest.mark.parametrize("released", ["2026-11-28", UNRELEASED])
def test_a_version_with_something_to_say_can_be_released(released: str) -> None:
    assert objections(READY.replace("2026-11-28", released), "1.2.0") == []


def test_the_day_of_a_release_is_committed_once_and_nothing_else_is(tmp_path: Path) -> None:
    def git(*words: str) -> str:
        done = subprocess.run(["git", *words], cwd=tmp_path, capture_output=True, check=True)
        return done.stdout.decode()

    git("init", "--quiet")
    git("config", "user.name", "Ann")
    git("config", "user.email", "ann@example.org")
    changelog = tmp_path / "CHANGELOG.md"
    changelog.write_text(READY.replace("2026-11-28", UNRELEASED), encoding="utf-8")
    (tmp_path / "more").touch()
    git("add", "CHANGELOG.md")
    git("commit", "--quiet", "-m", "Say what changed")

    first = date_version(tmp_path, "1.2.0", day=date(2026, 11, 28))
    second = date_version(tmp_path, "1.2.0", day=date(2026, 11, 29))

    assert (first, second) == (True, False)
    assert changelog.read_text(encoding="utf-8") == READY
    assert git("log", "--format=%s") == "Release version 1.2.0\nSay what changed\n"
    assert git("status", "--porcelain") == "?? more\n"


def test_the_section_of_a_version_ends_where_the_next_begins() -> None:
    told = section(READY, "1.2.0")

    assert told is not None
    assert (told.released, told.text) == ("2026-11-28", "- More.")


@pytest.mark.parametrize(
    ("changelog", "said"),
    [
        ("# What changed\n", "has no section"),
        ("## 1.2.0 – soon\n\n- More.\n", "has neither"),
        ("## 1.2.0 – 2026-11-28\n\n## 1.1.0 – 2026-01-02\n\n- Less.\n", "says nothing"),
        ("## 1.2.01 – 2026-11-28\n\n- More.\n", "has no section"),
    ],
)
def test_what_is_missing_is_named(changelog: str, said: str) -> None:
    (objection,) = objections(changelog, "1.2.0")

    assert said in objection


def test_a_release_has_packages_bill_and_checksums(tmp_path: Path) -> None:
    package = tmp_path / "proviso.deb"
    package.write_bytes(b"a package")

    folder = gathered(tmp_path / "release", packages=[package])

    sums = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    told = {name: digest for digest, _, name in (line.partition("  ") for line in sums)}
    (bill,) = folder.glob("*.cdx.json")
    assert json.loads(bill.read_text(encoding="utf-8"))["bomFormat"] == "CycloneDX"
    assert told == {
        each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in (package, bill)
    }
