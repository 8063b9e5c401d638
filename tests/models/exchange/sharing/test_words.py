"""Words are found whatever their case, width or spaces, inside longer ones too."""

import pytest

from models.exchange.sharing.words import Found, Words


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
