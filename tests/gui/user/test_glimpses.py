import json
import os
from pathlib import Path

import pytest

from gui.user.folders import glimpse_folder
from gui.user.glimpses import Glimpse, Standing, forget, keep, kept, may_be_seen

CHIPS = Path("/cases/chips.proviso")
SEEN = Glimpse("Chips", "amber", 5, 2, (Standing("深度求索", (("cleared", "official"), ("", ""))),))


def test_a_glimpse_is_kept_under_the_path_of_its_file() -> None:
    keep(CHIPS, SEEN)

    assert kept(CHIPS) == SEEN
    assert kept(Path("/cases/other.proviso")) is None


def test_keeping_none_takes_away_the_one_before() -> None:
    keep(CHIPS, SEEN)

    keep(CHIPS, None)

    assert kept(CHIPS) is None
    assert list(glimpse_folder().iterdir()) == []


def test_a_glimpse_can_be_forgotten_more_than_once() -> None:
    keep(CHIPS, SEEN)

    forget(CHIPS)
    forget(CHIPS)

    assert kept(CHIPS) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 100_000,
        json.dumps({"title": "x", "rows": 3}).encode(),
        b'{"title": "x", "handling": "clear", "applications": 1e999, "pressing": 0, "rows": []}',
    ],
)
def test_what_is_damaged_is_none(content: bytes) -> None:
    keep(CHIPS, SEEN)
    (place,) = glimpse_folder().iterdir()

    place.write_bytes(content)

    assert kept(CHIPS) is None


def test_a_pipe_in_the_place_of_a_glimpse_is_not_waited_for() -> None:
    keep(CHIPS, SEEN)
    (place,) = glimpse_folder().iterdir()
    place.unlink()

    os.mkfifo(place)

    assert kept(CHIPS) is None


def test_a_cache_that_cannot_be_written_keeps_nothing(own_folders: Path) -> None:
    glimpse_folder().parent.mkdir(parents=True, exist_ok=True)
    glimpse_folder().write_text("in the way")

    keep(CHIPS, SEEN)

    assert kept(CHIPS) is None


@pytest.mark.parametrize(
    ("handling", "seen"),
    [
        ("clear", True),
        ("green", True),
        ("amber", True),
        ("amber_strict", True),
        ("red", False),
        ("", False),
        ("of a later version", False),
    ],
)
def test_what_is_for_the_people_addressed_is_not_to_be_seen(handling: str, seen: bool) -> None:
    assert may_be_seen(handling) is seen
