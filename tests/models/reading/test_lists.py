"""Lists: order, filter, names as one types, and what is in words on a page."""

from datetime import date

import pytest

from models import Case
from models.reading.filtering.filters import Anywhere, Dated, Not
from models.reading.filtering.spans import DAYS, NEXT, Counted
from models.reading.sorting import Sort
from models.records import (
    Application,
    Authority,
    ClockStop,
    Company,
    Condition,
    Decision,
    Gate,
    Inquiry,
)
from models.records.kinds import When
from tests.builders import added


def titles(case: Case, ids: object) -> list[str]:
    known = case.labels(ids)  # type: ignore[arg-type]
    return [known[id] for id in ids]  # type: ignore[attr-defined]


@pytest.fixture
def companies(case: Case) -> Case:
    with case.edit("Add") as edit:
        parent = edit.add(Company, name="Zeta Holding", country="US")
        for name, country in (("beta", "GB"), ("Ärger", "CN"), ("Alpha 10", "CN"), ("Alpha 9", "")):
            edit.add(Company, name=name, country=country or None, parent=parent)
    return case


def test_without_a_sort_records_come_by_name_as_people_look_them_up(companies: Case) -> None:
    listed = titles(companies, companies.ids("company"))

    assert listed == ["Alpha 9", "Alpha 10", "Ärger", "beta", "Zeta Holding"]


@pytest.mark.parametrize("field", ["name", "country", "parent", "website", "notes"])
def test_each_field_sorts_both_ways_and_keeps_every_record(companies: Case, field: str) -> None:
    up = companies.ids("company", sort=Sort(field))
    down = companies.ids("company", sort=Sort(field, descending=True))

    assert sorted(up) == sorted(down) == sorted(companies.ids("company"))


def test_codes_sort_by_the_words_shown_and_empty_ones_come_last(companies: Case) -> None:
    listed = titles(companies, companies.ids("company", sort=Sort("country")))

    assert listed[-1] == "Alpha 9"
    assert listed[2] == "beta"


def test_dates_sort_by_their_earliest_day(case: Case) -> None:
    with case.edit("Add") as edit:
        for title, day in (("b", "2026-02"), ("a", "2026-03-01"), ("c", "2025~")):
            edit.add(Application, title=title, filed=When(day))

    assert titles(case, case.ids("application", sort=Sort("filed"))) == ["c", "b", "a"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("alpha", ["Alpha 9", "Alpha 10"]),
        ("china", ["Alpha 10", "Ärger"]),
        ("ÄRGER", ["Ärger"]),
        ("holding alpha 9", ["Alpha 9"]),
        ("100%", []),
        ("_", []),
        ("'; DROP TABLE company; --", []),
    ],
)
def test_each_word_of_a_filter_occurs_in_some_field(
    companies: Case, text: str, expected: list[str]
) -> None:
    assert titles(companies, companies.ids("company", filter=Anywhere(text))) == expected


def test_a_limit_gives_the_first_of_the_same_order(companies: Case) -> None:
    whole = companies.ids("company", sort=Sort("country"))

    assert companies.ids("company", sort=Sort("country"), limit=2) == whole[:2]


def test_deleted_records_are_not_listed_counted_or_offered(companies: Case) -> None:
    first, *others = companies.ids("company")

    with companies.edit("Delete") as edit:
        edit.delete(first)

    assert first not in companies.ids("company")
    assert first not in companies.ids("company", sort=Sort("name"))
    assert companies.counts()["company"] == 4
    assert companies.counts()["trash"] == 1
    assert companies.named_like(["company"], "Alpha 9") == []
    assert companies.here("company", [first, *others]) == set(others)
    assert companies.here("gate", others) == set()
    assert companies.kinds([first, companies.dossier.id]) == {"company", "case"}


def test_names_that_begin_with_what_was_typed_are_offered_first(companies: Case) -> None:
    offered = [name for _, _, name in companies.named_like(["company"], "al")]

    assert offered == ["Alpha 9", "Alpha 10"]
    assert [name for _, _, name in companies.named_like(["company"], "eta")] == [
        "beta",
        "Zeta Holding",
    ]


