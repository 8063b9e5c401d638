"""Countries and languages, by their standard codes. Takes no side on who is a country."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

import pycountry

from models.errors import NotUnderstood
from models.records.kinds.base import LabelOf
from models.records.kinds.texts import text_key
from models.records.kinds.written import Written

_UNION = ("EU", "European Union")
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|[0-9]{3}))?")


@lru_cache(maxsize=1)
def _names_by_code() -> dict[str, str]:
    listed = {
        each.alpha_2: getattr(each, "common_name", None) or each.name
        for each in pycountry.countries
    }
    return {**listed, _UNION[0]: _UNION[1]}


@lru_cache(maxsize=1)
def _codes_by_spelling() -> dict[str, str]:
    spellings = {
        spelling.casefold(): each.alpha_2
        for each in pycountry.countries
        for spelling in (each.name, getattr(each, "official_name", each.name), each.alpha_3)
    }
    spellings.update({name.casefold(): code for code, name in _names_by_code().items()})
    spellings.update({code.casefold(): code for code in _names_by_code()})
    return spellings


def country_codes() -> tuple[str, ...]:
    """Every country code that can be chosen, sorted by name (ISO 3166-1, and EU)."""
    names = _names_by_code()
    return tuple(sorted(names, key=lambda code: text_key(names[code])))


def country_name(code: str) -> str:
    """The short name of a country; a code that is not known as it is."""
    return _names_by_code().get(code, code)


@dataclass(frozen=True)
class Country(Written):
    """A country (ISO 3166-1 alpha-2), or EU, which that standard reserves for the union."""

    key: ClassVar[str] = "country"
    sorted_apart: ClassVar[bool] = True

    def read(self, typed: str) -> str:
        """The code of a country typed by code or name. Raises NotUnderstood."""
        code = _codes_by_spelling().get(" ".join(typed.split()).casefold())
        if code is None:
            raise NotUnderstood(f"“{typed}” is no country here: choose one from the list.")
        return code

    def words(self, value: str, label: LabelOf) -> str:
        """The short name."""
        return country_name(value)

    def edited(self, value: str) -> str:
        """The short name."""
        return country_name(value)

    def sort_key(self, value: str) -> str:
        """The short name, without accents."""
        return text_key(country_name(value))


@dataclass(frozen=True)
class LanguageTag(Written):
    """A language, with its script and region where these matter (BCP 47: `zh-Hans-CN`)."""

    key: ClassVar[str] = "language"

    def read(self, typed: str) -> str:
        """The tag of a language typed by tag or English name. Raises NotUnderstood."""
        match = _TAG.fullmatch(typed)
        tag = self._tag(*match.groups()) if match else None
        if tag is None:
            named = pycountry.languages.get(name=typed.strip().capitalize())
            tag = getattr(named, "alpha_2", None) or getattr(named, "alpha_3", None)
        if tag is None:
            raise NotUnderstood(
                f"“{typed}” is no language here: write a tag such as en or zh-Hans."
            )
        return str(tag)

    def words(self, value: str, label: LabelOf) -> str:
        """The English name of the language, and of script and region if the tag has them."""
        language, *others = value.split("-")
        found = _language(language)
        parts = [_script_or_region(each) for each in others]
        name = found.name if found else language
        return f"{name} ({', '.join(parts)})" if parts else name

    def edited(self, value: str) -> str:
        """The tag."""
        return value

    def _tag(self, language: str, script: str | None, region: str | None) -> str | None:
        found = _language(language.lower())
        if found is None or (script and not pycountry.scripts.get(alpha_4=script.title())):
            return None
        if region and not region.isdigit() and region.upper() not in _names_by_code():
            return None
        shortest = getattr(found, "alpha_2", None) or found.alpha_3
        parts = (shortest, script and script.title(), region and region.upper())
        return "-".join(part for part in parts if part)


def _language(code: str) -> "pycountry.db.Data | None":
    if len(code) == 2:
        return pycountry.languages.get(alpha_2=code)
    return pycountry.languages.get(alpha_3=code)


def _script_or_region(part: str) -> str:
    if len(part) == 4:
        script = pycountry.scripts.get(alpha_4=part)
        return str(script.name) if script else part
    return country_name(part)
