from datetime import date, datetime, timedelta

import pytest

from models.case import Case
from models.errors import Refused
from models.reading.altered import Altered, Period, altered, between_days, last_briefing
from models.reading.days import shown_in, zone_of
from models.records import Briefing, Company, OtherName
from models.records.kinds import canonical
from tests.builders import added, an_application, an_authority, changed, deleted, linked


def told(lines: tuple[Altered, ...]) -> list[tuple[str, str, str, str, str]]:
    """What each line says of what."""
    return [(each.name, each.inside or each.what, each.field, each.was, each.now) for each in lines]


def test_each_field_is_a_line_with_old_beside_new_under_its_record(case: Case) -> None:
    company, other = added(case, Company, name="Nvidia"), added(case, Company, name="Tencent")
    since = case.frontier()
    changed(case, other, country="CN")
    changed(case, company, kind="supplier", country="US")
    changed(case, company, country="CN")

    lines = altered(case, Period(since))

    assert told(lines) == [
        ("Nvidia", "changed", "Kind", "", "supplier"),
        ("Nvidia", "changed", "Country", "", "China"),
        ("Tencent", "changed", "Country", "", "China"),
    ]
    assert {(each.record, each.kind, each.authors) for each in lines} == {
        (company, "company", (case.who.name,)),
        (other, "company", (case.who.name,)),
    }
    assert all(each.made for each in lines)


def test_a_record_that_came_tells_what_it_states_and_one_that_went_its_name(case: Case) -> None:
    gone = added(case, Company, name="Gone")
    since = case.frontier()
    added(case, Company, name="Come", country="CN")
    deleted(case, gone)

    assert told(altered(case, Period(since))) == [
        ("Gone", "deleted", "", "Gone", ""),
        ("Come", "made", "", "", "Come\nCountry: China"),
    ]


def test_what_is_inside_a_record_and_what_it_is_linked_to_stands_under_it(case: Case) -> None:
    company, application = added(case, Company, name="DeepSeek"), an_application(case)
    since = case.frontier()
    added(case, OtherName, owner_of=company, name="深度求索")
    linked(case, application, "end_users", company)

    lines = altered(case, Period(since))

    assert [(each.record, each.inside, each.what) for each in lines] == [
        (company, "Other name", "made"),
        (application, "End users", "made"),
    ]
    assert [each.now.partition("\n")[0] for each in lines] == ["深度求索", "DeepSeek"]


def test_a_change_that_was_taken_back_is_none(case: Case) -> None:
    authority = an_authority(case)
    since = case.frontier()
    changed(case, authority, country="CN")
    case.undo()

    assert altered(case, Period(since)) == ()


def test_two_days_are_both_counted_in(case: Case) -> None:
    made = added(case, Company, name="Nvidia")
    (line,) = [each for each in altered(case, Period((), None)) if each.record == made]
    today = shown_in(zone_of(case), datetime.fromisoformat(line.made)).date()
    before, after = today - timedelta(days=1), today + timedelta(days=1)

    assert line in altered(case, between_days(case, today, today))
    assert line in altered(case, between_days(case, date.min))
    assert altered(case, between_days(case, before, before)) == ()
    assert altered(case, between_days(case, after)) == ()


def test_days_the_wrong_way_round_are_refused_in_a_sentence(case: Case) -> None:
    with pytest.raises(Refused, match="comes before"):
        between_days(case, date(2026, 2, 2), date(2026, 2, 1))


def test_the_last_briefing_is_the_last_whose_state_is_known(case: Case) -> None:
    assert last_briefing(case) is None
    state = case.frontier()
    known = added(case, Briefing, title="Known", frontier=canonical(list(state)))
    added(case, Briefing, title="Unknown")

    last = last_briefing(case)

    assert last is not None
    assert (last.id, last.frontier) == (known, state)
