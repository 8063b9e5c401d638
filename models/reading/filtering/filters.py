"""What a filter is: tests of a record's fields, evidence and history, joined by all, any and not.

Frozen values with permanent codes alone, which say nothing of SQL, words or the file. A test is
met or not, never neither: one of a field in which nothing is stated is not met.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Final, TypeAlias

from models.reading.filtering.spans import Span

HAS: Final = "has"
IS: Final = "is"
BEGINS: Final = "begins"
HOW: Final = (HAS, IS, BEGINS)

LESS: Final = "less"
AT_MOST: Final = "at_most"
EQUAL: Final = "equal"
AT_LEAST: Final = "at_least"
MORE: Final = "more"
SIZES: Final = (LESS, AT_MOST, EQUAL, AT_LEAST, MORE)

RECORD: Final = ""
"""Stands for a whole record where a test names a field: any of its values, or itself."""

LONGEST_TEXT: Final = 200
"""Characters of a text that is looked for."""

MOST_TESTS: Final = 200
"""Tests of one filter, with those of the views that it uses."""


@dataclass(frozen=True)
class Anywhere:
    """Each word of a text occurs in some field, as screen and page show it."""

    key: ClassVar[str] = "anywhere"
    text: str


@dataclass(frozen=True)
class Words:
    """The text of a field, or what it refers to is called, has, is or begins with another.

    Case is ignored in the letters of ASCII; others are tried as written, small, large and as in a
    title.
    """

    key: ClassVar[str] = "words"
    field: str
    how: str
    text: str


@dataclass(frozen=True)
class OneOf:
    """A field holds one of these codes; of a flag they are ``yes`` and ``no``."""

    key: ClassVar[str] = "one_of"
    field: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Refers:
    """A field or a relation holds one of these records, by uid."""

    key: ClassVar[str] = "refers"
    field: str
    records: tuple[str, ...]


@dataclass(frozen=True)
class Dated:
    """Some day that a date can be lies in a stretch."""

    key: ClassVar[str] = "dated"
    field: str
    span: Span


@dataclass(frozen=True)
class Doubtful:
    """A date is only about right, or may be wrong."""

    key: ClassVar[str] = "doubtful"
    field: str


@dataclass(frozen=True)
class Sized:
    """A number compares so with another: the one stated, the smaller where two are.

    `unit` is a unit or a currency; without it, whatever the unit.
    """

    key: ClassVar[str] = "sized"
    field: str
    how: str
    amount: Decimal
    unit: str = ""


@dataclass(frozen=True)
class Empty:
    """Nothing is stated in a field, or nothing stands in a relation."""

    key: ClassVar[str] = "empty"
    field: str


@dataclass(frozen=True)
class Unsourced:
    """Something is stated and no citation supports it; of a record, supports anything of it."""

    key: ClassVar[str] = "unsourced"
    field: str = RECORD


@dataclass(frozen=True)
class Disputed:
    """A citation disputes the value that stands, or copies of the file are in conflict about it."""

    key: ClassVar[str] = "disputed"
    field: str = RECORD


@dataclass(frozen=True)
class OneOrigin:
    """All that supports the value, or any of the record's, comes from one independent origin."""

    key: ClassVar[str] = "one_origin"
    field: str = RECORD


@dataclass(frozen=True)
class Tagged:
    """The record bears a tag; case and accents are ignored, as in sorting."""

    key: ClassVar[str] = "tagged"
    word: str


@dataclass(frozen=True)
class StatusChanged:
    """Its status is another than in the state of which the newest briefing told.

    Of an application that is the stage of a decision on it. Without a briefing nothing changed.
    """

    key: ClassVar[str] = "status_changed"


@dataclass(frozen=True)
class AtGate:
    """An application has reached a stage at a gate, on the basis that is shown first.

    The gate is one, by uid, or any of a kind and a country, each empty for what is not stated. An
    empty stage and basis stand for a gate at which no position of an approver is known.
    """

    key: ClassVar[str] = "at_gate"
    gate: str = ""
    kind: str = ""
    country: str = ""
    stage: str = ""
    basis: str = ""


