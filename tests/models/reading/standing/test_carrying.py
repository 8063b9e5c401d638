"""What was ordered and delivered of what was allowed."""

from datetime import date
from decimal import Decimal

import pytest

from models import Case
from models.reading.standing import Standing, gather, standing
from models.reading.standing.carrying import total
from models.records import Fulfilment, Pool
from models.records.kinds import Quantity
from tests.builders import added, an_application, linked

DAY = date(2026, 1, 31)


def units(comparator: str, amount: int, unit: str = "units") -> Quantity:
    return Quantity(comparator, Decimal(amount), None, unit)


def stands(case: Case, application: int) -> Standing:
    return standing(gather(case, [application], as_of=DAY), application)


@pytest.mark.parametrize(
    ("quantities", "sum"),
    [
        ([units("exactly", 2), units("exactly", 3)], units("exactly", 5)),
        ([units("exactly", 2), units("more_than", 3)], units("more_than", 5)),
        ([units("exactly", 2), units("about", 3)], units("about", 5)),
        ([units("at_least", 2), units("at_most", 3)], None),
        ([units("exactly", 2), units("exactly", 3, "racks")], None),
        ([Quantity("between", Decimal(1), Decimal(2), "units")] * 2, None),
        ([units("at_most", 2)], units("at_most", 2)),
        ([], None),
    ],
)
def test_only_what_adds_up_is_added_up(quantities: list[Quantity], sum: Quantity | None) -> None:
    assert total(quantities) == sum


def test_long_numbers_are_added_exactly() -> None:
    long = Decimal("9" * 40)

    found = total([Quantity("exactly", long), Quantity("exactly", Decimal(1))])

    assert found == Quantity("exactly", Decimal("1" + "0" * 40))


def test_a_pool_counts_what_all_its_members_drew_and_never_divides_itself(case: Case) -> None:
    mine, other = an_application(case), an_application(case, "B")
    pool = added(case, Pool, title="Both together", quantity=units("more_than", 400))
    linked(case, pool, "members", mine, other)
    added(case, Fulfilment, application=mine, step="ordered", quantity=units("exactly", 10))
    added(case, Fulfilment, application=other, step="ordered", quantity=units("exactly", 5))
    added(case, Fulfilment, application=other, step="delivered")

    found = stands(case, mine)
    (allowance,) = found.allowances

    assert [(each.step, each.total, each.unstated) for each in allowance.drawn] == [
        ("ordered", units("exactly", 15), 0),
        ("delivered", None, 1),
    ]
    assert [(each.step, each.total) for each in found.carried] == [
        ("ordered", units("exactly", 10))
    ]
    assert not allowance.split_known
    assert "How Both together is split among its 2 members is not known." in {
        gap.words for gap in found.gaps
    }


def test_the_split_of_a_pool_is_known_when_each_member_states_its_own(case: Case) -> None:
    mine = an_application(case, quantity=units("exactly", 4))
    other = an_application(case, "B", quantity=units("exactly", 6))
    pool = added(case, Pool, title="Both together", quantity=units("exactly", 10))
    linked(case, pool, "members", mine, other)

    found = stands(case, mine)

    assert found.allowances[0].split_known
    assert "split" not in {gap.kind for gap in found.gaps}


def test_what_is_planned_for_later_has_not_been_carried_out(case: Case) -> None:
    mine = an_application(case)
    added(case, Fulfilment, application=mine, step="shipped", date="2026-02-02")

    assert stands(case, mine).carried == ()
