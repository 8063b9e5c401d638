from pathlib import Path

import pytest

from models.errors import Refused
from models.records import Company
from models.unchanging import unchanging
from tests.builders import ANN, BOB, a_case, added


def test_what_is_saved_meanwhile_is_not_seen_and_is_not_hindered(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        added(case, Company, name="Before")

        with unchanging(case.path, who=BOB) as still:
            added(case, Company, name="After")
            seen = [one.name for one in still.all(Company)]

        assert seen == ["Before"]
        assert len(case.all(Company)) == 2


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


def test_what_is_no_case_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.proviso"
    path.write_text("Dear Sir")

    with pytest.raises(Refused), unchanging(path, who=ANN):
        pass

    assert path.read_text() == "Dear Sir"
