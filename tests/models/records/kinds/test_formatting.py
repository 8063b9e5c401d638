"""What formats a note, what only looks as if it did, and that nothing of a text is lost."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.kinds import Prose
from models.records.kinds.formatting import Span, formatted, unmarked

texts = st.text(st.sampled_from("ab 1.)-*•\n_/:(深”"), max_size=60) | st.text(max_size=60)
words = st.text(st.sampled_from("abcxyz019_-'.,äé深度求索"), min_size=1, max_size=8)


def looks(text: str) -> list[tuple[str, str]]:
    """Each stretch of words with the letters of its look."""
    return [
        (span.text, "b" * span.bold + "i" * span.italic + "a" * span.link)
        for line in formatted(text)
        for span in line.spans
    ]


def test_stars_around_words_make_them_bold_italic_or_both() -> None:
    assert looks("a **b** *c* ***d***") == [
        ("a ", ""),
        ("b", "b"),
        (" ", ""),
        ("c", "i"),
        (" ", ""),
        ("d", "bi"),
    ]


def test_bold_and_italic_may_lie_across_each_other() -> None:
    assert looks("**a *b** c*") == [("a ", "b"), ("b", "bi"), (" c", "i")]


def test_words_without_spaces_around_them_are_marked_where_the_script_has_none() -> None:
    assert looks("这是**重要**的") == [("这是", ""), ("重要", "b"), ("的", "")]


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4",
        "2*3*4",
        "5*x and y*z",
        "snake_case and __init__",
        "- ",
        "*",
        "**",
        "* ",
        "(*) and (*)",
        "*.txt and *.csv",
        "f(*args, **kwargs)",
        r"C:\*.* and D:\*.*",
        "/*comment*/",
        "price* and cost*",
        "**********",
        "*one\ntwo*",
        "-5 and -6",
        "2026. A year",
    ],
)
def test_what_could_be_anything_but_a_mark_is_none(text: str) -> None:
    lines = formatted(text)

    assert unmarked(text) == text
    assert not any(span.bold or span.italic for line in lines for span in line.spans)
    assert not any(line.label for line in lines)


def test_a_list_keeps_its_numbers_as_they_were_typed() -> None:
    lines = formatted("- one\n    - deep\n3. three\n12) twelve\n- ")

    assert [(line.sign, line.level, line.text) for line in lines] == [
        ("•", 0, "one"),
        ("•", 2, "deep"),
        ("3.", 0, "three"),
        ("12)", 0, "twelve"),
        ("", 0, "- "),
    ]


def test_an_address_ends_before_the_punctuation_of_its_sentence() -> None:
    text = "See (https://example.org/a_(b)), or **https://example.org/c**."

    assert [words for words, look in looks(text) if "a" in look] == [
        "https://example.org/a_(b)",
        "https://example.org/c",
    ]


def test_no_words_hide_where_an_address_leads() -> None:
    assert looks("[bank](https://example.org)") == [
        ("[bank](", ""),
        ("https://example.org", "a"),
        (")", ""),
    ]


@given(text=texts)
def test_every_character_that_is_no_mark_is_kept_in_its_place(text: str) -> None:
    for line, typed in zip(formatted(text), text.split("\n"), strict=True):
        at = len(line.lead)
        assert typed.startswith(line.lead)
        for span in line.spans:
            assert set(typed[at : span.start]) <= {"*"}
            assert typed[span.start :].startswith(span.text)
            at = span.start + len(span.text)
        assert set(typed[at:]) <= {"*"}


@given(said=st.lists(words, min_size=1, max_size=8).map(" ".join))
def test_plain_words_survive_unchanged(said: str) -> None:
    assert unmarked(said) == said
    assert all(not (span.bold or span.italic) for line in formatted(said) for span in line.spans)


@given(text=texts)
def test_a_text_without_stars_is_read_as_it_was_typed(text: str) -> None:
    plain = text.replace("*", "")

    assert unmarked(plain) == plain
    assert "\n".join(line.lead + line.text for line in formatted(plain)) == plain


@given(said=words.filter(lambda word: word[0].isalnum() and word[-1].isalnum()))
def test_words_between_stars_come_back_without_them(said: str) -> None:
    assert formatted(f"x **{said}** y")[0].spans[1] == Span(said, 4, bold=True)
    assert unmarked(f"x *{said}* y") == f"x {said} y"


@pytest.mark.parametrize(
    "piece", ["*", "*a ", "**a* ", "*a*", "https://a)", "*https://(", "- *a\n", "((((*", "***a "]
)
def test_a_megabyte_of_anything_is_read_in_time_that_grows_with_its_length(piece: str) -> None:
    short, long = piece * (2**16 // len(piece)), piece * (2**20 // len(piece))
    formatted(short)

    begun = time.process_time()
    formatted(short)
    between = time.process_time()
    formatted(long)
    ended = time.process_time()

    # Sixteen times the length; what grew with its square would take 256 times as long.
    assert ended - between < 64 * max(between - begun, 0.005)


def test_only_a_note_is_read_for_marks() -> None:
    assert Prose(formatted=True).words("**so**", str) == "so"
    assert Prose().words("**so**", str) == "**so**"
    assert Prose(formatted=True).edited("**so**") == "**so**"
