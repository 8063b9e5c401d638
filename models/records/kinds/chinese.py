"""The kinds of value in Chinese words: quantities, sums, places in a source, countries."""

import gettext
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from models.records.kinds.amounts import Quantity
from models.records.kinds.compared import Compared, grouped, shifted
from models.records.kinds.dates import When
from models.records.kinds.locators import Locator
from models.records.kinds.money import Money
from models.records.vocabularies import COMPARATOR

_LARGE = ((12, "万亿"), (8, "亿"), (4, "万"))
_SHOWN_PLACES = 3
_UNITS = {
    "unit": "件",
    "units": "件",
    "piece": "件",
    "pieces": "件",
    "chip": "颗芯片",
    "chips": "颗芯片",
    "server": "台服务器",
    "servers": "台服务器",
    "tonnes": "吨",
    "days": "天",
    "pages": "页",
    "bytes": "字节",
    "per cent": "%",
}
"""Common units, as analysts type them in English; any other stays as it was typed."""

_CURRENCIES = {"CNY": "元人民币", "HKD": "港元", "JPY": "日元", "KRW": "韩元", "TWD": "新台币"}
_CORRECTED = {
    "BD": "孟加拉国",
    "BO": "玻利维亚",
    "CC": "科科斯（基林）群岛",
    "EU": "欧洲联盟",
    "FK": "福克兰群岛（马尔维纳斯）",
    "KH": "柬埔寨",
    "MT": "马耳他",
}
"""Names that the list of ISO codes misspells or sets otherwise, and the union, which it lacks."""


def yes_or_no(value: bool) -> str:
    """Yes or no."""
    return "是" if value else "否"


def phrase(value: Compared, amount: str, upper: str) -> str:
    """The comparator in words around the amounts, which come ready written."""
    if value.comparator == "exactly":
        return amount
    if value.comparator == "between":
        return f"{amount}至{upper}"
    return f"{COMPARATOR.words(value.comparator)}{amount}"


def quantity(value: Quantity) -> str:
    """A quantity in words, its thousands grouped."""
    upper = grouped(value.upper) if value.upper is not None else ""
    return f"{phrase(value.compared, grouped(value.amount), upper)}{_unit(value.unit)}"


def number(value: int, unit: str) -> str:
    """A whole number with its unit."""
    return f"{value:,}{_unit(unit)}"


def money(value: Money) -> str:
    """A sum in words, in 万 or more where that loses nothing, with the name of its currency."""
    upper = _short(value.upper) if value.upper is not None else ""
    named = _CURRENCIES.get(value.currency) or _listed("iso4217").get(
        value.currency, f" {value.currency}"
    )
    return f"{phrase(value.compared, _short(value.amount), upper)}{named}"


def relayed(names: Sequence[str], *, known: bool) -> str:
    """A chain of relays by their names, nearest first."""
    end = [] if known else ["源头未说明"]
    return " ← ".join((*names, *end)) or "来源自述"


def located(value: Locator) -> str:
    """A place in words, all that is stated of it."""
    parts = []
    if value.page:
        parts.append(f"第{value.page}页")
    if value.paragraph:
        parts.append(f"第{value.paragraph}段")
    if value.start is not None and value.end is not None:
        parts.append(f"第{value.start}至{value.end}字符")
    return "，".join(parts)


def moment(value: str) -> str:
    """A moment in words, in UTC."""
    day, _, time = value.partition("T")
    return f"{When(day).said()}{time[:5]}（UTC）"


def country_name(code: str) -> str:
    """The short name of a country; a code that is not known as it is."""
    return _CORRECTED.get(code) or _listed("iso3166-1").get(code, code)


def language_name(tag: str) -> str:
    """The name of a language, and of script and region if the tag has them."""
    language, *others = tag.split("-")
    name = _listed("iso639-3").get(language, language)
    parts = [_listed("iso15924").get(each) or country_name(each) for each in others]
    return f"{name}（{'，'.join(parts)}）" if parts else name


def _unit(unit: str) -> str:
    if not unit or unit == "%":
        return unit
    known = _UNITS.get(unit.casefold())
    return known or (f" {unit}" if unit[0].isascii() else unit)


def _short(amount: Decimal) -> str:
    for places, word in _LARGE:
        size = shifted(amount, -places)
        if abs(size) >= 1 and -int(size.as_tuple().exponent) <= _SHOWN_PLACES:
            return f"{grouped(size)}{word}"
    return grouped(amount)


@lru_cache(maxsize=4)
def _listed(standard: str) -> dict[str, str]:
    """The Chinese names of an ISO list, by their codes, as the library of the codes brings them."""
    import pycountry

    said = gettext.translation(
        standard, pycountry.LOCALES_DIR, languages=["zh_CN"], fallback=True
    ).gettext
    if standard == "iso4217":
        return {each.alpha_3: said(each.name) for each in pycountry.currencies}
    if standard == "iso15924":
        return {each.alpha_4: said(each.name) for each in pycountry.scripts}
    if standard == "iso639-3":
        return {
            # Several names of one language stand side by side; the first is the common one.
            getattr(each, "alpha_2", each.alpha_3): said(each.name).split(";")[0].strip()
            for each in pycountry.languages
        }
    return {
        each.alpha_2: said(getattr(each, "common_name", each.name)) for each in pycountry.countries
    }
