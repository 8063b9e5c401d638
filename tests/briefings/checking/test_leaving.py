"""The rules about what may not leave the desk: handling, and names that are withheld."""

import pytest

from models import Case
from models.records import Event
from tests.builders import (
    a_condition,
    a_relay,
    a_source,
    added,
    an_application,
    an_authority,
    changed,
    cited,
)
from tests.checked import a_judgement, findings, words

ABOVE = "above_handling"
NAMED = "withheld_name"


def a_withheld_source(case: Case, title: str = "The grey memo", **values: str) -> int:
    return a_source(case, title, may_leave=False, **values)


def test_the_case_an_application_and_a_cited_source_above_the_briefing_are_found(
    case: Case,
) -> None:
    changed(case, case.dossier.id, handling="amber")
    application = an_application(case, handling="amber_strict")
    source = a_source(case, "The wire", handling="red")
    cited(case, application, "title", source)

    found = findings(case, ABOVE, handling="green")

    assert [each.record for each in found] == [case.dossier.id, application, source]
    assert {each.severity for each in found} == {"must"}
    assert {each.field for each in found} == {"handling"}
    assert found[2].sentence == (
        "“The wire” is TLP:RED, the briefing TLP:GREEN: narrow the handling, or leave it out."
    )


def test_a_source_on_the_way_of_a_passage_counts_as_cited(case: Case) -> None:
    changed(case, case.dossier.id, handling="clear")
    application, origin = an_application(case), a_source(case, "The origin", handling="red")
    paper = a_source(case)
    cited(case, application, "title", paper, a_relay(case, paper, origin))

    assert words(case, ABOVE) == []
    assert [each.record for each in findings(case, ABOVE, handling="amber")] == [origin]


def test_what_is_not_above_not_cited_or_not_named_is_no_fault(case: Case) -> None:
    changed(case, case.dossier.id, handling="green")
    application = an_application(case, handling="amber")
    a_source(case, "Never cited", handling="red")
    cited(case, application, "title", a_withheld_source(case, handling="red"))

    assert findings(case, ABOVE, handling="amber") == []


@pytest.mark.parametrize("handling", ["", "orange"])
def test_a_handling_that_is_no_label_compares_with_nothing(case: Case, handling: str) -> None:
    an_application(case, handling="red")

    assert findings(case, ABOVE, handling=handling) == []


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ({"title": "The grey memo"}, "As THE GREY  MEMO has it, terms follow."),
        ({"publisher": "Quillwire"}, "Terms follow (quillwire)."),
        ({"author": "Mara Quill, chief editor"}, "Terms follow, says Mara Quill."),
        ({"author": "张三丰，记者"}, "据张三丰的说法，条款正在起草。"),
        ({"url": "https://www.quill.example/memo/"}, "See quill.example/memo for the terms."),
    ],
)
def test_the_name_of_a_withheld_source_in_a_judgement_is_found(
    case: Case, source: dict[str, str], text: str
) -> None:
    a_withheld_source(case, **{"title": "Zzzz", **source})
    judgement = a_judgement(case, text)

    (found,) = findings(case, NAMED)

    assert (found.record, found.field, found.severity) == (judgement, "statement", "must")
    assert found.passage in text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ({"title": "The grey memo"}, "The grey memorandum is old; the memo is grey."),
        ({"publisher": "Quill"}, "Quills and Quillwire are other things."),
        ({"publisher": "WSJ"}, "The WSJ is read by everybody."),
        ({"title": "Letter"}, "A letter went to the Secretary."),
        ({"author": "Page, Mara"}, "The page is turned."),
        ({"title": "!!!!"}, "Terms follow!!!!"),
    ],
)
def test_what_only_looks_like_the_name_is_no_fault(
    case: Case, source: dict[str, str], text: str
) -> None:
    a_withheld_source(case, **{"title": "Zzzz", **source})
    a_judgement(case, text)

    assert findings(case, NAMED) == []


def test_the_name_is_found_wherever_a_page_can_show_it(case: Case) -> None:
    a_withheld_source(case)
    application = an_application(case, "The grey memo on chips")
    paper, other = a_source(case, "On the grey memo"), a_source(case, "Another")
    cited(case, application, "title", paper, passage="So the grey memo says.")
    relay = a_relay(case, paper, other, wording="a reader of the grey memo")
    condition = a_condition(case, translation="As in the grey memo.", text="x")
    event = added(case, Event, title="Talks", description="The grey memo came up.")
    changed(case, case.dossier.id, disclaimer="Thanks to the grey memo.")
    cited(case, event, "title", paper, relay)

    found = [(each.record, each.field) for each in findings(case, NAMED)]

    assert set(found) == {
        (case.dossier.id, "disclaimer"),
        (application, "title"),
        (paper, "title"),
        (paper, None),
        (condition, "translation"),
        (event, "description"),
    }


def test_notes_and_passages_of_the_source_itself_are_not_printed(case: Case) -> None:
    source = a_withheld_source(case)
    application = an_application(case, notes="From the grey memo.")
    cited(case, application, "title", source, passage="The grey memo says so.")

    assert findings(case, NAMED) == []


def test_a_name_of_a_party_or_of_a_source_that_is_named_gives_nobody_away(case: Case) -> None:
    an_authority(case, "Ministry of Commerce", abbreviation="MOFCOM")
    a_withheld_source(case, publisher="Ministry of Commerce", author="MOFCOM")
    a_withheld_source(case, "Zzzz", publisher="Quillwire")
    a_source(case, "Daily", publisher="Quillwire")
    a_judgement(case, "The Ministry of Commerce, MOFCOM, spoke to Quillwire.")

    assert findings(case, NAMED) == []
