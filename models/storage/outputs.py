"""Where something made from a case, such as a briefing or an export, may be written.

What it replaces is never a case file, nor what belongs to one. It looks, and writes nothing.
"""

from pathlib import Path

from models.errors import Refused
from models.storage.format import APPLICATION_ID
from models.storage.header import header_of
from models.storage.places import (
    is_marked_read_only,
    refuse_bytes,
    refuse_reserved,
    refuse_special,
    resolved,
)
from models.storage.troubles import telling


def output_place(out: Path, *, case: Path | None = None) -> Path:
    """The file that writing to `out` makes or replaces: what a link leads to, not the link.

    Raises Refused for a folder, a device, any case file, the names of what lies beside one, and a
    file that is marked as read-only.
    `case` is the file that is read from, which is then named as itself.
    """
    refuse_bytes(out)
    place = resolved(out)
    refuse_special(place)
    refuse_reserved(place)
    with telling(out):
        if not place.exists():
            return place
        if case is not None and case.exists() and place.samefile(case):
            raise _refused(f"“{out.name}” is this case itself.")
        header = header_of(place)
    if header.is_sqlite and header.application_id == APPLICATION_ID:
        raise _refused(f"“{out.name}” is a case file.")
    if is_marked_read_only(place):
        # Renaming a finished file over it would not ask.
        raise _refused(f"“{out.name}” is marked as read-only.")
    return place


def _refused(happened: str) -> Refused:
    return Refused(happened, kept="It is as it was.", do="Choose another name for what is made.")
