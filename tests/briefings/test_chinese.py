"""A briefing in Simplified Chinese: every word of ours, and none of what was typed."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from briefings import KINDS
from briefings.order import Since
from models.case import Case
from models.records import (
    CATALOGUE,
    Company,
    Concern,
    Event,
    Forecast,
    Gate,
    Judgement,
    Pool,
    Product,
)
from models.records.kinds import Amount, Prose, Text, Url, When
from tests.builders import (
    a_case,
    a_condition,
    a_decision,
    a_gate,
    a_response,
    a_source,
    added,
    an_application,
    an_authority,
    an_inquiry,
    cited,
    linked,
)
from tests.printed import Read

LATIN = re.compile("[A-Za-z]{2,}")
# The labels of the protocol, the zone of a time of day, the author, names of standards.
OURS = {"TLP", "AMBER", "STRICT", "UTC", "Ann", "LEI", "Brier", "US", "ICD"}


@pytest.fixture
def chinese(tmp_path: Path) -> Iterator[Case]:
    """A case whose every word was typed in Chinese, with something in each register."""
    with a_case(tmp_path) as case:
        _fill(case)
        yield case


def _fill(case: Case) -> None:
    buyer = added(case, Company, name="深度求索", country="CN", kind="applicant")
    maker = added(case, Company, name="英伟达", country="US", kind="supplier")
    chip = added(case, Product, name="芯片", maker=maker, category="accelerator")
    ministry = an_authority(case, "工业和信息化部", identity="as_named", country="CN")
    commission = an_authority(case, "发展改革委", country="CN")
    first = an_application(
        case,
        "深度求索购买芯片",
        applicant=buyer,
        counterparty=maker,
        product=chip,
        direction="import",
        quantity=Amount().parse("about 300 units"),
    )
    second = an_application(case, "另一项购买", applicant=buyer, direction="import")
    gate = a_gate(case, first, second, title="批准购买", approver=ministry, jurisdiction="CN")
    added(case, Gate, title="最终放行")
    decision = a_decision(
        case, gate, ministry, "approved_in_principle", first, second, date="2026-01~"
    )
    a_decision(case, gate, commission, "under_review", first, date="2026-01-20")
    a_decision(case, gate, commission, "refused", first, date="2026-01-20")
    a_condition(
        case, first, title="仅限民用", state="reported", wording="paraphrase", due="2026-02-20"
    )
    a_condition(case, title="定期报告", state="imposed", recurrence="monthly", due="2026-01-02")
    question = an_inquiry(case, ministry, first, date="2026-01-10", due="2026-01-20")
    a_response(case, question, ministry, "no_response", date="2026-01-28")
    a_response(case, None, maker, "unprompted", text="未收到正式确认。", date="2026-01-29")
    paper = a_source(case, "一篇文章", reliability="b", published="2026-01-30", access="direct")
    cited(
        case,
        decision,
        "stage",
        paper,
        passage="原则上已经同意。",
        credibility="2",
        origin_known=False,
    )
    added(
        case,
        Judgement,
        kind="bottom_line",
        statement="批准尚未生效。条件仍在制定。",
        likelihood="likely",
        confidence="low",
        confidence_reason="仅有一个来源",
        would_change="正式公告",
    )
    added(case, Judgement, kind="key_judgement", statement="交付不会早于二月。")
    added(case, Judgement, kind="alternative", statement="可能仅获准备案。")
    forecast = added(
        case,
        Forecast,
        statement="二月交付。",
        by_when="2026-02",
        likelihood="unlikely",
        made_by="us",
        depends_on="最终放行",
    )
    event = added(case, Event, title="宣布批准", date="2026-01-15", place="北京")
    concern = added(
        case,
        Concern,
        title="军事用途",
        state="alleged",
        instrument="letter",
        raised_by=maker,
        addressed_to=ministry,
    )
    for one in (forecast, event, concern):
        linked(case, one, "applications", first)
    pool = added(case, Pool, title="合计额度", gate=gate, quantity=Amount().parse(">400000 units"))
    linked(case, pool, "members", first, second)


def latin(text: str) -> set[str]:
    return set(LATIN.findall(text))


def typed(case: Case) -> set[str]:
    """Every Latin word of every text in the file; the codes of terms are no texts."""
    found = latin(case.title)
    for entry in CATALOGUE.values():
        for record in case.all(entry.model):
            for fact in entry.facts.values():
                value = getattr(record, fact.name)
                if isinstance(value, When):
                    found |= latin(value.words)
                elif value is not None and isinstance(fact.kind, Text | Prose | Url):
                    found |= latin(str(value))
    return found


@pytest.mark.parametrize("kind", [code for code, kind in KINDS.items() if kind.pieces])
def test_no_word_of_a_page_is_english_where_nothing_english_was_typed(
    chinese: Case, told: Callable[..., Read], kind: str
) -> None:
    (company, *_) = chinese.ids("company")
    scope = [company] if KINDS[kind].about == "company" else None

    since = Since(chinese.frontier(), date(2026, 1, 31)) if KINDS[kind].compares else None

    read = told(chinese, language="zh-Hans", kind=kind, scope=scope, since=since)

    assert latin(read.text) - OURS - latin(chinese.title) == set()


def test_of_the_founding_case_only_what_was_typed_is_english(
    founding: Case, told: Callable[..., Read]
) -> None:
    read = told(founding, language="zh-Hans", cover=True)

    # The reader gives a hyphen of ours in a divided word as a sign of its own.
    whole = read.text.replace("\x02", "")
    assert latin(whole) - OURS - typed(founding) == set()


def test_a_page_names_who_has_a_chinese_name_by_it(
    founding: Case, told: Callable[..., Read]
) -> None:
    flat = told(founding, language="zh-Hans").flat

    assert "国家发展和改革委员会（National" in flat
    assert "深度求索、字节跳动" in flat


def test_a_page_says_that_it_is_chinese(founding: Case, told: Callable[..., Read]) -> None:
    read = told(founding, language="zh-Hans")

    assert b"/Lang (zh-Hans)" in read.objects
    assert "截至2026年1月31日" in read.flat
    assert "第1页，共" in read.flat


def test_chinese_is_never_slanted_and_has_no_serifs_beside_it(
    founding: Case, told: Callable[..., Read]
) -> None:
    objects = told(founding, language="zh-Hans").objects

    assert b"NotoSansSC" in objects
    assert b"-Italic" not in objects
    assert b"Serif" not in objects


def test_english_is_as_it_was_after_chinese_was_spoken(
    founding: Case, told: Callable[..., Read]
) -> None:
    before = told(founding).content
    told(founding, language="zh-Hans")

    assert told(founding).content == before
