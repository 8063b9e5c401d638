"""Who was asked, how soon each answered, and how long others have been silent."""

from datetime import date

from models import Case
from models.reading.figures import AskedOf, Lasted, asked, everybody, words
from models.reading.standing import gather
from tests.builders import a_response, an_application, an_authority, an_inquiry

DAY = date(2026, 6, 30)


def only(case: Case) -> AskedOf:
    (found,) = asked(gather(case, as_of=DAY))
    return found


def answered(case: Case, of: int, on: str, back: str, outcome: str = "answered") -> None:
    inquiry = an_inquiry(case, of, an_application(case), date=on)
    a_response(case, inquiry, of, outcome, date=back)


def test_the_median_is_that_of_the_answers_with_certain_dates(case: Case) -> None:
    ministry = an_authority(case)
    answered(case, ministry, "2026-01-01", "2026-01-05")
    answered(case, ministry, "2026-02-01", "2026-02-11")
    answered(case, ministry, "2026-03-01", "2026-03-07")

    found = only(case)

    assert found.times is not None
    assert (found.times.exact, found.times.of) == (6, 3)
    assert words.middle(found.times) == "6 days (median of 3)"
    assert (found.asked, found.answered, found.share) == (3, 3, 1.0)


def test_a_date_known_to_a_month_gives_bounds(case: Case) -> None:
    ministry = an_authority(case)
    answered(case, ministry, "2026-01", "2026-02-10")

    found = only(case)

    assert found.rows[0].days == Lasted(10, 40)
    assert found.times is not None
    assert (found.times.exact, found.times.least, found.times.most) == (None, 10, 40)
    assert words.middle(found.times) == ("between 10 and 40 days with dates known to a span (of 1)")


def test_a_date_that_is_about_right_gives_no_number(case: Case) -> None:
    ministry = an_authority(case)
    answered(case, ministry, "2026-01~", "2026-02-10")

    found = only(case)

    assert (found.answered, found.times, found.rows[0].days) == (1, None, None)


def test_an_answer_dated_before_its_question_is_counted_and_not_timed(case: Case) -> None:
    ministry = an_authority(case)
    answered(case, ministry, "2026-02-10", "2026-02-01")

    found = only(case)

    assert (found.answered, found.times) == (1, None)


def test_declining_is_no_answer_and_its_time_is_not_counted(case: Case) -> None:
    ministry = an_authority(case)
    answered(case, ministry, "2026-01-01", "2026-01-03", outcome="declined")

    found = only(case)

    assert (found.asked, found.answered, found.declined, found.times) == (1, 0, 1, None)
    assert found.rows[0].days == Lasted(2, 2)


def test_the_first_answer_is_timed_when_more_followed(case: Case) -> None:
    ministry = an_authority(case)
    inquiry = an_inquiry(case, ministry, an_application(case), date="2026-01-01")
    a_response(case, inquiry, ministry, "answered_in_part", date="2026-01-04")
    a_response(case, inquiry, ministry, "answered", date="2026-01-20")

    assert only(case).rows[0].days == Lasted(3, 3)


def test_the_longest_silence_is_told(case: Case) -> None:
    ministry, application = an_authority(case), an_application(case)
    an_inquiry(case, ministry, application, date="2026-06-20", asked_by="The desk")
    an_inquiry(case, ministry, application, date="2026-04")

    found = only(case)

    assert (found.silent, found.silence) == (2, Lasted(61, 90))
    assert {each.asked_by for each in found.rows} == {"The desk", ""}
    assert {each.about for each in found.rows} == {(application,)}


def test_what_was_said_unasked_is_not_counted_as_asked(case: Case) -> None:
    ministry = an_authority(case)
    a_response(case, None, ministry, "unprompted", date="2026-06-01", text="All is well.")

    found = only(case)

    assert (found.asked, found.unprompted, found.share) == (0, 1, None)


def test_everybody_is_counted_together(case: Case) -> None:
    answered(case, an_authority(case, "One"), "2026-01-01", "2026-01-05")
    answered(case, an_authority(case, "Other"), "2026-01-01", "2026-01-11")

    found = asked(gather(case, as_of=DAY))
    together = everybody(found)

    assert [each.label for each in found] == ["One", "Other"]
    assert (together.party, together.asked, together.answered) == (None, 2, 2)
    assert together.times is not None
    assert together.times.exact == 7
