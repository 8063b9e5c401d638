"""That a copy was handed out is recorded in the case."""

import sys
from datetime import date
from pathlib import Path

import pytest

from models.exchange.sharing import Choice, share
from models.records import Share
from tests.builders import a_case


@pytest.mark.skipif(sys.platform == "win32", reason="no name holds two lines there")
def test_a_copy_whose_name_has_two_lines_is_recorded_on_one(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        share(case, Choice(), out=tmp_path / "two\nlines.proviso", today=date(2026, 3, 1))

        (record,) = case.all(Share)

        assert record.file_name == "two lines.proviso"
