"""Dates as people type them, turned into EDTF. Refuses what can be read in two ways."""

import re
from collections.abc import Callable

from models.errors import NotUnderstood, quoted
from models.records.kinds.dates.edtf import HOW, read_edtf
from models.records.kinds.dates.names import core
from models.records.kinds.dates.stretches import Day, Precision, Reading, Single, days_in

_ABOUT = r"(?:about|around|approximately|approx\.?|circa|ca?\.|roughly|~|≈)\s*"
_UNCERTAIN = r"\s*(?:,\s*uncertain|\(uncertain\)|\(\?\)|\?)$"
_OR = r"\s+or\s+(?!before\b|after\b|earlier\b|later\b)"
_BETWEEN = r"(?:(?:some\s+(?:day|time)|sometime)\s+)?between\s+(.+?)\s+and\s+(.+)"
_BEFORE = r"(?:before|earlier than)\s+(.+)"
_AFTER = r"(?:after|later than)\s+(.+)"
_BY = (
    r"(?:(?:on|in)\s+or\s+before|by|no\s+later\s+than|not\s+later\s+than)\s+(.+)"
    r"|(.+?),?\s+or\s+(?:before|earlier)"
)
_NOT_BEFORE = (
    r"(?:(?:on|in)\s+or\s+after|no\s+earlier\s+than|not\s+earlier\s+than|not\s+before)\s+(.+)"
    r"|(.+?),?\s+or\s+(?:after|later)"
)
_SINCE = (
    r"(?:from|since)\s+((?:(?!\s+(?:to|until|till)\s).)+?)(?:,?\s+(?:on|onwards?))?"
    r"(,\s*end\s+not\s+known)?"
)
_UNTIL = r"(?:until|till|up\s+to)\s+(.+?)(,\s*start\s+not\s+known)?"
_FROM_TO = r"(?:from\s+)?(.+?)(?:\s+(?:to|until|till|through)\s+|\s+[-–—]\s+|\s*[–—]\s*)(.+)"
_HYPHEN = r"((?:[a-z]{3,9}\.?\s+)?[0-9]{1,2}|(?!mid|early|late)[a-z]{3,9}|[0-9]{4})-(.+)"
_THIRD = r"(?:the\s+)?(early|beginning of|start of|mid|middle of|late|end of)[\s-]+(?:the\s+)?(.+)"
_DAY_THEN_YEAR = r"([0-9]{1,2})(?:st|nd|rd|th)?,?\s+([0-9]{4})"
_NAME = r"[a-z]{3,9}"


def read_typed(typed: str) -> Reading:
    """The date that was typed, in EDTF or in words. Raises NotUnderstood."""
    text = " ".join(typed.split())
    strict = read_edtf(text.upper().replace(" ", "") if text[:1] == "[" else text)
    if strict is not None:
        return strict
    found = _several(text.casefold().rstrip("."))
    reading = read_edtf(found) if found else None
    if reading is None:
        raise NotUnderstood(f"{quoted(typed.strip())} is not understood as a date. {HOW}")
    return reading


def _several(text: str) -> str | None:
    for attempt in (_listed, _bounded, _spanning, _third, _single_text):
        found = attempt(text)
        if found:
            return found
    return None


def _listed(text: str) -> str | None:
    parts = re.split(_OR, text.removeprefix("either "))
    if len(parts) < 2:
        return None
    inner = [_several(part) for part in parts]
    if any(part is None or "/" in part for part in inner):
        return None
    return "[" + ",".join(str(part).strip("[]") for part in inner) + "]"


def _bounded(text: str) -> str | None:
    between = re.fullmatch(_BETWEEN, text)
    if between:
        ends = _two(between[1], between[2])
        return f"[{ends[0]}..{ends[1]}]" if ends else None
    forms: tuple[tuple[str, Callable[[Single], str]], ...] = (
        (_BY, lambda single: f"[..{single.text}]"),
        (_NOT_BEFORE, lambda single: f"[{single.text}..]"),
        (_BEFORE, lambda single: f"[..{_neighbour(single, -1)}]"),
        (_AFTER, lambda single: f"[{_neighbour(single, 1)}..]"),
    )
    for pattern, written in forms:
        match = re.fullmatch(pattern, text)
        if match:
            single = _single(next(group for group in match.groups() if group))
            return written(single) if single else None
    return None


