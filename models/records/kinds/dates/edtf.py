"""EDTF text read into stretches of days: ISO 8601-2 levels 0 and 1, quarters, halves, one-of.

Reads the standard's spelling alone; what people type is turned into it elsewhere.
"""

import re

from models.errors import NotUnderstood
from models.records.kinds.dates.stretches import (
    MONTHS,
    Choice,
    Day,
    End,
    Precision,
    Reading,
    Single,
    Span,
    days_in,
)

HOW = "Write a date such as 31 Jan 2026, Jan 2026, about 2026, 2026-01-31 or 2026-02-10/2026-02-20."
_SINGLE = (
    r"(?P<year>-?[0-9]{4}|-?[0-9]{3}X|-?[0-9]{2}XX|Y-?[1-9][0-9]{4,8})"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX)(?P<time>T[0-9]{2}:[0-9]{2}:[0-9]{2}"
    r"(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?)?)?)?"
    r"(?P<mark>[?~%]?)"
)
_TIME = r"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]([01][0-9]|2[0-3])(:[0-5][0-9])?)?"


_PARTS = {
    21: (Precision.SEASON, 3, 3),
    22: (Precision.SEASON, 6, 3),
    23: (Precision.SEASON, 9, 3),
    24: (Precision.SEASON, 12, 3),
    33: (Precision.QUARTER, 1, 3),
    34: (Precision.QUARTER, 4, 3),
    35: (Precision.QUARTER, 7, 3),
    36: (Precision.QUARTER, 10, 3),
    40: (Precision.HALF, 1, 6),
    41: (Precision.HALF, 7, 6),
}
"""Codes in the month's place: precision, first month, number of months. The standard binds
seasons to no hemisphere; they are taken as the northern meteorological ones, and winter as the
one that begins in December of its year."""


def read_edtf(text: str) -> Reading | None:
    """What the EDTF text means, or None if it has not the standard's form.

    Raises NotUnderstood if it has, and there is no such day, or it ends before it starts.
    """
    if text.startswith("[") and text.endswith("]"):
        return _choice(text[1:-1])
    if "/" in text:
        return _span(text)
    return read_single(text)


def read_single(text: str) -> Single | None:
    """One date in EDTF, or None if the text has not its form. Raises NotUnderstood."""
    match = re.fullmatch(_SINGLE, text)
    if match is None:
        return None
    year, month, day, time, mark = match.group("year", "month", "day", "time", "mark")
    if not _fits(year, month, day, time, mark):
        return None
    precision, first, last = _bounds(year, month, day)
    return Single(
        text=text,
        year=_years(year)[0],
        month=_figures(month),
        day=_figures(day),
        time=time or "",
        precision=Precision.SECOND if time else precision,
        first=first,
        last=last,
        approximate=mark in ("~", "%"),
        uncertain=mark in ("?", "%"),
    )


def _fits(year: str, month: str | None, day: str | None, time: str | None, mark: str) -> bool:
    if year.startswith("-") and not year.strip("-0X"):
        return False
    if month and (year.endswith("X") or year.startswith("Y")):
        return False
    if day and month == "XX" and day != "XX":
        return False
    return not time or bool(re.fullmatch(_TIME, time) and not mark and day != "XX")


def _figures(part: str | None) -> int:
    return int(part) if part and part != "XX" else 0


def _years(year: str) -> tuple[int, int]:
    figures = year.removeprefix("Y")
    ends = (int(figures.replace("X", "0")), int(figures.replace("X", "9")))
    return min(ends), max(ends)


def _bounds(year: str, month: str | None, day: str | None) -> tuple[Precision, Day, Day]:
    low, high = _years(year)
    if not month or month == "XX":
        unknown = year.count("X")
        precision = (Precision.YEAR, Precision.DECADE, Precision.CENTURY)[unknown]
        return precision, (low, 1, 1), (high, 12, 31)
    number = int(month)
    if number in _PARTS and not day:
        precision, starts, months = _PARTS[number]
        over, ends = divmod(starts + months - 2, 12)
        return precision, (low, starts, 1), (low + over, ends + 1, days_in(low + over, ends + 1))
    if not 1 <= number <= 12:
        raise NotUnderstood(f"There is no month {month}: write 01 to 12.")
    if not day or day == "XX":
        return Precision.MONTH, (low, number, 1), (low, number, days_in(low, number))
    if not 1 <= int(day) <= days_in(low, number):
        raise NotUnderstood(f"There is no {int(day)} {MONTHS[number - 1]} {low}.")
    return Precision.DAY, (low, number, int(day)), (low, number, int(day))


def _span(text: str) -> Span | None:
    start, _, end = text.partition("/")
    ends = (_end(start), _end(end))
    if None in ends:
        return None
    span = Span(ends[0] or End(start), ends[1] or End(end))
    if not isinstance(span.start, Single) and not isinstance(span.end, Single):
        return None
    _refuse_backwards(span)
    return span


def _end(text: str) -> Single | End | None:
    if text in ("", ".."):
        return End(text)
    single = read_single(text)
    return None if single is None or single.time else single


def _choice(inner: str) -> Choice | None:
    among = tuple(_run(each.strip()) for each in inner.split(","))
    known = tuple(each for each in among if each is not None)
    if len(known) != len(among) or (len(known) == 1 and isinstance(known[0], Single)):
        return None
    return Choice(known)


def _run(text: str) -> Single | Span | None:
    start, dots, end = text.partition("..")
    if not dots:
        single = read_single(text)
        return None if single is None or single.time else single
    ends = [End.OPEN if not each else _end(each) for each in (start, end)]
    if ends[0] is None or ends[1] is None or ends == [End.OPEN, End.OPEN]:
        return None
    span = Span(ends[0], ends[1])
    _refuse_backwards(span)
    return span


def _refuse_backwards(span: Span) -> None:
    if span.first and span.last and span.first > span.last:
        raise NotUnderstood("The end lies before the start: write the earlier date first.")
