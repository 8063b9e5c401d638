"""References and paths: picked, not typed; named by uid in the history."""

import pytest

from models.errors import NotUnderstood
from models.records.kinds import Path, Reference, Through
from tests.models.records.kinds.test_kinds import NAMES, called

PATHS = Through()


def test_a_record_is_picked_not_typed() -> None:
    with pytest.raises(NotUnderstood, match="Choose a record"):
        Reference(("company",)).parse("Nvidia")


def test_a_reference_stands_in_the_history_by_uid_alone() -> None:
    assert Reference().to_json(7, NAMES) == "uid-7"


@pytest.mark.parametrize("wrong", [0, -1, True])
def test_what_numbers_no_record_is_refused(wrong: int) -> None:
    with pytest.raises(NotUnderstood):
        Reference().check(wrong)


def test_references_and_paths_name_what_they_point_at() -> None:
    assert Reference().targets(7) == (7,)
    assert PATHS.targets(Path((3, 5))) == (3, 5)


def test_a_path_is_shown_down_to_its_origin() -> None:
    assert PATHS.words(Path((3, 5)), called) == "record 3 ← record 5"
    assert PATHS.words(Path((3,), known=False), called) == "record 3 ← origin not stated"
    assert PATHS.words(Path(), called) == "speaks for itself"


def test_a_path_stands_in_the_history_by_uids_and_says_when_its_origin_is_not_stated() -> None:
    assert PATHS.to_json(Path((3, 5)), NAMES) == {"relays": ["uid-3", "uid-5"]}
    assert PATHS.to_json(Path((), known=False), NAMES) == {"origin": "unknown", "relays": []}


def test_a_path_that_turns_in_a_circle_is_refused() -> None:
    with pytest.raises(NotUnderstood, match="twice"):
        PATHS.check(Path((3, 5, 3)))
