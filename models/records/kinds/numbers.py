"""A whole number in a fixed unit; one that a source states loosely is a quantity instead."""

import re
from dataclasses import dataclass
from typing import ClassVar

from models.errors import NotUnderstood
from models.language import spoken
from models.records.kinds.base import Json, Kind, LabelOf, Names, SqlValue
from models.records.kinds.canonical import LARGEST

_WHOLE = r"[+-]?[0-9]+|[+-]?[0-9]{1,3}(?:[, \u00a0\u202f][0-9]{3})+"


@spoken
def number(value: int, unit: str) -> str:
    """A whole number, grouped by thousands, with its unit."""
    return f"{value:,} {unit.removesuffix('s') if value == 1 else unit}".rstrip()


@dataclass(frozen=True)
class Number(Kind[int]):
    """A whole number in `unit`, from `low` to `high` where these are given."""

    unit: str = ""
    low: int | None = None
    high: int | None = None
    key: ClassVar[str] = "number"

    def parse(self, typed: str) -> int | None:
        """Read a whole number, with or without its unit. Raises NotUnderstood."""
        text = typed.strip()
        for unit in filter(None, (self.unit, self.unit.removesuffix("s"))):
            text = text.removesuffix(unit).strip()
        if not typed.strip():
            return None
        text = text.replace("\u2212", "-")
        if not re.fullmatch(_WHOLE, text) or len(text) > 40:
            raise NotUnderstood("Write a whole number, such as 12 or 1,200.")
        value = int(re.sub(r"[, \u00a0\u202f]", "", text))
        self.check(value)
        return value

    def edited(self, value: int) -> str:
        """The figures alone."""
        return str(value)

    def words(self, value: int, label: LabelOf) -> str:
        """The number, grouped by thousands, with its unit."""
        return number(value, self.unit)

    def check(self, value: int) -> None:
        """Raise NotUnderstood for what is no whole number within the bounds."""
        if not _is_number(value):
            raise NotUnderstood("A whole number is expected here.")
        low = -LARGEST if self.low is None else self.low
        high = LARGEST if self.high is None else self.high
        if not low <= value <= high:
            raise NotUnderstood(self._bounds(low, high))

    def to_json(self, value: int, names: Names) -> Json:
        """The number."""
        return value

    def from_json(self, json: Json, names: Names) -> int:
        """The number. Raises NotUnderstood for anything but a whole number within the bounds."""
        if not isinstance(json, int) or isinstance(json, bool):
            raise NotUnderstood("A whole number is expected here.")
        self.check(json)
        return json

    def stored(self, value: int) -> SqlValue:
        """The number."""
        return value

    def loaded(self, stored: SqlValue) -> int:
        """The number."""
        return int(stored or 0)

    def _bounds(self, low: int, high: int) -> str:
        if self.high is None and self.low is not None:
            return f"The number is {low:,} or more."
        if self.low is None and self.high is not None:
            return f"The number is {high:,} or less."
        return f"The number lies from {low:,} to {high:,}."


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
