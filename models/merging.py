"""Bringing another copy of a case into this one: what it would change, first, and then doing it."""

import json as standard
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from models.case import Case
from models.combining import stands_for
from models.errors import Refused
from models.exchange.decrypting import decrypted
from models.exchange.encryption import Key
from models.history.changes import Changed, LastingName, Person
from models.history.edit import Edit
from models.history.frontiers import Frontier
from models.history.lacking import lacking
from models.history.ledger import Head, Heads
from models.reading.arrivals import Arrivals, arrivals
from models.reading.meeting import Meetings, meetings, passed, turned
from models.records import CATALOGUE
from models.storage.format import USER_VERSION
from models.storage.recognising import recognise
from models.storage.snapshot import Snapshot
from models.storage.troubles import telling
from models.storage.uniting import unite
from models.unchanging import in_memory, unchanging

Progress = Callable[[float], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True)
class United:
    """A text put together of two that stand side by side, and the changes that gave those."""

    text: str
    of: tuple[LastingName, ...]


@dataclass(frozen=True)
class Fate:
    """What becomes of a record that one deleted and another changed: it is `gone`, or stays."""

    gone: bool


Decisions = Mapping[tuple[str, str], LastingName | United | Fate]
"""Which value is kept: the lasting name of its change, or a text put together of both; by the
record's uid and the field's code. Whether a record stays stands under the code of its life."""


@dataclass(frozen=True)
class Trial:
    """What merging would bring: a private copy in which it is done, and what is told of it.

    `mine` and `theirs` are the states that came together, `arriving` counts the change sets that
    are new here. Where `related` is false, the two files share no past. Where `brings` is false,
    there is nothing in the other that this file lacks. `missing` are the names of attachments that
    arrive without their bytes, which the other does not hold whole.
    """

    case: Case
    mine: Frontier
    theirs: Frontier
    arriving: int
    related: bool
    brings: bool
    missing: tuple[str, ...]
    meetings: Meetings


@contextmanager
def other_copy(
    path: Path,
    *,
    into: Path,
    who: Person,
    key: Key | None = None,
    progress: Progress = lambda share: None,
    cancelled: Cancelled = lambda: False,
) -> Iterator[Case]:
    """A private copy of the file that is to be merged into another, taken for a stranger's.

    With a `key`, one that came encrypted: it is decrypted in memory, and nowhere else. Raises
    Refused for the file itself, for what opening refuses, for one of a newer version, and for a key
    that does not fit.
    """
    if key is not None:
        with (
            telling(path),
            in_memory(decrypted(path, key), path, who=who, cancelled=cancelled) as copy,
        ):
            version = int(copy.database.connection().pragma("user_version"))
            _refuse_newer(path, version > USER_VERSION)
            yield copy
        return
    _refuse_newer(path, recognise(path))
    if path.samefile(into):
        raise Refused(
            f"“{path.name}” is this case itself.",
            kept="It is as it was.",
            do="Choose the copy that came back.",
        )
    with (
        telling(path),
        unchanging(
            path, who=who, pages_checked=False, progress=progress, cancelled=cancelled
        ) as copy,
    ):
        yield copy


def _refuse_newer(path: Path, newer: object) -> None:
    if newer:
        raise Refused(
            f"“{path.name}” can't be merged. It was made by a newer version of Proviso.",
            kept="Neither file was changed.",
            do="Install the newer version and merge with that.",
        )


@contextmanager
def tried(
    path: Path,
    theirs: Case,
    *,
    who: Person,
    progress: Progress = lambda share: None,
    cancelled: Cancelled = lambda: False,
) -> Iterator[Trial]:
    """Merge a copy into a private copy of the file at `path`, and tell what that changes.

    The file itself is only read. Raises Refused, also when cancelled.
    """
    with unchanging(path, who=who, cancelled=cancelled) as case:
        mine = case.frontier()
        lacked = lacking(case.database.connection(), theirs.database.connection())
        assert isinstance(case.database, Snapshot)
        with case.database.written():
            brought = unite(
                case.ledger, theirs.database.connection(), told=stopping(progress, cancelled)
            )
        told = meetings(case.ledger, case.labels, mine=mine, theirs=theirs.frontier())
        yield Trial(
            case,
            mine,
            theirs.frontier(),
            arriving=len(lacked.new),
            related=lacked.related,
            brings=bool(brought),
            missing=_missing(case, brought.records),
            meetings=told,
        )


