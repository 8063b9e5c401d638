"""What a verb has to say when it is done. Loads neither Qt nor models."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

DONE: Final = 0
REFUSED: Final = 1
WRONG_USAGE: Final = 2
STOPPED: Final = 130


@dataclass
class Answer:
    """What a verb has to say: lines for people, the same for programs, and what went wrong."""

    lines: list[str] = field(default_factory=list)
    told: dict[str, Any] = field(default_factory=dict)
    error: str = ""
    status: int = DONE


def brought_up_to_date(path: Path, former: Path | None) -> list[str]:
    """What to say of a file that an earlier version made: where it is kept as it was, if it is."""
    if former is None:
        return []
    return [
        f"“{path.name}” was made by an earlier version and was brought up to date;"
        f" the former is kept as “{former}”."
    ]
