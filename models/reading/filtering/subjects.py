"""What of a kind of record can be tested, and by which tests: read off the catalogue."""

from collections.abc import Iterator
from datetime import date

from models.reading.filtering.filters import (
    BEGINS,
    HAS,
    HOW,
    LONGEST_TEXT,
    RECORD,
    SIZES,
    STATUS,
    Anywhere,
    AtGate,
    Dated,
    Disputed,
    Doubtful,
    Empty,
    InView,
    OneOf,
    OneOrigin,
    Refers,
    Silent,
    Sized,
    StatusChanged,
    Tagged,
    Test,
    Unsourced,
    Untouched,
    Words,
)
from models.reading.filtering.spans import LAST, MOST, NEXT, UNITS, Between, Counted, This
from models.records import CATALOGUE, Entry, Fact, Many
from models.records.kinds import (
    Amount,
    Code,
    Country,
    Date,
    Flag,
    Instant,
    Kind,
    LanguageTag,
    MoneyKind,
    Number,
    Reference,
    country_codes,
    country_name,
)
from models.records.kinds.canonical import LARGEST, is_whole
from models.records.kinds.flags import yes_or_no
from models.records.vocabularies import BASIS, GATE_KIND, STAGE

Subject = Fact | Many

WORDS, CHOICE, RECORDS, DATE, NUMBER, OTHER = (
    "words",
    "choice",
    "records",
    "date",
    "number",
    "other",
)
"""The sorts of subject, each with tests of its own."""

_TEXTUAL = frozenset({"text", "prose", "url", "lei", "digest", "time_zone"})
ASKED = frozenset({"inquiry", "application", "condition", "concern", "authority", "company"})
"""The kinds of record about which an answer can be owed."""


def subjects(entry: Entry) -> dict[str, Subject]:
    """The fields and relations of a kind, by permanent code."""
    return {**entry.manys, **entry.facts}


def subject(kind: str, field: str) -> Subject | None:
    """A field or relation of a kind of record by its code; None for one that is not known."""
    entry = CATALOGUE.get(kind)
    return None if entry is None else entry.facts.get(field) or entry.manys.get(field)


def sort_of(subject: Subject) -> str:
    """By which tests a field or relation can be tested."""
    if isinstance(subject, Many):
        return RECORDS
    kind = subject.kind
    if isinstance(kind, Reference):
        return RECORDS
    if isinstance(kind, Code | Country | Flag | LanguageTag):
        return CHOICE
    if isinstance(kind, Date | Instant):
        return DATE
    if isinstance(kind, Number | Amount | MoneyKind):
        return NUMBER
    return WORDS if kind.key in _TEXTUAL else OTHER


def choices(kind: Kind[str] | Kind[bool]) -> Iterator[tuple[str, str]]:
    """The codes that a field can hold with their words, in order; of languages none are listed."""
    if isinstance(kind, Code):
        yield from ((term.code, term.words) for term in kind.vocabulary)
    elif isinstance(kind, Country):
        yield from ((code, country_name(code)) for code in country_codes())
    elif isinstance(kind, Flag):
        yield from (("yes", yes_or_no(True)), ("no", yes_or_no(False)))


def fits(kind: str, test: Test) -> bool:
    """Whether a kind of record can be tested so: the field is one of its own, and of that sort."""
    if isinstance(test, Anywhere | Tagged):
        return is_line(test.text if isinstance(test, Anywhere) else test.word)
    if isinstance(test, Silent | Untouched):
        return 0 <= test.days <= MOST and (isinstance(test, Untouched) or kind in ASKED)
    if isinstance(test, StatusChanged):
        return kind == "application" or kind in STATUS
    if isinstance(test, InView):
        return bool(test.view)
    if isinstance(test, AtGate):
        return kind == "application" and _is_at_gate(test)
    field = getattr(test, "field", None)
    if field == RECORD:
        return isinstance(test, Unsourced | Disputed | OneOrigin)
    found = subject(kind, str(field))
    return found is not None and _fits(found, test)


def _is_at_gate(test: AtGate) -> bool:
    """Whether one gate or one sort of gate is named, and a stage with its basis or neither."""
    sort = (not test.kind or test.kind in GATE_KIND) and (
        not test.country or test.country in country_codes()
    )
    known = test.stage in STAGE and test.basis in BASIS
    return (known or not (test.stage or test.basis)) and (
        sort and not (test.gate and (test.kind or test.country))
    )


def is_line(text: str) -> bool:
    """Whether a text can be looked for: one line, not blank, not too long, of whole characters."""
    short = bool(text.strip()) and len(text) <= LONGEST_TEXT
    return short and len(text.splitlines()) == 1 and is_whole(text)


def _fits(found: Subject, test: Test) -> bool:
    sort = sort_of(found)
    if isinstance(test, Words):
        how = test.how in (HOW if sort == WORDS else (HAS, BEGINS))
        return how and is_line(test.text) and sort in (WORDS, RECORDS)
    if isinstance(test, OneOf):
        return sort == CHOICE and bool(test.codes)
    if isinstance(test, Refers):
        return sort == RECORDS and bool(test.records)
    if isinstance(test, Dated):
        return sort == DATE and _is_span(test)
    if isinstance(test, Doubtful):
        return isinstance(found, Fact) and isinstance(found.kind, Date)
    if isinstance(test, Sized):
        return sort == NUMBER and test.how in SIZES and _has_unit(found, test)
    return isinstance(test, Empty) or isinstance(found, Fact)


def _is_span(test: Dated) -> bool:
    span = test.span
    if isinstance(span, Counted):
        return span.way in (LAST, NEXT) and span.unit in UNITS and 0 < span.number <= MOST
    if isinstance(span, This):
        return span.unit in UNITS
    if isinstance(span, Between):
        return date.min <= span.first <= span.last
    return True


def _has_unit(found: Subject, test: Sized) -> bool:
    if not isinstance(found, Fact):
        return False
    if isinstance(found.kind, Number):
        return not test.unit and test.amount == int(test.amount) and abs(test.amount) <= LARGEST
    if isinstance(found.kind, MoneyKind):
        return not test.unit or (
            len(test.unit) == 3 and test.unit.isalpha() and test.unit.isupper()
        )
    return not test.unit or is_line(test.unit)
