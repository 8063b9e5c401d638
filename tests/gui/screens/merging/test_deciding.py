"""Conflicts of a merge are decided one by one, by what they hold, by record, or left open."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.screens.merging.deciding import BOTH, MINE, THEIRS, Deciding, sides
from models.case import Case
from models.merging import United, looked_at
from models.reading.meeting import FieldMeeting, RecordMeeting
from models.records import Application, Company
from models.storage.snapshot import copy_file
from tests.builders import ANN, BOB, a_case, added, changed


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Ann's file: a company and an application, each in conflict with Bob's copy."""
    with a_case(tmp_path) as mine:
        added(mine, Company, name="DeepSeek", notes="One\nTwo\nThree")
        added(mine, Application, title="DeepSeek buys chips")
        yield mine


@pytest.fixture
def copy(case: Case) -> Iterator[Case]:
    """Bob's copy of it, in which he has worked on the same fields as Ann."""
    path = case.path.with_name("copy.proviso")
    copy_file(case.database, path)
    with Case.open(path, who=BOB) as theirs:
        for each, notes, filed in (
            (case, "1\nTwo\nThree", "2026-01-01"),
            (theirs, "One\nTwo\n3", "2026-02-02"),
        ):
            changed(each, each.ids("company")[0], notes=notes, website=f"https://{filed}.example")
            changed(each, each.ids("application")[0], filed=filed)
        yield theirs


@pytest.fixture
def deciding(case: Case, copy: Case) -> Deciding:
    """What can be decided of it."""
    return Deciding(looked_at(case.path, copy.path, who=ANN))


def conflict(deciding: Deciding, code: str) -> tuple[RecordMeeting, FieldMeeting]:
    return next(each for each in deciding.conflicts if each[1].field == code)


def test_nothing_is_decided_at_first(deciding: Deciding) -> None:
    assert deciding.open == len(deciding.conflicts) == 3
    assert deciding.decisions() == {}


def test_a_side_is_taken_and_left_open_again(deciding: Deciding) -> None:
    record, field = conflict(deciding, "website")

    deciding.choose(record, field, THEIRS)
    assert deciding.decisions() == {(record.uid, "website"): field.choices[1]}
    deciding.choose(record, field, "")

    assert deciding.open == 3


def test_a_text_of_both_is_offered_where_other_lines_changed(deciding: Deciding) -> None:
    record, field = conflict(deciding, "notes")

    deciding.choose(record, field, BOTH)

    assert sides(field) == (MINE, THEIRS, BOTH)
    assert deciding.decisions() == {
        (record.uid, "notes"): United("1\nTwo\n3", field.choices),
    }


def test_a_side_that_is_not_offered_is_not_taken(deciding: Deciding) -> None:
    deciding.choose_all(BOTH)

    assert [code for _, code in deciding.decided] == ["notes"]


def test_all_dates_are_decided_at_once(deciding: Deciding) -> None:
    which = {words: its for words, number, its in deciding.groups() if number}

    deciding.choose_all(THEIRS, which["dates"])

    assert [code for _, code in deciding.decided] == ["filed"]


def test_what_is_still_the_same_stays_decided_when_it_is_looked_at_again(
    deciding: Deciding, case: Case, copy: Case
) -> None:
    deciding.choose_all(MINE)
    changed(case, case.ids("company")[0], website="https://later.example")

    again = Deciding(looked_at(case.path, copy.path, who=ANN))
    again.carry_over(deciding)

    assert {code for _, code in again.decided} == {"notes", "filed"}
