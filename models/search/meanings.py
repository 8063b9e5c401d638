"""What this program means by the codes in a case file, in one short text.

An index holds their words, so that one made by a version with other words is made anew.
"""

import hashlib
from functools import cache

from models.records import CATALOGUE
from models.records.kinds import Code

_READING = 3
"""Raised when texts fall into words, or records into passages, otherwise than before."""


@cache
def meanings() -> str:
    """A digest of the words of every vocabulary and the kind of every field."""
    told = [
        (entry.code, code, fact.kind.key, _terms(fact.kind))
        for entry in CATALOGUE.values()
        for code, fact in entry.facts.items()
    ]
    return hashlib.sha256(repr((_READING, told)).encode()).hexdigest()


def _terms(kind: object) -> list[tuple[str, str]]:
    if not isinstance(kind, Code):
        return []
    return [(term.code, term.words) for term in kind.vocabulary]
