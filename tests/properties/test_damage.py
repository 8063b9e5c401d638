"""Whatever has happened to the bytes of a case file: a sentence, and nothing made worse."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import Refused
from models.storage.check import check
from models.storage.connection import CaseDatabase
from models.storage.opening import open_file
from tests.files.whole import held, make_whole

T = TypeVar("T")

PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    (folder / "chips.proviso").write_bytes(make_whole(folder))
    return folder / "chips.proviso"


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where each example writes its file anew."""
    return tmp_path_factory.mktemp("damaged") / "chips.proviso"


def opened(path: Path, use: Callable[[CaseDatabase], T]) -> T | None:
    """What `use` makes of the file; None where it is refused."""
    try:
        found = open_file(path, write=True)
    except Refused:
        return None
    try:
        return use(found.database)
    finally:
        found.database.close()


@given(
    flips=st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 255)), min_size=1, max_size=40),
    close=st.booleans(),
)
def test_random_damage_is_refused_or_looked_at_and_never_made_worse(
    damaged: Path, whole: Path, flips: list[tuple[int, int]], close: bool
) -> None:
    content = bytearray(whole.read_bytes())
    for at, mask in flips:
        # Close together, so that one page gets many; or all over the file.
        place = flips[0][0] // PAGE * PAGE + at % PAGE if close else at
        content[place % len(content)] ^= mask
    damaged.write_bytes(content)

    opened(damaged, check)

    assert damaged.read_bytes() == bytes(content)
    assert [each.name for each in damaged.parent.iterdir()] == [damaged.name]


@given(at=st.integers(0, 10**6), mask=st.integers(1, 255))
def test_one_altered_byte_alters_nothing_that_is_told_without_being_found(
    damaged: Path, whole: Path, at: int, mask: int
) -> None:
    content = bytearray(whole.read_bytes())
    content[at % len(content)] ^= mask
    damaged.write_bytes(content)

    found = opened(damaged, _held_if_whole)

    damaged.write_bytes(whole.read_bytes())
    assert found in (None, opened(damaged, _held_if_whole))


def _held_if_whole(database: CaseDatabase) -> dict[str, list[tuple[object, ...]]] | None:
    connection: apsw.Connection = database.connection()
    return held(connection) if check(database).whole else None
