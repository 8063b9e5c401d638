"""Standard wordings: those that ship can be stated, and go from condition to wording and back."""

import pytest

from models import Case, Refused
from models.clauses import USUAL, Usual, add_usual, condition_from, keep, lacking
from models.records import Clause, Condition
from tests.builders import added, deleted


@pytest.mark.parametrize("usual", USUAL, ids=lambda usual: usual.title)
def test_a_wording_that_ships_is_one_that_a_condition_can_have(case: Case, usual: Usual) -> None:
    with case.edit("Usual") as edit:
        (clause,) = add_usual(edit, (usual,))
    values = condition_from(case, clause)

    condition = case.rows(Condition, [added(case, Condition, **values)])
    (made,) = condition.values()
    assert (made.title, made.text) == (usual.title, usual.text)
    assert (made.category, made.nature) == (usual.category, usual.nature)


def test_what_is_held_under_its_title_is_not_added_again(case: Case) -> None:
    added(case, Clause, title="QUANTITY CAP", text="Ours.")

    assert [each.title for each in USUAL if each not in lacking(case)] == ["Quantity cap"]


def test_a_condition_without_words_is_not_kept(case: Case) -> None:
    condition = added(case, Condition, title="Terms")

    with pytest.raises(Refused, match="has no text"), case.edit("Keep") as edit:
        keep(edit, case, condition)

    assert case.all(Clause) == []


def test_no_condition_is_begun_from_a_wording_in_the_trash(case: Case) -> None:
    clause = added(case, Clause, title="Cap")
    deleted(case, clause)

    with pytest.raises(Refused, match="no longer there"):
        condition_from(case, clause)
