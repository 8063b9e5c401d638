"""The one door: what it takes, what it refuses, and what stands in the file afterwards."""

from typing import Any

import apsw
import pytest

from models import Case, Changed, NotUnderstood, Person, Refused, WroteOutsideEdit
from models.records import Application, Authority, Company, Gate, Link, Tag
from models.records.kinds import canonical


def add(case: Case, model: type, **values: Any) -> int:
    with case.edit("Add") as edit:
        return edit.add(model, **values)


def sets(case: Case) -> int:
    [(count,)] = case.database.connection().execute("SELECT count(*) FROM change_set")
    return int(count)


def test_what_an_edit_adds_is_there_after_opening_again(case: Case) -> None:
    id = add(case, Company, name="Ada", country="GB")
    path, who = case.path, case.who
    case.close()

    with Case.open(path, who=who) as again:
        company = again.get(id)

        assert isinstance(company, Company)
        assert (company.name, company.country) == ("Ada", "GB")


def test_an_edit_that_raises_leaves_nothing(case: Case) -> None:
    before = (case.counts(), case.frontier())

    def half() -> None:
        with case.edit("Half") as edit:
            edit.add(Company, name="Ada")
            edit.add(Company, country="Atlantis")

    with pytest.raises(NotUnderstood):
        half()

    assert (case.counts(), case.frontier()) == before


def test_an_edit_that_changes_nothing_writes_no_change_set(case: Case) -> None:
    id = add(case, Company, name="Ada")
    before = (case.frontier(), sets(case))

    with case.edit("The same") as edit:
        edit.set(id, "name", "Ada")
        edit.set(id, "website", None)

    assert (case.frontier(), sets(case)) == before
    assert not edit.changed


def test_an_edit_says_which_records_and_fields_it_changed(case: Case) -> None:
    id = add(case, Company, name="Ada")
    told: list[Changed] = []
    case.on_changed.append(told.append)
    form = object()

    with case.edit("Rename", by=form) as edit:
        edit.change(id, name="Bea", country="FR")

    assert told == [edit.changed]
    assert edit.changed.records == {id}
    assert edit.changed.fields == {(id, "name"), (id, "country")}
    assert edit.changed.by is form


def test_saving_or_deleting_a_record_outside_an_edit_raises(case: Case) -> None:
    company = case.get(add(case, Company, name="Ada"))
    assert company is not None

    with pytest.raises(WroteOutsideEdit):
        company.save()
    with pytest.raises(WroteOutsideEdit):
        company.delete_instance()


def test_the_connection_refuses_what_does_not_come_through_the_door(case: Case) -> None:
    add(case, Company, name="Ada")

    with pytest.raises(apsw.ReadOnlyError):
        case.database.connection().execute("UPDATE company SET name = 'Eve'")


def test_the_connection_refuses_again_after_an_edit_that_raised(case: Case) -> None:
    with pytest.raises(ZeroDivisionError), case.edit("Break"):
        _ = 1 / 0

    with pytest.raises(apsw.ReadOnlyError):
        case.database.connection().execute("DELETE FROM change")


def test_a_field_that_there_is_not_is_a_mistake_of_the_program(case: Case) -> None:
    with pytest.raises(TypeError, match="colour"), case.edit("Odd") as edit:
        edit.add(Company, name="Ada", colour="red")


def test_a_value_set_from_a_stale_form_becomes_a_conflict_and_loses_nothing(case: Case) -> None:
    id = add(case, Company, name="Ada")
    seen = case.seen(id, "name")
    with case.edit("Rename") as edit:
        edit.set(id, "name", "Bea")

    with case.edit("Rename from a stale form") as edit:
        edit.set(id, "name", "Cleo", seen=seen)

    assert [head.value for head in case.heads(id, "name")] == ['"Bea"', '"Cleo"']
    assert case.evidence([id])[id, "name"].conflict
    assert case.label(id) == "Cleo"


