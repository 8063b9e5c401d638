"""The value of a date, with the source's own words beside it, and its kind. Reads no clock."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import ClassVar

from models.errors import NotUnderstood
from models.language import spoken
from models.records.kinds.base import Json, LabelOf, Names
from models.records.kinds.dates.edtf import HOW, read_edtf
from models.records.kinds.dates.said import in_words
from models.records.kinds.dates.stretches import Day, Precision, Reading, Span
from models.records.kinds.written import Composed, members, text_member, whole

_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»"}


@lru_cache(maxsize=4096)
def reading(edtf: str) -> Reading:
    """What an EDTF text means. Raises NotUnderstood."""
    found = read_edtf(edtf)
    if found is None:
        raise NotUnderstood(f"“{edtf}” is not a date in EDTF. {HOW}")
    return found


@dataclass(frozen=True)
class When:
    """A date in EDTF (ISO 8601-2), and the words in which the source gave it.

    Reading any of its parts raises NotUnderstood if the text is no date; `Date` lets none in.
    """

    edtf: str
    words: str = ""

    @property
    def earliest(self) -> date | None:
        """The first day that it can be; None if the start is open or unknown.

        Far years stand as the nearest day that a date can hold.
        """
        return _calendar(reading(self.edtf).first)

    @property
    def latest(self) -> date | None:
        """The last day that it can be; None if the end is open or unknown."""
        return _calendar(reading(self.edtf).last)

    @property
    def day(self) -> date | None:
        """The day that it is, if it is one known day."""
        if self.approximate or self.uncertain or self.earliest != self.latest:
            return None
        return self.earliest

    @property
    def approximate(self) -> bool:
        """Whether it is only about right."""
        return reading(self.edtf).approximate

    @property
    def uncertain(self) -> bool:
        """Whether it may be wrong."""
        return reading(self.edtf).uncertain

    @property
    def lasts(self) -> bool:
        """Whether it goes on from one day to another, as against a day somewhere between."""
        return isinstance(reading(self.edtf), Span)

    @property
    def precision(self) -> Precision:
        """How much of a year it pins down."""
        return reading(self.edtf).precision

    def said(self) -> str:
        """The date in words, with its precision: `about January 2026`."""
        return in_words(reading(self.edtf))


@dataclass(frozen=True)
class Date(Composed[When]):
    """A date as far as it is known."""

    key: ClassVar[str] = "date"
    sorted_apart: ClassVar[bool] = True

    def parse(self, typed: str) -> When | None:
        """Read a date in EDTF or in words, with the source's words in quotation marks after it.

        Raises NotUnderstood.
        """
        # Needed only when somebody types: kept out of what a window loads before it shows.
        from models.records.kinds.dates.typed import read_typed

        if not typed.strip():
            return None
        start = min((typed.find(each) for each in _QUOTES if each in typed), default=-1)
        if start < 0:
            return When(read_typed(typed).text)
        words = typed[start + 1 :].rstrip().removesuffix(_QUOTES[typed[start]])
        if not typed[:start].strip():
            raise NotUnderstood("Write the date itself before the words of the source.")
        value = When(read_typed(typed[:start]).text, words if words.strip() else "")
        self.check(value)
        return value

    def edited(self, value: When) -> str:
        """The date in words, in EDTF where words say less; the source's words after it, quoted."""
        said = value.said()
        date = said if _means(said, value.edtf) else value.edtf
        return f'{date} "{value.words}"' if value.words else date

    def words(self, value: When, label: LabelOf) -> str:
        """The date in words, and the source's own words."""
        return quoting(value.said(), value.words) if value.words else value.said()

    def check(self, value: When) -> None:
        """Raise NotUnderstood unless it is a date in the standard's one spelling."""
        if not isinstance(value, When):
            raise NotUnderstood(HOW)
        right = reading(value.edtf).text
        if right != value.edtf:
            raise NotUnderstood(f"“{value.edtf}” is written “{right}”.")
        if value.words and ("\n" in whole(value.words) or "\r" in value.words):
            raise NotUnderstood("The words of the source stand on one line.")

    def to_json(self, value: When, names: Names) -> Json:
        """The date, and the source's words where there are some."""
        if not value.words:
            return {"edtf": value.edtf}
        return {"edtf": value.edtf, "words": value.words}

    def from_json(self, json: Json, names: Names) -> When:
        """The date from its parts. Raises NotUnderstood."""
        parts = members(json, needed=("edtf",), also=("words",))
        value = When(text_member(parts, "edtf"), text_member(parts, "words"))
        self.check(value)
        return value

    def sort_key(self, value: When) -> str:
        """The earliest day, then the latest, as text; an open start sorts first, an open end last.

        A common year sorts as its ISO date, so that the key can be compared with one.
        """
        found = reading(value.edtf)
        time = getattr(found, "time", "")
        first = _day_key(found.first) + time if found.first else "!"
        return f"{first}/{_day_key(found.last) if found.last else '~'}"


def _means(said: str, edtf: str) -> bool:
    """Whether words that are typed again give the same date."""
    from models.records.kinds.dates.typed import read_typed

    try:
        return not any(each in said for each in _QUOTES) and read_typed(said).text == edtf
    except NotUnderstood:
        return False


@spoken
def quoting(said: str, words: str) -> str:
    """A date with the words in which the source gave it."""
    return f"{said} (“{words}”)"


def _day_key(day: Day) -> str:
    year, month, number = day
    if 0 <= year <= 9999:
        return f"{year:04}-{month:02}-{number:02}"
    # Ten figures hold every year of the standard's long form; "-" sorts before figures, "y" after.
    shown = f"y{year:010}" if year > 0 else f"-{10**10 + year:010}"
    return f"{shown}-{month:02}-{number:02}"


def _calendar(day: Day | None) -> date | None:
    if day is None:
        return None
    if day[0] < 1:
        return date.min
    return date(*day) if day[0] <= 9999 else date.max
