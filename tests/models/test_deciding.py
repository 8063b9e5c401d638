"""What stands in conflict after a merge is decided: values, texts of both, records that stay."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models import Case
from models.combining import combine, stands_for
from models.exchange.sharing import Choice, share
from models.history.changes import Person
from models.merging import Fate, Trial, United, decide, looked_at, other_copy, tried
from models.reading.arrivals import Arrivals
from models.reading.met import RecordMeeting
from models.records import LIFE, Application, Company
from models.storage.check import check
from models.storage.snapshot import copy_file
from tests.builders import ANN, BOB, a_case, added, changed, deleted


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Ann's file, with two companies and an application in it."""
    with a_case(tmp_path) as mine:
        added(mine, Company, name="DeepSeek", website="https://deepseek.example")
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


def trial(case: Case, copy: Case) -> Trial:
    before = case.path.read_bytes()
    with (
        other_copy(copy.path, into=case.path, who=ANN) as theirs,
        tried(case.path, theirs, who=ANN) as found,
    ):
        assert case.path.read_bytes() == before
        return found


def met(found: Trial, label: str) -> RecordMeeting:
    return next(each for each in found.meetings.records if each.label == label)


def looked(case: Case, copy: Case, *, both: bool = False) -> Arrivals:
    return looked_at(case.path, copy.path, who=ANN, both=both)


def test_a_conflict_is_decided_afterwards_for_either_side(case: Case, copy: Case) -> None:
    for each, site in ((case, "mine"), (copy, "theirs")):
        changed(each, named(each, "DeepSeek"), website=f"https://{site}.example", name=site)
    record, *_ = trial(case, copy).meetings.records
    choices = {field.field: field.choices for field in record.conflicts}
    case.merge(copy, label="Merged")

    decide(
        case,
        {(record.uid, "name"): choices["name"][0], (record.uid, "website"): choices["website"][1]},
        label="Decided",
    )

    company = case.all(Company)[0]
    assert (company.name, company.website) == ("mine", "https://theirs.example")
    assert len(case.heads(company.id, "name")) == len(case.heads(company.id, "website")) == 1
    case.undo()
    assert len(case.heads(company.id, "name")) == 2


def test_two_texts_are_put_together_as_one_decision(case: Case, copy: Case) -> None:
    changed(case, named(case, "DeepSeek"), notes="Mine.")
    changed(copy, named(copy, "DeepSeek"), notes="Theirs.")
    [(record, field)] = looked(case, copy).conflicts
    case.merge(copy, label="Merged")

    decide(
        case, {(record.uid, "notes"): United("Mine. Theirs.", field.choices)}, label="Put together"
    )

    company = named(case, "DeepSeek")
    assert case.all(Company)[0].notes == "Mine. Theirs."
    assert len(case.heads(company, "notes")) == 1


def test_a_text_put_together_of_what_stands_no_more_is_passed_over(case: Case, copy: Case) -> None:
    changed(case, named(case, "DeepSeek"), notes="Mine.")
    changed(copy, named(copy, "DeepSeek"), notes="Theirs.")
    [(record, field)] = looked(case, copy).conflicts
    changed(case, named(case, "DeepSeek"), notes="Mine, later.")
    case.merge(copy, label="Merged")

    decide(case, {(record.uid, "notes"): United("Both.", field.choices)}, label="Put together")

    assert len(case.heads(named(case, "DeepSeek"), "notes")) == 2


@pytest.mark.parametrize("gone", [True, False])
def test_a_record_that_one_deleted_and_the_other_changed_is_decided(
    case: Case, copy: Case, gone: bool
) -> None:
    tencent = named(case, "Tencent")
    deleted(copy, tencent)
    changed(case, tencent, website="https://tencent.example")
    case.merge(copy, label="Merged")
    assert list(case.kept_although_deleted([tencent])) == [tencent]

    decide(case, {(case.ledger.uid(tencent), LIFE): Fate(gone=gone)}, label="Decided")

    assert case.is_gone(tencent) == gone
    assert case.kept_although_deleted([tencent]) == {}
    assert check(case.database).whole
    case.undo()
    assert list(case.kept_although_deleted([tencent])) == [tencent]


