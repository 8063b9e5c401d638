"""The rules about what statements rest on: nothing, one origin, what fell, what conflicts."""

from typing import Any

import pytest

from models import Case
from tests.builders import (
    a_condition,
    a_decision,
    a_gate,
    a_relay,
    a_source,
    an_application,
    an_authority,
    changed,
    cited,
)
from tests.checked import a_judgement, findings, words


@pytest.mark.parametrize("kind", ["bottom_line", "key_judgement"])
def test_a_judgement_with_nothing_cited_under_it_is_found(case: Case, kind: str) -> None:
    judgement = a_judgement(case, "It waits.", an_application(case), kind=kind)

    (found,) = findings(case, "uncited")

    assert (found.record, found.field, found.passage) == (judgement, "statement", "It waits.")


def test_a_judgement_is_cited_itself_or_through_what_it_is_about(case: Case) -> None:
    application, source = an_application(case), a_source(case)
    gate = a_gate(case, application)
    decision = a_decision(case, gate, an_authority(case), "under_review", application)
    cited(case, decision, "stage", source)
    own = a_judgement(case, "It waits.")
    cited(case, own, None, source)
    a_judgement(case, "It waits.", application)
    a_judgement(case, "It waits.", gate)
    condition = a_condition(case)
    cited(case, condition, "title", source)
    a_judgement(case, "It binds.", condition)

    assert findings(case, "uncited") == []


@pytest.mark.parametrize("kind", ["assumption", "alternative", "gap", "indicator"])
def test_assumptions_and_gaps_need_no_citation(case: Case, kind: str) -> None:
    a_judgement(case, "It waits.", an_application(case), kind=kind)

    assert findings(case, "uncited") == []


def test_a_citation_for_an_earlier_wording_is_none(case: Case) -> None:
    judgement = a_judgement(case, "It waits.")
    cited(case, judgement, "statement", a_source(case))
    changed(case, judgement, statement="It has stopped.")

    assert [each.record for each in findings(case, "uncited")] == [judgement]


def test_confirmation_on_one_origin_is_found(case: Case) -> None:
    application = an_application(case)
    judgement = a_judgement(case, "The approval is confirmed.", application)
    cited(case, application, "title", a_source(case))

    (found,) = findings(case, "confirmed")

    assert (found.record, found.field, found.passage) == (judgement, "statement", "confirmed")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("China has officially approved the purchase.", "officially"),
        ("The approval is official.", "is official"),
        ("It is firmly established that China approved.", "firmly established"),
        ("批准已获官方证实。", "已获官方证实"),
    ],
)
def test_confirmation_in_other_words_is_found_too(case: Case, text: str, said: str) -> None:
    a_judgement(case, text)

    assert words(case, "confirmed") == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Nothing is confirmed.",
        "The approval is unconfirmed.",
        "The approval hasn't been confirmed.",
        "If confirmed, the approval ends the wait.",
        "It would be confirmed by a notice.",
        "An official of the ministry spoke; the firm is established in Beijing.",
        "The minister said that it was “officially confirmed”.",
        "批准尚未证实。",
    ],
)
def test_what_claims_no_confirmation_is_no_fault(case: Case, text: str) -> None:
    a_judgement(case, text)

    assert words(case, "confirmed") == []


def test_two_independent_origins_confirm(case: Case) -> None:
    application = an_application(case)
    a_judgement(case, "The approval is confirmed.", application)
    cited(case, application, "title", a_source(case, "One"))
    cited(case, application, "title", a_source(case, "Two"))

    assert findings(case, "confirmed") == []


def test_two_sources_with_the_same_origin_do_not_confirm(case: Case) -> None:
    application, origin = an_application(case), a_source(case, "Origin")
    a_judgement(case, "The approval is confirmed.", application)
    for title in ("One", "Two"):
        source = a_source(case, title)
        cited(case, application, "title", source, a_relay(case, source, origin))

    assert words(case, "confirmed") == ["confirmed"]


