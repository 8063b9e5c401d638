"""Makes the file of a copy: written aside, read back, checked, and only then given its name."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import apsw

from models.errors import NotUnderstood, Refused
from models.exchange.encryption import ENDING, Lock, encrypt
from models.exchange.sharing.choice import Choice
from models.exchange.sharing.copying import write_copy
from models.exchange.sharing.places import Place
from models.exchange.sharing.plan import Plan, plan
from models.exchange.sharing.steps import Cancelled, Progress, Steps
from models.history.changes import Clock, Entropy, now
from models.reading.reader import Reader
from models.storage.check import check
from models.storage.connection import CaseDatabase, configure
from models.storage.drafts import drafted
from models.storage.lock import refuse_if_held
from models.storage.outputs import output_place
from models.storage.places import (
    put_in_place,
    refuse_no_folder,
    refuse_taken,
)
from models.storage.snapshot import Snapshot, snapshot
from models.storage.troubles import damaged, telling


@dataclass(frozen=True)
class Made:
    """A copy that was made: the file, its marker, the state that it left from, what it holds.

    `sha256` is of the file's bytes in hexadecimal, `size` counts them. `places` are where words of
    what is withheld still stand in it.
    """

    path: Path
    marker: str
    frontier: tuple[str, ...]
    records: int
    size: int
    sha256: str
    encrypted: bool
    places: tuple[Place, ...]


def make(
    case: Reader,
    choice: Choice,
    *,
    out: Path,
    to: str = "",
    lock: Lock | None = None,
    clock: Clock = now,
    entropy: Entropy = os.urandom,
    progress: Progress = lambda share: None,
    cancelled: Cancelled = lambda: False,
) -> Made:
    """Make the copy of a case that a choice lets leave, as a new file; whole or not at all.

    The case is read from a private copy in memory, so that saving goes on meanwhile; with a `lock`
    the copy itself is made in memory too, and only what is encrypted goes to the disk. Recording
    it is another step. Raises Refused, also when cancelled, with nothing left behind.
    """
    _refuse_ending(out, encrypted=lock is not None)
    place = output_place(out, case=case.path)
    refuse_taken(place)
    refuse_no_folder(place)
    refuse_if_held(place)
    told = Steps(progress, cancelled)
    with standing_still(case, told.within(0, 0.15)) as still:
        decided = plan(still, choice, told=told.again)
        _refuse_telling_name(decided, out)
        told(0.35)
        with drafted(place) as draft:
            with telling(out):
                # What keeps the file from being made is said before all the work.
                draft.touch(exist_ok=False)
            making = _Making(still, decided, draft, place, lock, _label(decided, to))
            marker, records = making.made(clock, entropy, told)
            with telling(out), draft.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
                size = os.fstat(file.fileno()).st_size
            told(1.0)
            put_in_place(draft, place, replace=False)
        return Made(
            path=out,
            marker=marker,
            frontier=still.frontier(),
            records=records,
            size=size,
            sha256=digest,
            encrypted=lock is not None,
            places=decided.places,
        )


@contextmanager
def standing_still(case: Reader, told: Progress = lambda share: None) -> Iterator[Reader]:
    """The case as it is now, in a private copy; one that is private already is itself handed on."""
    if isinstance(case.database, Snapshot):
        yield case
        return
    copy = snapshot(case.database, progress=told)
    try:
        yield Reader(copy, case.path)
    finally:
        copy.close()


@dataclass(frozen=True)
class _Making:
    source: Reader
    plan: Plan
    draft: Path
    place: Path
    lock: Lock | None
    label: str

    def made(self, clock: Clock, entropy: Entropy, told: Steps) -> tuple[str, int]:
        """Write the draft; returns the uid of the marker and how many records are in it."""
        with telling(self.place):
            connection = apsw.Connection(":memory:" if self.lock else str(self.draft.absolute()))
            try:
                connection.pragma("temp_store", 2)
                if not self.lock:
                    connection.pragma("synchronous", "EXTRA")
                try:
                    marker = write_copy(
                        self.source.database.connection(),
                        connection,
                        self.plan,
                        label=self.label,
                        clock=clock,
                        entropy=entropy,
                        told=told.within(0.35, 0.6),
                    )
                except NotUnderstood as error:
                    raise damaged(self.source.path) from error
                content = connection.serialize("main") if self.lock else b""
            finally:
                connection.close()
            records = self._checked(content, told.within(0.6, 0.95))
            if self.lock:
                # One that vanished meanwhile, with its disk, is not made anew elsewhere.
                with self.draft.open("r+b") as file:
                    file.write(encrypt(content, self.lock))
            return marker, records

    def _checked(self, content: bytes, told: Progress) -> int:
        """Read the copy back and hold it against its history; returns how many records it has."""
        database: CaseDatabase
        if self.lock:
            connection = apsw.Connection(":memory:")
            connection.deserialize("main", content)
            configure(connection, write=False)
            database = Snapshot(connection, None)
        else:
            database = CaseDatabase(self.draft, write=False)
        database.connect()
        try:
            report = check(database, progress=told)
            if not report.whole:
                raise Refused(
                    f"The copy is not whole: {report.findings[0].sentence}",
                    kept="Nothing was left behind.",
                    do="Check the case, whose history may be damaged.",
                )
            ((records,),) = database.connection().execute(
                "SELECT count(*) FROM entity WHERE kind IS NOT NULL AND gone = 0"
            )
            return int(records)
        finally:
            database.close()


def _label(decided: Plan, to: str) -> str:
    label = f"Copy for {to}" if to else "Copy"
    return "Copy" if decided.words.found(label) else label


def _refuse_ending(out: Path, *, encrypted: bool) -> None:
    ending = ".proviso" + ENDING * encrypted
    if not out.name.lower().endswith(ending) or len(out.name) == len(ending):
        what = "An encrypted copy" if encrypted else "A copy"
        raise Refused(
            f"{what} is called NAME{ending}, not “{out.name}”.",
            kept="Nothing was made.",
            do="Choose another name.",
        )


def _refuse_telling_name(decided: Plan, out: Path) -> None:
    told = [each.word for each in decided.words.found(out.name) if each.whole]
    if told:
        raise Refused(
            f"The name of the file tells “{told[0]}”, which is withheld from it.",
            kept="Nothing was made.",
            do="Choose another name.",
        )
