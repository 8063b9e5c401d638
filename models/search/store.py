"""The bytes of a search index: a database apart from the case file, thrown away at will.

It keeps passages and finds words in them; which passages there are is decided by whoever fills it.
"""

import json as standard
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import apsw

from models.search.passages import CONTENT, Passage, Reading, Told, parted
from models.search.places import places_of
from models.search.words import spelled

ROOM = 24
"""Bits of a passage's number that tell it from the others of its record."""

_APPLICATION_ID = 0x50725653
_LAYOUT = 1
_WAIT_MILLISECONDS = 2_000
"""Another process that reads the same case takes its turns of a tenth of a second."""

_TABLES = """
CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), told TEXT NOT NULL) STRICT;
CREATE TABLE record (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, label TEXT NOT NULL) STRICT;
CREATE TABLE called (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE passage (
    id INTEGER PRIMARY KEY, holder TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE TABLE content (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE awaited (record INTEGER, attachment INTEGER, sha256 TEXT) STRICT;
CREATE INDEX awaited_record ON awaited (record);
CREATE VIRTUAL TABLE words USING fts5 (
    place, text, content = '', contentless_delete = 1, tokenize = 'ascii'
);
CREATE VIRTUAL TABLE names USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3'
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab ('names', 'row');
"""
"""`passage.id` is the number of its record above `ROOM` bits, and also the rowid in `words` and, of
a name, in `names`. The text of `words` comes parted by `models.search.words`."""


class Unusable(Exception):
    """An index that can't be read or written, whatever the reason; a new one takes its place."""


class InUse(Unusable):
    """An index that another process is writing; it stays where it is."""


@dataclass(frozen=True)
class State:
    """What an index was made from: a state of a file, by its frontier.

    `entities` and `digest` are the greatest local number in the file and what the numbers up to it
    stood for; `withheld` counts the values that it did not hold. `reached` is the last record taken
    by a first reading that is not done, -1 once it is. `meanings` are those of the program.
    """

    frontier: tuple[str, ...]
    entities: int
    digest: str
    withheld: int
    meanings: str
    reached: int = -1


