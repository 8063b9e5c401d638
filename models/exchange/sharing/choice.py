"""What was chosen for a copy that is to leave: how much of the case, and what is withheld."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from models.errors import NotUnderstood
from models.history.ledger import Ledger
from models.records.kinds import Json
from models.records.vocabularies import TLP, WITHHELD

Blanking = Literal["nothing", "names", "parts", "words"]
"""Which places where something withheld stands are blanked of themselves: none, those with a whole
name or title, also those with a part of the name of a person or body, or those with any single word
of what is withheld."""

BLANKING: Final[tuple[Blanking, ...]] = ("nothing", "names", "parts", "words")


@dataclass(frozen=True)
class Spot:
    """One thing of the history that can be blanked: a value, or the label or author of a set.

    It is named as everywhere: by the uid of its change set, and the place in the set for a value.
    """

    change_set: str
    seq: int | None = None
    what: Literal["value", "label", "author"] = "value"


@dataclass(frozen=True)
class Choice:
    """How much leaves and what is withheld; all of the case and nothing, unless told otherwise.

    `applications` are local numbers, none meaning the whole case; `withhold` are codes of the
    vocabulary `withheld`. Nothing above `ceiling`, a TLP code, leaves, nor what stood only before
    the day `before`. `spots` are blanked beside those that `blank` says.
    """

    applications: frozenset[int] = frozenset()
    withhold: frozenset[str] = frozenset()
    ceiling: str = ""
    before: date | None = None
    blank: Blanking = "nothing"
    spots: frozenset[Spot] = frozenset()

    def __post_init__(self) -> None:
        unknown = [each for each in sorted(self.withhold) if each not in WITHHELD]
        if unknown:
            raise NotUnderstood(f"“{unknown[0]}” is nothing that can be withheld.")
        if self.ceiling and self.ceiling not in TLP:
            raise NotUnderstood(f"“{self.ceiling}” is not a label of the Traffic Light Protocol.")
        if self.blank not in BLANKING:
            raise NotUnderstood(f"“{self.blank}” is none of {', '.join(BLANKING)}.")

    @property
    def everything(self) -> bool:
        """Whether the whole case leaves and nothing is withheld but the records of other copies."""
        return self == Choice(blank=self.blank)


def stored(choice: Choice, ledger: Ledger) -> Json:
    """The choice as the record of the copy keeps it: by lasting names, only what was chosen."""
    told: dict[str, Json] = {}
    if choice.applications:
        told["applications"] = [*sorted(map(ledger.uid, choice.applications))]
    if choice.withhold:
        told["withhold"] = [*sorted(choice.withhold)]
    if choice.ceiling:
        told["ceiling"] = choice.ceiling
    if choice.before is not None:
        told["before"] = choice.before.isoformat()
    if choice.blank != "nothing":
        told["blank"] = choice.blank
    if choice.spots:
        told["blanked"] = len(choice.spots)
    return told
