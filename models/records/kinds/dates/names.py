"""One date as people write it, by name or by figures, turned into EDTF without its marks."""

import re

from models.errors import NotUnderstood
from models.records.kinds.dates.edtf import read_single
from models.records.kinds.dates.stretches import MONTHS

_MONTHS = {
    spelling: number
    for number, name in enumerate(MONTHS, 1)
    for spelling in (name.casefold(), name[:3].casefold())
} | {"sept": 9}
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4} | {
    "4th": 4
}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_M = r"(?P<month>[a-z]{3,9})\.?"
_D = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_Y = r"(?P<year>[0-9]{4}(?!\s*bc)|year\s+[1-9][0-9]{4,8}|[1-9][0-9]{0,9}\s*bc)"
_T = (
    r"(?:(?:,|\s+at)?\s+(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)"
    r"\s*(?P<zone>utc|z|[+-][0-9]{2}(?::[0-9]{2})?)?)?"
)
_NAMED = (
    rf"{_D}(?:\s+of)?\s+{_M},?\s+{_Y}{_T}",
    rf"{_M}\s+{_D}(?:,\s*|\s+){_Y}{_T}",
    rf"{_Y}\s+{_M}\s+{_D}{_T}",
    rf"(?P<some>some\s+day\s+in\s+)?{_M}(?:,\s*|\s+(?:of\s+)?){_Y}",
    rf"{_Y}\s+{_M}",
    r"(?P<year>[0-9]{4})[-.](?P<figure>[0-9]{1,2})(?:[-.](?P<day>[0-9]{1,2}))?" + _T,
    r"(?P<year>[0-9]{4})/(?P<figure>[0-9]{1,2})/(?P<day>[0-9]{1,2})",
    r"(?P<year>[0-9]{4})\s*年(?:\s*(?P<figure>[0-9]{1,2})\s*月(?:\s*(?P<day>[0-9]{1,2})\s*日)?)?",
)
_PARTS = (
    rf"(?P<kind>[qh])\s*(?P<number>[1-4])[\s-]+(?:of\s+)?{_Y}",
    rf"{_Y}[\s-]*(?P<kind>[qh])\s*(?P<number>[1-4])",
    rf"(?:the\s+)?(?P<number>[a-z]+|[1-4][a-z]{{2}})\s+(?P<kind>quarter|half)\s+(?:of\s+)?{_Y}",
    rf"(?P<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?{_Y}",
    rf"{_Y}\s+(?P<season>spring|summer|autumn|fall|winter)",
)
_WHOLE_YEAR = rf"(?P<some>some\s+month\s+of\s+|some\s+day\s+in\s+)?{_Y}"
_DECADE = r"(?:the\s+)?([0-9]{3})0s"
_YEARS = r"some year in ([0-9]{4}|[0-9]{1,4} bc)-([0-9]{4}|[0-9]{1,4} bc)"
_FIGURES = r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})"


def core(text: str) -> str | None:
    """The EDTF of one date, small letters in, or None if it is not understood.

    Raises NotUnderstood for day and month in figures that can be read in two ways.
    """
    if read_single(text.upper()) is not None:
        return text.upper()
    return _named(text) or _part_of_year(text) or _years(text) or _figures(text)


def _named(text: str) -> str | None:
    for form in _NAMED:
        match = re.fullmatch(form, text)
        if match is None:
            continue
        found = match.groupdict()
        month = _MONTHS.get(found.get("month") or "") or int(found.get("figure") or 0)
        if not month:
            if "figure" in found:
                return str(found["year"])
            continue
        unknown = "-XX" if found.get("some") else ""
        day = f"-{int(found['day']):02}" if found.get("day") else unknown
        return f"{_year(found['year'])}-{month:02}{day}{_time(found)}"
    return None


def _part_of_year(text: str) -> str | None:
    for form in _PARTS:
        match = re.fullmatch(form, text)
        if match is None:
            continue
        found = match.groupdict()
        if found.get("season"):
            return f"{_year(found['year'])}-{_SEASONS[found['season']]}"
        number = (
            int(found["number"]) if found["number"].isdigit() else _ORDINALS.get(found["number"])
        )
        if number is None or (found["kind"].startswith("h") and number > 2):
            return None
        return f"{_year(found['year'])}-{(39 if found['kind'].startswith('h') else 32) + number}"
    return None


def _years(text: str) -> str | None:
    match = re.fullmatch(_WHOLE_YEAR, text)
    if match:
        some = match["some"] or ""
        return _year(match["year"]) + ("-XX" if "month" in some else "-XX-XX" if some else "")
    decade = re.fullmatch(_DECADE, text)
    if decade:
        return f"{decade[1]}X"
    years = re.fullmatch(_YEARS, text)
    if years is None:
        return None
    low, high = (int(_year(each)) for each in years.groups())
    return _rounded(low, high, "") if low >= 0 else _rounded(-high, -low, "-")


def _rounded(low: int, high: int, sign: str) -> str | None:
    for size, figures, unknown in ((10, 3, "X"), (100, 2, "XX")):
        if low % size == 0 and high == low + size - 1:
            return f"{sign}{low // size:0{figures}}{unknown}"
    return None


def _year(text: str) -> str:
    if text.endswith("bc"):
        year = 1 - int(text.removesuffix("bc"))
        return f"{'-' if year else ''}{-year:04}" if year > -10_000 else f"Y{year}"
    return text.replace("year", "Y").replace(" ", "")


def _time(found: dict[str, str | None]) -> str:
    clock = found.get("clock")
    if not clock:
        return ""
    hour, minute, second = (*clock.split(":"), "00")[:3]
    zone = found.get("zone") or ""
    return f"T{int(hour):02}:{minute}:{second}{'Z' if zone in ('utc', 'z') else zone}"


def _figures(text: str) -> str | None:
    match = re.fullmatch(_FIGURES, text)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), match[4]
    if first <= 12 and second <= 12 and first != second:
        raise NotUnderstood(
            f"{text} can be read in two ways: write {first} {_month(second)} {year} "
            f"or {second} {_month(first)} {year}."
        )
    day, month = (first, second) if second <= 12 else (second, first)
    return f"{year}-{month:02}-{day:02}" if month <= 12 else None


def _month(number: int) -> str:
    return MONTHS[number - 1][:3] if 1 <= number <= 12 else str(number)
