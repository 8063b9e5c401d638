"""Bringing another copy of a case into this one: what it would change, first, and then doing it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.case import Case
from models.errors import Refused
from models.history.changes import Changed, LastingName, Person
from models.history.frontiers import Frontier
from models.history.lacking import lacking
from models.history.ledger import Head, Heads
from models.reading.meeting import Meetings, meetings
from models.records import CATALOGUE
from models.storage.opening import recognise
from models.storage.snapshot import Snapshot
from models.storage.uniting import unite
from models.unchanging import unchanging

Progress = Callable[[float], None]
Cancelled = Callable[[], bool]

Decisions = dict[tuple[str, str], LastingName]
"""Which value is kept: the lasting name of its change, by the record's uid and the field's code."""


@dataclass(frozen=True)
class Trial:
    """What merging would bring: a private copy in which it is done, and what is told of it.

    `mine` and `theirs` are the states that came together, `arriving` counts the change sets that
    are new here. Where `related` is false, the two files share no past.
    """

    case: Case
    mine: Frontier
    theirs: Frontier
    arriving: int
    related: bool
    meetings: Meetings


@contextmanager
def other_copy(
    path: Path,
    *,
    into: Path,
    who: Person,
    progress: Progress = lambda share: None,
    cancelled: Cancelled = lambda: False,
) -> Iterator[Case]:
    """A private copy of the file that is to be merged into another, taken for a stranger's.

    Raises Refused for the file itself, for what opening refuses, and for one of a newer version.
    """
    newer = recognise(path)
    if newer:
        raise Refused(
            f"“{path.name}” can't be merged. It was made by a newer version of Proviso.",
            kept="Neither file was changed.",
            do="Install the newer version and merge with that.",
        )
    if path.samefile(into):
        raise Refused(
            f"“{path.name}” is this case itself.",
            kept="It is as it was.",
            do="Choose the copy that came back.",
        )
    with unchanging(
        path, who=who, pages_checked=False, progress=progress, cancelled=cancelled
    ) as copy:
        yield copy


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
            unite(case.ledger, theirs.database.connection(), told=stopping(progress, cancelled))
        told = meetings(case.ledger, case.labels, mine=mine, theirs=theirs.frontier())
        yield Trial(case, mine, theirs.frontier(), len(lacked.new), lacked.shared > 0, told)


def decide(case: Case, decisions: Decisions, *, label: str, by: object = None) -> Changed:
    """Keep one of the values that stand side by side, field by field, as one edit.

    A value that does not stand any more is passed over, as what was decided meanwhile.
    """
    with case.edit(label, by=by) as edit:
        for (uid, field), name in decisions.items():
            id = case.find(uid)
            heads = () if id is None else case.heads(id, field)
            kept = _named(case, heads, name)
            if id is not None and kept is not None and len(heads) > 1:
                edit.set(id, field, _meant(case, id, field, kept))
    return edit.changed


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
