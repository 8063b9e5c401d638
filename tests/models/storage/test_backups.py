"""Backups are whole, kept apart by file, thinned by age, and brought back beside the case."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from models import Case, Refused
from models.records import Company
from models.storage.backups import MERGE, Shelf, back_up, backups, bring_back, place_beside
from tests.builders import ANN, a_case, added

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """A case with a company in it."""
    with a_case(tmp_path) as made:
        added(made, Company, name="Tencent")
        yield made


@pytest.fixture
def shelf(case: Case, tmp_path: Path) -> Shelf:
    """Where its backups stand."""
    return Shelf(tmp_path / "backups", case.uid, case.path)


def backed_up(case: Case, shelf: Shelf, at: datetime) -> Path:
    return back_up(case.database, shelf, why=MERGE, clock=lambda: at)


def test_a_backup_is_listed_with_its_time_and_reason_and_opens_as_a_case(
    case: Case, shelf: Shelf
) -> None:
    path = backed_up(case, shelf, NOON)

    [found] = backups(shelf)
    assert (found.path, found.made, found.why) == (path, NOON, MERGE)
    assert found.size == path.stat().st_size
    with Case.open(path, who=ANN) as copy:
        assert [each.name for each in copy.all(Company)] == ["Tencent"]


def test_the_copy_of_a_case_elsewhere_has_backups_of_its_own(
    case: Case, shelf: Shelf, tmp_path: Path
) -> None:
    backed_up(case, shelf, NOON)

    assert backups(Shelf(shelf.folder, case.uid, tmp_path / "copy.proviso")) == ()


def test_old_backups_are_thinned_to_days_weeks_and_months(case: Case, shelf: Shelf) -> None:
    first = backed_up(case, shelf, NOON)
    content = first.read_bytes()
    for hours in range(6, 24 * 500, 6):
        earlier = NOON - timedelta(hours=hours)
        (shelf.place / f"{earlier:%Y%m%dT%H%M%S%fZ} merge.proviso").write_bytes(content)

    backed_up(case, shelf, NOON + timedelta(hours=1))

    made = [each.made for each in backups(shelf)]
    recent = [each for each in made if NOON - each < timedelta(days=2)]
    assert len(recent) == 9
    assert len({each.date() for each in made if NOON - each < timedelta(days=6)}) == 7
    assert 12 <= len({(each.year, each.month) for each in made}) <= 13
    assert len(made) < 9 + 7 + 4 + 12


def test_a_backup_comes_back_as_a_file_beside_the_case(case: Case, shelf: Shelf) -> None:
    backed_up(case, shelf, NOON)
    added(case, Company, name="Alibaba")
    [backup] = backups(shelf)

    path = bring_back(backup, place_beside(case.path, backup))

    assert path.parent == case.path.parent
    with Case.open(path, who=ANN) as restored:
        assert [each.name for each in restored.all(Company)] == ["Tencent"]
    assert len(case.all(Company)) == 2


def test_a_backup_never_takes_the_place_of_a_file(case: Case, shelf: Shelf) -> None:
    backed_up(case, shelf, NOON)
    [backup] = backups(shelf)
    taken = bring_back(backup, place_beside(case.path, backup))

    assert place_beside(case.path, backup) != taken
    with pytest.raises(Refused, match="there already"):
        bring_back(backup, taken)


def test_a_folder_that_cannot_be_made_is_refused(case: Case, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")

    with pytest.raises(Refused):
        back_up(case.database, Shelf(blocked, case.uid, case.path), why=MERGE)


def test_a_stopped_backup_leaves_nothing(case: Case, shelf: Shelf) -> None:
    with pytest.raises(Refused, match="stopped"):
        back_up(case.database, shelf, why=MERGE, cancelled=lambda: True)

    assert list(shelf.place.iterdir()) == []
