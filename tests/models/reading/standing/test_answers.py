"""Who owes an answer and for how long, who declined, who spoke unasked."""

from datetime import date

from models import Case
from models.reading.standing import Answer, gather, standing
from models.records import Authority, ClockStop, Concern
from models.records.kinds import When
from tests.builders import (
    a_condition,
    a_response,
    added,
    an_application,
    an_authority,
    an_inquiry,
    linked,
)

DAY = date(2026, 1, 31)


def given(case: Case, application: int, *, as_of: date = DAY) -> tuple[Answer, ...]:
    return standing(gather(case, [application], as_of=as_of), application).answers


def only_answer(case: Case, application: int, *, as_of: date = DAY) -> Answer:
    (answer,) = given(case, application, as_of=as_of)
    return answer


def test_a_question_without_a_response_is_an_answer_owed(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    inquiry = an_inquiry(case, ministry, application, date="2026-01-19")

    answer = only_answer(case, application)

    assert (answer.kind, answer.party, answer.inquiry) == ("owed", ministry, inquiry)
    assert (answer.days, answer.exact) == (12, True)
    assert answer.words == "Ministry has not answered for 12 days, since 19 January 2026."


def test_a_reported_silence_is_an_answer_owed(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    inquiry = an_inquiry(case, ministry, application, date="2026-01-19")
    response = a_response(case, inquiry, ministry, "no_response")

    answer = only_answer(case, application)

    assert (answer.kind, answer.response, answer.outcome) == ("owed", response, "no_response")


def test_the_days_of_a_date_that_is_about_right_are_not_counted_out_loud(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    an_inquiry(case, ministry, application, date="2026-01~")

    answer = only_answer(case, application, as_of=date(2026, 2, 10))

    assert (answer.days, answer.exact) == (10, False)
    assert answer.words == "Ministry has not answered since about January 2026."


def test_days_count_from_the_last_day_that_a_date_can_mean(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    an_inquiry(case, ministry, application, date="2026-01")

    answer = only_answer(case, application, as_of=date(2026, 2, 10))

    assert answer.words == "Ministry has not answered for at least 10 days, since January 2026."


def test_where_no_date_is_stated_none_is_made_up(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    an_inquiry(case, ministry, application)

    answer = only_answer(case, application)

    assert answer.days is None
    assert answer.words == "Ministry has not answered; when it was asked is not stated."


def test_declining_and_referring_are_no_silence(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    for outcome in ("declined", "referred", "answered_in_part"):
        inquiry = an_inquiry(case, ministry, application, date="2026-01-05")
        a_response(case, inquiry, ministry, outcome, date="2026-01-06")

    found = given(case, application)

    assert [each.kind for each in found] == ["declined", "referred", "answered"]
    assert found[0].words == "Ministry: declined to comment, 6 January 2026."


def test_an_answer_after_a_silence_counts(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    inquiry = an_inquiry(case, ministry, application, date="2026-01-05")
    a_response(case, inquiry, ministry, "acknowledged", date="2026-01-06")
    a_response(case, inquiry, ministry, "answered", date="2026-01-20")

    assert only_answer(case, application).kind == "answered"
    assert only_answer(case, application, as_of=date(2026, 1, 10)).kind == "owed"


def test_a_statement_that_nobody_asked_for_is_unprompted(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    response = a_response(case, None, ministry, "unprompted", date="2026-01-20")
    linked(case, response, "about", application)

    answer = only_answer(case, application)

    assert (answer.kind, answer.inquiry, answer.response) == ("unprompted", None, response)


def test_questions_about_its_conditions_and_concerns_bear_on_an_application(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    condition, concern = a_condition(case, application), added(case, Concern, title="Worry")
    linked(case, concern, "applications", application)
    first = an_inquiry(case, ministry, condition)
    second = an_inquiry(case, ministry, concern)
    an_inquiry(case, ministry)

    assert [each.inquiry for each in given(case, application)] == [first, second]


def test_an_answer_is_overdue_after_its_due_day(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    an_inquiry(
        case,
        ministry,
        application,
        date="2026-01-05",
        due="2026-01-20",
        silence="deemed_refusal",
    )

    late = only_answer(case, application)

    assert (late.due, late.overdue) == (date(2026, 1, 20), 11)
    assert late.words == (
        "Ministry has not answered for 26 days, since 5 January 2026; the answer was due on"
        " 20 January 2026, 11 days ago; silence counts as a refusal."
    )
    assert only_answer(case, application, as_of=date(2026, 1, 20)).overdue is None


def test_calendar_days_for_answering_are_counted_with_their_clock_stops(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    inquiry = an_inquiry(
        case, ministry, application, date="2026-01-05", days=10, counting="calendar"
    )
    added(case, ClockStop, inquiry=inquiry, span="2026-01-10/2026-01-12")
    added(case, ClockStop, inquiry=inquiry, span="2026-03-01/2026-03-02")

    assert only_answer(case, application).due == date(2026, 1, 18)


def test_working_days_are_counted_by_the_calendar_that_is_named(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    an_inquiry(
        case, ministry, application, date="2026-02-09", days=5, counting="working", calendar="CN"
    )

    assert only_answer(case, application, as_of=date(2026, 2, 10)).due == date(2026, 2, 14)


def test_working_days_are_those_of_whoever_is_asked_where_no_calendar_is_named(case: Case) -> None:
    application, ministry = an_application(case), added(case, Authority, name="MIIT", country="CN")
    an_inquiry(case, ministry, application, date="2026-02-09", days=5, counting="working")

    assert only_answer(case, application, as_of=date(2026, 2, 10)).due == date(2026, 2, 14)


def test_working_days_are_not_guessed_where_nobody_says_whose(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    an_inquiry(case, ministry, application, date="2026-02-09", days=5, counting="working")

    assert only_answer(case, application, as_of=date(2026, 2, 10)).due is None


def test_the_longest_silence_comes_first(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    late = an_inquiry(case, ministry, application, date="2026-01-20")
    early = an_inquiry(case, ministry, application, date="2026-01-10")

    assert [each.inquiry for each in given(case, application)] == [early, late]


def test_the_authorities_asked_and_those_silent_are_counted_once_each(case: Case) -> None:
    application = an_application(case)
    silent, open_handed = an_authority(case, "Silent"), an_authority(case, "Open")
    for party in (silent, silent, open_handed):
        inquiry = an_inquiry(case, party, application, date="2026-01-05")
        if party == open_handed:
            a_response(case, inquiry, party, "answered")

    found = standing(gather(case, [application], as_of=DAY), application)

    assert set(found.asked_authorities) == {silent, open_handed}
    assert found.silent_authorities == (silent,)


def test_what_was_asked_later_is_not_owed_yet(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    an_inquiry(case, ministry, application, date=When("2026-02-01"))

    assert given(case, application) == ()


def test_a_response_that_says_nothing_is_no_answer(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    inquiry = an_inquiry(case, ministry, application, date="2026-01-19")
    a_response(case, inquiry, ministry, None, date="2026-01-20")
    unasked = a_response(case, None, ministry, None)
    linked(case, unasked, "about", application)

    answer = only_answer(case, application)

    assert (answer.kind, answer.response) == ("owed", None)
    assert answer.words == "Ministry has not answered for 12 days, since 19 January 2026."


def test_words_that_came_back_are_an_answer_without_an_outcome(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    inquiry = an_inquiry(case, ministry, application, date="2026-01-19")
    a_response(case, inquiry, ministry, None, date="2026-01-20", text="It is being looked into.")

    answer = only_answer(case, application)

    assert (answer.kind, answer.outcome) == ("answered", None)
    assert answer.words == "Ministry: answered, 20 January 2026."
