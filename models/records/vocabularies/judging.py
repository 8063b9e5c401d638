"""The words of judgement: how likely, how sure, and what kind of statement.

Likelihood and confidence are two things, and are never put into one sentence.
"""

from decimal import Decimal

from models.errors import NotUnderstood
from models.records.vocabularies.base import Term, Vocabulary

LIKELIHOOD = Vocabulary(
    "likelihood",
    "Likelihood",
    (
        Term("almost_no_chance", "almost no chance", "1 to 5 %"),
        Term("very_unlikely", "very unlikely", "5 to 20 %"),
        Term("unlikely", "unlikely", "20 to 45 %"),
        Term("roughly_even", "roughly even chance", "45 to 55 %"),
        Term("likely", "likely", "55 to 80 %"),
        Term("very_likely", "very likely", "80 to 95 %"),
        Term("almost_certain", "almost certain", "95 to 99 %"),
    ),
)
"""How likely something is: the first row of words of US ICD 203 (section D.6.e.2.a), never
mixed with its second row."""

CONFIDENCE = Vocabulary(
    "confidence",
    "Confidence",
    (
        Term("low", "low"),
        Term("moderate", "moderate"),
        Term("high", "high"),
    ),
)
"""How well a judgement rests on its sources and reasoning, always with the reason (US
ICD 203)."""

JUDGEMENT_KIND = Vocabulary(
    "judgement_kind",
    "Kind of judgement",
    (
        Term("bottom_line", "bottom line"),
        Term("key_judgement", "key judgement"),
        Term("assumption", "assumption"),
        Term("alternative", "alternative reading"),
        Term("gap", "gap", "What is not known and would matter."),
        Term("indicator", "indicator to watch", "What would be seen if things moved."),
    ),
)
"""What a statement of the desk is. After the parts of an assessment in US ICD 203."""

RESOLUTION = Vocabulary(
    "resolution",
    "Resolution",
    (
        Term("open", "open"),
        Term("came_true", "came true"),
        Term("did_not", "did not come true"),
        Term("void", "void", "What it depended on did not happen, or it can't be told."),
    ),
)
"""How a forecast came out; only what came true or did not is scored (Brier 1950)."""

FORECASTER = Vocabulary(
    "forecaster",
    "Made by",
    (
        Term("us", "the desk"),
        Term("source", "a source"),
    ),
)
"""Whose expectation a forecast is. This program's own."""

_BOUNDS = {
    "almost_no_chance": (1, 5),
    "very_unlikely": (5, 20),
    "unlikely": (20, 45),
    "roughly_even": (45, 55),
    "likely": (55, 80),
    "very_likely": (80, 95),
    "almost_certain": (95, 99),
}


def bounds(likelihood: str) -> tuple[int, int]:
    """The band of a likelihood, in per cent, lower and upper bound (US ICD 203).

    Raises NotUnderstood for a code that is not one of the seven.
    """
    if likelihood not in _BOUNDS:
        raise NotUnderstood(f"“{likelihood}” is not one of the seven degrees of likelihood.")
    return _BOUNDS[likelihood]


def band(percent: int | Decimal) -> str:
    """The code of the likelihood that a percentage falls into; a bound belongs to the upper band.

    Raises NotUnderstood below 1 and above 99: the standard has no word for certainty (US ICD 203).
    """
    if not 1 <= percent <= 99:
        raise NotUnderstood("A likelihood lies from 1 to 99 per cent: nothing is certain.")
    return next(code for code, (low, _) in reversed(_BOUNDS.items()) if percent >= low)
