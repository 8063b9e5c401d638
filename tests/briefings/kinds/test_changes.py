"""The change briefing, and what other kinds tell of an earlier state."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefings.order import Since
from models.case import Case
from models.errors import Refused
from models.records import Application, Authority, Condition, Decision, Gate, Inquiry, Source
from tests.builders import (
    a_condition,
    a_decision,
    a_gate,
    a_response,
    a_source,
    added,
    an_application,
    an_authority,
    an_inquiry,
    changed,
    cited,
    deleted,
    linked,
)
from tests.printed import Read

THEN = date(2026, 1, 3)
NOW = date(2026, 1, 31)
Told = Callable[..., Read]


@pytest.fixture
def case(fresh: Case) -> Case:
    """Two applications at one gate, a condition, and a question that nobody answered."""
    first = an_application(fresh, "Acme buys chips")
    second = an_application(fresh, "Beta buys chips")
    ministry = an_authority(fresh, "Ministry of Trade", abbreviation="MOT")
    gate = a_gate(fresh, first, second, title="The licence", approver=ministry)
    a_decision(fresh, gate, ministry, "under_review", first, second, date="2025-12-01")
    a_condition(fresh, first, title="No resale", state="reported")
    an_inquiry(fresh, ministry, first, second, date="2025-12-24")
    return fresh


def since(case: Case) -> Since:
    return Since(case.frontier(), THEN)


def one(case: Case, model: type[Any], **values: Any) -> int:
    return next(
        each.id
        for each in case.all(model)
        if all(getattr(each, name) == value for name, value in values.items())
    )


def briefed(told: Told, case: Case, then: Since, **options: Any) -> Read:
    return told(case, **{"kind": "changes", "since": then, "as_of": NOW, **options})


def test_without_an_earlier_state_it_is_refused_and_says_what_to_choose(
    case: Case, told: Told
) -> None:
    with pytest.raises(Refused, match="needs an earlier state") as refused:
        told(case, kind="changes")

    assert "the day since which changes are to be told" in refused.value.do


def test_an_earlier_state_after_the_day_is_refused(case: Case, told: Told) -> None:
    later = Since(case.frontier(), date(2026, 3, 1))

    with pytest.raises(Refused, match="comes after the day of the briefing"):
        briefed(told, case, later)


def test_nothing_new_is_said_outright_with_the_days_of_silence(case: Case, told: Told) -> None:
    text = briefed(told, case, since(case)).flat

    assert "Nothing changed since 3 January 2026 (28 days)" in text
    assert "The licence under review; blocks Acme buys chips, Beta buys chips" in text
    assert "no change for 28 days" in text
    assert "silent 38 days, 28 days more" in text


def test_a_gate_that_moved_is_the_headline_and_stands_first_with_before_after_who_and_note(
    case: Case, told: Told
) -> None:
    then = since(case)
    paper = a_source(case, "Notice no. 7", kind="official_notice", reliability="a")
    gate, ministry = one(case, Gate), one(case, Authority)
    both = [each.id for each in case.all(Application)]
    new = a_decision(
        case, gate, ministry, "approved_with_conditions", *both, basis="official", date="2026-01-20"
    )
    cited(case, new, "stage", paper, passage="Approved under the terms below.", credibility="1")

    text = briefed(told, case, then).flat

    assert "The one gate moved since 3 January 2026: The licence, now approved with" in text
    assert "The licence: MOT new decision under review, reported, 1 December 2025 approved" in text
    assert re.search("approved with conditions, official, 20 January 2026 ?1", text)
    assert "Ann" in text
    assert "Approved under the terms below." in text


def test_where_a_gate_stands_as_it_stood_the_headline_says_who_moved_there(
    case: Case, told: Told
) -> None:
    gate, both = one(case, Gate), [each.id for each in case.all(Application)]
    commission = an_authority(case, "Planning Commission", abbreviation="NPC")
    opinion = a_decision(case, gate, commission, "filed", *both, date="2025-12-02")
    then = since(case)
    changed(case, opinion, stage="accepted")

    text = briefed(told, case, then).flat

    assert "The one gate moved since 3 January 2026: The licence (NPC: accepted)" in text


def test_facts_of_an_earlier_day_that_were_entered_since_are_new(case: Case, told: Told) -> None:
    then = since(case)
    changed(case, one(case, Condition), state="imposed")
    added(case, Condition, title="Reports", state="imposed", learned="2025-11-01")

    text = briefed(told, case, then).flat

    assert "No gate moved since 3 January 2026; 2 conditions changed" in text
    assert "No resale State reported imposed" in text
    assert "Reports new condition not recorded imposed" in text


def test_what_was_taken_back_in_between_is_no_change(case: Case, told: Told) -> None:
    then = since(case)
    condition = one(case, Condition)
    changed(case, condition, state="imposed")
    changed(case, condition, state="reported")

    assert "Nothing changed since" in briefed(told, case, then).flat


def test_deleted_records_say_what_they_said(case: Case, told: Told) -> None:
    then = since(case)
    deleted(case, one(case, Condition))

    assert "No resale Condition reported deleted" in briefed(told, case, then).flat


def test_an_answer_ends_the_silence(case: Case, told: Told) -> None:
    then = since(case)
    a_response(
        case, one(case, Inquiry), one(case, Authority), "declined", date="2026-01-20", text="No."
    )

    text = briefed(told, case, then).flat

    assert "Response of MOT new response silent 10 days declined" in text
    assert "Question to MOT has not answered" not in text


def test_a_second_origin_of_an_unchanged_value_is_worth_a_line_and_citations_are_counted(
    case: Case, told: Told
) -> None:
    decision = one(case, Decision)
    cited(case, decision, "stage", a_source(case, "One paper"), passage="So it is.")
    then = since(case)
    cited(case, decision, "stage", a_source(case, "Another paper"), passage="Indeed.")

    text = briefed(told, case, then).flat

    assert "Stage, unchanged 1 independent origin now supported by 2 independent origins" in text
    assert "Beside these: 1 further citation and 1 further source." in text


def test_what_is_for_the_desk_alone_is_only_counted(case: Case, told: Told) -> None:
    then = since(case)
    changed(case, one(case, Application, title="Acme buys chips"), notes="Ask Bob", priority="high")

    text = briefed(told, case, then).flat

    assert "Ask Bob" not in text
    assert "Nothing changed since" in text
    assert "2 changes for the desk’s own use" in text


def test_what_bears_on_other_applications_is_left_out(case: Case, told: Told) -> None:
    then = since(case)
    other = one(case, Application, title="Beta buys chips")
    changed(case, other, reference="B-17")
    a_condition(case, other, title="Only for Beta", state="imposed")
    first = one(case, Application, title="Acme buys chips")

    text = briefed(told, case, then, scope=[first]).flat

    assert "Nothing changed since" in text
    assert "B-17" not in text
    assert "Only for Beta" not in text


def test_another_role_at_a_gate_is_one_change(case: Case, told: Told) -> None:
    gate, other = one(case, Gate), an_authority(case, "Customs")
    linked(case, gate, "authorities", other)
    then = since(case)
    with case.edit("Customs decides, too") as edit:
        edit.unlink(gate, "authorities", other)
        edit.link(gate, "authorities", other, role="approver")

    assert "Authorities Customs Customs (approver)" in briefed(told, case, then).flat


def test_long_texts_show_word_by_word_what_differs(case: Case, told: Told) -> None:
    condition = one(case, Condition)
    long = "The importer shall report to the ministry {} where each of the chips is installed."
    changed(case, condition, text=long.format("every month"))
    then = since(case)
    changed(case, condition, text=long.format("every quarter"))

    read = briefed(told, case, then)

    assert "report to the ministry every month where each" in read.flat
    assert "report to the ministry every quarter where each" in read.flat


def test_a_withheld_source_stays_unnamed_in_what_changed(case: Case, told: Told) -> None:
    person = a_source(case, "Jane Roe", kind="named_person", may_leave=False, state="current")
    cited(case, one(case, Decision), "stage", person, passage="I saw it.")
    then = since(case)
    changed(case, one(case, Source), state="denied", author="Jane Roe of Acme")

    text = briefed(told, case, then).flat

    assert "source A (named person), name withheld" in text
    assert "Jane Roe" not in text


def test_what_was_above_the_handling_counts_as_well(case: Case, told: Told) -> None:
    first = one(case, Application, title="Acme buys chips")
    changed(case, first, handling="red")
    then = since(case)
    deleted(case, first)

    assert "TLP:RED" in briefed(told, case, then).text


@pytest.mark.parametrize("kind", ["case", "flash"])
def test_other_kinds_tell_shortly_what_changed_since(case: Case, told: Told, kind: str) -> None:
    then = since(case)
    changed(case, one(case, Condition), state="imposed")

    read = briefed(told, case, then, kind=kind)

    assert "Since 3 January 2026 What Was Is Note Learned No resale State reported" in read.flat
    assert "MOT silent: 28 days more, now 38." in read.flat
    assert kind == "case" or len(read.pages) == 1


def test_without_a_change_the_first_page_says_so(case: Case, told: Told) -> None:
    read = briefed(told, case, since(case), kind="case")

    assert "No change since 3 January 2026 (28 days)." in " ".join(read.pages[0].split())


def test_many_changes_stay_on_their_pages_and_the_flash_on_one(
    case: Case, told: Told, tmp_path: Path
) -> None:
    then = since(case)
    first = one(case, Application, title="Acme buys chips")
    with case.edit("Entered many conditions") as edit:
        for number in range(150):
            id = edit.add(Condition, title=f"Term {number} " + "x" * number, state="imposed")
            edit.link(id, "applications", first)

    whole, flash = briefed(told, case, then), briefed(told, case, then, kind="flash")

    assert whole.outside == ()
    assert "What changed, continued" in whole.text
    assert all(f"Term {number} " in whole.flat for number in range(150))
    assert len(flash.pages) == 1
    assert "And 14" in flash.flat


@pytest.mark.parametrize("kind", ["changes", "case", "flash"])
def test_a_comparison_with_the_same_day_counts_no_days(case: Case, told: Told, kind: str) -> None:
    text = told(case, kind=kind, since=Since(case.frontier(), NOW), as_of=NOW).flat

    assert "Nothing has changed since earlier on 31 January 2026" in text
    assert "0 days" not in text


def test_on_a_first_page_what_changed_of_one_record_takes_one_row(case: Case, told: Told) -> None:
    then = since(case)
    decision = one(case, Decision)
    changed(case, decision, stage="approved", basis="official")

    text = told(case, kind="flash", since=then).flat

    assert "Stage, basis under review, reported approved, official" in text


def test_what_stayed_still_beside_changes_is_said_of_that_alone(case: Case, told: Told) -> None:
    then = since(case)
    changed(case, one(case, Decision), stage="approved")

    text = told(case, kind="changes", since=then).flat

    assert "No change in these since 3 January 2026 (28 days)." in text
    assert "No change since" not in text
