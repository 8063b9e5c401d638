import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from models import Case
from models.language import speaking
from models.records import CATALOGUE, Citation, Dossier, Link, Source, Task
from models.records.kinds import FieldName, Given, OrderKey, Through
from tests.builders import a_case, added, an_application, changed, deleted, linked
from tests.paged import Paged, paged, spaced

Page = Callable[..., Paged]


@pytest.fixture
def page(founding: Case, tmp_path: Path) -> Page:
    return lambda **options: paged(founding, tmp_path, **options)


# the founding case


def test_every_stated_value_of_every_record_stands_on_the_page(founding: Case, page: Page) -> None:
    read = page()
    kinds = [each for each in CATALOGUE.values() if each.model is not Link]
    apart = (OrderKey, Given, FieldName, Through)
    looked_at = 0

    for entry in kinds:
        for record in founding.all(entry.model):
            place = read.words if entry.owner else read.record(founding, record.id)
            for fact in entry.facts.values():
                value = getattr(record, fact.name)
                if value is None or fact.owner or isinstance(fact.kind, apart):
                    continue
                words = spaced(fact.kind.words(value, founding.label))
                assert words in place, (entry.code, record.id, fact.code)
                looked_at += 1

    assert looked_at > 700


def test_each_link_of_the_case_leads_both_ways(founding: Case, page: Page) -> None:
    read = page()
    links = founding.links()

    for link in links:
        ends = (founding.ledger.uid(link.owner), founding.ledger.uid(link.target))
        for here, there in (ends, ends[::-1]):
            assert read.named(f"r{here}").xpath(f".//a[@href='#r{there}']")
    assert len(links) > 40


def test_identifiers_are_unique_and_every_link_lands_on_one(page: Page) -> None:
    root = page().root
    names = root.xpath("//@id")
    led = [each[1:] for each in root.xpath("//a/@href") if each.startswith("#")]

    assert len(set(names)) == len(names)
    assert set(led) <= set(names)
    assert len(led) > 500


def test_it_is_well_formed_and_runs_and_loads_nothing(page: Page) -> None:
    read = page()

    assert read.strict().tag.endswith("html")
    assert not {"script", "iframe", "object", "embed", "link", "form", "base"} & set(read.tags())
    assert not read.root.xpath("//@*[starts-with(name(), 'on')]")
    assert not read.root.xpath("//@src[not(starts-with(., 'data:'))]")
    assert not re.search(r"url\(|@import", read.text)
    (policy,) = read.root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def test_an_address_can_be_followed_and_is_not_told_from_where(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        added(case, Source, title="A paper", url="https://example.org/paper?a=1&b=2")

        (outside,) = paged(case, tmp_path).root.xpath("//a[not(starts-with(@href, '#'))]")

    assert outside.get("href") == outside.text == "https://example.org/paper?a=1&b=2"
    assert outside.get("rel") == "noreferrer noopener"


def test_the_handling_label_stands_in_head_and_foot(page: Page) -> None:
    root = page().root

    labels = root.xpath("//header//*[@class='handling'] | //footer//*[@class='handling']")

    assert [each.text for each in labels] == ["TLP:AMBER", "TLP:AMBER"]


def test_headings_go_down_a_step_at_a_time(page: Page) -> None:
    steps = [
        int(each.tag[1])
        for each in page().root.xpath("//main//*[self::h1|self::h2|self::h3|self::h4]")
    ]

    assert steps[0] == 1
    assert steps.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(steps))


