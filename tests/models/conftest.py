"""A case file of one's own, opened by Ann, and one that an earlier version made."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models import Case, Person
from tests.files.former import make_former

ANN = Person("ann-0001", "Ann")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.create(tmp_path / "case.proviso", title="A case", who=ANN) as opened:
        yield opened


@pytest.fixture
def former(tmp_path: Path) -> Path:
    """A file of version 1000 of this test's own, in a folder of its own."""
    folder = tmp_path / "cases"
    folder.mkdir()
    return make_former(folder / "chips.proviso")


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    """A folder for backups, which nothing has made yet."""
    return tmp_path / "backups"
