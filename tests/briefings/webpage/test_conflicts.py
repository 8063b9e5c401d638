import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models import Case
from tests.builders import BOB, a_case, an_application, changed, deleted
from tests.paged import paged


@contextmanager
def two_copies(folder: Path) -> Iterator[tuple[Case, Case, int]]:
    """Two copies of one case, Ann's and Bob's, with the application that both hold."""
    with a_case(folder, name="mine") as mine:
        application = an_application(mine, "A buys chips", reference="one")
        other = folder / "theirs.proviso"
        other.write_bytes(mine.path.read_bytes())
        with Case.open(other, who=BOB) as theirs:
            yield mine, theirs, application


def test_an_open_conflict_shows_every_value_with_who_said_it(tmp_path: Path) -> None:
    with two_copies(tmp_path) as (mine, theirs, application):
        changed(theirs, application, reference="two")
        changed(mine, application, reference="three")
        mine.merge(theirs, label="Merged theirs")

        said = paged(mine, tmp_path).record(mine, application)

    assert "in conflict" in said
    conflict = said[said.index("Copies of the file differ here") :]
    assert re.search(r"three\s*Ann", conflict)
    assert re.search(r"two\s*Bob", conflict)


def test_a_conflict_with_a_value_taken_back_says_not_stated(tmp_path: Path) -> None:
    with two_copies(tmp_path) as (mine, theirs, application):
        changed(theirs, application, reference=None)
        changed(mine, application, reference="three")
        mine.merge(theirs, label="Merged theirs")

        said = paged(mine, tmp_path).record(mine, application)

    assert re.search(r"not stated\s*Bob", said[said.index("Copies of the file differ here") :])


def test_what_was_deleted_in_one_copy_and_edited_in_another_says_so(tmp_path: Path) -> None:
    with two_copies(tmp_path) as (mine, theirs, application):
        deleted(theirs, application)
        changed(mine, application, reference="three")
        mine.merge(theirs, label="Merged theirs")

        said = paged(mine, tmp_path).record(mine, application)

    assert "Deleted by Bob on" in said
    assert "another copy of the file went on with it" in said
