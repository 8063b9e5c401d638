"""The report of a merge: what a copy brought and which way it was decided, as text and for JSON.

It arranges what `models.reading.arrivals` holds, in the words of `models.merge_words`, and neither
reads nor writes a file.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import groupby
from typing import Any

from models import merge_words
from models.deciding import Decided, Place
from models.history.timeline import CHANGED, DELETED, MADE, RESTORED
from models.reading.arrivals import ORDER, Arrival, Arrivals, Tally
from models.reading.difference import Entered, Said
from models.reading.met import KEPT, FieldMeeting, RecordMeeting
from models.reading.reader import Reader
from models.records import CATALOGUE, LIFE, Link
from models.records.kinds import FieldName
from models.records.kinds.instants import moment
from models.records.vocabularies import TLP, narrowest

_BROUGHT = (MADE, CHANGED, DELETED, RESTORED, KEPT)
_NARROWEST = "red"


@dataclass(frozen=True)
class Merged:
    """One merge to report: the copy's file name, when (RFC 3339), by whom, and what it brought.

    `decided` says of each thing in conflict that is decided which way it is.
    """

    name: str
    merged: str
    who: str
    arrivals: Arrivals
    decided: Mapping[Place, Decided] = field(default_factory=dict)

    @property
    def undecided(self) -> tuple[tuple[RecordMeeting, FieldMeeting | None], ...]:
        """The fields that nobody has decided, and without a field the records of which nobody has
        decided whether they stay."""
        arrivals = self.arrivals
        asked: list[tuple[RecordMeeting, FieldMeeting | None]] = [*arrivals.conflicts]
        asked += [(record, None) for record in arrivals.kept]
        return tuple(
            (record, each)
            for record, each in asked
            if (record.uid, LIFE if each is None else each.field) not in self.decided
        )


def handling(merges: Sequence[Merged], case: Reader) -> str:
    """The narrowest label of the case, of the records that are told of, and of what they bring."""
    found = {case.dossier.handling}
    for part in (part for each in merges for one in each.arrivals.records for part in one.parts):
        id = case.find(part.uid)
        record = case.get(id) if id is not None else None
        found.add(getattr(record, "handling", None))
        for each in part.fields:
            if each.field == "handling":
                found |= {each.old.value, each.mine.value, each.theirs.value}
    return narrowest(tuple(each for each in found if isinstance(each, str))) or _NARROWEST


def summary(merged: Merged) -> str:
    """What a merge brought, in one line."""
    arrivals = merged.arrivals
    brought = [(what, number) for what in _BROUGHT if (number := arrivals.count(what))]
    return merge_words.summary(merged.name, brought, len(merged.undecided))


def lines(merged: Merged, *, label: str) -> list[str]:
    """The whole report as text, under a handling label by its code."""
    return [
        TLP.words(label),
        summary(merged),
        merge_words.made_by(merged.who, _time(merged.merged)),
        *cautions(merged.arrivals),
        *by_person(merged.arrivals.tallies),
        *(line for record in _grouped(merged) for line in record),
    ]


def cautions(arrivals: Arrivals) -> Iterator[str]:
    """What somebody has to beware of, each in a sentence."""
    if not arrivals.related:
        yield merge_words.unrelated()
    if arrivals.missing:
        yield merge_words.missing(arrivals.missing)


def by_person(tallies: Iterable[Tally]) -> Iterator[str]:
    """A sentence for each person: what they added, changed and deleted, by kind."""
    for person, its in groupby(tallies, key=lambda each: each.person):
        yield merge_words.did(
            person,
            [(what, list(map(_counted, some))) for what, some in groupby(its, lambda it: it.what)],
        )


def told(merged: Merged, *, label: str = "") -> dict[str, Any]:
    """The whole report as plain values; `label` is the code of its handling."""
    arrivals = merged.arrivals
    return {
        "copy": merged.name,
        "merged": merged.merged,
        "by": merged.who,
        "handling": label,
        "related": arrivals.related,
        "change_sets": arrivals.arriving,
        "attachments_without_their_file": list(arrivals.missing),
        "by_person": [
            {"person": each.person, "kind": each.kind, "what": each.what, "records": each.number}
            for each in arrivals.tallies
        ],
        "records": [_record(each, merged) for each in arrivals.records],
        "undecided": [
            {"record": record.uid, "label": record.label, "field": each.field if each else ""}
            for record, each in merged.undecided
        ],
    }


def shown(field: FieldMeeting) -> bool:
    """Whether a field tells a reader anything that its record does not say already."""
    fact = field.fact
    return fact is None or not (
        fact.owner
        or not fact.kind.told
        or isinstance(fact.kind, FieldName)
        # A link is called by its far end.
        or (field.kind, field.field) == (Link.code, "target")
    )


def field_label(field: FieldMeeting) -> str:
    """What a field is called; its code where it comes from a newer version."""
    return field.fact.label if field.fact is not None else field.field


def said(value: Said) -> str:
    """A value in words; several where they stood side by side already."""
    if value.withheld:
        return merge_words.withheld()
    return " / ".join(filter(None, (value.words, *value.others))) or merge_words.not_stated()


def stands(field: FieldMeeting) -> bool:
    """Whether the copy gave a field nothing new, so that what this file says of it stands."""
    return not field.conflict and not field.theirs_entered and bool(field.mine_entered)


def decided_words(record: RecordMeeting, code: str, merged: Merged) -> str:
    """Which way a field was decided, or whether its record stays, and by whom; or that nobody has
    decided."""
    decided = merged.decided.get((record.uid, code))
    if decided is None:
        return merge_words.undecided()
    if code == LIFE:
        return merge_words.fate(gone(record, decided), decided.who)
    return merge_words.decided(decided.side, decided.who)


def gone(record: RecordMeeting, decided: Decided) -> bool:
    """Whether a record that one deleted and another changed was decided to be gone."""
    return (decided.side == "mine") == record.deleted_here


def _grouped(merged: Merged) -> Iterator[list[str]]:
    for what in ORDER:
        records = [each for each in merged.arrivals.records if each.what == what]
        if records:
            yield ["", f"{merge_words.heading(what)}: {len(records):,}"]
        for record in records:
            yield list(_record_lines(record, merged))


def _record_lines(record: Arrival, merged: Merged) -> Iterator[str]:
    yield f"  {_kind(record.kind)}: {record.label}"
    for part in record.parts:
        if part.uid != record.uid:
            yield f"    {part.called}: {part.label} ({became(part)})"
        if part.what == KEPT:
            words = decided_words(part, LIFE, merged)
            yield f"    {_given_up(part)}; {words}"
        elif part.uid == record.uid and part.entered and part.what != CHANGED:
            yield f"    {merge_words.done_by(part.what, _by(part.entered))}"
        if part.uid == record.uid or part.what in (CHANGED, KEPT):
            for each in filter(shown, part.fields):
                yield from _field_lines(part, each, merged)


def became(part: RecordMeeting) -> str:
    """What was done to a record, or to a link."""
    return merge_words.linked(part.what) if part.relation else merge_words.done(part.what)


def _given_up(part: RecordMeeting) -> str:
    by = _by(part.entered)
    if part.combined_into:
        return merge_words.combined_by(part.combined_into, by)
    return merge_words.deleted_by(by)


def _field_lines(record: RecordMeeting, field: FieldMeeting, merged: Merged) -> Iterator[str]:
    name = field_label(field)
    if not field.conflict:
        if stands(field):
            words = merge_words.stays(said(field.mine), _by(field.mine_entered))
        else:
            before = "" if record.what == MADE else f"{said(field.mine)} → "
            words = before + said(field.theirs)
        yield f"    {name}: {_indented(words, 6)}"
        return
    yield f"    {name}, {decided_words(record, field.field, merged)}"
    decided = merged.decided.get((record.uid, field.field))
    if decided is not None and decided.value:
        yield f"      {merge_words.side(decided.side)}: {_indented(decided.value, 8)}"
    for side, value, entered, citations in (
        ("mine", field.mine, field.mine_entered, field.mine_citations),
        ("theirs", field.theirs, field.theirs_entered, field.theirs_citations),
    ):
        by = f" ({_by(entered)})" if entered else ""
        yield f"      {merge_words.side(side)}: {_indented(said(value), 8)}{by}"
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
                "decided": _decided(part, LIFE, merged),
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
        "decided": _decided(record, field.field, merged),
        "old": said(field.old),
        "mine": said(field.mine),
        "theirs": said(field.theirs),
        "mine_by": [_entered(each) for each in field.mine_entered],
        "theirs_by": [_entered(each) for each in field.theirs_entered],
        "mine_cited": [vars(backing[id]) for id in field.mine_citations if id in backing],
        "theirs_cited": [vars(backing[id]) for id in field.theirs_citations if id in backing],
    }


def _decided(record: RecordMeeting, code: str, merged: Merged) -> dict[str, str] | None:
    decided = merged.decided.get((record.uid, code))
    return None if decided is None else asdict(decided)


def _entered(entered: Entered) -> dict[str, str]:
    return {"author": entered.author, "made": entered.made, "label": entered.label}


def _by(entered: Iterable[Entered]) -> str:
    return "; ".join(merge_words.entered(each.author, _time(each.made)) for each in entered)


def _time(made: str) -> str:
    return moment(made) if made else ""


def _indented(text: str, depth: int) -> str:
    return text.replace("\n", "\n" + " " * depth)


def _counted(tally: Tally) -> tuple[int, str, str]:
    entry = CATALOGUE.get(tally.kind)
    names = (tally.kind,) * 2 if entry is None else (entry.label, entry.plural)
    return (tally.number, *names)


def _kind(code: str) -> str:
    entry = CATALOGUE.get(code)
    return code if entry is None else entry.label
