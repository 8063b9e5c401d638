"""What a case file consists of: its tables, its magic and its version.

It makes tables and compares them; it opens nothing. docs/case-file.md describes the same for
people.
"""

from functools import cache
from typing import TYPE_CHECKING

import apsw

from models.records import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Iterable

APPLICATION_ID = 0x50725631
"""Four bytes at offset 68, big-endian, that tell a case file from other SQLite files: `PrV1`."""

MAJOR, MINOR = 1, 2
USER_VERSION = MAJOR * 1000 + MINOR
"""Files of the same major version can be read; those of a newer minor version only be read."""

HISTORY = """
CREATE TABLE entity (
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    kind TEXT,
    name TEXT,
    name_sort TEXT,
    gone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX entity_listed ON entity (kind, gone, name_sort);
CREATE INDEX entity_gone ON entity (kind) WHERE gone = 1;

CREATE TABLE change_set (
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    made TEXT,
    person TEXT,
    author TEXT,
    author_salt BLOB,
    author_hash BLOB,
    label TEXT,
    label_salt BLOB,
    label_hash BLOB,
    undoes INTEGER REFERENCES change_set,
    hash BLOB,
    tip INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX change_set_tip ON change_set (tip) WHERE tip = 1;
CREATE INDEX change_set_person ON change_set (person, uid);
CREATE INDEX change_set_withheld ON change_set (id) WHERE author IS NULL OR label IS NULL;

CREATE TABLE after (
    change_set INTEGER NOT NULL REFERENCES change_set,
    earlier INTEGER NOT NULL REFERENCES change_set,
    PRIMARY KEY (change_set, earlier)
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
    change_set INTEGER NOT NULL REFERENCES change_set,
    seq INTEGER NOT NULL,
    record INTEGER REFERENCES entity,
    field TEXT,
    value TEXT,
    salt BLOB,
    value_hash BLOB,
    hash BLOB NOT NULL,
    head INTEGER NOT NULL,
    PRIMARY KEY (change_set, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_head ON change (record, field) WHERE head = 1;
CREATE INDEX change_record ON change (record);
CREATE INDEX change_withheld ON change (change_set) WHERE value IS NULL;

CREATE TABLE replaced (
    change_set INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    old_set INTEGER NOT NULL,
    old_seq INTEGER NOT NULL,
    PRIMARY KEY (change_set, seq, old_set, old_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX replaced_old ON replaced (old_set, old_seq);

CREATE TABLE covered (
    change_set INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    old_set INTEGER NOT NULL,
    old_seq INTEGER NOT NULL,
    PRIMARY KEY (change_set, seq, old_set, old_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE pointer (
    target INTEGER NOT NULL,
    change_set INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (target, change_set, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX pointer_change ON pointer (change_set, seq);

CREATE TABLE conflict (
    record INTEGER NOT NULL,
    field TEXT NOT NULL,
    PRIMARY KEY (record, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE merge (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    merged TEXT NOT NULL,
    person TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    undone INTEGER REFERENCES change_set
) STRICT;

CREATE TABLE content (
    id INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE,
    bytes BLOB NOT NULL
) STRICT;
"""
"""The history and what is derived from it.

`change_set.tip` marks the frontier, `change.head` what nothing replaces, `change.value` is null
where it is withheld and the JSON text `null` where nothing is stated. A change without a record is
withheld whole, a set without `made` is named by others and has not arrived. `entity.name`,
`entity.gone`, `pointer` and `conflict` are read off the history like the tables of the records.
`merge` is of this file alone and no part of the history: which merges brought what, so that they
can be undone. `content` has a rowid because only such tables let bytes be read in streams.
"""


@cache
def statements() -> tuple[str, ...]:
    """Every statement that makes an empty case file of this version, in order."""
    made = [part.strip() for part in HISTORY.split(";") if part.strip()]
    for entry in CATALOGUE.values():
        table = entry.table
        columns = ", ".join(
            f'"{column}"' for fact in entry.facts.values() for column in fact.columns
        )
        made.append(f'CREATE TABLE "{table}" ("id" INTEGER PRIMARY KEY, {columns})')
        made += [
            f'CREATE INDEX "{table}_{fact.column_name}" ON "{table}" ("{fact.column_name}")'
            for fact in entry.references()
        ]
    return tuple(made)


def statements_of(version: int) -> tuple[str, ...]:
    """The same of this version or a former one, whose text is kept for good.

    Raises FileNotFoundError for a version that there never was.
    """
    if version == USER_VERSION:
        return statements()
    # Only a file that an earlier version made needs this.
    from resources import schema

    return tuple(part.strip() for part in schema(version).split(";") if part.strip())


def make_tables(connection: apsw.Connection) -> None:
    """Make an empty case file's tables, magic and version, inside the caller's transaction."""
    for statement in statements():
        connection.execute(statement)
    connection.pragma("application_id", APPLICATION_ID)
    connection.pragma("user_version", USER_VERSION)


def schema_of(connection: apsw.Connection) -> frozenset[str]:
    """The text of every table, index, view and trigger that the file declares."""
    rows: Iterable[tuple[str]] = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
    )
    return frozenset(sql for (sql,) in rows)


def schema_text(version: int) -> frozenset[str]:
    """The schema text of an empty file of a version, as SQLite keeps it.

    Raises FileNotFoundError for a version that there never was.
    """
    return frozenset(statements_of(version))
