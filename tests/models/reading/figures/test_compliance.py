"""The register: whom each condition binds, how its compliance shows, on what evidence."""

from datetime import date

from models import Case
from models.reading.figures import Bound, compliance
from models.reading.standing import gather
from models.records import Company
from tests.builders import (
    a_condition,
    a_decision,
    a_gate,
    a_source,
    added,
    an_application,
    an_authority,
    cited,
)

DAY = date(2026, 6, 30)


def register(case: Case) -> tuple[Bound, ...]:
    return compliance(gather(case, as_of=DAY))


def test_a_condition_of_a_gate_binds_those_on_which_somebody_decided_there(case: Case) -> None:
    passing, decided = an_application(case, "One"), an_application(case, "Other")
    gate = a_gate(case, passing)
    a_decision(case, gate, an_authority(case), "approved", decided)
    a_condition(case, gate=gate)

    (found,) = register(case)

    assert found.applications == (passing, decided)


def test_a_condition_tells_whom_it_binds_and_who_watches(case: Case) -> None:
    buyer, monitor = added(case, Company, name="Buyer"), an_authority(case, "Monitor")
    one = an_application(case, "One", applicant=buyer)
    other = an_application(case, "Other", applicant=buyer)
    a_condition(
        case,
        one,
        other,
        state="in_force",
        compliance="A yearly report",
        monitored_by=monitor,
        due="2026-06-01",
        nature="obligation",
    )

    (found,) = register(case)

    assert (found.applications, found.applicants) == ((one, other), (buyer,))
    assert (found.shown, found.monitored_by, found.nature) == (
        "A yearly report",
        monitor,
        "obligation",
    )
    assert found.term.overdue
    assert not found.for_all


def test_evidence_of_compliance_is_that_of_its_state(case: Case) -> None:
    condition = a_condition(case, an_application(case), state="met")
    paper = a_source(case, reliability="b")
    cited(case, condition, "title", paper, credibility="3")
    cited(case, condition, "state", paper, credibility="2")

    (found,) = register(case)

    assert (len(found.evidence.citations), found.evidence.grade) == (1, "B2")
    assert len(found.term.backing.citations) == 2


def test_one_that_names_nobody_is_said_to_be_for_all_of_its_gate(case: Case) -> None:
    one, other = an_application(case, "One"), an_application(case, "Other")
    a_condition(case, gate=a_gate(case, one, other))

    (found,) = register(case)

    assert (found.for_all, found.applications, found.applicants) == (True, (one, other), ())


def test_open_ones_come_first_and_superseded_ones_are_left_out(case: Case) -> None:
    application = an_application(case)
    older = a_condition(case, application, title="Older", state="proposed")
    met = a_condition(case, application, title="Met", state="met", due="2026-01-01")
    newer = a_condition(case, application, title="Newer", state="imposed", supersedes=older)

    assert [each.term.condition for each in register(case)] == [newer, met]