def _spanning(text: str) -> str | None:
    since = re.fullmatch(_SINCE, text)
    if since:
        start = _single(since[1])
        return f"{start.text}/{'' if since[2] else '..'}" if start else None
    until = re.fullmatch(_UNTIL, text)
    if until:
        end = _single(until[1])
        return f"{'' if until[2] else '..'}/{end.text}" if end else None
    if _single_text(text):
        return None
    both = re.fullmatch(_FROM_TO, text) or re.fullmatch(_HYPHEN, text)
    ends = _two(both[1], both[2]) if both else None
    return f"{ends[0]}/{ends[1]}" if ends else None


def _third(text: str) -> str | None:
    match = re.fullmatch(_THIRD, text)
    whole = _single(match[2]) if match else None
    if match is None or whole is None:
        return None
    third = {"e": 0, "b": 0, "s": 0, "m": 1, "l": 2}[match[1][0]] if match[1] != "end of" else 2
    year = f"{whole.year:04}"
    if whole.precision is Precision.MONTH:
        last = days_in(whole.year, whole.month)
        start, end = ((1, 10), (10, 20), (20, last))[third]
        return f"[{year}-{whole.month:02}-{start:02}..{year}-{whole.month:02}-{end:02}]"
    if whole.precision is Precision.YEAR:
        start, end = ((1, 4), (5, 8), (9, 12))[third]
        return f"[{year}-{start:02}..{year}-{end:02}]"
    return None


def _two(first: str, last: str) -> tuple[str, str] | None:
    shared_month = re.fullmatch(_DAY_THEN_YEAR, last)
    month = re.search(_NAME, first)
    if shared_month and month:
        last = f"{shared_month[1]} {month.group()} {shared_month[2]}"
    end = _single(last)
    if end is None:
        return None
    words = last.split()
    for borrowed in ("", " " + " ".join(words[-1:]), " " + " ".join(words[-2:])):
        start = _single(first + borrowed)
        if start is not None:
            return start.text, end.text
    return None


def _single(text: str) -> Single | None:
    found = _single_text(text)
    reading = read_edtf(found) if found else None
    return reading if isinstance(reading, Single) else None


def _single_text(text: str) -> str | None:
    rest = text.strip()
    about = re.match(_ABOUT, rest)
    if about:
        rest = rest[about.end() :]
    unsure = re.search(_UNCERTAIN, rest)
    if unsure:
        rest = rest[: unsure.start()]
    plain = core(rest)
    if plain is None:
        return None
    about_too = plain[-1] in "~%"
    unsure_too = plain[-1] in "?%"
    marks = {(True, True): "%", (True, False): "~", (False, True): "?", (False, False): ""}
    return plain.rstrip("~%?") + marks[bool(about) or about_too, bool(unsure) or unsure_too]


def _neighbour(single: Single, step: int) -> str:
    mark = single.text[-1] if single.text[-1] in "~?%" else ""
    year, month, day = single.first if step < 0 else single.last
    if single.precision is Precision.YEAR:
        return _year(year + step) + mark
    if single.precision is Precision.MONTH:
        over, place = divmod(month - 1 + step, 12)
        return f"{_year(year + over)}-{place + 1:02}{mark}"
    year, month, day = (
        _next_day((year, month, day)) if step > 0 else _day_before((year, month, day))
    )
    return f"{_year(year)}-{month:02}-{day:02}{mark}"


def _year(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def _next_day(day: Day) -> Day:
    year, month, number = day
    if number < days_in(year, month):
        return year, month, number + 1
    return (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)


def _day_before(day: Day) -> Day:
    year, month, number = day
    if number > 1:
        return year, month, number - 1
    return (year, month - 1, days_in(year, month - 1)) if month > 1 else (year - 1, 12, 31)
