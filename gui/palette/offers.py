"""What the palette shows, and whom it asks for it. Words only.

To let it find one thing more, such as a saved view: an `Offering` of its own, handed to the palette
with the others.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeAlias

Hit: TypeAlias = tuple[int, int]
"""Where what was typed stands in a text: offsets in characters."""

ONLY = ">"
"""What is typed before what is to be found among the actions alone."""

FIRST, AMONG, LAST = 0, 1, 2
"""Where a group stands: before what is known, with it, or after it."""


@dataclass(frozen=True)
class Offer:
    """One row: what it is called, and what choosing it does.

    `note` stands on the right, such as keys or a kind. `passage` is a second line, perhaps of a
    field; the hits are where it was found in each. A `stage` with its `basis`, by code, stands as
    its mark in place of the icon.
    """

    text: str
    do: Callable[[], object]
    icon: str = ""
    note: str = ""
    hits: tuple[Hit, ...] = ()
    field: str = ""
    passage: str = ""
    passage_hits: tuple[Hit, ...] = ()
    stage: str = ""
    basis: str = ""


@dataclass(frozen=True)
class Group:
    """Rows under one heading, at their place among the groups."""

    place: int
    heading: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True)
class Offered:
    """All that one offering has for what was typed; `note` is said below the rows.

    It is not `whole` while there may be more that can't be found yet.
    """

    groups: tuple[Group, ...] = ()
    note: str = ""
    whole: bool = True


Take: TypeAlias = Callable[[Offered], None]


class Offering(Protocol):
    """Something that can be found; `hint` says what can be typed for it."""

    @property
    def hint(self) -> str: ...
    def ask(self, typed: str, take: Take) -> None:
        """Tell what there is for what was typed, at once or later; the next question ends this."""
        ...

    def stop(self) -> None:
        """Tell nothing more: nobody asks any longer."""
        ...
