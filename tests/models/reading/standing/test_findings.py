"""Contradictions, gaps, and how thin the evidence is."""

from datetime import date

from models import Case
from models.language import speaking
from models.reading.standing import Standing, gather, standing
from models.records.kinds import Path as Way
from tests.builders import (
    a_condition,
    a_decision,
    a_gate,
    a_relay,
    a_response,
    a_source,
    an_application,
    an_authority,
    an_inquiry,
    changed,
    cited,
    linked,
)

DAY = date(2026, 1, 31)


def stands(case: Case, application: int, *, as_of: date = DAY) -> Standing:
    return standing(gather(case, [application], as_of=as_of), application)


def words(found: Standing, kind: str) -> list[str]:
    return [each.words for each in found.contradictions if each.kind == kind]


def test_two_stages_of_one_authority_that_cannot_be_ordered_contradict(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    a_decision(case, gate, ministry, "approved", application)
    a_decision(case, gate, ministry, "refused", application)

    assert words(stands(case, application), "stages") == [
        "Ministry is reported at different stages of Approval, approved and refused,"
        " and the dates do not tell which is newer."
    ]


def test_a_stage_that_follows_another_or_has_another_basis_contradicts_nothing(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    a_decision(case, gate, ministry, "filed", application, date="2025-12")
    a_decision(case, gate, ministry, "approved", application, date="2026-01-10")
    a_decision(case, gate, ministry, "under_review", application, basis="official")

    assert words(stands(case, application), "stages") == []


def test_a_denial_beside_a_report_contradicts(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    inquiry = an_inquiry(case, ministry, application)
    a_response(case, inquiry, ministry, "denied")

    assert words(stands(case, application), "denied") == []

    a_decision(case, gate, ministry, "approved", application)

    assert words(stands(case, application), "denied") == [
        "Ministry denied the report; 1 reported decision stands beside it."
    ]


def test_an_authority_whose_identity_is_open_is_named_with_its_candidates(case: Case) -> None:
    application = an_application(case)
    named = an_authority(case, "Ministry of Both", identity="as_named")
    linked(case, named, "possibly_same", an_authority(case, "One"), an_authority(case, "Other"))
    a_gate(case, application, approver=named)

    assert words(stands(case, application), "identity") == [
        "Which body is meant is not established: Ministry of Both; it may be One or Other."
    ]


def test_an_open_conflict_of_a_field_contradicts(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "approved", application)
    seen = case.seen(decision, "stage")
    changed(case, decision, stage="refused")
    with case.edit("From a form that was not refreshed") as edit:
        edit.set(decision, "stage", "held", seen=seen)

    found = stands(case, application)

    assert words(found, "conflict") == [
        "Ministry · held: stage is in conflict: held (Ann) or refused (Ann)."
    ]
    assert found.ladder[0].reported.positions[0].backing.conflict


def test_a_stage_that_nobody_has_decided_is_no_plain_fact_and_passes_no_gate(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "filed", application)
    seen = case.seen(decision, "stage")
    changed(case, decision, stage="refused")
    with case.edit("From a form that was not refreshed") as edit:
        edit.set(decision, "stage", "finally_cleared", seen=seen)

    found = stands(case, application)
    (rung,) = found.ladder

    assert found.summary.startswith("Reported finally cleared or refused, in conflict;")
    assert rung.leading.stages == ("finally_cleared", "refused")
    assert (rung.leading.undecided, rung.leading.conflict) == (True, True)
    assert (rung.passed, rung.blocks) == (False, True)

    changed(case, decision, stage="finally_cleared")

    assert stands(case, application).summary.startswith("Reported finally cleared;")


def test_each_value_of_an_open_conflict_has_what_was_cited_for_it(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    decision = a_decision(case, a_gate(case, application, approver=ministry), ministry, "filed")
    seen = case.seen(decision, "stage")
    changed(case, decision, stage="refused")
    refusal = cited(case, decision, "stage", a_source(case, "The refusal"))
    with case.edit("From a form that was not refreshed") as edit:
        edit.set(decision, "stage", "approved", seen=seen)
    approval = cited(case, decision, "stage", a_source(case, "The approval"))

    known = case.evidence([decision])[decision, "stage"]

    assert [
        (each.value, each.given_by, [one.citation.id for one in each.supporting])
        for each in known.alternatives
    ] == [("approved", ("Ann",), [approval]), ("refused", ("Ann",), [refusal])]


def test_of_long_texts_in_conflict_the_beginnings_are_told(case: Case) -> None:
    application = an_application(case)
    seen = case.seen(application, "notes")
    for text in ("One thing.\n" * 40, "Another."):
        with case.edit("From a form that was not refreshed") as edit:
            edit.set(application, "notes", text, seen=seen)

    (sentence,) = words(stands(case, application), "conflict")

    assert "notes is in conflict: Another. (Ann) or One thing. One thing." in sentence
    assert len(sentence) < 200


def test_a_stage_that_a_source_disputes_is_called_so(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "refused", application)
    cited(case, decision, "stage", a_source(case), stance="disputes")

    assert stands(case, application).summary.startswith("Reported refused, disputed;")


def test_a_passage_that_disputes_a_value_contradicts(case: Case) -> None:
    application = an_application(case)
    condition = a_condition(case, application, state="in_force")
    cited(case, condition, "state", a_source(case), stance="disputes")

    assert words(stands(case, application), "disputed") == ["A term: a source disputes state."]


def test_a_claim_whose_every_source_was_retracted_is_named(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "approved", application)
    cited(case, decision, "stage", a_source(case, state="retracted"))

    assert words(stands(case, application), "withdrawn") == [
        "Ministry at Approval: approved (reported): every source that carries it was retracted"
        " or denied."
    ]


def test_empty_fields_that_matter_are_gaps(case: Case) -> None:
    application = an_application(case)

    with speaking("zh-Hans"):
        assert "最终用户" in stands(case, application).gaps[-1].words
    found = stands(case, application)

    assert [gap.words for gap in found.gaps] == [
        "Applicant not stated: A buys chips.",
        "Quantity not stated: A buys chips.",
        "Stated end use not stated: A buys chips.",
        "Filed not stated: A buys chips.",
        "End users not stated: A buys chips.",
    ]


def test_terms_are_unknown_until_words_of_a_condition_are_known(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    a_decision(case, gate, ministry, "approved_with_conditions", application)
    condition = a_condition(case, application, gate=gate, wording="not_public")

    assert "terms" in {gap.kind for gap in stands(case, application).gaps}

    changed(case, condition, wording="full_text", text="No resale.")

    assert "terms" not in {gap.kind for gap in stands(case, application).gaps}


def test_a_gate_of_which_nothing_official_is_known_is_named(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    first = a_gate(case, application, title="First", approver=ministry)
    a_gate(case, application, title="Second", approver=ministry)
    a_decision(case, first, ministry, "approved", application, basis="official")

    found = stands(case, application)

    assert [gap.words for gap in found.gaps if gap.kind == "official"] == [
        "Nothing official is known of Second."
    ]


def test_what_is_official_of_one_whose_role_is_not_stated_is_something_official(
    case: Case,
) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application)
    a_decision(case, gate, ministry, "approved", application, basis="official")

    kinds = {gap.kind for gap in stands(case, application).gaps}

    assert "role" in kinds
    assert "official" not in kinds


def test_chains_that_end_in_one_origin_count_once(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "approved", application)
    people = a_source(case, "People", kind="unnamed_people")
    agency = a_source(case, "Agency", kind="agency_report", reliability="b")
    behind = a_relay(case, agency, people)
    for title in ("One paper", "Another paper"):
        paper = a_source(case, title)
        step = a_relay(case, paper, agency)
        cited(case, decision, "stage", paper, step, behind)
    cited(case, decision, "stage", agency, behind, credibility="3")

    found = stands(case, application)
    (claim,) = found.weight.claims

    assert claim.backing.origins == (people,)
    assert claim.backing.grade == "B3"
    assert found.weight.words == "2 articles, 1 agency report, unnamed people"
    assert found.weight.single_origin == (claim,)


def test_a_citation_whose_origin_nobody_states_counts_as_none(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "approved", application)
    cited(case, decision, "stage", a_source(case), origin_known=False)

    found = stands(case, application)
    (claim,) = found.weight.claims

    assert (claim.backing.origins, claim.backing.origin_unknown) == ((), 1)
    assert found.weight.origin_unknown == (claim,)


def test_a_citation_of_an_earlier_value_supports_nothing_now(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "approved", application)
    cited(case, decision, "stage", a_source(case))
    changed(case, decision, stage="refused")

    found = stands(case, application)

    assert [claim.record for claim in found.weight.unsourced] == [decision]


def test_what_the_desk_assesses_is_no_claim_that_needs_a_source(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    a_decision(case, gate, ministry, "approved", application, basis="assessed")

    assert stands(case, application).weight.claims == ()


def test_a_relay_that_words_it_otherwise_is_a_drift(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "approved", application)
    paper, agency = a_source(case, "Paper"), a_source(case, "Agency")
    same = a_relay(case, paper, agency, passage="It is approved")
    other = a_relay(case, agency, a_source(case, "People"), passage="It may be", wording="insiders")
    cited(case, decision, "stage", paper, same, other, passage="It is approved")

    found = stands(case, application)

    assert [each.words for each in found.weight.drifts] == [
        "Agency describes People as “insiders”; in its words: “It may be”."
    ]


def test_a_source_that_was_learned_of_later_supports_nothing_yet(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "approved", application)
    cited(case, decision, "stage", a_source(case, published="2026-01-10"))
    cited(case, decision, "stage", a_source(case, "New", published="2026-02-10"))

    before, after = stands(case, application), stands(case, application, as_of=date(2026, 3, 10))

    assert len(before.weight.claims[0].backing.citations) == 1
    assert (before.weight.days, after.weight.days) == (21, 28)
    assert len(after.weight.claims[0].backing.citations) == 2


def test_a_citation_of_a_whole_record_supports_its_stage(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "approved", application)
    source = a_source(case)
    with case.edit("Cite") as edit:
        citation = edit.cite(decision, source=source, through=Way())

    found = stands(case, application)

    assert found.ladder[0].reported.positions[0].backing.citations == (citation,)


def test_a_source_without_a_kind_is_counted_as_one(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "approved", application)
    cited(case, decision, "stage", a_source(case, "Paper"))
    cited(case, decision, "stage", a_source(case, "Something", kind=None))
    cited(case, decision, "stage", a_source(case, "A thing", kind="other"))

    told = stands(case, application).weight.words

    assert told == "1 article, 1 other, 1 source of a kind not stated"
