"""The board of applications by gates, and what needs attention, in order of urgency."""

from datetime import date

from models import Case
from models.language import speaking
from models.reading.standing import Attention, Overview, gather, overview, standing
from models.records import Forecast, Pool
from tests.builders import (
    a_condition,
    a_decision,
    a_gate,
    a_relay,
    a_response,
    a_source,
    added,
    an_application,
    an_authority,
    an_inquiry,
    changed,
    cited,
    linked,
)

DAY = date(2026, 1, 31)


def seen(case: Case, *, as_of: date = DAY) -> Overview:
    return overview(gather(case, as_of=as_of))


def calls(case: Case, reason: str, *, as_of: date = DAY) -> list[Attention]:
    return [each for each in seen(case, as_of=as_of).attention if each.reason == reason]


def test_an_empty_case_has_an_empty_board_and_needs_nothing(case: Case) -> None:
    found = seen(case)

    assert (found.board, found.gates, found.attention) == ((), (), ())
    assert found.weight.words == "no source"


def test_the_board_has_a_row_for_each_application_and_its_gates_in_order(case: Case) -> None:
    mine, other = an_application(case), an_application(case, "B sells")
    ministry = an_authority(case)
    first = a_gate(case, mine, title="First", approver=ministry)
    second = a_gate(case, mine, other, title="Second", approver=ministry, after=first)
    a_decision(case, first, ministry, "approved", mine)
    an_inquiry(case, ministry, other, date="2026-01-05")
    a_condition(case, other, due="2026-03-01")

    found = seen(case)

    assert found.gates == ((first, "First"), (second, "Second"))
    assert [(row.title, row.blocks, row.owed, row.next_due) for row in found.board] == [
        ("A buys chips", second, 0, None),
        ("B sells", second, 1, date(2026, 3, 1)),
    ]
    assert found.board[0].rungs[first].passed
    assert set(found.board[1].rungs) == {second}
    assert found.standings[mine].summary == found.board[0].summary


def test_a_standing_is_told_in_the_language_of_its_overview(case: Case) -> None:
    bare, application = an_application(case), an_application(case, "B sells")
    a_gate(case, application)
    matter = gather(case, as_of=DAY)
    with speaking("zh-Hans"):
        told = {id: standing(matter, id) for id in (bare, application)}

        found = overview(matter).standings

    assert dict(found) == told
    assert found[bare] != overview(matter).standings[bare]