@pytest.mark.parametrize(
    ("source", "citation"),
    [
        ({"kind": "official_notice"}, {}),
        ({}, {"credibility": "1", "credibility_reason": "The desk saw the seal."}),
    ],
)
def test_an_official_source_or_a_typed_reason_stands_in_for_the_second(
    case: Case, source: dict[str, Any], citation: dict[str, Any]
) -> None:
    application = an_application(case)
    a_judgement(case, "The approval is confirmed.", application)
    cited(case, application, "title", a_source(case, **source), **citation)

    assert findings(case, "confirmed") == []


def test_the_rating_confirmed_on_one_origin_is_found_at_its_field(case: Case) -> None:
    application = an_application(case)
    passage = "The deal is done."
    cited(case, application, "title", a_source(case), credibility="1", passage=passage)

    (found,) = findings(case, "confirmed")

    assert (found.record, found.field, found.passage) == (application, "title", passage)


def test_the_rating_confirmed_with_a_second_origin_or_a_lower_one_is_no_fault(case: Case) -> None:
    application = an_application(case)
    cited(case, application, "title", a_source(case, "One"), credibility="1")
    cited(case, application, None, a_source(case, "Two"), credibility="2")

    assert findings(case, "confirmed") == []


def test_a_source_that_two_people_recorded_is_found(case: Case) -> None:
    condition = a_condition(case, an_application(case))
    first = a_source(case, "The scoop", url="https://www.paper.example/scoop")
    again = a_source(case, "The  Scoop", url="https://paper.example/scoop/")
    other = a_source(case, "Another", url="https://paper.example/scoop")
    for each in (first, again, other, a_source(case, "The scoop")):
        cited(case, condition, "title", each)

    (found,) = findings(case, "recorded_twice")

    assert (found.record, found.field) == (again, "url")
    assert "another source, “The scoop”" in found.sentence


@pytest.mark.parametrize("state", ["corrected", "retracted", "denied"])
def test_a_statement_that_rests_only_on_what_fell_is_found(case: Case, state: str) -> None:
    application = an_application(case)
    condition = a_condition(case, application)
    cited(case, condition, "title", a_source(case, "The scoop", state=state))

    (found,) = findings(case, "withdrawn")

    assert found.record == condition
    assert f"(“The scoop”, {state})" in found.sentence


def test_a_statement_through_a_source_whose_origin_fell_is_found(case: Case) -> None:
    application = an_application(case)
    condition = a_condition(case, application)
    paper, origin = a_source(case, "A paper"), a_source(case, "The scoop", state="retracted")
    cited(case, condition, "title", paper, a_relay(case, paper, origin))

    assert [each.record for each in findings(case, "withdrawn")] == [condition]


def test_a_judgement_cited_to_what_fell_is_found(case: Case) -> None:
    judgement = a_judgement(case, "It waits.")
    cited(case, judgement, None, a_source(case, state="denied"))

    assert [each.record for each in findings(case, "withdrawn")] == [judgement]


def test_another_source_that_stands_is_enough(case: Case) -> None:
    application = an_application(case)
    condition = a_condition(case, application)
    cited(case, condition, "title", a_source(case, "The scoop", state="retracted"))
    cited(case, condition, "state", a_source(case, "The notice"))

    assert findings(case, "withdrawn") == []


def test_an_open_conflict_is_found_at_its_field(case: Case) -> None:
    application = an_application(case)
    seen = case.seen(application, "title")
    changed(case, application, title="A buys more chips")
    with case.edit("From a form that was not refreshed") as edit:
        edit.set(application, "title", "A buys fewer chips", seen=seen)

    (found,) = findings(case, "conflict")

    assert (found.record, found.field, found.severity) == (application, "title", "must")
    assert "“Title” is in conflict" in found.sentence


def test_a_decided_conflict_or_a_passage_that_disputes_is_no_conflict(case: Case) -> None:
    application = an_application(case)
    seen = case.seen(application, "title")
    changed(case, application, title="A buys more chips")
    with case.edit("From a form that was not refreshed") as edit:
        edit.set(application, "title", "A buys fewer chips", seen=seen)
    changed(case, application, title="A buys chips")
    cited(case, application, "title", a_source(case), stance="disputes")

    assert findings(case, "conflict") == []
