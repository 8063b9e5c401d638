import csv
from pathlib import Path

import pytest

from models.case import Case
from models.errors import Refused
from models.exchange.sheets import write_csv

ROWS = [["Name", "Says"], ["深度求索", '=1+1, "so"\nand on'], ["-5", "plain"]]


def test_a_table_is_read_back_as_it_was_and_runs_nothing(case: Case, tmp_path: Path) -> None:
    out = tmp_path / "table.csv"

    write_csv(ROWS, out, case=case.path)

    with out.open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.reader(file))
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    assert read == [["Name", "Says"], ["深度求索", '\'=1+1, "so"\nand on'], ["-5", "plain"]]


@pytest.mark.parametrize("name", ["table.txt", "table"])
def test_another_ending_is_refused_and_nothing_written(
    case: Case, tmp_path: Path, name: str
) -> None:
    with pytest.raises(Refused, match="names no table"):
        write_csv(ROWS, tmp_path / name, case=case.path)

    assert not (tmp_path / name).exists()


def test_the_case_itself_is_never_written_over(case: Case, tmp_path: Path) -> None:
    before = case.path.stat().st_size
    (tmp_path / "case.csv").symlink_to(case.path)

    with pytest.raises(Refused, match="this case itself"):
        write_csv(ROWS, tmp_path / "case.csv", case=case.path)

    assert case.path.stat().st_size == before
