"""The history of a record in words."""

import uuid

from models import Case
from models.history.life import HERE
from models.records import Company, Condition, OtherName, Source


def test_a_change_is_told_with_who_field_before_and_after(case: Case) -> None:
    with case.edit("Add") as edit:
        id = edit.add(Condition, title="Report each quarter", state="reported")
    with case.edit("State of the condition") as edit:
        edit.set(id, "state", "in_force")

    newest = case.history(id)[0]

    assert (newest.author, newest.label) == ("Ann", "State of the condition")
    assert (newest.field, newest.before, newest.after) == ("State", "reported", "in force")
    assert newest.what == "changed"
    assert newest.made.endswith("Z")


def test_a_reference_is_told_by_the_name_of_its_record(case: Case) -> None:
    with case.edit("Add") as edit:
        parent = edit.add(Company, name="Holding")
        id = edit.add(Company, name="Ada")
    with case.edit("Parent") as edit:
        edit.set(id, "parent", parent)

    assert case.history(id)[0].after == "Holding"


def test_deleting_restoring_and_what_a_record_owns_are_told(case: Case) -> None:
    with case.edit("Add") as edit:
        id = edit.add(Company, name="Ada")
        source = edit.add(Source, title="Register")
    with case.edit("Other name") as edit:
        edit.add(OtherName, owner_of=id, name="Ada AG")
    with case.edit("Cite") as edit:
        edit.cite(id, "name", source=source, passage="Ada")
    with case.edit("Delete") as edit:
        edit.delete(id)
    with case.edit("Restore") as edit:
        edit.restore(id)

    told = [(line.kind, line.what) for line in case.history(id) if line.label != "Add"]

    assert told == [
        ("Company", "restored"),
        ("Company", "deleted"),
        ("Citation", "made"),
        ("Other name", "made"),
    ]


def test_what_a_newer_version_added_is_told_as_the_file_has_it(case: Case) -> None:
    with case.edit("From a newer version") as edit:
        id = edit.add(Company, name="Ada")
        edit.write(id, "mood", '{"level":3}', None)
        treaty = edit.ledger.add_entity(uuid.uuid4().bytes, kind="treaty")
        edit.write(treaty, "life", HERE, "here")
        edit.write(treaty, "title", '"Pact"', None)

    told = {(line.kind, line.field, line.after) for line in case.history(id)}
    of_the_unknown_kind = {(line.kind, line.what, line.after) for line in case.history(treaty)}

    assert ("Company", "mood", '{"level":3}') in told
    assert of_the_unknown_kind == {("treaty", "made", ""), ("treaty", "changed", '"Pact"')}
