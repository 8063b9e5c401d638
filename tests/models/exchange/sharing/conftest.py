"""One case in which every word that can be withheld stands in other places too."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from models import Case
from models.records import Company, Source, Tag, Task
from tests.builders import (
    BOB,
    a_case,
    a_condition,
    a_decision,
    a_gate,
    a_relay,
    a_source,
    added,
    an_application,
    an_authority,
    changed,
    cited,
    deleted,
)


@dataclass
class Desk:
    """The open case, its folder, and the local numbers of what is in it."""

    case: Case
    folder: Path
    memo: int
    article: int
    mine: int
    other: int
    company: int
    passage: int
    attachment: int
    task: int
    tag: int


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Two applications at one gate, with sources, a relay, notes, an attachment, a tag."""
    with a_case(tmp_path) as case:
        company = added(case, Company, name="Halcyon Devices", notes="Marigold told us so.")
        mine = an_application(case, "Halcyon buys chips", applicant=company, reference="REF-1")
        rival = added(case, Company, name="Obsidian Works")
        other = an_application(case, "Obsidian buys lasers", applicant=rival, handling="red")
        ministry = an_authority(case, "Ministry of Trade")
        gate = a_gate(case, mine, other, title="Export licence", approver=ministry)
        a_decision(case, gate, ministry, "approved", mine, date="2026-02-01")
        a_decision(case, gate, ministry, "refused", other, notes="Only Obsidian knows.")
        a_condition(case, other, title="No lasers to Obsidian")
        memo = a_source(
            case,
            "Zanzibar memorandum",
            kind="letter",
            author="Marigold Quist",
            publisher="Tamarind Gazette",
            url="https://www.tamarind.example/secret",
            reliability="b",
            may_leave=False,
            text="The envoy said: Halcyon will get its chips.",
        )
        article = a_source(case, "Harbour article", url="https://harbour.example/1")
        relay = a_relay(case, article, memo, passage="as the Zanzibar memorandum has it")
        passage = cited(case, mine, "title", article, passage="Marigold Quist saw the chips")
        cited(case, mine, None, article, relay, passage="chips, per the memorandum")
        cited(case, memo, "title", article)
        with case.edit("Attached the Zanzibar memorandum") as edit:
            attachment = edit.attach(mine, name="zanzibar.txt", content=b"by Marigold Quist")
            tag = edit.add(Tag, tagged=mine, word="hearsay")
        case.who = BOB
        task = added(case, Task, title="Call Marigold Quist", assignee="Ann")
        changed(case, company, name="Halcyon Group")
        gone = added(case, Company, name="Vermilion")
        deleted(case, gone)
        yield Desk(
            case,
            tmp_path,
            memo,
            article,
            mine,
            other,
            company,
            passage,
            attachment,
            task,
            tag,
        )


def source(case: Case, id: int) -> Source:
    """A source that must be there."""
    found = case.get(id)
    assert isinstance(found, Source)
    return found
