"""A case that is empty as yet, for the screens that show one as a whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.case import Case
from tests.builders import a_case


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Closed again after the test."""
    made = a_case(tmp_path)
    yield made
    made.close()
