"""One field of many records at once: what would change, what can't, and one step for all."""

import pytest

from models import Case
from models.changing_many import (
    FIXED,
    ITSELF,
    TRASHED,
    carry_out,
    delete_many,
    plan,
    tag_many,
)
from models.errors import NotUnderstood
from models.records import Briefing, Company, Condition, Tag
from tests.builders import added, deleted


@pytest.fixture
def terms(case: Case) -> list[int]:
    return [
        added(case, Condition, title=title, state=state)
        for title, state in (("a", "imposed"), ("b", None), ("c", "met"))
    ]


def states(case: Case, ids: list[int]) -> list[str | None]:
    found = case.rows(Condition, ids)
    return [found[id].state for id in ids]


def test_what_would_change_is_known_before_and_is_one_step(case: Case, terms: list[int]) -> None:
    planned = plan(case, "condition", "state", dict.fromkeys(terms, "met"))

    assert planned.changing == tuple(terms[:2])
    assert planned.same == (terms[2],)
    assert states(case, terms) == ["imposed", None, "met"]

    carry_out(case, planned, label="Met all")
    assert states(case, terms) == ["met"] * 3
    case.undo()
    assert states(case, terms) == ["imposed", None, "met"]


def test_a_field_of_all_can_be_emptied(case: Case, terms: list[int]) -> None:
    carry_out(case, plan(case, "condition", "state", dict.fromkeys(terms)), label="Empty")

    assert states(case, terms) == [None] * 3


def test_records_that_cannot_take_it_are_told_apart_and_left(case: Case) -> None:
    one, other, gone = (added(case, Company, name=name) for name in "abc")
    deleted(case, gone)
    numbered = added(case, Briefing, title="First", number=1)

    parents = plan(case, "company", "parent", dict.fromkeys((one, other, gone), one))
    numbers = plan(case, "briefing", "number", {numbered: 2})
    carry_out(case, parents, label="Parent")

    assert dict(parents.unable) == {one: ITSELF, gone: TRASHED}
    assert dict(numbers.unable) == {numbered: FIXED}
    assert case.rows(Company, [other])[other].parent == one


def test_each_record_may_get_a_value_of_its_own(case: Case, terms: list[int]) -> None:
    values = dict(zip(terms, ("met", "lapsed", "met"), strict=True))

    carry_out(case, plan(case, "condition", "state", values), label="Paste")

    assert states(case, terms) == ["met", "lapsed", "met"]


def test_one_value_that_is_none_of_its_kind_changes_nothing(case: Case, terms: list[int]) -> None:
    planned = plan(case, "condition", "state", dict(zip(terms, ("met", "odd", "x"), strict=True)))

    with pytest.raises(NotUnderstood):
        carry_out(case, planned, label="Odd")

    assert states(case, terms) == ["imposed", None, "met"]


def test_many_are_tagged_and_deleted_in_one_step_each(case: Case, terms: list[int]) -> None:
    added(case, Tag, tagged=terms[0], word="urgent")

    tag_many(case, terms, "urgent", label="Tag")
    assert sorted(each.tagged for each in case.all(Tag)) == sorted(terms)

    delete_many(case, terms, label="Delete")
    assert list(case.ids("condition")) == []
    case.undo()
    assert len(case.ids("condition")) == 3
    case.undo()
    assert [each.tagged for each in case.all(Tag)] == [terms[0]]
