"""The repository speaks of itself only: no address of a package index, no path of one machine."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Written in pieces, so that this file does not find itself.
HOSTS = ("pypi" + ".org", "python" + "hosted.org", "registry.npm" + "js", "--extra-" + "index-url")
PLACES = re.compile(rb"(?<![\w.])/(?:ho" rb"me|Us" rb"ers|ro" rb"ot|wo" rb"rk)/\w")
WRITTEN_FOR_PEOPLE = {".py", ".md", ".toml", ".lock", ".txt", ".svg", ".json", ".yml", "", ".qss"}


def test_no_file_names_a_package_index() -> None:
    for path in tracked():
        content = path.read_bytes()

        assert not [host for host in HOSTS if host.encode() in content], path


def test_no_file_names_a_place_of_one_machine() -> None:
    for path in tracked():
        if path.suffix in WRITTEN_FOR_PEOPLE:
            assert not PLACES.findall(path.read_bytes()), path


def test_the_readme_gives_the_command_that_every_change_must_pass() -> None:
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()

    command = run[-1]

    assert command == "make test"
    assert f"    {command}" in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()


def test_every_target_of_make_is_explained() -> None:
    lines = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    targets = {line.split(":")[0]: lines[at - 1] for at, line in enumerate(lines) if ":" in line}

    explained = "run test check soak mutants bench package package-test release clean lock"
    for target in explained.split():
        assert targets[target].startswith("## "), target


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]
