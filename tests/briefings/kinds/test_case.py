import ctypes
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from briefings import Order, export
from models.case import Case
from models.history.changes import Person
from models.records import (
    Application,
    Company,
    Concern,
    Condition,
    Decision,
    Forecast,
    Gate,
    Inquiry,
    Judgement,
    Response,
    Source,
)
from models.records.kinds import When
from tests.printed import Read

HOSTILE = '<b>&<img src="file:///etc/passwd"/>'
ANN = Person(id="ann", name="Ann")
DAY = date(2026, 1, 31)


def one_application(case: Case, company: str = "DeepSeek") -> int:
    return next(each.id for each in case.all(Application) if company in (each.title or ""))


# the founding case


def test_the_first_page_alone_tells_the_case(founding: Case, told: Callable[..., Read]) -> None:
    first = " ".join(told(founding).pages[0].split())

    assert "approved four H200 purchases in principle" in first
    assert "As of 31 January 2026" in first
    assert first.count("TLP:AMBER") == 2
    assert "Confidence: low." in first
    assert "Nothing official at any gate." in first
    assert "1 article, 2 agency reports" in first
    assert "5 independent origins" in first
    for words in ("finally cleared", "approved in principle", "under review", "Blocks here"):
        assert words in first
    assert "MIIT, MOFCOM, NDRC and Nvidia did not respond" in first
    assert "DeepSeek declined to comment" in first
    assert "split among the four buyers" in first
    assert "Likelihood: very likely (80 to 95 %)." in first


def test_likelihood_and_confidence_never_share_a_sentence(
    founding: Case, told: Callable[..., Read]
) -> None:
    for sentence in re.split(r"(?<=[.;])\s", told(founding).flat):
        assert not ("Likelihood:" in sentence and "Confidence:" in sentence)


@pytest.mark.parametrize("page", ["A4", "Letter"])
def test_the_founding_case_fits_on_four_pages_with_nothing_clipped(
    founding: Case, told: Callable[..., Read], page: str
) -> None:
    read = told(founding, page=page)

    assert 2 <= len(read.pages) <= 4
    assert read.outside == ()
    assert len(read.pages[-1].split()) > 120


def test_the_registers_follow_with_every_application_condition_answer_and_source(
    founding: Case, told: Callable[..., Read]
) -> None:
    text = told(founding).flat

    for part in (
        "Applications by gates",
        "Conditions",
        "Questions and answers",
        "Concerns",
        "Timeline",
        "What is not known, and how it could be closed",
        "Assumptions, other readings, open doubts",
        "Outlook",
        "Sources",
        "Notes",
    ):
        assert part in text
    for name in (
        "深度求索",
        "字节跳动",
        "阿里巴巴",
        "腾讯",
        "国家发展和改革委员会",
        "工业和信息化部",
    ):
        assert name in text
    assert "more than 400,000 units" in text
    assert "how it is split is not known" in text
    assert "No order, shipment or delivery is known." in text
    assert "S1 ← S2 ← S3" in text
    assert "origin not stated" in text


def test_every_part_has_a_bookmark_and_every_number_leads_somewhere(
    founding: Case, tmp_path: Path
) -> None:
    export(founding, Order(as_of=DAY, author="Ann"), out=tmp_path / "a.pdf")

    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as document:
        titles = [each.get_title() for each in document.get_toc()]
        facts = document.get_metadata_dict()
        led = [page for each in document for page in destinations(document, each)]
    assert titles[1:4] == ["Applications by gates", "Questions and answers", "Concerns"]
    assert facts["Author"] == "Ann"
    assert facts["Title"].startswith("China is reported")
    # Each of the notes is led to, and leads back.
    assert len(led) > 60
    assert set(led) == {0, 1, 2, 3}


def destinations(document: Any, page: Any) -> Iterator[int]:
    at, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page.raw, ctypes.byref(at), ctypes.byref(link)):
        place = pdfium.FPDFLink_GetDest(document.raw, link)
        yield pdfium.FPDFDest_GetDestPageIndex(document.raw, place)


