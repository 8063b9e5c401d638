"""What a list says of itself: that there is nothing yet, why it shows nothing, how its records are
opened."""

import re
from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from gui.translation import tr
from gui.widgets.middle import Middle
from models.case import Case
from models.errors import Refused
from models.reading.filtering.filters import Anywhere, Filter
from models.reading.filtering.within import is_known
from models.reading.views import by_uid
from models.records import Entry

_TESTED = re.compile(r"(.+?) (?:is|has|begins with|before|after|in the (?:next|last)) .+")
"""What looks like a sentence about a field."""


def none_yet(entry: Entry, words: str, *, begin: Callable[[], None] | None) -> Middle:
    """What stands where there are no records of a kind; with `begin`, a button makes the first."""
    said = tr("No {records} yet.").format(records=tr(entry.plural).lower())
    button = QPushButton(words)
    button.setEnabled(begin is not None)
    if begin is not None:
        button.clicked.connect(lambda: begin())
    made = Middle(f"{said} {tr(entry.help)}".strip(), button)
    made.setFocusProxy(button)
    return made


def none_found(clear: Callable[[], None]) -> Middle:
    """What stands where a filter lets none through, to be said, with a button that clears it."""
    button = QPushButton(tr("Clear the filter"))
    button.clicked.connect(lambda: clear())
    return Middle("", button)


def why_nothing(case: Case, kind: str, filter: Filter) -> str:
    """Why a filter lets no record of a kind through, in words."""
    if isinstance(filter, Anywhere):
        words = tr("Nothing here has “{text}” in any field.")
        return f"{words.format(text=filter.text.strip())} {_meant(filter.text)}".strip()
    try:
        known = is_known(filter, kind, by_uid(case.views()))
    except Refused as refused:
        return str(refused)
    if not known:
        return tr(
            "The filter holds something that this version does not know, so it lists nothing."
        )
    return tr("Nothing here fits the filter.")


def how_opened(*, wide: bool, narrow: bool, read_only: bool) -> str:
    """How a record is opened where none stands beside the list; empty where one does."""
    if wide and not read_only:
        return tr("Enter opens the record, F2 or a double click changes a value.")
    if wide:
        return tr("Enter opens the record.")
    return tr("Enter or a click opens the record.") if narrow else ""


def _meant(text: str) -> str:
    """What may have been meant by words that look like a sentence, which they are not."""
    found = _TESTED.fullmatch(text.strip())
    if found is None:
        return ""
    return tr("No field is called “{name}” here.").format(name=found[1])
