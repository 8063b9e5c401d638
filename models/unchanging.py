"""One state of a case file to read at leisure, while others go on saving to the file.

What reads for longer than a moment, such as an export, reads this and not the live file; so does
what asks how the file once stood.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import apsw

from models.case import Case
from models.errors import NotUnderstood, Refused
from models.history.changes import Person
from models.history.frontiers import later
from models.history.ledger import Ledger
from models.history.rewinding import rewind
from models.reading.days import frontier_on
from models.storage.guard import given_up
from models.storage.snapshot import Snapshot, copy_file, snapshot
from models.storage.troubles import Stamp, damaged, stopped, telling

_FOR_READING = "It is a copy for reading."
_OF_THE_PAST = "It shows the case as it once stood."


@contextmanager
def unchanging(
    path: Path,
    *,
    who: Person,
    at: Iterable[str] | None = None,
    of: Stamp | None = None,
    pages_checked: bool = True,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Case]:
    """A private copy, in memory, of the case file as it is now; it is gone after the block.

    With `at`, as it stood at that frontier. `of` is the stamp of the file that is meant, whatever
    was written into it since. `pages_checked` spares the reading of every page of a file that is
    open already. `progress` is told the share copied. Raises Refused, also when cancelled, and be
    it in the block, for another file than is meant, or for a frontier that the file does not know.
    """
    if of is not None:
        of.check_place(path)
    with Case.open(path, who=who, read_only=True, pages_checked=pages_checked) as live:
        if of is not None:
            # Until it was open it could still be replaced.
            of.check_place(path)
        copy = snapshot(live.database, progress=progress, cancelled=cancelled)
    with _read_at(copy, path, who, at) as case, given_up(copy.connection(), cancelled):
        try:
            yield case
        except apsw.InterruptError as error:
            raise stopped(path) from error


@contextmanager
def apart(live: Case) -> Iterator[Case]:
    """The file of an open case over a connection of its own, for a moment on another thread.

    Raises Refused, also where another file lies there by now.
    """
    live.stamp.check_place(live.path)
    with Case.open(live.path, who=live.who, read_only=True, pages_checked=True) as case:
        yield case


@contextmanager
def in_memory(
    content: bytes,
    path: Path,
    *,
    who: Person,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Case]:
    """The case file whose bytes these are, gone after the block; `path` is where they came from.

    Raises Refused, also when cancelled, for what opening refuses.
    """
    # Only what came encrypted needs this.
    from models.storage.received import open_received

    database = open_received(content, path, cancelled=cancelled)
    with Case(database, path, who=who, read_only=_FOR_READING) as case:
        yield case


@contextmanager
def as_it_stood(
    case: Case,
    frontier: Iterable[str],
    *,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Case]:
    """The case as it stood at a frontier: a private copy, in memory, gone after the block.

    A copy that stands there already is itself handed on. Local numbers are those of `case`;
    attachments are all there, whenever they came. Raises Refused, also when cancelled, for a
    frontier that the file does not know and for one before its beginning.
    """
    state = tuple(sorted(set(frontier)))
    if isinstance(case.database, Snapshot) and state == case.frontier():
        yield case
        return
    copy = snapshot(case.database, progress=progress, cancelled=cancelled)
    with _read_at(copy, case.path, case.who, state) as then:
        yield then


def keep_as_it_stood(
    path: Path,
    target: Path,
    *,
    who: Person,
    of: Stamp | None = None,
    day: date | None,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Write the case file as it stood at the end of a day into a new file, for several readers.

    Without a day, as it stands now. `of` is the stamp of the file that is meant. `progress` is told
    the share done. Raises Refused, also when cancelled, for another file than is meant, or for a
    day before the case was begun; there is then no new file.
    """

    def part(number: int) -> Callable[[float], None]:
        return lambda share: progress((number + share) / 3)

    with unchanging(path, who=who, of=of, progress=part(0), cancelled=cancelled) as now:
        frontier = now.frontier() if day is None else frontier_on(now, day)
        with as_it_stood(now, frontier, progress=part(1), cancelled=cancelled) as then:
            copy_file(then.database, target, progress=part(2), cancelled=cancelled)


def open_of_the_past(path: Path, *, of: Case) -> Case:
    """Open a file that `keep_as_it_stood` wrote of a case, which nobody writes. Raises Refused."""
    case = Case.open(path, who=of.who, read_only=True, pages_checked=True)
    case.read_only, case.beside = _OF_THE_PAST, of.beside
    return case


@contextmanager
def _read_at(copy: Snapshot, path: Path, who: Person, at: Iterable[str] | None) -> Iterator[Case]:
    try:
        if at is not None:
            _take_back(copy, path, tuple(at))
        case = Case(copy, path, who=who, read_only=_FOR_READING if at is None else _OF_THE_PAST)
    except BaseException:
        copy.close()
        raise
    with case:
        yield case


def _take_back(copy: Snapshot, path: Path, frontier: Iterable[str]) -> None:
    if not frontier:
        raise Refused("The case had not been begun then.", do="Choose a later time.")
    connection = copy.connection()
    left_out = later(Ledger(connection), frontier)
    if not left_out:
        return
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_FKEY, 0)
    try:
        with telling(path), copy.written():
            rewind(connection, left_out)
    except NotUnderstood as error:
        raise damaged(path) from error
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_FKEY, 1)
