"""Quantities with a unit, as sources state them. Converts no unit."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from models.errors import NotUnderstood
from models.language import spoken
from models.records.kinds.base import Json, LabelOf, Names
from models.records.kinds.canonical import is_whole
from models.records.kinds.compared import (
    Compared,
    check_compared,
    compared_key,
    from_figures,
    grouped,
    phrase,
    plain_figures,
)
from models.records.kinds.written import Composed, members, text_member

_ASKED = "Write a number with its unit, such as more than 400,000 units."
_LONGEST_UNIT = 80


@dataclass(frozen=True)
class Quantity:
    """An amount with its unit; `upper` is stated with the comparator `between` alone."""

    comparator: str
    amount: Decimal
    upper: Decimal | None = None
    unit: str = ""

    @property
    def compared(self) -> Compared:
        """The quantity without its unit."""
        return Compared(self.comparator, self.amount, self.upper)


@dataclass(frozen=True)
class Amount(Composed[Quantity]):
    """A quantity, exact or compared."""

    key: ClassVar[str] = "quantity"
    sorted_apart: ClassVar[bool] = True

    def parse(self, typed: str) -> Quantity | None:
        """Read a quantity such as `>400000 units` or `10 to 20 %`. Raises NotUnderstood."""
        text = " ".join(typed.split())
        if not text:
            return None
        # Needed only when somebody types: kept out of what a window loads before it shows.
        from models.records.kinds.typed_numbers import read_compared

        stated, unit = read_compared(text, short="k", asked=_ASKED)
        value = Quantity(stated.comparator, stated.amount, stated.upper, unit.strip())
        self.check(value)
        return value

    def edited(self, value: Quantity) -> str:
        """The quantity in words, which can be read back."""
        return quantity(value)

    def words(self, value: Quantity, label: LabelOf) -> str:
        """The quantity in words, its thousands grouped."""
        return quantity(value)

    def check(self, value: Quantity) -> None:
        """Raise NotUnderstood unless the quantity can be written and read back."""
        if not isinstance(value, Quantity):
            raise NotUnderstood(_ASKED)
        check_compared(value.compared)
        if value.unit:
            self._check_unit(value.unit)

    def to_json(self, value: Quantity, names: Names) -> Json:
        """The parts that are stated, numbers as text."""
        stated: dict[str, Json] = {
            "comparator": value.comparator,
            "amount": plain_figures(value.amount),
        }
        if value.upper is not None:
            stated["upper"] = plain_figures(value.upper)
        if value.unit:
            stated["unit"] = value.unit
        return stated

    def from_json(self, json: Json, names: Names) -> Quantity:
        """The quantity from its parts. Raises NotUnderstood."""
        parts = members(json, needed=("comparator", "amount"), also=("upper", "unit"))
        value = Quantity(
            text_member(parts, "comparator"),
            from_figures(text_member(parts, "amount")),
            from_figures(text_member(parts, "upper")) if "upper" in parts else None,
            text_member(parts, "unit"),
        )
        self.check(value)
        return value

    def sort_key(self, value: Quantity) -> str:
        """A text that sorts as the amounts do, whatever the unit."""
        return compared_key(value.compared)

    def _check_unit(self, unit: str) -> None:
        from models.records.kinds.typed_numbers import reads_on

        if unit != " ".join(unit.split()) or not is_whole(unit) or len(unit) > _LONGEST_UNIT:
            raise NotUnderstood("A unit is a short text on one line, without spaces around it.")
        if reads_on(unit):
            raise NotUnderstood(f"“{unit}” can't be told from the number before it. {_ASKED}")


@spoken
def quantity(value: Quantity) -> str:
    """A quantity in words, its thousands grouped."""
    upper = grouped(value.upper) if value.upper is not None else ""
    return f"{phrase(value.compared, grouped(value.amount), upper)} {value.unit}".rstrip()
