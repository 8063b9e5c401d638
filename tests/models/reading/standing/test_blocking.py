"""Which gate blocks, and for whom a decision at a gate counts."""

from datetime import date

from models import Case
from models.reading.standing import gather, overview
from tests.builders import (
    a_decision,
    a_gate,
    an_application,
    an_authority,
    deleted,
)
from tests.standings import DAY, only_rung, stands


def test_the_first_gate_that_nothing_passes_blocks(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    first = a_gate(case, application, title="First", approver=ministry)
    second = a_gate(case, application, title="Second", approver=ministry, after=first)
    third = a_gate(case, application, title="Third", approver=ministry, after=second)
    a_decision(case, first, ministry, "not_required", application, basis="official")
    a_decision(case, second, ministry, "approved_in_principle", application)
    a_decision(case, third, ministry, "approved", application)

    found = stands(case, application)

    assert [(rung.passed, rung.blocks) for rung in found.ladder] == [
        (True, False),
        (False, True),
        (True, False),
    ]
    assert found.blocks == second
    assert found.summary == "Reported approved in principle; terms unknown; Second blocks."


def test_when_every_gate_is_passed_none_blocks(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    a_decision(case, gate, ministry, "approved", application, basis="official")

    found = stands(case, application)

    assert found.blocks is None
    assert found.summary == "Officially approved; its one gate is passed."


def test_a_decision_that_names_no_application_is_taken_for_all_of_the_gate(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    a_decision(case, gate, ministry, "approved")

    found = stands(case, application)

    assert found.ladder[0].reported.positions[0].for_all
    assert "applications" in {gap.kind for gap in found.gaps}


def test_a_decision_on_another_application_does_not_count(case: Case) -> None:
    mine, other, ministry = an_application(case), an_application(case, "B"), an_authority(case)
    gate = a_gate(case, mine, other, approver=ministry)
    a_decision(case, gate, ministry, "approved", other)

    assert only_rung(case, mine).stage is None

    deleted(case, other)

    assert only_rung(case, mine).stage is None


def test_a_deleted_decision_does_not_count(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "approved", application)
    deleted(case, decision)

    found = stands(case, application)

    assert found.ladder[0].stage is None
    assert found.summary == "No decision known; Approval blocks."


def test_a_decision_at_a_gate_that_the_application_was_not_put_at_adds_the_gate(
    case: Case,
) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, approver=ministry)
    a_decision(case, gate, ministry, "under_review", application)

    assert [rung.gate for rung in stands(case, application).ladder] == [gate]


def test_a_decision_without_a_gate_is_a_gap(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    decision = a_decision(case, None, ministry, "approved", application)

    found = stands(case, application)

    assert found.summary == "No gate is stated that it must pass."
    assert (decision, "gate") in {(gap.record, gap.field) for gap in found.gaps}


def test_what_happened_or_was_learned_later_is_not_known_yet(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    a_decision(case, gate, ministry, "filed", application, date="2026-01-02")
    a_decision(
        case, gate, ministry, "under_review", application, date="2026-01-10", learned="2026-02-03"
    )
    a_decision(case, gate, ministry, "approved", application, date="2026-03")

    stages = [
        only_rung(case, application, as_of=day).reported.stage
        for day in (date(2026, 1, 1), DAY, date(2026, 2, 3), date(2026, 3, 1))
    ]

    assert stages == [None, "filed", "under_review", "approved"]


def test_a_date_that_is_only_about_right_may_have_come(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    a_decision(case, gate, ministry, "approved", application, date="2026-01~")

    assert only_rung(case, application, as_of=date(2026, 1, 15)).stage == "approved"


def test_where_only_a_body_without_a_role_decided_the_summary_and_a_gap_say_so(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application)
    a_decision(case, gate, ministry, "approved_in_principle", application)

    found = stands(case, application)

    assert found.blocks == gate
    assert found.summary == (
        "Reported approved in principle by Ministry, whose role at the gate is not stated;"
        " terms unknown; Approval blocks."
    )
    assert (found.gaps[0].kind, found.gaps[0].record) == ("role", gate)
    assert found.gaps[0].words == (
        "Ministry decided there; whether it approves is not stated: Approval."
    )
    (call,) = [
        each
        for each in overview(gather(case, as_of=DAY)).attention
        if (each.reason, each.record) == ("role", gate)
    ]
    assert call.words == found.gaps[0].words
    assert call.applications == (application,)


def test_a_decision_beside_is_told_with_the_role_or_the_want_of_a_basis(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    a_decision(case, gate, ministry, "under_review", application, basis=None)

    told = stands(case, application).summary

    assert told == "Under review at Ministry, basis not stated; Approval blocks."
