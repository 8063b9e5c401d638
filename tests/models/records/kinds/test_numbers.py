"""Whole numbers with a fixed unit, and yes or no."""

import pytest

from models.errors import NotUnderstood
from models.records.kinds import Flag, Number
from tests.models.records.kinds.test_kinds import called

DAYS = Number(unit="days", low=1, high=3660)


@pytest.mark.parametrize("typed", ["1200", "1,200", "1 200", "1200 days", "+1200"])
def test_a_whole_number_is_typed_with_or_without_its_unit(typed: str) -> None:
    assert DAYS.parse(typed) == 1200


@pytest.mark.parametrize("typed", ["0", "4000", "1.5", "1,2", "days", "٣", "9" * 50])
def test_what_is_no_whole_number_within_the_bounds_is_refused(typed: str) -> None:
    with pytest.raises(NotUnderstood):
        DAYS.parse(typed)


def test_the_bounds_are_named() -> None:
    with pytest.raises(NotUnderstood, match="from 1 to 3,660"):
        DAYS.parse("4000")
    with pytest.raises(NotUnderstood, match="0 or more"):
        Number(low=0).parse("-1")


def test_a_number_is_shown_with_its_unit() -> None:
    assert DAYS.words(1200, called) == "1,200 days"


@pytest.mark.parametrize(("typed", "value"), [("Yes", True), ("n", False)])
def test_yes_and_no_are_understood(typed: str, value: bool) -> None:
    assert Flag().parse(typed) is value


def test_perhaps_is_refused() -> None:
    with pytest.raises(NotUnderstood, match="yes or no"):
        Flag().parse("perhaps")
