import pytest

from models import Case
from models.records import (
    Company,
    Condition,
    Event,
    OtherName,
    Tag,
    View,
)
from models.records.kinds import Amount
from models.search import Answer, Index
from tests.builders import (
    a_condition,
    a_decision,
    a_gate,
    a_source,
    added,
    an_application,
    an_authority,
    changed,
    cited,
    deleted,
    linked,
)
from tests.models.search.conftest import Search


def records(answer: Answer) -> list[int]:
    return [found.record for found in answer.found]


def test_nothing_typed_finds_nothing(case: Case, search: Search) -> None:
    an_application(case)

    assert search("  ") == Answer()


def test_a_record_is_found_by_any_word_of_any_field(case: Case, search: Search) -> None:
    id = an_application(case, "A buys chips", end_use="Research at universities")

    (found,) = search("universities").found

    assert (found.record, found.kind, found.label) == (id, "application", "A buys chips")
    assert (found.field, found.passage) == ("Stated end use", "Research at universities")
    assert [found.passage[start:end] for start, end in found.hits] == ["universities"]


def test_all_that_is_typed_must_be_found_in_whatever_fields(case: Case, search: Search) -> None:
    company = added(case, Company, name="Tencent")
    both = an_application(case, "Import of H200", applicant=company)
    an_application(case, "Import of H20")

    assert records(search("h200 tencent")) == [both]


def test_what_is_called_so_comes_before_what_only_mentions_it(case: Case, search: Search) -> None:
    mentions = an_application(case, "Chips", notes="DeepSeek DeepSeek DeepSeek")
    named = added(case, Company, name="DeepSeek")
    applicant = an_application(case, "More chips", applicant=named)

    assert records(search("deepseek"))[0] == named
    assert set(records(search("deepseek"))) == {mentions, named, applicant}


def test_a_chinese_name_of_two_characters_is_found_inside_a_text(
    case: Case, search: Search
) -> None:
    named = added(case, Company, name="Tencent")
    added(case, OtherName, owner_of=named, name="腾讯")
    told = a_source(case, "Article", text="据报道，腾讯控股已获批准。")
    a_source(case, "Another", text="讯腾")

    found = search("腾讯").found

    assert [each.record for each in found] == [named, told]
    assert (found[0].label, found[0].field, found[0].passage) == ("Tencent", "Other name", "腾讯")
    assert [found[1].passage[start:end] for start, end in found[1].hits] == ["腾讯"]


def test_neither_case_nor_accents_nor_width_count(case: Case, search: Search) -> None:
    id = added(case, Company, name="Société Générale Ｈ２００")

    assert records(search("SOCIETE generale h200")) == [id]


def test_a_beginning_finds_and_a_whole_word_before_it_does_not(case: Case, search: Search) -> None:
    id = an_application(case, "Deployment limits")

    assert records(search("depl")) == [id]
    assert records(search("depl*  limits")) == [id]
    assert records(search("depl limits")) == []


def test_a_phrase_is_found_in_one_passage_only(case: Case, search: Search) -> None:
    together = an_application(case, "Approved in principle")
    an_application(case, "Principle", notes="in general")

    assert records(search('"in principle"')) == [together]
    assert len(search("in principle").found) == 2


def test_a_field_narrows_what_is_found(case: Case, search: Search) -> None:
    authority = an_authority(case, "Board on hold")
    gate = a_gate(case, title="Approval")
    held = a_decision(case, gate, authority, "suspended")

    assert held in records(search("stage:suspended"))
    assert authority not in records(search("stage:hold"))
    assert records(search("name:hold")) == [authority]


def test_a_kind_narrows_what_is_found(case: Case, search: Search) -> None:
    application = an_application(case, "Use only for research")
    condition = a_condition(case, title="Use only for research")

    assert set(records(search("research"))) == {application, condition}
    assert records(search("conditions:research")) == [condition]
    assert records(search("kind:condition research")) == [condition]
    assert records(search("conditions:")) == [condition]


def test_a_field_without_a_word_finds_where_it_is_stated(case: Case, search: Search) -> None:
    stated = an_application(case, "One", end_use="Research")
    an_application(case, "Two")

    assert records(search("end_use:")) == [stated]


def test_words_as_shown_are_found_and_so_are_the_codes_behind_them(
    case: Case, search: Search
) -> None:
    company = added(case, Company, name="A", country="CN")
    event = added(case, Event, title="It happened", date="2026-01-31")
    application = an_application(
        case, "B", quantity=Amount().parse("more than 400,000 units"), direction="import"
    )

    assert records(search("china")) == [company]
    assert records(search("country:cn")) == [company]
    assert records(search("31 january")) == [event]
    assert records(search("2026-01-31")) == [event]
    assert records(search("400000")) == records(search("400,000")) == [application]
    assert records(search("direction:import")) == [application]