@dataclass(frozen=True)
class Silent:
    """An answer is owed for so many days: to the inquiry, or to one of or about the record."""

    key: ClassVar[str] = "silent"
    days: int


@dataclass(frozen=True)
class Untouched:
    """Nobody changed the record, or what it owns, for so many days."""

    key: ClassVar[str] = "untouched"
    days: int


@dataclass(frozen=True)
class InView:
    """A saved view, by uid, lists the record."""

    key: ClassVar[str] = "in_view"
    view: str


@dataclass(frozen=True)
class Unknown:
    """What a newer version wrote and this one can't test, as canonical JSON.

    A filter that holds one lists nothing.
    """

    key: ClassVar[str] = "unknown"
    json: str


@dataclass(frozen=True)
class Not:
    """The other is not met."""

    part: "Filter"


@dataclass(frozen=True)
class All:
    """Each of two parts or more is met."""

    parts: "tuple[Filter, ...]"

    def __post_init__(self) -> None:
        _refuse_few(self.parts)


@dataclass(frozen=True)
class Either:
    """One of two parts or more is met."""

    parts: "tuple[Filter, ...]"

    def __post_init__(self) -> None:
        _refuse_few(self.parts)


Test: TypeAlias = (
    Anywhere
    | Words
    | OneOf
    | Refers
    | Dated
    | Doubtful
    | Sized
    | Empty
    | Unsourced
    | Disputed
    | OneOrigin
    | Tagged
    | StatusChanged
    | AtGate
    | Silent
    | Untouched
    | InView
    | Unknown
)
Filter: TypeAlias = Test | Not | All | Either

TESTS: Final[Mapping[str, type[Test]]] = {
    each.key: each
    for each in (
        Anywhere,
        Words,
        OneOf,
        Refers,
        Dated,
        Doubtful,
        Sized,
        Empty,
        Unsourced,
        Disputed,
        OneOrigin,
        Tagged,
        StatusChanged,
        AtGate,
        Silent,
        Untouched,
        InView,
    )
}
"""Every test that is known, by its permanent code."""

STATUS: Final[Mapping[str, str]] = {
    "authority": "identity",
    "concern": "state",
    "condition": "state",
    "decision": "stage",
    "forecast": "resolution",
    "fulfilment": "step",
    "source": "state",
    "task": "state",
}
"""The field that says where a record of a kind stands; of an application its decisions do."""


def tests(filter: Filter) -> Iterator[Test]:
    """The tests of a filter, in order."""
    if isinstance(filter, Not):
        yield from tests(filter.part)
    elif isinstance(filter, All | Either):
        for part in filter.parts:
            yield from tests(part)
    else:
        yield filter


def both(one: Filter | None, other: Filter | None) -> Filter | None:
    """What meets one filter and the other; None stands for everything."""
    if one is None or other is None:
        return one or other
    first = one.parts if isinstance(one, All) else (one,)
    return All((*first, *(other.parts if isinstance(other, All) else (other,))))


def without(filter: Filter | None, field: str) -> Filter | None:
    """A filter less those of its outermost parts that test this field and no other."""
    if filter is None:
        return None
    parts = filter.parts if isinstance(filter, All) else (filter,)
    rest = [each for each in parts if not _only(each, field)]
    return All(tuple(rest)) if len(rest) > 1 else rest[0] if rest else None


def testing(filter: Filter | None, field: str) -> Filter | None:
    """Those outermost parts of a filter that test this field and no other."""
    if filter is None:
        return None
    parts = filter.parts if isinstance(filter, All) else (filter,)
    found = [each for each in parts if _only(each, field)]
    return All(tuple(found)) if len(found) > 1 else found[0] if found else None


def _only(filter: Filter, field: str) -> bool:
    return all(getattr(each, "field", None) == field for each in tests(filter))


def _refuse_few(parts: tuple[Filter, ...]) -> None:
    if len(parts) < 2:
        raise ValueError("a filter joins two parts or more")
