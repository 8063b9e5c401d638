"""Sums of money: typed with a code or a sign that stands for one currency alone."""

from decimal import Decimal

import pytest

from models.errors import NotUnderstood
from models.records.kinds import Money, MoneyKind
from tests.models.records.kinds.test_kinds import NAMES

MONEY = MoneyKind()


def called(record: int) -> str:
    return str(record)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("USD 1.2 billion", "USD 1.2 billion"),
        ("more than 5m EUR", "more than EUR 5 million"),
        ("US$5 billion", "USD 5 billion"),
        ("€3,500", "EUR 3,500"),
        ("usd 5-10 million", "between USD 5 million and 10 million"),
        ("between 900,000 and 1.2 million CNY", "between CNY 900,000 and 1.2 million"),
        ("1234567.89 CHF", "CHF 1,234,567.89"),
        ("at least 2tn JPY", "at least JPY 2 trillion"),
    ],
)
def test_sums_are_understood_and_said(typed: str, words: str) -> None:
    value = MONEY.parse(typed)

    assert value is not None
    assert MONEY.words(value, called) == words


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("100", "In which currency"),
        ("5 XXQ", "In which currency"),
        ("$5m", "several currencies"),
        ("¥5m", "CNY or JPY"),
        ("5 EUR to 6 USD", "one currency"),
        ("5 EUR a year", "Write a sum"),
    ],
)
def test_what_is_no_sum_in_one_currency_is_refused(typed: str, asked: str) -> None:
    with pytest.raises(NotUnderstood, match=asked):
        MONEY.parse(typed)


def test_a_currency_that_is_not_listed_yet_is_read_from_a_file_but_not_taken_from_code() -> None:
    newer = Money("exactly", Decimal(5), None, "QQQ")

    assert MONEY.from_json(MONEY.to_json(newer, NAMES), NAMES) == newer
    with pytest.raises(NotUnderstood):
        MONEY.check(newer)


def test_sums_sort_by_currency_and_then_by_amount() -> None:
    sums = [MONEY.parse(typed) for typed in ("5 USD", "20 CNY", "-1 USD", "3 CNY")]

    ordered = sorted((each for each in sums if each), key=MONEY.sort_key)

    assert [MONEY.words(each, called) for each in ordered] == ["CNY 3", "CNY 20", "USD -1", "USD 5"]
