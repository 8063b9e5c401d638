"""Dates: what is understood, how it is said, how it sorts."""

from datetime import date

import pytest
from hypothesis import given

from models.errors import NotUnderstood
from models.records.kinds import DATE_FORMS, Date, When, edtf_help
from tests.values import dates, edtf, singles

DATE = Date()


def understood(typed: str) -> str:
    value = DATE.parse(typed)
    assert value is not None
    return value.edtf


def called(record: int) -> str:
    return str(record)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("31 Jan 2026", "2026-01-31"),
        ("31st of January 2026", "2026-01-31"),
        ("January 31, 2026", "2026-01-31"),
        ("2026-1-5", "2026-01-05"),
        ("2026/01/31", "2026-01-31"),
        ("31/01/2026", "2026-01-31"),
        ("03.03.2026", "2026-03-03"),
        ("2026年1月31日", "2026-01-31"),
        ("31 Jan 2026, 09:00 UTC", "2026-01-31T09:00:00Z"),
        ("Jan 2026", "2026-01"),
        ("Sept. 2026", "2026-09"),
        ("about Jan 2026", "2026-01~"),
        ("~2026-01", "2026-01~"),
        ("c. 2026?", "2026%"),
        ("2025?", "2025?"),
        ("2026 Q1", "2026-33"),
        ("Q4 2026", "2026-36"),
        ("first quarter of 2026", "2026-33"),
        ("H1 2026", "2026-40"),
        ("second half of 2026", "2026-41"),
        ("spring 2026", "2026-21"),
        ("the 2020s", "202X"),
        ("some day in January 2026", "2026-01-XX"),
        ("10-20 Feb 2026", "2026-02-10/2026-02-20"),
        ("February 10-20, 2026", "2026-02-10/2026-02-20"),
        ("28 Feb to 3 Mar 2026", "2026-02-28/2026-03-03"),
        ("Jan-Mar 2026", "2026-01/2026-03"),
        ("since 10 Feb 2026", "2026-02-10/.."),
        ("until March 2026", "../2026-03"),
        ("from 2026 on, end not known", "2026/"),
        ("between 10 and 20 Feb 2026", "[2026-02-10..2026-02-20]"),
        ("mid-February 2026", "[2026-02-10..2026-02-20]"),
        ("early February 2026", "[2026-02-01..2026-02-10]"),
        ("end of February 2028", "[2028-02-20..2028-02-29]"),
        ("late 2026", "[2026-09..2026-12]"),
        ("before 1 Mar 2026", "[..2026-02-28]"),
        ("before 1 Jan 2026", "[..2025-12-31]"),
        ("after 28 Feb 2028", "[2028-02-29..]"),
        ("after December 2026", "[2027-01..]"),
        ("before 2026", "[..2025]"),
        ("by 1 Mar 2026", "[..2026-03-01]"),
        ("1 Mar 2026 or later", "[2026-03-01..]"),
        ("2025 or 2026", "[2025,2026]"),
        ("[2025, 2026]", "[2025,2026]"),
        ("44 BC", "-0043"),
    ],
)
def test_dates_are_understood_as_people_type_them(typed: str, edtf: str) -> None:
    assert understood(typed) == edtf


@pytest.mark.parametrize(
    "typed",
    [
        "today",
        "soon",
        "31 Foo 2026",
        "2026-02-30",
        "2025-02-29",
        "2026-13",
        "2026-26",
        "2026-02-20/2026-02-10",
        "../..",
        "/",
        "[2026]",
        "2026~-01",
        "2026-~01",
        "{2025,2026}",
        "Q5 2026",
        "13/13/2026",
        "2026-01-31T25:00:00Z",
        "-0000",
        '"earlier this month"',
        '2026 "two\nlines"',
    ],
)
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(NotUnderstood):
        DATE.parse(typed)


def test_a_day_and_a_month_that_could_be_exchanged_are_asked_about() -> None:
    with pytest.raises(NotUnderstood, match="write 3 Apr 2026 or 4 Mar 2026"):
        DATE.parse("03/04/2026")


def test_a_day_that_does_not_exist_is_named() -> None:
    with pytest.raises(NotUnderstood, match="There is no 30 February 2026"):
        DATE.parse("2026-02-30")


def test_the_words_of_the_source_stand_beside_the_date() -> None:
    value = DATE.parse('Jan 2026 "earlier this month"')

    assert value == When("2026-01", "earlier this month")
    assert DATE.words(value, called) == "January 2026 (“earlier this month”)"


