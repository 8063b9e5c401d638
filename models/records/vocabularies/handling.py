"""Who may see what: the Traffic Light Protocol. Enforces nothing by itself."""

from dataclasses import dataclass

from models.errors import NotUnderstood
from models.records.vocabularies.base import Term, Vocabulary

TLP = Vocabulary(
    "tlp",
    "Handling",
    (
        Term("clear", "TLP:CLEAR", "Can be passed on to everybody."),
        Term("green", "TLP:GREEN", "For the community, not for publication."),
        Term("amber", "TLP:AMBER", "For the organization and its clients, on a need to know."),
        Term("amber_strict", "TLP:AMBER+STRICT", "For the organization alone, on a need to know."),
        Term("red", "TLP:RED", "For the people addressed, and nobody else."),
    ),
)
"""How far something may be passed on, from wide to narrow (FIRST, Traffic Light Protocol 2.0).
The labels are never translated and hold no spaces."""


@dataclass(frozen=True)
class LabelColours:
    """The colours of a label, as #RRGGBB."""

    text: str
    background: str


_TEXT_COLOURS = {
    "clear": "#FFFFFF",
    "green": "#33FF00",
    "amber": "#FFC000",
    "amber_strict": "#FFC000",
    "red": "#FF2B2B",
}
LABEL_BACKGROUND = "#000000"


def colours(handling: str) -> LabelColours:
    """The colours in which a label must be set (FIRST, TLP 2.0, section 3).

    An unknown label is set as the narrowest known one.
    """
    return LabelColours(_TEXT_COLOURS.get(handling, _TEXT_COLOURS["red"]), LABEL_BACKGROUND)


def above(handling: str, limit: str) -> bool:
    """Whether what is marked `handling` may not go where `limit` is the narrowest label allowed.

    An unknown label is above every known one. Raises NotUnderstood for an unknown limit.
    """
    if limit not in TLP:
        raise NotUnderstood(f"“{limit}” is not a label of the Traffic Light Protocol.")
    return TLP.place(handling) > TLP.place(limit)


def narrowest(handlings: tuple[str, ...]) -> str | None:
    """The label that what holds all of these must carry; None where there is none."""
    return max(handlings, key=TLP.place, default=None)
