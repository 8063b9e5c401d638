"""Yes or no; not stated is the absence of a value."""

from dataclasses import dataclass
from typing import ClassVar

from models.errors import NotUnderstood
from models.language import spoken
from models.records.kinds.base import Json, Kind, LabelOf, Names, SqlValue

_SPELLINGS = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}


@spoken
def yes_or_no(value: bool) -> str:
    """Yes or no."""
    return "yes" if value else "no"


@dataclass(frozen=True)
class Flag(Kind[bool]):
    """A yes or a no."""

    key: ClassVar[str] = "flag"

    def parse(self, typed: str) -> bool | None:
        """Read yes or no. Raises NotUnderstood for other words."""
        text = typed.strip().casefold()
        if not text:
            return None
        if text not in _SPELLINGS:
            raise NotUnderstood("Write yes or no, or leave the field empty.")
        return _SPELLINGS[text]

    def edited(self, value: bool) -> str:
        """Yes or no."""
        return "yes" if value else "no"

    def words(self, value: bool, label: LabelOf) -> str:
        """Yes or no."""
        return yes_or_no(value)

    def check(self, value: bool) -> None:
        """Raise NotUnderstood for anything but a truth value."""
        if not isinstance(value, bool):
            raise NotUnderstood("Either yes or no is expected here.")

    def to_json(self, value: bool, names: Names) -> Json:
        """The truth value."""
        return value

    def from_json(self, json: Json, names: Names) -> bool:
        """The truth value. Raises NotUnderstood for anything else."""
        if not isinstance(json, bool):
            raise NotUnderstood("Either yes or no is expected here.")
        return json

    def stored(self, value: bool) -> SqlValue:
        """1 or 0."""
        return int(value)

    def loaded(self, stored: SqlValue) -> bool:
        """Whether it is 1."""
        return bool(stored)
