"""Writes a table as CSV [RFC 4180], whole or not at all; no cell is run as a formula."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from models.errors import Refused
from models.exchange.tables import harmless
from models.storage.drafts import drafted
from models.storage.outputs import output_place
from models.storage.places import put_in_place
from models.storage.troubles import telling


def write_csv(rows: Sequence[Sequence[str]], out: Path, *, case: Path) -> None:
    """Write the rows to `out`, in UTF-8 with a mark by which spreadsheets know it.

    Raises Refused.
    """
    if out.suffix.lower() != ".csv":
        raise Refused(
            f"“{out.name}” names no table.",
            kept="Nothing was written.",
            do="End its name in .csv.",
        )
    place = output_place(out, case=case)
    text = io.StringIO()
    csv.writer(text).writerows([harmless(cell) for cell in row] for row in rows)
    with drafted(place) as draft:
        with telling(out):
            # What the history holds may be half a character, which no encoding has.
            draft.write_text(text.getvalue(), encoding="utf-8-sig", errors="replace", newline="")
        put_in_place(draft, place, replace=True)
