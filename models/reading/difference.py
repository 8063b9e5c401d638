"""What is told of one thing that differs between two states, as plain values.

How they are found stands in `models.reading.differences`.
"""

from dataclasses import dataclass
from typing import Any, Final

from models.history.changes import ChangeName
from models.records import CATALOGUE, Fact

UNMADE: Final = "unmade"
OPENED: Final = "opened"
SETTLED: Final = "settled"
OPEN: Final = "open"


@dataclass(frozen=True)
class Said:
    """What a field says in one state.

    `value` is what is displayed, None where nothing is stated, it is `withheld`, or the field is
    unknown to this version; `others` are the other values of an open conflict, in words.
    """

    words: str = ""
    value: Any = None
    withheld: bool = False
    others: tuple[str, ...] = ()
    heads: tuple[ChangeName, ...] = ()


@dataclass(frozen=True)
class Entered:
    """The change set that gave a value: its uid, when, by whom, and as what it was entered.

    `made` is RFC 3339 text in UTC; author and label are empty where they are withheld.
    """

    set_uid: str
    made: str
    author: str
    label: str


@dataclass(frozen=True)
class Difference:
    """One field, or one whole record where `field` is None, that is not as it was.

    `what` is changed or, of a whole record, made, deleted, restored, or unmade where the second
    state is the earlier one; `fields` are then its fields that differ. `owner` is the record
    inside which this one is edited, or again the owner of that. `entered` says who gave what
    stands now; `conflict` is opened, settled, or open if it is so in both states; `citations`
    support the value that stands now.
    """

    record: int
    kind: str
    what: str
    label: str
    owner: int | None = None
    owner_label: str = ""
    field: str | None = None
    was: Said = Said()
    became: Said = Said()
    conflict: str = ""
    entered: tuple[Entered, ...] = ()
    citations: tuple[int, ...] = ()
    fields: tuple["Difference", ...] = ()

    @property
    def fact(self) -> Fact | None:
        """The field as the catalogue describes it; None for the whole or an unknown field."""
        entry = CATALOGUE.get(self.kind)
        return entry.facts.get(self.field or "") if entry else None
