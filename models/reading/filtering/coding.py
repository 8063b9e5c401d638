"""Filters as canonical JSON, as a saved view keeps them: permanent codes, whatever the language.

What a newer version wrote is kept as it is, and written again as it was.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from models.errors import NotUnderstood
from models.reading.filtering.filters import (
    TESTS,
    All,
    Either,
    Filter,
    Not,
    Test,
    Unknown,
)
from models.reading.filtering.spans import MOST, After, Before, Between, Counted, Span, This, Until
from models.reading.filtering.subjects import fits
from models.records.kinds import Json, canonical, parsed
from models.records.kinds.compared import from_figures, plain_figures

_DEEPEST: Final = 40
"""How deep filters stand in each other; deeper ones are no longer read."""


def written(filter: Filter) -> str:
    """The canonical JSON of a filter."""
    return canonical(_json(filter))


def read(text: str | None, kind: str) -> Filter | None:
    """The filter of a kind of record that `written` gave; None, everything, where none is stated.

    Whatever this version can't test is kept as `Unknown`.
    """
    if text is None:
        return None
    try:
        json = parsed(text)
        return None if json is None else _filter(json, kind, 0)
    except NotUnderstood:
        return Unknown(canonical(text))


def _json(filter: Filter) -> Json:
    if isinstance(filter, Not):
        return {"not": _json(filter.part)}
    if isinstance(filter, All):
        return {"all": [_json(each) for each in filter.parts]}
    if isinstance(filter, Either):
        return {"any": [_json(each) for each in filter.parts]}
    if isinstance(filter, Unknown):
        return parsed(filter.json)
    stated: dict[str, Json] = {"test": filter.key}
    for each in fields(filter):
        stated[each.name] = _part(getattr(filter, each.name))
    return stated


def _part(value: Any) -> Json:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Decimal):
        return plain_figures(value)
    if isinstance(value, str | int):
        return value
    return _span_json(value)


_ONE_ENDED: Final[Mapping[str, type[Before | Until | After]]] = {
    "before": Before,
    "until": Until,
    "after": After,
}


def _span_json(span: Span) -> Json:
    if isinstance(span, Counted):
        return {"way": span.way, "number": span.number, "unit": span.unit}
    if isinstance(span, This):
        return {"this": span.unit}
    if isinstance(span, Between):
        return {"first": span.first.isoformat(), "last": span.last.isoformat()}
    name = next(name for name, made in _ONE_ENDED.items() if isinstance(span, made))
    return {name: span.day.isoformat() if span.day else "today"}


def _filter(json: Json, kind: str, depth: int) -> Filter:
    try:
        return _read(json, kind, depth)
    except (KeyError, ValueError, TypeError):
        # What can't be written again ends the reading of the whole.
        return Unknown(canonical(json))


def _read(json: Json, kind: str, depth: int) -> Filter:
    if not isinstance(json, dict) or depth > _DEEPEST:
        raise ValueError("no filter of this version")
    if len(json) == 1 and "not" in json:
        return Not(_filter(json["not"], kind, depth + 1))
    if len(json) == 1 and ("all" in json or "any" in json):
        ((name, given),) = json.items()
        if not isinstance(given, list):
            raise ValueError("no list of parts")
        parts = tuple(_filter(each, kind, depth + 1) for each in given)
        return All(parts) if name == "all" else Either(parts)
    return _test(json, kind)


def _test(json: dict[str, Json], kind: str) -> Test:
    made = TESTS[str(json["test"])]
    names = {each.name for each in fields(made)}
    if set(json) != names | {"test"}:
        raise ValueError("a part that is not known, or one that is missing")
    test = made(**{name: _READ[name](json[name]) for name in names})
    if not fits(kind, test):
        raise ValueError("a field that is not known here")
    return test


def _text(json: Json) -> str:
    if not isinstance(json, str):
        raise ValueError("no text")
    return json


def _texts(json: Json) -> tuple[str, ...]:
    if not isinstance(json, list) or len(set(map(str, json))) != len(json):
        raise ValueError("no list of different texts")
    return tuple(map(_text, json))


def _uid(json: Json) -> str:
    if str(UUID(_text(json))) != json:
        raise ValueError("no uid in its one spelling")
    return str(json)


def _count(json: Json) -> int:
    if not isinstance(json, int) or isinstance(json, bool) or not 0 <= json <= MOST:
        raise ValueError("no number of this size")
    return json


def _day(json: Json) -> date:
    day = date.fromisoformat(_text(json))
    if day.isoformat() != json:
        raise ValueError("no day in its one spelling")
    return day


def _span(json: Json) -> Span:
    if not isinstance(json, dict):
        raise ValueError("no stretch of days")
    match sorted(json):
        case ["this"]:
            return This(_text(json["this"]))
        case ["number", "unit", "way"]:
            return Counted(_text(json["way"]), _count(json["number"]), _text(json["unit"]))
        case ["first", "last"]:
            return Between(_day(json["first"]), _day(json["last"]))
        case [name] if name in _ONE_ENDED:
            return _ONE_ENDED[name](None if json[name] == "today" else _day(json[name]))
    raise ValueError("no stretch of days that is known here")


_READ: Final[Mapping[str, Callable[[Json], Any]]] = {
    "field": _text,
    "how": _text,
    "text": _text,
    "word": _text,
    "unit": _text,
    "codes": _texts,
    "records": lambda json: tuple(map(_uid, _texts(json))),
    "view": _uid,
    "gate": lambda json: json if json == "" else _uid(json),
    "kind": _text,
    "country": _text,
    "stage": _text,
    "basis": _text,
    "days": _count,
    "amount": lambda json: from_figures(_text(json)),
    "span": _span,
}
"""What stands under each name of a test's parts."""
