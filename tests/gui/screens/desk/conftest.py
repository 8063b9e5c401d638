"""What the sample case looks like on the day that it speaks of."""

from pathlib import Path

import pytest

from models.case import Case
from models.history.changes import Person
from models.reading.standing import Overview, gather, overview
from models.sample import AS_OF, build


@pytest.fixture(scope="session")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Overview:
    path: Path = tmp_path_factory.mktemp("sample") / "sample.proviso"
    build(path)
    with Case.open(path, who=Person("", "Ann"), read_only=True) as case:
        return overview(gather(case, as_of=AS_OF))
