"""An index in memory, and one question to it after it has caught up."""

from collections.abc import Callable, Iterator

import pytest

from models import Case
from models.search import Answer, Index

Search = Callable[[str], Answer]


@pytest.fixture
def index() -> Iterator[Index]:
    made = Index(None)
    yield made
    made.close()


@pytest.fixture
def search(case: Case, index: Index) -> Search:
    """Searches the case as it is now."""

    def searched(typed: str) -> Answer:
        assert index.catch_up(case)
        return index.search(typed)

    return searched
