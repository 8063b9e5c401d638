"""The vocabularies in Simplified Chinese: the same codes in the same order, in other words."""

from models.records.vocabularies.base import Term, Vocabulary
from models.records.vocabularies.chinese import (
    answers,
    conditions,
    gates,
    handling,
    judging,
    sources,
    stages,
    work,
)

VOCABULARIES: dict[str, Vocabulary] = {
    each.code: each
    for part in (answers, conditions, gates, handling, judging, sources, stages, work)
    for each in part.VOCABULARIES
}
"""Every vocabulary in Chinese by its code."""


def terms(vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The terms of a vocabulary in Chinese; one that is not ours keeps its words."""
    return VOCABULARIES.get(vocabulary.code, vocabulary).terms
