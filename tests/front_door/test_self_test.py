"""The program tries itself out, and leaves nothing behind."""

import resource
from pathlib import Path

from briefings.kinds import KINDS
from tests.front_door.conftest import Door


def test_the_program_tries_all_it_does_and_leaves_nothing(door: Door, tmp_path: Path) -> None:
    done = door("self-test")

    assert (done.status, done.complained) == (0, "")
    for kind in (code for code, each in KINDS.items() if each.pieces):
        assert f"works: write a briefing: {kind}" in done.said.splitlines()
    assert "works: merge what was edited there" in done.said
    assert not list(tmp_path.iterdir())


def test_what_does_not_work_is_named_and_refused(door: Door) -> None:
    def full_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    done = door("self-test", "--json", before=full_disk)

    assert done.status == 1
    assert done.complained.endswith("did not work.\n")
    assert "make the sample case and open it" in done.json["failed"]


def test_without_a_folder_for_what_passes_away_nothing_is_tried(door: Door) -> None:
    def nothing_fits() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    done = door("self-test", before=nothing_fits)

    assert (done.status, done.said) == (1, "")
    assert "Name one in TMPDIR." in done.complained
