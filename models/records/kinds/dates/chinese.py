"""Dates in Chinese words, with their precision: `约2026年1月`."""

from models.records.kinds.dates.stretches import End, Precision, Reading, Single, Span

SEASONS = {21: "春季", 22: "夏季", 23: "秋季", 24: "冬季"}
QUARTERS = {33: "第一季度", 34: "第二季度", 35: "第三季度", 36: "第四季度"}
HALVES = {40: "上半年", 41: "下半年"}


def in_words(reading: Reading) -> str:
    """The date as a person would say it."""
    if isinstance(reading, Single):
        return _single(reading)
    if isinstance(reading, Span):
        return _span(reading)
    return "或".join(_choice(each) for each in reading.among)


def quoting(said: str, words: str) -> str:
    """A date with the words in which the source gave it."""
    return f"{said}（“{words}”）"


def _span(span: Span) -> str:
    start, end = span.start, span.end
    if isinstance(start, Single) and isinstance(end, Single):
        return _pair(start, end)
    if isinstance(start, Single):
        return f"{_single(start)}起" + ("" if end is End.OPEN else "，终止日期不详")
    if isinstance(end, Single):
        return f"截至{_single(end)}" + ("" if start is End.OPEN else "，起始日期不详")
    return "始终"


def _choice(each: Single | Span) -> str:
    if isinstance(each, Single):
        return _single(each)
    if isinstance(each.start, Single) and isinstance(each.end, Single):
        days = each.start.precision is each.end.precision is Precision.DAY
        return f"{_pair(each.start, each.end)}之间的某{'日' if days else '时'}"
    if isinstance(each.start, Single):
        return f"{_single(each.start)}或之后"
    if isinstance(each.end, Single):
        return f"{_single(each.end)}或之前"
    return "某时"


def _pair(first: Single, last: Single) -> str:
    plain = not any(
        each.approximate or each.uncertain or not 0 < each.year < 10_000 or "X" in each.text
        for each in (first, last)
    )
    until = _single(last)
    if plain and first.year == last.year and first.precision is last.precision:
        if first.precision is Precision.DAY:
            same = first.month == last.month
            until = f"{last.day}日" if same else f"{last.month}月{last.day}日"
        elif first.precision is Precision.MONTH:
            until = f"{last.month}月"
    return f"{_single(first)}至{until}"


def _single(single: Single) -> str:
    about = "约" if single.approximate else ""
    return f"{about}{_core(single)}{'（不确定）' if single.uncertain else ''}"


def _core(single: Single) -> str:
    year = _year(single.year)
    match single.precision:
        case Precision.SECOND:
            return f"{year}{single.month}月{single.day}日{_time(single.time)}"
        case Precision.DAY:
            return f"{year}{single.month}月{single.day}日"
        case Precision.MONTH:
            return f"{year}{single.month}月{'某日' if 'X' in single.text else ''}"
        case Precision.SEASON:
            return f"{year}{SEASONS[single.month]}"
        case Precision.QUARTER:
            return f"{year}{QUARTERS[single.month]}"
        case Precision.HALF:
            return f"{year}{HALVES[single.month]}"
        case Precision.YEAR:
            return year + {0: "", 2: "某月", 4: "某日"}[single.text.count("X")]
        case _:
            return _years(single)


def _years(single: Single) -> str:
    low, high = single.first[0], single.last[0]
    if single.precision is Precision.DECADE and low > 0 and low % 100:
        century, decade = divmod(low, 100)
        return f"{century + 1}世纪{decade}年代"
    return f"{_year(low)}至{_year(high)}之间某年"


def _year(year: int) -> str:
    return f"公元前{1 - year}年" if year <= 0 else f"{year}年"


def _time(time: str) -> str:
    clock, zone = time[1:9], time[9:]
    shown = {"": "", "Z": "（UTC）"}.get(zone, f"（UTC{zone}）")
    return f"{clock.removesuffix(':00')}{shown}"
