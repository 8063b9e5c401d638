"""Which way what a merge left in conflict was decided: in its preview, or later in the case."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from models.history.timeline import words
from models.reading.arrivals import Arrivals
from models.reading.met import FieldMeeting, RecordMeeting
from models.reading.reader import Reader
from models.records import LIFE

MINE: Final = "mine"
THEIRS: Final = "theirs"
BOTH: Final = "both"
OWN: Final = "own"
"""Another value than either side had, given later."""

Place = tuple[str, str]
"""A record's uid and a field's code; whether the record stays stands under that of its life."""


@dataclass(frozen=True)
class Decided:
    """For which side something was decided, by whom and when (RFC 3339 in UTC, empty before a
    merge); `value` in words where it is neither side's."""

    side: str
    who: str = ""
    made: str = ""
    value: str = ""


def decided_since(
    case: Reader, arrivals: Arrivals, known: Mapping[Place, Decided]
) -> dict[Place, Decided]:
    """What is decided: what is `known` to be, and what the case says since the merge."""
    found = dict(known)
    later = (*_fields(case, arrivals, known), *_fates(case, arrivals, known))
    found.update(later)
    return found


def _fields(
    case: Reader, arrivals: Arrivals, known: Mapping[Place, Decided]
) -> Iterator[tuple[Place, Decided]]:
    for record, field in arrivals.conflicts:
        place, id = (record.uid, field.field), case.find(record.uid)
        heads = () if id is None or place in known else case.heads(id, field.field)
        if len(heads) == 1:
            by = case.entered(heads)[heads[0].name]
            said = _said(case, field, heads[0].value)
            sides = {field.mine.words: MINE, field.theirs.words: THEIRS}
            side = sides.get(said, OWN)
            yield place, Decided(side, by.author, by.made, said if side == OWN else "")


def _fates(
    case: Reader, arrivals: Arrivals, known: Mapping[Place, Decided]
) -> Iterator[tuple[Place, Decided]]:
    for record in arrivals.kept:
        place, id = (record.uid, LIFE), case.find(record.uid)
        if id is None or place in known or case.kept_although_deleted([id]):
            continue
        heads = case.heads(id, LIFE)
        by = case.entered(heads)[heads[-1].name]
        side = side_of(record, gone=case.is_gone(id))
        yield place, Decided(side, by.author, by.made)


def side_of(record: RecordMeeting, *, gone: bool) -> str:
    """Whose side it is that a record which one deleted and another changed is gone, or stays."""
    return MINE if record.deleted_here == gone else THEIRS


def _said(case: Reader, field: FieldMeeting, text: str | None) -> str:
    fact = field.fact
    return words(fact, text, fact and fact.recalled(text, case.ledger), case.label)
