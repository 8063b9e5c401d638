"""What every kind of value promises, whatever it holds."""

import json
from dataclasses import FrozenInstanceError
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import models.records.kinds as every_kind
from models.errors import NotUnderstood
from models.records.kinds import Kind, SqlValue, canonical
from tests.values import VALUES

kinds = pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.key)


class Numbered:
    """Names records by uids that tell their local number."""

    def uid(self, id: int, /) -> str:
        return f"uid-{id}"

    def id(self, uid: str, /) -> int:
        return int(uid.removeprefix("uid-"))


NAMES = Numbered()


def called(record: int) -> str:
    return f"record {record}"


def read(kind: Kind[Any], typed: str) -> tuple[Any, str]:
    try:
        return kind.parse(typed), ""
    except NotUnderstood as refusal:
        return None, str(refusal)


def test_every_kind_has_values_to_be_tested_with() -> None:
    offered = {
        each
        for name in every_kind.__all__
        if isinstance(each := getattr(every_kind, name), type) and issubclass(each, Kind)
    }

    assert offered - {Kind} == {type(kind) for kind in VALUES}


def test_no_two_kinds_share_a_key() -> None:
    keys = [kind.key for kind in VALUES]

    assert len(set(keys)) == len(keys)


@kinds
def test_a_kind_is_frozen_and_equals_its_like(kind: Kind[Any]) -> None:
    assert hash(kind) == hash(kind)
    with pytest.raises(FrozenInstanceError):
        kind.key = "other"  # type: ignore[misc]


@kinds
@pytest.mark.parametrize("blank", ["", "  ", "\t\n"])
def test_blank_states_nothing(kind: Kind[Any], blank: str) -> None:
    assert kind.parse(blank) is None


@kinds
@given(st.data())
def test_what_an_editor_shows_is_read_back(kind: Kind[Any], data: st.DataObject) -> None:
    value = data.draw(VALUES[kind])

    assert kind.parse(kind.edited(value)) == value


@kinds
@given(st.data())
def test_what_the_history_holds_is_read_back(kind: Kind[Any], data: st.DataObject) -> None:
    value = data.draw(VALUES[kind])

    written = canonical(kind.to_json(value, NAMES))

    assert kind.from_json(json.loads(written), NAMES) == value


@kinds
@given(st.data())
def test_what_a_column_holds_is_read_back(kind: Kind[Any], data: st.DataObject) -> None:
    value = data.draw(VALUES[kind])

    stored: SqlValue = kind.stored(value)

    assert isinstance(stored, str | int)
    assert kind.loaded(stored) == value


@kinds
@given(st.data())
def test_a_good_value_passes_the_check_and_has_words(kind: Kind[Any], data: st.DataObject) -> None:
    value = data.draw(VALUES[kind])

    kind.check(value)

    assert kind.words(value, called).strip()


@kinds
@given(st.data())
def test_a_kind_that_is_sorted_apart_has_a_key(kind: Kind[Any], data: st.DataObject) -> None:
    key = kind.sort_key(data.draw(VALUES[kind]))

    assert (key is not None) == kind.sorted_apart


@kinds
@given(typed=st.text())
def test_any_text_is_read_or_refused_with_a_sentence(kind: Kind[Any], typed: str) -> None:
    value, sentence = read(kind, typed)

    assert sentence.strip().endswith(".") or not sentence
    if value is not None:
        kind.check(value)
        assert kind.parse(kind.edited(value)) == value


@kinds
@given(strange=st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.integers()))
def test_a_value_of_another_kind_is_refused_or_kept(kind: Kind[Any], strange: object) -> None:
    try:
        value = kind.from_json(strange, NAMES)  # type: ignore[arg-type]
    except ValueError:
        return
    assert kind.from_json(kind.to_json(value, NAMES), NAMES) == value


@kinds
def test_half_a_character_is_refused(kind: Kind[Any]) -> None:
    with pytest.raises(NotUnderstood):
        kind.parse("half \ud83d of it")
