"""What Proviso stands on is pinned, locked, explained, and free of addresses."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")


def test_every_dependency_is_pinned_to_one_version() -> None:
    for requirement in (*required(), *required_to_develop()):
        assert re.fullmatch(r"[A-Za-z0-9-]+==[0-9.]+", requirement), requirement


def test_every_dependency_is_explained() -> None:
    explained = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")

    for requirement in (*required(), *required_to_develop()):
        assert f"| `{requirement.partition('==')[0]}` |" in explained, requirement


def test_no_explanation_outlives_its_dependency() -> None:
    explained = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    wanted = {requirement.partition("==")[0] for requirement in required()}
    wanted |= {requirement.partition("==")[0] for requirement in required_to_develop()}

    named = set(re.findall(r"^\| `([^`]+)` \|", explained, flags=re.MULTILINE))

    assert named == wanted


def test_the_locks_follow_the_pins() -> None:
    needed, all_tools = (locked(name) for name in LOCKS)

    assert {pin.lower() for pin in required()} <= needed
    assert {pin.lower() for pin in required_to_develop()} <= all_tools
    assert needed <= all_tools, "the two locks disagree; run make lock"


@pytest.mark.parametrize("name", LOCKS)
def test_everything_locked_has_hashes_and_no_address(name: str) -> None:
    lock = (ROOT / name).read_text(encoding="utf-8")

    blocks = re.split(r"\n(?=\S)", lock)

    assert "://" not in lock
    assert not re.search(r"^\s*-(-index-url|-extra-index-url|-find-links|[if]) ", lock, re.M)
    assert all("--hash=sha256:" in block for block in blocks)


def required() -> list[str]:
    pins: list[str] = project()["project"]["dependencies"]
    return pins


def required_to_develop() -> list[str]:
    groups = project()["dependency-groups"]
    return [pin for pins in groups.values() for pin in pins if isinstance(pin, str)]


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def locked(name: str) -> set[str]:
    lock = (ROOT / name).read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z0-9-]+==[^ ]+)", lock, flags=re.MULTILINE))