def test_of_two_that_were_combined_each_into_the_other_the_one_that_stays_is_both(
    case: Case, copy: Case
) -> None:
    anns, bobs = (named(case, name) for name in ("DeepSeek", "Tencent"))
    combine(case, bobs, into=anns, label="Combined the two")
    combine(copy, anns, into=bobs, label="Combined the two")
    case.merge(copy, label="Merged")

    decide(
        case,
        {
            (case.ledger.uid(anns), LIFE): Fate(gone=True),
            (case.ledger.uid(bobs), LIFE): Fate(gone=False),
        },
        label="Decided",
    )

    assert (case.is_gone(anns), case.is_gone(bobs)) == (True, False)
    assert (stands_for(case, anns), stands_for(case, bobs)) == (bobs, None)
    case.undo()
    assert not case.is_gone(anns)
    assert stands_for(case, bobs) == anns
    assert check(case.database).whole


def test_of_several_who_deleted_a_record_the_earlier_is_named_first(case: Case, copy: Case) -> None:
    tencent = named(case, "Tencent")
    third = case.path.with_name("third.proviso")
    copy_file(case.database, third)
    changed(case, tencent, website="https://tencent.example")
    deleted(copy, tencent)
    with Case.open(third, who=Person("cem-0001", "Cem")) as later:
        deleted(later, tencent)
        case.merge(later, label="Merged what came later")

    case.merge(copy, label="Merged what came earlier")

    found = case.kept_although_deleted([tencent])[tencent]
    assert [each.author for each in found] == ["Bob", "Cem"]


def test_whoever_deleted_a_record_is_nobody_where_authors_are_withheld(
    case: Case, copy: Case
) -> None:
    tencent = named(case, "Tencent")
    deleted(copy, tencent)
    changed(case, tencent, website="https://tencent.example")
    case.merge(copy, label="Merged")
    out = case.path.with_name("out.proviso")
    withheld = Choice(withhold=frozenset({"authors"}))

    share(case, withheld, out=out, to="Cem", today=date(2026, 3, 2))

    with Case.open(out, who=BOB) as shared:
        [deletion] = shared.kept_although_deleted([tencent])[tencent]
    assert deletion.author == ""
    assert deletion.made


@pytest.mark.parametrize("gone", [True, False])
def test_whoever_undoes_what_was_decided_of_a_record_has_not_deleted_it(
    case: Case, copy: Case, gone: bool
) -> None:
    tencent = named(case, "Tencent")
    deleted(copy, tencent)
    changed(case, tencent, website="https://tencent.example")
    case.merge(copy, label="Merged")
    before = case.kept_although_deleted([tencent])

    for _ in range(2):
        decide(case, {(case.ledger.uid(tencent), LIFE): Fate(gone=gone)}, label="Decided")
        case.undo()

    assert [each.author for each in before[tencent]] == ["Bob"]
    assert case.kept_although_deleted([tencent]) == before


def test_what_was_decided_of_a_record_meanwhile_is_passed_over(case: Case, copy: Case) -> None:
    tencent = named(case, "Tencent")
    deleted(copy, tencent)
    changed(case, tencent, website="https://tencent.example")
    case.merge(copy, label="Merged")
    with case.edit("Kept it") as edit:
        edit.restore(tencent)

    decide(case, {(case.ledger.uid(tencent), LIFE): Fate(gone=True)}, label="Decided")

    assert not case.is_gone(tencent)


def test_a_record_is_deleted_with_what_was_decided_of_its_fields(case: Case, copy: Case) -> None:
    tencent = named(case, "Tencent")
    changed(copy, tencent, website="https://theirs.example")
    deleted(copy, tencent)
    changed(case, tencent, website="https://mine.example")
    found = trial(case, copy)
    record = met(found, "Tencent")
    (field,) = record.conflicts
    case.merge(copy, label="Merged")

    decide(
        case,
        {
            (record.uid, LIFE): Fate(gone=True),
            (record.uid, "website"): field.choices[1],
        },
        label="Decided",
    )

    assert case.is_gone(tencent)
    tencent_as_deleted = case.get(tencent)
    assert isinstance(tencent_as_deleted, Company)
    assert tencent_as_deleted.website == "https://theirs.example"
