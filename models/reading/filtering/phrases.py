"""The words of which the sentence of a filter is made, in the language that is spoken.

Of several ways to write one thing the first is said, and all are read.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from models.errors import quoted
from models.language import language, spoken
from models.reading.filtering.filters import (
    AT_LEAST,
    AT_MOST,
    BEGINS,
    EQUAL,
    HAS,
    IS,
    LESS,
    MORE,
)
from models.reading.filtering.spans import DAYS, LAST, MONTHS, NEXT, WEEKS, YEARS

IS_NOT, BEFORE, UNTIL, AFTER = "is_not", "before", "until", "after"
BETWEEN, ON = "between", "on"
DOUBTFUL, EMPTY, STATED = "doubtful", "empty", "stated"
UNSOURCED, DISPUTED, ONE_ORIGIN = "unsourced", "disputed", "one_origin"
ANYWHERE, TAGGED, STATUS_CHANGED = "anywhere", "tagged", "status_changed"
AT_GATE, AT_GATES = "at_gate", "at_gates"
IN_COUNTRY, NO_KIND, NO_COUNTRY, UNDECIDED = "in_country", "no_kind", "no_country", "undecided"
OFFICIAL, REPORTED, ASSESSED = "official", "reported", "assessed"
SILENT, UNTOUCHED, IN_VIEW, UNKNOWN = "silent", "untouched", "in_view", "unknown"

Ways = tuple[str, ...]


@dataclass(frozen=True)
class Phrases:
    """The words of one language; `gap` stands between them.

    `operators` follow a field, `whole` stand alone, `units` and `this` are keyed by unit. `gates`
    tell at which gates, and how the stage reached there is known. `it` is the record where a field
    would stand, `code` comes before a code that has no words.
    """

    gap: str
    conjunction: Ways
    disjunction: Ways
    negation: Ways
    today: Ways
    it: Ways
    code: Ways
    operators: Mapping[str, Ways]
    whole: Mapping[str, Ways]
    gates: Mapping[str, Ways]
    units: Mapping[str, Ways]
    this: Mapping[str, Ways]


@spoken
def phrases_in_words() -> Phrases:
    """The words of a sentence."""
    return _ENGLISH


@lru_cache(maxsize=4)
def _phrases(tag: str) -> Phrases:
    return phrases_in_words()


def phrases() -> Phrases:
    """The words of a sentence in the language that is spoken."""
    return _phrases(language())


@spoken
def expected_value(before: str, sorts: str) -> str:
    """That something else was expected at a place of a sentence."""
    where = f"after “{before}”" if before else "at the beginning"
    return f"Expected {where}: {sorts}."


def named_among(expected: str, ways: Iterable[str], *, most: int) -> str:
    """What was expected, with the first few of those that it can be."""
    found = [*ways]
    more = " …" if len(found) > most else ""
    return f"{expected.removesuffix('.')} ({', '.join(found[:most])}{more})." if found else expected


@spoken
def unexpected_end(rest: str) -> str:
    """That a sentence goes on where it should have ended."""
    return f"“{rest}” can't follow here: write and, or, or nothing more."


@spoken
def never_closed(before: str) -> str:
    """That a quotation mark is not closed, so that its text goes to the end."""
    where = f"after “{before}”" if before else "at the beginning"
    return f"The quotation mark {where} is not closed: write another where its text ends."


@spoken
def several(name: str) -> str:
    """That a name is borne by several records."""
    return f"Several are called {quoted(name)}: choose one from the list."


@spoken
def nobody(name: str) -> str:
    """That no record is called so."""
    return f"None is called {quoted(name)} here."


@spoken
def sorts(code: str) -> str:
    """What is expected: a field, a comparison, a number."""
    return _SORTS[code]


_SORTS = {
    "field": "a field",
    "operator": "what it is compared by",
    "value": "one of its values",
    "text": "words",
    "date": "a date such as 2026-03-01, 1 Mar 2026 or today",
    "number": "a number",
    "unit": "days, weeks, months or years",
    "and": "and",
    "record": "a name",
    "bracket": "a closing bracket",
    "short": "200 characters at most",
    "fewer": "fewer tests and brackets",
}

_ENGLISH = Phrases(
    gap=" ",
    conjunction=("and", "&", ","),
    disjunction=("or", "|"),
    negation=("not",),
    today=("today",),
    it=("it", "anything"),
    code=("the code",),
    operators={
        HAS: ("has", "contains", "have", ":"),
        IS: ("is", "are", "is one of", "="),
        IS_NOT: ("is not", "are not", "is none of", "isn't", "≠", "!=", "<>"),
        BEGINS: ("begins with", "starts with"),
        BEFORE: ("before", "is before", "<"),
        UNTIL: ("by", "is by", "until", "<=", "≤"),
        AFTER: ("after", "is after", ">"),
        BETWEEN: ("between", "is between"),
        ON: ("on", "is on", "is", "="),
        LAST: ("in the last", "is in the last", "within the last"),
        NEXT: ("in the next", "is in the next", "within the next"),
        DOUBTFUL: ("is uncertain", "is about"),
        LESS: ("less than", "is less than", "below", "<"),
        AT_MOST: ("at most", "is at most", "<=", "≤"),
        EQUAL: ("is", "equals", "="),
        AT_LEAST: ("at least", "is at least", ">=", "≥"),
        MORE: ("more than", "is more than", "above", ">"),
        EMPTY: ("is empty", "is not stated"),
        STATED: ("is not empty", "is stated"),
        UNSOURCED: ("is unsourced",),
        DISPUTED: ("is disputed",),
        ONE_ORIGIN: ("rests on one origin",),
    },
    whole={
        ANYWHERE: ("anywhere",),
        TAGGED: ("tagged",),
        STATUS_CHANGED: (
            "status changed since the last briefing",
            "status changed since last briefing",
            "status changed",
        ),
        AT_GATE: ("at the gate", "at gate"),
        AT_GATES: ("at gates of the kind", "at a gate of the kind"),
        SILENT: ("silent for",),
        UNTOUCHED: ("nobody touched it for", "untouched for"),
        IN_VIEW: ("in view", "in the view"),
        UNKNOWN: ("not known here:",),
    },
    gates={
        IN_COUNTRY: ("in",),
        NO_KIND: ("not stated",),
        NO_COUNTRY: ("a country not stated",),
        UNDECIDED: ("undecided",),
        OFFICIAL: ("officially",),
        REPORTED: ("as reported",),
        ASSESSED: ("as assessed",),
    },
    units={
        DAYS: ("days", "day"),
        WEEKS: ("weeks", "week"),
        MONTHS: ("months", "month"),
        YEARS: ("years", "year"),
    },
    this={
        DAYS: ("is today", "today"),
        WEEKS: ("this week", "is this week", "in this week"),
        MONTHS: ("this month", "is this month", "in this month"),
        YEARS: ("this year", "is this year", "in this year"),
    },
)
