"""The kinds of value that a field can hold, one to a file.

To add a kind: a file here, an editor in `gui/forms/editors`, a line in `tests/.../test_kinds.py`.
"""

from models.records.kinds.amounts import Amount, Quantity
from models.records.kinds.base import Json, Kind, LabelOf, Names, SqlValue
from models.records.kinds.canonical import canonical, parsed
from models.records.kinds.codes import Code
from models.records.kinds.dates import DATE_FORMS, Date, When, edtf_help
from models.records.kinds.flags import Flag
from models.records.kinds.given import Given
from models.records.kinds.identifiers import Digest, FieldName, Lei, Url
from models.records.kinds.instants import Instant, TimeZone, instant, zone_names
from models.records.kinds.locators import Locating, Locator
from models.records.kinds.money import Money, MoneyKind, currency_codes
from models.records.kinds.numbers import Number
from models.records.kinds.order import OrderKey, between
from models.records.kinds.paths import Path, Through
from models.records.kinds.places import Country, LanguageTag, country_codes, country_name
from models.records.kinds.references import Reference
from models.records.kinds.texts import Prose, Text, is_note, text_key

__all__ = [
    "DATE_FORMS",
    "Amount",
    "Code",
    "Country",
    "Date",
    "Digest",
    "FieldName",
    "Flag",
    "Given",
    "Instant",
    "Json",
    "Kind",
    "LabelOf",
    "LanguageTag",
    "Lei",
    "Locating",
    "Locator",
    "Money",
    "MoneyKind",
    "Names",
    "Number",
    "OrderKey",
    "Path",
    "Prose",
    "Quantity",
    "Reference",
    "SqlValue",
    "Text",
    "Through",
    "TimeZone",
    "Url",
    "When",
    "between",
    "canonical",
    "country_codes",
    "country_name",
    "currency_codes",
    "edtf_help",
    "instant",
    "is_note",
    "parsed",
    "text_key",
    "zone_names",
]