def test_one_application_is_told_with_what_is_known_of_it(
    founding: Case, told: Callable[..., Read]
) -> None:
    read = told(founding, scope=[one_application(founding)])

    assert "The application" in read.text
    assert "Counterparty" in read.text
    assert "Stated end use not stated" in read.flat
    assert "5 applications" not in read.text
    assert 2 <= len(read.pages) <= 4
    assert read.outside == ()


def test_several_applications_are_told_together(founding: Case, told: Callable[..., Read]) -> None:
    chosen = [one_application(founding), one_application(founding, "Tencent")]

    read = told(founding, scope=chosen)

    assert "Applications by gates" in read.text
    assert "Tencent buys H200" in read.flat
    assert "ByteDance buys H200" not in read.flat


def test_the_same_file_options_and_day_give_the_same_bytes(
    founding: Case, sample_file: Path, tmp_path: Path
) -> None:
    export(founding, Order(as_of=DAY, author="Ann"), out=tmp_path / "a.pdf")
    with Case.open(sample_file, who=ANN, read_only=True) as again:
        export(again, Order(as_of=DAY, author="Ann"), out=tmp_path / "b.pdf")
    export(founding, Order(as_of=DAY, author="Ben"), out=tmp_path / "c.pdf")

    first = (tmp_path / "a.pdf").read_bytes()
    assert first == (tmp_path / "b.pdf").read_bytes()
    assert first != (tmp_path / "c.pdf").read_bytes()


def test_another_day_is_told_as_it_was_known_then(
    founding: Case, told: Callable[..., Read]
) -> None:
    read = told(founding, as_of=date(2025, 6, 1))

    assert "As of 1 June 2025" in read.text
    assert "approved in principle" not in read.pages[0].replace("purchases in principle", "")


# any case


def test_an_empty_case_is_told_without_pretending(fresh: Case, told: Callable[..., Read]) -> None:
    read = told(fresh)

    assert len(read.pages) == 1
    assert "A case" in read.text
    assert "No application is in this scope yet." in read.flat
    assert "TLP:AMBER+STRICT" in read.text


def test_hostile_text_in_every_field_is_printed_as_typed_and_keeps_the_page_whole(
    fresh: Case, told: Callable[..., Read]
) -> None:
    marks = HOSTILE + " \u0e44\u0e17\u0e22 \U0001f600 \x07 "
    long = marks + "x" * 100_000
    with fresh.edit("Entered strange words") as edit:
        company = edit.add(Company, name=long)
        source = edit.add(Source, title=long, url="https://example.org/" + "a" * 3000, author=long)
        application = edit.add(Application, title=long, applicant=company, reference=marks)
        gate = edit.add(Gate, title=long)
        edit.link(gate, "applications", application)
        decision = edit.add(Decision, gate=gate, stage="refused", basis="official")
        condition = edit.add(Condition, title=long, text=long, state="imposed", gate=gate)
        edit.link(condition, "applications", application)
        inquiry = edit.add(Inquiry, asked_of=company, question=long, asked_by=long)
        edit.link(inquiry, "about", application)
        edit.add(Response, inquiry=inquiry, respondent=company, outcome="answered", text=long)
        concern = edit.add(Concern, title=long, established=long, not_established=marks)
        edit.link(concern, "applications", application)
        edit.add(Judgement, kind="bottom_line", statement=long, confidence="low")
        edit.add(Judgement, kind="key_judgement", statement=long, confidence_reason=long)
        edit.add(Judgement, kind="gap", statement=long)
        forecast = edit.add(Forecast, statement=long, depends_on=marks)
        edit.link(forecast, "applications", application)
        edit.cite(decision, "stage", source=source, passage=long)

    read = told(fresh)

    assert read.outside == ()
    assert HOSTILE in read.pages[0]
    assert "\u0e44\u0e17\u0e22 \U0001f600 [U+0007]" in read.flat
    assert "[U+0007]" in read.text
    assert b"/etc/passwd" not in read.objects
    assert all("Page" in page and "TLP:AMBER+STRICT" in page for page in read.pages)


