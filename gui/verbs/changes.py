"""The verb that lists what changed between two days. No Qt.

It reads what was typed and words what was found; what differs is decided in `models.reading`.
"""

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING

from gui.verbs.answer import Answer
from gui.verbs.author import reader

if TYPE_CHECKING:
    from models.case import Case
    from models.reading.altered import Altered, Period

_DONE = {
    "made": "made",
    "deleted": "deleted",
    "restored": "restored",
    "unmade": "not made yet",
}
_DONE_INSIDE = {
    "made": "added",
    "deleted": "taken out",
    "restored": "put back",
    "unmade": "not added yet",
}


def changes(asked: argparse.Namespace) -> Answer:
    """List what changed from a day, or since the last briefing, to a day or to now."""
    from models.case import Case
    from models.reading.altered import altered
    from models.storage.troubles import telling

    with telling(asked.file), Case.open(asked.file, who=reader(""), read_only=True) as case:
        found = [
            each
            for each in altered(case, _period(case, asked))
            if (asked.kind is None or each.kind == asked.kind)
            and (asked.by is None or asked.by in each.authors)
        ]
        uids = {each.record: case.ledger.uid(each.record) for each in found}
    told = [{**asdict(each), "record": uids[each.record]} for each in found]
    return Answer(list(_lines(found)) or ["Nothing changed."], {"changes": told})


def _period(case: "Case", asked: argparse.Namespace) -> "Period":
    from models.errors import Refused
    from models.reading.altered import Period, between_days, last_briefing

    if asked.since != "last":
        return between_days(case, asked.since, asked.until)
    last = last_briefing(case)
    if last is None:
        raise Refused("No briefing is recorded yet.", do="Name the day from which to compare.")
    until = None if asked.until is None else between_days(case, asked.until, asked.until).until
    return Period(last.frontier, until)


def _lines(found: "list[Altered]") -> "list[str]":
    from models.records import CATALOGUE

    lines: list[str] = []
    before = None
    for each in found:
        if each.record != before:
            known = CATALOGUE.get(each.kind)
            lines.append(f"{known.label if known else each.kind}: {each.name}")
            before = each.record
        lines.append(f"  {_line(each)}")
    return lines


def _line(each: "Altered") -> str:
    what = ": ".join(filter(None, (each.inside, each.field)))
    if each.what != "changed":
        done = (_DONE_INSIDE if each.inside else _DONE).get(each.what, each.what)
        done = " ".join(filter(None, (each.inside, done)))
        named = (each.now or each.was).partition("\n")[0] if each.inside else ""
        said = f"{done}: {named}" if named else done
    else:
        was, now = (text or "nothing stated" for text in (each.was, each.now))
        said = f"{what}: {was} → {now}"
    said += " (disputed)" if each.disputed else ""
    by = ", ".join(filter(None, (", ".join(each.authors), each.made[:16].replace("T", " "))))
    return f"{' '.join(said.split())} — {by}" if by else " ".join(said.split())
