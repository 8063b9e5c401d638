"""Places in an order: there is always room for one more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import NotUnderstood
from models.records.kinds import between


@given(st.lists(st.integers(0, 1000), max_size=60))
def test_whatever_is_inserted_stands_where_it_was_put(places: list[int]) -> None:
    keys: list[str] = []

    for place in places:
        at = place % (len(keys) + 1)
        before = keys[at - 1] if at else None
        keys.insert(at, between(before, keys[at] if at < len(keys) else None))

    assert keys == sorted(set(keys))


@pytest.mark.parametrize("end", ["first", "last"])
def test_keys_stay_short_when_all_are_put_at_one_end(end: str) -> None:
    key = between(None, None)

    for _ in range(200):
        key = between(None, key) if end == "first" else between(key, None)

    assert len(key) < 60


@pytest.mark.parametrize(
    ("before", "after"), [("b", "a"), ("a", "a"), ("", "b"), ("a0", "b"), ("A", "b")]
)
def test_there_is_no_place_between_what_is_not_in_order(before: str, after: str) -> None:
    with pytest.raises(NotUnderstood):
        between(before, after)