class Store:
    """One index over one connection; every trouble with it is Unusable."""

    def __init__(self, path: Path | None) -> None:
        """Open or make the index at `path`; without one it is in memory. Raises Unusable."""
        with _unusable():
            self.connection = apsw.Connection(str(path) if path else ":memory:")
            try:
                self._set_up()
            except BaseException:
                self.connection.close()
                raise

    def close(self) -> None:
        """Let go of it."""
        self.connection.close(True)

    @contextmanager
    def reading(self) -> Iterator[apsw.Connection]:
        """The connection for a search. Raises Unusable."""
        with _unusable():
            yield self.connection

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of what is put in it, or nothing. Raises Unusable."""
        with _unusable(), self.connection:
            yield

    def state(self) -> State | None:
        """What it was made from; None for one that was just made. Raises Unusable."""
        with _unusable():
            row = self.connection.execute("SELECT told FROM state").fetchone()
            if row is None:
                return None
            try:
                told = standard.loads(row[0])
                return State(**{**told, "frontier": tuple(told["frontier"])})
            except (ValueError, TypeError, KeyError) as error:
                raise Unusable("what it was made from can't be read") from error

    def note(self, state: State) -> None:
        """Note what it is made from, within `writing`."""
        self.connection.execute(
            "INSERT OR REPLACE INTO state VALUES (1, ?)", (standard.dumps(asdict(state)),)
        )

    def put(self, ids: Iterable[int], reading: Reading) -> None:
        """Take these records as they were read, in place of what it had of them; those that were
        not read are gone. Within `writing`."""
        self._drop(ids)
        self.rename(reading.called)
        connection = self.connection
        connection.executemany(
            "INSERT INTO record VALUES (?, ?, ?)",
            ((id, told.kind, told.label) for id, told in reading.told.items()),
        )
        numbered = list(self._numbered(reading.told))
        connection.executemany(
            "INSERT INTO passage VALUES (?, ?, ?, ?)",
            ((number, each.holder, each.field, each.text) for number, _, each in numbered),
        )
        connection.executemany(
            "INSERT INTO words (rowid, place, text) VALUES (?, ?, ?)",
            (
                (
                    number,
                    places_of(kind, each.holder, each.field),
                    spelled(f"{each.text} {each.codes}" if each.codes else each.text),
                )
                for number, kind, each in numbered
            ),
        )
        connection.executemany(
            "INSERT INTO names (rowid, text) VALUES (?, ?)",
            ((number, spelled(each.text)) for number, _, each in numbered if each.name),
        )

    def called(self, ids: Iterable[int]) -> dict[int, str]:
        """What it takes these records to be called, of those that it knows by name."""
        with _unusable():
            return dict(
                self.connection.execute(
                    "SELECT id, name FROM called WHERE id IN (SELECT value FROM json_each(?))",
                    (standard.dumps(sorted(ids)),),
                )
            )

    def rename(self, called: Mapping[int, str]) -> None:
        """Take these records to be called so from now on, within `writing`."""
        self.connection.executemany("INSERT OR REPLACE INTO called VALUES (?, ?)", called.items())

    def awaited(self) -> tuple[int, int, str] | None:
        """A record with an attachment whose text is still to be read: both, and its SHA-256."""
        with _unusable():
            row = self.connection.execute("SELECT * FROM awaited LIMIT 1").fetchone()
        return None if row is None else (row[0], row[1], row[2])

    def keep_content(self, sha256: str, text: str) -> None:
        """Keep the text of an attachment's bytes, within `writing`."""
        self.connection.execute("INSERT OR REPLACE INTO content VALUES (?, ?)", (sha256, text))

    def _set_up(self) -> None:
        connection = self.connection
        connection.set_busy_timeout(_WAIT_MILLISECONDS)
        connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        connection.pragma("cell_size_check", 1)
        connection.pragma("synchronous", "NORMAL")
        connection.pragma("temp_store", 2)
        made = (connection.pragma("application_id"), connection.pragma("user_version"))
        if made == (_APPLICATION_ID, _LAYOUT):
            return
        if made != (0, 0) or connection.execute("SELECT 1 FROM sqlite_schema").fetchone():
            raise Unusable("it is of another layout")
        with connection:
            connection.execute(_TABLES)
            connection.pragma("application_id", _APPLICATION_ID)
            connection.pragma("user_version", _LAYOUT)

    def _drop(self, ids: Iterable[int]) -> None:
        connection, asked = self.connection, standard.dumps(sorted(ids))
        numbers = list(
            connection.execute(
                "SELECT p.id FROM json_each(?1) w JOIN passage p"
                f" ON p.id BETWEEN w.value << {ROOM} AND (w.value << {ROOM}) + {(1 << ROOM) - 1}",
                (asked,),
            )
        )
        for statement in (
            "DELETE FROM words WHERE rowid = ?",
            "DELETE FROM names WHERE rowid = ?",
            "DELETE FROM passage WHERE id = ?",
        ):
            connection.executemany(statement, numbers)
        for table, column in (("record", "id"), ("awaited", "record")):
            connection.execute(
                f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))", (asked,)
            )

    def _numbered(self, told: Mapping[int, Told]) -> Iterator[tuple[int, str, Passage]]:
        for id, each in told.items():
            passages = [*each.passages, *self._contents(id, each)]
            for number, passage in enumerate(passages, start=id << ROOM):
                yield number, each.kind, passage

    def _contents(self, id: int, told: Told) -> Iterator[Passage]:
        for attachment, sha256 in told.attached:
            row = self.connection.execute(
                "SELECT text FROM content WHERE sha256 = ?", (sha256,)
            ).fetchone()
            if row is None:
                self.connection.execute(
                    "INSERT INTO awaited VALUES (?, ?, ?)", (id, attachment, sha256)
                )
            elif row[0]:
                yield from parted(Passage("attachment", CONTENT, row[0]))


@contextmanager
def _unusable() -> Iterator[None]:
    try:
        yield
    except apsw.InterruptError:
        # Whoever asked for it knows.
        raise
    except (apsw.BusyError, apsw.LockedError) as error:
        raise InUse(str(error)) from error
    except (apsw.Error, UnicodeDecodeError) as error:
        raise Unusable(str(error)) from error
