"""A file that an earlier version made: read as it lies, brought up to date, merged; or refused."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from models.case import Case
from models.exchange.export import document
from models.merging import other_copy
from models.records import Company
from models.storage.format import USER_VERSION
from models.unchanging import unchanging
from tests.files.former import ANN, BOB, contents, findings, history, names, version_of

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
    assert version_of(former) == USER_VERSION


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
    assert version_of(former) == USER_VERSION
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
