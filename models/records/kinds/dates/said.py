"""Dates in words, with their precision. Every phrase can be typed again as a date."""

from models.language import spoken
from models.records.kinds.dates.stretches import MONTHS, End, Precision, Reading, Single, Span

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
QUARTERS = {33: "first", 34: "second", 35: "third", 36: "fourth"}
HALVES = {40: "first", 41: "second"}


@spoken
def in_words(reading: Reading) -> str:
    """The date as a person would say it: `about January 2026`."""
    if isinstance(reading, Single):
        return _single(reading, uncertain=", uncertain")
    if isinstance(reading, Span):
        return _span(reading)
    return " or ".join(_choice(each) for each in reading.among)


def _span(span: Span) -> str:
    start, end = span.start, span.end
    if isinstance(start, Single) and isinstance(end, Single):
        first, last = _pair(start, end)
        return f"from {first} to {last}"
    if isinstance(start, Single):
        tail = "on" if end is End.OPEN else "on, end not known"
        return f"from {_inside(start)} {tail}"
    if isinstance(end, Single):
        tail = "" if start is End.OPEN else ", start not known"
        return f"until {_inside(end)}{tail}"
    return "at all times"


def _choice(each: Single | Span) -> str:
    if isinstance(each, Single):
        return _inside(each)
    if isinstance(each.start, Single) and isinstance(each.end, Single):
        days = each.start.precision is each.end.precision is Precision.DAY
        first, last = _pair(each.start, each.end)
        return f"some {'day' if days else 'time'} between {first} and {last}"
    if isinstance(each.start, Single):
        return f"{_preposition(each.start)} or after {_inside(each.start)}"
    if isinstance(each.end, Single):
        return f"{_preposition(each.end)} or before {_inside(each.end)}"
    return "at some time"


def _preposition(single: Single) -> str:
    return "on" if single.precision is Precision.DAY else "in"


def _pair(first: Single, last: Single) -> tuple[str, str]:
    plain = not any(
        each.approximate or each.uncertain or not 0 < each.year < 10_000 or "X" in each.text
        for each in (first, last)
    )
    if plain and first.year == last.year and first.precision is last.precision:
        if first.precision is Precision.DAY and first.month == last.month:
            return str(first.day), _inside(last)
        if first.precision is Precision.DAY:
            return f"{first.day} {MONTHS[first.month - 1]}", _inside(last)
        if first.precision is Precision.MONTH:
            return MONTHS[first.month - 1], _inside(last)
    return _inside(first), _inside(last)


def _inside(single: Single) -> str:
    return _single(single, uncertain=" (uncertain)")


def _single(single: Single, *, uncertain: str) -> str:
    before = "about " if single.approximate else ""
    return f"{before}{_core(single)}{uncertain if single.uncertain else ''}"


def _core(single: Single) -> str:
    year = _year(single.year)
    match single.precision:
        case Precision.SECOND:
            return f"{single.day} {MONTHS[single.month - 1]} {year}, {_time(single.time)}"
        case Precision.DAY:
            return f"{single.day} {MONTHS[single.month - 1]} {year}"
        case Precision.MONTH:
            unknown = "some day in " if "X" in single.text else ""
            return f"{unknown}{MONTHS[single.month - 1]} {year}"
        case Precision.SEASON:
            return f"{SEASONS[single.month]} {year}"
        case Precision.QUARTER:
            return f"{QUARTERS[single.month]} quarter of {year}"
        case Precision.HALF:
            return f"{HALVES[single.month]} half of {year}"
        case Precision.YEAR:
            unknown = {0: "", 2: "some month of ", 4: "some day in "}[single.text.count("X")]
            return f"{unknown}{year}"
        case _:
            return _years(single)


def _years(single: Single) -> str:
    low, high = single.first[0], single.last[0]
    if single.precision is Precision.DECADE and low > 0 and low % 100:
        return f"the {low:04}s"
    return f"some year in {_year(low)}-{_year(high)}"


def _year(year: int) -> str:
    if year <= 0:
        return f"{1 - year} BC"
    return f"{year:04}" if year < 10_000 else f"year {year}"


def _time(time: str) -> str:
    clock, zone = time[1:9], time[9:]
    return f"{clock.removesuffix(':00')} {'UTC' if zone == 'Z' else zone}".rstrip()
