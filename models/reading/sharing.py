"""The copies that were handed out, and which of them have not come back.

A copy has one change set that no other file has, its marker. Once that is in the history here, the
copy was merged; nobody has to say so, and no clock is asked.
"""

import json as standard
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.reading.reader import Reader
from models.reading.standing.attention import URGENCY
from models.reading.standing.wholes import Attention
from models.reading.standing.words import not_returned
from models.records import Share


@dataclass(frozen=True)
class Outstanding:
    """A copy that was handed out and has not come back; what is not stated is empty or None."""

    share: int
    recipient: str
    file_name: str
    shared_on: date | None


def outstanding(case: Reader) -> tuple[Outstanding, ...]:
    """The copies handed out that were not merged since, the earliest recorded first.

    Without those whose record is in the trash, and without those that left no marker.
    """
    shares = [each for each in case.all(Share) if each.marker]
    here = _arrived(case, {each.marker for each in shares})
    return tuple(
        Outstanding(
            each.id,
            each.recipient or "",
            each.file_name or "",
            each.shared_on.earliest if each.shared_on else None,
        )
        for each in shares
        if each.marker not in here
    )


def awaited(case: Reader, *, as_of: date) -> tuple[Attention, ...]:
    """The copies not returned, as the desk tells what needs attention; the longest away first."""
    found = []
    for each in outstanding(case):
        days = None if each.shared_on is None else (as_of - each.shared_on).days
        if days is None or days >= 0:
            words = not_returned(each.recipient, each.file_name, each.shared_on)
            urgency = URGENCY["not_returned"]
            found.append(Attention("not_returned", urgency, each.share, words, None, days, ()))
    return tuple(sorted(found, key=lambda one: -(one.days or 0)))


def _arrived(case: Reader, markers: Iterable[str]) -> set[str]:
    packed = []
    for marker in markers:
        try:
            packed.append(uuid.UUID(marker).hex)
        except ValueError:
            continue
    rows = case.database.connection().execute(
        "SELECT s.uid FROM json_each(?) m JOIN change_set s ON s.uid = unhex(m.value)"
        " WHERE s.made IS NOT NULL",
        (standard.dumps(sorted(packed)),),
    )
    return {str(uuid.UUID(bytes=uid)) for (uid,) in rows}
