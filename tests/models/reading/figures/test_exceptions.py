"""What is out of the ordinary, application by application, the most urgent first."""

from datetime import date

from models import Case
from models.reading.figures import Exceptional, Lasted, exceptions
from models.reading.standing import gather, overview
from tests.builders import (
    a_condition,
    a_decision,
    a_gate,
    a_source,
    an_application,
    an_authority,
    an_inquiry,
    cited,
)

DAY = date(2026, 6, 30)


def found(case: Case) -> tuple[Exceptional, ...]:
    matter = gather(case, as_of=DAY)
    return exceptions(matter, overview(matter))


def test_an_application_without_anything_unusual_is_left_out(case: Case) -> None:
    an_application(case)

    assert found(case) == ()


def test_each_application_has_its_own_reasons_and_the_most_urgent_comes_first(
    case: Case,
) -> None:
    waits, late = an_application(case, "Waits"), an_application(case, "Late")
    ministry = an_authority(case)
    an_inquiry(case, ministry, waits, date="2026-06-01")
    an_inquiry(case, ministry, late, date="2026-06-01", due="2026-06-10")
    condition = a_condition(case, late, due="2026-06-05")
    cited(case, condition, None, a_source(case, learned="2026-06-29"))

    first, second = found(case)

    assert (first.application, first.reasons[:2]) == (late, ("overdue", "condition_past"))
    assert (second.application, second.reasons) == (waits, ("silence",))
    assert len(first.items) >= 2


def test_a_gate_that_has_blocked_long_is_unusual(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "under_review", application, date="2026-01-01")
    cited(case, decision, None, a_source(case, "One", published="2026-06-20"))
    cited(case, decision, None, a_source(case, "Other", published="2026-06-20"))

    (one,) = found(case)

    assert (one.gate, one.reasons, one.blocked_for) == (gate, ("blocked",), Lasted(180, 180))
    assert one.evidence == 10


def test_where_no_date_stands_at_the_gate_it_blocks_since_the_one_before_was_passed(
    case: Case,
) -> None:
    application, ministry = an_application(case, filed="2025-01-01"), an_authority(case)
    first = a_gate(case, application, title="First", approver=ministry)
    a_gate(case, application, title="Second", approver=ministry, after=first)
    a_decision(case, first, ministry, "approved", application, date="2026-06-20")

    (one,) = found(case)

    assert one.blocked_for == Lasted(10, 10)
    assert "blocked" not in one.reasons


def test_old_evidence_is_unusual(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "under_review", application)
    cited(case, decision, None, a_source(case, "One", published="2026-03-01"))
    cited(case, decision, None, a_source(case, "Other", published="2026-03-01"))

    (one,) = found(case)

    assert (one.reasons, one.evidence, one.blocked_for) == (("stale",), 121, None)


def test_a_closed_application_is_left_out(case: Case) -> None:
    application = an_application(case, closed="2026-06-01")
    an_inquiry(case, an_authority(case), application, date="2026-06-01", due="2026-06-10")

    assert found(case) == ()
