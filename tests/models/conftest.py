"""A case file of one's own, opened by Ann."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models import Case, Person

ANN = Person("ann-0001", "Ann")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.create(tmp_path / "case.proviso", title="A case", who=ANN) as opened:
        yield opened
