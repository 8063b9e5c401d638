"""A case file of one's own, opened by Ann."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models import Case
from tests.builders import a_case


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with a_case(tmp_path) as opened:
        yield opened
