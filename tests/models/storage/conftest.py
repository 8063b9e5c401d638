"""A small whole case file, made once through the door and copied for each test."""

from pathlib import Path

import pytest

from tests.files.whole import make_whole


@pytest.fixture(scope="session")
def whole_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a whole case file."""
    return make_whole(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def whole(whole_bytes: bytes, tmp_path: Path) -> Path:
    """A whole case file of this test's own, in a folder of its own."""
    folder = tmp_path / "cases"
    folder.mkdir()
    path = folder / "chips.proviso"
    path.write_bytes(whole_bytes)
    return path
