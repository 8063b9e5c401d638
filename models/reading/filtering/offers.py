"""The tests that a list offers for a field before anybody types one: by the sort of the field."""

from models.reading.filtering.filters import (
    Dated,
    Disputed,
    Doubtful,
    Empty,
    Filter,
    Not,
    OneOrigin,
    Unsourced,
)
from models.reading.filtering.spans import (
    DAYS,
    LAST,
    MONTHS,
    NEXT,
    WEEKS,
    YEARS,
    Before,
    Counted,
    Span,
    This,
)
from models.reading.filtering.subjects import DATE, fits, sort_of, subject
from models.records import Fact

_SPANS: tuple[Span, ...] = (
    Before(),
    This(DAYS),
    This(WEEKS),
    This(MONTHS),
    This(YEARS),
    Counted(NEXT, 7, DAYS),
    Counted(NEXT, 30, DAYS),
    Counted(NEXT, 90, DAYS),
    Counted(LAST, 7, DAYS),
    Counted(LAST, 30, DAYS),
    Counted(LAST, 90, DAYS),
)


def offered(kind: str, field: str) -> tuple[Filter, ...]:
    """The tests offered for a field or relation, besides its values."""
    found = subject(kind, field)
    if found is None:
        return ()
    tests: list[Filter] = []
    if sort_of(found) == DATE:
        tests += [Dated(field, span) for span in _SPANS]
        doubtful = Doubtful(field)
        tests += [doubtful] if fits(kind, doubtful) else []
    tests += [Empty(field), Not(Empty(field))]
    if isinstance(found, Fact):
        tests += [Unsourced(field), Disputed(field), OneOrigin(field)]
    return tuple(tests)