def test_a_change_that_saw_every_head_decides_a_conflict(case: Case) -> None:
    id = add(case, Company, name="Ada")
    seen = case.seen(id, "name")
    for name in ("Bea", "Cleo"):
        with case.edit("Rename") as edit:
            edit.set(id, "name", name, seen=seen)

    with case.edit("Decide") as edit:
        edit.set(id, "name", "Bea")

    assert [head.value for head in case.heads(id, "name")] == ['"Bea"']
    assert (id, "name") not in case.evidence([id])


def test_the_same_value_from_a_stale_form_is_no_conflict(case: Case) -> None:
    id = add(case, Company, name="Ada")
    seen = case.seen(id, "name")
    for _ in range(2):
        with case.edit("Rename") as edit:
            edit.set(id, "name", "Bea", seen=seen)

    assert (id, "name") not in case.evidence([id])


def withhold(case: Case, id: int, field: str) -> None:
    """Make the open case a copy in which the values of one field were withheld."""
    case.close()
    connection = apsw.Connection(str(case.path))
    connection.execute(
        "UPDATE change SET value = NULL, salt = NULL WHERE record = ? AND field = ?", (id, field)
    )
    connection.close()


def test_a_value_that_was_withheld_is_not_replaced_by_who_could_not_see_it(case: Case) -> None:
    id = add(case, Company, name="Ada", website="https://a.example")
    withhold(case, id, "website")

    with Case.open(case.path, who=case.who) as copy:
        for address in ("https://b.example", "https://c.example"):
            with copy.edit("Address") as edit:
                edit.set(id, "website", address, seen=copy.seen(id, "website"))

        heads = [head.value for head in copy.heads(id, "website")]
        assert heads == [None, '"https://c.example"']
        assert copy.evidence([id])[id, "website"].conflict


def test_leaving_a_withheld_field_empty_says_nothing_of_it(case: Case) -> None:
    id = add(case, Company, name="Ada", website="https://a.example")
    withhold(case, id, "website")

    with Case.open(case.path, who=case.who) as copy:
        before = copy.frontier()
        with copy.edit("Address") as edit:
            edit.set(id, "website", None)

        assert copy.frontier() == before


def test_the_ends_of_a_link_are_what_it_is_and_cannot_be_set(case: Case) -> None:
    id = add(case, Company, name="Ada")
    tag = add(case, Tag, tagged=id, word="old")

    with pytest.raises(TypeError, match="part of what the record is"), case.edit("Change") as edit:
        edit.set(tag, "word", "new")


def test_a_case_whose_own_record_was_deleted_is_still_that_case(case: Case) -> None:
    uid, title = case.uid, case.title

    with case.edit("Delete") as edit:
        edit.delete(case.dossier.id)

    assert (case.uid, case.title) == (uid, title)


def test_a_deleted_record_is_in_the_trash_and_comes_back_whole(case: Case) -> None:
    company = add(case, Company, name="Ada", country="GB")
    application = add(case, Application, title="Ada buys", applicant=company)

    with case.edit("Delete Ada") as edit:
        edit.delete(company)

    assert [(each.id, each.label, each.by) for each in case.trash()] == [(company, "Ada", "Ann")]
    assert list(case.ids("company")) == []
    kept = case.get(application)
    assert isinstance(kept, Application)
    assert kept.applicant == company

    with case.edit("Restore Ada") as edit:
        edit.restore(company)

    restored = case.get(company)
    assert isinstance(restored, Company)
    assert (restored.name, restored.country) == ("Ada", "GB")
    assert case.trash() == []


def test_a_record_in_the_trash_takes_no_edit(case: Case) -> None:
    id = add(case, Company, name="Ada")
    with case.edit("Delete") as edit:
        edit.delete(id)

    with pytest.raises(Refused, match="trash"), case.edit("Rename") as edit:
        edit.set(id, "name", "Bea")


def test_a_record_in_the_trash_cannot_be_referred_to_or_linked(case: Case) -> None:
    company, gate = add(case, Company, name="Ada"), add(case, Gate, title="Licence")
    application = add(case, Application, title="Ada buys")
    with case.edit("Delete") as edit:
        edit.delete(company)
        edit.delete(gate)

    with pytest.raises(Refused, match="trash"), case.edit("Refer") as edit:
        edit.set(application, "applicant", company)
    with pytest.raises(Refused, match="trash"), case.edit("Link") as edit:
        edit.link(gate, "applications", application)

    assert case.is_gone(company)
    assert case.is_gone(gate)