def test_many_applications_and_gates_stay_on_their_pages(
    fresh: Case, told: Callable[..., Read]
) -> None:
    with fresh.edit("Entered many") as edit:
        company = edit.add(Company, name="Acme")
        gates = [edit.add(Gate, title=f"Gate number {number}") for number in range(9)]
        for number in range(120):
            application = edit.add(
                Application, title=f"Application {number}", applicant=company, reference=str(number)
            )
            for gate in gates[: 1 + number % 9]:
                edit.link(gate, "applications", application)
            decision = edit.add(
                Decision, gate=gates[0], stage=("filed", "refused", "approved")[number % 3]
            )
            edit.link(decision, "applications", application)

    read = told(fresh)

    assert read.outside == ()
    assert "Applications by gates, continued" in read.text
    assert all(f"Application {number}" in read.flat for number in range(120))
    assert "on the board that follows" in read.pages[0]


def test_a_source_that_may_not_leave_the_desk_is_not_named(
    fresh: Case, told: Callable[..., Read]
) -> None:
    with fresh.edit("Entered a person") as edit:
        application = edit.add(Application, title="One")
        gate = edit.add(Gate, title="The gate")
        edit.link(gate, "applications", application)
        decision = edit.add(Decision, gate=gate, stage="filed", basis="reported")
        edit.link(decision, "applications", application)
        person = edit.add(Source, title="Jane Roe", kind="named_person", may_leave=False)
        paper = edit.add(Source, title="Private paper", kind="filing", may_leave=False)
        edit.cite(decision, "stage", source=person, passage="I saw the file on my own desk.")
        edit.cite(decision, "stage", source=paper, passage="Only for those addressed.")

    read = told(fresh)

    assert "source A (named person), name withheld" in read.flat
    assert "source B (filing), name withheld" in read.flat
    for secret in ("Jane Roe", "Private paper", "I saw the file", "Only for those addressed"):
        assert secret not in read.flat


def test_a_source_that_is_marked_narrower_makes_the_whole_briefing_so(
    fresh: Case, told: Callable[..., Read]
) -> None:
    cited_red(fresh)

    assert "TLP:RED" in told(fresh).text


def cited_red(case: Case) -> None:
    with case.edit("Cited a red paper") as edit:
        application = edit.add(Application, title="One")
        red = edit.add(Source, title="Red paper", kind="filing", handling="red")
        edit.cite(application, None, source=red, passage="Only for those addressed.")


def test_the_narrowest_handling_of_the_scope_stands_on_every_page(
    fresh: Case, told: Callable[..., Read]
) -> None:
    with fresh.edit("Entered two") as edit:
        edit.add(Application, title="One")
        edit.add(Application, title="Two", handling="red")

    assert "TLP:RED" in told(fresh).text
    assert "TLP:RED" not in told(fresh, scope=[one_application(fresh, "One")]).text


def test_a_condition_of_a_gate_holds_for_all_and_one_of_nothing_is_counted(
    fresh: Case, told: Callable[..., Read]
) -> None:
    with fresh.edit("Entered conditions") as edit:
        application = edit.add(Application, title="One")
        gate = edit.add(Gate, title="The gate")
        edit.link(gate, "applications", application)
        edit.add(Condition, title="No resale", gate=gate, state="imposed")
        edit.add(Condition, title="Nobody knows whose", state="imposed")

    whole, single = told(fresh), told(fresh, scope=[application])

    assert "1 condition is linked to no application." in whole.flat
    assert "Nobody knows whose" in whole.flat
    assert "No resale" in single.pages[0]
    assert "linked to no application" not in single.flat


def test_questions_tell_when_they_were_asked_and_an_empty_response_is_no_answer(
    fresh: Case, told: Callable[..., Read]
) -> None:
    with fresh.edit("Entered a question") as edit:
        application = edit.add(Application, title="One")
        ministry = edit.add(Company, name="The ministry")
        asked = When("2026-01-20")
        inquiry = edit.add(Inquiry, asked_of=ministry, asked_by="The desk", date=asked)
        edit.link(inquiry, "about", application)
        edit.add(Response, inquiry=inquiry)

    read = told(fresh)

    assert "The ministry has not answered." in read.flat
    assert "The ministry answered" not in read.flat
    assert "20 January 2026 by The desk" in read.flat
    assert read.flat.count("The desk has stated no bottom line") == 1
    assert "Not stated: applicant," in read.flat
