"""Filters of a case: what newer versions wrote, views inside views, days, and what it costs."""

from datetime import date
from pathlib import Path

import pytest

from models import Case, Refused
from models.reading.filtering import filters as f
from models.reading.filtering.coding import read, written
from models.reading.filtering.spans import LAST, NEXT, After, Before, Counted, This
from models.reading.lists import Arranged, listing_apart
from models.reading.sorting import Sort
from models.reading.views import arrangement
from models.records import CATALOGUE, Application, Authority, Company, Condition, View
from tests.builders import a_case, added, an_application

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    "json",
    [
        '{"test":"sung"}',
        '{"field":"newer","how":"has","test":"words","text":"x"}',
        '{"field":"due","how":"has","test":"words","text":"x"}',
        '{"field":"due","span":{"moon":"new"},"test":"dated"}',
        '{"all":[{"field":"due","test":"empty"}]}',
        '{"any":3}',
        "[1,2]",
        '"text"',
    ],
)
def test_what_this_version_cannot_test_is_kept_and_lists_nothing(case: Case, json: str) -> None:
    added(case, Condition, title="A term")

    found = read(json, "condition")

    assert found == f.Unknown(json)
    assert written(found) == json
    assert len(case.ids("condition", filter=f.Not(found))) == 0
    assert len(case.ids("condition", filter=f.Either((found, f.Empty("due"))))) == 0


def test_a_filter_without_an_end_is_not_followed() -> None:
    json = '{"not":' * 60 + '{"field":"due","test":"empty"}' + "}" * 60

    found = read(json, "condition")

    assert found is not None
    assert written(found) == json
    assert any(isinstance(each, f.Unknown) for each in f.tests(found))


@pytest.mark.parametrize(
    "json",
    [
        '{"field":"title","how":"has","test":"words","text":"\\ud83d"}',
        '{"any":["\\ud83d"]}',
        "9" * 5_000,
    ],
)
def test_a_filter_that_no_version_can_have_written_lists_nothing(case: Case, json: str) -> None:
    added(case, Condition, title="A term")

    found = read(json, "condition")

    assert found is not None
    assert len(case.ids("condition", filter=found)) == 0


@pytest.mark.parametrize("text", ["\0", "te\0", "\0rm"])
def test_what_no_value_can_have_in_it_lists_nothing(case: Case, text: str) -> None:
    added(case, Condition, title="A term")

    assert len(case.ids("condition", filter=f.Words("title", f.HAS, text))) == 0
    assert len(case.ids("condition", filter=f.Anywhere(text))) == 0


def test_stretches_of_days_count_today_and_clip_to_the_month() -> None:
    end = date(2026, 1, 31)

    assert Counted(NEXT, 1, "months").days(end) == (end, date(2026, 2, 28))
    assert Counted(LAST, 2, "weeks").days(end) == (date(2026, 1, 17), end)
    assert Counted(LAST, 9_999, "years").days(end) == (date.min, end)
    assert This("weeks").days(date(2026, 3, 1)) == (date(2026, 2, 23), date(2026, 3, 1))
    assert This("months").days(date(2024, 2, 10)) == (date(2024, 2, 1), date(2024, 2, 29))
    assert This("years").days(end) == (date(2026, 1, 1), date(2026, 12, 31))
    assert Before().days(end) == (None, date(2026, 1, 30))
    assert After(date.max).days(end) == (date.max, None)


def test_a_filter_that_counts_from_today_needs_a_day(case: Case) -> None:
    with pytest.raises(ValueError, match="as of a day"):
        case.ids("condition", filter=f.Dated("due", Before()))


def a_view(case: Case, title: str, filter: f.Filter | None, kind: str = "condition") -> f.InView:
    held = arrangement(filter, columns=(), sorting=(), grouping="")
    return f.InView(case.ledger.uid(added(case, View, title=title, listed=kind, **held)))


def test_a_view_may_use_another(case: Case) -> None:
    met = added(case, Condition, title="a", state="met")
    added(case, Condition, title="b", state="imposed")
    inner = a_view(case, "Met", f.OneOf("state", ("met",)))
    outer = a_view(case, "Open ones", f.Not(inner))
    every = a_view(case, "All", None)

    assert list(case.ids("condition", filter=inner)) == [met]
    assert list(case.ids("condition", filter=f.Not(outer))) == [met]
    assert len(case.ids("condition", filter=every)) == 2


def test_views_in_a_circle_are_refused_with_a_sentence(case: Case) -> None:
    first = a_view(case, "First", None)
    second = a_view(case, "Second", first)
    with case.edit("Close the circle") as edit:
        edit.set(case.views()[0].id, "filter", written(f.Not(second)))

    with pytest.raises(Refused, match="can't use itself"):
        case.ids("condition", filter=second)


