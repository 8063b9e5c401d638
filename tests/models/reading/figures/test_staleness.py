"""A judgement is stale once evidence on what it is about surely came after it."""

from datetime import date

from models import Case
from models.reading.figures import Aged, ages, stale, words
from models.reading.standing import gather
from models.records import Forecast, Judgement
from tests.builders import (
    a_decision,
    a_gate,
    a_source,
    added,
    an_application,
    an_authority,
    cited,
    linked,
)

DAY = date(2026, 6, 30)


def a_judgement(case: Case, *about: int, as_of: str | None) -> int:
    id = added(case, Judgement, statement="So it is.", as_of=as_of)
    linked(case, id, "about", *about)
    return id


def outdated(case: Case) -> tuple[Aged, ...]:
    return stale(gather(case, as_of=DAY))


def test_a_judgement_older_than_the_evidence_is_stale(case: Case) -> None:
    application = an_application(case)
    judgement = a_judgement(case, application, as_of="2026-06-01")
    paper = a_source(case, learned="2026-06-21")
    cited(case, application, "title", paper)

    (found,) = outdated(case)

    assert (found.record, found.behind, found.days) == (judgement, 20, 9)
    assert found.newest is not None
    assert (found.newest.source, found.newest.record) == (paper, application)
    assert words.outdated(20) == "Evidence that bears on it is 20 days newer."


def test_evidence_of_the_same_day_or_of_an_open_date_is_not_surely_newer(case: Case) -> None:
    application = an_application(case)
    a_judgement(case, application, as_of="2026-06-21")
    cited(case, application, "title", a_source(case, learned="2026-06-21"))
    cited(case, application, "title", a_source(case, published="2026-06"))

    assert outdated(case) == ()
    assert [each.days for each in ages(gather(case, as_of=DAY))] == [9]


def test_evidence_on_a_decision_bears_on_its_application_gate_and_authority(case: Case) -> None:
    application, ministry = an_application(case), an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    decision = a_decision(case, gate, ministry, "under_review")
    cited(case, decision, "stage", a_source(case, learned="2026-06-21"))
    about = [a_judgement(case, each, as_of="2026-06-01") for each in (application, gate, ministry)]

    assert [each.record for each in outdated(case)] == about


def test_evidence_on_something_else_does_not_count(case: Case) -> None:
    mine, other = an_application(case, "Mine"), an_application(case, "Other")
    a_judgement(case, mine, as_of="2026-06-01")
    cited(case, other, "title", a_source(case, learned="2026-06-21"))

    assert outdated(case) == ()
    (found,) = ages(gather(case, as_of=DAY))
    assert (found.newest, found.days) == (None, None)


def test_the_desks_own_observation_is_no_new_evidence(case: Case) -> None:
    application = an_application(case)
    a_judgement(case, application, as_of="2026-06-01")
    own = a_source(case, kind="own_observation", learned="2026-06-21")
    cited(case, application, "title", own)

    assert outdated(case) == ()


def test_open_forecasts_are_compared_too_and_resolved_ones_are_not(case: Case) -> None:
    application = an_application(case)
    open_ = added(case, Forecast, statement="It comes.", made_on="2026-06-01")
    done = added(
        case,
        Forecast,
        statement="It came.",
        made_on="2026-06-01",
        resolution="came_true",
        resolved_on="2026-06-20",
    )
    for each in (open_, done):
        linked(case, each, "applications", application)
    cited(case, application, "title", a_source(case, learned="2026-06-21"))

    assert [each.record for each in outdated(case)] == [open_]


def test_a_judgement_without_a_date_is_listed_and_not_called_stale(case: Case) -> None:
    application = an_application(case)
    judgement = a_judgement(case, application, as_of=None)
    cited(case, application, "title", a_source(case, learned="2026-06-21"))

    (found,) = ages(gather(case, as_of=DAY))

    assert (found.record, found.made, found.outdated) == (judgement, None, False)


def test_the_most_outdated_comes_first(case: Case) -> None:
    application = an_application(case)
    newer = a_judgement(case, application, as_of="2026-06-10")
    older = a_judgement(case, application, as_of="2026-05-01")
    cited(case, application, "title", a_source(case, learned="2026-06-21"))

    assert [each.record for each in outdated(case)] == [older, newer]
