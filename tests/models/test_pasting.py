"""What was copied in a spreadsheet: read cell by cell, and what each cell would do."""

import pytest

from models import Case
from models.changing_many import FIXED, carry_out
from models.pasting import (
    CHANGES,
    EMPTIES,
    PREVIEWED,
    SAME,
    STAYS,
    by_heads,
    nameless_head,
    paste,
    paste_apart,
    preview,
    read_table,
)
from models.records import Briefing, Company
from tests.builders import ANN, added


@pytest.fixture
def ids(case: Case) -> list[int]:
    return [added(case, Company, name=name, country="CN") for name in ("Ada", "Bo", "Cy")]


@pytest.mark.parametrize(
    ("copied", "rows"),
    [
        ("a\tx\r\nb\r\n\r\n'=1\r\n'tis\r\n", [["a", "x"], ["b"], [""], ["=1"], ["'tis"]]),
        ('"two\nlines"\t"a ""word"""\nb\tc', [["two\nlines", 'a "word"'], ["b", "c"]]),
        ('"a word" of theirs\nb', [['"a word" of theirs'], ["b"]]),
        ('"never closed\nb\n', [['"never closed'], ["b"]]),
        ('"never closed\rb\r', [['"never closed'], ["b"]]),
        ("", []),
    ],
)
def test_a_copied_table_is_read_cell_by_cell(copied: str, rows: list[list[str]]) -> None:
    assert read_table(copied) == rows


def test_a_cell_of_many_lines_is_one_cell_however_long_it_is() -> None:
    long = "so many words\n" * 100_000

    assert read_table(f'"{long}"\tb\r\nc\td\r\n') == [[long, "b"], ["c", "d"]]


def test_a_first_row_that_only_names_fields_says_where_the_columns_go() -> None:
    fields = {"Task": "", "Country": "country", "Website": "website"}
    rows = [["website ", "COUNTRY"], ["a.example", "France"], ["b.example"]]

    assert by_heads(rows, fields) == (
        ["website", "country"],
        [["a.example", "France"], ["b.example", ""]],
    )
    assert by_heads([["Task", "Country"], ["One", "France"]], fields) == (["country"], [["France"]])
    assert by_heads([["Country", "LEI"], ["France", "x"]], fields) is None
    assert by_heads([["Country", "Country"], ["France", "China"]], fields) is None
    assert by_heads([["Task"], ["One"]], fields) is None
    assert by_heads(rows[:1], fields) is None
    assert by_heads([], fields) is None
    strange = [["Task", "Country", "Colour"], ["One", "France", "red"]]
    assert nameless_head(strange, fields) == "Colour"
    assert nameless_head([["One", "Country", "red"], ["Two", "x", "y"]], fields) == ""
    assert nameless_head(rows, fields) == ""
    assert nameless_head([], fields) == ""


def test_each_cell_says_what_would_become_of_it(case: Case, ids: list[int]) -> None:
    rows = [["France", "https://a.example"], ["China", ""], ["Atlantis"]]

    pasted = paste(case, "company", ["country", "website"], ids, rows)
    lines = preview(case, pasted)

    assert [line.label for line in lines] == ["Ada", "Bo", "Cy"]
    assert [[cell.fate for cell in line.cells] for line in lines] == [
        [CHANGES, CHANGES],
        [SAME, SAME],
        [STAYS, SAME],
    ]
    first, wrong = lines[0].cells[0], lines[2].cells[0]
    assert (first.words, first.before) == ("France", "China")
    assert (wrong.words, wrong.before) == ("Atlantis", "China")
    assert wrong.why.startswith("“Atlantis”: ")
    assert pasted.changing == 2

    carry_out(case, *pasted.plans, label="Paste")
    held = case.rows(Company, ids)
    assert [held[id].country for id in ids] == ["FR", "CN", "CN"]
    assert held[ids[0]].website == "https://a.example"
    case.undo()
    assert case.rows(Company, ids)[ids[0]].website is None


def test_one_row_is_meant_for_all_records(case: Case, ids: list[int]) -> None:
    pasted = paste(case, "company", ["country"], ids, [[""]])

    assert [line.cells[0].fate for line in preview(case, pasted)] == [EMPTIES] * 3
    assert paste_apart(case.path, ANN, "company", ["country"], ids, [[""]]) == pasted


def test_records_are_named_as_they_are_called(case: Case, ids: list[int]) -> None:
    for name in ("Twin", "twin"):
        added(case, Company, name=name)

    pasted = paste(case, "company", ["parent"], ids, [["bo"], ["Twin"], ["Nobody"]])

    assert pasted.plans[0].values == {ids[0]: ids[1]}
    assert preview(case, pasted)[0].cells[0].words == "Bo"
    assert pasted.faults[1, 0] == "“Twin”: several are called so."
    assert pasted.faults[2, 0] == "“Nobody”: none is called so here."


def test_a_field_that_is_set_once_stays_and_says_why(case: Case) -> None:
    numbered = added(case, Briefing, title="First", number=1)

    (line,) = preview(case, paste(case, "briefing", ["number"], [numbered], [["2"]]))

    assert (line.cells[0].fate, line.cells[0].why) == (STAYS, FIXED)


def test_what_is_not_understood_is_shown_however_far_down_it_stands(case: Case) -> None:
    with case.edit("Add many") as edit:
        ids = [edit.add(Company, name=f"Company {at}") for at in range(PREVIEWED + 50)]
    rows = [["France"] for _ in ids]
    rows[-1] = ["Atlantis"]

    lines = preview(case, paste(case, "company", ["country"], ids, rows))

    assert len(lines) == PREVIEWED + 1
    assert (lines[-1].place, lines[-1].cells[0].fate) == (len(ids) - 1, STAYS)


def test_a_long_text_that_means_nothing_is_told_by_its_beginning(
    case: Case, ids: list[int]
) -> None:
    pasted = paste(case, "company", ["country"], ids, [["no country " * 100_000]])

    assert pasted.faults[0, 0].startswith("“no country no country")
    assert len(pasted.faults[0, 0]) < 300
