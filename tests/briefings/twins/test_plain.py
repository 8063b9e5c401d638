import unicodedata
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefings.document.cover import Cover
from briefings.page import Content
from briefings.twins import as_text
from briefings.twins.plain import WIDTH


def wide(line: str) -> int:
    return sum(
        0 if unicodedata.combining(each) else 1 + (unicodedata.east_asian_width(each) in "WF")
        for each in line
    )


def test_it_begins_and_ends_with_its_handling(content: Callable[..., Content]) -> None:
    lines = as_text(content()).splitlines()

    assert lines[0] == lines[-1] == "TLP:AMBER+STRICT · INTERNAL"


def test_notes_stand_in_brackets_and_are_listed(content: Callable[..., Content]) -> None:
    said = as_text(content())

    assert "as typed [1, 2]" in said
    assert "1 as typed" in said
    assert "2 second" in said


def test_a_row_of_a_table_names_its_heads(content: Callable[..., Content]) -> None:
    said = as_text(content())

    assert "* as typed\n  Share: 12\n" in said


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("ab 深，-\n☃é"), max_size=300))
def test_no_line_is_wider_than_a_mail_holds(content: Callable[..., Content], typed: str) -> None:
    for line in as_text(content(typed)).splitlines():
        assert wide(line) <= WIDTH


def test_the_cover_is_told_before_the_content(content: Callable[..., Content]) -> None:
    said = as_text(content(), cover=Cover("A case", reviewer="Ben", desk="Desk"))

    assert said.index("Desk") < said.index("Reviewed by: Ben") < said.index("Bottom line")
