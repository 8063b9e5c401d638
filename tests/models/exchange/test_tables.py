import pytest

from models.exchange.tables import as_html, as_tabs, harmless


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", " =1", "\t=1", "＝1+1", "-", "+a"]
)
def test_what_a_spreadsheet_would_run_begins_with_an_apostrophe(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "approved", "-3", "+1,000", "a=b", "2026-01-31", "'quoted"])
def test_other_words_and_numbers_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text


def test_a_cell_keeps_to_its_place_whatever_stands_in_it() -> None:
    rows = [["", "Gate\tone"], ["A\nB", "=1\n+2"]]

    assert as_tabs(rows) == "\tGate one\nA B\t'=1 +2"


def test_html_escapes_and_marks_the_heads() -> None:
    html = as_html([["", "<b>"], ["A & B", "x\ny"]])

    assert "<th></th><th>&lt;b&gt;</th>" in html
    assert "<th>A &amp; B</th><td>x<br>y</td>" in html