def _missing(case: Case, records: Collection[int]) -> tuple[str, ...]:
    rows = case.database.connection().execute(
        "SELECT id FROM attachment a WHERE sha256 IS NOT NULL"
        " AND id IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM content WHERE sha256 = unhex(a.sha256)) ORDER BY id",
        (standard.dumps(sorted(records)),),
    )
    return tuple(case.labels(id for (id,) in rows.fetchall()).values())


def looked_at(
    path: Path,
    other: Path,
    *,
    who: Person,
    key: Key | None = None,
    both: bool = False,
    progress: Progress = lambda share: None,
    cancelled: Cancelled = lambda: False,
) -> Arrivals:
    """What merging `other` into the file at `path` would bring. Neither is changed.

    With `both`, also what only the file at `path` has; `key` opens one that came encrypted. Raises
    Refused, also when cancelled.
    """
    with (
        other_copy(other, into=path, who=who, key=key, cancelled=cancelled) as theirs,
        tried(path, theirs, who=who, progress=progress, cancelled=cancelled) as trial,
    ):
        return arrived(trial, both=both)


def arrived(trial: Trial, *, both: bool = False) -> Arrivals:
    """What a trial brings, as it is looked at; with `both`, also what only the file itself has."""
    met, case = trial.meetings.records, trial.case
    if both:
        back = meetings(case.ledger, case.labels, mine=trial.theirs, theirs=trial.mine)
        known = {each.record for each in met}
        met += tuple(turned(each) for each in back.records if each.record not in known)
    return arrivals(
        case,
        met,
        related=trial.related,
        arriving=trial.arriving,
        brings=trial.brings,
        missing=trial.missing,
        mine=trial.mine,
        theirs=trial.theirs,
    )


def since_then(
    path: Path,
    then: datetime,
    *,
    who: Person,
    progress: Progress = lambda share: None,
    cancelled: Cancelled = lambda: False,
) -> Arrivals:
    """How the file at `path` differs from what it was at a time. Raises Refused, also when
    cancelled and for a time before the case was begun."""
    with unchanging(path, who=who, progress=progress, cancelled=cancelled) as case:
        frontier = case.frontier_at(then)
        if not frontier:
            raise Refused(
                "The case had not been begun then.",
                kept="Nothing was changed.",
                do="Choose a later time.",
            )
        return arrivals(case, passed(case.ledger, case.differences(since=frontier)))


def decide(case: Case, decisions: Decisions, *, label: str, by: object = None) -> Changed:
    """Keep one of the values that stand side by side, field by field, as one edit."""
    with case.edit(label, by=by) as edit:
        settle(case, edit, decisions)
    return edit.changed


def settle(case: Case, edit: Edit, decisions: Decisions) -> None:
    """Take into `edit` what was decided between values that stand side by side.

    A value that does not stand any more is passed over, as what was decided meanwhile. Records that
    are deleted come last, so that what is decided of their fields is in what can be restored.
    """
    fates = {uid: it for (uid, _), it in decisions.items() if isinstance(it, Fate)}
    known = {id: it for uid, it in fates.items() if (id := case.find(uid)) is not None}
    waiting = case.kept_although_deleted(known)
    for (uid, field), decision in edit.each(decisions.items()):
        if isinstance(decision, Fate):
            continue
        id = case.find(uid)
        heads = () if id is None else case.heads(id, field)
        if id is None or len(heads) < 2:
            continue
        if isinstance(decision, United):
            if all(_named(case, heads, each) for each in decision.of):
                edit.set(id, field, decision.text)
            continue
        kept = _named(case, heads, decision)
        if kept is not None:
            edit.set(id, field, _meant(case, id, field, kept))
    for record in waiting:
        if known[record].gone:
            edit.delete(record)
            continue
        edit.restore(record)
        into = stands_for(case, record)
        if into in waiting and known[into].gone:
            # They were combined each into the other: the one that stays is the one for both.
            edit.set(record, "combined_into", None)


def _named(case: Case, heads: Heads, wanted: LastingName) -> Head | None:
    uids = case.ledger.set_uids({head.name[0] for head in heads})
    return next((head for head in heads if (uids[head.name[0]], head.name[1]) == wanted), None)


def _meant(case: Case, id: int, field: str, head: Head) -> Any:
    fact = CATALOGUE[case.kind(id) or ""].facts[field]
    return fact.recalled(head.value, case.ledger)


def stopping(progress: Progress, cancelled: Cancelled) -> Progress:
    """Hands a share on, and raises Refused once somebody has asked to stop."""

    def told(share: float) -> None:
        if cancelled():
            raise Refused("The merge was stopped.", kept="The file is as it was.")
        progress(share)

    return told
