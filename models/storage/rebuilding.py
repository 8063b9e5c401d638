"""Writes the history of a file into an empty one with today's tables, and reads the rest off it.

The history is taken over row by row as it is sealed: no change set is added, no code or value
rewritten, so that copies which are brought up to date apart still have one history. What an old
code means is for the catalogue to say, which keeps every code that there ever was.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import apsw

from models.history.heads import NOT_REPLACED, Numbers, pointers
from models.history.rereading import reread
from models.records import CATALOGUE
from models.storage.connection import CaseDatabase, configure
from models.storage.format import make_tables
from models.storage.snapshot import Snapshot, snapshot

Told = Callable[[float], None]
"""Hears which share of the work is done; what it raises ends it."""

_AT_ONCE = 5_000

_COLUMNS: Final = {
    "entity": "id uid kind",
    "change_set": (
        "id uid made person author author_salt author_hash label label_salt label_hash undoes"
        " hash tip"
    ),
    "after": "change_set earlier",
    "change": "change_set seq record field value salt value_hash hash head",
    "replaced": "change_set seq old_set old_seq",
    "covered": "change_set seq old_set old_seq",
    "merge": "id label merged person before after undone",
    "content": "id sha256 bytes",
}
"""What is taken over of each table, where the file has it."""

_READ_OFF: Final = {
    "tip": "made IS NOT NULL AND id NOT IN (SELECT earlier FROM after)",
    "head": NOT_REPLACED,
}
"""The columns among these that are derived, and by which rule."""


def rebuild(
    source: apsw.Connection, target: apsw.Connection, *, told: Told = lambda share: None
) -> None:
    """Write what `source` holds into `target`, which is empty, with the tables of this version.

    `source` stands still and has the tables of this version or of a former one. Raises apsw.Error,
    and NotUnderstood for a value that is not of its field's kind.
    """
    target.execute("BEGIN IMMEDIATE")
    make_tables(target)
    ((changes,),) = source.execute("SELECT count(*) FROM change")
    there = {name for (name,) in source.execute("SELECT name FROM sqlite_schema")}
    for table in _COLUMNS:
        if table in there:
            _take_over(table, source, target, changes if table == "change" else 0, told)
    told(0.5)
    target.executemany(
        "INSERT INTO pointer VALUES (?, ?, ?)",
        list(pointers(target, CATALOGUE, Numbers.of(target))),
    )
    told(0.7)
    reread(target, [id for (id,) in target.execute("SELECT id FROM entity WHERE kind IS NOT NULL")])
    target.execute("COMMIT")
    told(1.0)


def rebuilt(database: CaseDatabase, *, told: Told = lambda share: None) -> Snapshot:
    """A private copy of an open file, in memory, with the tables of this version, for reading.

    Raises apsw.Error, Refused and NotUnderstood.
    """
    connection = apsw.Connection(":memory:")
    try:
        # Reading for so long from the live file would stop others from saving to it.
        still = database if isinstance(database, Snapshot) else snapshot(database)
        try:
            connection.pragma("temp_store", 2)
            rebuild(still.connection(), connection, told=told)
        finally:
            if still is not database:
                still.close()
        configure(connection, write=False)
    except BaseException:
        connection.close()
        raise
    made = Snapshot(connection, None)
    made.connect()
    return made


def _take_over(
    table: str, source: apsw.Connection, target: apsw.Connection, number: int, told: Told
) -> None:
    """Write a table's rows as they are; `number` is of how many to tell the share."""
    columns = _COLUMNS[table].split()
    named = ", ".join(f'"{column}"' for column in columns)
    read = ", ".join(_READ_OFF.get(column, f'"{column}"') for column in columns)
    target.executemany(
        f'INSERT INTO "{table}" ({named}) VALUES ({", ".join("?" * len(columns))})',
        _counted(source.execute(f'SELECT {read} FROM "{table}" c'), number, told),
    )


def _counted(rows: Iterable[tuple[Any, ...]], number: int, told: Told) -> Iterator[tuple[Any, ...]]:
    for count, row in enumerate(rows):
        if number and count % _AT_ONCE == 0:
            told(0.5 * count / number)
        yield row