def test_an_answer_past_its_day_comes_before_a_silence(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    silent = an_inquiry(case, ministry, application, date="2025-01-05")
    overdue = an_inquiry(case, ministry, application, date="2026-01-05", due="2026-01-30")

    found = [(each.reason, each.record, each.days) for each in seen(case).attention]

    assert found[:2] == [("overdue", overdue, 1), ("silence", silent, 391)]


def test_conditions_due_within_a_month_or_past_due_need_attention(case: Case) -> None:
    application = an_application(case)
    a_condition(case, application, title="Far", due="2026-06-01")
    soon = a_condition(case, application, title="Soon", due="2026-02-10")
    today = a_condition(case, application, title="Today", due="2026-01-31")
    past = a_condition(case, application, title="Past", due="2026-01-10")
    a_condition(case, application, title="Met", due="2026-01-10", state="met")

    assert [(each.record, each.words) for each in calls(case, "condition_past")] == [
        (past, "Past was due on 10 January 2026, 21 days ago.")
    ]
    assert [(each.record, each.words) for each in calls(case, "condition_due")] == [
        (today, "Today is due on 31 January 2026, today."),
        (soon, "Soon is due on 10 February 2026, in 10 days."),
    ]
    assert calls(case, "condition_due")[0].applications == (application,)


def test_a_forecast_needs_attention_from_its_day_until_it_is_resolved(case: Case) -> None:
    forecast = added(case, Forecast, statement="V4 is out", by_when="[2026-02-10..2026-02-20]")

    assert calls(case, "forecast_due", as_of=date(2026, 2, 15)) == []
    assert [each.words for each in calls(case, "forecast_due", as_of=date(2026, 2, 20))] == [
        "Can be told by now (some day between 10 and 20 February 2026): V4 is out"
    ]

    changed(case, forecast, resolution="came_true", resolved_on="2026-02-25")

    assert len(calls(case, "forecast_due", as_of=date(2026, 2, 24))) == 1
    assert calls(case, "forecast_due", as_of=date(2026, 2, 25)) == []


def test_a_contradiction_that_bears_on_two_applications_is_told_once(case: Case) -> None:
    mine, other, ministry = an_application(case), an_application(case, "B"), an_authority(case)
    gate = a_gate(case, mine, other, approver=ministry)
    a_decision(case, gate, ministry, "approved", mine, other)
    a_decision(case, gate, ministry, "refused", mine, other)

    (found,) = calls(case, "contradiction")

    assert found.applications == (mine, other)


def test_a_conflict_anywhere_needs_attention(case: Case) -> None:
    ministry = an_authority(case)
    before = case.seen(ministry, "name")
    changed(case, ministry, name="Bureau")
    with case.edit("From a form that was not refreshed") as edit:
        edit.set(ministry, "name", "Agency", seen=before)

    (found,) = calls(case, "conflict")

    assert (found.record, found.field) == (ministry, "name")


def test_claims_on_one_origin_or_on_none_that_is_stated_need_attention(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    one = a_decision(case, gate, ministry, "approved", application)
    two = added(case, Pool, title="Together", share="half")
    firm = a_condition(case, application, state="imposed")
    paper, people = a_source(case), a_source(case, "People", kind="unnamed_people")
    cited(case, one, "stage", paper, a_relay(case, paper, people))
    cited(case, two, "share", paper, origin_known=False)
    cited(case, firm, "state", paper)
    cited(case, firm, "state", people)

    assert {each.record: each.words for each in calls(case, "single_origin")} == {
        one: "Ministry at Approval: approved (reported): one origin carries it, People.",
        two: "Together: where it comes from is not stated.",
    }


def test_values_that_matter_and_that_no_source_supports_need_attention(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    bare = a_decision(case, gate, ministry, "approved", application, date="2026-01-05")
    a_decision(case, gate, ministry, "approved", application, basis="assessed")
    backed = a_decision(case, gate, ministry, "approved", application)
    cited(case, backed, None, a_source(case))

    (found,) = calls(case, "unsourced")

    assert (found.record, found.words) == (
        bare,
        "Ministry · approved: no source is cited for stage and date.",
    )


def test_an_authority_without_an_established_identity_needs_attention(case: Case) -> None:
    named = an_authority(case, "Ministry of Both", identity="as_named")

    assert [each.record for each in calls(case, "identity")] == [named]


def test_what_bears_on_closed_applications_only_needs_none(case: Case) -> None:
    ministry = an_authority(case)
    closed = an_application(case, closed="2026-01-20", closed_why="withdrawn by the buyer")
    an_inquiry(case, ministry, closed, date="2026-01-05")
    a_condition(case, closed, due="2026-01-10")

    found = seen(case)

    assert found.attention == ()
    assert found.board[0].closed
    assert found.board[0].summary.startswith("Closed 20 January 2026: withdrawn by the buyer; ")
    assert calls(case, "silence", as_of=date(2026, 1, 19)) != []


def test_a_response_is_counted_once_where_it_answers_an_inquiry(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    inquiry = an_inquiry(case, ministry, application)
    response = a_response(case, inquiry, ministry, "declined")
    linked(case, response, "about", application)

    found = seen(case)

    assert [(each.kind, each.inquiry, each.response) for each in found.answers] == [
        ("declined", inquiry, response)
    ]
    assert found.standings[application].answers == found.answers
