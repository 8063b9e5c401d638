"""Quantities: typed as sources state them, exact to the last figure, in order."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import NotUnderstood
from models.records.kinds import Amount, Quantity
from models.records.kinds.compared import decimal_key
from tests.values import decimals

AMOUNT = Amount()


def quantity(how: str, amount: str, unit: str = "", upper: str | None = None) -> Quantity:
    return Quantity(how, Decimal(amount), Decimal(upper) if upper else None, unit)


def called(record: int) -> str:
    return str(record)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("more than 400,000 units", quantity("more_than", "400000", "units")),
        (">400000 units", quantity("more_than", "400000", "units")),
        ("≥ 5", quantity("at_least", "5")),
        ("400,000+ units", quantity("at_least", "400000", "units")),
        ("400000", quantity("exactly", "400000")),
        ("400 000 t", quantity("exactly", "400000", "t")),
        ("400k units", quantity("exactly", "400000", "units")),
        ("about 3.50 t", quantity("about", "3.5", "t")),
        ("between 10 and 20 %", quantity("between", "10", "%", "20")),
        ("10-20%", quantity("between", "10", "%", "20")),
        ("1 to 2 million barrels", quantity("between", "1000000", "barrels", "2000000")),
        ("900,000 to 1.2 million t", quantity("between", "900000", "t", "1200000")),
        ("at most 50 % of home sales", quantity("at_most", "50", "% of home sales")),
        ("−3 °C", quantity("exactly", "-3", "°C")),
    ],
)
def test_quantities_are_understood_as_sources_state_them(typed: str, value: Quantity) -> None:
    assert AMOUNT.parse(typed) == value


@pytest.mark.parametrize(
    "typed", ["units", "1,5 t", "1.500,5", "5m", "between 5 units", "20 to 10 t", "9" * 61]
)
def test_what_is_no_quantity_or_two_is_refused(typed: str) -> None:
    with pytest.raises(NotUnderstood):
        AMOUNT.parse(typed)


def test_a_quantity_is_said_with_its_comparison_and_its_thousands_apart() -> None:
    assert AMOUNT.words(quantity("more_than", "400000", "units"), called) == (
        "more than 400,000 units"
    )


def test_every_figure_is_kept() -> None:
    figures = "1234567890123456789012345678901234567890.123456789"

    value = AMOUNT.parse(f"{figures} t")

    assert value == quantity("exactly", figures, "t")
    assert AMOUNT.parse("1.2345678901234567890123456789012345 million") == quantity(
        "exactly", "1234567.8901234567890123456789012345"
    )


@pytest.mark.parametrize("unit", [" t", "million barrels", "5", "to 20 t", "two\nlines", "u" * 81])
def test_a_unit_that_could_not_be_read_back_is_refused(unit: str) -> None:
    with pytest.raises(NotUnderstood):
        AMOUNT.check(quantity("exactly", "10", unit))


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "1E+999999", "1E-999999"])
def test_a_number_that_can_not_be_written_out_is_refused(amount: str) -> None:
    with pytest.raises(NotUnderstood):
        AMOUNT.check(quantity("exactly", amount))


def test_two_numbers_are_stated_with_between_alone() -> None:
    for wrong in (quantity("exactly", "1", upper="2"), quantity("between", "1")):
        with pytest.raises(NotUnderstood):
            AMOUNT.check(wrong)


wide = st.builds(
    lambda number, places: number.scaleb(places), decimals, st.integers(-10_000, 10_000)
)


@given(wide, wide)
def test_keys_sort_as_the_numbers_do(one: Decimal, other: Decimal) -> None:
    assert (decimal_key(one) < decimal_key(other)) == (one < other)
    assert (decimal_key(one) == decimal_key(other)) == (one == other)


def test_of_equal_amounts_less_than_comes_first() -> None:
    ordered = ["less_than", "at_most", "about", "exactly", "at_least", "more_than"]

    assert sorted(ordered, key=lambda how: AMOUNT.sort_key(quantity(how, "5"))) == ordered
