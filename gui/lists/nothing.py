"""What a list says of itself: why it shows nothing, and how its records are opened."""

from gui.translation import tr
from models.case import Case
from models.errors import Refused
from models.reading.filtering.filters import Anywhere, Filter
from models.reading.filtering.within import is_known
from models.reading.views import by_uid


def why_nothing(case: Case, kind: str, filter: Filter) -> str:
    """Why a filter lets no record of a kind through, in words."""
    if isinstance(filter, Anywhere):
        words = tr("Nothing here has “{text}” in any field.")
        return words.format(text=filter.text.strip())
    try:
        known = is_known(filter, kind, by_uid(case.views()))
    except Refused as refused:
        return str(refused)
    if not known:
        return tr(
            "The filter holds something that this version does not know, so it lists nothing."
        )
    return tr("Nothing here fits the filter.")


def how_opened(*, wide: bool, narrow: bool) -> str:
    """How a record is opened where none stands beside the list; empty where one does."""
    if wide:
        return tr("Enter opens the record, F2 or a double click changes a value.")
    return tr("Enter or a click opens the record.") if narrow else ""