def test_a_view_that_is_gone_or_lists_another_kind_lists_nothing(case: Case) -> None:
    added(case, Condition, title="a")
    other = a_view(case, "Tasks", None, kind="task")
    gone = a_view(case, "Gone", None)
    with case.edit("Delete") as edit:
        edit.delete(int(case.find(gone.view) or 0))

    assert len(case.ids("condition", filter=f.Not(other))) == 0
    assert len(case.ids("condition", filter=f.Not(gone))) == 0


def test_views_that_multiply_each_other_are_refused_before_they_are_asked(case: Case) -> None:
    last: f.Filter = f.Empty("due")
    for at in range(9):
        one = a_view(case, f"View {at}", last)
        last = f.Either((one, one, one))

    with pytest.raises(Refused, match="at most 200 tests"):
        case.ids("condition", filter=last)


def test_a_filter_of_many_words_and_parts_is_one_that_sqlite_takes(case: Case) -> None:
    added(case, Condition, title=" ".join("abcdefghij" * 10))
    many = f.All(tuple(f.Empty("due") for _ in range(200)))

    assert len(case.ids("condition", filter=f.Anywhere("a b c d e f g h i j " * 10))) == 1
    assert len(case.ids("condition", filter=many)) == 1


def queries(case: Case, asked: Arranged) -> int:
    told: list[str] = []
    connection = case.database.connection()

    def tell(cursor: object, sql: str, bound: object) -> bool:
        told.append(sql)
        return True

    connection.exec_trace = tell
    case.listing(asked)
    connection.exec_trace = None
    return len(told)


def test_a_list_costs_the_same_number_of_queries_for_any_number_of_records(case: Case) -> None:
    view = a_view(case, "Unsourced", f.Unsourced(), kind="application")
    filter = f.All((view, f.Not(f.OneOrigin()), f.Untouched(0)))
    asked = Arranged("application", filter, (Sort("filed"),), "applicant", TODAY)
    few = queries(case, asked)

    with case.edit("Add") as edit:
        for at in range(300):
            company = edit.add(Company, name=f"Company {at}")
            edit.add(Application, title=f"Application {at}", applicant=company)

    assert queries(case, asked) == few


def test_several_sorts_order_by_the_first_and_where_it_is_equal_by_the_next(case: Case) -> None:
    for title, direction in (("b", "import"), ("a", "import"), ("c", "export"), ("d", None)):
        an_application(case, title, direction=direction)

    ids = case.ids("application", sort=(Sort("direction", descending=True), Sort("title")))

    labels = case.labels(ids)
    words = [labels[id] for id in ids]
    assert words[-1] == "d"
    assert words.index("a") < words.index("b")


def test_groups_stand_in_order_with_their_numbers_and_what_is_not_stated_last(case: Case) -> None:
    authority = added(case, Authority, name="MIIT")
    for title, by in (("b", authority), ("a", authority), ("c", None)):
        added(case, Condition, title=title, set_by=by)
    asked = Arranged("condition", None, (Sort("title"),), "set_by", TODAY)

    found = listing_apart(case.path, asked)

    assert [(each.words, each.number) for each in found.groups] == [("MIIT", 2), ("not stated", 1)]
    assert [case.label(id) for id in found.ids] == ["a", "b", "c"]
    assert listing_apart(case.path, asked, of=case.stamp) == found


def test_a_list_is_not_read_from_a_file_that_took_the_place_of_the_open_one(
    case: Case, tmp_path: Path
) -> None:
    with a_case(tmp_path, name="other") as other:
        other.path.replace(case.path)

    with pytest.raises(Refused, match="taken the place"):
        listing_apart(case.path, Arranged("condition"), of=case.stamp)


@pytest.mark.parametrize("field", list(CATALOGUE["condition"].facts))
def test_each_field_groups_all_records_once(case: Case, field: str) -> None:
    added(case, Condition, title="a", state="met", due="2026-01~")
    added(case, Condition, title="b", state="met")

    found = case.listing(Arranged("condition", grouping=field))

    assert sum(each.number for each in found.groups) == len(found.ids) == 2


def test_a_saved_view_reads_back_as_it_was_arranged(case: Case) -> None:
    filter = f.Silent(14)
    held = arrangement(
        filter,
        columns=("date", "due"),
        sorting=(Sort("due", descending=True),),
        grouping="asked_of",
    )
    added(case, View, title="Silent", listed="inquiry", on_desk=True, **held)

    (view,) = case.views()

    assert (view.title, view.kind, view.filter, view.on_desk) == ("Silent", "inquiry", filter, True)
    assert view.columns == ("date", "due")
    assert view.sorting == (Sort("due", descending=True),)
    assert view.grouping == "asked_of"


def test_a_damaged_arrangement_is_read_as_the_usual_one(case: Case) -> None:
    added(case, View, title="Odd", listed="task", columns='{"a":1}', sorting="[1,[2]]")

    (view,) = case.views()

    assert (view.columns, view.sorting) == ((), ())
