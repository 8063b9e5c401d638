"""The portfolio: every application in a row with its gates, then what is out of the ordinary."""

import re
from collections.abc import Callable
from datetime import date

import pypdfium2
import pytest

from briefings import Order, make
from models.case import Case
from models.records import Application, Authority, Condition, Decision, Gate, Source
from models.records.kinds import When
from tests.briefings.conftest import DAY
from tests.printed import Read

Told = Callable[..., Read]


def test_every_application_is_in_a_row_of_a_wide_page(founding: Case, told: Told) -> None:
    read = told(founding, kind="portfolio")

    assert "5 applications, 4 blocked at a gate" in read.flat
    for name in ("DeepSeek", "ByteDance", "Alibaba", "Tencent"):
        assert f"{name} buys H200 from Nvidia" in read.flat
    assert "nobody: every gate passed" in read.flat
    assert "Identity not established" in read.flat
    assert read.outside == ()


def test_its_pages_are_wider_than_high(founding: Case) -> None:
    made = make(founding, Order(as_of=DAY, kind="portfolio"))

    with pypdfium2.PdfDocument(made.content) as document:
        assert all(page.get_width() > page.get_height() for page in document)


def test_how_long_a_gate_blocks_is_counted_to_the_day(fresh: Case, told: Told) -> None:
    with fresh.edit("Entered one") as edit:
        application = edit.add(Application, title="A buys chips")
        gate = edit.add(Gate, title="Import licence")
        ministry = edit.add(Authority, name="Ministry")
        edit.link(gate, "applications", application)
        edit.link(gate, "authorities", ministry, role="approver")
        decision = edit.add(
            Decision,
            gate=gate,
            authority=ministry,
            stage="under_review",
            basis="official",
            date=When("2025-10-01"),
        )
        edit.link(decision, "applications", application)
        late = edit.add(Condition, title="Report", state="in_force", due=When("2026-01-20"))
        edit.link(late, "applications", application)

    text = told(fresh, kind="portfolio").flat

    assert "Ministry" in text[text.index("Who blocks") :]
    assert "since 1 October 2025" in text
    assert str((date(2026, 1, 31) - date(2025, 10, 1)).days) in text
    assert "Blocked for more than 90 days" in text
    assert "Conditions past due" in text


def test_nothing_tells_who_a_withheld_source_is(fresh: Case, told: Told) -> None:
    with fresh.edit("Entered one") as edit:
        application = edit.add(Application, title="A buys chips")
        gate = edit.add(Gate, title="Import licence")
        edit.link(gate, "applications", application)
        decision = edit.add(Decision, gate=gate, stage="filed", basis="reported")
        edit.link(decision, "applications", application)
        who = edit.add(Source, title="Jane Roe", kind="named_person", may_leave=False)
        edit.cite(decision, None, source=who, passage="I filed it.")

    for kind in ("portfolio", "case", "flash"):
        assert "Jane Roe" not in told(fresh, kind=kind).flat


def test_a_case_without_applications_says_so(fresh: Case, told: Told) -> None:
    read = told(fresh, kind="portfolio")

    assert "No application is known" in read.flat
    assert len(read.pages) == 1


def test_hundreds_of_applications_keep_their_rows_whole(fresh: Case, told: Told) -> None:
    with fresh.edit("Entered many") as edit:
        gates = [edit.add(Gate, title=f"Gate {number}") for number in range(3)]
        for number in range(120):
            application = edit.add(Application, title=f"Application {number:03} buys chips")
            for gate in gates:
                edit.link(gate, "applications", application)

    read = told(fresh, kind="portfolio")

    assert read.outside == ()
    assert "Every application, continued" in read.flat
    assert all(f"Application {number:03}" in read.flat for number in range(120))


def test_where_nothing_official_is_known_many_gates_are_counted(fresh: Case, told: Told) -> None:
    with fresh.edit("Entered many") as edit:
        application = edit.add(Application, title="A buys chips")
        gates = [edit.add(Gate, title=f"Gate {number}") for number in range(7)]
        for gate in gates:
            edit.link(gate, "applications", application)
        decision = edit.add(Decision, gate=gates[0], stage="filed", basis="official")
        ministry = edit.add(Authority, name="Ministry")
        edit.link(gates[0], "authorities", ministry, role="approver")
        edit.change(decision, authority=ministry)

    assert "Nothing official at 6 of 7 gates." in told(fresh, kind="portfolio").flat


def test_what_one_without_a_stated_role_decided_officially_is_something_official(
    fresh: Case, told: Told
) -> None:
    with fresh.edit("Entered a decision") as edit:
        application = edit.add(Application, title="A buys chips")
        gate = edit.add(Gate, title="Import licence")
        edit.link(gate, "applications", application)
        decision = edit.add(Decision, gate=gate, stage="approved", basis="official")
        edit.change(decision, authority=edit.add(Authority, name="Ministry"))

    assert "Nothing official" not in told(fresh, kind="portfolio").flat


def test_where_no_gate_of_an_application_is_stated_none_is_called_needless(
    fresh: Case, told: Told
) -> None:
    with fresh.edit("Entered two applications") as edit:
        application = edit.add(Application, title="A buys chips")
        edit.add(Application, title="B buys chips")
        edit.link(edit.add(Gate, title="Import licence"), "applications", application)

    assert "not needed" not in told(fresh, kind="case").flat


@pytest.mark.parametrize("kind", ["portfolio", "case"])
def test_a_ladder_of_very_many_gates_stays_on_its_page(fresh: Case, told: Told, kind: str) -> None:
    with fresh.edit("Entered very many gates") as edit:
        for title in ("One buys", "Another buys"):
            application = edit.add(Application, title=title)
            for number in range(150):
                gate = edit.add(Gate, title=f"Gate {number} of a very long road to a licence")
                edit.link(gate, "applications", application)
        ministry = edit.add(Authority, name="Ministry")
        decision = edit.add(
            Decision, gate=gate, authority=ministry, stage="refused", basis="official"
        )
        edit.link(decision, "applications", application)

    read = told(fresh, kind=kind)

    assert read.outside == ()
    assert re.search(r"and \d+ more", read.flat)
    assert "Gate 149" in read.flat
