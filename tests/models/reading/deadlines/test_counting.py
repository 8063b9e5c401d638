"""Days are counted as lawyers count them, and every step can be shown."""

import subprocess
import sys
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.language import speaking
from models.reading.deadlines import counted, day_ends, explained, work_calendar
from models.reading.deadlines import given as given_words

CHINA = work_calendar("CN")
DAYS = st.dates(date(2020, 1, 1), date(2027, 12, 31))
SPANS = st.lists(
    st.tuples(DAYS, st.integers(0, 40)).map(lambda it: (it[0], it[0] + timedelta(it[1]))),
    max_size=4,
)


def test_the_day_from_which_a_time_runs_is_not_counted_and_the_last_is() -> None:
    time = counted(date(2026, 1, 5), 10, working=False)

    assert time is not None
    assert time.last == date(2026, 1, 15)


def test_weekend_days_that_china_works_count_and_its_holidays_do_not() -> None:
    time = counted(date(2026, 2, 12), 4, working=True, calendar=CHINA)

    assert time is not None
    assert [each.first.day for each in time.steps if each.number] == [13, 14, 24, 25]
    assert explained(time) == (
        "Not counted: 3 days of weekends, 6 holidays (from 16 to 23 February 2026).",
        "Counted, because worked for a holiday: 14 February 2026.",
    )


def test_days_on_which_the_clock_stood_do_not_count() -> None:
    stops = [(date(2026, 1, 7), date(2026, 1, 8)), (date(2026, 1, 8), date(2026, 1, 9))]

    time = counted(date(2026, 1, 5), 3, working=False, stops=stops)

    assert time is not None
    assert time.last == date(2026, 1, 11)
    assert explained(time) == (
        "Not counted: the clock stood (from 7 to 8 January 2026),"
        " the clock stood (9 January 2026).",
    )


def test_the_next_working_day_is_told_where_the_last_day_is_none() -> None:
    time = counted(date(2026, 2, 2), 12, working=False, calendar=CHINA)

    assert time is not None
    assert (time.last, time.moved) == (date(2026, 2, 14), None)
    later = counted(date(2026, 2, 2), 13, working=False, calendar=CHINA)
    assert later is not None
    assert (later.last, later.moved) == (date(2026, 2, 15), date(2026, 2, 24))


def test_counting_in_one_country_loads_no_other() -> None:
    counting = (
        "import sys; from datetime import date; from models.reading.deadlines import work_calendar;"
        "print(work_calendar('CN').day(date(2026, 10, 1)).name);"
        "print('holidays.countries' in sys.modules)"
    )

    ran = subprocess.run(
        [sys.executable, "-c", counting], capture_output=True, text=True, check=True
    )

    assert ran.stdout.split() == ["National", "Day", "False"]


def test_a_country_that_keeps_the_days_of_another_is_known() -> None:
    # Åland keeps those of Finland.
    assert work_calendar("AX").day(date(2026, 12, 6)).name == "Independence Day"


def test_where_no_holidays_are_known_it_is_said() -> None:
    time = counted(date(2026, 1, 1), 1, working=True, calendar=work_calendar("EU"))

    assert time is not None
    assert time.last == date(2026, 1, 2)
    assert explained(time)[-1].startswith("Its holidays are not known here")


def test_a_time_that_the_calendar_has_no_room_for_ends_with_it() -> None:
    time = counted(date(9999, 12, 1), 3_000, working=True, calendar=CHINA)

    assert time is not None
    assert time.last == date.max


def test_a_time_is_told_in_the_language_that_is_spoken() -> None:
    time = counted(date(2026, 2, 12), 4, working=True, calendar=CHINA)
    assert time is not None

    assert given_words(time) == "4 working days of China after 12 February 2026"
    with speaking("zh-Hans"):
        assert given_words(time) == "2026年2月12日后4个中国工作日"
        assert explained(time)[0].startswith("不计入：")


def test_a_day_ends_later_in_the_west() -> None:
    beijing, washington = (
        day_ends(date(2026, 3, 3), zone) for zone in ("Asia/Shanghai", "America/New_York")
    )

    assert beijing is not None
    assert washington is not None
    assert washington - beijing == timedelta(hours=13)
    assert day_ends(date(2026, 3, 3), "Mars/Olympus") is None


@given(start=DAYS, number=st.integers(1, 60), stops=SPANS, working=st.booleans())
def test_every_day_between_is_a_step_and_only_counted_days_have_a_number(
    start: date, number: int, stops: list[tuple[date, date]], working: bool
) -> None:
    time = counted(start, number, working=working, calendar=CHINA, stops=stops)

    assert time is not None
    walked = [
        step.first + timedelta(ahead)
        for step in time.steps
        for ahead in range((step.last - step.first).days + 1)
    ]
    assert walked == [start + timedelta(1 + at) for at in range((time.last - start).days)]
    assert [each.number for each in time.steps if each.number] == list(range(1, number + 1))
    for step in time.steps:
        stood = any(first <= step.first <= last for first, last in stops)
        assert (step.number is None) == (stood or (working and not CHINA.day(step.first).worked))
