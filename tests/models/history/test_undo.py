"""Undo and redo: what they bring back, what they leave, and what they remember."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from models import Case, Person
from models.changing_many import delete_many
from models.records import Application, Company, Condition
from tests.files.damage import run

BOB = Person("bob-0001", "Bob")


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


def test_undo_brings_back_the_value_before_and_redo_the_one_after(case: Case) -> None:
    id = add(case, name="Ada")
    rename(case, id, "Bea")

    undone = case.undo()

    assert undone is not None
    assert undone.label == "Rename to Bea"
    assert name(case, id) == "Ada"
    assert case.redo_label == "Rename to Bea"

    case.redo()

    assert name(case, id) == "Bea"
    assert case.redo_label == ""


def test_undoing_the_first_value_leaves_the_field_empty(case: Case) -> None:
    id = add(case, country="GB")
    rename(case, id, "Ada")

    case.undo()

    assert name(case, id) is None


def test_undoing_a_creation_puts_the_record_into_the_trash(case: Case) -> None:
    id = add(case, name="Ada")

    case.undo()
    assert case.is_gone(id)

    case.redo()
    assert not case.is_gone(id)
    assert name(case, id) == "Ada"


def test_undoing_the_creation_of_an_empty_record_puts_it_into_the_trash_too(case: Case) -> None:
    id = add(case)

    case.undo()

    assert case.is_gone(id)


def test_undoing_a_deletion_brings_the_record_back(case: Case) -> None:
    id = add(case, name="Ada")
    with case.edit("Delete Ada") as edit:
        edit.delete(id)

    case.undo()

    assert not case.is_gone(id)


def test_steps_are_undone_one_after_the_other_down_to_the_first(case: Case) -> None:
    id = add(case, name="Ada")
    for each in ("Bea", "Cleo", "Dora"):
        rename(case, id, each)

    seen = []
    while case.undo_label:
        case.undo()
        seen.append(name(case, id))

    assert seen == ["Cleo", "Bea", "Ada", "Ada"]
    assert case.is_gone(id)

    while case.redo_label:
        case.redo()
    assert name(case, id) == "Dora"
    assert not case.is_gone(id)


def test_going_back_and_forth_over_one_step_leads_on_to_those_before_and_after(case: Case) -> None:
    id = add(case, name="Ada")
    rename(case, id, "Bea")
    rename(case, id, "Cleo")
    for _ in range(3):
        case.undo()
        case.redo()
    assert (name(case, id), case.undo_label) == ("Cleo", "Rename to Cleo")

    case.undo()
    case.undo()

    assert (name(case, id), case.redo_label) == ("Ada", "Rename to Bea")
    case.redo()
    case.redo()
    assert (name(case, id), case.redo_label) == ("Cleo", "")


def test_a_new_edit_ends_what_could_be_redone(case: Case) -> None:
    id = add(case, name="Ada")
    rename(case, id, "Bea")
    case.undo()

    rename(case, id, "Cleo")

    assert case.redo_label == ""
    assert case.redo() is None


def test_the_steps_survive_closing_the_file(case: Case) -> None:
    id = add(case, name="Ada")
    rename(case, id, "Bea")
    case.undo()
    path, who = case.path, case.who
    case.close()

    with Case.open(path, who=who) as again:
        assert again.redo_label == "Rename to Bea"
        again.redo()
        assert name(again, id) == "Bea"


def test_the_start_of_the_case_can_not_be_undone(case: Case) -> None:
    assert case.undo_label == ""
    assert case.undo() is None
    assert case.title == "A case"


def test_an_edit_whose_label_is_withheld_can_be_undone_all_the_same(case: Case) -> None:
    id = add(case, name="Ada")
    rename(case, id, "Bea")
    path, who = case.path, case.who
    case.close()
    run(path, "UPDATE change_set SET label = NULL, label_salt = NULL WHERE label = 'Rename to Bea'")

    with Case.open(path, who=who) as again:
        assert again.undo_label == ""
        undone = again.undo()

        assert undone is not None
        assert undone.label == ""
        assert name(again, id) == "Ada"
        assert again.redo_label == ""


def test_what_stood_before_and_is_withheld_is_not_brought_back_and_named(case: Case) -> None:
    id = add(case, name="Ada")
    rename(case, id, "Bea")
    path, who = case.path, case.who
    case.close()
    run(path, "UPDATE change SET value = NULL, salt = NULL WHERE value = '\"Ada\"'")

    with Case.open(path, who=who) as again:
        undone = again.undo()

        assert undone is not None
        assert undone.left == ((id, "name"),)
        assert name(again, id) == "Bea"


def test_each_person_undoes_their_own_steps_only(case: Case, tmp_path: Path) -> None:
    id = add(case, name="Ada")
    path, ann = case.path, case.who
    case.close()
    with Case.open(path, who=BOB) as bobs:
        assert bobs.undo_label == ""
        with bobs.edit("Country") as edit:
            edit.set(id, "country", "GB")

    with Case.open(path, who=ann) as anns:
        assert anns.undo_label == "Add"


def test_what_somebody_changed_since_is_left_and_named(case: Case) -> None:
    id = add(case, name="Ada")
    rename(case, id, "Bea")
    path, ann = case.path, case.who
    case.close()
    with Case.open(path, who=BOB) as bobs:
        rename(bobs, id, "Bob's name")

    with Case.open(path, who=ann) as anns:
        undone = anns.undo()

        assert undone is not None
        assert undone.left == ((id, "name"),)
        assert name(anns, id) == "Bob's name"
        assert anns.undo_label == "Add"


def test_a_record_that_somebody_used_since_is_not_undone_away(case: Case) -> None:
    id = add(case, name="Ada")
    path, ann = case.path, case.who
    case.close()
    with Case.open(path, who=BOB) as bobs, bobs.edit("Use it") as edit:
        edit.add(Application, title="Ada buys", applicant=id)

    with Case.open(path, who=ann) as anns:
        undone = anns.undo()

        assert undone is not None
        assert undone.left == ((id, "life"),)
        assert not anns.is_gone(id)


def test_records_that_were_made_together_and_refer_to_each_other_go_together(case: Case) -> None:
    with case.edit("Add both") as edit:
        company = edit.add(Company, name="Ada")
        application = edit.add(Application, applicant=company)

    undone = case.undo()

    assert undone is not None
    assert undone.left == ()
    assert case.is_gone(company)
    assert case.is_gone(application)


def test_undoing_a_decision_opens_the_conflict_again(case: Case) -> None:
    id = add(case, name="Ada")
    seen = case.seen(id, "name")
    for each in ("Bea", "Cleo"):
        with case.edit("Rename") as edit:
            edit.set(id, "name", each, seen=seen)
    with case.edit("Decide") as edit:
        edit.set(id, "name", "Bea")

    case.undo()

    assert [head.value for head in case.heads(id, "name")] == ['"Bea"', '"Cleo"']
    assert name(case, id) == "Cleo"

    case.redo()

    assert [head.value for head in case.heads(id, "name")] == ['"Bea"']


def test_one_edit_of_many_records_is_one_step(case: Case) -> None:
    with case.edit("Add conditions") as edit:
        ids = [edit.add(Condition, title=f"Condition {n}") for n in range(40)]

    case.undo()

    assert all(case.is_gone(id) for id in ids)


def steps_of(act: Callable[[], object]) -> int:
    """How many lines of Python are run, again and again counted anew."""
    lines = 0

    def count(frame: FrameType, event: str, _: object) -> Callable[..., Any]:
        nonlocal lines
        lines += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        act()
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.parametrize("done", ["added", "deleted"])
def test_a_step_of_many_records_costs_as_much_for_each_as_one_of_few(case: Case, done: str) -> None:
    costs = []
    for many in (30, 300):
        with case.edit("Add conditions") as edit:
            ids = [edit.add(Condition, title=f"Condition {n}") for n in range(many)]
        if done == "added":
            costs.append(steps_of(case.undo))
        else:
            costs.append(steps_of(partial(delete_many, case, ids, label="Delete")))

    assert costs[1] < 12 * costs[0]


SEEN_AND_SET = (
    # Each step: what the form had seen, by the step after which it did (0: nothing), and the value;
    # alone "undo" or "redo".
    ((0, "GB"), "undo", (1, "FR"), (2, "GB"), (3, None)),
    ((0, "FR"), (1, "GB"), (1, None), "undo", "undo", "undo", (4, "GB")),
    ((0, "GB"), (1, "FR"), "undo", "undo", (1, "GB")),
    ((0, "GB"), (1, None), (0, "FR"), (1, "FR"), (3, "GB")),
    ((0, "GB"), "undo", (1, "GB"), (3, None)),
    ((0, "GB"), "undo", (1, "FR"), (3, None)),
)


@pytest.mark.parametrize("steps", SEEN_AND_SET)
def test_whatever_stale_forms_wrote_undoing_all_leads_home_and_redoing_back(
    case: Case, steps: tuple[Any, ...]
) -> None:
    id = add(case, name="Ada")

    def values() -> set[str | None]:
        return {head.value for head in case.heads(id, "country")} - {"null"}

    def take(step: Any) -> None:
        if step == "undo":
            case.undo()
        elif step == "redo":
            case.redo()
        else:
            with case.edit("From a form") as edit:
                edit.set(id, "country", step[1], seen=seen[step[0]])

    seen: list[tuple[Any, ...]] = [()]
    for step in steps:
        take(step)
        seen.append(case.seen(id, "country"))
    last, undone = values(), 0
    while case.undo_label != "Add":
        case.undo()
        undone += 1

    assert values() == set()
    for _ in range(undone):
        case.redo()
    assert values() == last
