"""Two versions of a text are compared, and put together where they don't touch the same lines."""

import pytest

from models.reading.texts import GONE, NEW, SAME, compared, united


def test_each_line_is_told_as_kept_gone_or_new() -> None:
    told = compared("one\ntwo\nthree", "one\n2\nthree")

    assert [(line.what, line.text) for line in told] == [
        (SAME, "one"),
        (GONE, "two"),
        (NEW, "2"),
        (SAME, "three"),
    ]


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        ("A\nb\nc\nd", "a\nb\nc\nD", "A\nb\nc\nD"),
        ("a\nb\nc\nd\ne", "b\nc\nd", "b\nc\nd\ne"),
        ("a\nb\nc\nD", "a\nb\nc\nD", "a\nb\nc\nD"),
        ("a\nb\nc\nd", "A\nb\nc\nd", "A\nb\nc\nd"),
    ],
)
def test_changes_of_different_lines_are_put_together(mine: str, theirs: str, both: str) -> None:
    assert united("a\nb\nc\nd", mine, theirs) == both
    assert united("a\nb\nc\nd", theirs, mine) == both


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [("A\nb", "1\nb"), ("A\nb", "a\nB"), ("a\nb\nmine", "a\nb\ntheirs"), ("", "a")],
)
def test_changes_of_the_same_or_adjacent_lines_are_left_to_a_person(mine: str, theirs: str) -> None:
    assert united("a\nb", mine, theirs) is None


def test_texts_without_a_common_beginning_are_not_put_together() -> None:
    assert united("", "mine", "theirs") is None
