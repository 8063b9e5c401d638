"""Records that were only pointed at arrive from different copies, each with its own kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models import Case
from models.records import Application, Authority, Company, Source
from models.storage.check import check
from models.storage.snapshot import copy_file
from tests.builders import ANN, BOB, a_case, added
from tests.files.damage import run

KINDS = {"company": "DeepSeek", "authority": "MIIT", "source": "A letter"}


@pytest.fixture
def whole(tmp_path: Path) -> Iterator[Case]:
    """A file with records of three kinds that others point at."""
    with a_case(tmp_path) as case:
        company = added(case, Company, name="DeepSeek")
        authority = added(case, Authority, name="MIIT")
        source = added(case, Source, title="A letter")
        application = added(case, Application, title="Chips", applicant=company)
        with case.edit("Point") as edit:
            gate = edit.add(Application, title="Lasers", applicant=company)
            edit.cite(application, "applicant", source=source, passage="It asked.")
            edit.attach(authority, name="letter", content=b"x")
            edit.attach(gate, name="letter", content=b"y")
        yield case


def without(whole: Case, *kinds: str) -> Path:
    """A copy to which the records of some kinds have not come; they are only pointed at."""
    path = whole.path.with_name(f"without-{'-'.join(kinds)}.proviso")
    copy_file(whole.database, path)
    for kind in kinds:
        run(
            path,
            "UPDATE change SET record = NULL, field = NULL, value = NULL, salt = NULL,"
            f" value_hash = NULL WHERE record IN (SELECT id FROM entity WHERE kind = '{kind}')",
            f"UPDATE entity SET kind = NULL, name = NULL, name_sort = NULL WHERE kind = '{kind}'",
            f'DELETE FROM "{kind}"',
        )
    return path


def labels(case: Case) -> dict[str, set[str]]:
    """What is known of each kind."""
    return {kind: {case.label(id) for id in case.ids(kind)} for kind in KINDS if case.ids(kind)}


@pytest.mark.parametrize("first", KINDS)
@pytest.mark.parametrize("last", KINDS)
def test_each_kind_arrives_apart_and_stays_what_it_is(whole: Case, first: str, last: str) -> None:
    path = without(whole, *KINDS)
    expected = labels(whole)
    with Case.open(path, who=BOB) as copy:
        assert labels(copy) == {}

        for kind in dict.fromkeys((first, *KINDS, last)):
            lacking = [each for each in KINDS if each != kind]
            other = without(whole, *lacking)
            with Case.open(other, who=ANN, read_only=True) as theirs:
                copy.merge(theirs, label="Merged")
            other.unlink()
            assert labels(copy)[kind] == expected[kind]
            assert check(copy.database).whole

        assert labels(copy) == expected


def test_a_kind_that_is_known_is_not_taken_for_another(whole: Case) -> None:
    path = whole.path.with_name("other.proviso")
    copy_file(whole.database, path)
    run(path, "UPDATE entity SET kind = 'product' WHERE name = 'MIIT'")
    bare = without(whole, "authority")

    with Case.open(path, who=ANN, read_only=True) as theirs, Case.open(bare, who=BOB) as copy:
        with pytest.raises(Exception, match="not whole"):
            copy.merge(theirs, label="Merged")

        assert "authority" not in labels(copy)
        assert check(copy.database).whole
