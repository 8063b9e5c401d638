"""The condition register: whom each binds, when it is due, how compliance shows."""

from collections.abc import Callable
from typing import Any

from models.case import Case
from models.records import Application, Condition, Gate
from models.records.kinds import When
from tests.briefings.conftest import DAY
from tests.printed import Read

Told = Callable[..., Read]


def bound(case: Case, *titles: str, **values: Any) -> int:
    """A condition that binds applications of these titles."""
    with case.edit("Entered a condition") as edit:
        condition = edit.add(Condition, **values)
        for title in titles:
            edit.link(condition, "applications", edit.add(Application, title=title))
    return condition


def test_each_says_whom_it_binds_when_it_is_due_and_who_watches(fresh: Case, told: Told) -> None:
    bound(
        fresh,
        "Alpha buys",
        "Beta buys",
        title="Reports each quarter",
        state="in_force",
        due=When("2026-02-10"),
        compliance="A report is filed.",
    )

    text = told(fresh, kind="register").flat

    assert "1 condition, 1 still binding or open" in text
    assert "Alpha buys, Beta buys" in text
    assert "A report is filed." in text
    assert "who watches is not stated" in text
    assert "due in 10 days" in text
    assert "unsourced" in text


def test_what_is_past_is_said_first_and_in_words(fresh: Case, told: Told) -> None:
    bound(fresh, "One", title="Later", state="in_force", due=When("2026-03-01"))
    bound(fresh, "Two", title="Late", state="in_force", due=When("2026-01-21"))
    bound(fresh, "Three", title="Done", state="met", due=When("2026-01-05"))

    text = told(fresh, kind="register").flat

    assert "3 conditions, 2 still binding or open, 1 past due" in text
    assert "overdue by 10 days" in text
    assert text.index("Late") < text.index("Later")
    assert "No longer binding" in text
    calendar = text[text.index("What is due") :]
    assert "Done" not in calendar.partition("Applications and conditions")[0]


def test_one_that_names_no_application_binds_all_at_its_gate(fresh: Case, told: Told) -> None:
    with fresh.edit("Entered a gate") as edit:
        gate = edit.add(Gate, title="The licence")
        for title in ("Alpha buys", "Beta buys"):
            edit.link(gate, "applications", edit.add(Application, title=title))
        edit.add(Condition, title="Report", gate=gate, state="imposed")

    text = told(fresh, kind="register").flat

    assert "Alpha buys, Beta buys all at its gate" in text


def test_a_case_without_conditions_says_so_on_a_page(fresh: Case, told: Told) -> None:
    read = told(fresh, kind="register")

    assert "No condition is recorded" in read.flat
    assert "None is known." in read.flat
    assert len(read.pages) == 1


def test_hundreds_keep_their_rows_whole_and_repeat_the_head(fresh: Case, told: Told) -> None:
    with fresh.edit("Entered many") as edit:
        application = edit.add(Application, title="One")
        for number in range(200):
            condition = edit.add(Condition, title=f"Condition {number:03}", state="imposed")
            edit.link(condition, "applications", application)

    read = told(fresh, kind="register", as_of=DAY)

    assert read.outside == ()
    assert "Still binding, or not yet settled, continued" in read.flat
    assert all(f"Condition {number:03}" in read.flat for number in range(200))
