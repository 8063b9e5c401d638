"""What sets several wordings of one thing apart is bold, and nothing else is."""

from hypothesis import given
from hypothesis import strategies as st

from briefings.marking import differing
from briefings.text import Run
from tests.typed import TEXTS


def bold(runs: tuple[Run, ...]) -> list[str]:
    return [word for run in runs if run.bold for word in run.text.split()]


def test_what_was_dropped_and_what_was_put_in_its_place_are_bold_on_both_sides() -> None:
    first, second = differing(
        [
            "China may have approved the purchases, officials said.",
            "China has approved the purchases, an official said.",
        ]
    )

    assert bold(first) == ["may", "have", "officials"]
    assert bold(second) == ["has", "an", "official"]


def test_wordings_that_have_little_in_common_and_those_that_are_the_same_stay_plain() -> None:
    plain = differing(["China agreed.", "Nobody answered the letter.", "China agreed."])

    assert [bold(each) for each in plain] == [[], [], []]


def test_each_is_set_against_the_first_that_it_resembles() -> None:
    told = differing(["The ban holds.", "A note was sent.", "A note was lost.", "The ban falls."])

    assert [bold(each) for each in told] == [["holds"], ["sent"], ["lost"], ["falls"]]


@given(st.lists(TEXTS, max_size=6))
def test_no_word_is_lost_or_added(texts: list[str]) -> None:
    told = differing(texts)

    shown = ["".join(run.text for run in each).split() for each in told]
    assert shown == [each.split() for each in texts]
