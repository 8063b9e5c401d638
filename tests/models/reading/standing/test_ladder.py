"""The ladder of gates: whose decision counts, which is newest, which gate blocks."""

from datetime import date

from models import Case
from models.records import Gate
from tests.builders import (
    a_decision,
    a_gate,
    added,
    an_application,
    an_authority,
    changed,
    linked,
)
from tests.standings import only_rung, stands


def test_gates_stand_in_the_order_in_which_they_are_needed(case: Case) -> None:
    application = an_application(case)
    first = added(case, Gate, title="First")
    last = a_gate(case, application, title="Last")
    middle = a_gate(case, application, title="Middle", after=first)
    linked(case, first, "applications", application)
    changed(case, last, after=middle)

    ladder = stands(case, application).ladder

    assert [rung.title for rung in ladder] == ["First", "Middle", "Last"]


def test_a_gate_of_no_application_in_between_keeps_the_order(case: Case) -> None:
    application = an_application(case)
    last = a_gate(case, application, title="Last")
    first = a_gate(case, application, title="First")
    between = added(case, Gate, title="Between", after=first)
    changed(case, last, after=between)

    ladder = stands(case, application).ladder

    assert [rung.title for rung in ladder] == ["First", "Last"]


def test_gates_needed_after_one_another_in_a_circle_are_shown_and_named(case: Case) -> None:
    application = an_application(case)
    one = a_gate(case, application, title="One")
    two = a_gate(case, application, title="Two", after=one)
    changed(case, one, after=two)

    found = stands(case, application)

    assert {rung.title for rung in found.ladder} == {"One", "Two"}
    assert all(rung.cycle for rung in found.ladder)
    assert [gap.words for gap in found.gaps if gap.kind == "ladder"] == [
        "Each of Two and One is said to be needed after another of them."
    ]


def test_only_an_approver_advances_a_gate(case: Case) -> None:
    application = an_application(case)
    approver, consulted = an_authority(case, "Ministry"), an_authority(case, "Planner")
    gate = a_gate(case, application, approver=approver)
    linked(case, gate, "authorities", consulted, role="consulted")
    a_decision(case, gate, approver, "under_review", application)
    a_decision(case, gate, consulted, "approved", application)
    a_decision(case, gate, None, "approved", application)

    rung = only_rung(case, application)

    assert rung.reported.stage == "under_review"
    assert not rung.passed
    assert [(each.label, each.stage, each.roles) for each in rung.beside] == [
        ("Planner", "approved", ("consulted",)),
        ("an authority not named", "approved", ()),
    ]


def test_official_reported_and_assessed_stand_side_by_side(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    a_decision(case, gate, ministry, "under_review", application, basis="official")
    a_decision(case, gate, ministry, "approved", application, basis="reported")
    a_decision(case, gate, ministry, "refused", application, basis="assessed")

    rung = only_rung(case, application)

    assert (rung.official.stage, rung.reported.stage, rung.assessed.stage) == (
        "under_review",
        "approved",
        "refused",
    )
    assert rung.leading is rung.official
    assert rung.passed


def test_what_the_desk_assesses_passes_no_gate(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    a_decision(case, gate, ministry, "approved", application, basis="assessed")

    found = stands(case, application)

    assert found.blocks == gate
    assert found.summary == "Assessed by us as approved; Approval blocks."


def test_a_decision_without_a_basis_stands_beside(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    a_decision(case, gate, ministry, "approved", application, basis=None)

    rung = only_rung(case, application)

    assert rung.stage is None
    assert [each.stage for each in rung.beside] == ["approved"]


def test_the_newest_decision_counts(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    a_decision(case, gate, ministry, "approved", application, date="2026-01-20")
    a_decision(case, gate, ministry, "under_review", application, date="2025-12")

    reached = only_rung(case, application).reported

    assert reached.stage == "approved"
    assert [each.stage for each in reached.positions] == ["approved"]
    assert not reached.unordered


def test_decisions_whose_dates_cannot_be_ordered_are_all_shown(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    a_decision(case, gate, ministry, "approved", application, date="2026-01-20")
    a_decision(case, gate, ministry, "under_review", application, date="2026-01~")

    found = stands(case, application)
    reached = found.ladder[0].reported

    assert [each.stage for each in reached.positions] == ["under_review", "approved"]
    assert reached.unordered
    assert reached.stage == "under_review"
    assert found.summary == "Reported under review or approved; Approval blocks."
    assert [each.kind for each in found.contradictions] == ["stages"]


def test_of_several_approvers_the_least_advanced_counts(case: Case) -> None:
    application = an_application(case)
    one, other = an_authority(case, "One"), an_authority(case, "Other")
    gate = a_gate(case, application, approver=one)
    linked(case, gate, "authorities", other, role="approver")
    a_decision(case, gate, one, "approved", application, date="2026-01-20")
    a_decision(case, gate, other, "filed", application, date="2026-01-01")

    reached = only_rung(case, application).reported

    assert reached.stage == "filed"
    assert [each.label for each in reached.positions] == ["Other", "One"]
    assert not reached.unordered


def test_an_approver_of_which_nothing_is_known_is_named(case: Case) -> None:
    application = an_application(case)
    one, other = an_authority(case, "One"), an_authority(case, "Other")
    gate = a_gate(case, application, approver=one)
    linked(case, gate, "authorities", other, role="approver")
    a_decision(case, gate, one, "approved", application)

    found = stands(case, application)

    assert found.ladder[0].open_approvers == (other,)
    assert "No decision of one of the approvers, Other, is known: Approval." in {
        gap.words for gap in found.gaps
    }


def test_a_superseded_decision_no_longer_counts(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    old = a_decision(case, gate, ministry, "approved", application)
    a_decision(case, gate, ministry, "suspended", application, supersedes=old)

    rung = only_rung(case, application)

    assert [each.stage for each in rung.reported.positions] == ["suspended"]
    assert rung.blocks


def test_a_decision_superseded_for_another_application_still_counts_for_this(case: Case) -> None:
    mine, other, ministry = an_application(case), an_application(case, "B"), an_authority(case)
    gate = a_gate(case, mine, other, approver=ministry)
    old = a_decision(case, gate, ministry, "approved", mine, other)
    a_decision(case, gate, ministry, "revoked", other, supersedes=old)

    assert only_rung(case, mine).reported.stage == "approved"
    assert only_rung(case, other).reported.stage == "revoked"


def test_decisions_that_supersede_each_other_all_stand(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    one = a_decision(case, gate, ministry, "approved", application)
    two = a_decision(case, gate, ministry, "refused", application, supersedes=one)
    changed(case, one, supersedes=two)

    assert len(only_rung(case, application).reported.positions) == 2


def test_an_approval_whose_validity_is_over_does_not_pass(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    a_decision(case, gate, ministry, "approved", application, valid_until="2025-12-31")

    later = stands(case, application)
    rung = only_rung(case, application, as_of=date(2025, 12, 31))

    assert later.ladder[0].reported.stage == "expired"
    assert later.blocks == gate
    assert later.summary == "Reported approved, which has run out; Approval blocks."
    assert rung.passed
