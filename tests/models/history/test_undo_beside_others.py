"""Undoing an edit leaves what somebody else has said since, and ends no more than its own."""

from typing import Any

from models import Case
from models.records import Company
from tests.builders import BOB


def add(case: Case, label: str = "Add", **values: Any) -> int:
    with case.edit(label) as edit:
        return edit.add(Company, **values)


def rename(case: Case, id: int, name: str | None) -> None:
    with case.edit(f"Rename to {name}") as edit:
        edit.set(id, "name", name)


def name(case: Case, id: int) -> str | None:
    company = case.get(id)
    assert isinstance(company, Company)
    return company.name


def test_undoing_what_a_stale_form_wrote_leaves_the_newest_that_others_gave(case: Case) -> None:
    ann = case.who
    id = add(case, name="Ada")
    seen = case.seen(id, "name")
    case.who = BOB
    rename(case, id, "Bea")
    rename(case, id, "Dora")
    case.who = ann
    with case.edit("From a form that was not refreshed") as edit:
        edit.set(id, "name", "Cleo", seen=seen)
    assert {head.value for head in case.heads(id, "name")} == {'"Dora"', '"Cleo"'}

    case.undo()

    assert {head.value for head in case.heads(id, "name")} == {'"Dora"'}


def test_what_somebody_decided_since_stands_although_it_is_the_same_value(case: Case) -> None:
    ann = case.who
    id = add(case, name="Ada")
    seen = case.seen(id, "name")
    rename(case, id, "Bea")
    case.who = BOB
    with case.edit("From a form that was not refreshed") as edit:
        edit.set(id, "name", "Cleo", seen=seen)
    rename(case, id, "Bea")
    case.undo()
    case.redo()
    case.who = ann

    undone = case.undo()

    assert undone is not None
    assert undone.label == "Rename to Bea"
    assert undone.left == ((id, "name"),)
    assert name(case, id) == "Bea"


def test_a_record_whose_value_somebody_disputes_is_not_undone_away(case: Case) -> None:
    ann = case.who
    id = add(case, name="Ada")
    case.who = BOB
    with case.edit("From a form that was not refreshed") as edit:
        edit.set(id, "name", "Bea", seen=())
    case.who = ann

    undone = case.undo()

    assert undone is not None
    assert undone.left == ((id, "life"),)
    assert not case.is_gone(id)
