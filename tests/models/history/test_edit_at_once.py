"""Several things done in one edit count as the last of them, and what was there is taken up."""

import io
from pathlib import Path

import pytest

from models import Case, NotUnderstood, Refused
from models.records import Application, Attachment, Citation, Company, Gate, Link, Source, Tag, Task
from models.records.kinds import Path as Way
from models.records.kinds import canonical
from models.storage.check import check
from models.storage.snapshot import copy_file
from tests.builders import BOB, a_relay, a_source, added, deleted
from tests.files.damage import run
from tests.fold import Fold


def test_a_field_set_twice_in_one_edit_has_the_last_value_by_one_change(case: Case) -> None:
    id = added(case, Company, name="Ada")

    with case.edit("Rename twice") as edit:
        edit.set(id, "name", "Bea")
        edit.set(id, "name", "Cleo")

    assert [head.value for head in case.heads(id, "name")] == ['"Cleo"']
    assert [line.label for line in case.history(id)].count("Rename twice") == 1


def test_a_field_set_and_set_back_in_one_edit_is_as_it_was(case: Case) -> None:
    id = added(case, Company, name="Ada")

    with case.edit("Rename and think again") as edit:
        edit.set(id, "name", "Bea")
        edit.set(id, "name", "Ada")

    assert [head.value for head in case.heads(id, "name")] == ['"Ada"']
    assert case.label(id) == "Ada"


def test_what_is_restored_and_deleted_in_one_edit_is_in_the_trash(case: Case) -> None:
    id = added(case, Company, name="Ada")
    deleted(case, id)

    with case.edit("Restore and think again") as edit:
        edit.restore(id)
        edit.delete(id)

    assert case.is_gone(id)
    assert check(case.database).whole


def test_a_deletion_covers_what_its_own_edit_says_of_the_record_and_nothing_else(
    case: Case,
) -> None:
    ada, bea = added(case, Company, name="Ada"), added(case, Company, name="Bea")

    with case.edit("Rename both, refer to one, delete it") as edit:
        edit.set(ada, "name", "Ada Ltd")
        edit.set(bea, "name", "Bea Ltd")
        application = edit.add(Application, applicant=ada)
        edit.delete(ada)

    fold = Fold(case)
    [deletion] = [
        each for each in fold.changes.values() if (each.record, each.value) == (ada, '"deleted"')
    ]
    covered = {fold.changes[name] for name in deletion.covers}
    assert {(each.record, each.field, each.value) for each in covered} >= {
        (ada, "name", '"Ada Ltd"'),
        (application, "applicant", canonical(case.ledger.uid(ada))),
    }
    assert {(each.record, each.field) for each in covered} == {
        (ada, "name"),
        (application, "applicant"),
    }


@pytest.mark.parametrize("doomed", ["Ada", "Bea"])
def test_a_reference_that_is_set_twice_in_one_edit_is_only_to_the_last(
    case: Case, doomed: str
) -> None:
    ids = {name: added(case, Company, name=name) for name in ("Ada", "Bea")}

    with case.edit("Refer to one, then to the other, delete one") as edit:
        application = edit.add(Application, applicant=ids["Ada"])
        edit.set(application, "applicant", ids["Bea"])
        edit.delete(ids[doomed])

    fold = Fold(case)
    [deletion] = [each for each in fold.changes.values() if each.value == '"deleted"']
    covered = {fold.changes[name].field for name in deletion.covers}
    assert covered == ({"name"} if doomed == "Ada" else {"name", "applicant"})
    assert case.is_gone(ids[doomed])
    assert check(case.database).whole


def test_what_is_deleted_in_an_edit_cannot_be_referred_to_in_it(case: Case) -> None:
    application = added(case, Application, title="Ada buys")

    with case.edit("Add, delete and refer") as edit:
        company = edit.add(Company, name="Ada")
        edit.delete(company)
        with pytest.raises(Refused, match="trash"):
            edit.set(application, "applicant", company)


def test_a_way_that_leads_through_one_record_in_the_trash_is_refused(case: Case) -> None:
    source = a_source(case)
    relays = [a_relay(case, source, a_source(case)) for _ in range(2)]
    deleted(case, relays[1])

    with pytest.raises(Refused, match="trash"), case.edit("Cite") as edit:
        edit.cite(source, "title", source=source, through=Way(tuple(relays), True))


