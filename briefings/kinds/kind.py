"""What a kind of briefing is: a declaration of its parts in order, by their codes."""

from dataclasses import dataclass
from typing import Literal

from briefings.order import Piece


@dataclass(frozen=True)
class Kind:
    """One kind of briefing; its name and help stand in `briefings.phrases` under its code.

    `about` says what its scope is: some applications, or one company. `compares` says that it is
    told from an earlier state; `most_pages` that it is made shorter until it fits on so many.
    """

    code: str
    pieces: tuple[Piece, ...]
    about: Literal["applications", "company"] = "applications"
    compares: bool = False
    landscape: bool = False
    most_pages: int | None = None


def beside(*parts: tuple[str, int]) -> tuple[Piece, ...]:
    """Parts in one row, each with its share of twelve."""
    return tuple(Piece(part, beside=at > 0, share=share) for at, (part, share) in enumerate(parts))


def below(*parts: str) -> tuple[Piece, ...]:
    """Parts one under the other."""
    return tuple(Piece(part) for part in parts)
