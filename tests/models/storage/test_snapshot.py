"""Copies of one moment: what they hold, whom they hinder, and what is left when they fail."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.case import Case
from models.errors import NotUnderstood, Refused
from models.records import Company
from models.storage.check import check
from models.storage.connection import CaseDatabase
from models.storage.leftover import journal_of
from models.storage.opening import open_file
from models.storage.snapshot import copy_file, snapshot
from tests.disks import disk
from tests.files.damage import overwrite
from tests.files.whole import ANN, held


@pytest.fixture
def case(whole: Path) -> Iterator[Case]:
    with Case.open(whole, who=ANN) as opened:
        yield opened


def enter(case: Case, name: str, *, notes: str = "") -> None:
    with case.edit("Entered it") as edit:
        edit.add(Company, name=name, notes=notes or None)


def names(database: CaseDatabase) -> set[str]:
    return {
        str(name)
        for (name,) in database.connection().execute("SELECT name FROM company WHERE name NOTNULL")
    }


def test_a_snapshot_stays_as_it_is_while_the_case_goes_on(case: Case) -> None:
    taken = snapshot(case.database)

    enter(case, "Later")

    assert "Later" not in names(taken)
    assert "Later" in names(case.database)
    assert check(taken).whole
    taken.close()


def test_a_snapshot_can_be_a_file_and_is_read_from_there(case: Case, tmp_path: Path) -> None:
    told: list[float] = []

    taken = snapshot(case.database, tmp_path / "taken", progress=told.append)

    assert held(taken.connection()) == held(case.database.connection())
    assert told[-1] == 1.0
    taken.close()


def test_a_save_between_two_pieces_of_a_snapshot_is_not_hindered_and_not_torn(
    whole: Path, case: Case
) -> None:
    with case.edit("Entered much") as edit:
        for number in range(20):
            edit.add(Company, name=f"Large {number}", notes="many words " * 90_000)
    saved: list[str] = []

    def meanwhile(share: float) -> None:
        if len(saved) < 8:
            saved.append(f"While it was copied {len(saved)}")
            enter(case, saved[-1])

    reader = CaseDatabase(whole, write=False)
    reader.connect()
    taken = snapshot(reader, progress=meanwhile)

    assert saved
    assert check(taken).whole
    taken.close()
    reader.close()


def test_a_cancelled_snapshot_leaves_no_file(case: Case, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="stopped"):
        snapshot(case.database, tmp_path / "taken", cancelled=lambda: True)

    assert not (tmp_path / "taken").exists()


def test_a_copy_is_the_same_case_in_another_file(case: Case, tmp_path: Path) -> None:
    target = tmp_path / "copy.proviso"

    copy_file(case.database, target)

    copied = open_file(target, write=False).database
    assert held(copied.connection()) == held(case.database.connection())
    copied.close()
    assert [each.name for each in tmp_path.glob("*copy*")] == ["copy.proviso"]


@pytest.mark.parametrize("room", [0, 5_000, 100_000, 300_000])
def test_a_disk_too_full_for_the_copy_is_left_without_a_trace_of_it(
    case: Case, tmp_path: Path, room: int
) -> None:
    target = tmp_path / "copy.proviso"
    with disk() as made:
        made.room = room

        with pytest.raises(Refused, match="full"):
            copy_file(case.database, target, vfs=made.vfs_name)

    assert not list(tmp_path.glob("*copy*"))
    assert not list(tmp_path.glob(".*"))


def test_an_existing_file_is_replaced_only_when_told(case: Case, tmp_path: Path) -> None:
    target = tmp_path / "copy.proviso"
    target.write_text("precious")

    with pytest.raises(Refused, match="there already"):
        copy_file(case.database, target)
    assert target.read_text() == "precious"

    copy_file(case.database, target, replace=True)
    open_file(target, write=False).database.close()


def test_a_case_is_not_copied_onto_itself(case: Case, whole: Path, tmp_path: Path) -> None:
    (tmp_path / "link.proviso").symlink_to(whole)

    for target in (whole, tmp_path / "link.proviso"):
        with pytest.raises(Refused, match="this case itself"):
            copy_file(case.database, target, replace=True)


def test_a_case_that_somebody_has_open_is_not_replaced(case: Case, tmp_path: Path) -> None:
    other = Case.create(tmp_path / "other.proviso", title="Other", who=ANN)

    with pytest.raises(Refused, match="is open for writing"):
        copy_file(case.database, other.path, replace=True)

    other.close()
    copy_file(case.database, tmp_path / "other.proviso", replace=True)


def test_a_case_that_can_not_be_started_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(NotUnderstood):
        Case.create(tmp_path / "new.proviso", title="two\nlines", who=ANN)

    assert not list(tmp_path.glob("*new*"))


def test_a_copy_takes_no_name_beside_which_a_journal_lies(case: Case, tmp_path: Path) -> None:
    target = tmp_path / "copy.proviso"
    journal_of(target).write_bytes(b"left by another file")

    with pytest.raises(Refused, match="would damage"):
        copy_file(case.database, target)

    assert not target.exists()


@pytest.mark.parametrize("place", ["missing/copy.proviso", "chips.proviso/copy", "x" * 300, "."])
def test_a_copy_to_an_impossible_place_is_refused(case: Case, whole: Path, place: str) -> None:
    with pytest.raises(Refused):
        copy_file(case.database, whole.parent / place)

    left = {each.name for each in whole.parent.iterdir()}
    assert left == {whole.name, f".~lock.{whole.name}#"}


def test_a_damaged_file_is_not_passed_on_as_a_good_copy(whole: Path, tmp_path: Path) -> None:
    overwrite(whole, 4096 * 40, b"\x55" * 4096 * 3)
    database = CaseDatabase(whole, write=False)
    database.connect()

    with pytest.raises(Refused, match="damaged"):
        copy_file(database, tmp_path / "copy.proviso")

    assert not list(tmp_path.glob("*copy*"))
    database.close()


def test_copying_while_somebody_writes_waits_no_longer_than_it_must(
    whole: Path, tmp_path: Path
) -> None:
    with disk() as made:
        writer = open_file(whole, write=True, vfs=made.vfs_name).database
        reader = open_file(whole, write=False).database
        writer.connection().pragma("query_only", 0)
        writer.connection().execute("BEGIN EXCLUSIVE")
        reader.connection().set_busy_timeout(10)

        with pytest.raises(Refused, match="Another program"):
            copy_file(reader, tmp_path / "copy.proviso")

        writer.connection().execute("ROLLBACK")
        copy_file(reader, tmp_path / "copy.proviso")
        reader.close()
        writer.close()
