"""Places in a source."""

import pytest

from models.errors import NotUnderstood
from models.records.kinds import Locating, Locator
from tests.models.records.kinds.test_kinds import called

PLACE = Locating()


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("p. 3 para 2", Locator("3", "2")),
        ("page 3, paragraph 2", Locator("3", "2")),
        ("pp. 3-4", Locator("3-4")),
        ("p3 ¶2", Locator("3", "2")),
        ("Par. 12", Locator("", "12")),
        ("page iv, characters 120 to 180", Locator("iv", "", 120, 180)),
        ("chars 120-180", Locator("", "", 120, 180)),
    ],
)
def test_a_place_is_understood(typed: str, value: Locator) -> None:
    assert PLACE.parse(typed) == value


@pytest.mark.parametrize("typed", ["3", "page", "p. 3 p. 4", "characters 5 to 5", "chapter 2"])
def test_what_is_no_place_is_refused(typed: str) -> None:
    with pytest.raises(NotUnderstood):
        PLACE.parse(typed)


def test_characters_are_shown_only_where_nothing_else_is_known() -> None:
    assert PLACE.words(Locator("3", "2", 120, 180), called) == "page 3, paragraph 2"
    assert PLACE.words(Locator("", "", 120, 180), called) == "characters 120 to 180"
