"""What was briefed before: listed, told apart, and found by what it spoke of."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import apsw
import pytest

from models import Case
from models.reading.briefings import last_of, next_number, recorded
from models.records import Briefing
from models.records.kinds import When, canonical
from tests.builders import a_case, added, an_application, deleted, linked

STATE = "019c0a00-0000-7000-8000-000000000001"


def a_briefing(case: Case, scope: Iterable[int] = (), **values: Any) -> int:
    id = added(case, Briefing, **values)
    linked(case, id, "scope", *scope)
    return id


@contextmanager
def counted(case: Case) -> Iterator[list[str]]:
    run: list[str] = []

    def trace(_: apsw.Cursor, statement: str, __: object) -> bool:
        run.append(statement)
        return True

    connection = case.database.connection()
    connection.exec_trace = trace
    try:
        yield run
    finally:
        connection.exec_trace = None


def test_a_recorded_briefing_is_told_whole_in_plain_values(case: Case) -> None:
    application = an_application(case)
    id = a_briefing(
        case,
        [application],
        title="Chips",
        number=7,
        kind="changes",
        as_of="2026-01-31",
        cut_off="2026-01-31T15:59:59Z",
        handling="amber",
        version="draft 2",
        recipients="The board",
        author="Ann",
        reviewer="Bob",
        pages=2,
        options=canonical({"page": "A4", "parts": ["ladder"]}),
        frontier=canonical([STATE]),
        sha256="0" * 64,
    )

    (told,) = recorded(case)

    assert (told.id, told.uid, told.title, told.number) == (id, case.ledger.uid(id), "Chips", 7)
    assert (told.kind, told.as_of, told.handling) == ("changes", date(2026, 1, 31), "amber")
    assert told.cut_off == datetime(2026, 1, 31, 15, 59, 59, tzinfo=UTC)
    assert (told.version, told.recipients, told.author) == ("draft 2", "The board", "Ann")
    assert (told.reviewer, told.pages, told.sha256) == ("Bob", 2, "0" * 64)
    assert told.scope == (application,)
    assert told.options == {"page": "A4", "parts": ["ladder"]}
    assert told.frontier == (STATE,)


def test_one_that_says_nothing_or_nonsense_is_told_too(case: Case) -> None:
    a_briefing(case, options='"A4"', frontier='{"not":"a list"}')

    (told,) = recorded(case)

    assert (told.number, told.as_of, told.cut_off, told.pages) == (None, None, None, None)
    assert (told.options, told.frontier, told.scope) == ({}, (), ())


def test_two_of_one_number_are_both_told_the_one_recorded_last_first(case: Case) -> None:
    for author in ("Ann", "Bob"):
        a_briefing(case, number=7, author=author, cut_off=f"2026-01-3{len(author) % 2}T12:00:00Z")

    assert [(told.number, told.author) for told in recorded(case)] == [(7, "Bob"), (7, "Ann")]
    assert next_number(case) == 8


def test_a_number_is_not_given_again_when_its_briefing_is_deleted(case: Case) -> None:
    first = next_number(case)
    id = a_briefing(case, number=4)
    deleted(case, id)

    assert (first, next_number(case)) == (1, 5)
    assert recorded(case) == ()


def test_the_last_of_a_scope_spoke_of_just_that_in_any_order(case: Case) -> None:
    one, two = an_application(case, "One"), an_application(case, "Two")
    both = a_briefing(case, [one, two], kind="case")
    alone = a_briefing(case, [one], kind="changes")
    whole = a_briefing(case, kind="portfolio")

    found = [last_of(case, scope) for scope in ([two, one], [one], [], [two])]

    assert [each.id if each else None for each in found] == [both, alone, whole, None]


def test_the_last_of_a_scope_can_be_asked_by_kind_and_by_what_was_known(case: Case) -> None:
    early = a_briefing(case, kind="case", cut_off="2026-01-10T23:59:59Z")
    late = a_briefing(case, kind="changes", cut_off="2026-01-20T23:59:59Z")

    def last(**asked: Any) -> int | None:
        found = last_of(case, [], **asked)
        return found.id if found else None

    assert last() == late
    assert last(kind="case") == early
    assert last(kind="flash") is None
    assert last(before=datetime(2026, 1, 20, 23, 59, 59, tzinfo=UTC)) == late
    assert last(before=datetime(2026, 1, 15, tzinfo=UTC)) == early
    assert last(before=datetime(2026, 1, 1, tzinfo=UTC)) is None


def test_deleting_what_a_briefing_spoke_of_does_not_make_it_one_of_the_whole_file(
    case: Case,
) -> None:
    application = an_application(case)
    id = a_briefing(case, [application])
    deleted(case, application)

    found = last_of(case, [application])

    assert last_of(case, []) is None
    assert found is not None
    assert found.id == id


@pytest.mark.parametrize("number", [1, 40])
def test_any_number_takes_the_same_queries(tmp_path: Path, number: int) -> None:
    with a_case(tmp_path) as case:
        application = an_application(case)
        for _ in range(number):
            a_briefing(case, [application], as_of=When("2026-01-31"))

        with counted(case) as run:
            told = recorded(case)

    assert (len(told), len(run)) == (number, 3)
