"""What was decided of a merge: for each field in conflict mine, theirs, both, or nothing yet.

It keeps the choices and turns them into what `models.merging` takes; it shows nothing.
"""

from collections.abc import Callable, Iterator
from typing import Final

from gui.translation import tr
from models.history.changes import LastingName
from models.merging import Decisions, United
from models.reading.arrivals import Arrivals
from models.reading.difference import Said
from models.reading.meeting import FieldMeeting, RecordMeeting
from models.reading.texts import united
from models.records.kinds import (
    Amount,
    Code,
    Date,
    MoneyKind,
    Number,
    Prose,
    Quantity,
    Reference,
    Text,
)

MINE: Final = "mine"
THEIRS: Final = "theirs"
BOTH: Final = "both"

Conflict = tuple[RecordMeeting, FieldMeeting]
Which = Callable[[RecordMeeting, FieldMeeting], bool]

_GROUPS: Final = (
    ("dates", (Date,)),
    ("choices from a list", (Code,)),
    ("figures", (Amount, MoneyKind, Number, Quantity)),
    ("references", (Reference,)),
    ("texts", (Prose, Text)),
)


class Deciding:
    """The decisions on one look at a copy."""

    def __init__(self, arrivals: Arrivals) -> None:
        self.conflicts: tuple[Conflict, ...] = arrivals.conflicts
        self._sides: dict[tuple[str, str], str] = {}

    @property
    def open(self) -> int:
        """How many conflicts are not decided."""
        return len(self.conflicts) - len(self._sides)

    def side(self, record: RecordMeeting, field: FieldMeeting) -> str:
        """Which side was chosen for a field; empty for none."""
        return self._sides.get((record.uid, field.field), "")

    def choose(self, record: RecordMeeting, field: FieldMeeting, side: str) -> None:
        """Choose a side for one field, if it can be chosen; an empty one leaves it open."""
        if not side:
            self._sides.pop((record.uid, field.field), None)
        elif side in sides(field):
            self._sides[record.uid, field.field] = side

    def choose_all(self, side: str, which: Which = lambda record, field: True) -> None:
        """Choose a side for every conflict of which this is true."""
        for record, field in self.conflicts:
            if which(record, field):
                self.choose(record, field, side)

    def carry_over(self, before: "Deciding") -> None:
        """Keep what was decided of the conflicts that are still the same."""
        known = {(record.uid, field.field): field for record, field in before.conflicts}
        for record, field in self.conflicts:
            same = known.get((record.uid, field.field))
            if same is not None and same.choices == field.choices:
                self.choose(record, field, before.side(record, field))

    def groups(self) -> Iterator[tuple[str, int, Which]]:
        """The groups of fields in conflict by what they hold: words, number, and which they are."""
        for words, kinds in _GROUPS:
            number = sum(_is_of(field, kinds) for _, field in self.conflicts)
            if 0 < number < len(self.conflicts):
                yield tr(words), number, _holding(kinds)

    @property
    def decided(self) -> frozenset[tuple[str, str]]:
        """The fields that are decided, by record uid and code."""
        return frozenset(self._sides)

    def decisions(self) -> Decisions:
        """What was decided, as it is carried out."""
        fields = {(record.uid, field.field): field for record, field in self.conflicts}
        return {place: _decision(fields[place], side) for place, side in self._sides.items()}


def sides(field: FieldMeeting) -> tuple[str, ...]:
    """What can be chosen for a field in conflict."""
    if len(field.choices) < 2:
        return ()
    # What is withheld can't be chosen: nobody here can say what it is.
    found = [side for side, it in ((MINE, field.mine), (THEIRS, field.theirs)) if not it.withheld]
    return (*found, BOTH) if proposal(field) is not None else tuple(found)


def proposal(field: FieldMeeting) -> str | None:
    """A text with what both sides changed; None where that can't be put together."""
    fact = field.fact
    if fact is None or not isinstance(fact.kind, Prose):
        return None
    if any(it.withheld or it.others for it in (field.old, field.mine, field.theirs)):
        return None
    return united(_text(field.old), _text(field.mine), _text(field.theirs))


def _decision(field: FieldMeeting, side: str) -> LastingName | United:
    if side == BOTH:
        return United(proposal(field) or "", field.choices)
    return field.choices[0 if side == MINE else 1]


def _text(said: Said) -> str:
    return said.value if isinstance(said.value, str) else ""


def _holding(kinds: tuple[type, ...]) -> Which:
    return lambda _, field: _is_of(field, kinds)


def _is_of(field: FieldMeeting, kinds: tuple[type, ...]) -> bool:
    return field.fact is not None and isinstance(field.fact.kind, kinds)
