"""A copy of the case to hand out: how much of it leaves, what is withheld, and the record of it.

`leaving` previews, `as_it_leaves` lets it be read, `make` makes the file, `record` records it,
`share` does the last two.
"""

from models.exchange.sharing.choice import BLANKING, Blanking, Choice, Spot
from models.exchange.sharing.leaving import Leaving, Line, leaving
from models.exchange.sharing.making import Made, make
from models.exchange.sharing.places import Place
from models.exchange.sharing.reading import as_it_leaves
from models.exchange.sharing.recording import record
from models.exchange.sharing.sharing import Shared, share
from models.exchange.sharing.words import Found

__all__ = [
    "BLANKING",
    "Blanking",
    "Choice",
    "Found",
    "Leaving",
    "Line",
    "Made",
    "Place",
    "Shared",
    "Spot",
    "as_it_leaves",
    "leaving",
    "make",
    "record",
    "share",
]
