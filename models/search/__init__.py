"""Search over everything in a case: an index apart from the file, caught up from its history.

`index` is the way in; `queries` reads what was typed, `finding` ranks, `passages` says what there
is to find.
"""

from models.search.excerpts import Hit
from models.search.finding import Answer, Found
from models.search.index import Index, place_of, take_away_unused

__all__ = ["Answer", "Found", "Hit", "Index", "place_of", "take_away_unused"]
