"""A pointer from one record to another, by local number here and by uid in the history."""

from dataclasses import dataclass
from typing import ClassVar

from models.errors import NotUnderstood
from models.records.kinds.base import Json, Kind, LabelOf, Names, SqlValue


@dataclass(frozen=True)
class Reference(Kind[int]):
    """The local number of a record of one of `kinds`; without kinds, of any record.

    Whether the record exists and is of such a kind is for the edit door to find out.
    """

    kinds: tuple[str, ...] = ()
    key: ClassVar[str] = "reference"

    def parse(self, typed: str) -> int | None:
        """The record of a local number. Raises NotUnderstood: a record is picked, not typed."""
        text = typed.strip()
        if not text:
            return None
        if not (text.isascii() and text.isdigit()):
            raise NotUnderstood("Choose a record from the list, or make a new one.")
        value = int(text)
        self.check(value)
        return value

    def edited(self, value: int) -> str:
        """The local number, as an editor hands it on."""
        return str(value)

    def words(self, value: int, label: LabelOf) -> str:
        """What the record is called."""
        return label(value)

    def check(self, value: int) -> None:
        """Raise NotUnderstood for what can't be the local number of a record."""
        if not is_record(value):
            raise NotUnderstood("Choose a record from the list, or make a new one.")

    def to_json(self, value: int, names: Names) -> Json:
        """The record's uid."""
        return names.uid(value)

    def from_json(self, json: Json, names: Names) -> int:
        """The record of a uid. Raises NotUnderstood for anything but a text."""
        if not isinstance(json, str):
            raise NotUnderstood("A record is named by the text of its uid.")
        return names.id(json)

    def stored(self, value: int) -> SqlValue:
        """The local number."""
        return value

    def loaded(self, stored: SqlValue) -> int:
        """The local number."""
        return int(stored or 0)

    def targets(self, value: int) -> tuple[int, ...]:
        """The record pointed at."""
        return (value,)


def is_record(value: object) -> bool:
    """Whether `value` can be the local number of a record."""
    return isinstance(value, int) and not isinstance(value, bool) and value > 0