def test_a_field_is_emptied_and_what_is_cited_then_is_that_nothing_is_stated(case: Case) -> None:
    id, source = added(case, Company, name="Ada", country="GB"), added(case, Source, title="News")

    with case.edit("Empty") as edit:
        edit.set(id, "country", None)
        emptied = edit.cite(id, "country", source=source)
        unsaid = edit.cite(id, "website", source=source)

    assert [head.value for head in case.heads(id, "country")] == ["null"]
    for citation in (emptied, unsaid):
        found = case.get(citation)
        assert isinstance(found, Citation)
        assert found.given == "null"


def test_what_is_cited_of_a_conflict_is_the_value_that_is_displayed(case: Case) -> None:
    id, source = added(case, Company, name="Ada"), added(case, Source, title="News")
    seen = case.seen(id, "name")
    for name in ("Bea", "Cleo"):
        with case.edit("From a stale form") as edit:
            edit.set(id, "name", name, seen=seen)

    with case.edit("Cite") as edit:
        found = edit.cite(id, "name", source=source)

    citation = case.get(found)
    assert isinstance(citation, Citation)
    assert citation.given == '"Cleo"'


def test_two_changes_that_give_the_same_value_are_no_conflict(case: Case) -> None:
    id = added(case, Company, name="Ada")
    seen = case.seen(id, "name")
    for name in ("Bea", "Cleo"):
        with case.edit("From a stale form") as edit:
            edit.set(id, "name", name, seen=seen)

    with case.edit("Replace one of them only") as edit:
        edit.set(id, "name", "Bea", seen=[case.heads(id, "name")[-1].name])

    assert [head.value for head in case.heads(id, "name")] == ['"Bea"', '"Bea"']
    assert (id, "name") not in case.evidence([id])
    assert check(case.database).whole


def test_a_link_made_again_keeps_what_it_has_and_takes_what_it_is_given(case: Case) -> None:
    gate, application = added(case, Gate, title="Licence"), added(case, Application, title="Ada")
    found = []
    for position in ("a", None, "b"):
        with case.edit("Link") as edit:
            edit.link(gate, "applications", application, position=position)
        found += [link.position for link in case.all(Link)]

    assert found == ["a", "a", "b"]


def test_a_relation_to_any_kind_takes_a_record_of_any(case: Case) -> None:
    task, company = added(case, Task, title="Call"), added(case, Company, name="Ada")

    with case.edit("Link") as edit:
        edit.link(task, "about", company)

    assert [link.target for link in case.links(owners=[task])] == [company]


def test_taking_away_a_link_that_was_never_made_does_nothing(case: Case) -> None:
    gate, application = added(case, Gate, title="Licence"), added(case, Application, title="Ada")
    before = case.frontier()

    with case.edit("Unlink") as edit:
        edit.unlink(gate, "applications", application)

    assert case.frontier() == before


def test_a_tag_of_which_only_the_uid_is_known_becomes_that_record(case: Case) -> None:
    id = added(case, Company, name="Ada")
    tag = added(case, Tag, tagged=id, word="chips")
    path = case.path.with_name("copy.proviso")
    copy_file(case.database, path)
    run(
        path,
        "UPDATE change SET record = NULL, field = NULL, value = NULL, salt = NULL,"
        f" value_hash = NULL WHERE record = {tag}",
        "UPDATE entity SET kind = NULL, name = NULL, name_sort = NULL WHERE kind = 'tag'",
        "DELETE FROM tag",
        "DELETE FROM pointer",
    )

    with Case.open(path, who=BOB) as copy:
        again = added(copy, Tag, tagged=id, word="chips")

        assert again == tag
        assert copy.kind(tag) == "tag"
        assert [each.word for each in copy.all(Tag)] == ["chips"]
        assert check(copy.database).whole


def test_what_has_no_name_is_not_even_read(case: Case, tmp_path: Path) -> None:
    id, content = added(case, Company, name="Ada"), io.BytesIO(b"Dear all")

    with pytest.raises(NotUnderstood), case.edit("Attach") as edit:
        edit.attach(id, name="", content=content)

    assert content.tell() == 0
    assert not case.all(Attachment)
