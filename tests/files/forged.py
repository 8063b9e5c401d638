"""A change set that its hashes bear out and that no program of ours would write."""

import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw

from models.history.changes import Person, change_hash, salted, set_hash
from models.records.kinds.canonical import canonical

SALT = b"s" * 16
TELLER = Person("mal-0001", "Mal")


@dataclass(frozen=True)
class Said:
    """One change of a forged set: a record's local number, a field, canonical JSON or worse.

    It replaces what stands there where that is asked for, and besides it the changes `others`, each
    by the local number of its set and its place in that.
    """

    record: int
    field: str
    value: str
    replacing: bool = False
    others: tuple[tuple[int, int], ...] = ()


def forge(
    path: Path,
    *said: Said,
    made: str = "2026-02-01T00:00:00.000Z",
    undoes_itself: bool = False,
    nameless: bool = False,
) -> None:
    """Add a sealed set to the file at `path` that comes after all others.

    One that is `nameless` is of a person without a name, and not one of whom it is withheld.
    """
    author = TELLER.name if not nameless else None
    author_hash = salted(SALT, canonical([TELLER.id, author]))
    with apsw.Connection(str(path)) as connection:
        ((id, newest),) = connection.execute("SELECT max(id) + 1, max(uid) FROM change_set")
        packed = (int.from_bytes(newest, "big") + 1).to_bytes(16, "big")
        uid = str(uuid.UUID(bytes=packed))
        tips: list[Any] = connection.execute(
            "SELECT id, uid, hash FROM change_set WHERE tip = 1"
        ).fetchall()
        connection.execute("INSERT INTO change_set (id, uid) VALUES (?, ?)", (id, packed))
        hashes = [_changed(connection, id, uid, seq, each) for seq, each in enumerate(said)]
        hash = set_hash(
            uid,
            made=made,
            author_hash=author_hash,
            label_hash=salted(SALT, "Forged"),
            undoes=uid if undoes_itself else None,
            after=[(str(uuid.UUID(bytes=earlier)), sealed) for _, earlier, sealed in tips],
            changes=hashes,
        )
        connection.execute(
            "UPDATE change_set SET made = ?, person = ?, author = ?, author_salt = ?,"
            " author_hash = ?, label = 'Forged', label_salt = ?, label_hash = ?, undoes = ?,"
            " hash = ?, tip = 1 WHERE id = ?",
            (
                *(made, TELLER.id, author, SALT, author_hash, SALT),
                *(salted(SALT, "Forged"), id if undoes_itself else None, hash, id),
            ),
        )
        for earlier, *_ in tips:
            connection.execute("UPDATE change_set SET tip = 0 WHERE id = ?", (earlier,))
            connection.execute("INSERT INTO after VALUES (?, ?)", (id, earlier))


def new_record(path: Path, kind: str) -> int:
    """The local number of a record of which nothing is said yet."""
    connection = apsw.Connection(str(path))
    connection.execute("INSERT INTO entity (uid, kind) VALUES (?, ?)", (uuid.uuid4().bytes, kind))
    return connection.last_insert_rowid()


def _changed(connection: apsw.Connection, id: int, uid: str, seq: int, said: Said) -> bytes:
    ((kind,),) = connection.execute("SELECT kind FROM entity WHERE id = ?", (said.record,))
    value_hash = salted(SALT, said.value)
    replaced: list[Any] = []
    if said.replacing:
        replaced = connection.execute(
            "SELECT s.uid, c.seq, s.id FROM change c JOIN change_set s ON s.id = c.change_set"
            " WHERE c.record = ? AND c.field = ? AND c.head = 1",
            (said.record, said.field),
        ).fetchall()
    for old_set, old_seq in said.others:
        ((packed,),) = connection.execute("SELECT uid FROM change_set WHERE id = ?", (old_set,))
        replaced.append((packed, old_seq, old_set))
    hash = change_hash(
        (uid, seq),
        record=_uid(connection, "entity", said.record),
        kind=kind,
        field=said.field,
        value_hash=value_hash,
        replaces=[(str(uuid.UUID(bytes=packed)), place) for packed, place, _ in replaced],
        covers=(),
    )
    connection.execute(
        "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)",
        (id, seq, said.record, said.field, said.value, SALT, value_hash, hash),
    )
    connection.executemany(
        "INSERT INTO replaced VALUES (?, ?, ?, ?)",
        [(id, seq, old_set, old_seq) for _, old_seq, old_set in replaced],
    )
    return hash


def _uid(connection: apsw.Connection, table: str, id: int) -> str:
    ((packed,),) = connection.execute(f"SELECT uid FROM {table} WHERE id = ?", (id,))
    return str(uuid.UUID(bytes=packed))
