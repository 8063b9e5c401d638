"""Where a passage stands in its source: page, paragraph, characters of the captured text."""

import re
from dataclasses import dataclass
from typing import ClassVar

from models.errors import NotUnderstood
from models.language import spoken
from models.records.kinds.base import Json, LabelOf, Names
from models.records.kinds.written import Composed, members, text_member, whole

_ASKED = "Write the place as page 3, paragraph 2 (or p. 3 para 2)."
_PLACE = r"[0-9A-Za-z][0-9A-Za-z.:§–-]{0,39}"
_PARTS = (
    r"(?i)(?P<what>(?:paragraphs?|paras?|pars?|pages?|pp?|characters?|chars?)(?![a-z])\.?|¶)\s*"
    r"(?P<where>[0-9A-Za-z][0-9A-Za-z.:§–-]*(?:\s+to\s+[0-9]+)?)"
)


@dataclass(frozen=True)
class Locator:
    """A place in a source; `start` and `end` count characters from 0, the end not included."""

    page: str = ""
    paragraph: str = ""
    start: int | None = None
    end: int | None = None


@spoken
def located(value: Locator) -> str:
    """A place in words, all that is stated of it."""
    parts = []
    if value.page:
        parts.append(f"page {value.page}")
    if value.paragraph:
        parts.append(f"paragraph {value.paragraph}")
    if value.start is not None and value.end is not None:
        parts.append(f"characters {value.start} to {value.end}")
    return ", ".join(parts)


@dataclass(frozen=True)
class Locating(Composed[Locator]):
    """A place in a source."""

    key: ClassVar[str] = "locator"

    def parse(self, typed: str) -> Locator | None:
        """Read a place such as `p. 3 para 2`. Raises NotUnderstood."""
        if not typed.strip():
            return None
        found: dict[str, str] = {}
        rest = typed.strip()
        while rest:
            match = re.match(_PARTS, rest)
            if match is None:
                raise NotUnderstood(_ASKED)
            name = _part(match["what"])
            if name in found:
                raise NotUnderstood(f"The {name} is named twice. {_ASKED}")
            found[name] = match["where"].rstrip(".:")
            rest = rest[match.end() :].lstrip(" ,;.")
        start, end = _range(found.get("characters"))
        value = Locator(found.get("page", ""), found.get("paragraph", ""), start, end)
        self.check(value)
        return value

    def edited(self, value: Locator) -> str:
        """The place in words, which can be read back."""
        return located(value)

    def words(self, value: Locator, label: LabelOf) -> str:
        """Page and paragraph; the characters only where nothing else is known."""
        if value.page or value.paragraph:
            return located(Locator(value.page, value.paragraph))
        return located(value)

    def check(self, value: Locator) -> None:
        """Raise NotUnderstood for a place that says nothing or can't be read back."""
        if not isinstance(value, Locator):
            raise NotUnderstood(_ASKED)
        if value == Locator():
            raise NotUnderstood(_ASKED)
        for place in (value.page, value.paragraph):
            if place and not (re.fullmatch(_PLACE, whole(place)) and place == place.rstrip(".:")):
                raise NotUnderstood(_ASKED)
        if (value.start is None) != (value.end is None):
            raise NotUnderstood("A range of characters has a start and an end.")
        if value.start is not None and value.end is not None and not 0 <= value.start < value.end:
            raise NotUnderstood("A range of characters ends after its start.")

    def to_json(self, value: Locator, names: Names) -> Json:
        """The parts that are stated."""
        stated: dict[str, Json] = {}
        if value.page:
            stated["page"] = value.page
        if value.paragraph:
            stated["paragraph"] = value.paragraph
        if value.start is not None and value.end is not None:
            stated["characters"] = [value.start, value.end]
        return stated

    def from_json(self, json: Json, names: Names) -> Locator:
        """The place from its parts. Raises NotUnderstood."""
        parts = members(json, needed=(), also=("page", "paragraph", "characters"))
        match parts.get("characters"):
            case None:
                start, end = None, None
            case [int() as start, int() as end]:
                pass
            case _:
                raise NotUnderstood("A range of characters has a start and an end.")
        value = Locator(text_member(parts, "page"), text_member(parts, "paragraph"), start, end)
        self.check(value)
        return value


def _part(what: str) -> str:
    if what.casefold().startswith("c"):
        return "characters"
    return "page" if what.casefold().rstrip(".") in ("p", "pp", "page", "pages") else "paragraph"


def _range(characters: str | None) -> tuple[int | None, int | None]:
    if characters is None:
        return None, None
    match = re.fullmatch(r"([0-9]{1,12})(?:\s+to\s+|[–-])([0-9]{1,12})", characters)
    if match is None:
        raise NotUnderstood("Write a range of characters as characters 120 to 180.")
    return int(match[1]), int(match[2])
