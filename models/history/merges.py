"""By which merges this file came to hold what: of this file alone, so that they can be undone."""

import json as standard
import uuid
from dataclasses import dataclass

import apsw

from models.history.frontiers import Frontier

_COLUMNS = "label, merged, person, before, after, undone, id"


@dataclass(frozen=True)
class Noted:
    """One merge: what undo calls it, when (RFC 3339 in UTC) and by whom (the person's id), the
    states of the file before it and after it, and the set that undoes it, if any."""

    label: str
    merged: str
    person: str
    before: Frontier
    after: Frontier
    undone: int | None = None
    id: int = 0

    @property
    def newest(self) -> bytes:
        """The greatest uid of a change set that the file then had."""
        return max(uuid.UUID(uid).bytes for uid in self.after)


def note_merge(connection: apsw.Connection, noted: Noted) -> None:
    """Keep the note of a merge, inside its transaction."""
    connection.execute(
        "INSERT INTO merge (label, merged, person, before, after) VALUES (?, ?, ?, ?, ?)",
        (
            noted.label,
            noted.merged,
            noted.person,
            standard.dumps(noted.before),
            standard.dumps(noted.after),
        ),
    )


def note_undoing(connection: apsw.Connection, noted: Noted, change_set: int) -> None:
    """Keep which set undoes a merge, inside that set's transaction."""
    connection.execute("UPDATE merge SET undone = ? WHERE id = ?", (change_set, noted.id))


def merges_of(connection: apsw.Connection, person: str) -> list[Noted]:
    """The merges into this file by a person, the newest last."""
    return [
        _noted(row)
        for row in connection.execute(
            f"SELECT {_COLUMNS} FROM merge WHERE person = ? ORDER BY id", (person,)
        )
    ]


def undone_by(connection: apsw.Connection, change_set: int) -> Noted | None:
    """The merge that a set undoes, if it does."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM merge WHERE undone = ?", (change_set,)
    ).fetchone()
    return _noted(row) if row else None


def _noted(row: tuple[object, ...]) -> Noted:
    label, merged, person, before, after, undone, id = row
    assert isinstance(label, str)
    assert isinstance(merged, str)
    assert isinstance(person, str)
    assert isinstance(id, int)
    assert undone is None or isinstance(undone, int)
    return Noted(label, merged, person, _state(before), _state(after), undone, id)


def _state(text: object) -> Frontier:
    return tuple(standard.loads(str(text)))
