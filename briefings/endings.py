"""What the ending of a file's name says of how a briefing is written to it."""

from pathlib import Path
from typing import Final

from models.errors import Refused

PDF: Final = ".pdf"
TWINS: Final = (".html", ".htm", ".md", ".txt")
"""The endings of what is told besides the PDF, which is not recorded."""


def names_pdf(out: Path) -> bool:
    """Whether `out` is to hold the PDF, as a name without an ending is, and not a twin of it.

    Raises Refused for the ending of anything else, so that no file is called what it is not.
    """
    ending = out.suffix.lower()
    if ending in TWINS:
        return False
    if ending not in ("", PDF):
        raise Refused(
            f"A briefing can't be written as “{out.suffix}”.",
            kept="Nothing was written.",
            do=f"Choose a name that ends in {PDF}, {', '.join(TWINS[:-1])} or {TWINS[-1]}.",
        )
    return True
