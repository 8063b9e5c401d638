from collections.abc import Callable
from pathlib import Path

import pytest

from models.case import Case
from models.records import Application, Authority, Gate
from models.records.kinds import When
from tests.builders import (
    a_case,
    a_decision,
    a_gate,
    a_response,
    an_application,
    an_authority,
    an_inquiry,
    linked,
)
from tests.printed import Read

Told = Callable[..., Read]


def test_the_founding_case_is_told_by_who_was_asked(founding: Case, told: Told) -> None:
    read = told(founding, kind="answers")

    assert "None of 5 questions answered, 4 met with silence" in read.flat
    assert "5 questions to 5 respondents: 1 declined and 4 without an answer." in read.flat
    assert "Without an answer: MOFCOM, MIIT, NDRC and Nvidia." in read.flat
    assert "Spoke unasked: Nvidia." in read.flat
    assert "silent since about January 2026" in read.flat
    assert "Jensen Huang" in read.flat
    assert "identity not established, possibly MIIT or MOFCOM" in read.flat
    assert read.outside == ()


@pytest.fixture
def asked(tmp_path: Path) -> Case:
    case = a_case(tmp_path)
    application = an_application(case)
    ministry = an_authority(case, "Ministry of Trade", country="NL")
    agency = an_authority(case, "Export Agency", identity="as_named")
    linked(case, agency, "possibly_same", ministry)
    a_gate(case, application, title="Licence", approver=ministry)
    first = an_inquiry(
        case, ministry, application, question="Was it filed?", date="2026-01-05", asked_by="Reuters"
    )
    a_response(case, first, ministry, "answered", date="2026-01-15", text="It was.")
    an_inquiry(
        case,
        agency,
        application,
        question="Was it filed?",
        date="2026-01-01",
        due="2026-01-21",
        silence="deemed_refusal",
        legal_basis="Article 9",
    )
    a_response(case, None, ministry, "unprompted", date="2026-01-20", text="We look at it.")
    return case


def test_what_was_asked_is_counted_with_its_days_and_what_silence_means(
    asked: Case, told: Told
) -> None:
    with asked:
        read = told(asked, kind="answers")

    assert "1 of 2 questions answered, 1 met with silence, the longest for 30 days" in read.flat
    assert "1 overdue" in read.flat
    assert "10 days (median of 1)" in read.flat
    assert "after 10 days" in read.flat
    assert "silent 30 days" in read.flat
    assert "overdue by 10 days" in read.flat
    assert "Silence: deemed refusal (Article 9)" in read.flat
    assert "the first answer; declining and referring on are no answers" in read.flat


def test_each_authority_stands_with_its_role_and_position_or_with_none(
    asked: Case, told: Told
) -> None:
    with asked:
        before = told(asked, kind="answers")
        agency = next(each.id for each in asked.all(Authority) if each.name == "Export Agency")
        (gate,), (application,) = asked.all(Gate), asked.all(Application)
        a_decision(asked, gate.id, agency, "under_review", application.id)
        after = told(asked, kind="answers")

    assert "no decision known" in before.flat
    assert "approver" in before.flat
    assert "under review, reported" in after.flat


def test_where_nobody_was_asked_that_is_said(fresh: Case, told: Told) -> None:
    read = told(fresh, kind="answers")

    assert "Nobody is known to have been asked" in read.flat
    assert "Question by question" not in read.flat


def test_many_questions_are_drawn_within_their_pages(fresh: Case, told: Told) -> None:
    application = an_application(fresh, "华虹半导体采购光刻机零部件")
    for number in range(12):
        authority = an_authority(fresh, f"Ministry {number} " + "of long names " * 5)
        for question in range(3):
            an_inquiry(
                fresh,
                authority,
                application,
                question=f"Question {number * 3 + question} " + "and so on " * 30,
                date=When("2025-12-01"),
            )

    read = told(fresh, kind="answers")

    assert read.outside == ()
    assert all(f"Question {number} and so on" in read.flat for number in range(36))


def test_what_no_date_tells_is_a_dash_and_no_blank(founding: Case, told: Told) -> None:
    text = told(founding, kind="answers").flat

    assert "DeepSeek (深度求索) China 1 – 1 – – – – –" in text
