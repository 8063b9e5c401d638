"""What a check finds, as plain values."""

from dataclasses import dataclass
from typing import Final, Literal

Severity = Literal["must", "should"]

LONGEST: Final = 160
"""What a passage may take in a list, in characters."""


@dataclass(frozen=True)
class Finding:
    """One thing to change.

    `record` is the local number of the record that it leads to, `field` the permanent code there,
    None for the record as a whole. `sentence` says what is wrong and what to do, `passage` holds
    the words at fault. `severity` is ``must`` where the briefing may not leave like this, else
    ``should``.
    """

    rule: str
    record: int
    field: str | None
    sentence: str
    passage: str
    severity: Severity


@dataclass(frozen=True)
class Fault:
    """What one rule has to say of one place; the rule itself is added by who asked it."""

    record: int
    field: str | None
    sentence: str
    passage: str = ""


def brief(text: str, longest: int = LONGEST) -> str:
    """The start of a text on one line, with an ellipsis where something is left out."""
    line = " ".join(text[: 4 * longest].split())
    if len(line) <= longest and len(text) <= 4 * longest:
        return line
    return line[: longest - 1].rstrip() + "…"