def test_a_deletion_that_did_not_see_a_reference_keeps_the_record(case: Case) -> None:
    company = add(case, Company, name="Ada")
    application = add(case, Application, title="Ada buys")
    with case.edit("Delete") as edit:
        edit.delete(company)

    # What a colleague's copy would bring, in which the company was not deleted.
    with case.edit("Refer") as edit:
        uid = canonical(case.ledger.uid(company))
        edit.write(application, "applicant", uid, company, targets=(company,))
    assert not case.is_gone(company)

    with case.edit("Refer no more") as edit:
        edit.set(application, "applicant", None)

    assert case.is_gone(company)


def test_the_same_link_made_twice_is_one(case: Case) -> None:
    gate, application = add(case, Gate, title="Licence"), add(case, Application, title="Ada buys")
    for _ in range(2):
        with case.edit("Link") as edit:
            edit.link(gate, "applications", application)

    assert len(case.links(owners=[gate])) == 1
    assert case.counts()["link"] == 1


def test_a_link_taken_away_and_made_again_is_the_same_record(case: Case) -> None:
    gate, application = add(case, Gate, title="Licence"), add(case, Application, title="Ada buys")
    with case.edit("Link") as edit:
        first = edit.link(gate, "applications", application)
    with case.edit("Unlink") as edit:
        edit.unlink(gate, "applications", application)
    assert case.links(owners=[gate]) == []

    with case.edit("Link") as edit:
        second = edit.link(gate, "applications", application)

    assert second == first
    assert [link.target for link in case.links(owners=[gate])] == [application]


def test_one_authority_can_have_two_roles_at_a_gate(case: Case) -> None:
    gate, authority = add(case, Gate, title="Licence"), add(case, Authority, name="Office")

    with case.edit("Roles") as edit:
        edit.link(gate, "authorities", authority, role="approver")
        edit.link(gate, "authorities", authority, role="condition_setter")

    roles = {link.role for link in case.links(owners=[gate])}
    assert roles == {"approver", "condition_setter"}


def test_a_record_of_the_wrong_kind_is_no_part_of_a_relation(case: Case) -> None:
    gate, company = add(case, Gate, title="Licence"), add(case, Company, name="Ada")

    with pytest.raises(NotUnderstood), case.edit("Link") as edit:
        edit.link(gate, "applications", company)

    assert case.links(owners=[gate]) == []


def test_links_of_two_files_with_the_same_ends_have_the_same_uid(case: Case) -> None:
    company = add(case, Company, name="Ada")

    with case.edit("Tag") as edit:
        first = edit.add(Tag, tagged=company, word="watch")
        second = edit.add(Tag, tagged=company, word="watch")

    assert first == second
    assert case.ledger.uid(first)[14] == "8"


def test_a_link_to_a_deleted_record_is_not_listed(case: Case) -> None:
    gate, application = add(case, Gate, title="Licence"), add(case, Application, title="Ada buys")
    with case.edit("Link") as edit:
        edit.link(gate, "applications", application)

    with case.edit("Delete") as edit:
        edit.delete(application)

    assert case.links(owners=[gate]) == []
    assert len(case.all(Link)) == 1


def test_a_file_opened_for_reading_refuses_an_edit(case: Case) -> None:
    add(case, Company, name="Ada")
    path = case.path
    case.close()

    with (
        Case.open(path, who=Person("bob-0001", "Bob"), read_only=True) as reading,
        pytest.raises(Refused, match="can't be changed"),
        reading.edit("Rename"),
    ):
        pytest.fail("the edit began")


def test_an_edit_inside_an_edit_is_a_mistake_of_the_program(case: Case) -> None:
    with case.edit("Outer"), pytest.raises(RuntimeError), case.edit("Inner"):
        pytest.fail("the edit began")
