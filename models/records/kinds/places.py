"""Countries and languages, by their standard codes. Takes no side on who is a country."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from models.errors import NotUnderstood, quoted
from models.language import spoken
from models.records.kinds.base import LabelOf
from models.records.kinds.texts import text_key
from models.records.kinds.written import Listed

_UNION = ("EU", "European Union")
_TAG = r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|[0-9]{3}))?"


@lru_cache(maxsize=1)
def _names_by_code() -> dict[str, str]:
    # A heavy library that a window needs only once it shows a country.
    import pycountry

    listed = {
        each.alpha_2: str(getattr(each, "common_name", each.name)) for each in pycountry.countries
    }
    return {**listed, _UNION[0]: _UNION[1]}


@lru_cache(maxsize=1)
def _codes_by_spelling() -> dict[str, str]:
    import pycountry

    spellings = {
        spelling.casefold(): str(each.alpha_2)
        for each in pycountry.countries
        for spelling in (each.name, getattr(each, "official_name", each.name), each.alpha_3)
    }
    spellings.update({name.casefold(): code for code, name in _names_by_code().items()})
    spellings.update({code.casefold(): code for code in _names_by_code()})
    return spellings


@lru_cache(maxsize=1)
def _languages() -> dict[str, tuple[str, str]]:
    """Shortest code and English name, by two-letter code, three-letter code and name."""
    import pycountry

    found: dict[str, tuple[str, str]] = {}
    for each in pycountry.languages:
        shortest = str(getattr(each, "alpha_2", each.alpha_3))
        for spelling in (each.name.casefold(), each.alpha_3, shortest):
            found[spelling] = (shortest, str(each.name))
    return found


@lru_cache(maxsize=1)
def _scripts() -> dict[str, str]:
    import pycountry

    return {str(each.alpha_4): str(each.name) for each in pycountry.scripts}


def country_codes() -> tuple[str, ...]:
    """Every country code that can be chosen, sorted by name (ISO 3166-1, and EU)."""
    names = _names_by_code()
    return tuple(sorted(names, key=lambda code: text_key(names[code])))


@spoken
def country_name(code: str) -> str:
    """The short name of a country; a code that is not known as it is."""
    return _names_by_code().get(code, code)


@spoken
def language_name(tag: str) -> str:
    """The name of a language, and of script and region if the tag has them."""
    language, *others = tag.split("-")
    name = _languages().get(language, (language, language))[1]
    parts = [_scripts().get(each) or country_name(each) for each in others]
    return f"{name} ({', '.join(parts)})" if parts else name


@dataclass(frozen=True)
class Country(Listed):
    """A country (ISO 3166-1 alpha-2), or EU, which that standard reserves for the union."""

    key: ClassVar[str] = "country"
    sorted_apart: ClassVar[bool] = True
    form: ClassVar[str] = "[A-Z]{2}"

    def read(self, typed: str) -> str:
        """The code of a country typed by code or name. Raises NotUnderstood."""
        code = _codes_by_spelling().get(" ".join(typed.split()).casefold())
        if code is None:
            raise NotUnderstood(f"{quoted(typed)} is no country here: choose one from the list.")
        return code

    def words(self, value: str, label: LabelOf) -> str:
        """The short name."""
        return country_name(value)

    def edited(self, value: str) -> str:
        """The short name."""
        return country_name(value)

    def sort_key(self, value: str) -> str:
        """The short English name, without accents, whatever is spoken."""
        return text_key(_names_by_code().get(value, value))


@dataclass(frozen=True)
class LanguageTag(Listed):
    """A language, with its script and region where these matter (BCP 47: `zh-Hans-CN`)."""

    key: ClassVar[str] = "language"
    form: ClassVar[str] = _TAG

    def read(self, typed: str) -> str:
        """The tag of a language typed by tag or English name. Raises NotUnderstood."""
        match = re.fullmatch(_TAG, typed)
        tag = _tag(match[1], match[2] or "", match[3] or "") if match else None
        if tag is None and typed.casefold() in _languages():
            tag = _languages()[typed.casefold()][0]
        if tag is None:
            raise NotUnderstood(
                f"{quoted(typed)} is no language here: write a tag such as en or zh-Hans."
            )
        return tag

    def words(self, value: str, label: LabelOf) -> str:
        """The name of the language, and of script and region if the tag has them."""
        return language_name(value)


def _tag(language: str, script: str, region: str) -> str | None:
    found = _languages().get(language.lower())
    if found is None or (script and script.title() not in _scripts()):
        return None
    if region and not region.isdigit() and region.upper() not in _names_by_code():
        return None
    return "-".join(part for part in (found[0], script.title(), region.upper()) if part)
