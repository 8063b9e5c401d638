"""What is told of one field and one record of which two copies say something."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.case import Case
from models.combining import combine
from models.merging import Fate, decide, looked_at
from models.reading.met import KEPT, RecordMeeting
from models.records import LIFE, Application, Company
from models.storage.snapshot import copy_file
from tests.builders import ANN, BOB, a_case, a_source, added, changed, cited, deleted, linked


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Ann's file, with two companies and an application in it."""
    with a_case(tmp_path) as mine:
        added(mine, Company, name="DeepSeek")
        added(mine, Company, name="Tencent")
        added(mine, Application, title="DeepSeek buys chips")
        yield mine


@pytest.fixture
def copy(case: Case) -> Iterator[Case]:
    """Bob's copy of it."""
    path = case.path.with_name("copy.proviso")
    copy_file(case.database, path)
    with Case.open(path, who=BOB) as theirs:
        yield theirs


def named(case: Case, name: str) -> int:
    return next(each.id for each in case.all(Company) if each.name == name)


def told(case: Case, copy: Case) -> list[RecordMeeting]:
    arrivals = looked_at(case.path, copy.path, who=ANN)
    return [part for record in arrivals.records for part in record.parts]


def test_what_both_deleted_is_not_told(case: Case, copy: Case) -> None:
    for each in (case, copy):
        deleted(each, named(each, "DeepSeek"))

    assert told(case, copy) == []


@pytest.mark.parametrize("here", [True, False])
def test_a_link_that_both_made_and_one_took_out_again_is_kept(
    case: Case, copy: Case, here: bool
) -> None:
    (application,), buyer = case.ids("application"), named(case, "DeepSeek")
    for each in (case, copy):
        linked(each, application, "end_users", buyer)
    out = case if here else copy
    (link,) = [each.id for each in out.links(owners=[application])]
    deleted(out, link)

    (met,) = told(case, copy)

    assert (met.kind, met.what, met.deleted_here) == ("link", KEPT, here)
    assert met.relation == "application.end_users"
    assert [each.author for each in met.entered] == ["Ann" if here else "Bob"]
    case.merge(copy, label="Merged")
    assert list(case.kept_although_deleted([link])) == [link]
    decide(case, {(met.uid, LIFE): Fate(gone=True)}, label="Decided")
    assert case.links(owners=[application]) == []


def test_a_conflict_tells_which_side_went_there_and_back(case: Case, copy: Case) -> None:
    for each, other in ((case, copy), (copy, case)):
        name = "DeepSeek" if each is case else "Tencent"
        changed(each, named(each, name), website="https://mistaken.example")
        each.undo()
        changed(other, named(other, name), website="https://new.example")

    found = {each.label: each for each in told(case, copy)}

    went = {
        label: [(each.put_back_here, each.put_back_there) for each in found[label].fields]
        for label in ("DeepSeek", "Tencent")
    }
    assert went == {"DeepSeek": [(True, False)], "Tencent": [(False, True)]}
    (here,), (there,) = found["DeepSeek"].fields, found["Tencent"].fields
    assert (here.mine.words, here.theirs.words) == ("", "https://new.example")
    assert (there.mine.words, there.theirs.words) == ("https://new.example", "")
    assert [each.author for each in (*here.mine_entered, *there.theirs_entered)] == ["Ann", "Bob"]
    assert len(here.choices) == len(there.choices) == 2


@pytest.mark.parametrize("here", [True, False])
def test_a_value_that_was_put_back_is_told_with_its_citations(
    case: Case, copy: Case, here: bool
) -> None:
    changed(case, named(case, "Tencent"), website="https://old.example")
    cited(case, named(case, "Tencent"), "website", source=a_source(case))
    case.merge(copy, label="Merged the copy")
    copy.merge(case, label="Merged the file")
    one, other = (case, copy) if here else (copy, case)
    changed(one, named(one, "Tencent"), website="https://mistaken.example")
    one.undo()
    changed(other, named(other, "Tencent"), website="https://new.example")

    (met,) = told(case, copy)

    (field,) = met.conflicts
    back = field.mine_citations, field.theirs_citations
    assert [len(each) for each in (back if here else back[::-1])] == [1, 0]


def test_what_stands_undecided_in_a_copy_beside_this_value_is_theirs(
    case: Case, copy: Case
) -> None:
    changed(case, named(case, "Tencent"), website="https://ann.example")
    changed(copy, named(copy, "Tencent"), website="https://bob.example")
    case.merge(copy, label="Merged the copy")

    (mine,) = told(copy, case)

    (field,) = mine.fields
    assert (field.mine.words, field.theirs.words) == ("https://bob.example", "https://ann.example")
    assert [each.author for each in (*field.mine_entered, *field.theirs_entered)] == ["Bob", "Ann"]
    assert (field.put_back_here, field.theirs.others) == (False, ())
    assert len(set(field.choices)) == 2


def test_of_what_was_combined_and_changed_it_is_told_what_it_was_combined_into(
    case: Case, copy: Case
) -> None:
    combine(copy, named(copy, "DeepSeek"), into=named(copy, "Tencent"), label="Combined the two")
    changed(case, named(case, "DeepSeek"), website="https://new.example")

    record = next(each for each in told(case, copy) if each.label == "DeepSeek")

    assert (record.what, record.combined_into) == (KEPT, "Tencent")


def test_a_link_is_called_by_its_relation(case: Case, copy: Case) -> None:
    application = copy.ids("application")[0]
    with copy.edit("Named the user") as edit:
        edit.link(application, "end_users", named(copy, "Tencent"))

    (link,) = told(case, copy)

    assert (link.called, link.label) == ("End users", "Tencent")
