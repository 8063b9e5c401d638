"""How many applications stand at which stage of which gate."""

from datetime import date

from models import Case
from models.reading.filtering.sentences import say
from models.reading.stages import GateStages, stages_by_gate, standing_there
from models.reading.standing import gather, overview
from tests.builders import a_decision, a_gate, an_application, an_authority, linked

DAY = date(2026, 6, 30)


def counted(case: Case, **values: int) -> tuple[GateStages, ...]:
    return stages_by_gate(overview(gather(case, as_of=DAY)), **values)


def test_every_open_application_stands_once_at_each_of_its_gates(case: Case) -> None:
    ministry = an_authority(case)
    first, second = an_application(case), an_application(case)
    closed = an_application(case, closed="2026-05-01")
    gate = a_gate(case, first, approver=ministry, title="Import licence")
    for each in (second, closed):
        linked(case, gate, "applications", each)
    a_decision(case, gate, ministry, "approved", first)

    (found,) = counted(case)

    assert found.title == "Import licence"
    assert [(each.stage, each.basis, each.applications) for each in found.reached] == [
        ("approved", "reported", (first,)),
        ("", "", (second,)),
    ]


def test_many_gates_are_counted_together_by_kind_and_country(case: Case) -> None:
    applications = [an_application(case) for _ in range(3)]
    for each in applications:
        a_gate(case, each, kind="import_approval", jurisdiction="CN")

    # At two gates of one sort, it is one application there.
    a_gate(case, applications[0], kind="import_approval", jurisdiction="CN")

    (found,) = counted(case, singly=2)

    assert (found.title, found.kind, found.jurisdiction) == ("", "import_approval", "CN")
    assert [each.applications for each in found.reached] == [tuple(applications)]


def test_each_stage_has_a_filter_that_lists_its_applications(case: Case) -> None:
    ministry = an_authority(case)
    first, second = an_application(case), an_application(case)
    closed = an_application(case, closed="2026-05-01")
    gate = a_gate(case, first, second, closed, approver=ministry, title="Import licence")
    a_decision(case, gate, ministry, "approved", first)
    a_decision(case, gate, ministry, "approved", closed)
    names = case.names("application")

    said, found = {}, {}
    for singly in (16, 0):
        (counts,) = counted(case, singly=singly)
        uid = case.ledger.uid(gate) if counts.gate is not None else ""
        filters = [standing_there(counts, each, uid=uid) for each in counts.reached]
        said[singly] = [say(each, "application", named=names) for each in filters]
        found[singly] = [case.ids("application", filter=each, today=DAY) for each in filters]

    assert [list(each) for each in found[16]] == [[first], [second]]
    assert [list(each) for each in found[0]] == [[first], [second]]
    assert said[16] == [
        "at the gate “Import licence” is approved as reported and not closed by today",
        "at the gate “Import licence” is undecided and not closed by today",
    ]
    assert said[0][0] == (
        "at gates of the kind not stated in a country not stated is approved as reported"
        " and not closed by today"
    )


def test_a_case_without_gates_has_no_bars(case: Case) -> None:
    an_application(case)

    assert counted(case) == ()
