"""What has a place in time, by whose it is; what bears no date is told apart."""

from datetime import date
from pathlib import Path

from models import Case
from models.reading.figures.chronology import HAPPENED, Chronology, Moment, chronology
from models.reading.standing import gather
from models.records import Company, Event, Forecast, Fulfilment
from tests.asked import full, queries
from tests.builders import (
    a_case,
    a_condition,
    a_decision,
    a_gate,
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


def told(case: Case) -> Chronology:
    return chronology(gather(case, as_of=DAY))


def only(case: Case, kind: str, field: str = "date") -> Moment:
    (found,) = [each for each in told(case).moments if (each.kind, each.field) == (kind, field)]
    return found


def test_a_decision_stands_in_the_row_of_its_authority(case: Case) -> None:
    ministry = an_authority(case, "Ministry")
    application = an_application(case)
    gate = a_gate(case, application, title="Import licence")
    decision = a_decision(case, gate, ministry, "approved", application, date="2026-01-05")

    ((row, (moment,)),) = told(case).rows

    assert (row.kind, row.party, row.title) == ("authority", ministry, "Ministry")
    assert (moment.record, moment.gate) == (decision, "Import licence")
    assert moment.mark == ("stage", "approved", "reported")
    assert not moment.ahead


def test_authorities_come_by_name_then_companies_then_what_is_nobodys(case: Case) -> None:
    for name in ("Zoll", "Amt"):
        an_inquiry(case, an_authority(case, name))
    added(case, Event, title="Storm", date="2026-01-01")

    rows = [(row.kind, row.title) for row, _ in told(case).rows]

    assert rows == [("authority", "Amt"), ("authority", "Zoll"), ("other", "")]


def test_an_event_is_its_authoritys_before_it_is_a_companys(case: Case) -> None:
    ministry = an_authority(case)
    event = added(case, Event, title="Meeting", date="2026-01-01")
    linked(case, event, "parties", ministry)

    assert only(case, "event").party == ministry


def test_when_it_came_out_and_was_learned_follow_from_its_sources(case: Case) -> None:
    event = added(case, Event, title="Meeting", date="2026-01-01")
    late = a_source(case, "Report", published="2026-01-20", learned="2026-01-22")
    early = a_source(case, "Notice", published="2026-01-10", learned="2026-01-25")
    for source in (late, early):
        cited(case, event, "title", source, passage="They met.")

    moment = only(case, "event")

    assert moment.published is not None
    assert moment.learned is not None
    assert (moment.published.edtf, moment.learned.edtf) == ("2026-01-10", "2026-01-22")
    assert moment.passage == "They met."
    assert moment.source in {"Report", "Notice"}


def test_the_day_on_which_the_record_says_it_was_learned_counts_first(case: Case) -> None:
    event = added(case, Event, title="Meeting", date="2026-01-01", learned="2026-01-30")
    cited(case, event, "title", a_source(case, learned="2026-01-02"))

    learned = only(case, "event").learned

    assert learned is not None
    assert learned.edtf == "2026-01-30"


def test_what_has_no_date_is_placed_by_another_clock_only(case: Case) -> None:
    added(case, Event, title="Delay", learned="2026-01-30")

    moment = only(case, "event")

    assert not moment.placed([HAPPENED])
    assert moment.placed()


def test_what_is_due_or_scheduled_lies_ahead(case: Case) -> None:
    ministry, application = an_authority(case), an_application(case, long_stop="2026-12-31")
    a_condition(case, application, state="imposed", due="2026-03-01", set_by=ministry)
    an_inquiry(case, ministry, application, date="2026-01-20", due="2026-02-10")
    added(case, Forecast, statement="It comes", by_when="2026-02")
    added(case, Event, title="Hearing", date="2026-02-02")

    ahead = {(each.kind, each.field) for each in told(case).moments if each.ahead}

    assert ahead == {
        ("application", "long_stop"),
        ("condition", "due"),
        ("inquiry", "due"),
        ("forecast", "by_when"),
        ("event", "date"),
    }


def test_an_answer_that_came_is_due_no_longer(case: Case) -> None:
    ministry = an_authority(case)
    inquiry = an_inquiry(case, ministry, date="2026-01-20", due="2026-02-10")
    a_response(case, inquiry, ministry, "answered", date="2026-01-25")

    found = told(case).moments

    assert [each.field for each in found if each.kind == "inquiry"] == ["date"]
    assert only(case, "inquiry").mark == ("answer", "asked", "")
    assert only(case, "response").mark == ("answer", "answered", "")


def test_an_answer_counted_in_days_is_due_on_the_day_that_this_gives(case: Case) -> None:
    an_inquiry(case, an_authority(case), date="2026-01-20", days=10, counting="calendar")

    due = only(case, "inquiry", "due").happened

    assert due is not None
    assert due.edtf == "2026-01-30"


def test_a_condition_counted_in_days_is_due_on_the_day_that_this_gives(case: Case) -> None:
    application = an_application(case)
    a_condition(case, application, counted_from="2026-01-20", days=10, counting="calendar")

    due = only(case, "condition", "due").happened

    assert due is not None
    assert due.edtf == "2026-01-30"


def test_what_was_carried_out_is_the_applicants(case: Case) -> None:
    company = added(case, Company, name="Buyer")
    application = an_application(case, applicant=company, filed="2025-12-01")
    added(case, Fulfilment, application=application, step="ordered", date="2026-01-03")

    ((row, moments),) = told(case).rows

    assert row.kind == "company"
    assert [(each.kind, each.field) for each in moments] == [
        ("application", "filed"),
        ("fulfilment", "date"),
    ]


def test_moments_of_a_row_stand_in_the_order_of_time(case: Case) -> None:
    for day in ("2026-01-03", "2025", "2026-01"):
        added(case, Event, title=day, date=day)
    undated = added(case, Event, title="Never")
    changed(case, undated, title="Some day")

    ((_, moments),) = told(case).rows

    assert [each.title for each in moments] == ["2025", "2026-01", "2026-01-03", "Some day"]


def test_it_costs_as_many_queries_for_many_records_as_for_few(tmp_path: Path) -> None:
    numbers = set()
    for number in (2, 200):
        with full(tmp_path, number) as case, queries(case) as run:
            found = chronology(gather(case, as_of=DAY))

        assert len(found.moments) >= number
        numbers.add(len(run))

    assert len(numbers) == 1
    with a_case(tmp_path) as empty:
        assert chronology(gather(empty, as_of=DAY)).moments == ()
