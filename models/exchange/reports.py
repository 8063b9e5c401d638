"""Writes the report of merges to a file, as text or as JSON; what it says is `merge_report`'s."""

import json
from collections.abc import Sequence
from pathlib import Path

from models.errors import Refused
from models.merge_report import Merged, handling, lines, told
from models.reading.reader import Reader
from models.storage.drafts import drafted
from models.storage.outputs import output_place
from models.storage.places import put_in_place
from models.storage.troubles import telling

ENDINGS = (".txt", ".json")


def report_place(out: Path, *, case: Path, endings: Sequence[str] = ENDINGS) -> Path:
    """Where a report is written that is asked for at `out`. Raises Refused where none can be."""
    if out.suffix.lower() not in endings:
        raise Refused(
            f"“{out.name}” names no kind of report.",
            kept="Nothing was written.",
            do=f"End its name in {', '.join(endings[:-1])} or {endings[-1]}.",
        )
    return output_place(out, case=case)


def write_report(merges: Sequence[Merged], out: Path, *, case: Reader) -> None:
    """Write what copies brought into a case: whole, or not at all. Raises Refused."""
    place = report_place(out, case=case.path)
    label = handling(merges, case)
    if out.suffix.lower() == ".json":
        text = json.dumps(
            {"merges": [told(each, label=label) for each in merges]}, indent=2, ensure_ascii=False
        )
    else:
        text = "\n\n".join("\n".join(lines(each, label=label)) for each in merges)
    with drafted(place) as draft:
        with telling(out):
            # What the history holds may be half a character, which no encoding has.
            draft.write_text(text + "\n", encoding="utf-8", errors="replace")
        put_in_place(draft, place, replace=True)
