import os
import subprocess
import sys
from pathlib import Path

import pytest

from gui.start.last_words import KEPT_FOR, found, listening

FALLING = """
import faulthandler, sys
from pathlib import Path
from gui.start.last_words import listening
with listening(Path(sys.argv[1])):
    faulthandler._sigabrt()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "crashes"


def fall(folder: Path) -> None:
    subprocess.run([sys.executable, "-c", FALLING, str(folder)], check=False)


def test_what_a_process_wrote_as_it_fell_is_found_once(folder: Path) -> None:
    fall(folder)

    assert "Fatal Python error: Aborted" in found(folder)
    assert found(folder) == ""
    assert list(folder.iterdir()) == []


def test_a_process_that_was_killed_has_nothing_to_say_and_leaves_nothing_for_good(
    folder: Path,
) -> None:
    folder.mkdir()
    recent, old = folder / "1-1.txt", folder / "2-2.txt"
    for path in (recent, old):
        path.touch()
    past = old.stat().st_mtime - KEPT_FOR - 60
    os.utime(old, (past, past))

    assert found(folder) == ""

    assert list(folder.iterdir()) == [recent]


def test_what_a_process_got_over_is_not_told(folder: Path) -> None:
    folder.mkdir()
    (folder / "1-1.txt").write_text("Windows fatal exception: code 0x8001010d\n")

    assert found(folder) == ""


def test_without_a_place_to_write_the_program_goes_on(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()

    with listening(in_the_way / "crashes"):
        went_on = True

    assert went_on
    assert found(in_the_way / "crashes") == ""
