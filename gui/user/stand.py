"""Where the user stood in a case, in words that outlive its closing."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Stand:
    """The section that was shown and the uid of the record beside it, empty where none was."""

    section: str = ""
    record: str = ""
