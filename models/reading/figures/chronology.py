"""What of a matter has a place in time: what happened, when that came out, when it was learned.

A date is never made up: what bears none is told apart. It reads a matter and asks no clock.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from models.reading.standing import Backing, Matter
from models.reading.standing.answers import OWED, answer_due, collected
from models.reading.standing.backing import backing
from models.reading.standing.conditions import term_time
from models.reading.standing.known import over
from models.records import (
    Application,
    Condition,
    Decision,
    Event,
    Forecast,
    Fulfilment,
    Inquiry,
    Record,
    Response,
)
from models.records.kinds import When

HAPPENED: Final = "happened"
PUBLISHED: Final = "published"
LEARNED: Final = "learned"
CLOCKS: Final = (HAPPENED, PUBLISHED, LEARNED)

KINDS: Final = (
    "event",
    "decision",
    "condition",
    "inquiry",
    "response",
    "concern",
    "fulfilment",
    "forecast",
    "application",
)
"""The kinds of records that have a place in time, in the order in which they are offered."""

Mark = tuple[str, str, str]
"""The family and the code of a sign, and for a stage its basis."""

_EXPECTED: Final = ("event", "expected", "")
_PAST: Final = ("event", "happened", "")

_MADE_BY: Final = {
    "decision": "authority",
    "condition": "set_by",
    "inquiry": "asked_of",
    "response": "respondent",
    "concern": "raised_by",
    "forecast": "forecaster",
    "application": "applicant",
}
"""The field that says whose row a record stands in."""

_HAPPENING: Final = ("event", "decision", "inquiry", "response", "concern", "fulfilment")
"""The kinds that have a date of their own; one of these without any is told as undated."""


@dataclass(frozen=True)
class Moment:
    """One date of one record.

    `field` is the attribute that holds the date. `party` is the authority or company in whose row
    it stands, None for nobody named. `ahead` says that it is due or scheduled, not past. `passage`
    are the first words cited for it, from `source`. `gate` is what a decision is about.
    """

    record: int
    kind: str
    field: str
    title: str
    gate: str
    party: int | None
    happened: When | None
    published: When | None
    learned: When | None
    mark: Mark
    ahead: bool
    backing: Backing
    passage: str
    source: str

    def by(self, clock: str) -> When | None:
        """When it happened, was published or was learned; None where that is not stated."""
        found = {HAPPENED: self.happened, PUBLISHED: self.published, LEARNED: self.learned}
        return found[clock]

    def placed(self, clocks: Iterable[str] = CLOCKS) -> bool:
        """Whether one of these clocks places it."""
        return any(_placed(self.by(clock)) for clock in clocks)


@dataclass(frozen=True)
class Row:
    """Whose moments stand together: `kind` is ``authority``, ``company`` or ``other``."""

    kind: str
    party: int | None
    title: str


@dataclass(frozen=True)
class Chronology:
    """The moments of a matter by row: each authority, then all companies, then all others."""

    rows: tuple[tuple[Row, tuple[Moment, ...]], ...]

    @property
    def moments(self) -> tuple[Moment, ...]:
        """All of them, row after row."""
        return tuple(each for _, several in self.rows for each in several)


def chronology(matter: Matter) -> Chronology:
    """Every moment of a matter, by whose it is and when it happened.

    The publication of a moment is the earliest of the sources that its words passed through; where
    the record does not say when it was learned, the earliest of these tells that too.
    """
    found: dict[tuple[str, int | None], list[Moment]] = {}
    for each in _moments(matter):
        found.setdefault(_row(matter, each.party), []).append(each)
    rows = [
        (Row(kind, party, matter.label(party)), tuple(sorted(several, key=_by_time)))
        for (kind, party), several in found.items()
    ]
    return Chronology(tuple(sorted(rows, key=_by_name)))


def _row(matter: Matter, party: int | None) -> tuple[str, int | None]:
    if party in matter.authorities:
        return "authority", party
    return ("company" if party in matter.companies else "other"), None


def _by_name(pair: tuple[Row, tuple[Moment, ...]]) -> tuple[int, str, int]:
    row, _ = pair
    return ("authority", "company", "other").index(row.kind), row.title.casefold(), row.party or 0


def _by_time(each: Moment) -> tuple[bool, str, int, str]:
    when = next((one for one in map(each.by, CLOCKS) if one is not None and _placed(one)), None)
    first = (when.earliest or when.latest) if when is not None else None
    return first is None, first.isoformat() if first else "", each.record, each.field


def _placed(when: When | None) -> bool:
    return when is not None and (when.earliest is not None or when.latest is not None)


def _moments(matter: Matter) -> Iterator[Moment]:
    owed = {
        each.inquiry
        for each in collected(matter, matter.inquiries.values(), ())
        if each.kind == OWED
    }
    for kind in KINDS:
        for record in matter.by_kind[kind].values():
            if kind == "application" and record.id not in matter.applications:
                continue
            yield from _of(matter, kind, record, owed=record.id in owed)


def _of(matter: Matter, kind: str, record: Record, *, owed: bool) -> Iterator[Moment]:
    if kind in _HAPPENING:
        ahead = isinstance(record, Event) and _lies_ahead(matter, record.date)
        mark = _mark(record, owed=owed, ahead=ahead)
        yield _moment(matter, kind, record, "date", getattr(record, "date", None), mark, ahead)
    for field, mark, ahead in _further(matter, record, owed=owed):
        when = getattr(record, field)
        if when is None and field == "due":
            day = _counted(matter, record)
            when = When(day.isoformat()) if day is not None else None
        if _placed(when):
            yield _moment(matter, kind, record, field, when, mark, ahead)


def _counted(matter: Matter, record: Record) -> date | None:
    """The last day of a time that is given in days; None where none can be counted."""
    if isinstance(record, Inquiry):
        return answer_due(matter, record)
    time = term_time(matter, record) if isinstance(record, Condition) else None
    return time.last if time is not None else None


def _further(matter: Matter, record: Record, *, owed: bool) -> Iterator[tuple[str, Mark, bool]]:
    """The other dates that a record can bear, with their signs and whether they are to come."""
    match record:
        case Decision():
            yield "valid_until", _EXPECTED, not over(record.valid_until, matter.as_of)
        case Condition():
            yield "due", ("condition", record.state or "", ""), True
        case Inquiry() if owed:
            yield "due", _EXPECTED, True
        case Forecast() if record.resolved_on is not None:
            yield "resolved_on", _PAST, False
        case Forecast():
            yield "by_when", _EXPECTED, True
        case Application():
            yield "filed", ("stage", "filed", "reported"), False
            if record.closed is None:
                yield "long_stop", _EXPECTED, True
            yield "closed", _PAST, False


def _mark(record: Record, *, owed: bool, ahead: bool) -> Mark:
    match record:
        case Decision():
            return "stage", record.stage or "unknown", record.basis or ""
        case Response():
            return "answer", record.outcome or "answered", ""
        case Inquiry():
            return "answer", "owed" if owed else "asked", ""
        case _:
            return _EXPECTED if ahead else _PAST


def _lies_ahead(matter: Matter, when: When | None) -> bool:
    return when is not None and when.earliest is not None and when.earliest > matter.as_of


def _moment(
    matter: Matter,
    kind: str,
    record: Record,
    field: str,
    when: When | None,
    mark: Mark,
    ahead: bool,
) -> Moment:
    behind = backing(matter, record.id, *_evidence_of(kind, field))
    own = field == "date"
    sources = [matter.sources[id] for id in behind.chain if id in matter.sources]
    learned = getattr(record, "learned", None) or _first(each.learned for each in sources)
    passage, source = _cited(matter, behind)
    return Moment(
        record=record.id,
        kind=kind,
        field=field,
        title=matter.label(record.id),
        gate=matter.label(record.gate) if isinstance(record, Decision) else "",
        party=_party(matter, kind, record),
        happened=when,
        published=_first(each.published for each in sources) if own else None,
        learned=learned if own else None,
        mark=mark,
        ahead=ahead,
        backing=behind,
        passage=passage,
        source=source,
    )


def _evidence_of(kind: str, field: str) -> tuple[str, ...]:
    """The fields whose citations tell of a moment: what it is about, and its date."""
    about = {"decision": "stage", "response": "outcome", "event": "title", "concern": "title"}
    return (about[kind], field) if field == "date" and kind in about else (field,)


def _cited(matter: Matter, behind: Backing) -> tuple[str, str]:
    for id in behind.citations:
        citation = matter.citations.get(id)
        if citation is not None and citation.passage:
            return citation.passage, matter.label(citation.source)
    return "", matter.label(behind.sources[0]) if behind.sources else ""


def _first(dates: Iterable[When | None]) -> When | None:
    dated = [each for each in dates if each is not None and _placed(each)]
    return min(dated, key=lambda each: each.earliest or each.latest or 0, default=None)


def _party(matter: Matter, kind: str, record: Record) -> int | None:
    if isinstance(record, Event):
        parties = matter.linked(record.id, "event.parties")
        authorities = [each for each in parties if each in matter.authorities]
        return next(iter((*authorities, *parties)), None)
    if isinstance(record, Fulfilment):
        application = matter.by_kind["application"].get(record.application or 0)
        return getattr(application, "applicant", None)
    found = getattr(record, _MADE_BY[kind])
    return found if isinstance(found, int) else None
