from collections.abc import Callable

import pytest

from briefings.naming import clipped
from briefings.text import Prose
from models.case import Case
from models.records import Application, Company, Gate, Inquiry, Response
from tests.printed import Read


def test_a_short_text_stands_as_it_is_on_one_line() -> None:
    assert clipped(" Two\n words ", 20) == "Two words"


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_space_that_must_not_break_stays_one_in_a_title(space: str) -> None:
    said = clipped(f"about 80{space}%  of it", 40)

    lines = Prose(said).lines(Prose("about 80").natural_width() + 6)

    assert lines == ["about", "80\u00a0% of it"]


@pytest.mark.parametrize(
    ("text", "longest", "cut"),
    [
        ("one two three four", 14, "one two three …"),
        ("one " + "x" * 100, 12, "one xxxxxxxx…"),
        ("采购" * 40, 10, "采购采购采购采购采购…"),
        ("H200 " + "采购" * 40, 9, "H200 采购采购…"),
    ],
)
def test_a_long_text_ends_with_a_word_where_one_ends_near(
    text: str, longest: int, cut: str
) -> None:
    assert clipped(text, longest) == cut


def test_a_character_that_is_printed_as_a_code_counts_in_full() -> None:
    assert clipped("a" + "\u0336" * 600, 20) == "a" + "\u0336" * 4 + "…"
    assert clipped("\u0e01\u0e02", 8) == "\u0e01\u0e02"
    assert clipped("\u0e01\u0e02", 7) == "\u0e01…"


def test_spaces_alone_do_not_hide_that_something_was_left_out() -> None:
    assert clipped("one" + " " * 100 + "two", 10) == "one…"


@pytest.mark.parametrize("name", ["word " * 20_000, "x" * 100_000, "a" + "\u0336" * 600])
def test_a_name_that_is_too_long_is_cut_wherever_it_stands(
    fresh: Case, told: Callable[..., Read], name: str
) -> None:
    with fresh.edit("Entered long names") as edit:
        company = edit.add(Company, name=name)
        gate = edit.add(Gate, title=name)
        titles = (name, "Plain")
        known = [edit.add(Application, title=each, applicant=company) for each in titles]
        for application in known:
            edit.link(gate, "applications", application)
        inquiry = edit.add(Inquiry, asked_of=company, asked_by=name)
        edit.link(inquiry, "about", known[0])
        edit.add(Response, inquiry=inquiry, respondent=company, outcome="declined")

    whole, one = told(fresh), told(fresh, scope=known[:1])

    for read in (whole, one):
        assert len(read.pages) <= 2
        assert read.outside == ()
        assert "What to watch for" in read.pages[0]
        assert "…" in read.pages[0]
