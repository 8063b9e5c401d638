import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from briefings.directions import levels, mirrored, order, runs_left

# Without brackets: of these the library's own order knows no more than we do.
LETTERS = st.text(st.sampled_from("aB 1,5.%אבجد٤-"), max_size=30)


def shown(text: str) -> str:
    """A line as it stands on paper, from the left."""
    base, each = levels(text)
    end = len(text.rstrip(" "))
    each[end:] = [base] * (len(text) - end)
    return "".join(
        mirrored(text[low:high]) if level % 2 else text[low:high]
        for low, high, level in order(each)
    )


@given(LETTERS)
def test_a_line_stands_as_an_independent_maker_of_lines_would_have_it(text: str) -> None:
    assert shown(text) == get_display(text)


@pytest.mark.parametrize(
    ("typed", "paper"),
    [
        ("שלום", "םולש"),
        ("a (שלום) b", "a (םולש) b"),
        ("שלום (abc)", "(abc) םולש"),
        ("שלום NVIDIA (H200) אבג", "גבא NVIDIA (H200) םולש"),
        ("שלום [אב] x", "x [בא] םולש"),
        ("400,000 של", "לש 400,000"),
        ("5-10 שבבים", "םיבבש 5-10"),
    ],
)
def test_brackets_stand_round_what_they_held_and_numbers_run_to_the_right(
    typed: str, paper: str
) -> None:
    assert shown(typed) == paper


def test_the_first_letter_decides_where_a_paragraph_starts() -> None:
    assert levels("1. שלום and more")[0] == 1
    assert levels("1. and שלום")[0] == 0
    assert levels("")[0] == 0


def test_overrides_are_not_obeyed() -> None:
    assert levels("\u202eabc\u202c")[1] == [0] * 5


def test_only_letters_that_run_to_the_left_cost_anything() -> None:
    assert runs_left("a שלום")
    assert not runs_left("“深度求索” café")
