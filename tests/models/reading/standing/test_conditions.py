"""Conditions by state, what is known of them, and what is due."""

from datetime import date

import pytest

from models import Case
from models.reading.standing import Term, gather, standing
from models.records import Authority, Wording
from tests.builders import a_condition, a_gate, added, an_application

DAY = date(2026, 1, 31)


def terms(case: Case, application: int, *, as_of: date = DAY) -> tuple[Term, ...]:
    return standing(gather(case, [application], as_of=as_of), application).terms


def test_open_conditions_come_first_by_what_is_due(case: Case) -> None:
    application = an_application(case)
    a_condition(case, application, title="Met", state="met", due="2026-01-01")
    a_condition(case, application, title="Undated", state="imposed")
    a_condition(case, application, title="Later", state="imposed", due="2026-03-01")
    a_condition(case, application, title="Past", state="in_force", due="2026-01-20")

    found = terms(case, application)

    assert [(each.title, each.open, each.overdue) for each in found] == [
        ("Past", True, True),
        ("Later", True, False),
        ("Undated", True, False),
        ("Met", False, False),
    ]
    assert [each.days for each in found] == [-11, 29, None, -30]


@pytest.mark.parametrize(
    ("due", "recurrence", "next_due"),
    [
        ("2026-01-31", "monthly", date(2026, 1, 31)),
        ("2025-11-30", "monthly", date(2026, 2, 28)),
        ("2025-01-15", "quarterly", date(2026, 4, 15)),
        ("2024-02-29", "yearly", date(2026, 2, 28)),
        ("2026-01-05", "weekly", date(2026, 2, 2)),
        ("2025-01-15", "each_shipment", date(2025, 1, 15)),
        ("2026-02", None, date(2026, 2, 28)),
    ],
)
def test_a_recurring_condition_falls_due_again(
    case: Case, due: str, recurrence: str | None, next_due: date
) -> None:
    application = an_application(case)
    a_condition(case, application, due=due, recurrence=recurrence)

    (term,) = terms(case, application)

    assert term.next_due == next_due


def test_a_superseded_condition_is_left_out(case: Case) -> None:
    application = an_application(case)
    old = a_condition(case, application, title="Old")
    a_condition(case, application, title="New", supersedes=old)

    assert [each.title for each in terms(case, application)] == ["New"]


def test_a_condition_of_a_gate_that_names_no_application_binds_all_of_it(case: Case) -> None:
    mine, other = an_application(case), an_application(case, "B")
    gate = a_gate(case, mine, other)
    a_condition(case, title="For all", gate=gate)
    a_condition(case, other, title="For the other", gate=gate)

    assert [each.title for each in terms(case, mine)] == ["For all"]


@pytest.mark.parametrize(
    ("values", "known"),
    [
        ({}, False),
        ({"wording": "full_text"}, False),
        ({"wording": "full_text", "text": "Only so"}, True),
        ({"wording": "paraphrase", "text": "Only so"}, False),
        ({"text": "Only so"}, True),
        ({"wording": "secret", "text": "Only so"}, False),
    ],
)
def test_terms_are_known_when_some_of_their_own_words_are(
    case: Case, values: dict[str, str], known: bool
) -> None:
    application = an_application(case)
    a_condition(case, application, **values)

    assert terms(case, application)[0].known is known


def test_competing_wordings_are_counted_until_one_is_promoted(case: Case) -> None:
    application = an_application(case)
    condition = a_condition(case, application, wording="not_public")
    added(case, Wording, condition=condition, text="One")
    added(case, Wording, condition=condition, text="Another")

    assert (terms(case, application)[0].competing, terms(case, application)[0].known) == (2, False)

    added(case, Wording, condition=condition, text="The one", promoted=True)

    assert (terms(case, application)[0].competing, terms(case, application)[0].known) == (2, True)


def test_a_condition_learned_of_later_is_not_known_yet(case: Case) -> None:
    application = an_application(case)
    a_condition(case, application, learned="2026-02-01", due="2026-01-15")

    assert terms(case, application) == ()
    assert len(terms(case, application, as_of=date(2026, 2, 1))) == 1


def test_a_condition_is_due_after_the_days_that_its_rule_gives(case: Case) -> None:
    application, ministry = an_application(case), added(case, Authority, name="MIIT", country="CN")
    a_condition(
        case,
        application,
        set_by=ministry,
        counted_from="2026-02-12",
        days=4,
        counting="working",
    )

    (term,) = terms(case, application)

    assert (term.next_due, term.certain) == (date(2026, 2, 25), True)
    assert term.time is not None
    assert (term.time.number, term.time.working) == (4, True)
