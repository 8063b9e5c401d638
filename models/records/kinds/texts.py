"""Text as somebody typed it: one line, or many. Changes nothing in it, and draws nothing."""

import re
import unicodedata
from dataclasses import dataclass
from typing import ClassVar

from models.errors import NotUnderstood
from models.records.kinds.base import LabelOf
from models.records.kinds.formatting import unmarked
from models.records.kinds.written import Written, whole

_SORTED_BY = 80
_DIGITS = "[0-9]+"


def text_key(text: str) -> str:
    """A key that sorts texts as people look them up: no case, no accents, numbers by size."""
    plain = unicodedata.normalize("NFKD", text.strip()[:_SORTED_BY].casefold())
    bare = "".join(each for each in plain if not unicodedata.combining(each))
    return re.sub(_DIGITS, _by_size, bare)


def _by_size(digits: re.Match[str]) -> str:
    number = digits.group().lstrip("0")
    return f"{len(number):03}{number}"


@dataclass(frozen=True)
class Text(Written):
    """One line of text, kept as typed."""

    key: ClassVar[str] = "text"
    sorted_apart: ClassVar[bool] = True

    def parse(self, typed: str) -> str | None:
        """The text as typed, spaces included; blank means nothing stated. Raises NotUnderstood."""
        return self.read(typed) if typed.strip() else None

    def read(self, typed: str) -> str:
        """The text as typed. Raises NotUnderstood for a second line."""
        if "\n" in typed or "\r" in typed:
            raise NotUnderstood("This field holds one line: join the lines into one.")
        return whole(typed)

    def sort_key(self, value: str) -> str:
        """Without case and accents, numbers by size, from the first 80 characters."""
        return text_key(value)


@dataclass(frozen=True)
class Prose(Written):
    """Text of many lines, kept as typed.

    `formatted` says that it is a note of the desk's own, in which a few marks format the words;
    what somebody else wrote is shown letter by letter.
    """

    key: ClassVar[str] = "prose"
    formatted: bool = False

    def parse(self, typed: str) -> str | None:
        """The text as typed, spaces included; blank means nothing stated. Raises NotUnderstood."""
        return self.read(typed) if typed.strip() else None

    def read(self, typed: str) -> str:
        """The text as typed. Raises NotUnderstood if it can't be stored."""
        return whole(typed)

    def words(self, value: str, label: LabelOf) -> str:
        """The text, of a note without its marks of bold and italic."""
        return unmarked(value) if self.formatted else value


def is_note(kind: object) -> bool:
    """Whether a kind of value is a note, in which a few marks format the words."""
    return isinstance(kind, Prose) and kind.formatted
