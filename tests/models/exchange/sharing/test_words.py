"""Words are found whatever their case, width or spaces, inside longer ones too."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.sharing.words import Found, Words, folded


def looking(*names: str, texts: tuple[str, ...] = ()) -> Words:
    words = Words()
    for name in names:
        words.add_name(name)
    for text in texts:
        words.add_text(text)
    return words


@pytest.mark.parametrize(
    "text",
    [
        "Seen by Marigold Quist in May",
        "MARIGOLD QUIST",
        "Marigold\u00a0\n Quist",
        "Ｍarigold Quist",
        "unMarigold Quistlike",
    ],
)
def test_a_name_is_found_however_it_is_written(text: str) -> None:
    found = looking("Marigold Quist").found(text)

    assert found[0] == Found("Marigold Quist", whole=True)


def test_single_words_come_after_whole_names() -> None:
    found = looking("Marigold Quist").found("Marigold and another Quist")

    assert found == (Found("marigold", whole=False), Found("quist", whole=False))


def test_a_part_of_the_name_of_a_person_comes_before_other_words() -> None:
    words = looking(texts=("a remarkable day",))
    words.add_name("Marigold Quist", proper=True)

    assert words.found("remarkable Quist") == (
        Found("quist", whole=False, part=True),
        Found("remarkable", whole=False),
    )


@pytest.mark.parametrize("name", ["Ann", "A B", "王", "Source", "title", "deleted"])
def test_what_is_too_short_or_stands_in_every_file_is_not_looked_for(name: str) -> None:
    assert not looking(name).found(f"x {name} y {name}")


@pytest.mark.parametrize("name", ["王毅", "深度求索", "Ö. Åberg", "Q3-Plan"])
def test_names_of_other_scripts_and_signs_are_found(name: str) -> None:
    assert looking(name).found(f"…{name.upper()}…")[0].whole


def test_each_of_several_people_is_a_name() -> None:
    words = Words()

    words.add_names("Marigold Quist, Tom Vane and 李小龙、Ode Berg")

    for name in ("Marigold Quist", "Tom Vane", "李小龙", "Ode Berg"):
        assert words.found(f"said {name} today")[0] == Found(name, whole=True)


def test_of_a_long_text_only_the_words_are_looked_for() -> None:
    long = "envoy " * 200

    assert looking(texts=(long,)).found(long) == (Found("envoy", whole=False),)


def test_without_words_nothing_is_found() -> None:
    assert not Words()
    assert Words().found("anything") == ()


def test_everything_that_is_looked_for_can_be_listed() -> None:
    listed = list(looking("Marigold Quist"))

    assert listed == [
        Found("marigold", whole=False),
        Found("Marigold Quist", whole=True),
        Found("quist", whole=False),
    ]


_FEW = st.text("abÄ深求 ", max_size=12)


@given(names=st.lists(_FEW), text=_FEW)
def test_just_those_are_found_that_stand_in_a_text(names: list[str], text: str) -> None:
    words = looking(*names)

    found = words.found(text)

    assert set(found) == {each for each in words if folded(each.word) in folded(text)}
    assert list(found) == sorted(found, key=lambda it: (not it.whole, -len(folded(it.word))))


def spread(words: Iterable[str], *, over: int) -> str:
    """A text of so many characters with the words far from each other."""
    apart = "." * (over // 10)
    return apart.join(words)


def test_words_are_found_wherever_they_stand_in_a_text_of_millions_of_characters() -> None:
    names = [f"name{number:04}" for number in range(1000)]

    found = looking(*names).found(spread(names, over=50_000))

    assert [each.word for each in found] == names


def test_thousands_of_names_of_short_words_are_looked_for() -> None:
    names = [f"{number:03} abc {number:03}" for number in range(1000)]

    found = looking(*names).found(" ".join(names[:10]))

    assert [each.word for each in found if each.whole] == names[:10]


def test_half_a_character_is_found_too() -> None:
    assert looking("half \ud800 name").found("a half \ud800 name")[0].whole
