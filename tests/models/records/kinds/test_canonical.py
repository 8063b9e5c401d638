"""The one text of a value over which histories are hashed."""

import json

import pytest
from hypothesis import given

from models.errors import NotUnderstood
from models.records.kinds import Json, canonical, parsed
from tests.values import json_values


@given(json_values)
def test_equal_values_have_one_text_that_reads_back(value: Json) -> None:
    text = canonical(value)

    assert parsed(text) == value
    assert canonical(json.loads(json.dumps(value))) == text


def test_names_are_sorted_by_their_utf_16_units() -> None:
    # The example of RFC 8785, 3.2.3, in which an emoji sorts before a Hebrew presentation form.
    names = ["\r", "1", "\x80", "\xf6", "\u20ac", "\U0001f600", "\ufb33"]

    text = canonical(dict.fromkeys(reversed(names), 0))

    assert list(json.loads(text)) == names


def test_only_what_must_be_is_escaped() -> None:
    text = "\u20ac$\x0f\n A'B\"\\/\x7f\u2028"

    assert canonical(text) == '"€$\\u000f\\n A\'B\\"\\\\/\x7f\u2028"'


@pytest.mark.parametrize(
    "value", [1.5, float("nan"), 2**53, "half \ud83d", {"\ud83d": 1}, {1: 2}, b"bytes"]
)
def test_what_has_no_one_text_is_refused(value: object) -> None:
    with pytest.raises(NotUnderstood):
        canonical(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["1.5", "NaN", "1e5", '{"a":1,"a":2}', "[", "", "[" * 100_000, "9" * 5_000]
)
def test_text_that_could_not_be_written_again_is_refused(text: str) -> None:
    with pytest.raises(NotUnderstood):
        parsed(text)
