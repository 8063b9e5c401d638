"""An index in memory or at a place, and one question to it after it has caught up."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models import Case
from models.search import Answer, Index, place_of

Search = Callable[[str], Answer]


def count(index: Index, typed: str) -> int:
    """How many records it finds."""
    return len(index.search(typed).found)


@pytest.fixture
def index() -> Iterator[Index]:
    made = Index(None)
    yield made
    made.close()


@pytest.fixture
def place(tmp_path: Path, case: Case) -> Path:
    return place_of(tmp_path / "cache" / "search", uid=case.uid, path=case.path)


@pytest.fixture
def lasting(place: Path) -> Iterator[Index]:
    index = Index(place)
    yield index
    index.close()


@pytest.fixture
def search(case: Case, index: Index) -> Search:
    """Searches the case as it is now."""

    def searched(typed: str) -> Answer:
        assert index.catch_up(case)
        return index.search(typed)

    return searched
