"""The report of a merge: what a copy brought, as lines of text and as plain values for JSON.

It words what `models.reading.arrivals` holds, in English, and neither reads nor writes a file.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from models.history.timeline import CHANGED, DELETED, MADE, RESTORED
from models.reading.arrivals import CONFLICT, HERE_ONLY, ORDER, Arrival, Arrivals, Tally
from models.reading.difference import Entered, Said
from models.reading.meeting import KEPT, FieldMeeting, RecordMeeting
from models.records import CATALOGUE
from models.records.kinds import FieldName

UNRELATED = (
    "The two files share no past: nothing that both hold counts as the same record, "
    "unless one was made from the other."
)
_HEADINGS = {
    CONFLICT: "In conflict",
    KEPT: "Deleted on one side, changed on the other: kept",
    DELETED: "Deleted",
    MADE: "New",
    RESTORED: "Restored",
    CHANGED: "Changed",
    HERE_ONLY: "Only here",
}
_BROUGHT = {
    MADE: "added",
    CHANGED: "changed",
    DELETED: "deleted",
    RESTORED: "restored",
    KEPT: "kept although deleted",
}
_DONE = {MADE: "added", CHANGED: "changed", DELETED: "deleted", RESTORED: "restored"}


@dataclass(frozen=True)
class Merged:
    """One merge to report: the copy's file name, when (RFC 3339), by whom, and what it brought.

    `decided` are the fields in conflict of which one value was kept, by record uid and field.
    """

    name: str
    merged: str
    who: str
    arrivals: Arrivals
    decided: frozenset[tuple[str, str]] = frozenset()

    @property
    def open_conflicts(self) -> tuple[tuple[RecordMeeting, FieldMeeting], ...]:
        """The fields that nobody has decided."""
        return tuple(
            (record, field)
            for record, field in self.arrivals.conflicts
            if (record.uid, field.field) not in self.decided
        )


def summary(merged: Merged) -> str:
    """What a merge brought, in one line."""
    arrivals = merged.arrivals
    said = [
        f"{number:,} {word}" for what, word in _BROUGHT.items() if (number := arrivals.count(what))
    ]
    open_now = len(merged.open_conflicts)
    if open_now:
        said.append(f"{open_now:,} conflict{'s' * (open_now != 1)} open")
    return f"Merged “{merged.name}”: {', '.join(said) or 'nothing new'}."


def lines(merged: Merged) -> list[str]:
    """The whole report as text."""
    return [
        summary(merged),
        f"By {merged.who or 'somebody'}, {merged.merged}.",
        *cautions(merged.arrivals),
        *by_person(merged.arrivals.tallies),
        *(line for record in _grouped(merged) for line in record),
    ]


def cautions(arrivals: Arrivals) -> Iterator[str]:
    """What somebody has to beware of, each in a sentence."""
    if not arrivals.related:
        yield UNRELATED
    if arrivals.missing:
        named = "; ".join(f"“{name}”" for name in arrivals.missing)
        yield f"The copy does not hold these attached files themselves, or not whole: {named}."


def by_person(tallies: Iterable[Tally]) -> Iterator[str]:
    """A sentence for each person: what they added, changed and deleted, by kind."""
    for person, its in groupby(tallies, key=lambda each: each.person):
        yield f"{person or 'Somebody'}: {'; '.join(_done(its))}."


def told(merged: Merged) -> dict[str, Any]:
    """The whole report as plain values."""
    arrivals = merged.arrivals
    return {
        "copy": merged.name,
        "merged": merged.merged,
        "by": merged.who,
        "related": arrivals.related,
        "change_sets": arrivals.arriving,
        "attachments_without_their_file": list(arrivals.missing),
        "by_person": [
            {"person": each.person, "kind": each.kind, "what": each.what, "records": each.number}
            for each in arrivals.tallies
        ],
        "records": [_record(each, merged) for each in arrivals.records],
        "conflicts_open": [
            {"record": record.uid, "label": record.label, "field": field.field}
            for record, field in merged.open_conflicts
        ],
    }


def shown(field: FieldMeeting) -> bool:
    """Whether a field tells a reader anything that its record does not say already."""
    fact = field.fact
    return fact is None or not (
        fact.owner or not fact.kind.told or isinstance(fact.kind, FieldName)
    )


def field_label(field: FieldMeeting) -> str:
    """What a field is called; its code where it comes from a newer version."""
    return field.fact.label if field.fact is not None else field.field


def said(value: Said) -> str:
    """A value in words; several where they stood side by side already."""
    if value.withheld:
        return "withheld"
    return " / ".join(filter(None, (value.words, *value.others))) or "not stated"


def _grouped(merged: Merged) -> Iterator[list[str]]:
    for what in ORDER:
        records = [each for each in merged.arrivals.records if each.what == what]
        if records:
            yield ["", f"{_HEADINGS[what]}: {len(records):,}"]
        for record in records:
            yield list(_record_lines(record, merged))


def _record_lines(record: Arrival, merged: Merged) -> Iterator[str]:
    yield f"  {_kind(record.kind)}: {record.label}"
    for part in record.parts:
        if part.uid != record.uid:
            yield f"    {_kind(part.kind)}: {part.label} ({_DONE.get(part.what, part.what)})"
        elif part.what == KEPT:
            yield f"    deleted by {_by(part.entered)}; changed on the other side, so it stays"
        elif part.entered and part.what != CHANGED:
            yield f"    {_DONE.get(part.what, part.what)} by {_by(part.entered)}"
        if part.uid == record.uid or part.what == CHANGED:
            for field in filter(shown, part.fields):
                yield from _field_lines(part, field, merged)


def _field_lines(record: RecordMeeting, field: FieldMeeting, merged: Merged) -> Iterator[str]:
    if not field.conflict:
        before = "" if record.what == MADE else f"{said(field.mine)} → "
        yield f"    {field_label(field)}: {_indented(before + said(field.theirs), 6)}"
        return
    decided = (record.uid, field.field) in merged.decided
    yield f"    {field_label(field)}, {'decided' if decided else 'open'}:"
    for side, value, entered, citations in (
        ("mine", field.mine, field.mine_entered, field.mine_citations),
        ("theirs", field.theirs, field.theirs_entered, field.theirs_citations),
    ):
        by = f" ({_by(entered)})" if entered else ""
        yield f"      {side}: {_indented(said(value), 8)}{by}"
        for citation in citations:
            backing = merged.arrivals.backing.get(citation)
            if backing is not None:
                yield f"        {backing.grade} {backing.source}: {backing.passage}"


def _record(record: Arrival, merged: Merged) -> dict[str, Any]:
    return {
        "uid": record.uid,
        "kind": record.kind,
        "label": record.label,
        "what": record.what,
        "parts": [
            {
                "uid": part.uid,
                "kind": part.kind,
                "label": part.label,
                "what": part.what,
                "fields": [_field(part, each, merged) for each in part.fields],
            }
            for part in record.parts
        ],
    }


def _field(record: RecordMeeting, field: FieldMeeting, merged: Merged) -> dict[str, Any]:
    backing = merged.arrivals.backing
    return {
        "field": field.field,
        "conflict": field.conflict,
        "decided": (record.uid, field.field) in merged.decided,
        "old": said(field.old),
        "mine": said(field.mine),
        "theirs": said(field.theirs),
        "mine_by": [_entered(each) for each in field.mine_entered],
        "theirs_by": [_entered(each) for each in field.theirs_entered],
        "mine_cited": [vars(backing[id]) for id in field.mine_citations if id in backing],
        "theirs_cited": [vars(backing[id]) for id in field.theirs_citations if id in backing],
    }


def _entered(entered: Entered) -> dict[str, str]:
    return {"author": entered.author, "made": entered.made, "label": entered.label}


def _by(entered: Iterable[Entered]) -> str:
    return "; ".join(
        f"{each.author or 'somebody'}, {each.made or 'at a time withheld'}" for each in entered
    )


def _indented(text: str, depth: int) -> str:
    return text.replace("\n", "\n" + " " * depth)


def _done(tallies: Iterable[Tally]) -> Iterator[str]:
    for what, its in groupby(tallies, key=lambda each: each.what):
        yield f"{', '.join(_counted(each) for each in its)} {_DONE.get(what, what)}"


def _counted(tally: Tally) -> str:
    entry = CATALOGUE.get(tally.kind)
    many = tally.kind if entry is None else entry.plural if tally.number != 1 else entry.label
    return f"{tally.number:,} {many.lower()}"


def _kind(code: str) -> str:
    entry = CATALOGUE.get(code)
    return code if entry is None else entry.label
