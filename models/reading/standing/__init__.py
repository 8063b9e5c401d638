"""The standing: where applications stand, who owes an answer, what is missing: all computed.

`gather` reads what bears on some applications once; `standing` and `overview` are pure functions
of what it read. Nothing here is stored, and nothing asks the clock: the day is always handed in.
"""

from models.reading.standing.completing import File
from models.reading.standing.findings import Claim, Contradiction, Drift, Gap, Weight
from models.reading.standing.gathering import gather, gather_only
from models.reading.standing.matter import Matter
from models.reading.standing.overviews import overview
from models.reading.standing.parts import (
    Allowance,
    Answer,
    Backing,
    Carried,
    Position,
    Reached,
    Rung,
    Term,
)
from models.reading.standing.standings import standing
from models.reading.standing.wholes import Aside, Attention, Overview, Row, Standing

__all__ = [
    "Allowance",
    "Answer",
    "Aside",
    "Attention",
    "Backing",
    "Carried",
    "Claim",
    "Contradiction",
    "Drift",
    "File",
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
    "gather",
    "gather_only",
    "overview",
    "standing",
]