def test_words_that_hold_quotation_marks_are_kept() -> None:
    value = When("2026", 'the "final" nod, he said “soon”')

    assert DATE.parse(DATE.edited(value)) == value


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2026-01~", "about January 2026"),
        ("2025?", "2025, uncertain"),
        ("2025%", "about 2025, uncertain"),
        ("[2026-02-10..2026-02-20]", "some day between 10 and 20 February 2026"),
        ("[2026-01..2026-04]", "some time between January and April 2026"),
        ("2026-02-10/2026-02-20", "from 10 to 20 February 2026"),
        ("2026-02-28/2026-03-03", "from 28 February to 3 March 2026"),
        ("2025-12-28/2026-01-03", "from 28 December 2025 to 3 January 2026"),
        ("2026-02-10~/2026-02-20?", "from about 10 February 2026 to 20 February 2026 (uncertain)"),
        ("2026-33", "first quarter of 2026"),
        ("2026-41", "second half of 2026"),
        ("2026-24", "winter 2026"),
        ("2026/..", "from 2026 on"),
        ("/2026", "until 2026, start not known"),
        ("[..2026-02-28]", "on or before 28 February 2026"),
        ("[2026-02..]", "in or after February 2026"),
        ("[2025,2026-03..]", "2025 or in or after March 2026"),
        ("202X", "the 2020s"),
        ("20XX", "some year in 2000-2099"),
        ("2026-XX-XX", "some day in 2026"),
        ("2026-01-31T09:00:00+08:00", "31 January 2026, 09:00 +08:00"),
        ("Y17000", "year 17000"),
        ("-0043", "44 BC"),
    ],
)
def test_dates_are_said_with_their_precision(edtf: str, said: str) -> None:
    assert When(edtf).said() == said


@given(edtf)
def test_whatever_is_said_can_be_typed(edtf: str) -> None:
    assert understood(When(edtf).said()) == edtf


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2026-02~", date(2026, 2, 1), date(2026, 2, 28)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2026-34", date(2026, 4, 1), date(2026, 6, 30)),
        ("2026-41", date(2026, 7, 1), date(2026, 12, 31)),
        ("2027-24", date(2027, 12, 1), date(2028, 2, 29)),
        ("202X", date(2020, 1, 1), date(2029, 12, 31)),
        ("2026-XX", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-02-10/2026-03", date(2026, 2, 10), date(2026, 3, 31)),
        ("2026/..", date(2026, 1, 1), None),
        ("/2026", None, date(2026, 12, 31)),
        ("[..2026-02-28]", None, date(2026, 2, 28)),
        ("[2027,2025-03]", date(2025, 3, 1), date(2027, 12, 31)),
        ("[2027,2025..]", date(2025, 1, 1), None),
        ("Y17000", date.max, date.max),
        ("-0043", date.min, date.min),
    ],
)
def test_a_date_reaches_from_its_first_day_to_its_last(
    edtf: str, earliest: date | None, latest: date | None
) -> None:
    assert (When(edtf).earliest, When(edtf).latest) == (earliest, latest)


def test_a_date_says_how_sure_and_how_precise_it_is() -> None:
    about, unsure = When("2026-01~"), When("2026-02-10?/2026-02-20")

    assert (about.approximate, about.uncertain, about.precision) == (True, False, "month")
    assert (unsure.approximate, unsure.uncertain, unsure.precision) == (False, True, "span")


def test_a_date_in_another_spelling_is_refused() -> None:
    with pytest.raises(NotUnderstood, match=r"written “\[2025,2026\]”"):
        DATE.check(When("[2025, 2026]"))


@given(dates, dates)
def test_dates_sort_by_their_earliest_day(one: When, other: When) -> None:
    first, second = sorted((one, other), key=DATE.sort_key)

    assert (first.earliest or date.min) <= (second.earliest or date.min)
    if first.earliest is None and second.earliest is None and first.latest and second.latest:
        assert first.latest <= second.latest


@given(singles)
def test_an_open_start_sorts_before_and_an_open_end_after_the_same_date(single: str) -> None:
    keys = [DATE.sort_key(When(each)) for each in (f"../{single}", single, f"{single}/..")]

    assert keys == sorted(keys)


def test_the_sort_key_of_a_day_begins_with_its_iso_date() -> None:
    assert DATE.sort_key(When("2026-01-31", "then")).startswith("2026-01-31/")


def test_far_years_sort_where_they_belong() -> None:
    ordered = [
        "Y-200000",
        "Y-10000",
        "-9999",
        "-0001",
        "0000",
        "2026",
        "9999",
        "Y10000",
        "Y9990000",
    ]

    assert sorted(ordered, key=lambda edtf: DATE.sort_key(When(edtf))) == ordered


@pytest.mark.parametrize("example", [each for forms in DATE_FORMS.values() for each in forms])
def test_every_example_of_the_help_can_be_typed(example: str) -> None:
    assert understood(example)
    assert any(example in line for line in edtf_help())
