"""What an interrupted save leaves beside a file, and what others leave there."""

from pathlib import Path

import pytest

from models.case import Case
from models.errors import Refused
from models.records import Company
from models.storage.check import check
from models.storage.leftover import is_left, journal_of
from models.storage.opening import open_file, quick_check
from models.unchanging import unchanging
from tests.disks import disk
from tests.files.whole import ANN


def names(case: Case) -> set[str | None]:
    return {company.name for company in case.all(Company)}


def interrupted(path: Path) -> None:
    """Leave a file as a power cut does while its pages are being written."""
    before = path.read_bytes()
    for steps in range(60, 100):
        with disk() as made:
            case = Case(open_file(path, write=True, vfs=made.vfs_name).database, path, who=ANN)
            made.steps = steps
            with pytest.raises(Refused), case.edit("Entered it") as edit:
                edit.add(Company, name="Never saved", notes="words " * 5000)
            case.database.close()
        if is_left(path) and path.read_bytes() != before:
            return
        journal_of(path).unlink(missing_ok=True)
        path.write_bytes(before)
    raise AssertionError("No cut left a journal beside pages that were half written.")


def test_an_interrupted_save_is_undone_at_the_next_opening(whole: Path) -> None:
    interrupted(whole)

    opened = open_file(whole, write=True)

    assert check(opened.database).whole
    assert not journal_of(whole).exists()
    opened.database.close()


def test_who_only_reads_leaves_an_interrupted_save_as_it_is(whole: Path) -> None:
    interrupted(whole)
    before = whole.read_bytes(), journal_of(whole).read_bytes()

    with unchanging(whole, who=ANN) as case:
        assert check(case.database).whole
        assert "Never saved" not in names(case)

    assert (whole.read_bytes(), journal_of(whole).read_bytes()) == before
    assert [each.name for each in whole.parent.iterdir() if each.name != whole.name] == [
        journal_of(whole).name
    ]


def test_an_interrupted_save_in_a_read_only_place_is_undone_for_reading_only(whole: Path) -> None:
    interrupted(whole)
    before = whole.read_bytes(), journal_of(whole).read_bytes()
    whole.chmod(0o444)

    opened = open_file(whole, write=True)

    assert "interrupted" in opened.read_only
    assert check(opened.database).whole
    opened.database.close()
    assert (whole.read_bytes(), journal_of(whole).read_bytes()) == before


def test_the_journal_of_another_file_is_refused_and_named(
    whole: Path, whole_bytes: bytes, tmp_path: Path
) -> None:
    interrupted(whole)
    journal = journal_of(whole).read_bytes()
    other = tmp_path / "other.proviso"
    with Case.create(other, title="Another case", who=ANN) as case, case.edit("Entered") as edit:
        edit.add(Company, name="Somebody else")
    before = other.read_bytes()
    journal_of(other).write_bytes(journal)

    with pytest.raises(Refused, match="of another file") as refusal:
        open_file(other, write=True)

    assert journal_of(other).name in refusal.value.happened
    assert other.read_bytes() == before
    assert journal_of(other).read_bytes() == journal


def test_the_journal_of_an_older_copy_does_not_turn_the_file_back(
    whole: Path, whole_bytes: bytes, tmp_path: Path
) -> None:
    interrupted(whole)
    journal = journal_of(whole).read_bytes()
    newer = tmp_path / "newer.proviso"
    newer.write_bytes(whole_bytes)
    with Case.open(newer, who=ANN) as case:
        for name in ("One", "Two"):
            with case.edit(f"Entered {name}") as edit:
                edit.add(Company, name=name)
    journal_of(newer).write_bytes(journal)

    with pytest.raises(Refused, match="of another file"):
        open_file(newer, write=True)

    journal_of(newer).unlink()
    with Case.open(newer, who=ANN) as case:
        assert {"One", "Two"} <= names(case)


def test_a_file_that_its_own_journal_can_not_mend_is_said_to_be_damaged(whole: Path) -> None:
    interrupted(whole)
    content = bytearray(whole.read_bytes())
    content[8192:90_000] = b"\x55" * (90_000 - 8192)
    whole.write_bytes(content)
    journal = journal_of(whole).read_bytes()

    with pytest.raises(Refused, match="damaged"):
        open_file(whole, write=True)

    assert whole.read_bytes() == bytes(content)
    assert journal_of(whole).read_bytes() == journal


@pytest.mark.parametrize("content", [b"", b"\0" * 600, b"no journal at all"])
def test_a_spent_or_senseless_journal_hinders_nobody(whole: Path, content: bytes) -> None:
    journal_of(whole).write_bytes(content)

    opened = open_file(whole, write=True)

    assert check(opened.database).whole
    opened.database.close()


def test_the_journal_of_a_save_that_is_under_way_is_left_to_it(whole: Path) -> None:
    writer = open_file(whole, write=True).database
    writer.connection().pragma("query_only", 0)
    writer.connection().execute("BEGIN IMMEDIATE")
    writer.connection().execute("UPDATE entity SET gone = 0")

    assert journal_of(whole).exists()
    assert not is_left(whole)
    quick_check(whole)

    writer.connection().execute("ROLLBACK")
    writer.close()
