"""Editors of values that come from a fixed list: vocabularies, countries, zones, yes or no.

Offers whose words begin with what was typed come first; each shows its help while it is marked.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from gui.forms.editors.base import Context
from gui.forms.editors.picker import Offer, Picker
from gui.translation import tr
from models.records import Fact
from models.records.kinds import Code, country_codes, country_name, zone_names

_MOST = 60
_YES_OR_NO = (Offer(True, "yes"), Offer(False, "no"))


def narrowed(offers: Iterable[Offer], typed: str) -> list[Offer]:
    """The offers that hold every typed word, those that begin with the text first."""
    wanted = typed.casefold().split()
    held = [each for each in offers if all(word in each.words.casefold() for word in wanted)]
    start = " ".join(wanted)
    held.sort(key=lambda each: not each.words.casefold().startswith(start))
    return held[:_MOST]


class CodeEditor(Picker):
    """A word of a vocabulary, with what it means."""

    def __init__(self, fact: Fact, context: Context) -> None:
        assert isinstance(fact.kind, Code)
        terms = [Offer(term.code, tr(term.words), term.help) for term in fact.kind.vocabulary]
        super().__init__(fact, context, offers=lambda typed: narrowed(terms, typed))


class FlagEditor(Picker):
    """Yes, no, or nothing stated."""

    def __init__(self, fact: Fact, context: Context) -> None:
        super().__init__(fact, context, offers=lambda typed: narrowed(_YES_OR_NO, typed))


class CountryEditor(Picker):
    """A country by name or code, or a union."""

    def __init__(self, fact: Fact, context: Context) -> None:
        super().__init__(fact, context, offers=_countries)

    def read(self, text: str) -> Any:
        """A country by any of its names. Raises NotUnderstood."""
        return self.kind.parse(text)


class LanguageEditor(Picker):
    """A language by name or tag; a few are offered, every other can be written."""

    def __init__(self, fact: Fact, context: Context) -> None:
        super().__init__(fact, context, offers=self._languages)

    def read(self, text: str) -> Any:
        """A language by tag or name. Raises NotUnderstood."""
        return self.kind.parse(text)

    def _languages(self, typed: str) -> Sequence[Offer]:
        usual = (Offer(tag, self.kind.words(tag, str), tag) for tag in _USUAL_LANGUAGES)
        return narrowed(usual, typed)


class ZoneEditor(Picker):
    """A time zone by its name in the database of zones."""

    def __init__(self, fact: Fact, context: Context) -> None:
        super().__init__(fact, context, offers=_zones)

    def read(self, text: str) -> Any:
        """A zone, spaces allowed for underscores. Raises NotUnderstood."""
        return self.kind.parse(text)


_USUAL_LANGUAGES = (
    *("en", "zh", "zh-Hans", "zh-Hant", "de", "fr", "es", "it", "nl", "pl", "pt", "ru"),
    *("uk", "ja", "ko", "ar", "fa", "he", "hi", "id", "tr", "vi"),
)


def _countries(typed: str) -> Sequence[Offer]:
    offers = [Offer(code, country_name(code), code) for code in country_codes()]
    found = narrowed(offers, typed)
    by_code = [each for each in offers if each.value == typed.strip().upper()]
    return by_code + [each for each in found if each not in by_code]


def _zones(typed: str) -> Sequence[Offer]:
    return narrowed((Offer(name, name) for name in zone_names()), typed.replace(" ", "_"))
