"""A file that an earlier version made is refused, or left as it was, where it can't be upgraded."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from models.case import Case
from models.errors import Refused
from models.storage.format import USER_VERSION
from models.upgrading import upgrade
from tests.disks import disk
from tests.files import damage
from tests.files.former import ANN, findings, names, version_of

# what is refused


@pytest.mark.parametrize("write", [True, False], ids=["to write", "to read"])
@pytest.mark.parametrize(
    "damaging",
    [damage.with_a_trigger, damage.with_a_view, damage.with_a_table, damage.without_a_table],
    ids=lambda each: each.__name__,
)
def test_what_its_version_never_had_is_refused_as_ever(
    former: Path, backups: Path, damaging: Callable[[Path], None], write: bool
) -> None:
    damaging(former)
    before = former.read_bytes()

    with pytest.raises(Refused):
        Case.open(former, who=ANN, read_only=not write, backups=backups)

    assert former.read_bytes() == before
    assert [each.name for each in former.parent.iterdir()] == [former.name]


def test_a_file_of_today_that_says_an_earlier_number_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "chips.proviso"
    Case.create(path, title="Chips", who=ANN).close()
    damage.run(path, "PRAGMA user_version = 1000")

    with pytest.raises(Refused, match="never puts into a case file"):
        Case.open(path, who=ANN)


def test_one_whose_history_is_not_whole_is_shown_and_left_as_it_is(
    former: Path, backups: Path
) -> None:
    damage.run(former, "UPDATE change SET value = '\"Other\"' WHERE field = 'title' AND seq = 4")
    damage.run(former, "UPDATE change_set SET label = 'Other' WHERE label = 'Renamed it'")
    before = former.read_bytes()

    with Case.open(former, who=ANN, backups=backups) as case:
        why = case.read_only

    assert why.startswith("The history of “chips.proviso” is not whole:")
    assert former.read_bytes() == before
    assert findings(former)


# when it is interrupted


def test_on_a_full_disk_the_file_stays_as_it_was_and_that_is_said(
    former: Path, backups: Path
) -> None:
    before = former.read_bytes()

    with disk() as made:
        made.room = 100_000
        with pytest.raises(Refused, match="is full"):
            upgrade(former, backups=backups, vfs=made.vfs_name)

    assert former.read_bytes() == before
    assert [each.name for each in former.parent.iterdir()] == [former.name]


def test_at_whatever_step_the_power_is_cut_the_file_is_as_it_was(
    former: Path, backups: Path
) -> None:
    before = former.read_bytes()

    cuts = 0
    while version_of(former) == 1000:
        with disk() as made, suppress(Refused):
            made.steps = 3 * cuts
            upgrade(former, backups=backups, vfs=made.vfs_name)
            break
        assert former.read_bytes() == before
        cuts += 1

    assert cuts > 10
    assert version_of(former) == USER_VERSION


KILLED = """
import os, signal, sys
from pathlib import Path
from models.upgrading import upgrade

def told(share):
    if share >= float(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)

upgrade(Path(sys.argv[1]), backups=Path(sys.argv[2]), progress=told)
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such signal.")
@pytest.mark.parametrize("share", [0.2, 0.6, 1.0])
def test_after_the_program_was_killed_at_it_the_next_opening_does_it(
    former: Path, backups: Path, share: float
) -> None:
    before = former.read_bytes()

    ended = subprocess.run(
        [sys.executable, "-c", KILLED, str(former), str(backups), str(share)], check=False
    )
    left = former.read_bytes()
    with Case.open(former, who=ANN, backups=backups) as case:
        told = case.read_only, names(case)

    assert ended.returncode == -signal.SIGKILL
    assert left == before
    assert told == ("", ["DeepSeek"])
    assert findings(former) == ()


def test_where_no_backup_can_be_made_it_is_shown_and_left_as_it_is(
    former: Path, tmp_path: Path
) -> None:
    before = former.read_bytes()
    no_folder = tmp_path / "a file"
    no_folder.write_text("", "utf-8")

    with Case.open(former, who=ANN, backups=no_folder) as case:
        why, shown = case.read_only, names(case)

    assert why.endswith("you see it as it was when it was opened.")
    assert shown == ["DeepSeek"]
    assert former.read_bytes() == before


def test_when_it_is_stopped_the_file_is_as_it_was_and_free(former: Path, backups: Path) -> None:
    before = former.read_bytes()
    told: list[float] = []

    with pytest.raises(Refused, match="stopped"):
        Case.open(
            former,
            who=ANN,
            backups=backups,
            progress=told.append,
            cancelled=lambda: len(told) > 3,
        )

    assert former.read_bytes() == before
    assert [each.name for each in former.parent.iterdir()] == [former.name]
    with Case.open(former, who=ANN, backups=backups) as case:
        assert case.read_only == ""
