"""Saving on a disk that fills up, breaks or loses its power: nothing said to be saved is lost."""

import os
import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from models.case import Case
from models.errors import Refused
from models.records import Company
from models.storage.check import check
from models.storage.leftover import is_left, journal_of
from models.storage.opening import open_file
from models.storage.snapshot import copy_file
from tests.disks import Disk, disk
from tests.files.damage import run
from tests.files.whole import ANN

LONG = "so many words " * 3000


def opened_on(made: Disk, path: Path) -> Case:
    return Case(open_file(path, write=True, vfs=made.vfs_name).database, path, who=ANN)


def names(case: Case) -> list[str | None]:
    return sorted(company.name or "" for company in case.all(Company))


def enter(case: Case, name: str) -> None:
    with case.edit(f"Entered {name}") as edit:
        edit.add(Company, name=name, notes=LONG)


@pytest.mark.parametrize("room", [0, 1, 600, 5_000, 20_000, 60_000])
def test_a_full_disk_is_said_and_the_file_is_as_it_was(whole: Path, room: int) -> None:
    before = whole.read_bytes()
    with disk() as made:
        case = opened_on(made, whole)
        made.room = room

        with pytest.raises(Refused, match="full") as refusal:
            enter(case, "One more")

        assert "One more" not in names(case)
        made.room = None
        case.close()
    assert "safe" in refusal.value.kept
    assert whole.read_bytes() == before
    assert not journal_of(whole).exists()


def test_after_room_is_made_on_the_disk_the_same_case_goes_on_saving(whole: Path) -> None:
    with disk() as made:
        case = opened_on(made, whole)
        made.room = 1000
        with pytest.raises(Refused, match="full"):
            enter(case, "One more")
        made.room = None

        enter(case, "One more")

        assert "One more" in names(case)
        assert check(case.database).whole
        case.close()


def test_a_power_cut_at_any_moment_loses_nothing_that_was_said_to_be_saved(
    whole_bytes: bytes, tmp_path: Path
) -> None:
    chance = random.Random(11)
    recovered = 0
    for steps in range(0, 220, 2):
        folder = tmp_path / str(steps)
        folder.mkdir()
        path = folder / "chips.proviso"
        path.write_bytes(whole_bytes)
        saved: list[str] = []
        with disk() as made:
            case = opened_on(made, path)
            made.steps = steps
            trying = ""
            with suppress(Refused):
                for trying in ("First", "Second", "Third"):
                    enter(case, trying)
                    saved.append(trying)
            made.broken = True
            case.database.close()
            for left in range(3):
                place = folder / f"after-{left}"
                place.mkdir()
                made.leave(place, chance)
                recovered += is_left(place / path.name)
                assert_whole(place / path.name, saved, trying)
    assert recovered > 30


def assert_whole(path: Path, saved: list[str], trying: str) -> None:
    opened = open_file(path, write=True)
    case = Case(opened.database, path, who=ANN)
    found = set(names(case))
    assert opened.read_only == ""
    assert check(opened.database).whole
    assert set(saved) <= found
    assert found <= {"DeepSeek", "", *saved, trying}
    assert not is_left(path)
    case.close()


def test_a_disk_that_breaks_and_comes_back_costs_nothing_that_was_saved(
    whole_bytes: bytes, tmp_path: Path
) -> None:
    for steps in range(0, 75, 3):
        path = tmp_path / f"{steps}.proviso"
        path.write_bytes(whole_bytes)
        with disk() as made:
            case = opened_on(made, path)
            made.steps = steps

            with suppress(Refused):
                enter(case, "One more")

            made.steps, made.broken = None, False
            case.close()
        assert_whole(path, [], "One more")


def test_a_disk_that_comes_back_is_saved_to_again_by_the_same_case(
    whole_bytes: bytes, tmp_path: Path
) -> None:
    for steps in range(0, 75, 3):
        path = tmp_path / f"{steps}.proviso"
        path.write_bytes(whole_bytes)
        with disk() as made:
            case = opened_on(made, path)
            made.steps = steps
            with suppress(Refused):
                enter(case, "One more")
            made.steps, made.broken = None, False

            if "One more" not in names(case):
                enter(case, "After")
                assert "After" in names(case)
            case.close()


def moved(path: Path) -> None:
    path.rename(path.with_name("moved.proviso"))


def deleted(path: Path) -> None:
    path.unlink()


def replaced(path: Path) -> None:
    path.with_name("other").write_bytes(path.read_bytes())
    path.with_name("other").replace(path)


def changed(path: Path) -> None:
    # And back again, so that what is copied afterwards is whole.
    run(path, *(f"UPDATE company SET website = {value}" for value in ("'x'", "NULL")))


@pytest.mark.parametrize("happening", [moved, deleted, replaced, changed])
def test_a_file_that_something_else_touched_is_not_written_over_and_can_be_saved_elsewhere(
    whole: Path, tmp_path: Path, happening: Callable[[Path], None]
) -> None:
    case = opened_on_disk(whole)
    enter(case, "Before")
    happening(whole)
    after = {each.name: each.read_bytes() for each in whole.parent.glob("*.proviso")}

    for _ in range(2):
        with pytest.raises(Refused) as refusal:
            enter(case, "After")
        assert whole.name in refusal.value.happened

    assert {each.name: each.read_bytes() for each in whole.parent.glob("*.proviso")} == after
    copy_file(case.database, tmp_path / "kept.proviso")
    case.close()
    assert_whole(tmp_path / "kept.proviso", ["Before"], "After")


def test_a_change_too_quick_for_the_clock_of_the_disk_is_noticed_all_the_same(whole: Path) -> None:
    case = opened_on_disk(whole)
    enter(case, "Before")
    stamp = whole.stat()
    changed(whole)
    os.utime(whole, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))

    for _ in range(2):
        with pytest.raises(Refused, match="Something else has changed"):
            enter(case, "After")

    case.close()


def opened_on_disk(path: Path) -> Case:
    return Case(open_file(path, write=True).database, path, who=ANN)


def test_a_case_that_another_process_writes_is_said_to_be_in_use(whole: Path) -> None:
    case = opened_on_disk(whole)
    case.database.connection().set_busy_timeout(10)
    other = open_file(whole, write=True).database
    other.connection().pragma("query_only", 0)
    other.connection().execute("BEGIN IMMEDIATE")

    with pytest.raises(Refused, match="Another program"):
        enter(case, "Not now")

    other.connection().execute("ROLLBACK")
    enter(case, "But now")
    assert "But now" in names(case)
    other.close()
    case.close()


def test_what_happens_to_the_file_is_known_before_the_next_edit(whole: Path) -> None:
    case = opened_on_disk(whole)
    enter(case, "Before")
    assert case.disturbed() is None

    moved(whole)

    found = case.disturbed()
    assert found is not None
    assert "no longer where it was" in found.happened
    case.close()


@pytest.mark.parametrize("happening", [moved, replaced])
def test_a_file_that_goes_while_it_is_written_is_told_of_after_that(
    whole: Path, happening: Callable[[Path], None]
) -> None:
    case = opened_on_disk(whole)

    with case.edit("Entered one") as edit:
        edit.add(Company, name="One")
        happening(whole)

    assert case.disturbed() is not None
    with pytest.raises(Refused):
        enter(case, "After")
    case.close()
