"""The sentence of a filter as somebody types it, what is wrong with it, and how it may go on."""

from datetime import date
from decimal import Decimal

import pytest

from models import Case
from models.language import speaking
from models.reading.filtering import filters as f
from models.reading.filtering.scanning import Misread
from models.reading.filtering.sentences import completions, say, understood
from models.reading.filtering.spans import Before, Between, Counted, This
from models.records import Authority, Company, Condition, View
from tests.builders import added


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("State IS In Force", f.OneOf("state", ("in_force",))),
        ("state = met | lapsed", f.OneOf("state", ("met", "lapsed"))),
        ("state is not met", f.Not(f.OneOf("state", ("met",)))),
        ("wording is not public", f.OneOf("wording", ("not_public",))),
        ("due before 1 Mar 2026", f.Dated("due", Before(date(2026, 3, 1)))),
        ("due < today", f.Dated("due", Before(None))),
        ("due is March 2026", f.Dated("due", Between(date(2026, 3, 1), date(2026, 3, 31)))),
        ("due in the next 2 weeks", f.Dated("due", Counted("next", 2, "weeks"))),
        ("due this month", f.Dated("due", This("months"))),
        ("title contains chips", f.Words("title", "has", "chips")),
        ('title has "two words', f.Words("title", "has", "two words")),
        ("days > 30 days", f.Sized("days", "more", Decimal(30))),
        ("due is not stated", f.Empty("due")),
        ("it is unsourced", f.Unsourced()),
        ("untouched for 1 day", f.Untouched(1)),
        ("chips for Nvidia", f.Anywhere("chips for Nvidia")),
        ("state", f.Anywhere("state")),
    ],
)
def test_a_typed_sentence_is_understood(typed: str, meant: f.Filter) -> None:
    assert understood(typed, "condition") == meant


def test_and_binds_tighter_than_or_and_brackets_tighter_still() -> None:
    loose = understood("days is 1 and days is 2 or days is 3", "condition")
    bound = understood("days is 1 and (days is 2 or days is 3", "condition")

    assert say(loose, "condition") == (
        "(days for meeting it is 1 and days for meeting it is 2) or days for meeting it is 3"
    )
    assert say(bound, "condition") == (
        "days for meeting it is 1 and (days for meeting it is 2 or days for meeting it is 3)"
    )


def test_sums_and_quantities_may_be_asked_with_and_without_what_they_are_counted_in() -> None:
    assert understood("value at least EUR 1,000,000", "application") == f.Sized(
        "value", "at_least", Decimal(1_000_000), "EUR"
    )
    assert understood("value above 5 usd", "application") == f.Sized(
        "value", "more", Decimal(5), "USD"
    )
    assert understood("quantity less than 2.5 units", "application") == f.Sized(
        "quantity", "less", Decimal("2.5"), "units"
    )


def test_the_example_of_the_handbook_reads_as_it_is_said() -> None:
    sentence = (
        "state is in force or met and due in the next 30 days and not tagged urgent"
        " and gate is empty"
    )

    assert say(understood(sentence, "condition"), "condition") == sentence


@pytest.mark.parametrize(
    ("typed", "at", "words"),
    [
        ("state is", 8, "Expected after “state is”: one of its values (rumoured"),
        ("state is shiny", 9, "one of its values"),
        (
            "state is met and it is old",
            20,
            "(is unsourced, is disputed, rests on one origin).",
        ),
        ("state is met and title shines", 23, "what it is compared by (has, is, "),
        ("due before the flood", 11, "date"),
        ("due in the next 30 moons", 19, "days, weeks, months or years"),
        ("due in the next few days", 16, "a number"),
        ("state is met and", 16, "a field"),
        ("state is met the end", 13, "“the end” can't follow here"),
        ("not (state is met or", 20, "one of its values"),
        ("due between 2026-01-01 or 2026-02-01", 23, "and"),
        ("status changed since the last briefing and silent for days", 54, "a number"),
        ("title has " + "x" * 201, 10, "200 characters"),
        ("x" * 201, 0, "200 characters"),
        ('title has "a and state is met', 10, "The quotation mark after “title has” is not closed"),
        ("state is 「met and due before today", 9, "mark after “state is” is not closed"),
        ("gate is “Licence or title has b", 8, "mark after “gate is” is not closed"),
        ("not known here: “{", 16, "mark after “not known here:” is not closed"),
    ],
)
def test_an_error_says_where_and_what_was_expected(typed: str, at: int, words: str) -> None:
    with pytest.raises(Misread) as told:
        understood(typed, "condition")

    assert told.value.at == at
    assert words in str(told.value)


def test_a_text_that_is_still_being_typed_is_looked_for_without_its_closing_mark() -> None:
    assert understood("title has “Smith and Sons", "condition") == f.Words(
        "title", "has", "Smith and Sons"
    )


def test_a_sentence_that_no_statement_could_hold_is_refused() -> None:
    deep = "(" * 30 + "days is 1"
    long = " and ".join(["days is 1"] * 201)

    for typed in (deep, long):
        with pytest.raises(Misread, match="fewer tests"):
            understood(typed, "condition")


