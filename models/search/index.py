"""The search index of one case file: caught up from the history, searched, thrown away at will.

What it finds is decided in `models.search.finding`; it decides what has to be read anew.
"""

import hashlib
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import RLock

import apsw

from models.history.frontiers import known
from models.reading.labels import labels
from models.reading.reader import Reader
from models.reading.withheld import letters
from models.search.asking import last_number, naming, next_records, numbers, touched, withheld
from models.search.attached import text_of
from models.search.finding import Answer, find
from models.search.meanings import meanings
from models.search.passages import mains, read
from models.search.store import InUse, State, Store, Unusable
from models.storage.guard import patience
from models.storage.troubles import telling

Progress = Callable[[float], None]
Cancelled = Callable[[], bool]

AT_ONCE = 512
"""Records that are read and taken together: between two such steps others can save and search."""

_LONGEST_SEARCH = 5.0
_ENDING = ".search"
_UNUSED_SECONDS = 180 * 24 * 3600


def place_of(folder: Path, *, uid: str, path: Path) -> Path:
    """Where in a folder the index of a case file stands: by the case's uid and the file's place, so
    that copies on one disk share none."""
    key = hashlib.sha256(f"{uid}\n{path.resolve()}".encode("utf-8", "surrogateescape"))
    return folder / f"{key.hexdigest()[:32]}{_ENDING}"


def take_away_unused(folder: Path, *, now: float) -> None:
    """Take away indexes that nobody has written to for half a year, by seconds since 1970.

    Whoever opens such a case again waits once for a new one.
    """
    with suppress(OSError):
        for place in folder.glob(f"*{_ENDING}"):
            with suppress(OSError):
                if now - place.stat().st_mtime > _UNUSED_SECONDS:
                    _take_away(place)


