"""Text: kept as typed, sorted as people look it up."""

import pytest
from hypothesis import given

from models.errors import NotUnderstood
from models.records.kinds import Prose, Text, text_key
from tests.values import lines, prose


@given(lines)
def test_a_line_is_kept_as_typed(line: str) -> None:
    assert Text().parse(line) == line


@given(prose)
def test_prose_is_kept_as_typed(text: str) -> None:
    assert Prose().parse(text) == text


def test_a_second_line_is_refused_where_one_is_asked_for() -> None:
    with pytest.raises(NotUnderstood, match="one line"):
        Text().parse("first\nsecond")


def test_marks_of_direction_and_control_are_kept() -> None:
    typed = "\u202eabc\u202c \x07 \x00 שלום"

    assert Text().parse(typed) == typed


def test_a_hundred_thousand_characters_are_kept_and_a_million_more_are_not() -> None:
    assert Text().parse("x" * 100_000) == "x" * 100_000
    with pytest.raises(NotUnderstood, match="attach it as a file"):
        Text().parse("x" * 1_000_001)


def test_names_sort_without_case_and_accents_and_numbers_by_size() -> None:
    ordered = ["Ärger", "argument", "H20", "h100", "H200", "Zoë", "深度求索"]

    assert sorted(ordered, key=text_key) == ordered


def test_a_long_text_sorts_by_its_beginning() -> None:
    assert len(text_key("7 " * 500_000)) < 500
