from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from models import Case
from models.errors import Refused
from models.records import Company
from models.unchanging import apart, keep_as_it_stood, open_of_the_past, unchanging
from tests.builders import ANN, BOB, a_case, added


def test_what_is_saved_meanwhile_is_not_seen_and_is_not_hindered(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        added(case, Company, name="Before")

        with unchanging(case.path, who=BOB) as still:
            added(case, Company, name="After")
            seen = [one.name for one in still.all(Company)]

        assert seen == ["Before"]
        assert len(case.all(Company)) == 2


def test_another_file_than_is_meant_is_refused(tmp_path: Path) -> None:
    with a_case(tmp_path) as case, a_case(tmp_path, name="other") as other:
        added(case, Company, name="Written since it was opened")
        with unchanging(case.path, who=BOB, of=case.stamp) as still:
            assert [one.name for one in still.all(Company)] == ["Written since it was opened"]

        other.path.replace(case.path)

        with (
            pytest.raises(Refused, match="taken the place"),
            unchanging(case.path, who=BOB, of=case.stamp),
        ):
            pass


def test_another_file_than_is_open_is_not_read_apart_nor_kept_as_it_stood(tmp_path: Path) -> None:
    target = tmp_path / "then.proviso"
    with a_case(tmp_path) as case, a_case(tmp_path, name="other") as other:
        with apart(case) as same:
            assert same.uid == case.uid

        other.path.replace(case.path)

        with pytest.raises(Refused, match="taken the place"), apart(case):
            pass
        with pytest.raises(Refused, match="taken the place"):
            keep_as_it_stood(case.path, target, who=ANN, of=case.stamp, day=None)
    assert not target.exists()


def test_it_is_for_reading_only(tmp_path: Path) -> None:
    with (
        a_case(tmp_path) as case,
        unchanging(case.path, who=ANN) as still,
        pytest.raises(Refused),
        still.edit("Added a company") as edit,
    ):
        edit.add(Company, name="Nowhere")


def test_it_tells_how_far_it_is_and_can_be_stopped(tmp_path: Path) -> None:
    told: list[float] = []
    with a_case(tmp_path) as case:
        with unchanging(case.path, who=ANN, progress=told.append):
            pass
        with (
            pytest.raises(Refused),
            unchanging(case.path, who=ANN, cancelled=lambda: True),
        ):
            pass

    assert told[-1] == 1


def test_what_reads_in_it_stops_at_the_next_question(tmp_path: Path) -> None:
    stop: list[bool] = []
    seen: list[int] = []

    def read(still: Case) -> None:
        seen.append(len(still.all(Company)))
        stop.append(True)
        seen.append(len(still.all(Company)))

    with a_case(tmp_path) as case:
        added(case, Company, name="Here")
        with (
            pytest.raises(Refused, match="was stopped"),
            unchanging(case.path, who=ANN, cancelled=lambda: bool(stop)) as still,
        ):
            read(still)

    assert seen == [1]


def test_what_is_no_case_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.proviso"
    path.write_text("Dear Sir")

    with pytest.raises(Refused), unchanging(path, who=ANN):
        pass

    assert path.read_text() == "Dear Sir"


def test_the_state_of_a_day_is_kept_in_a_file_that_nobody_writes(tmp_path: Path) -> None:
    then = [datetime(2026, 1, 10, tzinfo=UTC)]
    path, target = tmp_path / "case.proviso", tmp_path / "past" / "case.proviso"
    target.parent.mkdir()
    with Case.create(path, title="A case", who=ANN, clock=lambda: then[0]) as case:
        added(case, Company, name="Early")
        then[0] = datetime(2026, 2, 10, tzinfo=UTC)
        added(case, Company, name="Late")

        keep_as_it_stood(path, target, who=ANN, day=date(2026, 1, 31))

        with open_of_the_past(target, of=case) as past:
            assert [each.name for each in past.all(Company)] == ["Early"]
            assert (past.uid, past.beside) == (case.uid, tmp_path)
            with pytest.raises(Refused), past.edit("Add") as edit:
                edit.add(Company, name="Never")


@pytest.mark.parametrize("day", [date(1999, 12, 31), None])
def test_a_day_before_the_beginning_and_a_reading_that_is_stopped_leave_no_file(
    tmp_path: Path, day: date | None
) -> None:
    target = tmp_path / "past.proviso"
    with a_case(tmp_path) as case, pytest.raises(Refused):
        keep_as_it_stood(case.path, target, who=ANN, day=day, cancelled=lambda: day is None)

    assert not target.exists()
