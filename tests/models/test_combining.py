"""Two records of one company become one, lose nothing by it, and can be two again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models import Case, Refused
from models.combining import combine, separate, settled, stands_for, tell_apart
from models.records import (
    Application,
    Authority,
    Citation,
    Company,
    Gate,
    OtherName,
    Source,
    Tag,
)
from models.storage.check import check
from models.storage.snapshot import copy_file
from tests.builders import BOB, a_case, added, changed, deleted, linked


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """A file in which Tencent stands twice."""
    with a_case(tmp_path) as made:
        added(made, Company, name="Tencent", country="CN")
        added(made, Company, name="TENCENT", website="https://tencent.example")
        yield made


def both(case: Case) -> tuple[int, int]:
    first, second = case.all(Company)[:2]
    return first.id, second.id


def test_what_pointed_at_the_one_points_at_the_other(case: Case) -> None:
    kept, twice = both(case)
    application = added(case, Application, title="Buys", applicant=twice)
    gate = added(case, Gate, title="Import")
    linked(case, application, "end_users", twice)
    child = added(case, Company, name="Subsidiary", parent=twice)
    added(case, Tag, tagged=twice, word="games")

    combine(case, twice, into=kept, label="Combined")

    assert case.is_gone(twice)
    record = case.get(kept)
    assert isinstance(record, Company)
    assert (record.country, record.website) == ("CN", "https://tencent.example")
    assert [each.name for each in case.all(OtherName)] == ["TENCENT"]
    assert case.all(Application)[0].applicant == kept
    assert [link.target for link in case.links(owners=[application])] == [kept]
    assert [tag.word for tag in case.referring(Tag, "tagged", [kept])] == ["games"]
    subsidiary = case.get(child)
    assert isinstance(subsidiary, Company)
    assert subsidiary.parent == kept
    assert not case.links(owners=[gate])
    assert check(case.database).whole


def test_what_supported_a_value_supports_it_where_it_now_stands(case: Case) -> None:
    kept, twice = both(case)
    application = added(case, Application, title="Buys", applicant=twice)
    source = added(case, Source, title="Notice")
    with case.edit("Cite") as edit:
        edit.cite(twice, "website", source=source, passage="tencent.example")
        edit.cite(application, "applicant", source=source, passage="Tencent asked")

    combine(case, twice, into=kept, label="Combined")

    evidence = case.evidence([kept, application])
    assert len(evidence[kept, "website"].supporting) == 1
    assert len(evidence[application, "applicant"].supporting) == 1


def test_what_both_state_alike_and_what_each_has_inside_keep_their_support(case: Case) -> None:
    kept, twice = both(case)
    changed(case, twice, country="CN")
    inside = added(case, OtherName, owner_of=twice, name="腾讯")
    source = added(case, Source, title="Notice")
    with case.edit("Cite") as edit:
        for about, field in ((twice, "country"), (twice, "name"), (inside, "name")):
            edit.cite(about, field, source=source, passage="Tencent")

    combine(case, twice, into=kept, label="Combined")

    names = {each.name: each.id for each in case.all(OtherName)}
    evidence = case.evidence([kept, *names.values()])
    assert len(evidence[kept, "country"].supporting) == 1
    assert len(evidence[names["TENCENT"], "name"].supporting) == 1
    assert len(evidence[names["腾讯"], "name"].supporting) == 1


def test_separating_brings_back_both_and_keeps_what_was_said_since(case: Case) -> None:
    kept, twice = both(case)
    application = added(case, Application, title="Buys", applicant=twice)
    combine(case, twice, into=kept, label="Combined")
    later = added(case, Application, title="Buys more", applicant=kept)
    changed(case, kept, country="KY")

    separate(case, twice, label="Separated")

    applicants = {each.id: each.applicant for each in case.all(Application)}
    assert applicants == {application: twice, later: kept}
    first, second = (case.get(id) for id in (kept, twice))
    assert isinstance(first, Company)
    assert isinstance(second, Company)
    assert (first.name, first.country, first.website) == ("Tencent", "KY", None)
    assert (second.name, second.website, second.combined_into) == (
        "TENCENT",
        "https://tencent.example",
        None,
    )
    assert not case.all(OtherName)
    assert check(case.database).whole


def test_combining_is_one_step_of_undo(case: Case) -> None:
    kept, twice = both(case)
    combine(case, twice, into=kept, label="Combined")

    case.undo()

    assert [each.name for each in case.all(Company)] == ["Tencent", "TENCENT"]


def test_combined_differently_in_two_copies_is_a_conflict(case: Case) -> None:
    kept, twice = both(case)
    third = added(case, Company, name="Tencent Holdings")
    application = added(case, Application, title="Buys", applicant=twice)
    path = case.path.with_name("copy.proviso")
    copy_file(case.database, path)
    with Case.open(path, who=BOB) as copy:
        combine(case, twice, into=kept, label="Combined")
        combine(copy, twice, into=third, label="Combined")

        case.merge(copy, label="Merged")

    assert len(case.heads(twice, "combined_into")) == 2
    assert len(case.heads(application, "applicant")) == 2
    assert check(case.database).whole


def test_what_can_not_be_one_is_refused(case: Case) -> None:
    kept, twice = both(case)
    ministry = added(case, Authority, name="Tencent")
    deleted(case, twice)

    for id, into in ((kept, kept), (kept, ministry), (twice, kept)):
        with pytest.raises(Refused):
            combine(case, id, into=into, label="Combined")
    with pytest.raises(Refused, match="was not combined"):
        separate(case, kept, label="Separated")
    assert not case.all(Citation)


def test_it_can_be_asked_beforehand_what_becomes_of_the_fields(case: Case) -> None:
    kept, twice = both(case)
    changed(case, twice, country="HK", parent=kept)
    one, other = case.get(twice), case.get(kept)
    assert one is not None
    assert other is not None

    becomes = settled(one, other)

    assert [fact.code for fact in becomes.taken] == ["website"]
    assert [fact.code for fact in becomes.differing] == ["country"]
    assert becomes.other_name


def test_a_combined_record_names_what_stands_for_it_in_the_trash_too(case: Case) -> None:
    kept, twice = both(case)
    gone = added(case, Company, name="Alibaba")
    deleted(case, gone)

    combine(case, twice, into=kept, label="Combined")

    assert stands_for(case, twice) == kept
    assert stands_for(case, kept) is None
    assert [(each.label, each.into) for each in case.trash()] == [
        ("TENCENT", "Tencent"),
        ("Alibaba", ""),
    ]


def test_one_that_was_kept_in_another_copy_after_a_decision_can_be_separated(case: Case) -> None:
    kept, twice = both(case)
    third = added(case, Company, name="Tencent Holdings")
    path = case.path.with_name("copy.proviso")
    copy_file(case.database, path)
    with Case.open(path, who=BOB) as copy:
        combine(case, twice, into=kept, label="Combined")
        combine(copy, twice, into=third, label="Combined")
        case.merge(copy, label="Merged")
    seen = [head.name for head in case.heads(twice, "combined_into")]
    with case.edit("Decided") as edit:
        edit.set(twice, "combined_into", kept, seen=seen)

    separate(case, twice, label="Separated")

    assert not case.is_gone(twice)
    assert stands_for(case, twice) is None


def test_telling_two_apart_is_refused_for_what_can_not_be_one(case: Case) -> None:
    kept, _ = both(case)
    ministry = added(case, Authority, name="Tencent")

    with pytest.raises(Refused):
        tell_apart(case, kept, ministry, label="Told apart")
