"""The standing at the head of an application: silence, gaps and evidence in words."""

from gui.forms.pane import RecordPane
from gui.forms.wrapped import WrappedText
from gui.look.charts import ChartView
from models import Case
from tests.builders import (
    a_decision,
    a_gate,
    a_response,
    an_application,
    an_authority,
    an_inquiry,
    deleted,
)


def told(pane: RecordPane) -> str:
    return "\n".join(text.text for text in pane.pages.standing.findChildren(WrappedText))


def test_it_says_who_is_silent_for_how_long_and_who_declined(pane: RecordPane, case: Case) -> None:
    application = an_application(case)
    silent = an_authority(case, "Ministry of Commerce", abbreviation="MOFCOM")
    declining = an_authority(case, "Customs")
    for party, outcome in ((silent, "no_response"), (declining, "declined")):
        asked = an_inquiry(case, party, application, date="2026-01-21")
        a_response(case, asked, party, outcome, date="2026-01-21")

    pane.show_record(application)

    assert "MOFCOM · silent 10 days" in told(pane)
    assert "Customs" in told(pane)


def test_a_stage_that_nobody_has_decided_is_told_with_every_value_and_who_gave_it(
    pane: RecordPane, case: Case
) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "filed", application)
    seen = case.seen(decision, "stage")
    for stage in ("refused", "finally_cleared"):
        with case.edit("From a form that was not refreshed") as edit:
            edit.set(decision, "stage", stage, seen=seen)

    pane.show_record(application)

    drawing = pane.pages.standing.findChild(ChartView)
    assert drawing is not None
    said = told(pane)
    assert "Reported finally cleared or refused, in conflict;" in said
    assert "◆ Ministry · finally cleared: stage is in conflict" in said
    assert "finally cleared (Ann) or refused (Ann)" in said
    assert "finally cleared or refused, in conflict, blocks." in drawing.accessibleName()


def test_the_drawing_is_read_with_what_one_without_a_stated_role_decided(
    pane: RecordPane, case: Case
) -> None:
    application = an_application(case)
    a_decision(case, a_gate(case, application), an_authority(case), "approved", application)

    pane.show_record(application)

    drawing = pane.pages.standing.findChild(ChartView)
    assert drawing is not None
    assert "approved, role not stated, blocks." in drawing.accessibleName()


def test_gaps_are_named_without_the_application_again(pane: RecordPane, case: Case) -> None:
    application = an_application(case, title="DeepSeek buys chips")
    a_gate(case, application)

    pane.show_record(application)

    standing = pane.pages.standing.standing
    assert standing is not None
    assert any("Quantity" in gap.words for gap in standing.gaps)
    assert ": DeepSeek buys chips" not in told(pane)


def test_an_application_without_gates_shows_no_drawing(pane: RecordPane, case: Case) -> None:
    pane.show_record(an_application(case))

    assert pane.pages.standing.isVisible()
    assert pane.pages.standing.standing is not None
    assert pane.pages.standing.standing.ladder == ()


def test_a_deleted_application_has_no_standing(pane: RecordPane, case: Case) -> None:
    application = an_application(case)
    deleted(case, application)

    pane.show_record(application)

    assert not pane.pages.standing.isVisible()
