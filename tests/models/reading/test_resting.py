"""What rests on a record: what falls with it, what stands on something else, which briefings told.

Each case is made through the door; nothing here knows how a tree is found.
"""

import pytest

from models import Case
from models.reading.footings import ABOUT, APPROVAL, STANDING
from models.reading.resting import Resting, rests_on, walked
from models.records import Briefing, Judgement
from models.records.kinds.canonical import canonical
from tests.asked import queries
from tests.builders import (
    a_condition,
    a_decision,
    a_gate,
    a_relay,
    a_source,
    added,
    an_application,
    an_authority,
    changed,
    cited,
    deleted,
    linked,
)


def found(case: Case, root: int) -> dict[int, Resting]:
    return {each.record: each for _, each in walked(rests_on(case, root).tree)}


def falling(case: Case, root: int) -> dict[int, bool]:
    return {id: each.falls for id, each in found(case, root).items()}


@pytest.fixture
def decided(case: Case) -> dict[str, int]:
    """One application with a decision, a condition of its gate, and a judgement on it."""
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "approved", application)
    condition = a_condition(case, application, gate=gate)
    judgement = added(case, Judgement, statement="It will be approved")
    linked(case, judgement, "about", condition)
    return {
        "application": application,
        "ministry": ministry,
        "gate": gate,
        "decision": decision,
        "condition": condition,
        "judgement": judgement,
    }


def test_what_one_source_alone_supports_falls_with_all_that_rests_on_it(
    case: Case, decided: dict[str, int]
) -> None:
    paper = a_source(case)
    cited(case, decided["decision"], "stage", paper)

    tree = found(case, paper)

    fallen = ("decision", "condition", "application", "judgement")
    assert {id: each.falls for id, each in tree.items()} == {decided[name]: True for name in fallen}
    assert [ground.footing.way for ground in tree[decided["condition"]].grounds] == [APPROVAL]
    assert [ground.footing.way for ground in tree[decided["application"]].grounds] == [STANDING]
    assert [ground.footing.way for ground in tree[decided["judgement"]].grounds] == [ABOUT]


def test_a_second_origin_leaves_it_weakened(case: Case, decided: dict[str, int]) -> None:
    one, other = a_source(case, "One"), a_source(case, "Other")
    cited(case, decided["decision"], "stage", one)
    cited(case, decided["decision"], "stage", other)

    tree = found(case, one)

    assert not tree[decided["decision"]].falls
    (value,) = tree[decided["decision"]].values
    assert (value.field, value.beside) == ("stage", 1)
    assert set(falling(case, one).values()) == {False}


def test_two_papers_that_relay_one_agency_fall_together_with_the_agency(case: Case) -> None:
    application, agency = an_application(case), a_source(case, "Agency", kind="agency_report")
    one, other = a_source(case, "One"), a_source(case, "Other")
    cited(case, application, "title", one, a_relay(case, one, agency))
    cited(case, application, "title", other, a_relay(case, other, agency))

    assert falling(case, agency) == {application: True}
    assert falling(case, one) == {application: False}


def test_an_origin_that_nobody_states_keeps_nothing_standing(case: Case) -> None:
    application = an_application(case)
    one, other = a_source(case, "One"), a_source(case, "Other")
    cited(case, application, "title", one)
    cited(case, application, "title", other, origin_known=False)

    assert falling(case, one) == {application: True}


def test_evidence_of_its_own_keeps_a_condition_whose_approval_falls(
    case: Case, decided: dict[str, int]
) -> None:
    one, other = a_source(case, "One"), a_source(case, "Other")
    cited(case, decided["decision"], "stage", one)
    cited(case, decided["condition"], "title", other)

    tree = falling(case, one)

    assert tree[decided["decision"]]
    assert not tree[decided["condition"]]
    assert not tree[decided["judgement"]]


