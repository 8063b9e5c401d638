"""The calendar: what is to come, what has passed, how certain each day is."""

from datetime import date

from models import Case
from models.reading.figures import Due, calendar
from models.reading.standing import gather
from models.records import Event, Forecast
from tests.builders import (
    a_condition,
    a_decision,
    a_gate,
    a_response,
    added,
    an_application,
    an_authority,
    an_inquiry,
    linked,
)

DAY = date(2026, 6, 30)


def laid_out(case: Case, **values: int) -> tuple[Due, ...]:
    return calendar(gather(case, as_of=DAY), **values)


def only(case: Case) -> Due:
    (found,) = laid_out(case)
    return found


def test_an_empty_case_has_an_empty_calendar(case: Case) -> None:
    assert laid_out(case) == ()


def test_every_kind_of_day_is_there_in_order(case: Case) -> None:
    application = an_application(case, long_stop="2026-12-31")
    ministry = an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    a_decision(
        case,
        gate,
        ministry,
        "approved",
        application,
        valid_from="2026-07-15",
        valid_until="2026-06-01",
    )
    a_condition(case, application, due="2026-07")
    an_inquiry(case, ministry, application, date="2026-06-01", due="2026-06-20")
    forecast = added(case, Forecast, statement="It comes.", by_when="2026-08-01")
    linked(case, forecast, "applications", application)
    added(case, Event, title="A hearing", date="2026-09-09")

    found = laid_out(case)

    assert [(each.kind, each.field, each.days, each.certain) for each in found] == [
        ("valid_until", "valid_until", -29, True),
        ("answer", "due", -10, True),
        ("valid_from", "valid_from", 15, True),
        ("condition", "due", 31, False),
        ("forecast", "by_when", 32, True),
        ("event", "date", 71, True),
        ("long_stop", "long_stop", 184, True),
    ]
    assert [each.past for each in found][:3] == [True, True, False]
    assert {each.applications for each in found} == {(application,), ()}


def test_a_recurring_condition_is_laid_out_for_a_year(case: Case) -> None:
    condition = a_condition(
        case, an_application(case), due="2026-01-31", recurrence="quarterly", state="in_force"
    )

    found = laid_out(case)

    assert {each.record for each in found} == {condition}
    assert [each.day for each in found] == [
        date(2026, 7, 31),
        date(2026, 10, 31),
        date(2027, 1, 31),
        date(2027, 4, 30),
    ]
    assert all(each.again for each in found)
    assert [each.day for each in laid_out(case, ahead=40)] == [date(2026, 7, 31)]


def test_the_first_of_a_recurring_condition_is_the_day_as_stated(case: Case) -> None:
    a_condition(case, an_application(case), due="2026-07-10", recurrence="yearly")

    first, second = laid_out(case, ahead=400)

    assert (first.again, first.when is not None, first.first) == (False, True, date(2026, 7, 10))
    assert (second.again, second.when, second.day) == (True, None, date(2027, 7, 10))


def test_what_is_done_is_left_out(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    a_condition(case, application, due="2026-07-10", state="met")
    inquiry = an_inquiry(case, ministry, application, date="2026-06-01", due="2026-06-20")
    a_response(case, inquiry, ministry, "answered", date="2026-06-19")
    added(
        case,
        Forecast,
        statement="It comes.",
        by_when="2026-08-01",
        resolution="came_true",
        resolved_on="2026-06-15",
    )
    added(case, Event, title="A hearing", date="2026-06")

    assert laid_out(case) == ()


def test_what_bears_on_closed_applications_only_is_left_out(case: Case) -> None:
    shut = an_application(case, "Shut", closed="2026-05-01", long_stop="2026-12-31")
    mine = an_application(case, "Mine")
    a_condition(case, shut, due="2026-07-10")
    both = a_condition(case, shut, mine, due="2026-07-11")

    assert only(case).record == both


def test_a_condition_that_names_nobody_binds_all_of_its_gate(case: Case) -> None:
    one, other = an_application(case, "One"), an_application(case, "Other")
    gate = a_gate(case, one, other)
    a_condition(case, due="2026-07-10", gate=gate)

    assert only(case).applications == (one, other)


def test_a_superseded_approval_runs_out_no_more(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    older = a_decision(case, gate, ministry, "approved", application, valid_until="2026-07-01")
    newer = a_decision(
        case, gate, ministry, "approved", application, valid_until="2027-07-01", supersedes=older
    )

    assert only(case).record == newer


def test_an_event_of_the_day_and_one_that_may_lie_ahead_are_there(case: Case) -> None:
    today = added(case, Event, title="Today", date="2026-06-30")
    maybe = added(case, Event, title="Some day", date="[2026-06-20..2026-07-05]")
    added(case, Event, title="Yesterday", date="2026-06-29")

    found = laid_out(case)

    assert [(each.record, each.days, each.certain) for each in found] == [
        (today, 0, True),
        (maybe, 5, False),
    ]


def test_on_the_last_day_of_the_calendar_nothing_lies_further_ahead(case: Case) -> None:
    application = an_application(case)
    a_condition(case, application, due="9999-12-31", recurrence="monthly")
    added(case, Event, title="A hearing", date="9999-12-31")

    found = calendar(gather(case, as_of=date.max))

    assert {(each.day, each.days) for each in found} == {(date.max, 0)}


def test_what_recurs_weekly_stops_at_the_end_of_the_calendar(case: Case) -> None:
    a_condition(case, an_application(case), due="9999-12-20", recurrence="weekly")

    found = calendar(gather(case, as_of=date(9999, 12, 28)))

    assert [each.day for each in found] == [date.max]


def test_a_term_beyond_the_end_of_the_calendar_ends_with_it(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    an_inquiry(case, ministry, application, date="9999-06-01", days=3_000, counting="calendar")

    found = calendar(gather(case, as_of=date(9999, 7, 1)))

    assert [each.day for each in found] == [date.max]
