"""What a search through random histories found undo to get wrong, each case kept as it was."""

from typing import Any

from models import Case, Person
from models.records import Application, Company
from tests.fold import Fold

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


def state(case: Case) -> dict[int, dict[str, tuple[str, frozenset[str]]]]:
    return Fold(case).living()


def test_what_a_stale_form_wrote_over_an_undone_change_goes_without_a_conflict(
    case: Case,
) -> None:
    id = add(case, name="Ada")
    first = state(case)
    rename(case, id, None)
    seen = case.seen(id, "name")
    case.undo()
    with case.edit("From a form that was not refreshed") as edit:
        edit.set(id, "name", "Bea", seen=seen)

    case.undo()

    assert state(case) == first
    assert case.undo_label == "Add"


def test_two_first_values_of_a_field_are_undone_one_after_the_other(case: Case) -> None:
    id = add(case, country="GB")
    first = state(case)
    rename(case, id, "Ada")
    one = state(case)
    with case.edit("From a form that was not refreshed") as edit:
        edit.set(id, "name", "Bea", seen=())
    both = state(case)

    case.undo()
    assert state(case) == one
    case.undo()
    assert state(case) == first
    case.redo()
    assert state(case) == one
    case.redo()
    assert state(case) == both


def test_what_was_changed_and_deleted_in_one_step_is_deleted_again_by_redo(case: Case) -> None:
    id = add(case, name="Ada")
    with case.edit("Rename and delete") as edit:
        edit.set(id, "name", "Bea")
        edit.delete(id)
    gone = state(case)

    case.undo()
    case.redo()

    assert state(case) == gone
    assert case.is_gone(id)


def test_what_was_added_and_deleted_in_one_step_stays_away(case: Case) -> None:
    first = state(case)
    with case.edit("Add and delete") as edit:
        edit.delete(edit.add(Company, name="Ada"))

    case.undo()
    assert state(case) == first
    case.redo()
    assert state(case) == first


def test_a_reference_that_undo_brings_back_wakes_nothing_in_the_trash(case: Case) -> None:
    old, new = add(case, name="Old"), add(case, name="New")
    with case.edit("Add") as edit:
        application = edit.add(Application, applicant=old)
    with case.edit("Delete") as edit:
        edit.delete(old)
    before = state(case)
    with case.edit("Other applicant") as edit:
        edit.set(application, "applicant", new)
    after = state(case)

    case.undo()
    assert state(case) == before
    assert case.is_gone(old)
    case.redo()
    assert state(case) == after


def test_a_deletion_and_a_reference_changed_in_one_step_are_both_undone(case: Case) -> None:
    old, new = add(case, name="Old"), add(case, name="New")
    with case.edit("Add") as edit:
        application = edit.add(Application, applicant=old)
    before = state(case)
    with case.edit("Replace") as edit:
        edit.delete(old)
        edit.set(application, "applicant", new)
    after = state(case)

    case.undo()
    assert state(case) == before
    case.redo()
    assert state(case) == after


def test_the_displayed_value_of_a_conflict_is_displayed_again(case: Case) -> None:
    id = add(case, name="Ada")
    seen = case.seen(id, "name")
    for value in ("Bea", "Cleo", "Bea"):
        with case.edit("From a form that was not refreshed") as edit:
            edit.set(id, "name", value, seen=seen)
    before = state(case)
    rename(case, id, "Dora")

    case.undo()

    assert state(case) == before
    assert name(case, id) == "Bea"


def test_a_record_added_and_referred_to_in_one_step_is_undone_away(case: Case) -> None:
    with case.edit("Add") as edit:
        application = edit.add(Application, title="Ada buys")
    before = state(case)
    with case.edit("Add the applicant in place") as edit:
        edit.set(application, "applicant", edit.add(Company, name="Ada"))
    after = state(case)

    case.undo()
    assert state(case) == before
    case.redo()
    assert state(case) == after


def test_what_a_spared_record_refers_to_is_spared_too(case: Case) -> None:
    with case.edit("Add both") as edit:
        company = edit.add(Company, name="Ada")
        application = edit.add(Application, title="Ada buys", applicant=company)
    author, case.who = case.who, BOB
    with case.edit("Retitle") as edit:
        edit.set(application, "title", "Ada buys more")
    case.who = author

    undone = case.undo()

    assert undone is not None
    assert undone.left == ((company, "life"), (application, "life"))
    assert not case.is_gone(company)


def test_several_stale_forms_over_an_undone_change_are_undone_one_by_one(case: Case) -> None:
    id = add(case, name="Ada")
    states = [state(case)]
    with case.edit("Country") as edit:
        edit.set(id, "country", "GB")
    seen = case.seen(id, "country")
    case.undo()
    for country in ("FR", None, None):
        with case.edit("From a form that was not refreshed") as edit:
            edit.set(id, "country", country, seen=seen)
        states.append(state(case))

    while case.undo_label != "Add":
        assert state(case) == states.pop()
        case.undo()

    assert state(case) == states.pop()
