"""What kinds have in common whose value is a text, or is kept as canonical JSON.

Knows no kind in particular.
"""

import re
from abc import abstractmethod
from typing import ClassVar, TypeVar

from models.errors import NotUnderstood
from models.records.kinds.base import Json, Kind, LabelOf, Names, SqlValue
from models.records.kinds.canonical import canonical, is_whole, parsed

V = TypeVar("V")
LONGEST = 1_000_000


class NoNames:
    """Stands for the names of records in kinds whose values point at none."""

    def uid(self, id: int, /) -> str:
        """Refuse: such a value holds no record."""
        raise NotUnderstood(f"The value is not expected to point at record {id}.")

    def id(self, uid: str, /) -> int:
        """Refuse: such a value holds no record."""
        raise NotUnderstood(f"The value is not expected to point at record {uid}.")


NO_NAMES = NoNames()


def whole(text: object) -> str:
    """The text itself. Raises NotUnderstood if it is none, blank, too long or can't be stored."""
    if not isinstance(text, str):
        raise NotUnderstood("A text is expected here.")
    if not text.strip():
        raise NotUnderstood("A blank text states nothing: leave the field empty.")
    if len(text) > LONGEST:
        raise NotUnderstood(f"The text is longer than {LONGEST:,} characters: attach it as a file.")
    if not is_whole(text):
        raise NotUnderstood("The text holds half of a character, which no file can keep.")
    return text


class Written(Kind[str]):
    """A kind whose value is one text, and is kept as it is.

    A subclass says in `read` how typed text becomes the value; every value must read as itself.
    """

    @abstractmethod
    def read(self, typed: str) -> str:
        """The value that was typed, in its one spelling. Raises NotUnderstood."""

    def parse(self, typed: str) -> str | None:
        """Read what was typed; blank means nothing stated. Raises NotUnderstood."""
        return self.read(typed.strip()) if typed.strip() else None

    def edited(self, value: str) -> str:
        """The text that stands in an editor."""
        return value

    def words(self, value: str, label: LabelOf) -> str:
        """The value as screen and page show it."""
        return value

    def check(self, value: str) -> None:
        """Raise NotUnderstood if `value` is not one of this kind in its one spelling."""
        right = self.read(whole(value))
        if right != value:
            raise NotUnderstood(f"“{value}” is written “{right}” here.")

    def to_json(self, value: str, names: Names) -> Json:
        """The text itself."""
        return value

    def from_json(self, json: Json, names: Names) -> str:
        """The text itself. Raises NotUnderstood for anything but a text of this kind."""
        self.check(whole(json))
        return str(json)

    def stored(self, value: str) -> SqlValue:
        """The text itself."""
        return value

    def loaded(self, stored: SqlValue) -> str:
        """The text itself."""
        return str(stored)


class Listed(Written):
    """A text out of a list that others keep and extend, such as that of the time zones.

    What is typed must stand in our copy of the list; what a file holds only needs the `form`.
    """

    form: ClassVar[str]

    def from_json(self, json: Json, names: Names) -> str:
        """The text itself. Raises NotUnderstood for what can't stand in such a list."""
        text = whole(json)
        if not re.fullmatch(self.form, text):
            raise NotUnderstood(f"“{text[:80]}” has not the form of what is expected here.")
        return text


class Composed(Kind[V]):
    """A kind whose value has parts, points at no record, and is kept as canonical JSON text."""

    def stored(self, value: V) -> SqlValue:
        """The canonical JSON text."""
        return canonical(self.to_json(value, NO_NAMES))

    def loaded(self, stored: SqlValue) -> V:
        """The value in the canonical JSON text."""
        return self.from_json(parsed(str(stored)), NO_NAMES)


def members(json: Json, *, needed: tuple[str, ...], also: tuple[str, ...] = ()) -> dict[str, Json]:
    """`json` as an object that has the needed members and none but the allowed ones.

    Raises NotUnderstood.
    """
    if not isinstance(json, dict):
        raise NotUnderstood("The value has parts, and they are missing.")
    missing = [name for name in needed if name not in json]
    if missing:
        raise NotUnderstood(f"The value lacks its part “{missing[0]}”.")
    strange = sorted(set(json) - set(needed) - set(also))
    if strange:
        raise NotUnderstood(f"The value has a part that is not known here: “{strange[0]}”.")
    return json


def text_member(json: dict[str, Json], name: str) -> str:
    """The text that stands under `name`, or an empty one. Raises NotUnderstood for no text."""
    found = json.get(name, "")
    if not isinstance(found, str):
        raise NotUnderstood(f"The part “{name}” is a text.")
    return found
