"""Where a record stands among its like: a text that always has room before, between and after.

Two people may make the same key; what has equal keys is then ordered by uid.
"""

from dataclasses import dataclass
from typing import ClassVar

from models.errors import NotUnderstood
from models.records.kinds.written import Written

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)


def between(before: str | None, after: str | None) -> str:
    """A key that sorts after `before` and before `after`; None stands for no neighbour.

    Keys are fractions in base 36 without the leading point. Raises NotUnderstood if the two are
    not keys in this order.
    """
    low, high = before or "", after
    for each in (before, after):
        if each is not None:
            _refuse_no_key(each)
    if high is not None and low >= high:
        raise NotUnderstood("There is no place between these two: they are not in this order.")
    return _midway(low, high)


def _midway(low: str, high: str | None) -> str:
    key = ""
    for place in range(max(len(low), len(high or "")) + 1):
        small = _DIGITS.index(low[place]) if place < len(low) else 0
        large = _BASE if high is None else _DIGITS.index(high[place]) if place < len(high) else 0
        if large - small > 1:
            return key + _DIGITS[(small + large) // 2]
        key += _DIGITS[small]
        if large > small:
            high = None
    return key + _DIGITS[_BASE // 2]


def _refuse_no_key(key: str) -> None:
    if not key or key.strip(_DIGITS) or key[-1] == "0":
        raise NotUnderstood("A place in an order is written in 0 to 9 and a to z, not ending in 0.")


@dataclass(frozen=True)
class OrderKey(Written):
    """A place in an order, as `between` makes it."""

    key: ClassVar[str] = "order"
    told: ClassVar[bool] = False

    def read(self, typed: str) -> str:
        """The key. Raises NotUnderstood for what `between` could not have made."""
        _refuse_no_key(typed)
        return typed
