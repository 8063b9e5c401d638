"""A reason for attention can wait: until a day, or until it says something else."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models.case import Case
from models.exchange.sharing import Choice
from models.exchange.sharing.plan import plan
from models.reading.altered import Period, altered
from models.reading.standing import Attention, gather, overview
from models.records import SetAside
from models.setting_aside import marked, set_aside, take_up
from tests.builders import a_case, a_condition, an_application, changed

DAY = date(2026, 2, 1)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with a_case(tmp_path) as made:
        a_condition(made, an_application(made), title="Report", state="imposed", due="2026-02-10")
        yield made


def attention(case: Case, *, as_of: date = DAY) -> tuple[Attention, ...]:
    return marked(case, overview(gather(case, as_of=as_of)).attention, as_of=as_of)


def falling_due(case: Case, *, as_of: date = DAY) -> Attention:
    return next(each for each in attention(case, as_of=as_of) if each.reason == "condition_due")


def test_what_changed_says_the_reason_in_words(case: Case) -> None:
    since = case.frontier()
    set_aside(case, falling_due(case), until=None, note="", label="x")

    (line,) = [
        each for each in altered(case, Period(since)) if "et aside" in each.inside + each.what
    ]

    assert "condition due" in f"{line.inside} {line.now}"
    assert "_" not in f"{line.inside} {line.what} {line.now}"


def test_what_is_set_aside_says_until_when_and_why(case: Case) -> None:
    set_aside(case, falling_due(case), until=date(2026, 2, 5), note=" Waits for Ann ", label="x")

    aside = falling_due(case).aside

    assert aside is not None
    assert (aside.until, aside.note) == (date(2026, 2, 5), "Waits for Ann")
    assert all(each.aside is None for each in attention(case) if each.reason != "condition_due")


def test_it_asks_again_on_its_day(case: Case) -> None:
    set_aside(case, falling_due(case), until=date(2026, 2, 5), note="", label="x")

    assert falling_due(case, as_of=date(2026, 2, 4)).aside is not None
    assert falling_due(case, as_of=date(2026, 2, 5)).aside is None


def test_days_that_go_by_are_nothing_new(case: Case) -> None:
    set_aside(case, falling_due(case), until=None, note="", label="x")

    assert falling_due(case, as_of=date(2026, 2, 8)).aside is not None


def test_it_asks_again_once_it_says_something_else(case: Case) -> None:
    set_aside(case, falling_due(case), until=None, note="", label="x")

    changed(case, falling_due(case).record, title="Report every month")

    assert falling_due(case).aside is None


def test_taken_up_it_asks_again_and_can_be_set_aside_anew(case: Case) -> None:
    first = set_aside(case, falling_due(case), until=date(2026, 2, 5), note="Why", label="x")
    take_up(case, falling_due(case), label="x")
    between = falling_due(case).aside
    in_trash = case.trash(), case.counts().get("trash", 0)

    again = set_aside(case, falling_due(case), until=None, note="", label="x")

    aside = falling_due(case).aside
    assert (between, again) == (None, first)
    assert in_trash == ([], 0)
    assert aside is not None
    assert (aside.until, aside.note) == (None, "")


def test_undo_takes_it_back(case: Case) -> None:
    set_aside(case, falling_due(case), until=None, note="", label="x")

    case.undo()

    assert falling_due(case).aside is None


def test_a_copy_without_notes_knows_nothing_of_it(case: Case) -> None:
    set_aside(case, falling_due(case), until=None, note="Ann is away", label="x")

    without, whole = plan(case, Choice(withhold=frozenset({"notes"}))), plan(case, Choice())

    (kept,) = (each.id for each in case.all(SetAside))
    assert kept in without.records
    assert kept not in whole.records
