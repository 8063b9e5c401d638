"""The changes that a reader is told, in the order of what matters, and what is only counted."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from models.reading.difference import Difference
from models.reading.evidence import Evidence, Place
from models.reading.figures.binding import bound
from models.reading.news.worth import TOLD_RELATIONS, place, told
from models.reading.standing import Matter
from models.records import Condition, Decision, Fulfilment, Link, Record, Response

_NOTHING: Final = Evidence()


@dataclass(frozen=True)
class Change:
    """One difference that is told, under the record `subject` of the kind `kind`.

    `applications` are those of the scope that it bears on, none where it is about all. `link` is
    what came or went, if it is about a relation.
    """

    difference: Difference
    subject: int
    kind: str
    place: int
    applications: tuple[int, ...]
    link: Link | None = None


@dataclass(frozen=True)
class Supported:
    """A value that is as it was and rests on other than it did.

    `was` and `now` count independent origins; `disputed` says that something disputes it since.
    """

    record: int
    kind: str
    field: str | None
    place: int
    was: int
    now: int
    disputed: bool
    applications: tuple[int, ...]


@dataclass(frozen=True)
class News:
    """All that is new: the changes, the most important first, and values better or worse supported.

    `citations` and `sources` count what came beside them, `others` what is for the desk alone.
    """

    changes: tuple[Change, ...] = ()
    supported: tuple[Supported, ...] = ()
    citations: int = 0
    sources: int = 0
    others: int = 0

    @property
    def nothing(self) -> bool:
        """Whether nothing that is told of has changed."""
        return not self.changes and not self.supported


def news(before: Matter, now: Matter, differences: Iterable[Difference]) -> News:
    """What of the differences between two states is news to a reader of one scope.

    Only what stands in one of the two matters counts: what bears on other applications does not,
    nor what had not come to be known by either's day.
    """
    known = _known(before) | _known(now)
    links = {each.id: each for each in chain(before.links, now.links)}
    found = [
        each
        for each in differences
        if each.record in known or (each.owner is not None and each.owner in known)
    ]
    whole = {each.record for each in found if each.field is None}
    changes: list[Change] = []
    citations, sources, others = set[int](), 0, 0
    for each in found:
        if each.kind == "citation":
            citations |= {each.record} if each.what != "deleted" else set()
        elif each.kind == "source" and each.field is None:
            sources += each.what == "made"
        elif each.owner in whole:
            continue
        else:
            change = _change(before, now, each, links)
            if change is not None:
                changes.append(change)
            others += change is None and not _elsewhere(before, now, each)
    changes = [each for each in changes if each.difference.record in known or each.subject in known]
    ordered = sorted(changes, key=lambda each: (each.place, each.subject, each.difference.record))
    return News(
        changes=tuple(ordered),
        supported=tuple(_supported(before, now, changes)),
        citations=len(citations),
        sources=sources,
        others=others,
    )


def bearing(matter: Matter, record: Record) -> tuple[int, ...]:
    """The applications of the matter, and those beside them, that a record bears on."""
    all_of = matter.by_kind["application"]
    if record.id in all_of:
        return (record.id,)
    match record:
        case Decision() | Condition():
            found: tuple[int, ...] = bound(matter, record)
        case Fulfilment():
            found = (record.application,) if record.application else ()
        case Response():
            found = matter.linked(record.id, "response.about")
            found += matter.linked(record.inquiry or 0, "inquiry.about")
        case _:
            found = tuple(
                id
                for name in ("applications", "members", "about")
                for id in matter.linked(record.id, f"{record.code}.{name}")
            )
    return tuple(id for id in dict.fromkeys(found) if id in all_of)


def _change(
    before: Matter, now: Matter, difference: Difference, links: Mapping[int, Link]
) -> Change | None:
    subject = difference.record if difference.owner is None else difference.owner
    record = _record(now, subject) or _record(before, subject)
    link = links.get(difference.record) if difference.kind == "link" else None
    if difference.kind == "link":
        if link is None or link.relation not in TOLD_RELATIONS or difference.field == "position":
            return None
    elif not told(difference):
        return None
    whom = _whom(before, now, subject)
    if whom is None:
        return None
    kind = record.code if record is not None else difference.kind
    of = difference.kind if difference.owner is None else kind
    return Change(
        difference=difference,
        subject=subject,
        kind=kind,
        place=place(of, difference.field if difference.owner is None else "?"),
        applications=whom,
        link=link,
    )


def _whom(before: Matter, now: Matter, subject: int) -> tuple[int, ...] | None:
    """The applications of the scope that a record bears on; None if it bears on others only."""
    found: dict[int, None] = {}
    for matter in (now, before):
        record = _record(matter, subject)
        if record is not None:
            found |= dict.fromkeys(bearing(matter, record))
    scope = now.applications.keys() | before.applications.keys()
    inside = tuple(id for id in found if id in scope)
    return None if found and not inside else inside


def _elsewhere(before: Matter, now: Matter, difference: Difference) -> bool:
    subject = difference.record if difference.owner is None else difference.owner
    return _whom(before, now, subject) is None


def _supported(before: Matter, now: Matter, changes: Iterable[Change]) -> Iterator[Supported]:
    """Values that stood in both states with another number of independent origins behind them."""
    changed = {(each.difference.record, each.difference.field) for each in changes}
    moved = {record for record, field in changed if field is None}
    for where in sorted(before.evidence.keys() | now.evidence.keys(), key=_by_place):
        record, field = where
        here = _record(now, record)
        if here is None or record in moved or where in changed or _record(before, record) is None:
            continue
        was, is_ = before.evidence.get(where, _NOTHING), now.evidence.get(where, _NOTHING)
        disputed = bool(is_.disputing) and not was.disputing
        whom = _whom(before, now, record)
        if whom is not None and (was.origins != is_.origins or disputed):
            yield Supported(
                record,
                here.code,
                field,
                place(here.code, field),
                was.origins,
                is_.origins,
                disputed,
                whom,
            )


def _by_place(where: Place) -> tuple[int, str]:
    return where[0], where[1] or ""


def _record(matter: Matter, id: int) -> Record | None:
    found = next((each[id] for each in matter.by_kind.values() if id in each), None)
    return found or matter.sources.get(id)


def _known(matter: Matter) -> set[int]:
    return {id for group in matter.by_kind.values() for id in group} | set(matter.sources)
