"""The briefings that were recorded, and which one a new briefing follows.

Their numbers are told as they were given: two copies of a file may both have made a number 7, and
both are told, apart by author and cut-off.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from models.errors import NotUnderstood
from models.history.frontiers import Frontier
from models.reading.identities import uids
from models.reading.reader import Reader
from models.records import Briefing, Link
from models.records.kinds import Json, parsed

_SCOPE = "briefing.scope"
_HIGHEST = 'SELECT max("number") FROM "briefing"'


@dataclass(frozen=True)
class RecordedBriefing:
    """A briefing that left the desk, in plain values; what is not stated is None or empty.

    `scope` holds applications and companies by local number, none meaning the whole file. `options`
    are what was chosen when it was made, `frontier` the state of the file that it was made from.
    """

    id: int
    uid: str
    title: str
    number: int | None
    kind: str
    as_of: date | None
    cut_off: datetime | None
    handling: str
    version: str
    recipients: str
    author: str
    reviewer: str
    pages: int | None
    template: int | None
    supersedes: int | None
    scope: tuple[int, ...]
    options: Mapping[str, Json]
    frontier: Frontier
    sha256: str


def recorded(case: Reader) -> tuple[RecordedBriefing, ...]:
    """Every recorded briefing that is not in the trash, the one recorded last first.

    The order is that of the history and no clock's. Takes the same few queries for any number.
    """
    found = {each.id: each for each in case.all(Briefing)}
    scopes: dict[int, list[int]] = {}
    # Not `links`: what a briefing spoke of does not widen when one of these is deleted.
    for link in case.referring(Link, "owner", found):
        if link.relation == _SCOPE:
            scopes.setdefault(link.owner, []).append(link.target)
    told = (
        _told(found[id], uid, scopes.get(id, [])) for id, uid in uids(case.ledger, found).items()
    )
    return tuple(sorted(told, key=lambda each: each.uid, reverse=True))


def last_of(
    case: Reader,
    scope: Iterable[int],
    *,
    kind: str | None = None,
    before: datetime | None = None,
) -> RecordedBriefing | None:
    """The briefing recorded last of exactly these applications and companies, none meaning all.

    With `kind` only of that kind; with `before` only of those whose cut-off does not come after
    that instant, as far as one is stated.
    """
    return last_in(recorded(case), scope, kind=kind, before=before)


def last_in(
    known: Iterable[RecordedBriefing],
    scope: Iterable[int],
    *,
    kind: str | None = None,
    before: datetime | None = None,
) -> RecordedBriefing | None:
    """The same as `last_of` among briefings that were read already, the last first."""
    wanted = frozenset(scope)
    return next(
        (
            each
            for each in known
            if frozenset(each.scope) == wanted
            and kind in (None, each.kind)
            and (before is None or each.cut_off is None or each.cut_off <= before)
        ),
        None,
    )


def next_number(case: Reader) -> int:
    """The number of the next briefing: one more than the highest given, deleted ones included."""
    (highest,) = next(case.database.connection().execute(_HIGHEST))
    return int(highest or 0) + 1


def _told(briefing: Briefing, uid: str, scope: Iterable[int]) -> RecordedBriefing:
    options, frontier = _json(briefing.options), _json(briefing.frontier)
    return RecordedBriefing(
        id=briefing.id,
        uid=uid,
        title=briefing.title or "",
        number=briefing.number,
        kind=briefing.kind or "",
        as_of=briefing.as_of.earliest if briefing.as_of else None,
        cut_off=datetime.fromisoformat(briefing.cut_off) if briefing.cut_off else None,
        handling=briefing.handling or "",
        version=briefing.version or "",
        recipients=briefing.recipients or "",
        author=briefing.author or "",
        reviewer=briefing.reviewer or "",
        pages=briefing.pages,
        template=briefing.template,
        supersedes=briefing.supersedes,
        scope=tuple(dict.fromkeys(scope)),
        options=options if isinstance(options, dict) else {},
        frontier=_frontier(frontier),
        sha256=briefing.sha256 or "",
    )


def _json(text: str | None) -> Json:
    try:
        return None if text is None else parsed(text)
    except NotUnderstood:
        return None


def _frontier(json: Json) -> Frontier:
    if not isinstance(json, list):
        return ()
    return tuple(sorted(each for each in json if isinstance(each, str)))
