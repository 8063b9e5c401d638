"""A file that an earlier version made: read as it lies, brought up to date, merged; or refused."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models.case import Case
from models.errors import Refused
from models.exchange.export import document
from models.history.changes import Person
from models.merging import other_copy
from models.records import Company
from models.storage.check import check
from models.storage.opening import open_as_it_is
from models.unchanging import unchanging
from models.upgrading import upgrade
from tests.disks import disk
from tests.files import damage
from tests.files.former import make_former
from tests.files.whole import held

ANN = Person("00000000-0000-4000-8000-000000000001", "Ann")
BOB = Person("00000000-0000-4000-8000-000000000002", "Bob")


@pytest.fixture
def former(tmp_path: Path) -> Path:
    """A file of version 1000 of this test's own, in a folder of its own."""
    folder = tmp_path / "cases"
    folder.mkdir()
    return make_former(folder / "chips.proviso")


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def history(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """What of a file is sealed, whatever its tables are."""
    told = contents(path)
    told["entity"] = [row[:3] for row in told["entity"]]
    sealed = ("entity", "change_set", "after", "change", "replaced", "covered", "content")
    return {table: told[table] for table in sealed}


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """What all tables of a file hold, whatever they are."""
    opened = open_as_it_is(path, write=False)
    try:
        return held(opened.database.connection())
    finally:
        opened.database.close()


def names(case: Case) -> list[str | None]:
    return sorted(each.name or "" for each in case.all(Company))


def findings(path: Path) -> tuple[str, ...]:
    with unchanging(path, who=ANN) as case:
        return tuple(each.sentence for each in check(case.database).findings)


def version_of(path: Path) -> int:
    opened = open_as_it_is(path, write=False)
    try:
        return int(opened.database.connection().pragma("user_version"))
    finally:
        opened.database.close()


# opening for writing


def test_opening_brings_the_file_up_to_date_and_leaves_its_history_as_it_was(
    former: Path, backups: Path
) -> None:
    before = history(former)

    with Case.open(former, who=ANN, backups=backups) as case:
        told = case.read_only, names(case), case.frontier()

    assert told[:2] == ("", ["DeepSeek"])
    assert history(former) == before
    assert findings(former) == ()
    assert version_of(former) == 1001


def test_the_former_file_is_kept_among_the_backups(former: Path, backups: Path) -> None:
    before = contents(former)

    with Case.open(former, who=ANN, backups=backups) as case:
        kept = case.former

    assert kept is not None
    assert kept.is_relative_to(backups)
    assert (contents(kept), version_of(kept)) == (before, 1000)
    assert [each.name for each in former.parent.iterdir()] == [former.name]


def test_without_a_folder_for_backups_it_is_kept_beside_and_over_nothing(former: Path) -> None:
    before = contents(former)
    taken = former.with_name("chips (before upgrade).proviso")
    taken.write_text("mine", "utf-8")

    with Case.open(former, who=ANN) as case:
        kept = case.former

    assert kept == former.with_name("chips (before upgrade 2).proviso")
    assert contents(kept) == before
    assert taken.read_text("utf-8") == "mine"


def test_it_is_brought_up_to_date_once(former: Path, backups: Path) -> None:
    Case.open(former, who=ANN, backups=backups).close()
    once = former.read_bytes()

    with Case.open(former, who=ANN, backups=backups) as case:
        again = case.former

    assert again is None
    assert former.read_bytes() == once


def test_what_it_held_can_be_edited_undone_and_is_whole(former: Path, backups: Path) -> None:
    with Case.open(former, who=ANN, backups=backups) as case:
        company = next(iter(case.ids("company")))
        undoable = case.undo_label
        with case.edit("Renamed it") as edit:
            edit.set(company, "name", "Moonshot")
            edit.set(company, "combined_into", edit.add(Company, name="Zhipu"))
        renamed = names(case)
        case.undo()
        taken_back = names(case)

    assert undoable == "Attached the article"
    assert renamed == ["Moonshot", "Zhipu"]
    assert taken_back == ["DeepSeek"]
    assert findings(former) == ()


def test_two_copies_brought_up_to_date_apart_are_the_same_file(former: Path, backups: Path) -> None:
    other = Path(shutil.copy(former, former.with_name("other.proviso")))

    Case.open(former, who=ANN, backups=backups).close()
    Case.open(other, who=BOB, backups=backups).close()

    assert contents(former) == contents(other)


def test_a_link_to_the_file_stays_one_and_its_permissions_stay(former: Path, backups: Path) -> None:
    former.chmod(0o640)
    link = former.with_name("link.proviso")
    link.symlink_to(former)

    Case.open(link, who=ANN, backups=backups).close()

    assert link.is_symlink()
    assert version_of(former) == 1001
    assert former.stat().st_mode & 0o777 == 0o640


def test_the_share_done_is_told(former: Path, backups: Path) -> None:
    told: list[float] = []

    Case.open(former, who=ANN, backups=backups, progress=told.append).close()

    assert told[-1] == 1.0
    assert all(0.0 <= share <= 1.0 for share in told)


# opening for reading


def test_for_reading_it_is_shown_with_the_tables_of_today_and_not_touched(former: Path) -> None:
    before = former.read_bytes()

    with Case.open(former, who=ANN, read_only=True) as case:
        shown = names(case), case.frontier()
    with unchanging(former, who=ANN) as still:
        same = names(still), still.frontier()

    assert shown == same
    assert shown[0] == ["DeepSeek"]
    assert former.read_bytes() == before
    assert [each.name for each in former.parent.iterdir()] == [former.name]


def test_it_reads_and_exports_as_after_it_was_brought_up_to_date(
    former: Path, backups: Path
) -> None:
    with Case.open(former, who=ANN, read_only=True) as case:
        before = "".join(document(case))
    Case.open(former, who=ANN, backups=backups).close()

    with Case.open(former, who=ANN, read_only=True) as case:
        after = "".join(document(case))

    assert after == before


def test_where_it_can_not_be_written_it_is_shown_and_said_why(former: Path, backups: Path) -> None:
    former.chmod(0o444)
    before = former.read_bytes()

    with Case.open(former, who=ANN, backups=backups) as case:
        why, shown = case.read_only, names(case)

    assert why == "The file is marked as read-only."
    assert shown == ["DeepSeek"]
    assert former.read_bytes() == before


def test_an_earlier_state_of_it_can_be_read(former: Path) -> None:
    with Case.open(former, who=ANN, read_only=True) as case:
        then = case.frontier_at(datetime(2026, 1, 15, 9, 10, tzinfo=UTC))

    with unchanging(former, who=ANN, at=then) as stood:
        shown = names(stood)

    assert shown == ["A mistake", "深度求索 DeepSeek"]


# merging


def test_copies_of_either_version_are_merged_into_one_of_the_other(
    former: Path, backups: Path
) -> None:
    present = Path(shutil.copy(former, former.with_name("present.proviso")))
    with (
        Case.open(present, who=BOB, backups=backups) as case,
        case.edit("Added one") as edit,
    ):
        edit.add(Company, name="Moonshot")
    older = former.read_bytes()

    with (
        Case.open(present, who=BOB, backups=backups) as case,
        other_copy(former, into=present, who=BOB) as theirs,
    ):
        nothing = case.merge(theirs, label="Merged")
    untouched = former.read_bytes()
    with (
        Case.open(former, who=ANN, backups=backups) as case,
        other_copy(present, into=former, who=ANN) as theirs,
    ):
        case.merge(theirs, label="Merged")
        merged = names(case), case.frontier() == theirs.frontier()

    assert not nothing
    assert untouched == older
    assert merged == (["DeepSeek", "Moonshot"], True)
    assert findings(former) == ()


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
    assert version_of(former) == 1001


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
