"""What another copy brings, as it is looked at: by record of the case, by person, with evidence.

It arranges what `models.reading.meeting` tells into plain values that outlive the file they were
read from.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from models.history.frontiers import Frontier
from models.history.heads import displayed
from models.history.timeline import CHANGED, DELETED, MADE, RESTORED
from models.reading.lookalikes import lookalikes
from models.reading.meeting import meetings
from models.reading.met import KEPT, FieldMeeting, RecordMeeting
from models.reading.reader import Reader
from models.records import Citation, Link, Source
from models.records.kinds.canonical import parsed
from models.records.vocabularies import grade

CONFLICT: Final = "conflict"
HERE_ONLY: Final = "here only"
ORDER: Final = (CONFLICT, KEPT, DELETED, MADE, RESTORED, CHANGED, HERE_ONLY)
"""What can become of a record, in the order in which it is looked at."""


@dataclass(frozen=True)
class Backing:
    """One citation: the title of its source, the words it cites, and its grade, such as ``B2``."""

    source: str
    passage: str
    grade: str


@dataclass(frozen=True)
class Arrival:
    """One record of the case with everything inside it, as far as another copy changes that.

    `what` is one of `ORDER`; `parts` are the record itself, if it is told of, and what is inside.
    `alike` are the uids of records of the file that one which is new may be the same as.
    """

    uid: str
    kind: str
    label: str
    what: str
    parts: tuple[RecordMeeting, ...]
    alike: tuple[str, ...] = ()

    @property
    def conflicts(self) -> tuple[tuple[RecordMeeting, FieldMeeting], ...]:
        """Every field of it in which both values stand."""
        return tuple((part, each) for part in self.parts for each in part.conflicts)

    @property
    def kept(self) -> tuple[RecordMeeting, ...]:
        """What of it one side deleted and the other changed, in the file or in the copy."""
        return tuple(part for part in self.parts if part.what == KEPT and not part.here_only)


@dataclass(frozen=True)
class Tally:
    """How many records of a kind one person made, changed, deleted or restored in the copy."""

    person: str
    kind: str
    what: str
    number: int


@dataclass(frozen=True)
class Arrivals:
    """Everything that looking at another copy shows. `arriving` counts the change sets that are
    new here; `brings` tells whether anything is, be it what was withheld or the bytes of an
    attachment; `related` is false where the two files share no past. `missing` are the names of
    attachments that arrive without their bytes, which the copy does not hold whole; `mine` and
    `theirs` are the states that met, empty where no other copy was looked at."""

    records: tuple[Arrival, ...]
    tallies: tuple[Tally, ...] = ()
    backing: Mapping[int, Backing] = field(default_factory=dict)
    related: bool = True
    arriving: int = 0
    brings: bool = False
    missing: tuple[str, ...] = ()
    mine: Frontier = ()
    theirs: Frontier = ()

    @property
    def conflicts(self) -> tuple[tuple[RecordMeeting, FieldMeeting], ...]:
        """Every field in which both values stand, with its record."""
        return tuple(each for record in self.records for each in record.conflicts)

    @property
    def kept(self) -> tuple[RecordMeeting, ...]:
        """Every record, those inside others too, that is kept although one side deleted it."""
        return tuple(each for record in self.records for each in record.kept)

    def count(self, what: str) -> int:
        """Of how many records, those inside others too, this comes."""
        parts = (part for record in self.records for part in record.parts)
        return sum(part.what == what and not part.here_only for part in parts)


def arrivals(
    case: Reader,
    met: Iterable[RecordMeeting],
    *,
    related: bool = True,
    arriving: int = 0,
    brings: bool = False,
    missing: tuple[str, ...] = (),
    mine: Frontier = (),
    theirs: Frontier = (),
) -> Arrivals:
    """Arrange what was met, in the file that holds both histories."""
    met = _with_relations(case, tuple(met))
    return Arrivals(
        _by_record(case, met),
        _tallied(met),
        _backing(case, met),
        related=related,
        arriving=arriving,
        brings=brings,
        missing=missing,
        mine=mine,
        theirs=theirs,
    )


def told_again(case: Reader, merged: Arrivals) -> Arrivals:
    """What a merge into a case brought, in the words of the language that is spoken now.

    It is read from the two states that met, whatever became of them since. Raises Refused where the
    case does not know them.
    """
    both = (*merged.mine, *merged.theirs)
    met = meetings(case.ledger, case.labels, mine=merged.mine, theirs=merged.theirs, until=both)
    return arrivals(
        case,
        met.records,
        related=merged.related,
        arriving=merged.arriving,
        brings=merged.brings,
        missing=merged.missing,
        mine=merged.mine,
        theirs=merged.theirs,
    )


def _with_relations(case: Reader, met: tuple[RecordMeeting, ...]) -> tuple[RecordMeeting, ...]:
    """The same, each link with the relation that it is of, which nothing that changed tells."""
    links = [each.record for each in met if each.kind == Link.code]
    told = displayed(case.database.connection(), links, "relation") if links else {}
    relations = {id: parsed(text) for id, text in told.items() if text is not None}
    return tuple(
        replace(each, relation=str(relations[each.record])) if each.record in relations else each
        for each in met
    )


def _by_record(case: Reader, met: tuple[RecordMeeting, ...]) -> tuple[Arrival, ...]:
    whole: dict[int, list[RecordMeeting]] = {}
    for each in met:
        whole.setdefault(each.record if each.owner is None else each.owner, []).append(each)
    alike = _alike(case, met)
    found = [_arrival(case, id, parts, alike.get(id, ())) for id, parts in whole.items()]
    return tuple(sorted(found, key=lambda each: ORDER.index(each.what)))


def _alike(case: Reader, met: Iterable[RecordMeeting]) -> dict[int, tuple[str, ...]]:
    """The records here that each one which a copy brings may be the same as."""
    new = {each.record for each in met if each.what == MADE and not each.here_only}
    found: dict[int, list[str]] = {}
    for pair in lookalikes(case, new) if new else ():
        for one, other in ((pair.first, pair.second), (pair.second, pair.first)):
            if one in new and other not in new:
                found.setdefault(one, []).append(case.ledger.uid(other))
    return {id: tuple(uids) for id, uids in found.items()}


def _arrival(case: Reader, id: int, parts: list[RecordMeeting], alike: tuple[str, ...]) -> Arrival:
    own = next((part for part in parts if part.record == id), None)
    parts.sort(key=lambda part: part is not own)
    return Arrival(
        uid=case.ledger.uid(id),
        kind=own.kind if own else case.kind(id) or "",
        label=own.label if own else parts[0].owner_label,
        what=_what(own, parts),
        parts=tuple(parts),
        alike=alike,
    )


def _what(own: RecordMeeting | None, parts: list[RecordMeeting]) -> str:
    if any(part.conflicts for part in parts):
        return CONFLICT
    if any(part.what == KEPT for part in parts):
        return KEPT
    if all(part.here_only for part in parts):
        return HERE_ONLY
    return own.what if own is not None else CHANGED


def _tallied(met: Iterable[RecordMeeting]) -> tuple[Tally, ...]:
    counted: Counter[tuple[str, str, str]] = Counter()
    for each in met:
        if each.here_only:
            continue
        what = each.what
        if what == KEPT:
            what = CHANGED if each.deleted_here else DELETED
        if what == CHANGED:
            persons = {by.author for one in each.fields for by in one.theirs_entered}
        else:
            persons = {by.author for by in each.entered}
        for person in sorted(persons):
            counted[person, each.kind, what] += 1
    return tuple(Tally(*key, number) for key, number in sorted(counted.items(), key=_busiest))


def _busiest(counted: tuple[tuple[str, str, str], int]) -> tuple[str, int, int, str]:
    (person, kind, what), number = counted
    return person, (MADE, CHANGED, DELETED, RESTORED).index(what), -number, kind


def _backing(case: Reader, met: Iterable[RecordMeeting]) -> dict[int, Backing]:
    ids = {
        id
        for each in met
        for one in each.fields
        for id in (*one.mine_citations, *one.theirs_citations)
    }
    citations = case.rows(Citation, ids)
    sources = case.rows(Source, {each.source for each in citations.values() if each.source})
    return {id: _backed(each, sources) for id, each in citations.items()}


def _backed(citation: Citation, sources: Mapping[int, Source]) -> Backing:
    source = sources.get(citation.source) if citation.source else None
    return Backing(
        source=(source.title or "") if source else "",
        passage=citation.passage or "",
        grade=grade(source.reliability if source else None, citation.credibility),
    )
