"""What is asked of a page: everything that decides its bytes beside the state of the file."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from models.errors import NotUnderstood
from models.language import ENGLISH

LEFT_OUT: Final = ("history", "texts", "notes", "files", "desk")
"""What can be left out: who changed what when, the full texts of sources, the notes of records,
the attached files themselves, and the desk's own work (tasks, briefings, templates)."""


@dataclass(frozen=True)
class PageOrder:
    """One page as it is asked for.

    Standing and timeline speak of the day `as_of`; the records are told as the file has them.
    `exported` is the instant, with its zone, and `by` the person that the page names. `handling` is
    a TLP code, empty for the narrowest of what is told; `without` are codes of `LEFT_OUT`.
    """

    as_of: date
    exported: datetime
    by: str = ""
    handling: str = ""
    language: str = ENGLISH
    without: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        unknown = sorted(self.without.difference(LEFT_OUT))
        if unknown:
            raise NotUnderstood(f"“{unknown[0]}” is nothing that a page can leave out.")
        if self.exported.tzinfo is None:
            raise NotUnderstood("The instant of an export needs its zone.")
