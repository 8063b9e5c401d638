"""The files that a package is tried with are refused, each for its own reason."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from models.case import Case
from models.errors import Refused
from models.history.changes import Person
from models.sample import build
from ship.spoilt import SPOILT, Spoilt

NOBODY = 65534
READER = Person("", "Reader")
REASONS = {
    "damaged": "is damaged",
    "foreign": "another program",
    "newer": "newer version",
    "unreadable": "You have no permission to read",
}


def test_there_is_one_for_each_reason() -> None:
    assert {each.called for each in SPOILT} == REASONS.keys()


@pytest.mark.parametrize("spoilt", SPOILT, ids=lambda each: each.called)
def test_a_spoilt_file_is_refused_with_its_reason(spoilt: Spoilt) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.proviso"
        build(path)

        spoilt.spoil(path)

        with (
            as_whom_a_file_can_be_closed_to(path.parent),
            pytest.raises(Refused, match=REASONS[spoilt.called]),
            Case.open(path, who=READER, read_only=True),
        ):
            pass


@contextmanager
def as_whom_a_file_can_be_closed_to(folder: Path) -> Iterator[None]:
    """Root may read everything, and is nobody within the block."""
    mine = os.geteuid()
    if not mine:
        folder.chmod(0o755)
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(mine)