def test_what_stands_inside_a_record_finds_it(case: Case, search: Search) -> None:
    source = a_source(case, "Wire report")
    application = an_application(case, "A buys chips")
    company = added(case, Company, name="B")
    linked(case, application, "end_users", company)
    added(case, Tag, tagged=application, word="urgent")
    cited(case, application, "title", source, passage="the shipment was cleared")

    assert records(search("tag:urgent")) == [application]
    assert records(search("citation:cleared")) == [application]
    assert records(search("end_users:b")) == [application]
    (found,) = search("cleared").found
    assert (found.field, found.code) == ("Citation", "citation")


def test_the_trash_is_not_searched_nor_what_stands_in_it(case: Case, search: Search) -> None:
    company = added(case, Company, name="Zenith")
    application = an_application(case, "A buys chips")
    linked(case, application, "end_users", company)
    tag = added(case, Tag, tagged=application, word="urgent")
    assert len(search("zenith").found) == 2
    assert records(search("urgent")) == [application]

    deleted(case, company)
    deleted(case, tag)

    assert search("zenith").found == ()
    assert search("urgent").found == ()

    case.undo()
    case.undo()

    assert len(search("zenith").found) == 2


def test_a_record_that_is_called_otherwise_is_found_so_wherever_it_is_named(
    case: Case, search: Search
) -> None:
    authority = an_authority(case, "Ministry")
    gate = a_gate(case, title="Approval", approver=authority)
    decision = a_decision(case, gate, authority, "approved_in_principle")
    condition = added(case, Condition, title="Term", set_by=decision)
    assert condition in records(search("ministry"))

    changed(case, authority, name="Bureau")

    assert search("ministry").found == ()
    assert {authority, gate, decision, condition} <= set(records(search("bureau")))


def test_a_saved_view_is_no_record_of_what_is_known(case: Case, search: Search) -> None:
    added(case, View, title="Silent for long")

    assert search("silent") == Answer()


def test_a_mistake_in_typing_a_name_is_forgiven_and_said(case: Case, search: Search) -> None:
    company = added(case, Company, name="DeepSeek")

    for typed in ("depseek", "deepseak", "deepsekk", "deespeek", "ddeepseek"):
        answer = search(f"{typed} ")
        assert records(answer) == [company]
        assert answer.also == ("DeepSeek",)
        assert answer.found[0].nearly


@pytest.mark.parametrize("typed", ["dapsaak ", "deeps ", "h201 ", "shp "])
def test_other_words_are_not_taken_for_mistakes(case: Case, search: Search, typed: str) -> None:
    added(case, Company, name="DeepSeek")
    added(case, Company, name="H200")
    added(case, Company, name="Ship")

    assert search(typed) == Answer()


def test_a_name_that_is_written_right_is_no_mistake_for_another(case: Case, search: Search) -> None:
    chine = added(case, Company, name="Chine")
    added(case, Company, name="China")

    answer = search("chine ")

    assert records(answer) == [chine]
    assert answer.also == ()


def test_a_long_text_is_shown_around_what_was_found(case: Case, search: Search) -> None:
    text = "Before.\n" * 60 + "The ministry   did not\nanswer. " + "After. " * 60
    a_source(case, "Article", text=text)

    (found,) = search('"did not answer"').found

    assert found.passage.startswith("…")
    assert found.passage.endswith("…")
    assert len(found.passage) <= 200
    assert [found.passage[start:end] for start, end in found.hits] == ["did not answer"]


def test_a_text_as_long_as_a_book_is_found_by_whatever_stands_in_it(
    case: Case, search: Search
) -> None:
    words = [f"word{number}" for number in range(20_000)]
    book = a_source(case, "Book", text=" ".join(words))
    chinese = a_source(case, "书", text="".join(chr(0x4E00 + n % 20_000) for n in range(40_000)))

    for at in range(0, 19_990, 777):
        assert records(search(f'"{" ".join(words[at : at + 5])}"')) == [book]
        typed = "".join(chr(0x4E00 + (2 * at + n) % 20_000) for n in range(8))
        assert chinese in records(search(typed))


def test_a_text_that_fits_is_shown_whole(case: Case, search: Search) -> None:
    text = f"{'It is said that ' * 8}the ministry did not answer."
    a_source(case, "Article", text=text)

    (found,) = search("ministry").found

    assert found.passage == text


def test_at_most_so_many_are_given_and_more_are_told_of(case: Case, index: Index) -> None:
    for number in range(5):
        an_application(case, f"Application {number}")
    index.catch_up(case)

    answer = index.search("application", limit=3)

    assert len(answer.found) == 3
    assert answer.more
    assert not index.search("application", limit=5).more