def test_a_status_that_a_kind_of_record_has_not_is_refused() -> None:
    with pytest.raises(Misread):
        understood("status changed", "company")


def offered(typed: str, kind: str = "condition") -> list[str]:
    return [each.text for each in completions(typed, kind)]


def test_what_was_begun_is_offered_in_the_order_of_the_catalogue() -> None:
    assert offered("sta") == ["state", "status changed since the last briefing"]
    assert offered("state is in") == ["in force"]
    assert offered("state is met ")[:2] == ["or", "and"]
    assert "in the next" in offered("due ")
    assert offered("due in the next 3 ") == ["days", "weeks", "months", "years"]


def test_a_value_is_offered_at_the_place_where_it_begins() -> None:
    (found,) = completions("state is met or in f", "condition")

    assert (found.start, found.text) == (16, "in force")


@pytest.fixture
def named(case: Case) -> Case:
    added(case, Authority, name="MIIT")
    for name in ("Nvidia", "Alike", "alike"):
        added(case, Company, name=name)
    return case


def test_records_are_named_in_sentences_and_kept_by_uid(named: Case) -> None:
    names = named.names("condition")
    (miit,) = named.ids("authority")
    uid = named.ledger.uid(miit)

    found = understood("set by is miit and monitored by has nvi", "condition", named=names)

    assert found == f.All((f.Refers("set_by", (uid,)), f.Words("monitored_by", "has", "nvi")))
    assert say(found, "condition", named=names) == "set by is “MIIT” and monitored by has “nvi”"


def test_a_name_that_several_bear_needs_a_choice_and_is_said_with_its_number(named: Case) -> None:
    names = named.names("condition")
    one, *_ = (id for id in named.ids("company") if named.label(id) == "alike")
    only = f.Refers("monitored_by", (named.ledger.uid(one),))

    with pytest.raises(Misread, match="Several are called “alike”"):
        understood("monitored by is alike", "condition", named=names)
    with pytest.raises(Misread, match="None is called “nobody”"):
        understood("monitored by is nobody", "condition", named=names)
    with pytest.raises(Misread, match=f"None is called “{'w' * 80}…” here"):
        understood(f"monitored by is {'w' * 30_000}", "condition", named=names)
    assert understood(say(only, "condition", named=names), "condition", named=names) == only


def test_names_are_offered_as_they_are_begun(named: Case) -> None:
    found = completions("monitored by is nv", "condition", named=named.names("condition"))

    assert [each.text for each in found] == ["Nvidia"]


@pytest.mark.parametrize("name", ["Quanta Trading Co., Ltd.", "Smith and Sons", "Wafers (Asia)"])
def test_a_name_that_is_offered_is_understood_as_it_was_offered(named: Case, name: str) -> None:
    company = added(named, Company, name=name)
    names = named.names("condition")
    (offer,) = completions(f"monitored by is {name[:6]}", "condition", named=names)

    found = understood(
        f"monitored by is {offer.text} and it is unsourced", "condition", named=names
    )

    by = f.Refers("monitored_by", (named.ledger.uid(company),))
    assert found == f.All((by, f.Unsourced()))


def test_a_view_is_named_among_those_of_its_kind(named: Case) -> None:
    view = added(named, View, title="Soon", listed="condition")
    added(named, View, title="Soon", listed="task")
    names = named.names("condition")

    found = understood("in view Soon", "condition", named=names)

    assert found == f.InView(named.ledger.uid(view))
    assert say(found, "condition", named=names) == "in view “Soon”"


def test_words_that_would_read_as_a_sentence_are_said_as_one() -> None:
    odd = f.Anywhere("state is met")

    assert say(odd, "condition") == "anywhere has “state is met”"
    assert understood(say(odd, "condition"), "condition") == odd
    assert say(f.Anywhere("chips"), "condition") == "chips"


def test_what_a_newer_version_wrote_is_shown_as_it_is_and_read_back() -> None:
    strange = f.Unknown('{"test":"sung"}')

    assert understood(say(strange, "condition"), "condition") == strange


def test_in_chinese_the_same_is_said_in_chinese() -> None:
    filter = understood("due in the next 30 days and not tagged urgent", Condition.code)

    with speaking("zh-Hans"):
        sentence = say(filter, "condition")
        again = understood(sentence, "condition")

    assert "在未来 30 天" in sentence
    assert again == filter


@pytest.mark.parametrize(
    "typed", ["half \ud83d", "title has \ud83d", "state is \ud83d", "in view \ud83d"]
)
def test_half_of_a_character_is_not_looked_for(named: Case, typed: str) -> None:
    names = named.names("condition")

    with pytest.raises(Misread, match="words"):
        understood(typed, "condition", named=names)
    assert completions(typed, "condition", named=names) == ()


@pytest.mark.parametrize("json", ["9" * 5_000, '"\\ud83d"', "[" * 5_000])
def test_what_no_version_could_have_written_is_no_test(json: str) -> None:
    quoted = json.replace('"', '""')

    with pytest.raises(Misread, match="words"):
        understood(f'not known here: "{quoted}"', "condition")
