"""What a source speaks against, or what copies give differently, is said at the statement."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from models.case import Case
from models.history.changes import Person, instant, now
from models.language import CHINESE, ENGLISH
from models.reading.standing import gather, standing
from models.records import Concern, Event, Forecast, Judgement, Pool
from models.records.kinds import Quantity, When
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
    cited,
    linked,
)
from tests.printed import Read

Told = Callable[..., Read]


def a_full_case(case: Case) -> dict[str, int]:
    application = an_application(case)
    ministry = an_authority(case)
    gate = a_gate(case, application, approver=ministry)
    pool = added(
        case, Pool, title="Together", quantity=Quantity("exactly", Decimal(5), unit="units")
    )
    linked(case, pool, "members", application)
    concern = added(case, Concern, title="A worry", raised_by=ministry)
    forecast = added(case, Forecast, statement="It opens", by_when="2026-03-01", made_by="us")
    event = added(case, Event, title="A talk", date="2026-01-05")
    for record in (concern, forecast, event):
        linked(case, record, "applications", application)
    inquiry = an_inquiry(case, ministry, application, date="2026-01-05", question="When?")
    return {
        "decision": a_decision(case, gate, ministry, "filed", application, date="2026-01-02"),
        "condition": a_condition(case, application, due="2026-02-05", set_by=ministry),
        "response": a_response(case, inquiry, ministry, "answered", text="Soon."),
        "inquiry": inquiry,
        "concern": concern,
        "forecast": forecast,
        "event": event,
        "pool": pool,
        "judgement": added(case, Judgement, kind="key_judgement", statement="It will be."),
    }


@pytest.mark.parametrize(
    ("kind", "record", "field"),
    [
        ("case", "decision", "stage"),
        ("case", "decision", "date"),
        ("case", "condition", "title"),
        ("case", "condition", "due"),
        ("case", "condition", "set_by"),
        ("case", "response", "outcome"),
        ("case", "response", "text"),
        ("case", "concern", "raised_by"),
        ("case", "forecast", "statement"),
        ("case", "event", "title"),
        ("case", "pool", "quantity"),
        ("case", "judgement", "statement"),
        ("flash", "judgement", "statement"),
        ("register", "condition", "due"),
        ("forecasts", "forecast", "statement"),
        ("answers", "response", "outcome"),
        ("answers", "inquiry", "asked_of"),
        ("answers", "decision", "stage"),
    ],
)
def test_what_a_source_disputes_is_called_disputed(
    fresh: Case, told: Told, kind: str, record: str, field: str
) -> None:
    records = a_full_case(fresh)
    paper = a_source(fresh)
    before = told(fresh, kind=kind).flat

    cited(fresh, records[record], field, paper, stance="disputes", passage="It is not so.")

    assert "disputed" not in before
    assert "◆ disputed" in told(fresh, kind=kind).flat


def test_a_drawing_says_that_a_position_is_disputed(fresh: Case, told: Told) -> None:
    records = a_full_case(fresh)
    cited(fresh, records["decision"], "stage", a_source(fresh), stance="disputes")

    assert "filed, disputed" in told(fresh, kind="case").pages[0]


@pytest.mark.parametrize(
    ("kind", "record", "field", "values"),
    [
        ("case", "condition", "due", ("2026-02-07", "2026-02-06")),
        ("register", "condition", "due", ("2026-02-07", "2026-02-06")),
        ("answers", "response", "text", ("At once.", "Later.")),
        ("forecasts", "forecast", "by_when", ("2026-03-02", "2026-04-01")),
    ],
)
def test_what_copies_give_differently_is_said_to_be_in_conflict(
    fresh: Case, told: Told, kind: str, record: str, field: str, values: tuple[str, str]
) -> None:
    id = a_full_case(fresh)[record]
    seen = fresh.seen(id, field)
    for value in values:
        with fresh.edit("From a stale form") as edit:
            edit.set(id, field, value if field == "text" else When(value), seen=seen)

    words = told(fresh, kind=kind).flat
    assert "◆ in conflict" in words
    assert "disputed" not in words


def test_between_two_values_both_are_told_with_their_days_and_what_each_rests_on(
    fresh: Case, told: Told
) -> None:
    today = When(instant(now())[:10]).said()
    decision = a_full_case(fresh)["decision"]
    seen = fresh.seen(decision, "stage")
    for stage in ("refused", "approved"):
        with fresh.edit("From a stale form") as edit:
            edit.set(decision, "stage", stage, seen=seen)
        cited(fresh, decision, "stage", a_source(fresh, f"It was {stage}"), passage=f"{stage}!")

    page = told(fresh, kind="case")

    assert "approved, in conflict1" in page.flat
    assert "or refused2" in page.flat
    assert "or refused2" in page.flat
    assert f"undecided · entered {today}" in page.flat
    said = f"approved1 (entered {today}) or refused2 (entered {today}), undecided"
    assert f"◆ in conflict (stage): {said}" in page.flat
    notes = page.flat[page.flat.index("approved!") - 80 :]
    assert notes.index("approved!") < notes.index("refused!")


def test_the_facts_of_an_application_tell_every_value_that_stands(fresh: Case, told: Told) -> None:
    application = an_application(fresh)
    seen = fresh.seen(application, "reference")
    for reference in ("one", None):
        with fresh.edit("From a stale form") as edit:
            edit.set(application, "reference", reference, seen=seen)

    words = told(fresh, kind="case").flat
    today = When(instant(now())[:10]).said()
    said = f"not statedd (entered {today}) or oned (entered {today}), undecided"
    assert f"◆ in conflict: {said}" in words


@pytest.mark.parametrize(
    ("language", "undecided"), [(ENGLISH, "undecided"), (CHINESE, "录入）")], ids=["en", "zh"]
)
def test_no_page_names_the_colleagues_between_whose_values_nobody_has_decided(
    fresh: Case, told: Told, language: str, undecided: str
) -> None:
    decision = a_full_case(fresh)["decision"]
    seen = fresh.seen(decision, "stage")
    fresh.close()
    for name, stage in (("Colleague One", "refused"), ("Colleague Two", "approved")):
        with (
            Case.open(fresh.path, who=Person(name, name)) as theirs,
            theirs.edit("From a stale form") as edit,
        ):
            edit.set(decision, "stage", stage, seen=seen)

    with Case.open(fresh.path, who=Person("outsider", "Outsider")) as case:
        pages = [told(case, kind=kind, language=language).flat for kind in ("case", "answers")]
        matter = gather(case, case.ids("application"), as_of=date(2026, 1, 31))
        against = standing(matter, *case.ids("application")).contradictions
    assert all(undecided in each and "Colleague" not in each for each in pages)
    assert ["Colleague Two" in each.words for each in against if each.kind == "conflict"] == [True]