class Index:
    """The index at one place, or in memory where that can't be used or there is none.

    It may be used from any thread; searches and steps of catching up take turns. Nothing is opened
    before it is first used.
    """

    def __init__(self, place: Path | None) -> None:
        self._place = place
        self._turn = RLock()
        self._verified = False
        self._opened: Store | None = None

    @property
    def _store(self) -> Store:
        with self._turn:
            if self._opened is None:
                self._opened = self._open()
            return self._opened

    @property
    def lasting(self) -> bool:
        """Whether it stands on the disk, to be found there again."""
        return self._place is not None

    def close(self) -> None:
        """Let go of it, until it is used again; one in memory is gone."""
        with self._turn:
            if self._opened is not None:
                self._opened.close()
                self._opened = None

    def search(
        self, typed: str, *, limit: int = 50, cancelled: Cancelled = lambda: False
    ) -> Answer:
        """What was found for what was typed, the best first, at most `limit` records.

        Empty when cancelled, and of an index that broke: catching up makes it anew.
        """
        with self._turn:
            try:
                with (
                    self._store.reading() as connection,
                    patience(connection, _LONGEST_SEARCH, cancelled=cancelled),
                ):
                    return find(connection, typed, limit=limit)
            except (apsw.InterruptError, InUse):
                return Answer()
            except Unusable:
                self._begin_anew()
                return Answer()

    def catch_up(
        self,
        reader: Reader,
        *,
        progress: Progress = lambda share: None,
        cancelled: Cancelled = lambda: False,
    ) -> bool:
        """Take over what a case file has and the index has not; True once nothing is left.

        Reads the live file in short pieces, so others go on saving to it; what they save meanwhile
        is for the next time. `progress` is told the share of a first reading. Cancelled, it keeps
        what it has. Raises Refused where the file can't be read.
        """
        with telling(reader.path):
            for begin in (self._begin_anew, self._begin_in_memory):
                try:
                    return self._catch_up(reader, progress, cancelled)
                except InUse:
                    self._begin_in_memory()
                except Unusable:
                    begin()
            return self._catch_up(reader, progress, cancelled)

    def _catch_up(self, reader: Reader, progress: Progress, cancelled: Cancelled) -> bool:
        connection = reader.database.connection()
        # Asked for before anything is read: what is saved meanwhile is then read once more.
        frontier, lacking = reader.frontier(), withheld(connection)
        # All of it goes into one store: one that a search found broken, and took away, is not gone
        # on with in the next, which would then lack what was read before.
        with self._turn:
            store, state = self._store, self._store.state()
        if state is None or not self._fits(state, reader, lacking):
            if state is not None:
                self._begin_anew()
                store = self._store
            state = State(frontier, 0, "", lacking, meanings(), reached=0)
            self._verified = True
        if state.reached >= 0:
            state = self._read_all(connection, store, state, progress, cancelled)
        if state.reached >= 0:
            return False
        if state.frontier != frontier:
            self._follow(reader, store, state, frontier, cancelled)
        return not cancelled() and self._read_contents(reader, store, cancelled)

    def _fits(self, state: State, reader: Reader, lacking: int) -> bool:
        """Whether it was made from this very file, by a program that means the same by codes."""
        if state.meanings != meanings() or state.withheld != lacking:
            return False
        if not known(reader.ledger, state.frontier):
            return False
        if not self._verified:
            connection = reader.database.connection()
            found = numbers(connection, 0, "", upto=state.entities)
            self._verified = found == (state.entities, state.digest)
        return self._verified

    def _read_all(
        self,
        connection: apsw.Connection,
        store: Store,
        state: State,
        progress: Progress,
        cancelled: Cancelled,
    ) -> State:
        last = last_number(connection)
        while state.reached >= 0 and not cancelled():
            kinds = next_records(connection, state.reached, most=AT_ONCE)
            reached = max(kinds, default=-1)
            entities, digest = numbers(
                connection, state.entities, state.digest, upto=reached if kinds else None
            )
            state = replace(state, reached=reached, entities=entities, digest=digest)
            reading = read(connection, kinds)
            with self._turn, store.writing():
                store.put(kinds, reading)
                store.note(state)
            progress(max(reached, 0) / last if kinds else 1.0)
        return state

    def _follow(
        self,
        reader: Reader,
        store: Store,
        state: State,
        frontier: tuple[str, ...],
        cancelled: Cancelled,
    ) -> None:
        connection = reader.database.connection()
        changed = touched(reader.ledger, state.frontier)
        # With each source whose own title arrives, those that are called by a letter move up.
        lettered = set(letters(connection)) if state.withheld else set()
        changed |= self._named_anew(connection, store, changed | lettered)
        concerned = mains(connection, changed)
        entities, digest = numbers(connection, state.entities, state.digest)
        readings = []
        ids = sorted(concerned)
        for piece in (ids[at : at + AT_ONCE] for at in range(0, len(ids), AT_ONCE)):
            if cancelled():
                return
            readings.append((piece, read(connection, {id: concerned[id] for id in piece})))
        with self._turn:
            then = store.called(changed)
        called = labels(connection, then, marked=True)
        # All or nothing: what records are called here tells the next time which are called anew.
        with self._turn, store.writing():
            for piece, reading in readings:
                store.put(piece, reading)
            store.rename(called)
            store.note(replace(state, frontier=frontier, entities=entities, digest=digest))

    def _named_anew(
        self, connection: apsw.Connection, store: Store, changed: Iterable[int]
    ) -> set[int]:
        """Those of these records that are called otherwise now, and the records that name one, or
        name one that does so."""
        found: set[int] = set()
        asked = set(changed)
        while asked:
            with self._turn:
                then = store.called(asked)
            now = labels(connection, then, marked=True)
            renamed = {id for id, name in then.items() if now.get(id) != name}
            asked = naming(connection, renamed) - found if renamed else set()
            found |= asked | renamed
        return found

    def _read_contents(self, reader: Reader, store: Store, cancelled: Cancelled) -> bool:
        """Read the texts of attachments that it has not read yet; False if cancelled before all."""
        connection = reader.database.connection()
        before: tuple[int, int, str] | None = None
        while (awaited := self._awaited(store)) is not None:
            if awaited == before:
                raise Unusable("what was read is awaited still")
            before = record, attachment, sha256 = awaited
            text = text_of(reader, attachment, cancelled=cancelled)
            if cancelled():
                return False
            reading = read(connection, mains(connection, [record]))
            with self._turn, store.writing():
                store.keep_content(sha256, text)
                store.put([record], reading)
        return True

    def _awaited(self, store: Store) -> tuple[int, int, str] | None:
        with self._turn:
            return store.awaited()

    def _open(self) -> Store:
        if self._place is None:
            return Store(None)
        for _ in range(2):
            try:
                return _opened_at(self._place)
            except InUse:
                break
            except (OSError, Unusable):
                with suppress(OSError):
                    _take_away(self._place)
        self._place = None
        return Store(None)

    def _begin_anew(self) -> None:
        with self._turn:
            with suppress(apsw.Error):
                self.close()
            self._verified = False
            if self._place is not None:
                with suppress(OSError):
                    _take_away(self._place)
            self._opened = self._open()

    def _begin_in_memory(self) -> None:
        with self._turn:
            self._place = None
            self._begin_anew()


def _opened_at(place: Path) -> Store:
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not place.exists():
        # It holds what the case holds: nobody else's to read.
        os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    return Store(place)


def _take_away(place: Path) -> None:
    for left in (place, place.with_name(f"{place.name}-journal")):
        left.unlink(missing_ok=True)