def test_what_an_authority_did_falls_with_it_whoever_reports_it(
    case: Case, decided: dict[str, int]
) -> None:
    cited(case, decided["decision"], "stage", a_source(case))

    tree = falling(case, decided["ministry"])

    assert tree[decided["decision"]]
    assert tree[decided["gate"]]


def test_a_second_decision_at_the_gate_keeps_the_standing(
    case: Case, decided: dict[str, int]
) -> None:
    a_decision(
        case, decided["gate"], an_authority(case, "Other"), "approved", decided["application"]
    )

    tree = falling(case, decided["decision"])

    assert tree[decided["application"]] is False
    assert tree[decided["condition"]] is False


def test_a_condition_stands_on_what_was_decided_of_each_application_that_it_names(
    case: Case, decided: dict[str, int]
) -> None:
    other = an_application(case, "B buys chips")
    linked(case, decided["gate"], "applications", other)
    linked(case, decided["condition"], "applications", other)
    a_decision(case, decided["gate"], an_authority(case, "Other"), "approved", other)

    condition = found(case, decided["decision"])[decided["condition"]]

    (ground,) = condition.grounds
    assert (ground.falling, ground.left) == (1, 1)
    assert not condition.falls


def test_a_decision_that_another_superseded_holds_nothing(
    case: Case, decided: dict[str, int]
) -> None:
    a_decision(
        case,
        decided["gate"],
        decided["ministry"],
        "finally_cleared",
        decided["application"],
        supersedes=decided["decision"],
    )

    assert falling(case, decided["decision"]) == {}


def test_what_was_deleted_rests_on_nothing(case: Case, decided: dict[str, int]) -> None:
    paper = a_source(case)
    cited(case, decided["decision"], "stage", paper)

    deleted(case, decided["decision"])

    assert falling(case, paper) == {}


def test_a_citation_of_an_earlier_value_holds_nothing(case: Case, decided: dict[str, int]) -> None:
    paper = a_source(case)
    cited(case, decided["decision"], "stage", paper)

    changed(case, decided["decision"], stage="finally_cleared")

    assert falling(case, paper) == {}


def test_each_record_stands_once_nearest_to_the_root(case: Case, decided: dict[str, int]) -> None:
    paper = a_source(case)
    for name in ("decision", "condition", "application"):
        cited(case, decided[name], None, paper)

    tree = rests_on(case, paper).tree

    depths = {each.record: depth for depth, each in walked(tree)}
    assert len(list(walked(tree))) == len(depths)
    assert [depths[decided[name]] for name in ("decision", "condition", "application")] == [0, 0, 0]
    assert depths[decided["judgement"]] == 1


def sent(case: Case, *scope: int) -> int:
    """A briefing that left the desk with what the file holds now."""
    state = canonical([*case.frontier()])
    briefing = added(case, Briefing, title="Sent", number=1, kind="case", frontier=state)
    linked(case, briefing, "scope", *scope)
    return briefing


def test_a_briefing_told_of_what_was_cited_when_it_left(
    case: Case, decided: dict[str, int]
) -> None:
    paper = a_source(case)
    early = sent(case)
    cited(case, decided["decision"], "stage", paper)
    late = sent(case, decided["application"])
    aside = sent(case, an_application(case, "B buys chips"))

    told = rests_on(case, paper).briefings

    by_record = {each.record: each for each in told}
    assert by_record[late].falling == 4
    assert aside not in by_record
    assert early not in by_record


def test_reading_takes_the_same_queries_for_any_number_of_records(
    case: Case, decided: dict[str, int]
) -> None:
    paper = a_source(case)
    cited(case, decided["decision"], "stage", paper)
    sent(case)
    with queries(case) as few:
        rests_on(case, paper)
    for number in range(8):
        application = an_application(case, f"Application {number}")
        more = a_decision(case, decided["gate"], decided["ministry"], "approved", application)
        cited(case, more, "stage", paper)
        sent(case, application)

    with queries(case) as many:
        rests_on(case, paper)

    assert len(many) == len(few)