def test_what_the_case_says_of_itself_has_its_evidence_too(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        added(case, Citation, about=case.all(Dossier)[0].id, field="desk", passage="We are it.")

        headings = paged(case, tmp_path).root.xpath(
            "//section[@id='about']//*[self::h2|self::h3|self::h4]"
        )

    assert [each.tag for each in headings] == ["h2", "h3", "h4"]


def test_tables_have_heads_drawings_words_and_regions_names(page: Page) -> None:
    root = page().root

    assert all(each.xpath(".//th[@scope='col']") for each in root.xpath("//table"))
    for each in root.xpath("//svg"):
        assert each.get("aria-hidden") == "true" or each.get("aria-label")
    assert all(each.get("aria-labelledby") for each in root.xpath("//main/section | //nav"))
    assert root.get("lang") == "en"


def test_a_number_leads_to_its_note_and_back(page: Page) -> None:
    read = page()
    numbers = read.root.xpath("//sup/a[starts-with(@id, 'v')]")

    for each in numbers:
        (note,) = read.named(each.get("href")[1:]).xpath("ancestor-or-self::li[1]")
        assert f"#{each.get('id')}" in note.xpath("./p[@class='way']//a/@href")
        assert note.get("value") == note.xpath("./span[@class='number']")[0].text == each.text
    assert len(numbers) > 200
    notes = read.root.xpath("//ol[@class='notes']/li/@value")
    assert [int(each) for each in notes] == list(range(1, len(notes) + 1))


def test_citations_that_say_the_same_share_a_note(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        application = an_application(case, reference="R-1", end_use="Research")
        source = added(case, Source, title="A paper")
        for field, given, passage in (
            ("reference", '"R-1"', "R-1 is for research."),
            ("end_use", '"Research"', "R-1 is for research."),
            ("title", '"A buys chips"', "A buys chips."),
        ):
            cited = {"field": field, "given": given, "passage": passage}
            added(case, Citation, about=application, source=source, **cited)

        place = paged(case, tmp_path).named(f"r{case.ledger.uid(application)}")

    notes = [spaced(each.text_content()) for each in place.xpath(".//ol[@class='notes']/li")]
    assert len(notes) == 2
    assert "Reference, Stated end use" in notes[0]
    assert notes[1].endswith("A buys chips.")


def test_a_note_gives_way_passage_and_grade(founding: Case, page: Page) -> None:
    read = page()
    citations = founding.all(Citation)

    for each in citations:
        place = read.named(f"r{founding.ledger.uid(each.id)}")
        said = spaced(place.xpath("ancestor-or-self::li[1]")[0].text_content())
        assert spaced(each.passage or "") in said
        assert founding.label(each.source or 0) in said
    graded = read.root.xpath("//ol[@class='notes']//*[@class='grade']")
    assert "B2" in {each.text for each in graded}


def test_a_source_tells_what_rests_on_it(founding: Case, page: Page) -> None:
    read = page()
    cited = {each.source for each in founding.all(Citation) if each.source}

    for source in cited:
        assert "What rests on it" in read.record(founding, source)


def test_an_application_begins_with_where_it_stands(founding: Case, page: Page) -> None:
    read = page()
    (deepseek,) = (id for id in founding.ids("application") if "DeepSeek" in founding.label(id))

    said = read.record(founding, deepseek)

    assert "terms unknown; China's approval of the purchase blocks." in said
    assert said.index("approved in principle") < said.index("Applicant")
    assert "Not stated: Quantity" in said


def test_the_timeline_is_drawn_and_told_in_a_table(page: Page) -> None:
    (section,) = page().root.xpath("//section[@id='timeline']")

    assert section.xpath(".//svg[@role='img']/@aria-label")
    assert "about January 2026" in section.xpath(".//table")[0].text_content()


def test_chinese_is_spoken_throughout(founding: Case, page: Page) -> None:
    read = page(language="zh-Hans")

    assert read.root.get("lang") == "zh-Hans"
    assert "关于本案" in read.words
    with speaking("zh-Hans"):
        plurals = [CATALOGUE[kind].plural for kind in ("application", "source", "judgement")]
    assert all(each in read.words for each in plurals)
    assert "Not stated" not in read.words


def test_native_names_on_an_english_page_are_marked_for_voices(page: Page) -> None:
    marked = page().root.xpath("//span[@lang='zh']")

    assert "商务部" in {each.text for each in marked}


def test_the_same_order_of_the_same_state_gives_the_same_bytes(page: Page) -> None:
    assert page().text == page().text


# what is left out


@pytest.mark.parametrize(
    ("code", "gone"),
    [("history", "//details[@class='history']"), ("desk", "//section[@id='task']")],
)
def test_history_and_the_desks_own_work_can_be_left_out(page: Page, code: str, gone: str) -> None:
    assert page().root.xpath(gone)

    without = page(without=frozenset({code}))

    assert not without.root.xpath(gone)
    assert "Left out" in without.words


def test_a_task_that_is_left_out_is_named_nowhere(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        task = added(case, Task, title="Call them")
        linked(case, task, "about", an_application(case))

        assert "Call them" in paged(case, tmp_path).words
        assert "Call them" not in paged(case, tmp_path, without=frozenset({"desk"})).text


def test_notes_and_full_texts_can_be_left_out(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        application = an_application(case, notes="between us")
        source = added(case, Source, title="A paper", text="word for word")
        both = paged(case, tmp_path)

        neither = paged(case, tmp_path, without=frozenset({"notes", "texts"}))

        assert "between us" in both.words
        assert "word for word" in both.words
        assert "between us" not in neither.text
        assert "word for word" not in neither.text
        assert "Notes withheld" in neither.record(case, application)
        assert "Full text withheld" in neither.record(case, source)


def test_what_is_in_the_trash_is_told_nowhere_but_in_histories(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        kept = an_application(case, "Kept")
        deleted(case, an_application(case, "Thrown away"))

        read = paged(case, tmp_path)

        assert "Kept" in read.record(case, kept)
        assert "Thrown away" not in read.text


def test_a_value_without_a_source_bears_the_sign_of_the_desk(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        application = an_application(case, reference="R-1")

        place = paged(case, tmp_path).named(f"r{case.ledger.uid(application)}")

    assert place.xpath(".//a[@class='desk']/@href") == ["#sign-d"]


def test_a_citation_of_an_earlier_value_says_which(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        application = an_application(case, reference="old")
        source = added(case, Source, title="A paper")
        given = {"field": "reference", "given": '"old"', "passage": "It is old."}
        added(case, Citation, about=application, source=source, **given)
        changed(case, application, reference="new")

        said = paged(case, tmp_path).record(case, application)

    assert "Given for an earlier value old" in said


def test_history_says_who_changed_what_when(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        application = an_application(case, reference="first")
        changed(case, application, reference="second")

        place = paged(case, tmp_path).named(f"r{case.ledger.uid(application)}")

    (history,) = place.xpath(".//details[@class='history']")
    assert "first → second" in spaced(history.text_content())
    assert "Ann" in history.text_content()


def test_an_empty_case_is_a_page_too(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        read = paged(case, tmp_path)

    assert "No application is in this scope yet." in read.words
    assert "No date is stated." in read.words


def test_a_gate_lists_its_applications(tmp_path: Path) -> None:
    with a_case(tmp_path) as case:
        gate = added(case, CATALOGUE["gate"].model, title="Approval")
        linked(case, gate, "applications", an_application(case, "One"), an_application(case, "Two"))

        read: Any = paged(case, tmp_path).record(case, gate)

    assert "One" in read
    assert "Two" in read
