"""Sums of money in one currency, as sources state them. Converts no currency."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import ClassVar

from models.errors import NotUnderstood
from models.language import spoken
from models.records.kinds.base import Json, LabelOf, Names
from models.records.kinds.compared import (
    Compared,
    check_compared,
    compared_key,
    from_figures,
    grouped,
    phrase,
    plain_figures,
    shifted,
)
from models.records.kinds.written import Composed, members, text_member

_ASKED = "Write a sum with its currency, such as USD 1.2 billion."
_SIGNS = {"US$": "USD", "€": "EUR", "£": "GBP", "HK$": "HKD", "NT$": "TWD", "₩": "KRW", "₹": "INR"}
_AMBIGUOUS_SIGNS = {"$": "USD or HKD", "¥": "CNY or JPY"}
_CODE = "[A-Z]{3}"
_TOKEN = r"US\$|HK\$|NT\$|[€£₩₹$¥]|(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])"
_WORDS = ((12, "trillion"), (9, "billion"), (6, "million"))
_SHOWN_PLACES = 3


@lru_cache(maxsize=1)
def _currencies() -> dict[str, str]:
    # A heavy library that a window needs only once a sum is typed or checked.
    import pycountry

    return {each.alpha_3: each.name for each in pycountry.currencies}


def currency_codes() -> tuple[str, ...]:
    """Every currency that can be chosen, by code (ISO 4217)."""
    return tuple(sorted(_currencies()))


@dataclass(frozen=True)
class Money:
    """A sum in one currency; `upper` is stated with the comparator `between` alone."""

    comparator: str
    amount: Decimal
    upper: Decimal | None
    currency: str

    @property
    def compared(self) -> Compared:
        """The sum without its currency."""
        return Compared(self.comparator, self.amount, self.upper)


@dataclass(frozen=True)
class MoneyKind(Composed[Money]):
    """A sum of money, exact or compared, with its currency (ISO 4217)."""

    key: ClassVar[str] = "money"
    sorted_apart: ClassVar[bool] = True

    def parse(self, typed: str) -> Money | None:
        """Read a sum such as `more than 5m EUR` or `USD 1.2 billion`. Raises NotUnderstood."""
        text = " ".join(typed.split())
        if not text:
            return None
        # Needed only when somebody types: kept out of what a window loads before it shows.
        from models.records.kinds.typed_numbers import read_compared

        named, number = _parted(text)
        stated, rest = read_compared(number, short="kmbt", asked=_ASKED)
        if rest.strip():
            raise NotUnderstood(_ASKED)
        value = Money(stated.comparator, stated.amount, stated.upper, named)
        self.check(value)
        return value

    def edited(self, value: Money) -> str:
        """The sum in words, which can be read back."""
        upper = grouped(value.upper) if value.upper is not None else ""
        return phrase(value.compared, f"{value.currency} {grouped(value.amount)}", upper)

    def words(self, value: Money, label: LabelOf) -> str:
        """The sum in words, in millions or more where that loses nothing."""
        return money(value)

    def check(self, value: Money) -> None:
        """Raise NotUnderstood unless it is a sum in a known currency."""
        if not isinstance(value, Money):
            raise NotUnderstood(_ASKED)
        self._check_form(value)
        if value.currency not in _currencies():
            raise NotUnderstood(f"“{value.currency}” is no currency: write its code, such as CNY.")

    def to_json(self, value: Money, names: Names) -> Json:
        """The parts that are stated, numbers as text."""
        stated: dict[str, Json] = {
            "comparator": value.comparator,
            "amount": plain_figures(value.amount),
            "currency": value.currency,
        }
        if value.upper is not None:
            stated["upper"] = plain_figures(value.upper)
        return stated

    def from_json(self, json: Json, names: Names) -> Money:
        """The sum from its parts; an unlisted currency is kept. Raises NotUnderstood."""
        parts = members(json, needed=("comparator", "amount", "currency"), also=("upper",))
        value = Money(
            text_member(parts, "comparator"),
            from_figures(text_member(parts, "amount")),
            from_figures(text_member(parts, "upper")) if "upper" in parts else None,
            text_member(parts, "currency"),
        )
        self._check_form(value)
        return value

    def sort_key(self, value: Money) -> str:
        """By currency, then as the amounts do: sums in two currencies have no order."""
        return f"{value.currency} {compared_key(value.compared)}"

    def _check_form(self, value: Money) -> None:
        check_compared(value.compared)
        if not re.fullmatch(_CODE, value.currency):
            raise NotUnderstood(f"“{value.currency}” is no currency: write its code, such as CNY.")


def _parted(typed: str) -> tuple[str, str]:
    named: set[str] = set()

    def taken(token: re.Match[str]) -> str:
        sign = token.group().upper()
        if sign in _AMBIGUOUS_SIGNS:
            raise NotUnderstood(
                f"“{sign}” stands for several currencies: write {_AMBIGUOUS_SIGNS[sign]}."
            )
        code = _SIGNS.get(sign, sign)
        if code not in _currencies():
            return token.group()
        named.add(code)
        return ""

    number = " ".join(re.sub(_TOKEN, taken, typed).split())
    if len(named) != 1:
        raise NotUnderstood(
            "A sum stands in one currency." if named else f"In which currency? {_ASKED}"
        )
    return named.pop(), number


@spoken
def money(value: Money) -> str:
    """A sum in words, in millions or more where that loses nothing."""
    upper = _short(value.upper) if value.upper is not None else ""
    return phrase(value.compared, f"{value.currency} {_short(value.amount)}", upper)


def _short(amount: Decimal) -> str:
    for places, word in _WORDS:
        size = shifted(amount, -places)
        if abs(size) >= 1 and -int(size.as_tuple().exponent) <= _SHOWN_PLACES:
            return f"{grouped(size)} {word}"
    return grouped(amount)
