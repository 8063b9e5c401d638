"""What changed in the file between two states, as a list that a person reads line by line.

What differs is found by `models.reading.differences`; here it is only laid out: one line for each
field, one for each record that came or went.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from models.errors import Refused
from models.history.frontiers import Frontier
from models.history.timeline import MADE, RESTORED
from models.reading.briefings import RecordedBriefing, recorded
from models.reading.days import frontier_on
from models.reading.difference import Difference, Said
from models.reading.identities import identities
from models.reading.reader import Reader
from models.records import CATALOGUE, Link, Many

WITHHELD: Final = "withheld from this copy"


@dataclass(frozen=True)
class Period:
    """Two states of the file, the earlier first; `until` is None for the present one."""

    since: Frontier
    until: Frontier | None = None


@dataclass(frozen=True)
class Altered:
    """One line: what was otherwise in a record of a kind, or in something `inside` it.

    `field` is the field's label, empty where the whole came or went; `what` says which, as a
    `Difference` does. `disputed` marks values between which nobody has decided. `authors` gave what
    stands now, at last at `made` (RFC 3339, UTC); both are empty where they are withheld.
    """

    record: int
    kind: str
    name: str
    what: str
    inside: str = ""
    field: str = ""
    was: str = ""
    now: str = ""
    disputed: bool = False
    authors: tuple[str, ...] = ()
    made: str = ""


def between_days(case: Reader, first: date, last: date | None = None) -> Period:
    """From the beginning of one day to the end of another in the case's time zone, or to now.

    Raises Refused where the second comes before the first.
    """
    if last is not None and last < first:
        raise Refused(
            f"{last.isoformat()} comes before {first.isoformat()}.",
            kept="Nothing was compared.",
            do="Name the earlier day first.",
        )
    since = frontier_on(case, first - timedelta(days=1)) if first > date.min else ()
    return Period(since, None if last is None else frontier_on(case, last))


def last_briefing(case: Reader) -> RecordedBriefing | None:
    """The briefing recorded last whose state is known."""
    return next((each for each in recorded(case) if each.frontier), None)


def altered(case: Reader, period: Period) -> tuple[Altered, ...]:
    """What differs, by record, in the order in which these were made. Raises Refused.

    Takes the same few queries however much differs.
    """
    found = case.differences(since=period.since, until=period.until)
    outer = {each.record if each.owner is None else each.owner for each in found}
    kinds = {id: each.kind for id, each in identities(case.ledger, outer).items()}
    relations = _relations(case, found)
    return tuple(_line(each, kinds, relations.get(each.record)) for each in found)


def _line(each: Difference, kinds: dict[int, str], relation: Many | None) -> Altered:
    record = each.record if each.owner is None else each.owner
    entry = CATALOGUE.get(each.kind)
    inside = "" if each.owner is None else entry.label if entry else each.kind
    field = each.fact.label if each.fact else each.field or ""
    if relation is not None:
        inside = relation.label
    was, now = _said(each.was), _said(each.became)
    entered = [one for part in (each, *each.fields) for one in part.entered]
    if each.field is None:
        was, now = _whole(each)
    return Altered(
        record=record,
        kind=kinds.get(record, each.kind),
        name=each.label if each.owner is None else each.owner_label,
        what=each.what,
        inside=inside,
        field=field,
        was=was,
        now=now,
        disputed=len({each.became.words, *each.became.others}) > 1,
        authors=tuple(dict.fromkeys(one.author for one in entered if one.author)),
        made=max((one.made for one in entered), default=""),
    )


def _whole(each: Difference) -> tuple[str, str]:
    """What is told of a record that came, or that went: its name and what it stated."""
    stated = [
        f"{one.fact.label}: {_said(one.became)}"
        for one in each.fields
        if one.fact and one.fact.kind.told and not one.fact.owner
        if _said(one.became) not in ("", each.label)
    ]
    told = "\n".join([each.label, *stated])
    return ("", told) if each.what in (MADE, RESTORED) else (each.label, "")


def _said(said: Said) -> str:
    if said.withheld and said.heads:
        return WITHHELD
    return " / ".join((said.words, *said.others)) if said.others else said.words


def _relations(case: Reader, found: Iterable[Difference]) -> dict[int, Many]:
    links = case.rows(Link, {each.record for each in found if each.kind == Link.code})
    relations = {}
    for id, link in links.items():
        kind, _, code = (link.relation or "").partition(".")
        many = CATALOGUE[kind].manys.get(code) if kind in CATALOGUE else None
        if many is not None:
            relations[id] = many
    return relations
