"""What stands where a row and a column meet, in as many queries for many records as for few."""

from datetime import date
from pathlib import Path

import pytest

from models import Case
from models.reading.figures.compliance import Bound
from models.reading.figures.grids import (
    ANSWERS,
    CONDITIONS,
    GATES,
    GRIDS,
    QUESTIONS,
    Grid,
    grid,
)
from models.reading.standing import Rung, gather
from models.records import Company
from tests.asked import full, queries
from tests.builders import (
    a_condition,
    a_decision,
    a_gate,
    a_response,
    added,
    an_application,
    an_authority,
    an_inquiry,
)

DAY = date(2026, 1, 31)


def read(case: Case, code: str) -> Grid:
    return grid(gather(case, as_of=DAY), code)


def titles(found: Grid) -> tuple[list[str], list[str]]:
    return [line.title for line in found.rows], [line.title for line in found.columns]


def test_questions_of_the_same_words_stand_in_one_column(case: Case) -> None:
    application = an_application(case)
    for name in ("Ministry", "Bureau"):
        an_inquiry(case, an_authority(case, name), application, question="Where does it  stand?")

    found = read(case, ANSWERS)

    assert titles(found) == (["Bureau", "Ministry"], ["Where does it stand?"])
    assert set(found.cells) == {(0, 0), (1, 0)}


def test_authorities_come_before_companies_and_what_nobody_asked_last(case: Case) -> None:
    company, ministry = added(case, Company, name="Acme"), an_authority(case, "Zoll")
    an_inquiry(case, ministry, question="When?", date="2026-01-01")
    spoken = a_response(case, None, company, "unprompted", date="2026-01-02")

    found = read(case, ANSWERS)

    assert titles(found) == (["Zoll", "Acme"], ["When?", ""])
    assert found.columns[1].kind == "unasked"
    assert found.cells[1, 1].record == spoken


def test_an_answer_leads_to_the_response_and_silence_to_the_question(case: Case) -> None:
    ministry, bureau = an_authority(case, "A"), an_authority(case, "B")
    asked = [an_inquiry(case, each, question="When?") for each in (ministry, bureau)]
    response = a_response(case, asked[0], ministry, "declined")

    found = read(case, ANSWERS)

    assert found.cells[0, 0].record == response
    assert found.cells[1, 0].record == asked[1]
    assert found.columns[0].record == asked[0]


def test_of_several_what_is_owed_longest_comes_first(case: Case) -> None:
    ministry = an_authority(case)
    for day in ("2026-01-20", "2026-01-05", "2026-01-10"):
        an_inquiry(case, ministry, question="When?", date=day)
    answered = an_inquiry(case, ministry, question="When?", date="2026-01-28")
    a_response(case, answered, ministry, "answered", date="2026-01-29")

    cell = read(case, ANSWERS).cells[0, 0]

    assert isinstance(cell.fact, tuple)
    assert [row.answer.days for row in cell.fact if row.answer.kind == "owed"] == [26, 21, 11]
    assert cell.fact[0].answer.days == 26


def test_very_many_different_questions_stand_by_what_they_are_about(case: Case) -> None:
    application, ministry = an_application(case, "A buys chips"), an_authority(case)
    for number in range(QUESTIONS + 1):
        an_inquiry(case, ministry, application, question=f"Question {number}?")

    found = read(case, ANSWERS)

    assert titles(found)[1] == ["A buys chips"]
    assert len(found.cells[0, 0].fact) == QUESTIONS + 1  # type: ignore[arg-type]


def test_an_application_shows_its_stage_at_each_of_its_gates(case: Case) -> None:
    ministry = an_authority(case)
    one, other = an_application(case, "One"), an_application(case, "Other")
    first = a_gate(case, one, other, title="First", approver=ministry)
    second = a_gate(case, one, title="Second", approver=ministry, after=first)
    decision = a_decision(case, first, ministry, "approved", one, date="2026-01-05")

    found = read(case, GATES)

    assert titles(found) == (["One", "Other"], ["First", "Second"])
    assert found.cells[0, 0].record == decision
    assert found.cells[0, 1].record == second
    assert (1, 1) not in found.cells
    rung = found.cells[0, 1].fact
    assert isinstance(rung, Rung)
    assert rung.blocks


def test_a_condition_stands_at_each_application_that_it_binds(case: Case) -> None:
    one, other = an_application(case, "One"), an_application(case, "Other")
    term = a_condition(case, other, title="Report monthly", state="imposed", due="2026-03-01")
    an_application(case, "Third")

    found = read(case, CONDITIONS)

    assert titles(found) == (["One", "Other", "Third"], ["Report monthly"])
    assert set(found.cells) == {(1, 0)}
    cell = found.cells[1, 0]
    assert (cell.record, one) == (term, found.rows[0].record)
    assert isinstance(cell.fact, Bound)
    assert cell.fact.term.next_due == date(2026, 3, 1)


@pytest.mark.parametrize("code", GRIDS)
def test_turned_twice_it_is_the_same(case: Case, code: str) -> None:
    application = an_application(case)
    a_gate(case, application)
    a_condition(case, application)
    an_inquiry(case, an_authority(case), application)

    found = read(case, code)

    assert found.cells
    assert found.transposed().transposed() == found
    assert found.transposed().rows == found.columns


@pytest.mark.parametrize("code", GRIDS)
def test_it_costs_as_many_queries_for_many_records_as_for_few(tmp_path: Path, code: str) -> None:
    numbers = set()
    for number in (2, 200):
        with full(tmp_path, number) as case, queries(case) as run:
            found = read(case, code)

        assert found.cells
        numbers.add(len(run))

    assert len(numbers) == 1