def test_a_word_that_begins_with_what_was_typed_comes_before_what_only_holds_it(
    companies: Case,
) -> None:
    with companies.edit("Add") as edit:
        edit.add(Company, name="Automatons")
        edit.add(Company, name="New Tomatoes")

    offered = [name for _, _, name in companies.named_like(["company"], "tom")]

    assert offered == ["New Tomatoes", "Automatons"]


def test_records_without_a_name_are_offered_by_what_they_are_called_first(
    companies: Case,
) -> None:
    with companies.edit("Ask") as edit:
        industry = edit.add(Company, name="Ministry of Industry")
        commerce = edit.add(Company, name="Ministry of Commerce")
        edit.add(Inquiry, asked_of=industry, question="Any comment?")
        wanted = edit.add(Inquiry, asked_of=commerce, question="Any comment?")

    found = companies.named_like(["inquiry"], "Ministry of Comm")

    assert [label for _, _, label in found] == [
        "Ministry of Commerce · Any comment?",
        "Ministry of Industry · Any comment?",
    ]
    assert companies.named_like(["inquiry"], "Ministry of Comm", limit=1) == found[:1]
    assert found[0][0] == wanted


def test_a_record_without_a_name_is_found_by_the_words_in_its_fields(companies: Case) -> None:
    with companies.edit("Ask") as edit:
        asked = edit.add(Company, name="Kappa")
        edit.add(Inquiry, asked_of=asked, question="When?")
        why = edit.add(Inquiry, asked_of=asked, question="Why so late?")

    assert companies.named_like(["inquiry"], "late") == [(why, "inquiry", "Kappa · Why so late?")]
    assert len(companies.named_like(["inquiry"], "kappa")) == 2
    assert len(companies.named_like(["inquiry"], "kappa", limit=1)) == 1
    assert len(companies.named_like(["company", "inquiry"], "kappa")) == 3


def test_a_page_says_in_words_what_its_records_hold(companies: Case) -> None:
    with companies.edit("Decide") as edit:
        gate = edit.add(Gate, title="Licence")
        decision = edit.add(Decision, gate=gate, stage="under_review", basis="reported")

    (row,) = companies.page("decision", [decision], ("gate", "stage", "date"))

    assert row.cells == ("Licence", "under review", "")
    assert (row.stage, row.basis) == ("under_review", "reported")
    assert row.label == "under review"


def test_a_last_day_that_is_counted_is_found_sorted_and_shown_like_one_that_is_stated(
    case: Case,
) -> None:
    from_ = "2026-11-27"
    home = added(case, Authority, name="MOFCOM", country="CN")
    working = {"counted_from": from_, "counting": "working"}
    added(case, Condition, title="stated", due="2026-12-09")
    added(case, Condition, title="at home", set_by=home, days=10, **working)
    added(case, Condition, title="elsewhere", calendar="CN", days=3, **working)
    added(case, Condition, title="nobody knows where", days=10, **working)
    added(case, Condition, title="never")
    asked = added(case, Inquiry, asked_of=home, date=from_, days=5, counting="calendar")
    added(case, ClockStop, inquiry=asked, span="2026-11-30/2026-12-01")
    today = date(2026, 11, 28)
    soon = Dated("due", Counted(NEXT, 14, DAYS))

    listed = case.ids("condition", filter=soon, sort=Sort("due"), today=today)
    late = case.ids("condition", sort=Sort("due", descending=True), today=today)
    answers = case.ids("inquiry", filter=soon, today=today)
    rows = case.page("condition", listed, ["due", "days"], today=today)

    assert titles(case, listed) == ["elsewhere", "stated", "at home"]
    assert titles(case, late)[:3] == ["at home", "stated", "elsewhere"]
    assert {*titles(case, late)[3:]} == {"nobody knows where", "never"}
    assert list(answers) == [asked]
    assert [row.cells[0] for row in rows] == [
        "2 December 2026",
        "9 December 2026",
        "11 December 2026",
    ]
    assert case.page("condition", listed, ["due"])[0].cells == ("",)
    assert len(case.ids("condition", filter=Not(soon), today=today)) == 2
