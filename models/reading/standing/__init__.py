"""The standing: where applications stand, who owes an answer, what is missing: all computed.

`gather` reads what bears on some applications once; `standing` and `overview` are pure functions
of what it read. Nothing here is stored, and nothing asks the clock: the day is always handed in.
"""

from models.reading.standing.matter import Matter
from models.reading.standing.parts import (
    Allowance,
    Answer,
    Attention,
    Backing,
    Carried,
    Claim,
    Contradiction,
    Drift,
    Gap,
    Overview,
    Position,
    Reached,
    Row,
    Rung,
    Standing,
    Term,
    Weight,
)

__all__ = [
    "Allowance",
    "Answer",
    "Attention",
    "Backing",
    "Carried",
    "Claim",
    "Contradiction",
    "Drift",
    "Gap",
    "Matter",
    "Overview",
    "Position",
    "Reached",
    "Row",
    "Rung",
    "Standing",
    "Term",
    "Weight",
]
