"""Values of every kind, as hypothesis draws them. Knows how each looks, not what it is used for."""

import hashlib
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from models.records.kinds import (
    Amount,
    Code,
    Country,
    Date,
    Digest,
    FieldName,
    Flag,
    Given,
    Instant,
    Kind,
    LanguageTag,
    Lei,
    Locating,
    Locator,
    Money,
    MoneyKind,
    Number,
    OrderKey,
    Path,
    Prose,
    Quantity,
    Reference,
    Text,
    Through,
    TimeZone,
    Url,
    When,
    between,
    canonical,
    country_codes,
    currency_codes,
    instant,
    zone_names,
)
from models.records.vocabularies import COMPARATOR, STAGE

prose = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).filter(
    lambda text: bool(text.strip())
)
lines = prose.filter(lambda text: "\n" not in text and "\r" not in text)

_figures = st.integers(-(10**12), 10**12)
decimals = st.builds(
    lambda whole, places: Decimal(whole).scaleb(-places), _figures, st.integers(0, 6)
)
_units = st.sampled_from(["", "units", "t", "%", "°C", "wafers a month", "% of home sales", "台"])


def _compared(amount: Decimal, upper: Decimal, how: str) -> tuple[str, Decimal, Decimal | None]:
    if how != "between":
        return how, amount, None
    low, high = sorted((amount, upper))
    return how, low, high if low != high else high + 1


_stated = st.builds(_compared, decimals, decimals, st.sampled_from(COMPARATOR.codes))


def _quantity(stated: tuple[str, Decimal, Decimal | None], unit: str) -> Quantity:
    how, amount, upper = stated
    return Quantity(how, amount, upper, unit)


def _sum(stated: tuple[str, Decimal, Decimal | None], currency: str) -> Money:
    how, amount, upper = stated
    return Money(how, amount, upper, currency)


quantities = st.builds(_quantity, _stated, _units)
sums = st.builds(_sum, _stated, st.sampled_from(currency_codes()))

_marks = st.sampled_from(["", "", "~", "?", "%"])
_day = st.dates().map(lambda day: day.isoformat())
_month = st.builds("{:04}-{:02}".format, st.integers(0, 9999), st.integers(1, 12))
_year = st.integers(0, 9999).map("{:04}".format)
_before = st.integers(1, 9999).map("-{:04}".format)
_far = st.builds("Y{}{}".format, st.sampled_from(["", "-"]), st.integers(10_000, 999_999_999))
_part = st.builds("{}-{}".format, _year, st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36, 40, 41]))
_open = st.one_of(
    st.integers(0, 999).map("{:03}X".format),
    st.integers(0, 99).map("{:02}XX".format),
    _year.map("{}-XX".format),
    _year.map("{}-XX-XX".format),
    _month.map("{}-XX".format),
)
singles = st.builds(
    "{}{}".format, st.one_of(_day, _month, _year, _part, _open, _far, _before), _marks
)
_moments = st.builds(
    "{}T{:%H:%M:%S}{}".format, _day, st.times(), st.sampled_from(["", "Z", "+08:00", "-05"])
)


def _ordered(form: str) -> Callable[[str, str], str]:
    def written(one: str, other: str) -> str:
        early, late = sorted((one, other), key=lambda edtf: Date().sort_key(When(edtf)))
        return form.format(early, late)

    return written


edtf = st.one_of(
    singles,
    _moments,
    st.builds(_ordered("{}/{}"), singles, singles),
    st.builds(_ordered("[{}..{}]"), singles, singles),
    st.builds("{}{}".format, singles, st.sampled_from(["/..", "/"])),
    st.builds("{}{}".format, st.sampled_from(["../", "/"]), singles),
    singles.map("[..{}]".format),
    singles.map("[{}..]".format),
    st.lists(singles, min_size=2, max_size=4).map(lambda each: f"[{','.join(each)}]"),
)
dates = st.builds(When, edtf, st.one_of(st.just(""), lines))

_records = st.integers(1, 10**9)
paths = st.builds(Path, st.lists(_records, max_size=4, unique=True).map(tuple), known=st.booleans())
_places = st.from_regex(r"[0-9]{1,4}[a-c]?|[ivx]{1,4}|[0-9]{1,2}[.][0-9]{1,2}", fullmatch=True)


def _locator(page: str, paragraph: str, start: int | None, length: int) -> Locator:
    if start is None:
        return Locator(page or ("" if paragraph else "1"), paragraph)
    return Locator(page, paragraph, start, start + length)


locators = st.builds(
    _locator,
    st.one_of(st.just(""), _places),
    st.one_of(st.just(""), _places),
    st.one_of(st.none(), st.integers(0, 10**6)),
    st.integers(1, 1000),
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | prose,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(prose, inner, max_size=3),
    max_leaves=6,
)


@st.composite
def order_keys(draw: st.DrawFn) -> str:
    """A key that a few insertions at random places could have made."""
    keys = [between(None, None)]
    for place in draw(st.lists(st.integers(0, 100), max_size=12)):
        at = place % (len(keys) + 1)
        before = keys[at - 1] if at else None
        keys.insert(at, between(before, keys[at] if at < len(keys) else None))
    return draw(st.sampled_from(keys))


VALUES: dict[Kind[Any], st.SearchStrategy[Any]] = {
    Text(): lines,
    Prose(): prose,
    Date(): dates,
    Amount(): quantities,
    MoneyKind(): sums,
    Code(STAGE): st.sampled_from(STAGE.codes),
    Reference(("company",)): _records,
    Flag(): st.booleans(),
    Country(): st.sampled_from(country_codes()),
    LanguageTag(): st.sampled_from(["en", "zh", "zh-Hans", "zh-Hant-TW", "yue", "es-419", "de-AT"]),
    Lei(): st.sampled_from(["7LTWFZYICNSX8D621K86", "529900T8BM49AURSDO55"]),
    Url(): st.sampled_from(["https://example.org/a?b=c#d", "mailto:desk@example.org"]),
    Number(unit="days", low=-5, high=10**6): st.integers(-5, 10**6),
    Through(): paths,
    Locating(): locators,
    Instant(): st.datetimes(timezones=st.timezones()).map(instant),
    TimeZone(): st.sampled_from(zone_names()),
    OrderKey(): order_keys(),
    Given(): json_values.map(canonical),
    FieldName(): st.from_regex(r"[a-z][a-z0-9_]{0,30}", fullmatch=True),
    Digest(): st.binary().map(lambda content: hashlib.sha256(content).hexdigest()),
}
"""Each kind with the values that it can hold."""
